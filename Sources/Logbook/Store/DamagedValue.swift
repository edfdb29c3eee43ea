import GRDB
import JobSearch

/// A value that a column cannot hold: the file of the log is damaged, or another program has
/// written it.
struct DamagedValue: Error {
    /// The thing whose row it is, where that is known.
    var thing: Reference?
    /// Name of the column.
    var column: String
    /// The value, as much of it as fits into a sentence.
    var value: String

    init(_ row: Row, _ index: Int) {
        let names = Array(row.columnNames)
        column = names.indices.contains(index) ? names[index] : "column \(index + 1)"
        value = DamagedValue.words(row.databaseValues.dropFirst(index).first ?? .null)
    }

    /// `contact c12: “2026-13-01” is no value of quietUntil`.
    var words: String {
        let claim = "\(value) is no value of \(column)"
        return thing.map { "\($0.kind.noun) \($0.text): \(claim)" } ?? claim
    }

    private static func words(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "nothing"
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): "“\(text.prefix(40))\(text.count > 40 ? "…" : "")”"
        case .blob(let bytes): "a block of \(bytes.count) bytes"
        }
    }
}

/// GRDB's own subscripts of these names end the program at a value that cannot be decoded. In this
/// module these stand in their place, and the compiler asks for a `try` at each of them.
extension Row {
    /// The texts of a column that holds a JSON array of them; `nil` where it holds nothing.
    @inline(__always)
    func list(_ index: Int) throws -> [String]? {
        guard let json: String = try self[index] else { return nil }
        guard let list = JSONList.strings(json) else { throw DamagedValue(self, index) }
        return list
    }

    @inline(__always)
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ index: Int
    ) -> Value {
        get throws {
            do { return try decode(Value.self, atIndex: index) } catch {
                throw DamagedValue(self, index)
            }
        }
    }

    subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
        get throws {
            do { return try decode(Value.self, atIndex: index) } catch {
                throw DamagedValue(self, index)
            }
        }
    }

    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ name: String
    ) -> Value {
        get throws {
            do { return try decode(Value.self, forColumn: name) } catch {
                throw DamagedValue(self, Array(columnNames).firstIndex(of: name) ?? 0)
            }
        }
    }

    subscript<Value: DatabaseValueConvertible>(_ name: String) -> Value {
        get throws {
            do { return try decode(Value.self, forColumn: name) } catch {
                throw DamagedValue(self, Array(columnNames).firstIndex(of: name) ?? 0)
            }
        }
    }
}
