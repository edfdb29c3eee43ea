import CSQLiteShim
import CivilTime
import GRDB
import JobSearch

/// A statement that is compiled once and run for row after row, its values bound by their places.
///
/// GRDB looks a statement up by its text and boxes each value: in a long import that took longer
/// than SQLite itself.
final class RowStatement {
    private let db: Database
    private let statement: Statement

    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.makeStatement(sql: sql)
    }

    private var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(statement.sqliteStatement) }

    /// Binds a value at a place, from 1.
    func bind<T: ColumnValue>(_ value: T?, at place: Int) {
        if let value {
            value.bind(self, place)
        } else {
            _ = kith_sqlite_bind_null(raw, Int32(place))
        }
    }

    func bind(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = kith_sqlite_bind_text(raw, Int32(place), text, Int64(bytes.count))
    }

    func bind(_ number: Int64, at place: Int) {
        _ = kith_sqlite_bind_int(raw, Int32(place), number)
    }

    /// Runs the statement with the values that are bound.
    func run() throws {
        let code = kith_sqlite_run(raw)
        if code != 0 { throw failure(code) }
    }

    /// Runs it with one text and gives the numbers in the first column of its rows.
    func numbers(_ text: String) throws -> [Int] {
        bind(text, at: 1)
        var numbers: [Int] = []
        var number: Int64 = 0
        while true {
            let code = kith_sqlite_next_int(raw, &number)
            if code == 0 { return numbers }
            if code < 0 { throw failure(-code) }
            numbers.append(Int(number))
        }
    }

    /// Runs it with a number and a text and gives the number in the first column of its first row.
    func number(_ one: Int, _ other: String) throws -> Int? {
        bind(one, at: 1)
        bind(other, at: 2)
        var number: Int64 = 0
        let code = kith_sqlite_next_int(raw, &number)
        if code < 0 { throw failure(-code) }
        kith_sqlite_reset(raw)
        return code == 0 ? nil : Int(number)
    }

    /// Runs it with a number and gives the text in the first column of its first row.
    func text(_ number: Int) throws -> String? {
        bind(number, at: 1)
        return try text()
    }

    /// Runs it with a number and a text and gives the text in the first column of its first row.
    func text(_ one: Int, _ other: String) throws -> String? {
        bind(one, at: 1)
        bind(other, at: 2)
        return try text()
    }

    /// Runs it with two texts and gives the text in the first column of its first row.
    func text(_ one: String, _ other: String) throws -> String? {
        bind(one, at: 1)
        bind(other, at: 2)
        return try text()
    }

    private func text() throws -> String? {
        var length: Int64 = 0
        var code: Int32 = 0
        let bytes = kith_sqlite_next_text(raw, &length, &code)
        defer { kith_sqlite_reset(raw) }
        if code != 0 { throw failure(code) }
        guard let bytes else { return nil }
        let text = UnsafeRawBufferPointer(start: bytes, count: Int(length))
        return String(decoding: text, as: UTF8.self)
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
}

/// What a column may hold, as it is bound.
protocol ColumnValue {
    func bind(_ statement: RowStatement, _ place: Int)
}

extension String: ColumnValue {
    func bind(_ statement: RowStatement, _ place: Int) {
        var text = self
        text.withUTF8 { statement.bind(UnsafeRawBufferPointer($0), at: place) }
    }
}

extension Int: ColumnValue {
    func bind(_ statement: RowStatement, _ place: Int) { statement.bind(Int64(self), at: place) }
}

extension Instant: ColumnValue {
    func bind(_ statement: RowStatement, _ place: Int) {
        statement.bind(Int64(seconds), at: place)
    }
}

extension Day: ColumnValue {
    func bind(_ statement: RowStatement, _ place: Int) { iso.bind(statement, place) }
}

extension Period: ColumnValue {
    func bind(_ statement: RowStatement, _ place: Int) { iso.bind(statement, place) }
}
