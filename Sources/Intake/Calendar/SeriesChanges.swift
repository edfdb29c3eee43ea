import CivilTime
import ICalendar
import JobSearch

/// The series of a file that are changed from an occurrence on (RANGE=THISANDFUTURE, RFC 5545
/// §3.2.13), each as several series, one after the other: the first ends before the change, and the
/// next goes on by the same rule from the changed start.
///
/// A change that cannot be followed leaves one series with one changed day, and is told. Such are a
/// change that moves the days in a way that the rule cannot say, and one without its series.
struct SeriesChanges {
    private var pieces: [String: [SeriesPiece]] = [:]

    /// Maximum number of changes that are followed in a file.
    private static let limit = 1000

    /// Nothing is changed.
    init() {}

    /// Looks for the changes through a file that has some.
    ///
    /// - Parameter events: reads all events of the file, each with its RECURRENCE-ID; read twice.
    init(
        zone: Zone,
        events: ((CalendarEvent, _ recurrence: CalendarEvent.Time?) -> Void) throws -> Void
    ) rethrows {
        var changes: [String: [(CalendarEvent, CalendarEvent.Time)]] = [:]
        var count = 0
        try events { event, recurrence in
            guard event.isThisAndFuture, let recurrence, !isBlank(event.uid) else { return }
            count += 1
            guard count <= SeriesChanges.limit else { return }
            changes[cleaned(event.uid), default: []].append((event.outline, recurrence))
        }
        if count > SeriesChanges.limit { return }
        var series: [String: [CalendarEvent]] = [:]
        try events { event, recurrence in
            let uid = cleaned(event.uid)
            guard recurrence == nil, changes[uid] != nil, series[uid, default: []].count < 2 else {
                return
            }
            series[uid, default: []].append(event.outline)
        }
        for (uid, changes) in changes {
            guard let all = series[uid], all.count == 1 else { continue }
            pieces[uid] = SeriesPiece.all(of: all[0], changed: changes, home: zone)
        }
    }

    /// The series as it is until its first change.
    func first(of event: CalendarEvent) -> CalendarEvent {
        guard let first = pieces[cleaned(event.uid)]?.first else { return event }
        var event = event
        event.rrule = first.rule
        event.exceptions = first.exceptions
        return event
    }

    /// The series that begins with a change; `nil` for one that is not followed.
    func next(_ change: CalendarEvent) -> CalendarEvent? {
        let pieces = pieces[cleaned(change.uid)]?.dropFirst()
        guard let own = pieces?.first(where: { $0.event.line == change.line }) else { return nil }
        var event = change
        (event.uid, event.title, event.duration) = (
            own.event.uid, own.event.title, own.event.duration
        )
        (event.rrule, event.exceptions) = (own.rule, own.exceptions)
        return event
    }

    /// A change of one occurrence, of the series in which it is now.
    func moved(
        _ event: CalendarEvent, _ recurrence: CalendarEvent.Time
    ) -> (CalendarEvent, CalendarEvent.Time) {
        guard let pieces = pieces[cleaned(event.uid)], let first = pieces.first else {
            return (event, recurrence)
        }
        let place = first.local(recurrence)
        guard let piece = pieces.last(where: { $0.from.day <= place.day }), piece.from > first.from
        else { return (event, recurrence) }
        var event = event
        event.uid = piece.event.uid
        return (event, piece.moved(place))
    }
}

extension CalendarEvent {
    /// It without its texts, which may be long.
    fileprivate var outline: CalendarEvent {
        var event = self
        (event.source, event.description, event.people) = (nil, nil, [])
        return event
    }
}
