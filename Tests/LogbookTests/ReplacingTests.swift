import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A backup in place of what a log holds")
struct ReplacingTests {
    @Test("makes the log as it says, and undo brings all back", arguments: 1...6)
    func random(seed: Int) throws {
        var dice = Dice(seed: seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 80)
        let backup = try log.backup()
        let wanted = try log.rows()
        // Half of them the same log, later on: then most things stay, and some are otherwise.
        let other = try seed % 2 == 0 ? log : testLog(TestClock(uids: 500_000))
        try other.fillAtRandom(&dice, count: 60)
        let before = try other.rows()
        let change = try other.restore(backup, isReplacing: true)
        #expect(change.summary.contains(" in place of "))
        #expect(difference(wanted, try other.rows()) == [])
        #expect(try other.strayIndexRows() == [])
        #expect(try other.undo().summary == change.summary)
        #expect(difference(before, try other.rows()) == [])
        #expect(try other.strayIndexRows() == [])
        _ = try other.redo()
        #expect(difference(wanted, try other.rows()) == [])
        #expect(try other.restore(backup, isReplacing: true).step == nil)
    }

    @Test("lets no SEQUENCE go back, and counts what a calendar sees change")
    func sequences() throws {
        let log = try testLog()
        _ = try log.add { _ in FollowUp(text: "write", due: on("2026-03-04")) }
        _ = try log.add { _ in FollowUp(text: "call", due: on("2026-03-05")) }
        var ada = Contact(name: "Ada")
        ada.cadence = try Period(parsing: "30d")
        let contact = ada
        _ = try log.add { _ in contact }
        let backup = try log.backup()
        for day in ["2026-03-06", "2026-03-07"] {
            _ = try log.edit(FollowUp.self, "1") { followUp, _ in followUp.due = on(day) }
        }
        var entry = LogEntry(text: "coffee", at: on("2026-03-01"))
        entry.with = ["Ada"]
        _ = try log.log(entry)
        _ = try log.remove(.followUp, "2", unlink: false)
        let met = try #require(try log.contacts(Filter()).first)
        _ = try log.restore(backup, isReplacing: true)
        let followUps = try log.followUps(Filter())
        #expect(followUps.map(\.due) == [on("2026-03-04"), on("2026-03-05")])
        #expect(followUps.map(\.sequence) == [3, 2])
        // The check-in moves with the interaction that is gone.
        let after = try #require(try log.contacts(Filter()).first)
        #expect(after.lastInteraction == nil)
        #expect(after.sequence == met.sequence + 1)
    }

    @Test("that cannot be taken changes nothing")
    func refused() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Ada") }
        let before = try log.rows(isWhole: true)
        let wrong =
            #"{"format": "kith", "version": 1, "contacts": [{"name": "B", "company": "x"}]}"#
        #expect(throws: LogbookError.self) {
            try log.restore(Data(wrong.utf8), isReplacing: true)
        }
        #expect(try log.rows(isWhole: true) == before)
        #expect(throws: LogbookError.self) {
            try log.restore(Data(#"{"format": "kith", "version": 1}"#.utf8))
        }
    }

    @Test("keeps what was exported known, so that what is gone is cancelled there")
    func exports() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Ada") }
        let empty = try testLog().backup()
        try log.write { db in
            try db.execute(
                sql: "INSERT INTO export VALUES ('/tmp/a.ics', 3, 0, 1, '1')")
        }
        _ = try log.restore(empty, isReplacing: true)
        #expect(try log.contacts(Filter()).isEmpty)
        #expect(try log.hasExported(to: "/tmp/a.ics"))
    }
}
