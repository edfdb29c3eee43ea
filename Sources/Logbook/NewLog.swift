import Foundation
import GRDB

/// The making of a log.
enum NewLog {
    /// Makes an empty log beside `path` and links it there when it is whole on the disk, so that no
    /// process ever sees half of one and the first of several wins. False if another one has won.
    ///
    /// - Throws: `LogbookError`, `DatabaseError`; then nothing is left behind.
    static func create(_ path: String) throws -> Bool {
        let draft = try makeDraft(path)
        defer {
            for ending in [""] + LogFile.endings { unlink(draft + ending) }
        }
        do {
            try write(draft)
            try check(draft)
        } catch let error as DatabaseError {
            throw failure(error, path)
        }
        let isFirst = try link(draft, to: path)
        if isFirst { syncDirectory(of: path) }
        return isFirst
    }

    /// Makes an empty file beside `path`, where nothing stood before.
    static func makeDraft(_ path: String) throws -> String {
        let folder = (path as NSString).deletingLastPathComponent
        while true {
            let draft =
                folder + "/" + DraftName.random(for: (path as NSString).lastPathComponent)
            let file = open(draft, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            if file >= 0 {
                close(file)
                return draft
            }
            if errno != EEXIST { throw LogFile.writingFault(path) }
        }
    }

    static func write(_ draft: String) throws {
        let queue = try DatabaseQueue(path: draft)
        try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        try Schema.migrate(queue)
        // Closing would do it too, but is silent when the disk fails or is full meanwhile.
        try queue.inDatabase { db in _ = try db.checkpoint(.truncate) }
        try queue.close()
    }

    /// Checks that the draft is whole without the write-ahead log that it was written by.
    static func check(_ draft: String) throws {
        var status = stat()
        if stat(draft + "-wal", &status) == 0, status.st_size > 0 { throw notWhole }
        let queue = try DatabaseQueue(path: draft)
        let (version, owner, found) = try queue.inDatabase { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA user_version"),
                try Int.fetchOne(db, sql: "PRAGMA application_id"),
                try String.fetchAll(db, sql: "PRAGMA quick_check")
            )
        }
        try queue.close()
        guard version == Schema.current, owner == Schema.applicationID, found == ["ok"] else {
            throw notWhole
        }
    }

    private static func link(_ draft: String, to path: String) throws -> Bool {
        if Foundation.link(draft, path) == 0 { return true }
        if errno == EEXIST { return false }
        // A file system without hard links: rename is as atomic, and only the race is lost.
        guard rename(draft, path) == 0 else { throw LogFile.writingFault(path) }
        return true
    }

    /// Brings the new name to the disk, where the file system can.
    static func syncDirectory(of path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    private static let notWhole = LogbookError.diskFailed(
        "a new log cannot be read back as it was written")

    /// What an error of SQLite's means for a file that no other process knows.
    private static func failure(_ error: DatabaseError, _ path: String) -> LogbookError {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: notWhole
        case .SQLITE_BUSY, .SQLITE_LOCKED: .diskFailed("it gives a new log no locks")
        default: LogbookError(error, path: path)
        }
    }
}
