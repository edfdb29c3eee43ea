import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A copy of a log")
struct LogCopyTests {
    private func names(_ path: String) -> [String] {
        KeptBackup.names(in: Logbook.backups(of: path)).sorted()
    }

    @discardableResult
    private func daily(
        _ path: String, _ time: String = "2026-03-02T08:00:00Z", hasRoom: Bool = true
    ) throws -> KeptBackup? {
        let now = try #require(Instant(rfc3339: time))
        return try Logbook.keepDailyCopy(of: path, at: now) { _ in hasRoom }
    }

    @Test("holds what the log holds, in one file that only its owner may read")
    func whole() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            var dice = Dice(seed: 5)
            try log.fillAtRandom(&dice, count: 100)
            let copy = try #require(try daily(path))
            #expect(copy.name == "2026-03-02T080000+0000-daily.sqlite")
            #expect(names(path) == [copy.name])
            let file = Logbook.backups(of: path) + "/" + copy.name
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(attributes[.size] as? Int == copy.size)
            let folder = try FileManager.default.attributesOfItem(
                atPath: Logbook.backups(of: path))
            #expect(folder[.posixPermissions] as? Int == 0o700)
            // What is written later is not in it, nor is anything made beside it.
            let before = try log.rows(isWhole: true)
            _ = try log.add { _ in Contact(name: "Later") }
            let opened = try Logbook.openCopy(at: file, beside: path)
            #expect(difference(before, try opened.rows(isWhole: true)) == [])
            #expect(try opened.examine().faults.isEmpty)
            #expect(names(path) == [copy.name])
        }
    }

    @Test("is made once a day, by the clocks of the log, and the old ones go")
    func days() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            _ = try log.set("timeZone", to: "Asia/Tokyo")
            #expect(try daily(path, "2026-03-02T14:00:00Z") != nil)
            #expect(try daily(path, "2026-03-02T14:59:59Z") == nil)
            #expect(try daily(path, "2026-03-02T15:00:00Z")?.day == day("2026-03-03"))
            for number in 2..<60 {
                try daily(
                    path, Instant(seconds: 1_772_438_400 + number * 86_400).iso)
            }
            let all = KeptBackup.all(in: Logbook.backups(of: path), zone: .utc)
            #expect(all.count < 15)
            #expect(all.map(\.day) == all.map(\.day).sorted(by: >))
        }
    }

    @Test("is not made where none is wanted, or where it has no room")
    func unwanted() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            #expect(try daily(path, hasRoom: false) == nil)
            _ = try log.set(Logbook.backupSetting, to: "off")
            #expect(try daily(path) == nil)
            #expect(try log.keepCopy(in: Logbook.backups(of: path), for: .restore) == nil)
            #expect(names(path) == [])
            _ = try log.set(Logbook.backupSetting, to: nil)
            let folder = Logbook.backups(of: path)
            let lock = try #require(LogCopy.lock(folder))
            #expect(try daily(path) == nil)
            close(lock)
            #expect(try daily(path) != nil)
        }
    }

    @Test("that was left unfinished by a killed process is swept by the next one")
    func drafts() throws {
        try withLogFile { path in
            _ = try openLog(path, TestClock()).add { _ in Contact(name: "Ada") }
            let folder = Logbook.backups(of: path)
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            let left = "2026-03-01T080000+0000-daily.sqlite.new-0123456789ab"
            let others = ["notes.new-0123456789ab", "mine.txt"]
            for name in others + [left] {
                #expect(FileManager.default.createFile(atPath: folder + "/" + name, contents: nil))
            }
            let copy = try #require(try daily(path))
            #expect(names(path) == ([copy.name] + others).sorted())
        }
    }

    @Test("of one second has a number behind its name")
    func twice() throws {
        try withLogFile { path in
            let now = Instant(seconds: 1_772_438_400)
            let log = try Logbook.open(path: path, clock: { now }, newUID: { "a" })
            _ = try log.add { _ in Contact(name: "Ada") }
            for _ in 1...2 { _ = try log.keepCopy(in: Logbook.backups(of: path), for: .restore) }
            #expect(
                names(path) == [
                    "2026-03-02T080000+0000-restore-2.sqlite",
                    "2026-03-02T080000+0000-restore.sqlite",
                ])
        }
    }

    @Test("cannot be made where there is no directory, and leaves nothing behind")
    func noFolder() throws {
        try withLogFile { path in
            _ = try openLog(path, TestClock()).add { _ in Contact(name: "Ada") }
            try Data("x".utf8).write(to: URL(fileURLWithPath: Logbook.backups(of: path)))
            #expect(try daily(path) == nil)
            #expect(throws: LogbookError.self) {
                try openLog(path, TestClock()).keepCopy(
                    in: Logbook.backups(of: path), for: .restore)
            }
        }
    }
}
