import JobSearch
import Testing

@Suite("Texts that enter and leave the log")
struct TextRulesTests {
    @Test(
        "a cleaned text is trimmed, its lines parted by LF, without controls",
        arguments: [
            ("coffee", "coffee"), ("  coffee \n", "coffee"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a\n\r\nb", "a\n\nb"), ("a\u{0}b\u{1B}[31mc\u{7F}", "ab[31mc"), ("a\tb", "a\tb"),
            ("a\u{9B}b\u{85}c\u{2028}d", "ab\nc\nd"), ("\u{FEFF}Ana\u{202E}x\u{2066}", "Anax"),
            ("\u{200B}\u{2060} \u{AD}", ""), ("\u{200D}", ""), ("\u{3164}\u{FE0F}", ""),
            ("\u{0}\u{1}", ""), ("", ""), ("Ünï", "Ünï"), ("👩‍👩‍👧", "👩‍👩‍👧"),
        ])
    func cleans(text: String, expected: String) {
        #expect(Array(cleaned(text).unicodeScalars) == Array(expected.unicodeScalars))
        #expect(isBlank(text) == expected.isEmpty)
    }

    @Test(
        "a shown text has its control characters to be seen, not obeyed",
        arguments: [
            ("plain", "plain"), ("\u{1B}[31mred\u{7}", "␛[31mred␇"), ("a\nb\tc", "a␊b c"),
            ("a\u{7F}\u{9B}", "a␡\\u{9B}"), ("x\u{202E}y", "x\\u{202E}y"), ("Zoë 👩‍👧", "Zoë 👩‍👧"),
        ])
    func shows(text: String, expected: String) {
        #expect(shown(text) == expected)
    }

    @Test(
        "an invisible mark is seen, unless emoji, joining scripts or directions need it",
        arguments: [
            ("Ada\u{200B}", "Ada\\u{200B}"), ("A\u{200D}da", "A\\u{200D}da"),
            ("\u{AD}Ada\u{2060}", "\\u{AD}Ada\\u{2060}"), ("Ada\u{FE0F}", "Ada\\u{FE0F}"),
            ("Ada\u{200E}", "Ada\\u{200E}"), ("Ada \u{3164}x", "Ada \\u{3164}x"),
            ("1\u{200D}", "1\\u{200D}"), ("Ada\u{E0041}", "Ada\\u{E0041}"),
            ("A\u{200B}\u{200D}", "A\\u{200B}\\u{200D}"),
            // A family, a heart on fire, a key, the flag of Scotland.
            ("👩‍👩‍👧", "👩‍👩‍👧"), ("❤️‍🔥", "❤️‍🔥"), ("1️⃣", "1️⃣"), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
            // Persian “I want”, Hindi “kṣ” in two forms, Hebrew with a mark, a form of a Han letter.
            ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
            ("क्\u{200C}ष", "क्\u{200C}ष"), ("שלום\u{200F}!", "שלום\u{200F}!"),
            ("葛\u{E0100}", "葛\u{E0100}"), ("ภาษา\u{200B}ไทย", "ภาษา\u{200B}ไทย"),
        ])
    func showsInvisible(text: String, expected: String) {
        #expect(Array(shown(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("line breaks and TAB stay when asked for")
    func keepsLines() {
        #expect(shown("a\nb\tc\rd", keepingLines: true) == "a\nb\tc␍d")
    }
}
