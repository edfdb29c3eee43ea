import CivilTime
import DAVSync
import JobSearch

// Times, rules and the days of a series.
extension VersionMaking {
    mutating func addTime(_ value: FieldValue) {
        switch value {
        case .moment(let moment):
            fields[FieldName.time] = .text(TimeText.text(moment))
            fields[FieldName.zone] = moment.zone.map { .text($0) }
        case .span(let span):
            let span = thing.rule == nil ? span : span.onTheClock
            fields[FieldName.time] = .text(TimeText.text(span))
            fields[FieldName.zone] = span.zone.map { .text($0) }
        default: break
        }
    }

    mutating func addRule(_ value: FieldValue) {
        guard case .text(let text) = value else { return }
        if let rule = thing.rule, case .span(let span) = thing.values["time"] {
            fields[FieldName.rule] = .text(RuleText.text(rule, of: span))
        } else {
            fields[FieldName.ownRule] = FieldText.text(text)
        }
    }

    mutating func addOccurrences() {
        guard let meetup = thing.thing(Meetup.self) else { return }
        let series = Series(meetup, else: .utc)
        for occurrence in meetup.occurrences {
            let start = series?.start(on: occurrence.day)
            let usual = start.flatMap { series?.span(at: $0) }
            for part in OccurrenceFields(occurrence, of: meetup, usual: usual).all {
                fields[part.key] = .text(part.value)
            }
        }
    }
}

extension PortableThing {
    /// The rule of a series, where it is one that calendar programs read alike.
    var rule: Recurrence? {
        guard case .text(let text) = values["rrule"] else { return nil }
        return try? Recurrence(parsing: text)
    }
}

extension Meetup.Span {
    /// The zone by whose clock a series goes; `nil` for whole days.
    var clock: Zone? { zone.map { Zone.known($0) ?? .utc } }

    /// The same as a clock shows it: a series goes by the clock, which shows some times twice.
    var onTheClock: Meetup.Span {
        guard case .times(let start, let end, let name) = self, let zone = clock else {
            return self
        }
        let begin = zone.instant(zone.local(start))
        return .times(start: begin, end: max(begin, zone.instant(zone.local(end))), zone: name)
    }
}

/// Rules as they stand in an item: an UNTIL is a day where the start is one, else an instant in UTC
/// (RFC 5545 §3.3.10).
enum RuleText {
    static func text(_ rule: Recurrence, of span: Meetup.Span) -> String {
        guard rule.until != nil, let bound = rule.bound(in: span.clock ?? .utc) else {
            return rule.ordered
        }
        let until =
            if let zone = span.clock {
                zone.instant(bound).iso.filter { $0 != "-" && $0 != ":" }
            } else {
                bound.day.iso.filter { $0 != "-" }
            }
        return rule.ordered.split(separator: ";")
            .map { $0.hasPrefix("UNTIL=") ? "UNTIL=" + until : String($0) }
            .joined(separator: ";")
    }
}
