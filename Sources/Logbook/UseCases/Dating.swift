import CivilTime
import JobSearch

/// An exchange that would be dated in the future, which is none yet.
public struct NotYet: Equatable, Sendable {
    /// The time that was said, or the start of the meetup at which it would be.
    public var at: Moment
    /// Title of the meetup at which it would be, if that is in the log and still to come.
    public var meetup: String?
    /// Names of contacts that are in the log, as typed.
    public var known: [String]

    public init(at: Moment, meetup: String?, known: [String]) {
        self.at = at
        self.meetup = meetup
        self.known = known
    }
}

extension Moment {
    /// True for a day after today, and for a time after `now`.
    public func isAhead(of now: Instant, in zone: Zone) -> Bool {
        switch self {
        case .day(let day): day > zone.day(now)
        case .time(let at, _): at > now
        }
    }
}

extension Meetup {
    /// Start of the meetup to which an exchange belongs that was noted `now` without a date; `nil`
    /// if it takes place today, so that the exchange is of now.
    ///
    /// Of a series, the start of the last occurrence that has begun by today, or of the next one
    /// where there is none within a year.
    func dateOfExchange(notedAt now: Instant, in zone: Zone) -> Moment? {
        var span = time
        if let series = Series(self, else: zone) {
            let today = zone.day(now)
            let past = series.instances(from: today.adding(days: -366), to: today, in: zone)
            let last = past.last { $0.status != .cancelled }
            guard let near = last ?? series.next(from: today, in: zone) else { return nil }
            span = near.time
        }
        return span.isCurrent(at: now, in: zone) ? nil : span.start
    }

    /// True if it, or the next occurrence of its series, is still to come.
    func isAhead(of now: Instant, in zone: Zone) -> Bool {
        dateOfExchange(notedAt: now, in: zone)?.isAhead(of: now, in: zone) ?? false
    }
}

extension Meetup.Span {
    /// True from the day on which it starts until it ends, and for the rest of that first day.
    fileprivate func isCurrent(at now: Instant, in zone: Zone) -> Bool {
        let today = zone.day(now)
        switch self {
        case .days(let first, let last): return first <= today && today <= last
        case .times(let start, let end, _):
            return zone.day(start) == today || start <= now && now < end
        }
    }
}

extension LogbookError {
    /// The refusal of an exchange at `moment`, at a known meetup or none.
    static func stillToCome(
        _ moment: Moment, at place: Meetup?, _ known: [String], now: Instant, _ zone: Zone
    ) -> LogbookError {
        let isPlaceAhead = place?.isAhead(of: now, in: zone) ?? false
        return .notYet(
            NotYet(at: moment, meetup: isPlaceAhead ? place?.title : nil, known: known))
    }
}
