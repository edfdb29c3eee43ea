import GRDB
import JobSearch
import Synchronization

/// Access to the log, and the errors of it in words.
extension Logbook {
    /// Number of the last step that this process has made, undone or redone; `nil` if it has
    /// changed nothing. Whatever fails afterwards, that is in the log.
    public var madeStep: Int? { made.withLock { $0.step } }

    /// Looks at the log as it is at one moment. Within another look, that is its moment.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        try Logbook.explaining(path) {
            try queue.unsafeReentrantRead { db in
                if db.isInsideTransaction { return try body(db) }
                var result: T?
                try db.readOnly {
                    try db.inSavepoint {
                        result = try body(db)
                        return .commit
                    }
                }
                guard let result else { throw LogbookError.diskFailed("no result") }
                return result
            }
        }
    }

    func write<T>(_ body: (Database) throws -> T) throws -> T {
        try Logbook.explaining(path) {
            let result = try takingBack { isWhole in
                try queue.write { db in
                    let result = try body(db)
                    isWhole = true
                    return result
                }
            }
            made.withLock { $0.isWritten = true }
            queue.inDatabase(shortenWAL)
            return result
        }
    }

    /// Runs `body`, and turns what SQLite and the decoding of rows say into a `LogbookError`.
    static func explaining<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as DatabaseError {
            if let reason = LogFile.readingFault(error, path) {
                throw LogbookError.diskFailed(reason)
            }
            throw LogbookError(error, path: path)
        } catch let damaged as DamagedValue {
            throw LogbookError.damaged(path: path, damaged.words)
        } catch let error as RowDecodingError {
            throw LogbookError.damaged(path: path, "\(error)".shortened)
        } catch is DecodingError {
            throw LogbookError.damaged(path: path, "a row of a table beside the things")
        }
    }

    /// Runs a transaction. If the disk fails while it is committed, all of it may stand in the
    /// write-ahead log nevertheless, where the next process would find it: then it is made void.
    ///
    /// - Parameter body: sets its parameter once nothing but the commit is left.
    func takingBack<T>(_ body: (_ isWhole: inout Bool) throws -> T) throws -> T {
        var isWhole = false
        do { return try body(&isWhole) } catch let error as DatabaseError {
            let isOfDisk = error.resultCode == .SQLITE_IOERR || error.resultCode == .SQLITE_NOMEM
            if isOfDisk, isWhole, path != ":memory:" { try voidLastCommit(error) }
            throw error
        }
    }

    /// Writes a transaction without a change in the place of the one that failed: each page of the
    /// write-ahead log counts only while all before it are what they were.
    private func voidLastCommit(_ failure: DatabaseError) throws {
        do {
            try queue.inDatabase { db in
                try db.inTransaction(.immediate) {
                    try db.execute(sql: "PRAGMA user_version = \(Schema.current)")
                    return .commit
                }
            }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_IOERR_FSYNC {
            // It is written, if not to the disk: the next process finds it.
        } catch {
            throw LogbookError.unsure(failure.message ?? "SQLite error \(failure.resultCode)")
        }
    }
}
