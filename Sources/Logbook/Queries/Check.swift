import GRDB

extension Logbook {
    /// Looks through the whole database for damage: pages, foreign keys, the search index.
    ///
    /// - Throws: `LogbookError.notALog` with what was found.
    public func check() throws {
        try read { db in
            let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
            let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            guard lines == ["ok"], orphans.isEmpty else {
                throw LogbookError.notALog(path: self.path)
            }
        }
        try write { db in
            try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
        }
    }
}
