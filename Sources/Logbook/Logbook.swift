import CSQLiteShim
import CivilTime
import Foundation
import GRDB
import JobSearch
import Synchronization

/// A log: what is remembered, and the one place where it is written.
///
/// A change is one transaction and one step of history. Two processes may use a log at once: a
/// writer waits up to ten seconds for another.
public final class Logbook: Sendable {
    /// The name of the file in its directory.
    public static let fileName = "log.sqlite"

    let queue: DatabaseQueue
    /// The file, or `:memory:`.
    public let path: String
    /// True if this is the process that made the log.
    public let isNew: Bool
    /// True if the rights of the file or of its directory allow nothing but reading.
    public let isReadOnly: Bool
    /// What this process has done to the log.
    struct Made {
        /// Number of the last step that was made, undone or redone.
        var step: Int?
        /// True if anything was written, in a step or beside one.
        var isWritten = false
    }
    let made = Mutex(Made())
    /// The present moment, to which the steps are dated.
    let clock: @Sendable () -> Instant
    /// Makes the uids of new things.
    let newUID: @Sendable () -> String

    init(
        _ queue: DatabaseQueue, path: String, isNew: Bool = false, isReadOnly: Bool = false,
        clock: @escaping @Sendable () -> Instant, newUID: @escaping @Sendable () -> String
    ) {
        self.queue = queue
        self.path = path
        self.isNew = isNew
        self.isReadOnly = isReadOnly
        self.clock = clock
        self.newUID = newUID
    }

    /// What a program does once, before it opens a log: nobody asks how much memory SQLite has
    /// taken, and counting it costs more than a twentieth of a long import.
    public static func prepareProgram() {
        _ = kith_sqlite_count_no_memory()
        _ = kith_sqlite_take_uris()
    }

    /// A log that is gone with the process: for tests.
    public static func inMemory(
        clock: @escaping @Sendable () -> Instant, newUID: @escaping @Sendable () -> String
    ) throws -> Logbook {
        let queue = try DatabaseQueue(configuration: configuration())
        try Schema.migrate(queue)
        return Logbook(queue, path: ":memory:", clock: clock, newUID: newUID)
    }

    /// Opens the log at `path`, makes one where there is none, and brings an older one to the
    /// current schema.
    ///
    /// - Parameter backups: the directory into which an older one is copied before, unless it says
    ///   that no backups are to be made.
    /// - Throws: `LogbookError`
    public static func open(
        path: String, backups: String? = nil, clock: @escaping @Sendable () -> Instant,
        newUID: @escaping @Sendable () -> String
    ) throws -> Logbook {
        try explaining(path) {
            if !FileManager.default.fileExists(atPath: path) { LogFile.sweep(path) }
            return try LogFile.keeping(path) {
                let isNew =
                    try !FileManager.default.fileExists(atPath: path) && NewLog.create(path)
                let (queue, isReadOnly) = try ReadableLog.open(path, configuration()) {
                    try upgrade($0, path: path) { queue in
                        guard let backups else { return }
                        try LogCopy.keepBeforeUpgrade(queue, path, in: backups, at: clock())
                    }
                }
                return Logbook(
                    queue, path: path, isNew: isNew, isReadOnly: isReadOnly, clock: clock,
                    newUID: newUID)
            }
        }
    }

    private static func upgrade(
        _ queue: DatabaseQueue, path: String, backingUp: (DatabaseQueue) throws -> Void
    ) throws {
        // Two numbers of the file's header, for which no transaction is begun.
        let version = try queue.inDatabase { db in
            let version = try Schema.version(of: db, path: path)
            // GRDB is told of each column that a statement reads, for those who observe tables and
            // for its cache of the schema: half the time of compiling. Nobody observes a log, and
            // one of this version keeps its schema.
            if version == Schema.current {
                _ = kith_sqlite_ask_no_authorizer(UnsafeMutableRawPointer(db.sqliteConnection))
            }
            return version
        }
        if version == Schema.current { return }
        try backingUp(queue)
        try Schema.migrate(queue)
    }

    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // Neither closing nor each commit need move the write-ahead log into the file: see
            // `shortenWAL`. It is said before anything is read: a log that turns out to be damaged is
            // closed at once, and keeps both files as they are.
            _ = kith_sqlite_keep_wal_on_close(UnsafeMutableRawPointer(db.sqliteConnection))
            // A commit is on the disk when it returns.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        return configuration
    }

    // MARK: Writing

    /// Makes one step. `body` changes things by the step and says what was done in words; when it
    /// throws, or when `isDryRun`, nothing has changed.
    ///
    /// - Parameter isLong: whether it may write a million rows.
    func step<T>(
        isDryRun: Bool = false, isLong: Bool = false,
        _ body: (Step) throws -> (summary: String, result: T)
    ) throws -> Change<T> {
        try Logbook.explaining(path) {
            try takingBack { isWhole in
                try queue.inDatabase { db in
                    let isOnce = try isLong && !isDryRun && writeOnce(db)
                    if !isOnce { try writeAhead(db) }
                    defer { if isOnce { try? writeAhead(db) } }
                    var change: Change<T>?
                    try db.inTransaction(.immediate) {
                        change = try self.change(db, isDryRun, body)
                        isWhole = !isDryRun
                        return isDryRun ? .rollback : .commit
                    }
                    guard let change else { throw LogbookError.diskFailed("no result") }
                    if !isDryRun { made.withLock { $0 = Made(step: change.step, isWritten: true) } }
                    shortenWAL(db)
                    return change
                }
            }
        }
    }

    private func change<T>(
        _ db: Database, _ isDryRun: Bool, _ body: (Step) throws -> (summary: String, result: T)
    ) throws -> Change<T> {
        let step = try Step(db, at: clock(), newUID: newUID)
        let (summary, result) = try body(step)
        try step.moveRungs()
        let touched = step.everything.compactMap(\.reference)
        let number = try step.finish(summary: summary)
        let things = try Things.fetch(db, touched, isAll: step.listsAll)
        let ladders = step.ladders?.news ?? []
        var named = Names.references(of: things.all)
        for news in ladders { named += news.rung.references }
        return Change(
            step: isDryRun ? nil : number, summary: summary, result: result, touched: things,
            names: try Names.fetch(db, named), raised: step.raised, ladders: ladders)
    }
}

extension Database {
    /// The value of a setting of the log; `nil` where it is not set.
    func setting(_ name: String) throws -> String? {
        try String.fetchOne(
            cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"), arguments: [name])
    }

    /// The zone in which the log's times are meant; UTC where none is settled, or none of that name
    /// is known.
    func logZone() throws -> Zone {
        try setting("timeZone").map { Zone.named($0, else: .utc) } ?? .utc
    }

    /// Lets SQLite keep up to so many MiB of pages: a big step would go through the file again and
    /// again.
    func keepPages(mebibytes: Int) throws {
        try execute(sql: "PRAGMA cache_size = \(-1024 * mebibytes)")
    }
}
