import TestTools

/// Text of every kind that has ever given a calendar trouble.
enum RandomText {
    /// What has a meaning in a calendar file, or looks as if it had.
    private static let marks = [
        "\\", "\\\\", "\\n", "\\N", "\\,", "\\;", ",", ";", ":", "\"", "'", "^", "^n", "^'", "=",
        "%", "%0D%0A", "&amp;",
        "BEGIN:VEVENT", "\r\nEND:VEVENT\r\n", "\nATTENDEE:mailto:a@example.org", "\r\n ", "\n\t",
        "X-LIC-ERROR:",
    ]
    private static let breaks = [
        "\n", "\r", "\r\n", "\n\r", "\r\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}",
    ]
    /// Letters that are composed, decomposed, joined, turned round, invisible, or more than one.
    private static let letters = [
        "é", "e\u{301}", "a\u{308}\u{323}", "ﬁ", "Å", "\u{212B}", "\u{1100}\u{1161}\u{11A8}", "각",
        "ñ", "ß", "ı", "İ", "ǅ",
        "שלום", "مرحبا", "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "\u{200E}", "\u{200F}",
        "\u{200B}", "\u{200D}",
        "\u{FEFF}", "\u{A0}", "\u{3000}", "\u{2000}", "漢字", "𝕏", "𐍈", "👩‍🔬", "🇩🇪", "👍🏽",
        "\u{1F3F4}\u{E0067}\u{E007F}",
        "\u{301}", "\u{327}\u{301}", "e\u{301}\u{327}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}",
        "\u{E000}", "\u{10FFFF}",
        "\u{0}", "\u{1}", "\u{8}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{AD}", "\u{34F}",
        "\u{115F}",
    ]
    private static let words = [
        "Coffee", "with", "Ada", "Lovelace", "at", "the", "meetup,", "maybe;", "ask:", "“why?”",
        "Rust & Tell", "10:30",
        "https://example.org/a?b=c,d;e", "line", "\t", "  ",
    ]

    static func text(_ random: inout Seeded) -> String {
        switch random.number(0...19) {
        case 0: return ""
        case 1:
            return random.one([
                " ", "\n", "\t", "\u{A0}", "\u{0}", "\u{FEFF}", "\r\n\r\n", "\\", "\u{301}",
            ])
        case 2...5: return pieces(random.number(1...12), &random) { $0.one(words) + " " }
        case 6...8: return pieces(random.number(1...60), &random) { scalar(&$0) }
        case 9...12: return pieces(random.number(1...40), &random) { mixed(&$0) }
        default:
            // Every length around the fold, of characters of every width; then something that must
            // not be cut.
            let filler = random.one([
                "x", "é", "€", "👍", "\\", ";", "a b", "word ", "e\u{301}", "\n", "ü,",
            ])
            let run = String(repeating: filler, count: random.number(0...170))
            return run + pieces(random.number(0...6), &random) { mixed(&$0) }
        }
    }

    /// Far longer than a calendar takes; of characters that are one scalar each.
    static func huge(_ random: inout Seeded) -> String {
        String(
            repeating: random.one(["x", "é, ", "漢字\n", "👍"]), count: random.number(16_000...50_000))
    }

    /// An address, most of the time one that may be written.
    static func address(_ random: inout Seeded) -> String {
        let start = random.one([
            "https://", "http://", "mailto:", "tel:", "urn:uuid:", "geo:", "a+b.c-d:", "HTTPS://",
        ])
        if random.chance(8) { return random.one([start, ""]) + text(&random) }
        let rest = [
            "a", "b/", "?q=", "&", "#", "ä", "漢", "👩‍🔬", "e\u{301}", "%20", "%", "\"", "<b>", "\\",
            "^", "`", "{}", "|",
        ]
        return start + "example.org/"
            + pieces(random.number(0...90), &random) {
                $0.one(rest + [",", ";", ":", "\u{85}", "\u{2028}", "\u{202E}"])
            }
    }

    private static func mixed(_ random: inout Seeded) -> String {
        switch random.number(0...9) {
        case 0, 1: random.one(marks)
        case 2: random.one(breaks)
        case 3, 4: random.one(letters)
        case 5: scalar(&random)
        case 6: " "
        default: random.one(words)
        }
    }

    /// Any scalar of any plane, those of the first ones more often.
    private static func scalar(_ random: inout Seeded) -> String {
        let last = random.one([0x7F, 0x24F, 0x2FFF, 0xFFFF, 0x1FFFF, 0x3FFFF, 0x10FFFF])
        let value = UInt32(random.number(0...last))
        return Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
    }

    private static func pieces(
        _ count: Int, _ random: inout Seeded, _ piece: (inout Seeded) -> String
    ) -> String {
        var text = ""
        for _ in 0..<count { text += piece(&random) }
        return text
    }
}
