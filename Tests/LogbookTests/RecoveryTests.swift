import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Files of logs that are damaged: what can be read of them is in a new one, and the damaged one is
/// kept.
@Suite("The recovery of a damaged log")
struct RecoveryTests {
    private static let tables = Kind.allCases.map(\.facts.table)

    /// Repairs damaged bytes, and checks what holds whatever the damage is.
    ///
    /// - Returns: the report, and the rows of the new log; `nil` if nothing was found wrong.
    private func recover(
        _ damaged: Data, _ what: String
    ) throws -> (report: RepairReport, rows: [String: [String]])? {
        try withLogFile { path in
            try damaged.write(to: URL(fileURLWithPath: path))
            let report = try repaired(path)
            let log = try Logbook.openToExamine(path: path)
            #expect(try log.examine().faults == [], "\(what)")
            if report.isEmpty { return nil }
            if let kept = report.kept {
                #expect(kept == path + ".damaged-2026-03-09")
                #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == damaged, "\(what)")
            }
            #expect(try repaired(path).isEmpty, "\(what)")
            // It can be written, and no id is given twice.
            let open = try openLog(path, TestClock(uids: 2_000_000))
            let rows = try open.rows(isWhole: true)
            let added = try open.add { _ in Contact(name: "Eve") }.result
            #expect(report.lost[.contact]?.contains(added) != true, "\(what)")
            for _ in 0..<4 where (try? open.undo()) == nil { break }
            #expect(try open.examine().faults == [], "\(what)")
            return (report, rows)
        }
    }

    /// Rows of things that the log had and the recovered one has not as they were.
    private func changed(_ file: WholeFile, _ rows: [String: [String]]) -> [String: Int] {
        var count: [String: Int] = [:]
        for table in RecoveryTests.tables {
            let gone = Set(file.rows[table] ?? []).subtracting(rows[table] ?? [])
            if !gone.isEmpty { count[table] = gone.count }
        }
        return count
    }

    @Test("a page of anything that is derived, or of an index, costs nothing")
    func derivedPages() throws {
        let file = try WholeFile(seed: 3, count: 80)
        let own = RecoveryTests.tables + ["link", "change", "step", "setting", "notSame", "trash"]
        var (count, dice) = (0, Dice(seed: 15))
        for (name, pages) in file.pages.sorted(by: { $0.key < $1.key }).shuffled(using: &dice)
        where !own.contains(name) && !name.hasPrefix("sqlite_s") && !name.hasPrefix("export")
            && name != "grdb_migrations"
        {
            guard count < 10, let page = pages.last else { continue }
            let found = try #require(try recover(file.zeroing(page), "\(name) \(page)"))
            #expect(changed(file, found.rows) == [:], "\(name) \(page)")
            #expect(found.report.lost == [:] && found.report.lostSteps == 0, "\(name)")
            count += 1
        }
        #expect(count == 10)
    }

    @Test("a page of contacts costs those that are on it, which are named")
    func thingPages() throws {
        let file = try WholeFile(seed: 4, count: 80)
        let pages = try #require(file.pages["contact"])
        try #require(pages.count > 5)
        var dice = Dice(seed: 14)
        for page in pages.dropFirst().shuffled(using: &dice).prefix(3) {
            let found = try #require(try recover(file.zeroing(page), "\(page)"))
            let lost = try #require(found.report.lost[.contact])
            let there = found.rows["contact"]?.count ?? 0
            #expect(there + lost.count == file.rows["contact"]?.count && there > 100)
            #expect(found.report.recovered[.contact] == there)
            // Others have lost a reference to them at most.
            #expect(found.report.lost.keys.map(\.word) == ["contact"])
            #expect(found.report.lostValues == 0)
        }
    }

    @Test("the first page, or any of the schema, costs nothing", arguments: [true, false])
    func schemaPages(isHeaderOnly: Bool) throws {
        let file = try WholeFile(seed: 5, count: 60)
        for page in file.pages["sqlite_schema"] ?? file.pages["sqlite_master"] ?? [] {
            var damaged = file.zeroing(page)
            if isHeaderOnly {
                guard page == 1 else { continue }
                damaged = file.data
                damaged.replaceSubrange(0..<100, with: Data(repeating: 0xA5, count: 100))
            }
            let found = try #require(try recover(damaged, "schema \(page)"))
            #expect(changed(file, found.rows) == [:], "schema \(page)")
            #expect(found.report.lost == [:] && found.report.lostSteps == 0)
        }
    }

    @Test("a log that is cut keeps what is in front of the cut")
    func cut() throws {
        let file = try WholeFile(seed: 6, count: 80)
        for part in [3, 7] {
            let length = file.data.count / 4096 * part / 10 * 4096
            guard let found = try recover(file.data.prefix(length), "cut at \(part)/10") else {
                Issue.record("nothing is wrong with a log cut at \(part)/10")
                continue
            }
            #expect(found.report.recovered.values.reduce(0, +) > 0)
        }
        let odd = try recover(file.data.prefix(file.data.count - 100), "100 bytes")
        #expect(odd?.rows["contact"]?.count ?? 200 > 100)
    }

    @Test("flipped bytes end in a log that is whole, or in an error that changes nothing")
    func flippedBytes() throws {
        let file = try WholeFile(seed: 7, count: 40)
        var dice = Dice(seed: 8)
        var recoveries = 0
        for _ in 0..<12 {
            var damaged = file.data
            for _ in 0...dice.roll(3) {
                damaged[dice.roll(damaged.count)] ^= UInt8(1 << dice.roll(8))
            }
            do {
                if try recover(damaged, "flipped") != nil { recoveries += 1 }
            } catch LogbookError.newerSchema {}
        }
        #expect(recoveries > 2)
    }

    @Test("history is kept where it and all that it names can be read; else the newer part of it")
    func history() throws {
        let file = try WholeFile(seed: 9, count: 250)
        let page = try #require(file.pages["change"]?.dropFirst().first)
        let found = try #require(try recover(file.zeroing(page), "history"))
        #expect(found.report.lost == [:] && changed(file, found.rows) == [:])
        #expect(found.report.lostSteps > 0 && found.report.lostSteps < found.report.steps)
    }

    @Test("what was written ahead of the log belongs to it, and stays beside the damaged one")
    func writtenAhead() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            for index in 0..<100 { _ = try log.add { _ in Contact(name: "Person \(index)") } }
            _ = try log.queue.inDatabase { db in try db.checkpoint(.truncate) }
            _ = try log.add { _ in Contact(name: "Late") }
            try log.queue.close()
            let handle = try #require(FileHandle(forUpdatingAtPath: path))
            let size = try handle.seekToEnd()
            // The last third, without the pages that are ahead of it.
            try handle.seek(toOffset: size / 4096 * 2 / 3 * 4096)
            try handle.write(contentsOf: Data(repeating: 0xFF, count: 8192))
            try handle.close()
            let before = try bytes(path)
            try #require(before[1].count > 0)
            let report = try repaired(path)
            let kept = try #require(report.kept)
            #expect(try bytes(kept) == before)
            let names = try openLog(path, TestClock()).contacts(Filter()).map(\.name)
            #expect(names.contains("Late"))
        }
    }

    @Test("a second damaged log does not take the place of the first")
    func twice() throws {
        let file = try WholeFile(seed: 11, count: 20)
        let page = try #require(file.pages["handle"]?.last)
        try withLogFile { path in
            for name in ["log.sqlite.damaged-2026-03-09", "log.sqlite.damaged-2026-03-09-2"] {
                try file.zeroing(page).write(to: URL(fileURLWithPath: path))
                for ending in LogFile.endings {
                    try? FileManager.default.removeItem(atPath: path + ending)
                }
                #expect(try repaired(path).kept?.hasSuffix("/" + name) == true)
            }
            let folder = (path as NSString).deletingLastPathComponent
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.filter { $0.contains(".new-") } == [])
        }
    }

    @Test("what is no log stays as it is")
    func noLog() throws {
        var dice = Dice(seed: 12)
        let noise = Data((0..<100_000).map { _ in UInt8(dice.roll(256)) })
        for (bytes, what) in [
            (Data("Dear diary".utf8), "text"), (Data(), "nothing"), (noise, "noise"),
        ] {
            try withLogFile { path in
                try bytes.write(to: URL(fileURLWithPath: path))
                #expect(refusal { _ = try repaired(path) }?.contains("notALog") == true, "\(what)")
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
                let folder = (path as NSString).deletingLastPathComponent
                #expect(
                    try FileManager.default.contentsOfDirectory(atPath: folder) == ["log.sqlite"])
            }
        }
    }

    @Test("a log that another process has open is not replaced")
    func open() throws {
        let file = try WholeFile(seed: 13, count: 20)
        let page = try #require(file.pages["handle"]?.last)
        try withLogFile { path in
            try file.zeroing(page).write(to: URL(fileURLWithPath: path))
            let other = try openLog(path, TestClock())
            _ = try other.contacts(Filter())
            #expect(refusal { _ = try repaired(path) } == "busy")
        }
    }
}
