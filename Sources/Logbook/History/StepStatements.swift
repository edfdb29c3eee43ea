import GRDB
import JobSearch

/// The statements that a step runs for row after row, each compiled when it is first needed.
final class StepStatements {
    private let db: Database
    private var insertions: [Kind: RowStatement] = [:]
    private var renewals: [Kind: RowStatement] = [:]
    private var uidLookups: [Kind: RowStatement] = [:]
    private var others: [Other: RowStatement] = [:]

    private enum Other: String {
        case change = """
            INSERT INTO change (step, position, kind, id, other, count) VALUES (?, ?, ?, ?, ?, ?)
            """
        case link = "INSERT OR IGNORE INTO link (kind, owner, role, target) VALUES (?, ?, ?, ?)"
        case handle = "INSERT OR IGNORE INTO handle (kind, text, id) VALUES (?, ?, ?)"
        case handles = "INSERT OR IGNORE INTO handle (kind, text, id) VALUES "
        case search = "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)"
        case handleLookup = "SELECT id FROM handle WHERE text = ? AND kind = ? ORDER BY id LIMIT 21"
    }

    init(_ db: Database) { self.db = db }

    func insertion(_ table: Table) throws -> RowStatement {
        if let known = insertions[table.kind] { return known }
        let statement = try RowStatement(db, table.insertion)
        insertions[table.kind] = statement
        return statement
    }

    func renewal(_ table: Table) throws -> RowStatement {
        if let known = renewals[table.kind] { return known }
        let statement = try RowStatement(db, table.renewal)
        renewals[table.kind] = statement
        return statement
    }

    func uidLookup(_ kind: Kind) throws -> RowStatement {
        if let known = uidLookups[kind] { return known }
        let statement = try RowStatement(db, "SELECT id FROM \(kind.facts.table) WHERE uid = ?")
        uidLookups[kind] = statement
        return statement
    }

    func change() throws -> RowStatement { try other(.change) }
    func link() throws -> RowStatement { try other(.link) }
    func handle() throws -> RowStatement { try other(.handle) }
    /// Adds `handlesAtOnce` handles: starting a statement costs as much as adding two rows.
    func handles() throws -> RowStatement {
        if let known = others[.handles] { return known }
        let rows = repeatElement("(?, ?, ?)", count: StepStatements.handlesAtOnce)
        return try other(.handles, rows.joined(separator: ", "))
    }
    static let handlesAtOnce = 32
    func search() throws -> RowStatement { try other(.search) }
    func handleLookup() throws -> RowStatement { try other(.handleLookup) }

    private func other(_ other: Other, _ rest: String = "") throws -> RowStatement {
        if let known = others[other] { return known }
        let statement = try RowStatement(db, other.rawValue + rest)
        others[other] = statement
        return statement
    }
}
