import CivilTime
import ICalendar
import JobSearch

/// Times of the components of an item, as `ICalendar` reads them: by names of Windows and by the
/// zones that the item describes itself, too. It is given nothing else of the item, which may be
/// large.
struct ItemTimes {
    /// By the places of components in the calendar; one without times that can be read is missing.
    private let items: [Int: CalendarItem]

    private static let names: Set = [
        "DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID", "RRULE", "EXDATE",
        "LAST-MODIFIED", "DTSTAMP", "CREATED", "COMPLETED",
    ]

    /// - Parameter places: of the components in the calendar.
    init(_ calendar: ItemComponent, _ places: [Int], home: Zone) {
        var frame = ItemComponent("VCALENDAR", [.line(ItemLine("VERSION", "2.0"))])
        for case .line(let line) in calendar.parts where line.name == "X-WR-TIMEZONE" {
            frame.parts.append(.line(line))
        }
        for case .component(let zone) in calendar.parts where zone.name == "VTIMEZONE" {
            frame.parts.append(.component(zone))
        }
        for place in places {
            guard let component = calendar.parts[place].component else { continue }
            let lines = component.lines.filter { ItemTimes.names.contains($0.name) }
            frame.parts.append(
                .component(ItemComponent(component.name, lines.map { .line($0) })))
        }
        var items: [Int: CalendarItem] = [:]
        let entries = (try? CalendarReader(frame.bytes, home: home).entries()) ?? []
        // Each component is an entry.
        for (place, entry) in zip(places, entries) {
            if case .item(let item) = entry { items[place] = item }
        }
        self.items = items
    }

    subscript(place: Int) -> CalendarItem? { items[place] }
}

extension CalendarItem {
    /// The time that says when it is: of a to-do the one by which it is due.
    var anchor: CalendarTime? { kind == .todo ? end ?? start : start }

    /// Start of a thing that has no end: of a to-do the time by which it is due.
    func moment(in home: Zone) -> Moment? {
        if kind == .todo, end == nil, let duration, let start {
            return start.moment(in: home).adding(seconds: duration)
        }
        return anchor?.moment(in: home)
    }

    /// From the start to the end, which is not before it. An event without an end takes its day, or
    /// no time (RFC 5545 §3.6.1).
    ///
    /// - Parameter zone: the zone of the span.
    func span(in home: Zone, zone: String) -> Meetup.Span? {
        guard let start = start?.moment(in: home) else { return nil }
        let finish = end?.moment(in: home) ?? start.adding(seconds: duration ?? 0)
        switch (start, finish) {
        case (.day(let first), .day(let after)):
            return .days(
                first, max(first, after.adding(days: end == nil && duration == nil ? 0 : -1)))
        case (.day(let first), .time(let at, _)): return .days(first, max(first, home.day(at)))
        case (.time(let at, _), .day(let day)):
            let end = home.instant(LocalTime(day: day, clock: .midnight))
            return .times(start: at, end: max(at, end), zone: zone)
        case (.time(let at, _), .time(let end, _)):
            return .times(start: at, end: max(at, end), zone: zone)
        }
    }
}

extension CalendarTime {
    /// Zone by which it goes; `nil` for a day, and for a time that has none.
    var zone: Zone? { if case .zoned(_, let zone) = self { zone } else { nil } }

    func moment(in home: Zone) -> Moment {
        if case .day(let day) = self { return .day(day) }
        return .time(instant(in: home), zone: zone?.name ?? home.name)
    }
}

extension Moment {
    fileprivate func adding(seconds: Int) -> Moment {
        switch self {
        case .day(let day): .day(day.adding(days: seconds / 86_400))
        case .time(let at, let zone): .time(at.adding(seconds: seconds), zone: zone)
        }
    }
}
