import CSQLiteShim
import GRDB
import JobSearch

/// Sums of hashes over rows of an index, by which two lists of a million rows are compared in any
/// order, in half a megabyte.
///
/// A row belongs to one of the sums by its kind and id: a sum that differs tells which things may
/// be the wrong ones.
struct IndexSums {
    private var sums = [UInt64](repeating: 0, count: Int(KITH_SUMS))
    private var seen: [UInt64] = []

    /// Adds a row of texts.
    mutating func add(_ kind: Int, _ id: Int, _ texts: String...) {
        var hash: UInt64 = 0
        for var text in texts {
            hash = text.withUTF8 { kith_sums_hash(hash, $0.baseAddress, Int64($0.count)) }
        }
        kith_sums_add(&sums, Int64(kind), Int64(id), hash)
    }

    /// Adds the handles of a thing, each once.
    mutating func add(_ handles: inout HandleBatch) {
        seen.removeAll(keepingCapacity: true)
        handles.drain { kind, id, text in
            let hash = kith_sums_hash(0, text.baseAddress, Int64(text.count))
            if seen.contains(hash) { return }
            seen.append(hash)
            kith_sums_add(&sums, Int64(kind), Int64(id), hash)
        }
    }

    /// Adds all rows of a query: kind and id, then texts.
    mutating func add(_ db: Database, _ sql: String) throws {
        let statement = try db.makeStatement(sql: sql)
        let rows = UnsafeMutableRawPointer(statement.sqliteStatement)
        let count = kith_sqlite_add_rows(rows, &sums)
        if count < 0 {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: Int32(-count)), message: db.lastErrorMessage)
        }
    }

    static func == (a: IndexSums, b: IndexSums) -> Bool { a.sums == b.sums }

    /// The sums that are others in `other`.
    func places(differentIn other: IndexSums) -> Set<Int> {
        Set(sums.indices.filter { sums[$0] != other.sums[$0] })
    }

    static func place(_ reference: Reference) -> Int {
        Int(kith_sums_place(Int64(reference.kind.rawValue), Int64(reference.id)))
    }
}

extension Database {
    /// True if the full-text index has the words of its texts, each at its place: FTS5 itself checks
    /// that only for a writer.
    func hasWordsOfTexts() throws -> Bool {
        try execute(
            sql: "CREATE VIRTUAL TABLE temp.searchWords USING fts5vocab(main, search, instance)")
        defer { try? execute(sql: "DROP TABLE temp.searchWords") }
        let texts = try makeStatement(sql: "SELECT id, c0, c1 FROM search_content")
        let words = try makeStatement(sql: "SELECT term, doc, col, offset FROM temp.searchWords")
        guard let sqliteConnection else { return true }
        let code = kith_sqlite_has_words(
            UnsafeMutableRawPointer(sqliteConnection),
            UnsafeMutableRawPointer(texts.sqliteStatement),
            UnsafeMutableRawPointer(words.sqliteStatement))
        if code < 0 {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: -code), message: lastErrorMessage)
        }
        let sizes = try Int.fetchOne(
            self,
            sql: """
                SELECT (SELECT count(*) FROM search_docsize)
                    = (SELECT count(*) FROM search_content)
                """)
        return code == 1 && sizes == 1
    }
}
