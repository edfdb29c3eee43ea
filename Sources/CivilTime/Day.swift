/// A day of the proleptic Gregorian calendar, without a time or a zone (ISO 8601 `2026-12-01`).
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970, which is day 0.
    public var ordinal: Int

    public init(ordinal: Int) { self.ordinal = ordinal }

    /// The day with these numbers, or `nil` when the calendar has no such day (31 February).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.init(ordinal: Day.ordinal(year: year, month: month, day: day))
    }

    /// Reads `2026-12-01`; `nil` for anything else.
    public init?(iso text: String) {
        var text = text
        guard let day = text.withUTF8({ Day(iso: $0) }) else { return nil }
        self = day
    }

    /// Reads a part of a text: `2026-12-01`; `nil` for anything else.
    public init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

    private init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var number = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-12-01`.
    public var iso: String {
        let c = components
        if (0...9999).contains(c.year) {
            return String(unsafeUninitializedCapacity: 10) { text in
                func put(_ number: Int, _ place: Int) {
                    text[place] = UInt8(0x30 + number / 10)
                    text[place + 1] = UInt8(0x30 + number % 10)
                }
                put(c.year / 100, 0)
                put(c.year % 100, 2)
                text[4] = 0x2D
                put(c.month, 5)
                text[7] = 0x2D
                put(c.day, 8)
                return 10
            }
        }
        return Day.padded(c.year, 4) + "-" + Day.padded(c.month, 2) + "-" + Day.padded(c.day, 2)
    }

    /// Year, month (1–12) and day of the month (1–31).
    public var components: (year: Int, month: Int, day: Int) {
        // Howard Hinnant's civil_from_days: eras of 400 years, years beginning in March.
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    /// 1 for Monday … 7 for Sunday (ISO 8601).
    public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

    /// The day `count` days later; earlier when negative.
    public func adding(days count: Int) -> Day { Day(ordinal: ordinal + count) }

    /// The same day of the month `count` months later, clamped to that month's last day.
    public func adding(months count: Int) -> Day {
        let c = components
        let months = c.year * 12 + (c.month - 1) + count
        let year = months >= 0 ? months / 12 : (months - 11) / 12
        let month = months - year * 12 + 1
        let day = min(c.day, Day.length(ofMonth: month, year: year))
        return Day(ordinal: Day.ordinal(year: year, month: month, day: day))
    }

    /// The last day of this day's month.
    public var endOfMonth: Day {
        let c = components
        return adding(days: Day.length(ofMonth: c.month, year: c.year) - c.day)
    }

    public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
    /// The number of days from `b` to `a`.
    public static func - (a: Day, b: Day) -> Int { a.ordinal - b.ordinal }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days in a month (1–12).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func ordinal(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The digits as a number; `nil` when one is not a digit.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return bytes.isEmpty ? nil : value
    }

    /// A number with at least `width` digits.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}
