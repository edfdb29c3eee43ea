import CivilTime
import JobSearch

/// A part of a series that is changed from an occurrence on.
struct SeriesPiece {
    /// The event that begins it, without its texts; of a later one with a uid of its own.
    private(set) var event: CalendarEvent
    /// The first occurrence of the whole series.
    let from: LocalTime
    private(set) var rule = ""
    private(set) var exceptions: [CalendarEvent.Time] = []
    /// The zone of the whole series.
    private let zone: Zone
    /// The first start, on the clock by which it goes on.
    private let start: LocalTime
    private let own: Zone

    private init(_ event: CalendarEvent, from: LocalTime?, in zone: Zone, home: Zone) {
        self.event = event
        self.zone = zone
        own = event.start.zone ?? home
        start = event.start.local(in: own)
        self.from = from ?? start
    }

    /// A time on the clock of the whole series.
    func local(_ time: CalendarEvent.Time) -> LocalTime { time.local(in: zone) }

    /// The start of the occurrence that the whole series has at `place`.
    func moved(_ place: LocalTime) -> CalendarEvent.Time {
        let day = place.day.adding(days: start.day - from.day)
        if case .day = event.start { return .day(day) }
        return .zoned(LocalTime(day: day, clock: start.clock), own)
    }

    /// The parts of a series; `nil` if they are not what the changes mean.
    static func all(
        of series: CalendarEvent, changed: [(CalendarEvent, CalendarEvent.Time)], home: Zone
    ) -> [SeriesPiece]? {
        guard let rule = series.rrule.flatMap({ try? Recurrence(parsing: $0) }) else { return nil }
        let zone = series.start.zone ?? home
        let first = SeriesPiece(series, from: nil, in: zone, home: home)
        var pieces = [first]
        for (event, recurrence) in changed.sorted(by: { first.local($0.1) < first.local($1.1) }) {
            let day = first.local(recurrence).day
            let starts = rule.instances(of: first.start, in: zone, from: day, to: day)
            guard let from = starts.first, let before = pieces.last, before.from.day < from.day,
                event.start.isDay == series.start.isDay
            else { return nil }
            pieces.append(SeriesPiece(event, from: from, in: zone, home: home))
        }
        for index in pieces.indices {
            let next = pieces.indices.contains(index + 1) ? pieces[index + 1].from : nil
            guard pieces[index].follow(rule, of: first, until: next) else { return nil }
            if index > 0 { pieces[index].complete(from: series) }
        }
        return pieces
    }

    /// Goes on by the rule of the series, until `next`.
    ///
    /// - Returns: false if it would not be on the days that it should be.
    private mutating func follow(
        _ whole: Recurrence, of first: SeriesPiece, until next: LocalTime?
    ) -> Bool {
        func starts(from: Day, to: Day) -> [LocalTime] {
            whole.instances(of: first.start, in: zone, from: from, to: to)
        }
        var bound: LocalTime?
        if let next {
            let last = starts(from: from.day, to: next.day.adding(days: -1)).last
            guard last != nil || from == first.start else { return false }
            bound = last ?? from
        } else if let end = whole.bound(in: zone) {
            bound = LocalTime(day: end.day, clock: from.clock)
            if end.clock < from.clock { bound?.day = end.day.adding(days: -1) }
        }
        var count = whole.count
        if let all = whole.count, from > first.start {
            let before = starts(from: first.start.day, to: from.day.adding(days: -1)).count
            // Beyond these nobody counts.
            guard before < 1000, from.day - first.start.day < 5 * 366 else { return false }
            count = all - before
        }
        let until = bound.map { text(moved($0)) }
        rule = whole.text(
            count: until == nil ? count : nil, until: until, movedBy: start.day - from.day)
        exceptions = first.event.exceptions.filter { time in
            let place = local(time)
            return place.day >= from.day && next.map { place.day < $0.day } ?? true
        }
        if from > first.start { exceptions = exceptions.map { moved(local($0)) } }
        guard let own = try? Recurrence(parsing: rule) else { return false }
        let last = next?.day.adding(days: -1) ?? from.day.adding(days: 4 * 366)
        let wanted = starts(from: from.day, to: last).map { moved($0).local(in: self.own) }
        let found = own.instances(
            of: start, in: self.own, from: start.day, to: last.adding(days: start.day - from.day))
        return found == wanted
    }

    /// Takes what a change does not say from the series, and a uid.
    private mutating func complete(from series: CalendarEvent) {
        event.uid = "\(cleaned(series.uid))/from/\(from.day.iso)"
        if isBlank(event.title) { event.title = series.title }
        if event.end == nil, event.duration == nil {
            event.duration = series.lengthInSeconds(in: zone)
        }
    }

    /// UNTIL as the start is: a day, else in UTC (RFC 5545 §3.3.10).
    private func text(_ time: CalendarEvent.Time) -> String {
        switch time {
        case .day(let day): day.iso.filter { $0 != "-" }
        default: time.moment(in: own).instant?.iso.filter { $0 != "-" && $0 != ":" } ?? ""
        }
    }
}

extension Recurrence {
    /// The rule with other bounds, and in weeks on days that are moved by so many.
    fileprivate func text(count: Int?, until: String?, movedBy days: Int) -> String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        var parts = description.split(separator: ";").map(String.init).filter {
            !$0.hasPrefix("COUNT=") && !$0.hasPrefix("UNTIL=")
        }
        if frequency == .weekly, days % 7 != 0, !weekdays.isEmpty {
            let moved = weekdays.map { names[(($0.day - 1 + days) % 7 + 7) % 7] }
            parts.removeAll { $0.hasPrefix("BYDAY=") }
            parts.append("BYDAY=" + moved.joined(separator: ","))
        }
        if let until { parts.append("UNTIL=" + until) }
        if let count { parts.append("COUNT=\(count)") }
        return parts.joined(separator: ";")
    }
}

extension CalendarEvent.Time {
    /// The zone of its clock; `nil` for days and times that have none.
    fileprivate var zone: Zone? {
        switch self {
        case .zoned(_, let zone): zone
        case .utc: .utc
        case .day, .floating: nil
        }
    }

    fileprivate var isDay: Bool { if case .day = self { true } else { false } }

    /// It on the clock of a zone, where it is meant if it has none; of a day its midnight.
    fileprivate func local(in zone: Zone) -> LocalTime {
        switch moment(in: zone) {
        case .day(let day): LocalTime(day: day, clock: .midnight)
        case .time(let instant, _): zone.local(instant)
        }
    }
}

extension CalendarEvent {
    /// Seconds from its start to its end; `nil` if it has none.
    fileprivate func lengthInSeconds(in zone: Zone) -> Int? {
        end.map { $0.local(in: zone).secondsSince1970 - start.local(in: zone).secondsSince1970 }
            ?? duration
    }
}
