import CivilTime
import GRDB
import JobSearch

// How days, instants and the values built of them stand in columns.

extension Day: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { iso.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
        String.fromDatabaseValue(value).flatMap { Day(iso: $0) }
    }
}

extension Instant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { seconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int.fromDatabaseValue(value).map { Instant(seconds: $0) }
    }
}

extension Period: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { iso.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Period? {
        String.fromDatabaseValue(value).flatMap { Period(iso: $0) }
    }
}

extension Moment {
    /// From the columns of a day, and of an instant and its zone where there is one.
    init(_ day: Day, _ at: Instant?, _ zone: String?) {
        if let at, let zone { self = .time(at, zone: zone) } else { self = .day(day) }
    }

    /// The day it is on, in its own zone.
    public var day: Day {
        switch self {
        case .day(let day): day
        case .time(let at, let zone): at.day(in: zone)
        }
    }
    var instant: Instant? { if case .time(let at, _) = self { at } else { nil } }
    var zone: String? { if case .time(_, let zone) = self { zone } else { nil } }
}

extension Instant {
    /// The day in the zone of that name; in UTC where the system does not know the zone.
    func day(in zone: String) -> Day {
        ((try? Zone.named(zone)) ?? .utc).day(self)
    }
}

extension Meetup.Span {
    init(_ start: Day, _ end: Day, _ startAt: Instant?, _ endAt: Instant?, _ zone: String?) {
        if let startAt, let endAt, let zone {
            self = .times(start: startAt, end: endAt, zone: zone)
        } else {
            self = .days(start, end)
        }
    }

    /// The first day, in its own zone.
    public var firstDay: Day {
        switch self {
        case .days(let first, _): first
        case .times(let start, _, let zone): start.day(in: zone)
        }
    }
    /// The last day, in its own zone.
    public var lastDay: Day {
        switch self {
        case .days(_, let last): last
        case .times(_, let end, let zone): end.day(in: zone)
        }
    }
}
