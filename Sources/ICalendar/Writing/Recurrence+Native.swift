internal import CLibical
import CivilTime

extension Recurrence {
    /// The rule as libical has it. An UNTIL is a DATE where the start is one, else a DATE-TIME in
    /// UTC (RFC 5545 §3.3.10).
    func native(start: CalendarTime) -> icalrecurrencetype {
        var rule = icalrecurrencetype_from_string(description)
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
