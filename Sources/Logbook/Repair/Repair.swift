import CivilTime
import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// Repairs the log at `path`: what is derived is made anew in its place; of a damaged file all
    /// that can be read goes into a new log, and the damaged one stays beside it under another name.
    /// A log with which nothing is wrong stays as it is.
    ///
    /// - Parameter day: the day that the name of the damaged file has.
    /// - Throws: `LogbookError`; then the log is what it was.
    public static func repair(
        path: String, on day: Day, clock: @escaping @Sendable () -> Instant,
        newUID: @escaping @Sendable () -> String
    ) throws -> RepairReport {
        var faults: [LogFault] = []
        do {
            faults = try openToExamine(path: path).examine().faults
            if faults.isEmpty { return RepairReport() }
            if !faults.contains(where: \.isDamage) {
                let log = try open(path: path, clock: clock, newUID: newUID)
                return try log.mend(faults)
            }
        } catch let error as LogbookError {
            switch error {
            // Nothing of it is what it should be, or pages fail.
            case .notALog, .damaged, .diskFailed: break
            // An index whose table has the same uid twice.
            case .refused where !faults.isEmpty: break
            default: throw error
            }
        }
        var report = try explaining(path) {
            try LogFile.alone(path) { try recover(path, on: day, newUID) }
        }
        report?.faults = faults
        guard let report else { throw LogbookError.busy }
        return report
    }

    /// Makes anew what is wrong beside the things.
    private func mend(_ faults: [LogFault]) throws -> RepairReport {
        let now = clock()
        return try write { db in
            var report = RepairReport()
            report.faults = faults
            for case .index(let name) in faults { try db.execute(sql: "REINDEX \(name)") }
            report.cutLinks = try Index.cutStrays(db)
            if report.cutLinks > 0 { report.forgotSync = try SyncState.forgetAll(db) }
            try Index.renewAll(db, now: Turn.now(db, at: now))
            return report
        }
    }

    // MARK: A new log

    private static func recover(
        _ path: String, on day: Day, _ newUID: @escaping () -> String
    ) throws -> RepairReport {
        let before = Aside.begun(path)
        let draft = try NewLog.makeDraft(path)
        defer {
            for name in [draft, draft + "-copy"] {
                for ending in [""] + LogFile.endings { unlink(name + ending) }
            }
        }
        try NewLog.write(draft)
        let old = try DamagedFile.open(before ?? path, fresh: draft)
        var report = try recover(old, into: draft, newUID)
        try old.close()
        try NewLog.check(draft)
        let isEmpty = report.recovered.values.allSatisfy { $0 == 0 }
        if isEmpty { throw LogbookError.notALog(path: path) }
        report.kept = try before ?? Aside.keep(path, on: day)
        try Aside.replace(path, by: draft)
        return report
    }

    private static func recover(
        _ old: DatabaseQueue, into draft: String, _ newUID: @escaping () -> String
    ) throws -> RepairReport {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let new = try DatabaseQueue(path: draft, configuration: configuration)
        let report = try new.inDatabase { target in
            // No other process knows of it: its pages need be written only once.
            try target.execute(sql: "PRAGMA journal_mode = MEMORY")
            let report = try old.inDatabase { source in
                var recovery = Recovery(from: source, to: target, newUID: newUID)
                try recovery.run()
                return recovery.report
            }
            try target.execute(sql: "PRAGMA journal_mode = WAL")
            var examination = Examination(target)
            try examination.run()
            if let fault = examination.faults.first {
                throw LogbookError.diskFailed("the new log is not what was written (\(fault))")
            }
            return report
        }
        try new.close()
        return report
    }
}

/// Puts a damaged log aside, so that it is there under one of its two names at any time.
private enum Aside {
    /// The name under which an earlier repair, which did not come to its end, has put the log aside.
    static func begun(_ path: String) -> String? {
        let (folder, name) = LogFile.split(path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix(name + ".damaged-") && !$0.hasSuffix("-wal") }
            .map { folder + "/" + $0 }.first {
                LogFile.isSame($0, path) && exists($0 + "-wal") && !exists(path + "-wal")
            }
    }

    /// Gives the file, and what is written ahead of it, a second name. Returns that.
    static func keep(_ path: String, on day: Day) throws -> String {
        var kept = path + ".damaged-" + day.iso
        var number = 1
        while exists(kept) || exists(kept + "-wal") {
            number += 1
            kept = path + ".damaged-" + day.iso + "-\(number)"
        }
        for ending in ["-wal", "-journal", ""] where exists(path + ending) {
            if link(path + ending, kept + ending) == 0 { continue }
            // A file system without second names.
            do {
                try FileManager.default.copyItem(atPath: path + ending, toPath: kept + ending)
            } catch {
                throw LogbookError.cannotWrite(
                    path: kept + ending, reason: "it cannot be made beside the log")
            }
        }
        NewLog.syncDirectory(of: path)
        return kept
    }

    /// Puts a new log in the place of the old one, which has another name by now. What was written
    /// ahead of the old one must not be read as a part of the new one.
    static func replace(_ path: String, by draft: String) throws {
        for ending in LogFile.endings { unlink(path + ending) }
        NewLog.syncDirectory(of: path)
        guard rename(draft, path) == 0 else {
            throw LogbookError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        NewLog.syncDirectory(of: path)
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
