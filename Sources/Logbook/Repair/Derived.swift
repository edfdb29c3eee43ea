import CivilTime
import GRDB
import JobSearch

extension Index {
    /// Makes anew all that is derived from the things.
    ///
    /// - Parameter now: the time of a change of a check-in, which calendars are told; `nil` for none.
    static func renewAll(_ db: Database, now: Instant?) throws {
        try db.execute(sql: "DROP TABLE search; \(Schema.search); DELETE FROM handle")
        let statements = StepStatements(db)
        for kind in Kind.allCases { try kind.type.indexAll(db, statements) }
        let rules = try CadenceRule.all(db)
        for id in try Int.fetchAll(db, sql: "SELECT id FROM contact ORDER BY id") {
            try renewTouch(of: id, db, by: rules, now: now)
        }
        try db.execute(
            sql: "DELETE FROM postingTerms WHERE posting NOT IN (SELECT id FROM posting)")
        for id in try Int.fetchAll(db, sql: "SELECT id FROM posting ORDER BY id") {
            try renewTerms(of: id, db)
        }
    }

    /// Removes links, and empties references, that lead from or to nothing. Returns how many.
    static func cutStrays(_ db: Database) throws -> Int {
        var count = 0
        for kind in Kind.allCases {
            let table = kind.facts.table
            for field in kind.table.fields {
                switch field.shape {
                case .reference(let target):
                    let column = field.columns[0]
                    try db.execute(
                        sql: """
                            UPDATE \(table) SET \(column) = NULL WHERE \(column) IS NOT NULL
                                AND \(column) NOT IN (SELECT id FROM \(target.facts.table))
                            """)
                case .references(let target):
                    try db.execute(
                        sql: """
                            DELETE FROM link WHERE \(kind.table.isLink(field.name))
                                AND NOT (owner IN (SELECT id FROM \(table))
                                    AND target IN (SELECT id FROM \(target.facts.table)))
                            """)
                default: continue
                }
                count += db.changesCount
            }
        }
        return count
    }
}

extension Thing {
    /// Adds all things of the kind to the index.
    fileprivate static func indexAll(_ db: Database, _ statements: StepStatements) throws {
        let table = kind.table
        var last = 0
        while true {
            var fresh = FreshThings()
            try forEach(db, "WHERE t.id > ? ORDER BY t.id LIMIT 5000", [last]) { thing in
                let imported = try Imported.text(of: Key(thing.reference), db)
                fresh.add(thing, table, imported: imported, keepsTouches: false)
                last = thing.id
            }
            if fresh.things.isEmpty { return }
            try Index.renew([:], fresh, statements, db)
        }
    }
}
