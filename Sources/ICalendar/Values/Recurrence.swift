internal import CLibical
import CivilTime

/// A rule by which something comes again (RECUR, RFC 5545 §3.3.10), of the forms that libical 3.0.16 and calendar
/// programs read alike.
public struct Recurrence: Hashable, Sendable, CustomStringConvertible {
    /// The value of RRULE: `FREQ=MONTHLY;BYDAY=1TU`.
    public let description: String
    let parts: [String: String]

    /// Reads an RRULE value.
    ///
    /// - Throws: `ICalendarError.badRule` for what is no rule, and for forms of which libical computes wrong instances or
    ///   crashes.
    public init(parsing text: String) throws(ICalendarError) {
        let value = text.uppercased().split(separator: ":").last.map(String.init) ?? ""
        var parts: [String: String] = [:]
        var order: [String] = []
        for part in value.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2, parts[pair[0]] == nil else {
                throw .badRule(text, reason: "“\(part)” is no part of a rule")
            }
            parts[pair[0]] = pair[1]
            order.append(pair[0])
        }
        let check = RuleCheck(text: text, parts: parts)
        try check.check()
        self.parts = parts
        description = order.map { "\($0)=\(parts[$0] ?? "")" }.joined(separator: ";")
    }

    /// The starts that the rule gives, in clock time, from the day `first` to the day `last`; at most 1,000, and none
    /// later than five years after `first`.
    public func instances(of start: LocalTime, from first: Day, to last: Day) -> [LocalTime] {
        let native = native(start: .day(start.day), local: start)
        guard let iterator = IteratorHandle(native, icaltimetype(start)) else { return [] }
        let limit = min(last, first.adding(days: 5 * 366))
        var found: [LocalTime] = []
        while let next = iterator.next(), next.day <= limit, found.count < 1000 {
            if next.day >= first { found.append(next) }
        }
        return found
    }

    /// libical's form of the rule. An UNTIL is a DATE where the start is one, else a DATE-TIME in UTC (§3.3.10).
    func native(start: CalendarTime, local: LocalTime? = nil) -> icalrecurrencetype {
        var rule = icalrecurrencetype_from_string(description)
        guard let until = parts["UNTIL"], let day = Recurrence.day(until) else { return rule }
        if let local {
            // The iterator knows no zones: the last day counts whole, in clock time.
            let clock = until.count > 8 ? local.clock : ClockTime(seconds: 86_399)
            rule.until = icaltimetype(LocalTime(day: day, clock: max(clock, local.clock)))
        } else {
            switch start {
            case .day: rule.until = icaltimetype(day)
            case .utc:
                if until.count == 8 { rule.until = icaltimetype(Recurrence.endOf(day, .utc)) }
            case .zoned(_, let zone):
                if until.count == 8 { rule.until = icaltimetype(Recurrence.endOf(day, zone)) }
            }
        }
        return rule
    }

    private static func endOf(_ day: Day, _ zone: Zone) -> Instant {
        zone.instant(LocalTime(day: day, clock: ClockTime(hour: 23, minute: 59, second: 59)))
    }

    static func day(_ basic: String) -> Day? {
        guard basic.count >= 8 else { return nil }
        let digits = Array(basic)
        return Day(
            iso: String(digits[0..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6..<8]))
    }
}

/// The sole owner of a libical recurrence iterator.
private struct IteratorHandle: ~Copyable {
    private let raw: OpaquePointer

    init?(_ rule: icalrecurrencetype, _ start: icaltimetype) {
        guard let raw = icalrecur_iterator_new(rule, start) else { return nil }
        self.raw = raw
    }

    deinit { icalrecur_iterator_free(raw) }

    borrowing func next() -> LocalTime? {
        let time = icalrecur_iterator_next(raw)
        guard icaltime_is_null_time(time) == 0,
            let day = Day(year: Int(time.year), month: Int(time.month), day: Int(time.day))
        else { return nil }
        let clock = ClockTime(
            hour: Int(time.hour), minute: Int(time.minute), second: Int(time.second))
        return LocalTime(day: day, clock: clock)
    }
}
