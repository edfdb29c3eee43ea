import CivilTime
import ICalendar
import JobSearch

/// A meetup that comes again: its rule, and what is different about single occurrences.
public struct Series {
    public let meetup: Meetup
    private let rule: Recurrence
    /// On whose clock it comes.
    public let zone: Zone

    /// `nil` for a meetup without a rule, or with one that is not safe to expand.
    ///
    /// - Parameter zone: where its own zone is not known.
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

    /// The starts that the rule gives between two days on the clock of the series: at most 1,000, and none later than
    /// five years after the first day.
    func starts(from first: Day, to last: Day) -> [LocalTime] {
        switch meetup.time {
        case .days(let start, _):
            rule.instances(of: LocalTime(day: start, clock: .midnight), from: first, to: last)
        case .times(let start, _, _):
            rule.instances(of: zone.local(start), in: zone, from: first, to: last)
        }
    }

    /// Where an occurrence is that begins by the rule, of the same length as the first.
    func span(at start: LocalTime) -> Meetup.Span {
        switch meetup.time {
        case .days(let first, let last):
            return .days(start.day, start.day.adding(days: last - first))
        case .times(let first, let end, let name):
            let at = zone.instant(start)
            return .times(start: at, end: at.adding(seconds: end - first), zone: name)
        }
    }

    /// The meetup on each of its days between two days in `zone`, by start; the cancelled ones too.
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

    /// The meetup as it is on an occurrence: on the one that begins by the rule on `day`, else on one that was moved
    /// there; `nil` when there is none.
    public func instance(on day: Day) -> Meetup? {
        if let start = start(on: day) { return instance(start) }
        let moved = meetup.occurrences.first { $0.time?.first(in: zone) == day }
        return moved.flatMap { start(on: $0.day) }.map(instance)
    }

    /// The occurrence that a day falls into, the last one that began until then.
    public func instance(during day: Day) -> Meetup? {
        instances(from: day, to: day, in: zone).last { $0.status != .cancelled }
    }

    /// The next occurrence that is not over before `day` and not cancelled; the last one when there is none any more.
    public func next(from day: Day, in zone: Zone) -> Meetup? {
        let ahead = instances(from: day, to: day.adding(days: 5 * 366), in: zone)
        if let next = ahead.first(where: { $0.status != .cancelled }) { return next }
        let before = instances(from: day.adding(days: -5 * 366), to: day, in: zone)
        return before.last { $0.status != .cancelled }
    }

    /// The days nearest to `day` on which it comes: one before and one after.
    public func nearestDays(to day: Day) -> [Day] {
        let around = starts(from: day.adding(days: -366), to: day.adding(days: 366)).map(\.day)
        return [around.last { $0 < day }, around.first { $0 > day }].compactMap(\.self)
    }

    /// When the rule has the occurrence of a day; `nil` where there is none.
    public func usualTime(on day: Day) -> Meetup.Span? { start(on: day).map(span) }

    /// The changed occurrences of which the rule gives none on their day (any more).
    public var strayed: [Occurrence] { meetup.occurrences.filter { start(on: $0.day) == nil } }

    /// When the rule has it begin on a day.
    func start(on day: Day) -> LocalTime? { starts(from: day, to: day).first }

    /// The starts of the first ten years that the clock skips or shows twice, by their days, and what the clock shows
    /// then: programs read such a local time in different ways.
    var doubtfulStarts: [Day: LocalTime] {
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
    /// How many days it reaches beyond its first, at most.
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

    /// What decides in `zone` which of two comes first: the day, then the time; whole days first.
    public func order(in zone: Zone) -> Int {
        switch self {
        case .days(let first, _): first.ordinal * 86_400 * 2
        case .times(let start, _, _): zone.local(start).secondsSince1970 * 2 + 1
        }
    }
}
