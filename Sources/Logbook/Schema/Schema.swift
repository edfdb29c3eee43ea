import GRDB

/// The tables of the log.
///
/// The version stands in `PRAGMA user_version` too, so that opening an up-to-date log costs next to
/// nothing.
enum Schema {
    /// "kith" in ASCII: marks an SQLite file as a log (`PRAGMA application_id`).
    static let applicationID = 0x6B69_7468
    static let current = 1

    /// Brings a log to the current schema.
    static func migrate(_ writer: some DatabaseWriter) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: version1)
            try db.execute(
                sql: """
                    PRAGMA user_version = \(current);
                    PRAGMA application_id = \(applicationID);
                    """)
        }
        try migrator.migrate(writer)
    }
}
