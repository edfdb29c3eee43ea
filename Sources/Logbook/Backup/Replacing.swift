import GRDB
import JobSearch

// A backup in place of what a log holds: what both know, by id and uid, is changed, the rest is
// removed and added.

extension Step {
    /// Removes what the surveyed backup does not know, and looks up in history what it knows of its
    /// things.
    func removeAllOthers() throws {
        var count = 0
        for kind in Kind.allCases {
            var last = 0
            while true {
                let gone = try Int.fetchAll(
                    db.cachedStatement(
                        sql: """
                            SELECT id FROM \(kind.facts.table) t WHERE id > ? AND NOT EXISTS
                                (SELECT 1 FROM temp.backupEntry b
                                    WHERE b.kind = ? AND b.uid = t.uid AND b.id = t.id)
                            ORDER BY id LIMIT 1000
                            """), arguments: [last, kind.rawValue])
                guard let end = gone.last else { break }
                last = end
                for id in gone {
                    if let thing = try Reference(kind, id).fetch(db) { try remove(thing) }
                    count += 1
                    if count % 10_000 == 0 { try renewIndex() }
                }
            }
        }
        for row in try SeparationRow.fetchAll(db) { try forget(row) }
        try renewIndex()
        try keepOldSequences()
    }

    /// Keeps the highest SEQUENCE that history remembers of the things of the backup, by uid.
    private func keepOldSequences() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE oldSequence (uid TEXT PRIMARY KEY, sequence INTEGER) WITHOUT ROWID;
                INSERT INTO temp.oldSequence
                SELECT json_extract(other, '$.uid'), max(json_extract(other, '$.sequence'))
                FROM change WHERE other IS NOT NULL AND kind > 0
                    AND json_extract(other, '$.uid') IS NOT NULL GROUP BY 1
                """)
    }

    /// The highest SEQUENCE that history remembers of a thing of the backup.
    func oldSequence(of thing: some Thing) throws -> Int? {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT sequence FROM temp.oldSequence WHERE uid = ?"),
            arguments: [thing.uid])
    }

    /// True if the log holds a thing of its id and uid.
    func isThere(_ thing: some Thing) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT 1 FROM \(thing.kind.facts.table) WHERE id = ? AND uid = ?"),
            arguments: [thing.id, thing.uid]) ?? false
    }

    /// Makes a thing that is there as a backup has it. Its SEQUENCE does not go back, and its
    /// change is of now.
    func renew<T: Thing>(_ thing: inout T, imported: String?) throws {
        let key = Key(T.kind, thing.id)
        guard let old = try T.fetch(db, id: thing.id) else { return }
        for field in T.fields where field.isDerived {
            thing.set(field, to: old.value(of: field))
        }
        let sequence = thing.sequence
        try update(&thing)
        if sequence > thing.sequence {
            try noteFirst(key)
            try setSequence(key, sequence)
        }
        let known = try Imported.text(of: key, db)
        if known.map(Imported.init(json:)) != imported.map(Imported.init(json:)) {
            try setImported(key, imported)
        }
    }
}

/// Looks up ids of the things of a surveyed backup.
struct BackupUIDs {
    private let lookup: RowStatement

    init(_ db: Database) throws {
        lookup = try RowStatement(
            db, "SELECT id FROM temp.backupEntry WHERE kind = ? AND uid = ?")
    }

    /// `nil` where no thing of the kind has the uid.
    func id(_ kind: Kind, _ uid: String) throws -> Int? {
        try lookup.number(kind.rawValue, uid)
    }
}
