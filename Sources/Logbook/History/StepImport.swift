import GRDB
import JobSearch

extension Step {
    /// Remembers what an import found, so that the next one can tell a hand-made edit.
    func setImported(_ key: Key, _ json: String?) throws {
        try noteFirst(key)
        try db.cachedStatement(sql: "UPDATE \(key.source.table) SET imported = ? WHERE id = ?")
            .execute(arguments: [json, key.id])
    }

    /// Notes how a row is, unless the step has changed it before.
    func noteFirst(_ key: Key) throws {
        let isFirst = !seen.contains(key)
        try touch(key)
        if isFirst, let before = try Snapshot.fetch(key, db) { try note(key, before: before) }
    }
}
