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

    @Test("line breaks and TAB stay when asked for")
    func keepsLines() {
        #expect(shown("a\nb\tc\rd", keepingLines: true) == "a\nb\tc␍d")
    }
}
