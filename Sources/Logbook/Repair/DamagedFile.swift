import CSQLiteShim
import Foundation
import GRDB
import JobSearch

/// A log that is damaged, opened so that as much of it as possible is read and nothing written.
enum DamagedFile {
    /// Opens the file, or a copy of it with a schema that can be read, for this process alone.
    ///
    /// - Parameter fresh: a new log, beside which a copy is made under its name and `-copy`.
    /// - Throws: `LogbookError.busy` while another process uses it, `notALog` for a file that has
    ///   nothing of a log.
    static func open(_ path: String, fresh: String) throws -> DatabaseQueue {
        if let queue = try opened(path) { return queue }
        if let copy = try grafted(path, onto: fresh), let queue = try opened(copy) { return queue }
        throw LogbookError.notALog(path: path)
    }

    /// `nil` if the schema cannot be read, or is that of another program.
    private static func opened(_ path: String) throws -> DatabaseQueue? {
        var configuration = Configuration()
        configuration.busyMode = .timeout(2)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            guard let connection = db.sqliteConnection.map({ UnsafeMutableRawPointer($0) })
            else { return }
            _ = kith_sqlite_keep_wal_on_close(connection)
            _ = kith_sqlite_read_damaged(connection)
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = 1")
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let tables = try queue.inDatabase { db in
                try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            let needed = Set(Kind.allCases.prefix(5).map(\.facts.table) + ["step", "link"])
            return needed.isSubset(of: tables) ? queue : nil
        } catch let error as DatabaseError {
            if error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
                throw LogbookError.busy
            }
            if error.isOfReading { return nil }
            throw error
        }
    }

    private static let pageSize = 4096

    /// Copies a file whose schema cannot be read, with the pages of the schema from a new log: those
    /// of the tables are in the same places in every log that was made with it.
    ///
    /// - Returns: the path of the copy; `nil` if the file has not even a page, or is a database of
    ///   another program.
    private static func grafted(_ path: String, onto fresh: String) throws -> String? {
        guard let file = FileHandle(forUpdatingAtPath: fresh) else { return nil }
        defer { try? file.close() }
        let pages = try schemaPages(file)
        guard let last = pages.keys.max(), let old = FileHandle(forReadingAtPath: path) else {
            return nil
        }
        defer { try? old.close() }
        let size = Int(try old.seekToEnd())
        guard size >= pageSize else { return nil }
        try old.seek(toOffset: 0)
        let head = try old.read(upToCount: 72) ?? Data()
        let isDatabase = head.starts(with: Data("SQLite format 3\0".utf8))
        let owner = head.dropFirst(68).reduce(0) { $0 << 8 | Int($1) }
        if isDatabase, owner != Schema.applicationID { return nil }
        let copy = fresh + "-copy"
        for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
        }
        guard let target = FileHandle(forUpdatingAtPath: copy) else { return nil }
        defer { try? target.close() }
        for (number, bytes) in pages {
            var bytes = bytes
            if number == 1 {
                // Number of pages; and no free ones, for the list of those is lost.
                let count = UInt32(max(size / pageSize, last))
                withUnsafeBytes(of: count.bigEndian) { bytes.replaceSubrange(28..<32, with: $0) }
                bytes.replaceSubrange(32..<40, with: [UInt8](repeating: 0, count: 8))
            }
            try target.seek(toOffset: UInt64((number - 1) * pageSize))
            try target.write(contentsOf: bytes)
        }
        return copy
    }

    /// The pages of the schema of a new log, by number: the first one, and those that it leads to
    /// (a b-tree of one or two levels, which is enough for some dozens of tables).
    private static func schemaPages(_ file: FileHandle) throws -> [Int: Data] {
        func page(_ number: Int) throws -> Data {
            try file.seek(toOffset: UInt64((number - 1) * pageSize))
            return Data(try file.read(upToCount: pageSize) ?? Data())
        }
        let first = try page(1)
        var pages = [1: first]
        guard first.count == pageSize, first[100] == 0x05 else { return pages }
        func number(_ place: Int, bytes: Int) -> Int {
            first[place..<place + bytes].reduce(0) { $0 << 8 | Int($1) }
        }
        var children = [number(108, bytes: 4)]
        for cell in 0..<number(103, bytes: 2) {
            children.append(number(number(112 + 2 * cell, bytes: 2), bytes: 4))
        }
        for child in children { pages[child] = try page(child) }
        return pages
    }
}
