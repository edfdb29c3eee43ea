import CivilTime

extension Instant {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Mon, 02 Mar 2026 08:00:00 GMT` (RFC 9110 §5.6.7).
    public var httpDate: String {
        let day = Zone.utc.day(self)
        // The clock stands behind the day: 2026-03-02T08:00:00Z.
        let clock = iso.dropFirst(11).prefix(8)
        return "\(Instant.weekdays[day.weekday - 1]), \(Instant.twoDigits(day.day)) "
            + "\(Instant.months[day.month - 1]) \(day.year) \(clock) GMT"
    }

    /// Reads the form that `httpDate` writes, which is the only one that is sent today; `nil` for any
    /// other.
    public init?(httpDate text: String) {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT",
            let month = Instant.months.firstIndex(of: String(words[2])),
            words[1].count == 2, words[3].count == 4, words[4].count == 8,
            let day = Day(
                iso: "\(words[3])-\(Instant.twoDigits(month + 1))-\(words[1])"),
            let instant = Instant(rfc3339: "\(day.iso)T\(words[4])Z")
        else { return nil }
        self = instant
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
