import GRDB
import JobSearch

extension Step {
    /// Adds a thing out of a backup, with its own history.
    func restore<T: Stored>(_ thing: inout T, imported: String?) throws {
        if thing.uid.isEmpty { thing.uid = newUID() }
        try insertAsIs(&thing, imported: imported)
    }

    /// Remembers what an import found, so that the next one can tell a hand-made edit.
    func setImported(_ key: Key, _ json: String) throws {
        let isFirst = !seen.contains(key)
        try touch(key)
        if isFirst, let before = try Snapshot.take(key, db) { try note(key, before: before) }
        try db.cachedStatement(sql: "UPDATE \(key.table) SET imported = ? WHERE id = ?")
            .execute(arguments: [json, key.id])
    }
}
