import CSQLiteShim
import Foundation
import GRDB

/// Opens a log for reading and writing, or where its rights or those of its directory are not
/// enough, for reading.
enum ReadableLog {
    /// - Parameter prepare: is run on the log before it is handed out.
    /// - Returns: the log, and whether nothing can be written to it.
    static func open(
        _ path: String, _ configuration: Configuration, _ prepare: (DatabaseQueue) throws -> Void
    ) throws -> (DatabaseQueue, isReadOnly: Bool) {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try prepare(queue)
            let isReadOnly = queue.inDatabase {
                kith_sqlite_is_readonly(UnsafeMutableRawPointer($0.sqliteConnection)) == 1
            }
            return (queue, isReadOnly)
        } catch let error as DatabaseError {
            let isRefused =
                [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM].contains(error.resultCode)
            guard isRefused, access(path, R_OK) == 0, access(path, W_OK) != 0 || !mayGrow(path),
                let queue = try reading(path, configuration)
            else { throw error }
            try prepare(queue)
            return (queue, true)
        }
    }

    /// Opens a log for reading alone, whoever else writes it.
    static func openToRead(
        _ path: String, _ configuration: Configuration
    ) throws -> DatabaseQueue {
        var readOnly = configuration
        readOnly.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: readOnly)
            _ = try queue.inDatabase { try Schema.numbers($0) }
            return queue
        } catch let error as DatabaseError {
            let isRefused =
                [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM].contains(error.resultCode)
            guard isRefused, access(path, R_OK) == 0, !mayGrow(path),
                let queue = try reading(path, configuration)
            else { throw error }
            return queue
        }
    }

    /// True if files may be made in the directory.
    private static func mayGrow(_ path: String) -> Bool {
        access((path as NSString).deletingLastPathComponent, W_OK) == 0
    }

    /// SQLite makes two files beside a log even to read it. Without any there, the log is all in
    /// one file, and nobody who could write it is at work: it is read as it is.
    private static func reading(
        _ path: String, _ configuration: Configuration
    ) throws -> DatabaseQueue? {
        let isAlone = ["-wal", "-journal"].allSatisfy { suffix in
            var status = stat()
            return stat(path + suffix, &status) != 0 || status.st_size == 0
        }
        if isAlone { return try alone(path, configuration) }
        return try copied(path) { copy in
            let queue = try DatabaseQueue(path: copy)
            try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
            return try alone(copy, configuration)
        }
    }

    private static func alone(
        _ path: String, _ configuration: Configuration
    ) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
        return try DatabaseQueue(
            path: "file:\(escaped ?? path)?immutable=1", configuration: configuration)
    }

    /// Opens a copy, of which no name is left behind: what the write-ahead log holds can only be
    /// read where files can be made.
    private static func copied(
        _ path: String, _ open: (String) throws -> DatabaseQueue
    ) throws -> DatabaseQueue? {
        var template = Array((NSTemporaryDirectory() + "/kith-read-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let folder = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for suffix in ["", "-wal", "-journal"]
        where FileManager.default.fileExists(atPath: path + suffix) {
            do {
                try FileManager.default.copyItem(
                    atPath: path + suffix, toPath: folder + "/log.sqlite" + suffix)
            } catch { return nil }
            chmod(folder + "/log.sqlite" + suffix, 0o600)
        }
        return try open(folder + "/log.sqlite")
    }
}
