import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// Removes the file of a log in which nothing was written but settings that nobody asked for,
    /// and that no other process uses, and ends the use of it. False if the file stays.
    public func discardIfEmpty() -> Bool {
        let isGone = try? LogFile.alone(path) { try queue.inDatabase(removeIfEmpty) }
        try? queue.close()
        return isGone == true
    }

    private func removeIfEmpty(_ db: Database) throws -> Bool {
        // Without waiting: whoever has the log open keeps it.
        try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE")
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        guard mode == "delete" else { return false }
        var isEmpty = false
        try db.inTransaction(.exclusive) {
            let tables =
                Kind.allCases.map(\.facts.table)
                + ["notSame", "step", "export", "exportFile"]
            isEmpty = try tables.allSatisfy {
                try Int.fetchOne(db, sql: "SELECT 1 FROM \($0) LIMIT 1") == nil
            }
            if isEmpty {
                for suffix in ["-wal", "-shm", ""] { unlink(path + suffix) }
            }
            return .rollback
        }
        return isEmpty
    }
}

/// The file of a log among processes that open it and discard it.
///
/// Discarding a log needs an exclusive lock of its directory, which fails while another process
/// opens the log, and one of the file, which fails while another process has it open.
enum LogFile {
    /// Opens the log at a path, which nobody discards meanwhile.
    static func keeping<T>(_ path: String, _ body: () throws -> T) throws -> T {
        // Where a file system has no such locks, nothing is discarded either.
        let directory = lock(path, LOCK_SH)
        defer { if let directory { close(directory) } }
        return try body()
    }

    /// Runs `body` while nobody opens the log at a path; `nil` if somebody does.
    static func alone<T>(_ path: String, _ body: () throws -> T) rethrows -> T? {
        guard let directory = lock(path, LOCK_EX | LOCK_NB) else { return nil }
        defer { close(directory) }
        return try body()
    }

    /// Locks the directory of a path until the descriptor is closed.
    private static func lock(_ path: String, _ operation: Int32) -> Int32? {
        let folder = (path as NSString).deletingLastPathComponent
        let directory = Foundation.open(folder, O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { return nil }
        if flock(directory, operation) == 0 { return directory }
        close(directory)
        return nil
    }
}
