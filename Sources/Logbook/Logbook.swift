import CSQLiteShim
import CivilTime
import Foundation
import GRDB
import JobSearch

/// A log: what is remembered, and the one place where it is written.
///
/// A change is one transaction and one step of history. Two processes may use a log at once: a
/// writer waits up to ten seconds for another.
public final class Logbook: Sendable {
    let queue: DatabaseQueue
    /// The file, or `:memory:`.
    public let path: String
    /// True if this is the process that made the log.
    public let isNew: Bool
    /// The present moment, to which the steps are dated.
    let clock: @Sendable () -> Instant
    /// Makes the uids of new things.
    let newUID: @Sendable () -> String

    private init(
        _ queue: DatabaseQueue, path: String, isNew: Bool = false,
        clock: @escaping @Sendable () -> Instant, newUID: @escaping @Sendable () -> String
    ) {
        self.queue = queue
        self.path = path
        self.isNew = isNew
        self.clock = clock
        self.newUID = newUID
    }

    /// What a program does once, before it opens a log: nobody asks how much memory SQLite has
    /// taken, and counting it costs more than a twentieth of a long import.
    public static func prepareProgram() { _ = kith_sqlite_count_no_memory() }

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
    /// - Throws: `LogbookError`
    public static func open(
        path: String, clock: @escaping @Sendable () -> Instant,
        newUID: @escaping @Sendable () -> String
    ) throws -> Logbook {
        do {
            return try LogFile.keeping(path) {
                let isNew =
                    try !FileManager.default.fileExists(atPath: path) && create(path)
                let queue = try DatabaseQueue(path: path, configuration: configuration())
                try upgrade(queue, path: path)
                return Logbook(queue, path: path, isNew: isNew, clock: clock, newUID: newUID)
            }
        } catch let error as DatabaseError {
            throw LogbookError(error, path: path)
        }
    }

    private static func upgrade(_ queue: DatabaseQueue, path: String) throws {
        // Two numbers of the file's header, for which no transaction is begun.
        let (version, owner) = try queue.inDatabase { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            // GRDB is told of each column that a statement reads, for those who observe tables and
            // for its cache of the schema: half the time of compiling. Nobody observes a log, and
            // one of this version keeps its schema.
            if version == Schema.current {
                _ = kith_sqlite_ask_no_authorizer(UnsafeMutableRawPointer(db.sqliteConnection))
            }
            return (version, try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0)
        }
        if version == 0 || owner != Schema.applicationID { throw LogbookError.notALog(path: path) }
        if version == Schema.current { return }
        if version > Schema.current {
            throw LogbookError.newerSchema(path: path, version: version)
        }
        try Schema.migrate(queue)
    }

    /// Makes an empty log beside `path` and links it there when it is whole, so that no process
    /// ever sees half of one and the first of several wins. False if another one has won.
    private static func create(_ path: String) throws -> Bool {
        var template = Array((path + ".new-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw LogbookError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        close(descriptor)
        let draft = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
        }
        do {
            let queue = try DatabaseQueue(path: draft)
            try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
            try Schema.migrate(queue)
            try queue.close()
        }
        chmod(draft, 0o600)
        if link(draft, path) == 0 { return true }
        if errno == EEXIST { return false }
        // A file system without hard links: rename is as atomic, and only the race is lost.
        guard rename(draft, path) == 0 else {
            throw LogbookError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        return true
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // A commit is on the disk when it returns.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // Neither closing nor each commit need move the write-ahead log into the file: see
            // `shortenWAL`.
            _ = kith_sqlite_keep_wal_on_close(UnsafeMutableRawPointer(db.sqliteConnection))
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        return configuration
    }

    // MARK: Reading and writing

    /// Looks at the log as it is at one moment. Within another look, that is its moment.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        try explaining {
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
        try explaining {
            let result = try queue.write(body)
            queue.inDatabase(shortenWAL)
            return result
        }
    }

    private func explaining<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as DatabaseError {
            throw LogbookError(error, path: path)
        }
    }

    /// Makes one step. `body` changes things by the step and says what was done in words; when it
    /// throws, or when `isDryRun`, nothing has changed.
    ///
    /// - Parameter isLong: whether it may write a million rows.
    func step<T>(
        isDryRun: Bool = false, isLong: Bool = false,
        _ body: (Step) throws -> (summary: String, result: T)
    ) throws -> Change<T> {
        try explaining {
            try queue.inDatabase { db in
                let isOnce = try isLong && !isDryRun && writeOnce(db)
                if !isOnce { try writeAhead(db) }
                defer { if isOnce { try? writeAhead(db) } }
                var change: Change<T>?
                try db.inTransaction(.immediate) {
                    let step = Step(db, now: clock(), newUID: newUID)
                    let (summary, result) = try body(step)
                    try step.moveRungs()
                    let touched = step.everything.compactMap(\.reference)
                    let number = try step.finish(summary: summary)
                    let things = try Things.fetch(db, touched, isAll: step.listsAll)
                    let ladders = step.ladders?.news ?? []
                    var named = Names.references(of: things.all)
                    for news in ladders { named += news.rung.references }
                    change = Change(
                        step: isDryRun ? nil : number, summary: summary, result: result,
                        touched: things,
                        names: try Names.fetch(db, named), raised: step.raised,
                        ladders: ladders)
                    return isDryRun ? .rollback : .commit
                }
                guard let change else { throw LogbookError.diskFailed("no result") }
                shortenWAL(db)
                return change
            }
        }
    }
}

extension Database {
    /// Lets SQLite keep up to so many MiB of pages: a big step would go through the file again and
    /// again.
    func keepPages(mebibytes: Int) throws {
        try execute(sql: "PRAGMA cache_size = \(-1024 * mebibytes)")
    }
}
