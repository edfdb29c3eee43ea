import CivilTime
import GRDB
import JobSearch

extension SyncState {
    // MARK: Notes

    /// The values of one sort that are known of a collection, by name.
    public func notes(_ collection: Int, sort: String) throws -> [String: String] {
        var notes: [String: String] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT name, value FROM syncNote WHERE collection = ? AND sort = ?"),
            arguments: [collection, sort])
        while let row = try rows.next() { notes[try row[0]] = try row[1] as String }
        return notes
    }

    /// Keeps a value in the place of the one of its sort and name.
    public func put(_ note: SyncNote, in collection: Int) throws {
        let row = try statement(
            """
            INSERT INTO syncNote (collection, sort, name, value) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET value = ?4
            """)
        row.bind(collection, at: 1)
        row.bind(note.sort, at: 2)
        row.bind(note.name, at: 3)
        row.bind(note.value, at: 4)
        try row.run()
    }

    /// Forgets a value.
    public func remove(note name: String, sort: String, in collection: Int) throws {
        let row = try statement(
            "DELETE FROM syncNote WHERE collection = ? AND sort = ? AND name = ?")
        row.bind(collection, at: 1)
        row.bind(sort, at: 2)
        row.bind(name, at: 3)
        try row.run()
    }

    // MARK: Conflicts

    /// The conflicts that nobody has seen to, the oldest first.
    ///
    /// - Parameter account: those of one account alone.
    public func conflicts(account: String? = nil) throws -> [SyncConflict] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, account, at, kind, uid, label, field, kept, lost, loser
                    FROM syncConflict WHERE ?1 IS NULL OR account = ?1 ORDER BY id
                    """), arguments: [account])
        return try rows.map { row in
            try SyncConflict(
                id: row[0], account: row[1], at: Instant(seconds: row[2]),
                kind: Kind(rawValue: row[3]), uid: row[4], label: row[5], field: row[6],
                kept: row[7], lost: row[8],
                loser: (row[9] as String) == SyncConflict.Side.log.rawValue ? .log : .server)
        }
    }

    /// Keeps a conflict, and gives its number.
    @discardableResult
    public func add(_ conflict: SyncConflict) throws -> Int {
        try db.cachedStatement(
            sql: """
                INSERT INTO syncConflict
                    (account, at, kind, uid, label, field, kept, lost, loser)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            conflict.account, conflict.at, conflict.kind?.rawValue ?? 0, conflict.uid,
            conflict.label, conflict.field, conflict.kept, conflict.lost, conflict.loser.rawValue,
        ])
        return Int(db.lastInsertedRowID)
    }

    /// Forgets a conflict.
    public func remove(conflict id: Int) throws {
        try db.cachedStatement(sql: "DELETE FROM syncConflict WHERE id = ?")
            .execute(arguments: [id])
    }

    // MARK: Erasing

    /// Erases the words of a thing that is erased from the trash. Its item stays known, so that it
    /// is removed on the server too.
    static func erase(_ uid: String, _ kind: Kind, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE syncItem SET memory = '', marker = NULL WHERE uid = ? AND kind = ?;
                DELETE FROM syncConflict WHERE uid = ? AND kind = ?;
                UPDATE syncNote SET value = '' WHERE name = ?;
                """, arguments: [uid, kind.rawValue, uid, kind.rawValue, uid])
    }
}
