import TestTools

/// Lines of other programs, put among those of an item.
enum ForeignLines {
    private static let properties = [
        "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC", "x-lower;a=b;C=\"d:e;f\":g\\,h",
        "ATTENDEE;CN=\"Lovelace, Ada\";PARTSTAT=ACCEPTED:mailto:ada@example.com",
        "ORGANIZER;CN=Bob:mailto:bob@example.com", "GEO:52.5;13.4",
        "ATTACH;FMTTYPE=a/b:https://a.b/c",
        "COMMENT:one", "COMMENT;LANGUAGE=de:zwei", "RELATED-TO;RELTYPE=SIBLING:other",
        "X-LONG:" + String(repeating: "äöü and so on\r\n  ", count: 30), "no property at all",
        "COLOR:turquoise", "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://a.b/c",
        "X-QUOTED;ENCODING=QUOTED-PRINTABLE:a=\r\nb=3D=\r\nc", "X-EMPTY:",
    ]
    private static let components = [
        "BEGIN:VLOCATION\r\nUID:place\r\nNAME:Hall\r\nSUMMARY:no summary of the item\r\nEND:VLOCATION",
        "BEGIN:X-OWN\r\nBEGIN:X-INNER\r\nDTSTART:20260101\r\nEND:X-INNER\r\nEND:X-OWN",
        "BEGIN:VALARM\r\nACTION:EMAIL\r\nTRIGGER:-PT1H\r\nATTENDEE:mailto:a@b.c\r\nEND:VALARM",
    ]

    /// Puts some properties between others of the item, and some components before its end.
    static func mixed(into text: String, _ random: inout Seeded) -> String {
        var lines: [String] = []
        var depth = 0
        for line in text.utf8.split(separator: 0x0A).map({ String(decoding: $0, as: UTF8.self) }) {
            let isFold = line.utf8.first == 0x20
            if depth == 1, !isFold, random.chance(5) { lines.append(random.one(properties) + "\r") }
            if line.hasPrefix("BEGIN:") { depth += 1 }
            if line.hasPrefix("END:") { depth -= 1 }
            if depth == 0, random.chance(3) { lines.append(random.one(components) + "\r") }
            lines.append(isFold && random.chance(2) ? "\t" + line.dropFirst() : line)
        }
        let mixed = lines.map { $0 + "\n" }.joined()
        guard random.chance(3) else { return mixed }
        return String(decoding: mixed.utf8.filter { $0 != 0x0D }, as: UTF8.self)
    }
}
