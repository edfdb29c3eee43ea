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
                + ["notSame", "step", "export", "exportFile", "syncCollection", "syncConflict"]
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

    /// True if a path leads, by whatever links, to the file of this log, to one that SQLite keeps
    /// beside it, or to the name of one.
    public func owns(_ path: String) -> Bool {
        self.path != ":memory:" && LogFile.isPart(path, of: self.path)
    }

    /// Removes the drafts of logs that killed processes left beside this one.
    public func sweepDrafts() { if path != ":memory:" { LogFile.sweep(path) } }
}

/// The file of a log among processes that open it and discard it.
///
/// Discarding a log needs an exclusive lock of its directory, which fails while another process
/// opens the log, and one of the file, which fails while another process has it open.
enum LogFile {
    /// Endings of the files that SQLite keeps beside a database.
    static let endings = ["-wal", "-shm", "-journal"]

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

    /// Removes drafts of the log at a path whose processes are gone: those that are there while
    /// nobody opens the log.
    static func sweep(_ path: String) {
        let (folder, name) = split(path)
        alone(path) {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for draft in names where isDraft(draft, of: name) {
                var status = stat()
                guard lstat(folder + "/" + draft, &status) == 0,
                    status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid()
                else { continue }
                unlink(folder + "/" + draft)
            }
        }
    }

    /// True for `log.sqlite.new-0123456789ab`, and with an ending of SQLite's.
    private static func isDraft(_ draft: String, of name: String) -> Bool {
        let ending = endings.first { draft.hasSuffix($0) } ?? ""
        return DraftName.place(of: draft.dropLast(ending.count)) == name
    }

    /// True if a path leads to the file of the log at `log`, or to one beside it that belongs to it.
    static func isPart(_ path: String, of log: String) -> Bool {
        let path = resolved(path)
        let (folder, name) = split(path)
        // Where a link stands at the log's place, SQLite keeps the others beside its target.
        return Set([log, resolved(log)]).contains { log in
            if ([""] + endings).contains(where: { isSame(path, log + $0) }) { return true }
            let (home, own) = split(log)
            // Some file systems take upper and lower case for the same.
            let named = name.lowercased()
            let isNamed =
                named == own || endings.contains { named == own + $0 } || isDraft(named, of: own)
            return isNamed && isSame(folder, home)
        }
    }

    static func split(_ path: String) -> (folder: String, name: String) {
        let path = path as NSString
        return (path.deletingLastPathComponent, path.lastPathComponent)
    }

    /// The path without links; as it is where nothing is there.
    private static func resolved(_ path: String) -> String {
        guard let whole = realpath(path, nil) else { return path }
        defer { free(whole) }
        return String(cString: whole)
    }

    /// True if the same file stands at both paths, by device and number.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// The system's words for a failure to read the log, behind an error that speaks of damage;
    /// `nil` if the log itself is damaged.
    ///
    /// SQLite cannot tell pages that a disk does not give from pages that are wrong (EIO).
    static func readingFault(_ error: DatabaseError, _ path: String) -> String? {
        guard [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode), path != ":memory:",
            error.extendedResultCode != .SQLITE_CORRUPT_VTAB
        else { return nil }
        for suffix in ["", "-wal"] {
            if let reason = readingFault(of: path + suffix) { return reason }
        }
        var configuration = Configuration()
        configuration.readonly = true
        let isWhole = try? DatabaseQueue(path: path, configuration: configuration).inDatabase {
            try String.fetchAll($0, sql: "PRAGMA quick_check(1)") == ["ok"]
                && $0.wrongDefinition() == nil
        }
        return isWhole == true ? "for a moment it could not be read" : nil
    }

    /// What `errno` means for a file beside the log, or the log itself, that could not be written.
    static func writingFault(_ path: String) -> LogbookError {
        let code = errno
        let reason = String(cString: strerror(code))
        return switch code {
        case ENOSPC, EDQUOT: .diskFull
        case EIO: .diskFailed(reason)
        default: .cannotWrite(path: path, reason: reason)
        }
    }

    /// The error of reading a file through; `nil` if there is none.
    private static func readingFault(of path: String) -> String? {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Foundation.read(file, &buffer, buffer.count)
            if count == 0 { return nil }
            if count < 0, errno != EINTR { return String(cString: strerror(errno)) }
        }
    }
}
