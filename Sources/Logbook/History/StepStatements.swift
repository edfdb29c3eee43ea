import GRDB
import JobSearch

/// The statements that a step runs for row after row, each compiled when it is first needed.
final class StepStatements {
    private let db: Database
    private var insertions: [Kind: RowStatement] = [:]
    private var renewals: [Kind: RowStatement] = [:]
    private var links: [LinkTable: RowStatement] = [:]
    private var uidLookups: [Kind: RowStatement] = [:]
    private var others: [Other: RowStatement] = [:]

    private enum Other: String {
        case change = """
            INSERT INTO change (step, position, key, other, count) VALUES (?, ?, ?, ?, ?)
            """
        case handle = "INSERT OR IGNORE INTO handle (text, key) VALUES (?, ?)"
        case handles = "INSERT OR IGNORE INTO handle (text, key) VALUES "
        case search = "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)"
        case handleLookup = "SELECT key FROM handle WHERE text = ? ORDER BY key LIMIT 21"
    }

    init(_ db: Database) { self.db = db }

    func insertion<T: Stored>(_ type: T.Type) throws -> RowStatement {
        if let known = insertions[T.kind] { return known }
        let statement = try T.insertion(db)
        insertions[T.kind] = statement
        return statement
    }

    func renewal<T: Stored>(_ type: T.Type) throws -> RowStatement {
        if let known = renewals[T.kind] { return known }
        let statement = try T.renewal(db)
        renewals[T.kind] = statement
        return statement
    }

    func link(_ link: LinkTable) throws -> RowStatement {
        if let known = links[link] { return known }
        let sql = """
            INSERT OR IGNORE INTO \(link.rawValue) (\(link.owner.table), \(link.target.table))
            VALUES (?, ?)
            """
        let statement = try RowStatement(db, sql)
        links[link] = statement
        return statement
    }

    func uidLookup(_ kind: Kind) throws -> RowStatement {
        if let known = uidLookups[kind] { return known }
        let statement = try RowStatement(db, "SELECT id FROM \(kind.table) WHERE uid = ?")
        uidLookups[kind] = statement
        return statement
    }

    func change() throws -> RowStatement { try other(.change) }
    func handle() throws -> RowStatement { try other(.handle) }
    /// Adds `handlesAtOnce` handles: starting a statement costs as much as adding two rows.
    func handles() throws -> RowStatement {
        if let known = others[.handles] { return known }
        let rows = repeatElement("(?, ?)", count: StepStatements.handlesAtOnce)
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
