import GRDB

/// The tables of the log, by numbered steps that are only ever added to.
///
/// The number of steps taken stands in `PRAGMA user_version`, so that opening an up-to-date log costs
/// next to nothing.
enum Schema {
    /// "kith" in ASCII: marks an SQLite file as a log (`PRAGMA application_id`).
    static let applicationID = 0x6B69_7468

    static let migrations: [String] = [
        Schema.version1, Schema.version2, Schema.version3, Schema.version4,
        Schema.version5,
    ]

    static var current: Int { migrations.count }

    /// Brings a log to the current schema.
    static func migrate(_ db: Database, from version: Int) throws {
        for number in version..<current {
            try db.execute(sql: migrations[number])
            try db.execute(sql: "PRAGMA user_version = \(number + 1)")
        }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
}
