import GRDB
import JobSearch

/// The tables of the log.
///
/// The version stands in `PRAGMA user_version` too, so that opening an up-to-date log costs next to
/// nothing.
enum Schema {
    /// "kith" in ASCII: marks an SQLite file as a log (`PRAGMA application_id`).
    static let applicationID = 0x6B69_7468
    static let current = 8

    /// The two numbers in a file's header by which it is known: the version, and whose it is.
    static func numbers(_ db: Database) throws -> (version: Int, owner: Int) {
        (
            try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
            try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        )
    }

    /// The version of a log that this kith knows, be it an older one.
    ///
    /// - Throws: `LogbookError.notALog` or `.newerSchema`, with the path of the file.
    static func version(of db: Database, path: String) throws -> Int {
        let (version, owner) = try numbers(db)
        // No kith has written a number below 1.
        if version < 1 || owner != applicationID { throw LogbookError.notALog(path: path) }
        if version > current { throw LogbookError.newerSchema(path: path, version: version) }
        return version
    }

    /// Brings a log to the current schema.
    static func migrate(_ writer: some DatabaseWriter) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: version1)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("2") { db in
            // A log of an earlier build: it knows when it was written where, and not what.
            if try db.columns(in: "export").contains(where: { $0.name == "what" }) {
                try rememberItems(db)
            }
        }
        migrator.registerMigration("3") { db in
            for (table, sql) in kinds { try renew(table, sql, db) }
            try indexPastJobs(db)
        }
        migrator.registerMigration("4") { db in
            for (table, sql) in kinds { try renew(table, sql, db) }
            if try !db.tableExists("postingTerms") { try indexPostings(db) }
        }
        migrator.registerMigration("5") { db in
            for (table, sql) in kinds { try renew(table, sql, db) }
            try db.execute(sql: exportBriefs)
        }
        migrator.registerMigration("6") { db in
            for (table, sql) in kinds { try renew(table, sql, db) }
            try db.execute(sql: trash)
            // Of one time those that were undone last are the first ones.
            let order = "ORDER BY changedAt, iif(state = 'undone', -id, id)"
            try renew("step", steps, db, ["turn": "row_number() OVER (\(order))"])
        }
        migrator.registerMigration("7") { db in
            try db.execute(sql: gone)
        }
        migrator.registerMigration("8") { db in
            try db.execute(sql: sync)
            try db.execute(sql: "PRAGMA user_version = \(current)")
        }
        try migrator.migrate(writer)
    }

    /// Makes a table of a log of an earlier build anew, with its rows, if its columns or their
    /// conditions are others now.
    ///
    /// - Parameter new: what its rows have in columns that are new, by their names.
    private static func renew(
        _ table: String, _ sql: String, _ db: Database, _ new: [String: String] = [:]
    ) throws {
        guard let end = sql.firstRange(of: ") STRICT;") else { return }
        let definition = String(sql[..<end.upperBound].dropLast())
        let old = try String.fetchOne(
            db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
            arguments: [table])
        guard let old else { return try db.execute(sql: sql) }
        if old == definition { return }
        let columns = try db.columns(in: table).map(\.name)
        let values = columns + new.map(\.value)
        let last = try Int.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table])
        try db.execute(
            sql: definition.replacing(
                "CREATE TABLE \(table) (", with: "CREATE TABLE renewed (", maxReplacements: 1))
        try db.execute(
            sql: """
                INSERT INTO renewed (\((columns + new.map(\.key)).joined(separator: ", ")))
                    SELECT \(values.joined(separator: ", ")) FROM \(table);
                DROP TABLE \(table);
                ALTER TABLE renewed RENAME TO \(table);
                \(sql[end.upperBound...])
                """)
        // No id is given twice.
        try db.execute(
            sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?",
            arguments: [last ?? 0, table])
        if db.changesCount == 0, let last {
            try db.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
                arguments: [table, last])
        }
    }

    /// Makes the handles by which contacts are found who worked at a company before.
    private static func indexPastJobs(_ db: Database) throws {
        let people = try Contact.fetch(db, "WHERE t.past IS NOT NULL")
        for contact in people {
            for company in contact.past.compactMap(\.company) {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO handle (kind, text, id) VALUES (?, ?, ?)",
                    arguments: [
                        Kind.contact.rawValue, Handle.formerly(company).text, contact.id,
                    ])
            }
        }
    }

    /// Finds the terms of the postings, and makes the handles by which the same text is found.
    private static func indexPostings(_ db: Database) throws {
        try db.execute(sql: postingTerms)
        for posting in try Posting.fetch(db, "WHERE t.text IS NOT NULL") {
            try Index.renewTerms(of: posting.id, db)
            guard let same = posting.sameness else { continue }
            try db.execute(
                sql: "INSERT OR IGNORE INTO handle (kind, text, id) VALUES (?, ?, ?)",
                arguments: [Kind.posting.rawValue, same.text, posting.id])
        }
    }

    /// What may have been written to a place was written there.
    private static func rememberItems(_ db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT place, what, max(at) FROM export GROUP BY place, what")
        try db.execute(sql: "DROP TABLE export; \(exports)")
        for row in rows {
            let what: String = try row[1]
            let kinds: [Kind] =
                switch what {
                case "meetups": [.meetup]
                case "interactions": [.interaction]
                case "deadlines": [.posting]
                default: [.followUp, .contact]
                }
            for kind in kinds {
                let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM \(kind.facts.table)")
                let ids = last.map { IDRanges(1...$0) } ?? IDRanges()
                try ExportRow(
                    place: row[0], kind: kind.rawValue, isToDo: what == "toDos", at: row[2],
                    ids: ids.text
                ).insert(db)
            }
        }
    }
}
