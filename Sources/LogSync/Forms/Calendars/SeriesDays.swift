import CivilTime
import DAVSync
import ICalendar
import JobSearch

/// The days of a series that are different, out of the components and exceptions of an item.
struct SeriesDays {
    private(set) var overrides: [Day: Int] = [:]
    private(set) var exceptions: Set<Day> = []
    private(set) var fields: [String: String] = [:]

    /// - Parameter item: as far as it is read: title, place, notes.
    init?(_ item: CalendarReading, _ span: Meetup.Span, _ rule: Recurrence) {
        var meetup = Meetup(title: "", time: span)
        meetup.rrule = rule.description
        guard let series = Series(meetup, else: .utc) else { return nil }
        meetup = item.meetup(meetup)
        let home = item.form.zone
        func day(_ time: CalendarTime) -> Day {
            if case .day(let day) = time { return day }
            return (span.clock ?? home).day(time.instant(in: home))
        }
        for place in item.others {
            guard let component = item.calendar.parts[place].component,
                component.name == item.component.name, let times = item.times[place],
                let id = times.recurrenceID, !times.isThisAndFuture
            else { continue }
            let day = day(id)
            guard overrides[day] == nil, let start = series.start(on: day) else { continue }
            overrides[day] = place
            var occurrence = Occurrence(day: day)
            if component.line(FieldName.status)?.word == "CANCELLED", meetup.status != .cancelled {
                occurrence.status = .cancelled
            }
            occurrence.time = times.span(in: home, zone: span.zone ?? Zone.utc.name)
                .map { $0.like(span, home) }
            occurrence.title = component.text(FieldName.summary).flatMap(filled)
            occurrence.location = component.text(FieldName.location).flatMap(filled)
            occurrence.notes = filled(Footer(component.text(FieldName.description)).notes)
            let parts = OccurrenceFields(occurrence, of: meetup, usual: series.span(at: start))
            fields.merge(parts.all) { first, _ in first }
        }
        for exception in item.times[item.main]?.exceptions ?? [] {
            let day = day(exception)
            guard overrides[day] == nil, series.start(on: day) != nil else { continue }
            exceptions.insert(day)
            fields[OccurrenceFields.name(.status, on: day)] = "CANCELLED"
        }
    }
}

/// `nil` for a text of which nothing is left.
func filled(_ text: String) -> String? {
    let text = cleaned(text)
    return text.isEmpty ? nil : text
}

extension CalendarReading {
    /// A meetup with the texts of the item, from which its days may differ.
    fileprivate func meetup(_ meetup: Meetup) -> Meetup {
        var meetup = meetup
        meetup.title = component.text(FieldName.summary).flatMap(filled) ?? ""
        meetup.location = component.text(FieldName.location).flatMap(filled)
        meetup.notes = filled(footer.notes)
        if component.line(FieldName.status)?.word == "CANCELLED" { meetup.status = .cancelled }
        return meetup
    }
}

extension Meetup.Span {
    /// It in the form of a series: of whole days if that is.
    fileprivate func like(_ series: Meetup.Span, _ home: Zone) -> Meetup.Span {
        switch (self, series) {
        case (.days(let first, let last), .times(_, _, let name)):
            let zone = series.clock ?? home
            func midnight(_ day: Day) -> Instant {
                zone.instant(LocalTime(day: day, clock: .midnight))
            }
            return .times(
                start: midnight(first), end: midnight(last.adding(days: 1)), zone: name)
        case (.times(let start, let end, _), .days):
            return .days(home.day(start), max(home.day(start), home.day(end)))
        default: return self
        }
    }
}
