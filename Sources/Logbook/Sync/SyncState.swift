import CSQLiteShim
import GRDB
import JobSearch

/// The state of two-way sync within a transaction: collections, their items and notes, conflicts.
///
/// It is no part of the history, and undo leaves it as it is.
public final class SyncState {
    let db: Database
    private var statements: [String: RowStatement] = [:]

    init(_ db: Database) { self.db = db }

    // MARK: Collections

    /// The collections of an account, in the order of their addresses.
    public func collections(account: String) throws -> [KnownCollection] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT id, url, memory FROM syncCollection WHERE account = ? ORDER BY url"),
            arguments: [account])
        return try rows.map { try KnownCollection(id: $0[0], url: $0[1], memory: $0[2]) }
    }

    /// Keeps a collection with its memory, and gives its number.
    @discardableResult
    public func keepCollection(account: String, url: String, memory: String) throws -> Int {
        let id = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    INSERT INTO syncCollection (account, url, memory) VALUES (?, ?, ?)
                    ON CONFLICT (account, url) DO UPDATE SET memory = excluded.memory RETURNING id
                    """), arguments: [account, url, memory])
        guard let id else { throw LogbookError.diskFailed("no result") }
        return id
    }

    /// Forgets all collections of an account. Its conflicts stay until somebody has seen to them.
    public func forget(account: String) throws {
        try db.cachedStatement(sql: "DELETE FROM syncCollection WHERE account = ?")
            .execute(arguments: [account])
    }

    /// Forgets a collection with its items and notes.
    public func forget(collection: Int) throws {
        try db.cachedStatement(sql: "DELETE FROM syncCollection WHERE id = ?")
            .execute(arguments: [collection])
    }

    /// Forgets all collections: the log is another one now.
    ///
    /// - Returns: whether there were any.
    @discardableResult
    static func forgetAll(_ db: Database) throws -> Bool {
        let isAny = try Int.fetchOne(db, sql: "SELECT 1 FROM syncCollection LIMIT 1") != nil
        if isAny { try db.execute(sql: "DELETE FROM syncCollection") }
        return isAny
    }

    // MARK: Items

    /// Gives the items of a collection without their memories, one after the other by uid.
    public func lights(_ collection: Int, _ each: (KnownItemLight) -> Void) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT uid, kind, path, etag, flags FROM syncItem WHERE collection = ?
                    ORDER BY uid
                    """), arguments: [collection])
        while let row = try rows.next() {
            each(
                try KnownItemLight(
                    uid: row[0], kind: Kind(rawValue: row[1]), path: row[2], etag: row[3],
                    flags: row[4]))
        }
    }

    /// Number of the items of a collection.
    public func count(_ collection: Int) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM syncItem WHERE collection = ?"),
            arguments: [collection]) ?? 0
    }

    /// The memories of some items with the kinds of their things, by uid; without those that are not
    /// known.
    public func memories(
        _ collection: Int, uids: Set<String>
    ) throws -> [String: (kind: Kind?, memory: String)] {
        let lookup = try statement(
            "SELECT memory FROM syncItem WHERE collection = ? AND uid = ?")
        let kind = try statement("SELECT kind FROM syncItem WHERE collection = ? AND uid = ?")
        var memories: [String: (kind: Kind?, memory: String)] = [:]
        for uid in uids {
            guard let memory = try lookup.text(collection, uid) else { continue }
            memories[uid] = (Kind(rawValue: try kind.number(collection, uid) ?? 0), memory)
        }
        return memories
    }

    /// Keeps an item in the place of what was known of it.
    public func put(_ item: KnownItem, in collection: Int) throws {
        let row = try statement(
            """
            INSERT INTO syncItem (collection, uid, kind, path, etag, flags, marker, memory)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT DO UPDATE SET kind = ?3, path = ?4, etag = ?5, flags = ?6, marker = ?7,
                memory = ?8
            """)
        row.bind(collection, at: 1)
        row.bind(item.light.uid, at: 2)
        row.bind(item.light.kind?.rawValue ?? 0, at: 3)
        row.bind(item.light.path, at: 4)
        row.bind(item.light.etag, at: 5)
        row.bind(item.light.flags, at: 6)
        row.bind(item.marker, at: 7)
        row.bind(item.memory, at: 8)
        try row.run()
    }

    /// Keeps path, version and flags of an item, whose memory is as it was.
    ///
    /// - Parameter keepsMarker: false if its thing is to be looked at again.
    public func put(_ light: KnownItemLight, keepsMarker: Bool, in collection: Int) throws {
        let row = try statement(
            """
            UPDATE syncItem SET path = ?1, etag = ?2, flags = ?3,
                marker = CASE ?4 WHEN 1 THEN marker END
            WHERE collection = ?5 AND uid = ?6
            """)
        row.bind(light.path, at: 1)
        row.bind(light.etag, at: 2)
        row.bind(light.flags, at: 3)
        row.bind(keepsMarker ? 1 : 0, at: 4)
        row.bind(collection, at: 5)
        row.bind(light.uid, at: 6)
        try row.run()
    }

    /// Forgets an item.
    public func remove(item uid: String, in collection: Int) throws {
        let row = try statement("DELETE FROM syncItem WHERE collection = ? AND uid = ?")
        row.bind(collection, at: 1)
        row.bind(uid, at: 2)
        try row.run()
    }

    func statement(_ sql: String) throws -> RowStatement {
        if let known = statements[sql] { return known }
        let statement = try RowStatement(db, sql)
        statements[sql] = statement
        return statement
    }
}
