import GRDB
import JobSearch

// Pairs of things that somebody said are not the same.

extension Step {
    /// Remembers that two things of a kind are not the same.
    func keepApart(_ kind: Kind, _ one: Int, _ other: Int) throws {
        var pair = SeparationRow(kind, one, other)
        let known = SeparationRow.filter(
            Column("kind") == pair.kind && Column("a") == pair.a && Column("b") == pair.b)
        if try !known.isEmpty(db) { return }
        try pair.insert(db)
        if let id = pair.id { try note(Key(.notSame, id), before: nil) }
    }

    /// Lets what is not the same as the second of a pair be not the same as the first, when they
    /// become one.
    func moveSeparations(_ pair: MergePair) throws {
        let isOfSecond = Column("a") == pair.second || Column("b") == pair.second
        let rows = try SeparationRow.filter(Column("kind") == pair.kind.rawValue && isOfSecond)
            .order(Column("id")).fetchAll(db)
        for row in rows {
            guard try forget(row) else { continue }
            for other in [row.a, row.b] where other != pair.second && other != pair.first {
                try keepApart(pair.kind, pair.first, other)
            }
        }
    }

    /// Forgets that two things are not the same; false where that was not known.
    @discardableResult
    func forget(_ row: SeparationRow) throws -> Bool {
        guard let key = row.id.map({ Key(.notSame, $0) }),
            let before = try Snapshot.fetch(key, db)
        else { return false }
        try row.delete(db)
        try note(key, before: before)
        return true
    }
}
