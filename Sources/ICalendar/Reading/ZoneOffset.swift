import CivilTime

/// Zones of which a name says nothing but how far ahead of UTC they are: `GMT+0200`, `UTC-5`,
/// `(UTC-05:00) …`, `+02:00`.
enum ZoneOffset {
    /// The offset that a whole name is, or that stands in brackets before it, with the rest.
    static func split(_ tzid: String) -> (seconds: Int?, rest: Substring) {
        if tzid.first == "(", let end = tzid.firstIndex(of: ")"),
            let seconds = seconds(tzid[tzid.index(after: tzid.startIndex)..<end])
        {
            return (seconds, tzid[tzid.index(after: end)...].drop { $0 == " " })
        }
        if let seconds = seconds(tzid[...]) { return (seconds, "") }
        return (nil, tzid[...])
    }

    /// A zone without clock changes, that many seconds ahead of UTC; `nil` where no land has it.
    static func zone(_ seconds: Int) -> Zone? {
        let hours = seconds / 3600
        if seconds == 0 { return .utc }
        if seconds % 3600 == 0 {
            return Zone.known("Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))")
        }
        return places[seconds / 60].flatMap(Zone.known)
    }

    /// Zones of odd offsets, by minutes.
    private static let places = [
        -570: "Pacific/Marquesas", 210: "Asia/Tehran", 270: "Asia/Kabul", 330: "Asia/Kolkata",
        345: "Asia/Kathmandu", 390: "Asia/Yangon", 525: "Australia/Eucla",
        570: "Australia/Darwin",
    ]

    /// `GMT+0200`, `UTC+02:00`, `GMT-5`, `+02:00` or `UTC` in seconds.
    private static func seconds(_ text: Substring) -> Int? {
        var rest = text.uppercased()[...]
        let isNamed = rest.hasPrefix("GMT") || rest.hasPrefix("UTC")
        if isNamed { rest = rest.dropFirst(3) }
        if rest.isEmpty { return isNamed ? 0 : nil }
        // People write a minus that is no hyphen.
        guard let sign = rest.first, "+-\u{2212}".contains(sign) else { return nil }
        let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first, (1...4).contains(first.utf8.count), parts.count <= 2,
            first.utf8.count != 3, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
            parts.count == 1 || first.utf8.count <= 2 && parts[1].utf8.count == 2
        else { return nil }
        let hours = Int(first.prefix(2)) ?? 99
        let minutes = Int(parts.count == 2 ? parts[1] : first.dropFirst(2)) ?? 0
        guard hours <= 14, minutes < 60, isNamed || first.utf8.count > 1 else { return nil }
        return (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
