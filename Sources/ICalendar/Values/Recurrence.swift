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
    ///
    /// - Parameter zone: the zone of the clock, in which an UNTIL given in UTC is understood.
    public func instances(
        of start: LocalTime, in zone: Zone? = nil, from first: Day, to last: Day
    ) -> [LocalTime] {
        var native = icalrecurrencetype_from_string(description)
        // The bound is ours: libical's iterator knows no zones.
        native.until = icaltime_null_time()
        let bound = parts["UNTIL"].flatMap { Recurrence.bound($0, in: zone) }
        guard let iterator = IteratorHandle(native, icaltimetype(firstStart(start))) else {
            return []
        }
        let limit = min(last, first.adding(days: 5 * 366))
        var found: [LocalTime] = []
        while found.count < 1000, let next = iterator.next(), next.day <= limit {
            if let bound, next > bound { break }
            if next.day >= first, next >= start { found.append(next) }
        }
        return found
    }

    /// Where libical begins to count: in every other week it goes wrong unless it begins with an instance.
    private func firstStart(_ start: LocalTime) -> LocalTime {
        guard parts["FREQ"] == "WEEKLY", parts["COUNT"] == nil, let days = parts["BYDAY"] else {
            return start
        }
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let weekdays = days.split(separator: ",").compactMap { names.firstIndex(of: String($0)) }
        let own = start.day.weekday - 1
        guard let earliest = weekdays.min(), !weekdays.contains(own) else { return start }
        return LocalTime(day: start.day.adding(days: earliest - own), clock: start.clock)
    }

    /// The last clock time that an UNTIL includes; the end of the day where it is a day.
    private static func bound(_ until: String, in zone: Zone?) -> LocalTime? {
        switch TimeText.read(until) {
        case .day(let day):
            LocalTime(day: day, clock: ClockTime(hour: 23, minute: 59, second: 59))
        case .local(let local): local
        case .utc(let instant): (zone ?? .utc).local(instant)
        case nil: nil
        }
    }

    /// libical's form of the rule. An UNTIL is a DATE where the start is one, else a DATE-TIME in UTC (§3.3.10).
    func native(start: CalendarTime) -> icalrecurrencetype {
        var rule = icalrecurrencetype_from_string(description)
        guard let until = parts["UNTIL"], let day = Recurrence.day(until) else { return rule }
        switch start {
        case .day: rule.until = icaltimetype(day)
        case .utc: if until.count < 16 { rule.until = icaltimetype(Recurrence.last(until, .utc)) }
        case .zoned(_, let zone):
            if until.count < 16 { rule.until = icaltimetype(Recurrence.last(until, zone)) }
        }
        return rule
    }

    private static func last(_ until: String, _ zone: Zone) -> Instant {
        zone.instant(bound(until, in: zone) ?? LocalTime(Instant(seconds: 0), offset: 0))
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
