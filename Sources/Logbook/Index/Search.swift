import GRDB
import JobSearch

extension Logbook {
    /// Number of things that are compared with each other where a word stands in very many.
    public static let mostRanked = 5000

    /// Full text over all kinds, the best first: all words must occur, each may be a beginning.
    ///
    /// Where more than `mostRanked` things have the words, those that are called so come first, and
    /// then the best of the newest `mostRanked`: to compare a million takes a second.
    public func search(_ text: String, kinds: [Kind], limit: Int) throws -> [any Thing] {
        let query = SearchQuery.match(text, asPrefix: true)
        if query.isEmpty { return [] }
        return try read { db in
            let matches =
                "search MATCH ?" + (kinds.isEmpty ? "" : " AND " + SearchRow.isOf(kinds))
            let most = max(limit, Logbook.mostRanked)
            // A word in the name counts more than one in the notes.
            var rows = try Int.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT rowid FROM (
                            SELECT rowid, bm25(search, 8.0, 1.0) AS place FROM search
                            WHERE \(matches) ORDER BY rowid DESC LIMIT ?)
                        ORDER BY place, rowid LIMIT ?
                        """), arguments: [query, most, limit])
            if rows.count == limit {
                let next = "SELECT 1 FROM search WHERE \(matches) LIMIT 1 OFFSET ?"
                if try Int.fetchOne(db, sql: next, arguments: [query, most]) != nil {
                    let named = try Logbook.named(text, kinds, limit: limit, db)
                    rows = Array((named + rows.filter { !named.contains($0) }).prefix(limit))
                }
            }
            return try rows.compactMap { try SearchRow.reference($0)?.fetch(db) }
        }
    }

    /// Rows of the things in whose names each of some words begins a word.
    private static func named(
        _ text: String, _ kinds: [Kind], limit: Int, _ db: Database
    ) throws -> [Int] {
        let beginnings = words(folded(text)).map { Handle.word(.contact, $0).text }
        if beginnings.isEmpty { return [] }
        var rows: [Int] = []
        for kind in kinds.isEmpty ? Kind.allCases : kinds where kind.facts.isNamed {
            let parts = beginnings.map { _ in
                "SELECT id FROM handle WHERE kind = \(kind.rawValue) AND text >= ? AND text < ?"
            }
            let ends = beginnings.flatMap { [$0, Handle.end(of: $0)] }
            let ids = try Int.fetchAll(
                db, sql: parts.joined(separator: " INTERSECT ") + " ORDER BY id LIMIT \(limit)",
                arguments: StatementArguments(ends))
            rows += ids.map { SearchRow.number(Reference(kind, $0)) }
        }
        return Array(rows.prefix(limit))
    }
}
