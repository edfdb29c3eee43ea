import GRDB
import JobSearch

extension Logbook {
    /// Makes one transaction of sync, which is one step of history if it changes the log.
    ///
    /// When `body` throws, or when `isDryRun`, nothing has changed, neither in the log nor in the
    /// state.
    ///
    /// - Parameter body: changes things by the step, and says in words what was done.
    public func sync<T>(
        isDryRun: Bool = false, _ body: (SyncStep) throws -> (summary: String, result: T)
    ) throws -> Change<T> {
        try step(isDryRun: isDryRun) { step in
            step.isSyncing = true
            let sync = try SyncStep(step)
            let (summary, result) = try body(sync)
            _ = try sync.unmark()
            try sync.keepFloor()
            return (summary, result)
        }
    }

    /// Writes the state of sync without a step.
    ///
    /// It survives that the process is killed, and is not brought to the disk at once: whatever a
    /// power cut takes of it the next round finds out again.
    public func syncState<T>(_ body: (SyncState) throws -> T) throws -> T {
        try Logbook.explaining(path) {
            try takingBack { isWhole in
                try queue.inDatabase { db in
                    try writeAhead(db)
                    // Without a write-ahead log the file itself would be at stake.
                    let isAhead =
                        try String.fetchOne(db.cachedStatement(sql: "PRAGMA journal_mode")) == "wal"
                    if isAhead { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
                    defer { if isAhead { try? db.execute(sql: "PRAGMA synchronous = FULL") } }
                    var result: T?
                    try db.inTransaction(.immediate) {
                        result = try body(SyncState(db))
                        isWhole = true
                        return .commit
                    }
                    guard let result else { throw LogbookError.diskFailed("no result") }
                    shortenWAL(db)
                    return result
                }
            }
        }
    }

    /// Reads the state of sync.
    public func readSync<T>(_ body: (SyncState) throws -> T) throws -> T {
        try read { db in try body(SyncState(db)) }
    }
}
