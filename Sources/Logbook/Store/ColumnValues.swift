import CivilTime
import GRDB
import JobSearch

// How days, instants and periods stand in columns.

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
