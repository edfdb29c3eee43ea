import GRDB
import JobSearch

// A backup in place of what a log holds: what both know, by id and uid, is changed, the rest is
// removed and added.

extension Step {
    /// Removes what a backup does not know, and returns the things that it knows.
    func removeAll(but document: BackupDocument) throws -> Set<Reference> {
        var kept: Set<Reference> = []
        for kind in Kind.allCases {
            let uids = Dictionary(
                (document.things[kind] ?? []).map { ($0.thing.id, $0.thing.uid) }
            ) { $1 }
            var gone: [Reference] = []
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, uid FROM \(kind.facts.table) ORDER BY id")
            while let row = try rows.next() {
                let reference = try Reference(kind, row[0])
                if try uids[reference.id] == row[1] {
                    kept.insert(reference)
                } else {
                    gone.append(reference)
                }
            }
            for (index, reference) in gone.enumerated() {
                if let thing = try reference.fetch(db) { try remove(thing) }
                if index % 10_000 == 9_999 { try renewIndex() }
            }
        }
        for row in try SeparationRow.fetchAll(db) { try forget(row) }
        try renewIndex()
        return kept
    }

    /// The highest SEQUENCE that history remembers of the things of a backup, by uid.
    func oldSequences(of document: BackupDocument) throws -> [String: Int] {
        let known = Set(document.things.values.joined().map(\.thing.uid))
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT json_extract(other, '$.uid'), max(json_extract(other, '$.sequence'))
                FROM change WHERE other IS NOT NULL AND kind > 0 GROUP BY 1
                """)
        var sequences: [String: Int] = [:]
        while let row = try rows.next() {
            let uid: String = try row[0]
            if known.contains(uid) { sequences[uid] = try row[1] }
        }
        return sequences
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
