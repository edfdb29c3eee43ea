import GRDB
import JobSearch

// Pairs of things that somebody said are not the same.

extension Step {
    /// Remembers that two things of a kind are not the same.
    func keepApart(_ kind: Kind, _ one: Int, _ other: Int) throws {
        let known = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM notSame WHERE kind = ? AND a = ? AND b = ?"),
            arguments: [kind.rawValue, min(one, other), max(one, other)])
        if known != nil { return }
        try db.cachedStatement(sql: "INSERT INTO notSame (kind, a, b) VALUES (?, ?, ?)")
            .execute(arguments: [kind.rawValue, min(one, other), max(one, other)])
        try note(Key(.notSame, Int(db.lastInsertedRowID)), before: nil)
    }

    /// What is not the same as the second of a pair is not the same as the first, when they become one.
    func moveSeparations(_ pair: MergePair) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, a, b FROM notSame WHERE kind = ? AND (a = ? OR b = ?) ORDER BY id",
            arguments: [pair.kind.rawValue, pair.second, pair.second])
        for row in rows {
            let key = Key(.notSame, row["id"])
            guard let before = try Snapshot.take(key, db) else { continue }
            try db.execute(sql: "DELETE FROM notSame WHERE id = ?", arguments: [row["id"] as Int])
            try note(key, before: before)
            let others = [row["a"] as Int, row["b"] as Int].filter { $0 != pair.second }
            for other in others where other != pair.first {
                try keepApart(pair.kind, pair.first, other)
            }
        }
    }
}
