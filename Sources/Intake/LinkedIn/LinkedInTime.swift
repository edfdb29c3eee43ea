import CivilTime

/// Times as LinkedIn writes them in most of its files, without a zone.
enum LinkedInTime {
    /// Reads `1/29/26, 2:37 PM`: month, day and year, as LinkedIn writes them everywhere.
    static func local(_ text: String) -> LocalTime? {
        let parts = text.split { $0.isWhitespace || $0 == "," }
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let clock = parts[1].split(separator: ":").compactMap(number)
        guard clock.count == 2, clock[1] < 60, let day = day(parts[0]) else { return nil }
        var hour = clock[0]
        if parts.count == 3 {
            guard (1...12).contains(hour) else { return nil }
            switch parts[2].uppercased() {
            case "AM": hour %= 12
            case "PM": hour = hour % 12 + 12
            default: return nil
            }
        }
        guard hour < 24 else { return nil }
        return LocalTime(day: day, clock: ClockTime(hour: hour, minute: clock[1]))
    }

    /// The day of such a time, also where it stands alone or as `2026-01-29 14:37:00`.
    static func day(of text: String) -> Day? {
        if let time = local(text) { return time.day }
        let rest = text.dropFirst(10)
        if rest.isEmpty || rest.first == " " || rest.first == "T",
            let day = Day(iso: text.prefix(10))
        {
            return day
        }
        return day(text[...])
    }

    /// Reads `1/29/26`.
    private static func day(_ text: Substring) -> Day? {
        let date = text.split(separator: "/").compactMap(number)
        guard date.count == 3 else { return nil }
        return Day(
            year: date[2] < 100 ? 2000 + date[2] : date[2], month: date[0], day: date[1])
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        return Int(text)
    }
}
