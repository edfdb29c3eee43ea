import JobSearch
import Synchronization

/// The table of a kind: its columns and the statements that read and write its rows, put together
/// once from the fields.
final class Table: Sendable {
    let kind: Kind
    let name: String
    let fields: [AnyField]
    /// The same, without being counted as held.
    let uncountedFields: [Unmanaged<AnyField>]
    /// Columns of all fields, with those of every thing in front.
    let columns: [String]
    /// Fields that hold lists of other things, which are rows of `link`.
    let links: [AnyField]
    /// Fields that the index of handles and words looks at.
    let indexed: [AnyField]
    /// `SELECT` of all fields in their order, to be continued with `WHERE`; the table is `t`.
    let selection: String

    /// Columns of every thing, the id first.
    static let common = ["id", "uid", "createdAt", "modifiedAt", "sequence"]

    /// Those that were asked for, by the numbers of their kinds.
    private static let known = Mutex(
        [Table?](repeating: nil, count: 1 + (Kind.allCases.last?.rawValue ?? 0)))

    /// The snapshots that were asked for, which a look at the log is not.
    private static let knownSnapshots = Mutex(
        [SnapshotTable?](repeating: nil, count: 1 + (Kind.allCases.last?.rawValue ?? 0)))

    /// Rows that history keeps.
    var snapshots: SnapshotTable {
        Table.knownSnapshots.withLock { tables in
            if let table = tables[kind.rawValue] { return table }
            let calendar = fields.filter(\.isInCalendar).flatMap(\.columns)
            let table = SnapshotTable(
                name, columns + ["imported"], calendar: calendar, kind, fields)
            tables[kind.rawValue] = table
            return table
        }
    }

    static func of(_ kind: Kind) -> Table {
        known.withLock { tables in
            if let table = tables[kind.rawValue] { return table }
            let table = Table(kind)
            tables[kind.rawValue] = table
            return table
        }
    }

    private init(_ kind: Kind) {
        self.kind = kind
        name = kind.facts.table
        // What is never stored has neither columns nor links.
        fields = kind.fields.filter { field in
            if case .references = field.shape { true } else { !field.columns.isEmpty }
        }
        uncountedFields = fields.map(Unmanaged.passUnretained)
        columns = Table.common + fields.flatMap(\.columns)
        links = fields.filter { if case .references = $0.shape { true } else { false } }
        indexed = fields.filter { field in
            switch field.input {
            case .tag, .email, .profile, .skill, .jobs: true
            case .plain, .sentences, .notes, .phone, .webAddress, .rule, .time:
                field.search != nil
            }
        }
        selection = Table.selection(name, fields) { Table.ids(kind, $0, of: "t.id") }
    }

    /// The selection with what imports keep with a thing behind all fields.
    var selectionWithMemory: String {
        selection.replacing(" FROM \(name) t ", with: ", t.imported FROM \(name) t ")
    }

    /// The selection with no links: things without their lists of other things.
    var ownSelection: String { Table.selection(name, fields) { _ in "'[]'" } }

    /// Adds a row; takes the values of `columns` and what imports keep there.
    var insertion: String {
        var (names, marks) = ("", "")
        for column in columns {
            names += column + ", "
            marks += "?, "
        }
        return "INSERT INTO \(name) (\(names)imported) VALUES (\(marks)?)"
    }

    /// Renews `columns` of the row with their id; takes their values.
    var renewal: String {
        var pairs = ""
        for (offset, column) in columns.enumerated().dropFirst() {
            pairs += (offset > 1 ? ", " : "") + column + " = ?" + String(offset + 1)
        }
        return "UPDATE \(name) SET \(pairs) WHERE id = ?1"
    }

    private static func selection(
        _ table: String, _ fields: [AnyField], ids: (AnyField) -> String
    ) -> String {
        var text = "SELECT t.id"
        for column in common.dropFirst() { text += ", t." + column }
        for field in fields {
            if case .references = field.shape {
                text += ", " + ids(field)
            } else {
                for column in field.columns { text += ", t." + column }
            }
        }
        return text + " FROM " + table + " t "
    }

    /// The ids that a field of a thing links, as a JSON array.
    static func ids(_ kind: Kind, _ field: AnyField, of owner: String) -> String {
        """
        (SELECT json_group_array(target) FROM link
            WHERE \(isLink(kind, field)) AND owner = \(owner))
        """
    }

    /// Condition that a row of `link` is one of a field.
    private static func isLink(_ kind: Kind, _ field: AnyField) -> String {
        "kind = \(kind.rawValue) AND role = \(field.role)"
    }

    /// Condition that a row of `link` is one of the field with a name.
    func isLink(_ name: String) -> String {
        links.first { $0.name == name }.map { Table.isLink(kind, $0) } ?? "FALSE"
    }

    /// Condition that a field of things `t` links a target, which it takes.
    static func isLinked(_ kind: Kind, _ field: AnyField) -> String {
        "t.id IN (SELECT owner FROM link WHERE \(isLink(kind, field)) AND target = ?)"
    }

    /// Selects the owners of links that lead from or to nothing.
    static func strayLinks(_ kind: Kind, _ field: AnyField) -> String {
        guard case .references(let target) = field.shape else { return "" }
        return """
            SELECT owner FROM link WHERE \(isLink(kind, field))
                AND NOT (owner IN (SELECT id FROM \(kind.facts.table))
                    AND target IN (SELECT id FROM \(target.facts.table)))
            """
    }

    /// The order in which things of the kind are listed: those without a day last.
    var order: String {
        let direction = kind.facts.order.isDescending ? " DESC" : ""
        var columns = (orderColumns + ["id"]).map { "t.\($0)\(direction)" }
        if orderField?.canBeEmpty ?? false { columns[0] += " NULLS LAST" }
        return "ORDER BY " + columns.joined(separator: ", ")
    }

    /// Column of the day by which things of the kind are listed.
    var day: String { orderColumns.first ?? "id" }

    private var orderField: AnyField? {
        fields.first { $0.name == kind.facts.order.field }
    }

    private var orderColumns: [String] {
        guard let field = orderField else { return [] }
        switch field.shape {
        case .moment: return Array(field.columns.prefix(2))
        case .span: return [field.columns[0], field.columns[2]]
        case .text, .number, .list, .day, .instant, .period, .alarms, .choice, .reference,
            .references, .entries:
            return field.columns
        }
    }
}

extension Kind {
    var table: Table { .of(self) }
    /// Column that holds the label.
    var labelColumn: String { fields[0].columns[0] }
}

/// The statements that make a snapshot of a row and a row of a snapshot.
struct SnapshotTable: Sendable {
    let columns: [String]
    /// Selects the snapshot of the row with an id.
    let selection: String
    /// Writes the row of a snapshot (`:json`), whether it is there now or not.
    let restore: String
    /// Remove the row with an id, and its links.
    let removals: [String]
    /// Make the links of an id anew from a snapshot.
    let relinkings: [String]
    /// Selects whether the calendar columns of two snapshots, `:a` and `:b`, differ; `nil` where
    /// there are none.
    let differs: String?
    /// Selects the columns of a snapshot (`:json`) as `Table.selection` does.
    let fields: String

    private static let setting = SnapshotTable("setting", ["id", "name", "value"])
    private static let notSame = SnapshotTable("notSame", ["id", "kind", "a", "b"])
    private static let trash = SnapshotTable("trash", ["id"] + TrashRow.columns)

    static func of(_ source: Key.Source) -> SnapshotTable {
        switch source {
        case .thing(let kind): kind.table.snapshots
        case .setting: setting
        case .notSame: notSame
        case .trash: trash
        }
    }

    init(
        _ table: String, _ columns: [String], calendar: [String] = [], _ kind: Kind? = nil,
        _ fields: [AnyField] = []
    ) {
        let links = fields.filter { if case .references = $0.shape { true } else { false } }
        self.columns = columns
        var pairs = columns.map { "'\($0)', t.\($0)" }
        if let kind { pairs += links.map { "'\($0.name)', \(Table.ids(kind, $0, of: "t.id"))" } }
        selection =
            "SELECT json_object(\(pairs.joined(separator: ", "))) FROM \(table) t WHERE id = ?"
        func extracted(_ column: String, of json: String = ":json") -> String {
            "json_extract(\(json), '$.\(column)')"
        }
        let values = columns.map { extracted($0) }.joined(separator: ", ")
        let updates = columns.dropFirst().map { "\($0) = excluded.\($0)" }
        restore = """
            INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(values))
            ON CONFLICT (id) DO UPDATE SET \(updates.joined(separator: ", "))
            """
        var removals = ["DELETE FROM \(table) WHERE id = ?"]
        if let kind, !links.isEmpty {
            removals.append("DELETE FROM link WHERE kind = \(kind.rawValue) AND owner = ?")
        }
        self.removals = removals
        relinkings = links.map { link in
            """
            INSERT INTO link (kind, owner, role, target)
            SELECT \(kind?.rawValue ?? 0), ?, \(link.role), value FROM json_each(?, '$.\(link.name)')
            """
        }
        let tests = calendar.map { "\(extracted($0, of: ":a")) IS NOT \(extracted($0, of: ":b"))" }
        differs = tests.isEmpty ? nil : "SELECT " + tests.joined(separator: " OR ")
        let parts = fields.flatMap { field -> [String] in
            if case .references = field.shape { return [field.name] }
            return field.columns
        }
        self.fields =
            "SELECT " + (Table.common + parts).map { extracted($0) }.joined(separator: ", ")
    }
}
