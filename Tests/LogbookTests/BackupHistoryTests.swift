import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A backup with trash and history")
struct BackupHistoryTests {
    /// A log in which things were made, changed, removed, merged, undone and done again.
    private func log(seed: Int) throws -> Logbook {
        var dice = Dice(seed: seed)
        let log = try testLog()
        for _ in 0..<4 {
            try log.fillAtRandom(&dice, count: 30)
            _ = try log.undo(2)
            _ = try log.redo()
        }
        for name in ["Ada Lovelace", "Ada King"] {
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        _ = try log.merge(.contact, "Ada Lovelace", "Ada King")
        _ = try log.undo()
        return log
    }

    private func trash(_ log: Logbook) throws -> [String] {
        try log.read { db in
            try Row.fetchAll(db, sql: "SELECT id, kind, thing, uid, label, at FROM trash")
                .map { "\($0)" }.sorted()
        }
    }

    @Test("brings the trash along, from which things come back", arguments: 1...4)
    func trash(seed: Int) throws {
        let log = try log(seed: seed)
        let backup = try log.backup()
        let other = try testLog(TestClock(uids: 500_000))
        _ = try other.restore(backup)
        #expect(try trash(other) == trash(log))
        #expect(try other.backup() == backup)
        let first = try #require(try log.trash().first { $0.mergedInto == nil })
        let back = [log, other].map { log in
            (try? log.bringBack([first.thing.ref]).summary) ?? "refused"
        }
        #expect(back[0] == back[1])
        #expect(difference(try log.rows(), try other.rows()) == [])
        _ = try? other.undo()
        _ = try other.undo(try other.history(limit: nil).filter { $0.state == .done }.count)
        #expect(try trash(other).isEmpty)
    }

    @Test("without history has none of the steps")
    func without() throws {
        let log = try log(seed: 1)
        let text = String(decoding: try log.backup(), as: UTF8.self)
        #expect(!text.contains("\"history\""))
    }

    @Test("with history makes a log whose steps can be undone and done again", arguments: 1...4)
    func history(seed: Int) throws {
        let log = try log(seed: seed)
        let backup = try log.backup(hasHistory: true)
        let other = try testLog(TestClock(uids: 500_000))
        let change = try other.restore(backup)
        #expect(change.step == nil)
        #expect(change.summary.hasSuffix(", with the history"))
        #expect(try other.backup(hasHistory: true) == backup)
        #expect(try other.history(limit: nil) == log.history(limit: nil))
        #expect(try other.redo() == log.redo())
        var undone = 0
        while let step = try? log.undo() {
            #expect(try other.undo() == step)
            undone += 1
            if undone % 10 == 0 {
                #expect(difference(try log.rows(), try other.rows()) == [])
                #expect(try trash(other) == trash(log))
            }
        }
        #expect(undone > 60)
        #expect(throws: LogbookError.self) { try other.undo() }
        #expect(difference(try log.rows(), try other.rows()) == [])
        _ = try log.redo(undone)
        _ = try other.redo(undone)
        #expect(difference(try log.rows(), try other.rows()) == [])
        #expect(try other.strayIndexRows() == [])
        // New ids are those that the other log would give.
        let ids = try [log, other].map { log in
            try log.add(isNew: true) { _ in Contact(name: "New") }.step
        }
        #expect(ids[0] == ids[1])
    }

    @Test("leaves its history out of a log that has one, or that it replaces")
    func another() throws {
        let backup = try log(seed: 2).backup(hasHistory: true)
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Bob") }
        let replaced = try log.restore(backup, isReplacing: true)
        #expect(replaced.step == 2)
        _ = try log.undo()
        #expect(try log.contacts(Filter()).map(\.name) == ["Bob"])
        _ = try log.undo()
        let change = try log.restore(backup)
        #expect(change.step == 3)
        #expect(change.summary.hasSuffix(", without the history"))
        #expect(try log.undo().summary == change.summary)
    }

    @Test("in place of a log changes its trash to that of the backup, which undo takes back")
    func replacing() throws {
        let log = try testLog()
        for name in ["Ada", "Bob", "Cem", "Dora"] {
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        for name in ["Ada", "Bob"] { _ = try log.remove(.contact, name, unlink: true) }
        let backup = try log.backup()
        let wanted = try trash(log)
        _ = try log.bringBack(["c1"])
        _ = try log.remove(.contact, "Cem", unlink: true)
        let before = try trash(log)
        #expect(before != wanted)
        _ = try log.restore(backup, isReplacing: true)
        #expect(try trash(log) == wanted)
        #expect(try log.contacts(Filter()).map(\.name) == ["Cem", "Dora"])
        #expect(try log.restore(backup, isReplacing: true).step == nil)
        _ = try log.undo()
        #expect(try trash(log) == before)
        _ = try log.redo()
        #expect(try trash(log) == wanted)
    }

    @Test("keeps the SEQUENCE of what undo has taken out, which never goes back")
    func gone() throws {
        let log = try testLog()
        _ = try log.add { _ in FollowUp(text: "write", due: on("2026-03-04")) }
        for day in ["2026-03-05", "2026-03-06"] {
            _ = try log.edit(FollowUp.self, "1") { followUp, _ in followUp.due = on(day) }
        }
        _ = try log.undo(3)
        let other = try testLog()
        _ = try other.restore(try log.backup(hasHistory: true))
        _ = try log.redo()
        _ = try other.redo()
        let sequences = try [log, other].map { try $0.followUps(Filter()).map(\.sequence) }
        #expect(sequences[0] == sequences[1] && sequences[0] != [0])
    }

    @Test(
        "that is wrong in its trash or history is refused with the place",
        arguments: [
            (#""trash": [{"id": 1}]"#, "trash[0].kind is missing"),
            (
                #""trash": [{"id": 1, "kind": "contact", "thing": 1, "uid": "a", "at": "2026-03-01T09:00:00Z", "snapshot": {"name": "Ada"}}]"#,
                "trash[0] cannot be read"
            ),
            (#""gone": [{"kind": "contact", "id": 1, "sequence": 0}]"#, "gone[0].sequence"),
            (#""history": []"#, "history is not what belongs there: an object"),
            (#""history": {"moves": []}"#, "history.moves is no field"),
            (
                #""history": {"changes": [{"step": 1, "position": 0, "kind": "contact", "id": 1, "count": 1}]}"#,
                "history.changes[0]"
            ),
            (#""history": {"steps": [{"id": 1, "at": "2026-03-01T09:00:00Z"}]}"#, "is missing"),
            (
                #""settings": {"a": "b"}, "history": {"settings": {"c": 1}}"#,
                "history.settings lacks some"
            ),
            (#""history": {"lastIds": {"contact": 1}}"#, "history.lastIds.contact is no field"),
        ])
    func refusals(part: String, reason: String) throws {
        let log = try testLog()
        let before = try log.backup(hasHistory: true)
        let text = #"{"format": "kith", "version": 1, "# + part + "}"
        let told = refusal { _ = try log.restore(Data(text.utf8)) } ?? "accepted"
        #expect(told.contains(reason), "\(told)")
        #expect(try log.backup(hasHistory: true) == before)
    }
}
