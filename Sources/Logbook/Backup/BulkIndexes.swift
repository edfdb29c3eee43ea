import GRDB
import JobSearch

/// Indexes of the tables of things and of their links, which are taken away before many rows are
/// added and made again behind them: sorted once, they cost a tenth of what they cost a row at a
/// time, and no memory.
struct BulkIndexes {
    private let definitions: [String]

    /// Number of rows from which that is quicker.
    static let least = 5000

    /// Takes away the indexes, but for those by which foreign keys are checked.
    init(takingFrom db: Database) throws {
        let tables = Kind.allCases.map { "'\($0.facts.table)'" } + ["'link'"]
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master m
                WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (\(tables.joined(separator: ", ")))
                    AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(m.tbl_name) f
                        JOIN pragma_index_info(m.name) i ON i.name = f."from" WHERE i.seqno = 0)
                ORDER BY rowid
                """)
        definitions = try rows.map { try $0[1] }
        for row in rows { try db.execute(sql: "DROP INDEX \(try row[0] as String)") }
    }

    /// Makes them again.
    func restore(in db: Database) throws {
        for definition in definitions { try db.execute(sql: definition) }
    }
}
