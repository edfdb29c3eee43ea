import GRDB
import JobSearch

/// Writes rows of a damaged log into a table of a new one, with as many of their values as its
/// conditions allow.
final class RowWriter {
    private let table: String
    private let db: Database
    private let newUID: () -> String
    /// Columns that both logs have, with their places in a row of the old one, and whether they may
    /// be empty.
    private let columns: [(name: String, place: Int, canBeEmpty: Bool)]
    private let insertion: Statement
    /// What is usual in columns that may not be empty.
    private var usual: [String: DatabaseValue] = [:]

    /// - Parameter kind: of the things that the table holds; `nil` for a table beside them.
    /// - Returns: `nil` if the damaged log has no such table.
    init?(
        _ table: String, _ kind: Kind?, from source: Database, to target: Database,
        _ newUID: @escaping () -> String
    ) throws {
        (self.table, db, self.newUID) = (table, target, newUID)
        guard let old = try? source.columns(in: table).map(\.name) else { return nil }
        columns = try target.columns(in: table).compactMap { column in
            guard let place = old.firstIndex(of: column.name) else { return nil }
            // The first column of a row that was read is the id once more.
            return (column.name, place + 1, !column.isNotNull && column.primaryKeyIndex == 0)
        }
        let names = columns.map(\.name).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        insertion = try target.makeStatement(
            sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
        if let kind {
            usual = [
                "status": kind.usual("status"), "stage": kind.usual("stage"),
                "kind": kind.usual("kind"), "channel": kind.usual("channel"),
                "priority": kind.usual("priority"), "tags": "[]".databaseValue,
                "emails": "[]".databaseValue, "phones": "[]".databaseValue,
                "skills": "[]".databaseValue, "tried": "[]".databaseValue,
                "sequence": 0.databaseValue,
            ].compactMapValues(\.self)
        }
    }

    /// Writes a row. Returns the number of its values that are lost, or `nil` if all of it is.
    func write(_ row: Row) throws -> Int? {
        let all = Array(row.databaseValues)
        let values = columns.map { all.indices.contains($0.place) ? all[$0.place] : .null }
        if try insert(values) { return 0 }
        // One value is the rule.
        for index in columns.indices.dropFirst() {
            if let mended = mended(values, [index]), try insert(mended) { return 1 }
        }
        // Only what must be there, then each other value that may be.
        let optional = columns.indices.filter { columns[$0].canBeEmpty && !values[$0].isNull }
        var base = values
        for index in optional { base[index] = .null }
        var lost = optional.count
        if try !insert(base) {
            let required = columns.indices.dropFirst().filter { !columns[$0].canBeEmpty }
            let all = required.filter { place in
                usual[columns[place].name] != nil || columns[place].name == "uid"
            }
            guard let mended = mended(base, all), try insert(mended) else { return nil }
            lost += all.count
        }
        for index in optional {
            let update = "UPDATE \(table) SET \(columns[index].name) = ? WHERE id = ?"
            do {
                try db.execute(sql: update, arguments: [values[index], values[0]])
                lost -= 1
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {}
        }
        return lost
    }

    /// The values with some of them empty, or as is usual; `nil` if one can be neither.
    private func mended(_ values: [DatabaseValue], _ places: [Int]) -> [DatabaseValue]? {
        var values = values
        for place in places {
            if columns[place].canBeEmpty {
                values[place] = .null
            } else if columns[place].name == "uid" {
                values[place] = newUID().databaseValue
            } else if let usual = usual[columns[place].name] {
                values[place] = usual
            } else {
                return nil
            }
        }
        return values
    }

    private func insert(_ values: [DatabaseValue]) throws -> Bool {
        do {
            try insertion.execute(arguments: StatementArguments(values))
            return true
        } catch let error as DatabaseError
            where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR].contains(error.resultCode)
        {
            return false
        }
    }
}

extension Kind {
    /// Value of a choice in a new thing.
    fileprivate func usual(_ column: String) -> DatabaseValue? {
        guard let field = fields.first(where: { $0.columns == [column] }),
            case .choice(let words) = field.shape
        else { return nil }
        if case .text(let word) = type.blankValue(of: field) { return word.databaseValue }
        return words.first?.databaseValue
    }
}

extension Thing {
    fileprivate static func blankValue(of field: AnyField) -> FieldValue {
        blank.value(of: field)
    }
}
