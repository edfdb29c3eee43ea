import CSQLiteShim
import CivilTime
import Foundation
import GRDB
import JobSearch
import Synchronization

extension Logbook {
    /// Name of the directory of backups beside the log.
    public static let backupFolder = "backups"
    /// Name of the setting that is `off` where kith makes no backup by itself.
    public static let backupSetting = "backups"

    /// The directory of the backups of a log.
    public static func backups(of path: String) -> String {
        LogFile.split(path).folder + "/" + backupFolder
    }

    /// True if this process has written to the log.
    public var isChanged: Bool { made.withLock { $0.isWritten } }

    /// Copies the log into a directory, which is made if there is none.
    ///
    /// - Returns: the copy, when it was read through and is on the disk; `nil` if kith is to make
    ///   no backups by itself.
    /// - Throws: `LogbookError`; then there is none.
    public func keepCopy(in folder: String, for reason: KeptBackup.Reason) throws -> KeptBackup? {
        try Logbook.explaining(path) {
            if try queue.read(LogCopy.areOff) { return nil }
            return try LogCopy.keep(queue, in: folder, for: reason, at: clock())
        }
    }

    /// Makes the backup of the day, and removes backups that nobody needs any more.
    ///
    /// - Parameters:
    ///   - path: the log.
    ///   - hasRoom: whether the disk has room for so many bytes.
    /// - Returns: the copy; `nil` where there is one of the day, another process is at it, no room,
    ///   or none is wanted.
    /// - Throws: `LogbookError`; then there is none.
    @discardableResult
    public static func keepDailyCopy(
        of path: String, at now: Instant, hasRoom: (Int) -> Bool
    ) throws -> KeptBackup? {
        let log = try openToExamine(path: path)
        let folder = backups(of: path)
        return try explaining(path) {
            let (isReady, zone, size) = try log.queue.read { db in
                (
                    try Schema.numbers(db).version == Schema.current && !LogCopy.areOff(db),
                    try db.logZone(), try LogCopy.size(db)
                )
            }
            guard isReady, hasRoom(size), let directory = LogCopy.lock(folder) else { return nil }
            defer { close(directory) }
            let today = zone.day(now)
            LogCopy.sweep(folder)
            if KeptBackup.hasCopy(of: today, in: folder) { return nil }
            let copy = try LogCopy.keep(log.queue, in: folder, for: .daily, at: now)
            let all = KeptBackup.all(in: folder, zone: zone)
            for one in Retention.surplus(of: all, on: today) { unlink(folder + "/" + one.name) }
            return copy
        }
    }
}

/// A copy of a log in one file, made while others write it.
enum LogCopy {
    /// Copies a log into a directory.
    static func keep(
        _ source: DatabaseQueue, in folder: String, for reason: KeptBackup.Reason, at now: Instant
    ) throws -> KeptBackup {
        try makeFolder(folder)
        sweep(folder)
        let zone = try source.read { try $0.logZone() }
        var name = KeptBackup.name(reason, at: now, in: zone)
        let (draft, file) = try lockedDraft(folder + "/" + name)
        defer {
            unlink(draft)
            close(file)
        }
        try write(source, to: draft, file)
        try check(draft)
        var number = 1
        while link(draft, folder + "/" + name) != 0 {
            if errno == EEXIST {
                number += 1
                name = KeptBackup.name(reason, at: now, in: zone, number: number)
            } else if access(folder + "/" + name, F_OK) != 0,
                rename(draft, folder + "/" + name) == 0
            {
                // A file system without second names.
                break
            } else {
                throw LogFile.writingFault(folder + "/" + name)
            }
        }
        NewLog.syncDirectory(of: draft)
        guard let copy = KeptBackup.all(in: folder, zone: zone).first(where: { $0.name == name })
        else { throw LogbookError.diskFailed("a backup is gone at once") }
        return copy
    }

    /// Copies a log before its schema is changed; not one that may only be read, whose schema
    /// stays.
    static func keepBeforeUpgrade(
        _ source: DatabaseQueue, _ path: String, in folder: String, at now: Instant
    ) throws {
        let isReadOnly = source.inDatabase {
            kith_sqlite_is_readonly(UnsafeMutableRawPointer($0.sqliteConnection)) == 1
        }
        if isReadOnly || access(LogFile.split(path).folder, W_OK) != 0 { return }
        if try source.read(areOff) { return }
        do {
            try Logbook.explaining(path) {
                _ = try keep(source, in: folder, for: .upgrade, at: now)
            }
        } catch let error as LogbookError {
            let reason =
                switch error {
                case .diskFull: "the disk is full"
                case .diskFailed(let reason), .cannotWrite(_, let reason): reason
                default: throw error
                }
            throw LogbookError.noCopyBeforeUpgrade(folder: folder, reason: reason)
        }
    }

    /// Writes a copy into an empty file, and brings it to the disk.
    ///
    /// - Parameter file: the file at `path`, open for writing.
    static func write(_ source: DatabaseQueue, to path: String, _ file: Int32) throws {
        let target = try DatabaseQueue(path: path)
        try target.inDatabase { db in
            // Nobody knows of the file, and it is brought to the disk as a whole.
            try db.execute(
                sql: """
                    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                    PRAGMA locking_mode = EXCLUSIVE
                    """)
        }
        try source.backup(to: target)
        try target.close()
        // The format versions in the header: one that needs no write-ahead log, so that a reader
        // makes no files beside it.
        guard pwrite(file, [1, 1] as [UInt8], 2, 18) == 2, fsync(file) == 0 else {
            throw LogFile.writingFault(path)
        }
    }

    private static func check(_ path: String) throws {
        let copy = try reading(path)
        let (owner, found) = try copy.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA application_id"),
                try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
            )
        }
        try copy.close()
        guard owner == Schema.applicationID, found == ["ok"] else {
            throw LogbookError.diskFailed("a backup cannot be read back as it was written")
        }
    }

    static func reading(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    // MARK: What the log says

    /// True if no backups are to be made unasked.
    static func areOff(_ db: Database) throws -> Bool {
        try db.setting(Logbook.backupSetting) == "off"
    }

    /// Number of bytes of a copy.
    static func size(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0
    }
}
