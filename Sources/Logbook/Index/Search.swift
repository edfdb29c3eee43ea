import GRDB
import JobSearch

extension Logbook {
    /// Full text over all kinds, the best first: all words must occur, each may be a beginning.
    public func search(_ text: String, kinds: [Kind], limit: Int) throws -> [any Thing] {
        let query = SearchQuery.match(text, asPrefix: true)
        if query.isEmpty { return [] }
        return try read { db in
            var sql = "SELECT rowid FROM search WHERE search MATCH ?"
            if !kinds.isEmpty { sql += " AND " + SearchRow.isOf(kinds) }
            // A word in the name counts more than one in the notes.
            sql += " ORDER BY bm25(search, 8.0, 1.0), rowid LIMIT ?"
            let rows = try Int.fetchAll(db.cachedStatement(sql: sql), arguments: [query, limit])
            return try rows.compactMap { try SearchRow.reference($0)?.fetch(db) }
        }
    }
}
