import CivilTime

/// A repeating meetup: its rule, and the differences of single occurrences.
public struct Series {
    public let meetup: Meetup
    private let rule: Recurrence
    /// Zone by whose clock it repeats.
    public let zone: Zone

    /// Returns `nil` for a meetup without a rule, or with one that is not safe to expand.
    ///
    /// - Parameter zone: the zone to use where its own is not known.
    public init?(_ meetup: Meetup, else zone: Zone) {
        guard let text = meetup.rrule, let rule = try? Recurrence(parsing: text) else { return nil }
        self.meetup = meetup
        self.rule = rule
        if case .times(_, _, let name) = meetup.time {
            self.zone = Zone.named(name, else: zone)
        } else {
            self.zone = zone
        }
    }

    /// Starts between two days on the clock of the series: at most 1,000, and none later than five
    /// years after the first day. The first start is one even where the rule does not give it, as
    /// calendar programs show it.
    func starts(from first: Day, to last: Day) -> [LocalTime] {
        let (start, own): (LocalTime, Zone?) =
            switch meetup.time {
            case .days(let start, _): (LocalTime(day: start, clock: .midnight), nil)
            case .times(let start, _, _): (zone.local(start), zone)
            }
        let starts = rule.instances(of: start, in: own, from: first, to: last)
        guard start.day >= first, start.day <= last, starts.first != start else { return starts }
        return [start] + starts
    }

    /// Span of an occurrence that begins by the rule, of the same length as the first.
    public func span(at start: LocalTime) -> Meetup.Span {
        switch meetup.time {
        case .days(let first, let last):
            return .days(start.day, start.day.adding(days: last - first))
        case .times(let first, let end, let name):
            let at = zone.instant(start)
            return .times(start: at, end: at.adding(seconds: end - first), zone: name)
        }
    }

    /// Occurrences between two days in `zone`, by start; the cancelled ones too.
    public func instances(from first: Day, to last: Day, in zone: Zone) -> [Meetup] {
        // A day here may be another one there, and an occurrence may last for days.
        let reach = meetup.time.days + 1
        let usual = starts(from: first.adding(days: -reach), to: last.adding(days: 1))
        let moved = meetup.occurrences.filter { $0.time != nil }.map(\.day)
        let known = Set(usual.map(\.day))
        let far = moved.filter { !known.contains($0) }.compactMap(start)
        return (usual + far).map(instance).filter { $0.time.touches(first, last, in: zone) }
            .sorted { ($0.time.order(in: zone), $0.id) < ($1.time.order(in: zone), $1.id) }
    }

    /// Returns the occurrence that begins by the rule on `day`, else one that was moved there;
    /// `nil` when there is none.
    public func instance(on day: Day) -> Meetup? {
        if let start = start(on: day) { return instance(start) }
        let moved = meetup.occurrences.first { $0.time?.first(in: zone) == day }
        return moved.flatMap { start(on: $0.day) }.map(instance)
    }

    /// Returns the occurrence into which a day falls, the last one that began until then.
    public func instance(during day: Day) -> Meetup? {
        instances(from: day, to: day, in: zone).last { $0.status != .cancelled }
    }

    /// Returns the next occurrence that is neither over before `day` nor cancelled; the last one
    /// when none is left.
    public func next(from day: Day, in zone: Zone) -> Meetup? {
        let ahead = instances(from: day, to: day.adding(days: 5 * 366), in: zone)
        if let next = ahead.first(where: { $0.status != .cancelled }) { return next }
        let before = instances(from: day.adding(days: -5 * 366), to: day, in: zone)
        return before.last { $0.status != .cancelled }
    }

    /// Days nearest to `day` on which the rule gives an occurrence: one before and one after.
    public func nearestDays(to day: Day) -> [Day] {
        let around = starts(from: day.adding(days: -366), to: day.adding(days: 366)).map(\.day)
        return [around.last { $0 < day }, around.first { $0 > day }].compactMap(\.self)
    }

    /// Span by the rule of the occurrence of a day; `nil` where there is none.
    public func usualTime(on day: Day) -> Meetup.Span? { start(on: day).map(span) }

    /// Changed occurrences on whose days the rule gives none (any more).
    public var strayed: [Occurrence] { meetup.occurrences.filter { start(on: $0.day) == nil } }

    /// Start by the rule on a day; `nil` where there is none.
    public func start(on day: Day) -> LocalTime? { starts(from: day, to: day).first }

    /// Starts of the first ten years that the clock skips or shows twice, by day, with the time
    /// that the clock shows then: programs read such a local time in different ways.
    public var doubtfulStarts: [Day: LocalTime] {
        guard case .times(let first, _, _) = meetup.time else { return [:] }
        let clock = zone.local(first).clock
        var found: [Day: LocalTime] = [:]
        let horizon = first.adding(seconds: 10 * 366 * 86_400)
        for change in zone.transitions(from: first.adding(seconds: -86_400), to: horizon) {
            // The clock is between these two before and after the change, or never.
            let before = LocalTime(change.at, offset: change.offsetBefore)
            let after = LocalTime(change.at, offset: change.offsetAfter)
            let (from, to) = (min(before, after), max(before, after))
            for day in Set([from.day, to.day]) {
                let start = LocalTime(day: day, clock: clock)
                guard start >= from, start < to, self.start(on: day) == start else { continue }
                found[day] = zone.local(zone.instant(start))
            }
        }
        return found
    }

    private func instance(_ start: LocalTime) -> Meetup {
        meetup.instance(meetup.occurrence(on: start.day), at: span(at: start))
    }
}

extension Meetup.Span {
    /// Maximum number of days that it reaches beyond its first.
    fileprivate var days: Int {
        switch self {
        case .days(let first, let last): last - first
        case .times(let start, let end, _): (end - start) / 86_400 + 1
        }
    }

    fileprivate func first(in zone: Zone) -> Day {
        switch self {
        case .days(let first, _): first
        case .times(let start, _, _): zone.day(start)
        }
    }

    fileprivate func touches(_ first: Day, _ last: Day, in zone: Zone) -> Bool {
        switch self {
        case .days(let from, let to): from <= last && to >= first
        case .times(let start, let end, _): zone.day(start) <= last && zone.day(end) >= first
        }
    }

    /// Key by which spans sort in `zone`: the day, then the time; whole days first.
    public func order(in zone: Zone) -> Int {
        switch self {
        case .days(let first, _): first.ordinal * 86_400 * 2
        case .times(let start, _, _): zone.local(start).secondsSince1970 * 2 + 1
        }
    }
}
