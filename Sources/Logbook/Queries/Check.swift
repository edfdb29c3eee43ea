import GRDB
import JobSearch

extension Logbook {
    /// Looks through the whole database for damage: pages, foreign keys, links, the search index.
    ///
    /// - Throws: `LogbookError.notALog` with what was found.
    public func check() throws {
        try read { db in
            let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
            let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            let strays = try Kind.allCases.flatMap { kind in
                try kind.table.links.flatMap { field in
                    try Int.fetchAll(db, sql: Table.strayLinks(kind, field))
                }
            }
            guard lines == ["ok"], orphans.isEmpty, strays.isEmpty else {
                throw LogbookError.notALog(path: self.path)
            }
        }
        try write { db in
            try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
        }
    }
}
