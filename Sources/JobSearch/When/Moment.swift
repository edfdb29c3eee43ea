import CivilTime

/// A day, or a time of day in a zone: what people mean by “when”.
public enum Moment: Hashable, Sendable {
    /// The whole day, not its midnight.
    case day(Day)
    /// A point in time; `zone` is the IANA name in which it was typed.
    case time(Instant, zone: String)
}

extension Moment {
    /// From a day, and an instant and its zone where there is one.
    public init(_ day: Day, _ at: Instant?, _ zone: String?) {
        if let at, let zone { self = .time(at, zone: zone) } else { self = .day(day) }
    }

    /// The day on which it is, in its own zone.
    public var day: Day {
        switch self {
        case .day(let day): day
        case .time(let at, let zone): at.day(in: zone)
        }
    }
    public var instant: Instant? { if case .time(let at, _) = self { at } else { nil } }
    public var zone: String? { if case .time(_, let zone) = self { zone } else { nil } }
}

extension Instant {
    /// The day in the zone of a name; in UTC where the system does not know the zone.
    public func day(in zone: String) -> Day { Zone.named(zone, else: .utc).day(self) }
}

extension Meetup.Span {
    public init(_ start: Day, _ end: Day, _ startAt: Instant?, _ endAt: Instant?, _ zone: String?) {
        if let startAt, let endAt, let zone {
            self = .times(start: startAt, end: endAt, zone: zone)
        } else {
            self = .days(start, end)
        }
    }

    public var start: Moment {
        switch self {
        case .days(let first, _): .day(first)
        case .times(let start, _, let zone): .time(start, zone: zone)
        }
    }
    /// The end; of whole days the last one.
    public var end: Moment {
        switch self {
        case .days(_, let last): .day(last)
        case .times(_, let end, let zone): .time(end, zone: zone)
        }
    }
    /// The first day, in its own zone.
    public var firstDay: Day { start.day }
    /// The last day, in its own zone.
    public var lastDay: Day { end.day }
    public var zone: String? { start.zone }

    /// True from its end on; one of whole days is over on the next day.
    public func isOver(at now: Instant, in zone: Zone) -> Bool {
        switch self {
        case .days(_, let last): last < zone.day(now)
        case .times(_, let end, _): end <= now
        }
    }
}
