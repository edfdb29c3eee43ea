import CivilTime

/// Reads dates and times in the basic form of RFC 5545 §3.3.4 and §3.3.5: `20260302`, `20260302T090000`,
/// `20260302T080000Z`.
enum TimeText {
    enum Value: Equatable {
        case day(Day)
        case utc(Instant)
        case local(LocalTime)
    }

    /// The years that are read: others are slips, or an attack on whoever expands a rule.
    static let years = 1900...2200

    /// Reads one; `nil` for anything else, for days that do not exist and years far away. A leap second becomes :59.
    static func read(_ text: String) -> Value? { text.withByteRun(read) }

    static func read(_ b: ByteRun) -> Value? {
        guard b.count >= 8, let year = number(b, 0, 4), let month = number(b, 4, 2),
            let date = number(b, 6, 2), years.contains(year),
            let day = Day(year: year, month: month, day: date)
        else { return nil }
        if b.count == 8 { return .day(day) }
        guard b.count == 15 || b.count == 16, b[8] == 0x54 || b[8] == 0x74,
            let hour = number(b, 9, 2), hour < 24, let minute = number(b, 11, 2), minute < 60,
            let second = number(b, 13, 2), second <= 60
        else { return nil }
        let clock = ClockTime(hour: hour, minute: minute, second: min(second, 59))
        let local = LocalTime(day: day, clock: clock)
        if b.count == 15 { return .local(local) }
        return b[15] == 0x5A || b[15] == 0x7A ? .utc(local.instant(offset: 0)) : nil
    }

    /// The number of `count` digits from `start` on.
    private static func number(_ b: ByteRun, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<(start + count) {
            let digit = Int(b[index]) - 0x30
            guard digit >= 0, digit <= 9 else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// A DURATION (§3.3.6) in seconds, a day counted as 24 hours: `PT1H30M`, `-P1D`, `P2W`; `nil` for more than a
    /// hundred years.
    static func duration(_ text: ByteRun) -> Int? {
        var index = 0
        var sign = 1
        if let first = text.first, first == 0x2B || first == 0x2D {
            sign = first == 0x2D ? -1 : 1
            index = 1
        }
        guard index < text.count, text[index] | 0x20 == 0x70 else { return nil }
        index += 1
        var (seconds, number, digits, isTime) = (0, 0, 0, false)
        var hasUnit = false
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte >= 0x30, byte <= 0x39 {
                guard digits < 9 else { return nil }
                number = number * 10 + Int(byte - 0x30)
                digits += 1
                continue
            }
            let letter = byte | 0x20
            if letter == 0x74, !isTime, digits == 0 {
                (isTime, hasUnit) = (true, false)
                continue
            }
            guard digits > 0, let unit = unit(letter, isTime: isTime) else { return nil }
            seconds += number * unit
            guard seconds <= 36_525 * 86_400 else { return nil }
            (number, digits, hasUnit) = (0, 0, true)
        }
        return hasUnit && digits == 0 ? sign * seconds : nil
    }

    /// The seconds of a unit of time, by its small letter.
    private static func unit(_ letter: UInt8, isTime: Bool) -> Int? {
        switch (letter, isTime) {
        case (0x68, true): 3600
        case (0x6D, true): 60
        case (0x73, true): 1
        case (0x77, false): 604_800
        case (0x64, false): 86_400
        default: nil
        }
    }
}
