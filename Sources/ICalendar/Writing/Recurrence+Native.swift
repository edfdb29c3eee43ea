internal import CLibical
import CivilTime

extension Recurrence {
    /// The rule as libical has it. An UNTIL is a DATE where the start is one, else a DATE-TIME in
    /// UTC (RFC 5545 §3.3.10).
    func native(start: CalendarTime) -> icalrecurrencetype {
        var rule = icalrecurrencetype_from_string(text(start: start))
        let zone: Zone
        switch (start, until) {
        case (.day, _):
            if let last = bound(in: .utc) { rule.until = icaltimetype(last.day) }
            return rule
        case (_, .utc): return rule
        case (.utc, _): zone = .utc
        case (.zoned(_, let own), _): zone = own
        case (.floating, _):
            if let last = bound(in: .utc) { rule.until = icaltimetype(last) }
            return rule
        }
        if let last = bound(in: zone) { rule.until = icaltimetype(zone.instant(last)) }
        return rule
    }
}

extension Recurrence {
    /// The rule without a WKST that changes nothing from that start on: libical 3.0.16, and the
    /// programs that use it, may misread one beside an interval.
    private func text(start: CalendarTime) -> String {
        guard weekStart != 1, frequency == .weekly, interval > 1 else { return description }
        let days = [start.day.weekday] + weekdays.map(\.day)
        // From Monday on, weeks hold the same days where all are on one side of WKST.
        guard days.allSatisfy({ $0 < weekStart }) || days.allSatisfy({ $0 >= weekStart }) else {
            return description
        }
        return description.split(separator: ";").filter { !$0.hasPrefix("WKST=") }
            .joined(separator: ";")
    }
}

extension CalendarTime {
    /// The day on its own clock.
    fileprivate var day: Day {
        switch self {
        case .day(let day): day
        case .utc(let instant): Zone.utc.day(instant)
        case .zoned(let local, _), .floating(let local): local.day
        }
    }
}
