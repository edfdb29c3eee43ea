/// A rule by which something comes again (RECUR, RFC 5545 §3.3.10), of the forms that calendar
/// programs read alike.
public struct Recurrence: Hashable, Sendable, CustomStringConvertible {
    public enum Frequency: String, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// An item of BYDAY: `MO`, or `-1FR` with a number.
    public struct Weekday: Hashable, Sendable {
        /// The weekday's number within the month (2 for the second, -1 for the last); 0 for all.
        public var number: Int
        /// 1 for Monday … 7 for Sunday.
        public var day: Int
    }

    /// The value of RRULE: `FREQ=MONTHLY;BYDAY=1TU`.
    public let description: String
    public let frequency: Frequency
    public let interval: Int
    public let count: Int?
    public let until: BasicTime?
    public let weekdays: [Weekday]
    /// In order.
    public let months: [Int]
    public let monthDays: [Int]
    /// The first day of a week (WKST): 1 for Monday … 7 for Sunday. It matters to weeks with an
    /// interval alone.
    public let weekStart: Int
    let position: Int?

    /// The rule with its parts in the order of RFC 5545 §3.3.10: programs and servers write them in
    /// orders of their own.
    public var ordered: String {
        let names = [
            "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY",
            "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
        ]
        func place(_ part: Substring) -> Int {
            names.firstIndex(of: String(part.prefix { $0 != "=" })) ?? names.count
        }
        return description.split(separator: ";").sorted { place($0) < place($1) }
            .joined(separator: ";")
    }

    /// Reads an RRULE value.
    ///
    /// - Throws: `RecurrenceError` for what is no rule, and for forms of which calendar programs
    ///   compute different instances.
    public init(parsing text: String) throws(RecurrenceError) {
        let value = text.uppercased().split(separator: ":").last.map(String.init) ?? ""
        var parts: [String: String] = [:]
        var order: [String] = []
        for part in value.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2, parts[pair[0]] == nil else {
                throw RecurrenceError(rule: text, reason: "“\(part)” is no part of a rule")
            }
            parts[pair[0]] = pair[1]
            order.append(pair[0])
        }
        description = order.map { "\($0)=\(parts[$0] ?? "")" }.joined(separator: ";")
        let reader = RecurrenceReader(text: text, parts: parts)
        frequency = try reader.frequency()
        interval = try reader.number("INTERVAL") ?? 1
        count = try reader.number("COUNT")
        until = try reader.until()
        weekdays = try reader.weekdays(frequency)
        months = try reader.months()
        monthDays = try reader.monthDays(frequency)
        position = try reader.position(frequency)
        weekStart = try reader.weekStart()
    }

    /// The last clock time that UNTIL includes; the end of the day where it is a day. `nil` without
    /// an UNTIL.
    public func bound(in zone: Zone) -> LocalTime? {
        switch until {
        case .day(let day):
            LocalTime(day: day, clock: ClockTime(hour: 23, minute: 59, second: 59))
        case .local(let local): local
        case .utc(let instant): zone.local(instant)
        case nil: nil
        }
    }
}

/// A rule that is refused.
public struct RecurrenceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As it was written.
    public var rule: String
    /// What is wrong with it: `COUNT and UNTIL exclude each other`.
    public var reason: String

    public var description: String { "\(rule): \(reason)." }
}
