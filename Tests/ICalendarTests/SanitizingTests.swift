import Testing

@testable import ICalendar

@Suite("Text before it is written")
struct SanitizingTests {
    @Test("is cut after 32,768 characters, a category after 200, and no character is endless")
    func caps() {
        #expect(Sanitizing.text(String(repeating: "👍", count: 40_000)).count == 32_768)
        #expect(Sanitizing.text(String(repeating: "x", count: 40_000)).utf8.count == 32_768)
        #expect(Sanitizing.text(String(repeating: "x\n", count: 40_000)).utf8.count == 32_767)
        #expect(Sanitizing.category(String(repeating: "é", count: 300)).count == 200)
        let accents = "e" + String(repeating: "\u{301}", count: 200_000)
        #expect(Sanitizing.text(accents).unicodeScalars.count == 32_768)
    }

    @Test(
        "is composed, and its line breaks, controls, directions and blanks are put right",
        arguments: [
            ("e\u{301}", "é"), ("\u{212B}", "Å"), ("e\u{0}\u{301}", "é"),
            ("a\r\nb\rc\n\rd", "a\nb\nc\n\nd"),
            ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd"), ("a\tb", "a\tb"),
            ("a\u{B}\u{1B}\u{7F}\u{9F}b", "ab"),
            ("a\u{202E}b\u{2066}c\u{2069}", "abc"), ("\u{FEFF}a\u{FFFE}\u{FFFF}", "a"),
            (" \n\ta\u{A0}\u{3000}", "a"), ("\u{200F}א", "\u{200F}א"), ("\u{0} \u{1}", ""),
        ])
    func text(raw: String, text: String) {
        #expect(Array(Sanitizing.text(raw).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        "is an address with everything encoded that may not stand in one",
        arguments: [
            ("https://a/ä?b=“c”", "https://a/%C3%A4?b=%E2%80%9Cc%E2%80%9D"),
            ("https://a/<\"b\">\\^`{|}", "https://a/%3C%22b%22%3E%5C%5E%60%7B%7C%7D"),
            ("https://a/b\u{85}\u{2028}", "https://a/b%C2%85%E2%80%A8"),
            ("tel:+49,1;x=%20", "tel:+49,1;x=%20"),
        ])
    func address(raw: String, text: String) throws {
        #expect(try Sanitizing.uri(raw) == text)
    }
}
