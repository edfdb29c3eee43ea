import CSQLiteShim
import CivilTime
import GRDB
import JobSearch

/// A statement that is compiled once and run for row after row, its values bound by their places.
///
/// GRDB looks a statement up by its text and boxes each value: in a long import that took longer than SQLite itself.
final class RowStatement {
    private let db: Database
    private let statement: Statement
    private let columns: [String]
    /// The place that is bound next, if the values come in the order of the columns.
    private var cursor = 0
    /// The texts that will be bound when the statement runs: SQLite need not copy them one by one.
    private var texts: [UInt8] = []
    private var spans: [(place: Int32, start: Int, length: Int)] = []

    /// - Parameter columns: the names of the values, in the order of their places.
    init(_ db: Database, _ sql: String, columns: [String] = []) throws {
        self.db = db
        self.columns = columns
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

    func bind(_ bytes: some Collection<UInt8>, at place: Int) {
        spans.append((Int32(place), texts.count, bytes.count))
        texts.append(contentsOf: bytes)
    }

    func bind(_ number: Int64, at place: Int) {
        _ = kith_sqlite_bind_int(raw, Int32(place), number)
    }

    /// Runs `body` with the texts bound, which are gone after it.
    private func withTexts<T>(_ body: () throws -> T) rethrows -> T {
        defer {
            texts.removeAll(keepingCapacity: true)
            spans.removeAll(keepingCapacity: true)
        }
        return try texts.withUnsafeBufferPointer { bytes in
            try bytes.withMemoryRebound(to: CChar.self) { bytes in
                for span in spans {
                    let text = bytes.baseAddress.map { $0 + span.start }
                    _ = kith_sqlite_bind_text(raw, span.place, text, Int64(span.length))
                }
                return try body()
            }
        }
    }

    /// Binds the value of a column; nothing when the statement has no such column.
    func bind<T: ColumnValue>(_ value: T?, as column: String) {
        if cursor >= columns.count || columns[cursor] != column {
            guard let found = columns.firstIndex(of: column) else { return }
            cursor = found
        }
        cursor += 1
        bind(value, at: cursor)
    }

    /// Runs the statement with the values that are bound.
    func run() throws {
        cursor = 0
        let code = withTexts { kith_sqlite_run(raw) }
        if code != 0 { throw failure(code) }
    }

    /// Runs it with one text and gives the numbers in the first column of its rows.
    func numbers(_ text: String) throws -> [Int] {
        bind(text, at: 1)
        return try withTexts {
            var numbers: [Int] = []
            var number: Int64 = 0
            while true {
                let code = kith_sqlite_next_int(raw, &number)
                if code == 0 { return numbers }
                if code < 0 { throw failure(-code) }
                numbers.append(Int(number))
            }
        }
    }

    /// Runs it with two texts and gives the text in the first column of its first row.
    func text(_ one: String, _ other: String) throws -> String? {
        bind(one, at: 1)
        bind(other, at: 2)
        return try withTexts {
            var length: Int64 = 0
            var code: Int32 = 0
            let bytes = kith_sqlite_next_text(raw, &length, &code)
            defer { kith_sqlite_reset(raw) }
            if code != 0 { throw failure(code) }
            guard let bytes else { return nil }
            let text = UnsafeRawBufferPointer(start: bytes, count: Int(length))
            return String(decoding: text, as: UTF8.self)
        }
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
    func bind(_ statement: RowStatement, _ place: Int) { statement.bind(utf8, at: place) }
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

/// Takes the values of a thing's columns, by their names: `row["name"] = name`.
struct RowWriter {
    private let statement: RowStatement

    init(_ statement: RowStatement) { self.statement = statement }

    subscript<T: ColumnValue>(_ column: String) -> T? {
        get { nil }
        nonmutating set { statement.bind(newValue, as: column) }
    }
}
