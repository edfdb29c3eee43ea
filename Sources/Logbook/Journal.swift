import Foundation
import GRDB

/// How SQLite makes sure of a step: by a log that is written ahead, or, once, by a rollback
/// journal.
extension Logbook {
    /// Has no write-ahead log written of the first step of an empty log: its pages go at once to
    /// where they stay, and what a rollback journal keeps of an empty log is little. Says whether
    /// it is so: not while another process has the log open.
    func writeOnce(_ db: Database) throws -> Bool {
        guard path != ":memory:", try Int.fetchOne(db, sql: "SELECT max(id) FROM step") == nil
        else { return false }
        return withoutWaiting(db) { try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
            == "delete"
    }

    /// Has steps written ahead, unless they are: a process that wrote one at once may have been
    /// killed.
    func writeAhead(_ db: Database) throws {
        let mode = try String.fetchOne(db.cachedStatement(sql: "PRAGMA journal_mode"))
        guard mode == "delete" else { return }
        _ = withoutWaiting(db) { try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
    }

    /// What `body` gives when no other process is in its way.
    private func withoutWaiting<T>(_ db: Database, _ body: () throws -> T?) -> T? {
        try? db.execute(sql: "PRAGMA busy_timeout = 0")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = 10000") }
        return (try? body()) ?? nil
    }

    /// Moves the write-ahead log into the database when it has grown beyond a megabyte.
    ///
    /// SQLite's own checkpoints leave the file as long as it is, and the next process, which cannot
    /// know that all of it is in the database already, reads it through and moves it again.
    func shortenWAL(_ db: Database) {
        var status = stat()
        guard stat(path + "-wal", &status) == 0, status.st_size > 1 << 20 else { return }
        // Nobody is waited for: while another process reads, a later step will do it.
        _ = withoutWaiting(db) { try db.checkpoint(.truncate) }
    }
}
