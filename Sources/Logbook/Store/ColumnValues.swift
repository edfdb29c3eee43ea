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

extension Day {
    /// True for a day that can be read again.
    var canBeStored: Bool { Day(iso: iso) == self }
}

extension Day: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(iso: String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Instant: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard let seconds = Int(sqliteStatement: sqliteStatement, index: index) else { return nil }
        self.init(stored: seconds)
    }

    /// `nil` for what is in no zone in a year that a day has, 1 to 9999.
    fileprivate init?(stored seconds: Int) {
        self.init(seconds: seconds)
        if !canBeStored { return nil }
    }

    /// True for an instant that can be read again.
    var canBeStored: Bool { (-62_135_683_200...253_402_387_199).contains(seconds) }
}

extension Instant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { seconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int.fromDatabaseValue(value).flatMap { Instant(stored: $0) }
    }
}

extension Period: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { iso.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Period? {
        String.fromDatabaseValue(value).flatMap { Period(iso: $0) }
    }
}
