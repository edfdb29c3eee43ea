/// A date or time in the basic form of RFC 5545 §3.3.4 and §3.3.5: `20260302`, `20260302T090000`,
/// `20260302T080000Z`.
public enum BasicTime: Hashable, Sendable {
    case day(Day)
    case utc(Instant)
    /// On the clock of a zone that is named elsewhere.
    case local(LocalTime)

    /// The years that are read: others are slips, or an attack on whoever expands a rule.
    public static let years = 1900...2200

    /// Reads a text as `init(_:)` does its bytes.
    public init?(_ text: String) {
        var text = text
        guard let time = text.withUTF8({ BasicTime($0) }) else { return nil }
        self = time
    }

    /// Reads the bytes of a value; `nil` for anything else, for days that do not exist and years
    /// far away. A leap second becomes :59.
    public init?(_ b: UnsafeBufferPointer<UInt8>) {
        func number(_ start: Int, _ count: Int) -> Int? {
            var value = 0
            for index in start..<(start + count) {
                let digit = Int(b[index]) - 0x30
                guard digit >= 0, digit <= 9 else { return nil }
                value = value * 10 + digit
            }
            return value
        }
        guard b.count >= 8, let year = number(0, 4), let month = number(4, 2),
            let date = number(6, 2), BasicTime.years.contains(year),
            let day = Day(year: year, month: month, day: date)
        else { return nil }
        if b.count == 8 {
            self = .day(day)
            return
        }
        guard b.count == 15 || b.count == 16, b[8] == 0x54 || b[8] == 0x74,
            let hour = number(9, 2), hour < 24, let minute = number(11, 2), minute < 60,
            let second = number(13, 2), second <= 60
        else { return nil }
        let clock = ClockTime(hour: hour, minute: minute, second: min(second, 59))
        let local = LocalTime(day: day, clock: clock)
        if b.count == 15 {
            self = .local(local)
        } else if b[15] == 0x5A || b[15] == 0x7A {
            self = .utc(local.instant(offset: 0))
        } else {
            return nil
        }
    }
}
