import GRDB
import JobSearch

extension Step {
    /// Puts the two sides of `step` in each other's place: the log becomes as it was on the other side, and the
    /// step keeps how it was on this one. A calendar must see that as a change, so nothing's SEQUENCE goes back.
    func swap(step: Int, backward: Bool) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT position, key, other FROM change WHERE step = ?
                ORDER BY position \(backward ? "DESC" : "ASC")
                """, arguments: [step])
        for row in rows {
            let key = Key(number: row["key"])
            let current = try Snapshot.take(key, db)
            let other: Snapshot? = (row["other"] as String?).map(Snapshot.init(json:))
            touch(key)
            try noteContacts(of: key)
            if let other {
                try other.restore(key, db)
                if key.kind != nil { try renumber(key, from: current, to: other) }
            } else {
                try Snapshot.remove(key, db)
            }
            try noteContacts(of: key)
            try db.cachedStatement(
                sql: "UPDATE change SET other = ? WHERE step = ? AND position = ?"
            ).execute(arguments: [current?.json, step, row["position"] as Int])
        }
    }

    private func renumber(_ key: Key, from current: Snapshot?, to other: Snapshot) throws {
        let old = try other.number("sequence", db) ?? 0
        var sequence = old
        if let current {
            sequence = max(old, try current.number("sequence", db) ?? 0)
            if try other.differsInCalendar(from: current, key, db) { sequence += 1 }
        } else {
            // It was removed: a calendar may have been told so with `old + 1`.
            sequence = old + 2
        }
        try db.cachedStatement(
            sql: "UPDATE \(key.table) SET sequence = ?, modifiedAt = ? WHERE id = ?"
        ).execute(arguments: [sequence, now, key.id])
    }
}
