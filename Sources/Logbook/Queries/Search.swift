import GRDB
import JobSearch

extension Logbook {
    /// Full text over all kinds, the best first: all words must occur, each may be a beginning.
    public func search(_ text: String, kinds: [Kind], limit: Int) throws -> [AnyThing] {
        let query = SearchQuery.match(text, asPrefix: true)
        if query.isEmpty { return [] }
        return try read { db in
            var sql = "SELECT rowid FROM search WHERE search MATCH ?"
            if !kinds.isEmpty {
                sql +=
                    " AND rowid & 15 IN (\(kinds.map { String($0.rawValue) }.joined(separator: ",")))"
            }
            // A word in the name counts more than one in the notes.
            sql += " ORDER BY bm25(search, 8.0, 1.0), rowid LIMIT ?"
            let keys = try Int.fetchAll(db.cachedStatement(sql: sql), arguments: [query, limit])
            return try keys.compactMap { number in
                let key = Key(number: number)
                guard let kind = key.kind else { return nil }
                return try AnyThing.fetch(db, Reference(kind, key.id))
            }
        }
    }
}
