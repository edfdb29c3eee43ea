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

extension Day: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(iso: String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Instant: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard let seconds = Int(sqliteStatement: sqliteStatement, index: index) else { return nil }
        self.init(seconds: seconds)
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
        Zone.named(zone, else: .utc).day(self)
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

/// Reads the columns of a row one after the other, in the order of the schema: looking each up by its name would be a
/// third of the work.
struct RowReader {
    private let row: Row
    private var index = 0

    init(_ row: Row) { self.row = row }

    mutating func next<T: DatabaseValueConvertible & StatementColumnConvertible>() -> T {
        defer { index += 1 }
        return row[index]
    }

    /// A column that may be NULL.
    mutating func optional<T: DatabaseValueConvertible & StatementColumnConvertible>() -> T? {
        defer { index += 1 }
        return row[index]
    }

    /// A column that is kept for imports alone.
    mutating func skip() { index += 1 }

    mutating func strings() -> [String] { JSONList.strings(next()) }
    mutating func alarms() -> [Alarm]? {
        (optional() as String?).map { JSONList.strings($0).compactMap { Alarm(iso: $0) } }
    }
    mutating func occurrences() -> [Occurrence] {
        (optional() as String?).map(OccurrenceList.occurrences) ?? []
    }
    mutating func pastJobs() -> [PastJob] {
        (optional() as String?).map(PastJobList.jobs) ?? []
    }
    mutating func ids() -> [Int] { JSONList.ids(next()) }
    mutating func period() -> Period? { (optional() as String?).flatMap { Period(iso: $0) } }
    mutating func moment() -> Moment { Moment(next(), optional(), optional()) }
    mutating func span() -> Meetup.Span {
        Meetup.Span(next(), next(), optional(), optional(), optional())
    }
}
