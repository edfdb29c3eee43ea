import CivilTime
import DAVSync
import JobSearch
import LogSync
import Logbook
import TestTools
import Testing

/// Edits of other programs, between the rounds of two logs.
@Suite("Phones between rounds")
struct PhoneTests {
    /// A world in which two logs have one repeating follow-up.
    private func repeating() throws -> (world: SyncWorld, uid: String) {
        let world = try SyncWorld()
        for log in 0...1 { try world.find(log) }
        var task = PortableThing(.followUp, uid: "water")
        task.values = [
            "text": .text("water the plants"), "due": .moment(.day(day("2026-06-01"))),
            "every": .period(try Period(7, .day)),
        ]
        try world.put(task, 0)
        for log in [0, 1, 0] { _ = try world.sync(log) }
        return (world, "water")
    }

    private func day(_ text: String) -> Day { Day(iso: text) ?? Day(ordinal: 0) }

    private func due(_ world: SyncWorld, _ log: Int) throws -> FieldValue? {
        try world.things(log)["followup water"]?.values["due"]
    }

    @Test("a repeating task that is ticked off moves on once, on both logs")
    func tick() throws {
        let (world, _) = try repeating()
        let isThere = world.server.edit("kith tasks", where: "water") {
            $0.replacing(
                "STATUS:NEEDS-ACTION",
                with: "STATUS:COMPLETED\r\nCOMPLETED:20260601T080000Z\r\nPERCENT-COMPLETE:100")
        }
        #expect(isThere)
        #expect(try world.sync(0).outgoing.changed == 1)
        for log in [1, 0, 1] { _ = try world.sync(log) }
        #expect(try due(world, 0) == .moment(.day(day("2026-06-08"))))
        #expect(try world.differences() == [])
        #expect(world.server.items("kith tasks").values.contains { $0.contains("NEEDS-ACTION") })
    }

    @Test("a tick by a phone that has not seen that a log did it already moves nothing")
    func late() throws {
        let (world, _) = try repeating()
        let old = try #require(world.server.items("kith tasks").values.first)
        let name = try #require(world.server.items("kith tasks").keys.first)
        var task = try #require(world.things(0)["followup water"])
        task.values["due"] = .moment(.day(day("2026-06-08")))
        try world.put(task, 0)
        _ = try world.sync(0)
        world.server.write(
            old.replacing("STATUS:NEEDS-ACTION", with: "STATUS:COMPLETED"), name, in: "kith tasks")
        for log in [0, 1, 0] { _ = try world.sync(log) }
        #expect(try due(world, 0) == .moment(.day(day("2026-06-08"))))
        #expect(try world.things(0)["followup water"]?.values["status"] == .text("open"))
        #expect(try world.differences() == [])
    }

    @Test("what a phone makes is as old in all logs")
    func made() throws {
        let world = try SyncWorld()
        for log in 0...1 { _ = try world.sync(log) }
        world.server.write(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:annie\r\nFN:Annie Easley\r\nN:Easley;Annie;;;\r\n"
                + "END:VCARD\r\n", "annie.vcf", in: "kith contacts")
        for log in [0, 1, 0, 1] { _ = try world.sync(log) }
        #expect(try world.differences() == [])
        #expect(try world.things(1)["contact annie"]?.values["name"] == .text("Annie Easley"))
        #expect(try world.sync(0).outgoing.isNothing)
    }

    @Test(
        "how old a contact is comes from the log that has made it, though a phone has dropped that",
        arguments: [[1, 0, 1, 0], [0, 1, 0, 1], [1, 1, 0, 1]])
    func aged(_ logs: [Int]) throws {
        let world = try SyncWorld()
        for log in 0...1 { try world.find(log) }
        var contact = PortableThing(.contact, uid: "ada")
        contact.values = ["name": .text("Ada Lovelace")]
        try world.put(contact, 0)
        _ = try world.sync(0)
        let created = try #require(world.things(0)["contact ada"]?.createdAt)
        try world.rename("ada", to: "Ada King")
        for log in logs { _ = try world.sync(log) }
        #expect(try world.differences() == [])
        #expect(try world.things(1)["contact ada"]?.createdAt == created)
        #expect(try world.things(0)["contact ada"]?.values["name"] == .text("Ada King"))
        for log in 0...1 { #expect(try world.sync(log).outgoing.isNothing) }
    }

    @Test("a write that is lost where both sides had changed the thing is sent by the next round")
    func lost() throws {
        let (world, _) = try repeating()
        var mine = try #require(world.things(0)["followup water"])
        var theirs = mine
        theirs.values["priority"] = .text("high")
        try world.put(theirs, 1)
        _ = try world.sync(1)
        mine.values["text"] = .text("water the orchids")
        try world.put(mine, 0)
        world.server.change { $0.losesWrites = true }
        #expect(try world.sync(0).incoming.changed == 1)
        world.server.change { $0.losesWrites = false }
        #expect(try world.sync(0).outgoing.changed == 1)
        _ = try world.sync(1)
        #expect(try world.things(1)["followup water"]?.values["text"] == .text("water the orchids"))
        #expect(try world.things(0)["followup water"]?.values["priority"] == .text("high"))
        #expect(try world.differences() == [])
    }

    @Test("an edit on a phone and one in a log, of other fields, both survive")
    func both() throws {
        let (world, _) = try repeating()
        var task = try #require(world.things(1)["followup water"])
        task.values["priority"] = .text("high")
        try world.put(task, 1)
        _ = world.server.edit("kith tasks", where: "water") {
            $0.replacing("SUMMARY:water the plants", with: "SUMMARY:water the orchids")
        }
        for log in [0, 1, 0] { _ = try world.sync(log) }
        let thing = try #require(world.things(0)["followup water"])
        #expect(thing.values["text"] == .text("water the orchids"))
        #expect(thing.values["priority"] == .text("high"))
        #expect(try world.differences() == [])
    }

    @Test("an item that is none of kith's is told once, and stays")
    func foreign() throws {
        let world = try SyncWorld()
        _ = try world.sync(0)
        let text =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VTODO\r\nUID:empty\r\n"
            + "END:VTODO\r\nEND:VCALENDAR\r\n"
        world.server.write(text, "empty.ics", in: "kith tasks")
        #expect(try world.sync(0).problems.count == 1)
        let again = try world.sync(0)
        #expect(again.problems == [] && again.outgoing.isNothing)
        #expect(world.server.items("kith tasks") == ["empty.ics": text])
    }
}

extension SyncWorld {
    /// Renames a contact as a phone that keeps no lines that it does not know.
    fileprivate func rename(_ uid: String, to name: String) throws {
        let isThere = server.edit("kith contacts", where: uid) { text in
            text.split(separator: "\r\n", omittingEmptySubsequences: true).compactMap { line in
                if line.hasPrefix("X-") { return nil }
                if line.hasPrefix("FN") { return "FN:\(name)" }
                return line.hasPrefix("REV") ? "REV:20260701T080000Z" : String(line)
            }.joined(separator: "\r\n") + "\r\n"
        }
        #expect(isThere)
    }
}
