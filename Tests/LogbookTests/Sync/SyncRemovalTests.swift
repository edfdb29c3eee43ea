import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Things that were removed elsewhere, and things that come back.
@Suite("Removal by sync")
struct SyncRemovalTests {
    /// A log with Ada at Acme, who had tea and is to be written to.
    private func log(_ clock: HandClock = HandClock()) throws -> Logbook {
        let log = try testLog(clock)
        let company = try log.add { _ in Company(name: "Acme") }.result
        let ada = try log.add { _ in
            var ada = Contact(name: "Ada")
            ada.company = company
            return ada
        }.result
        _ = try log.add { _ in
            var tea = Interaction(text: "tea", at: on("2026-02-01"))
            tea.contacts = [ada]
            return tea
        }
        _ = try log.add { _ in
            var write = FollowUp(text: "write", due: on("2026-04-01"))
            write.contacts = [ada]
            return write
        }
        return log
    }

    private let ada = "a1002"
    private let tea = "a1003"
    private let write = "a1004"

    @Test("is what “kith rm --unlink” does, for each kind", arguments: Kind.allCases)
    func sameAsTyped(kind: Kind) throws {
        var dice = Dice(seed: 31)
        let (typed, synced) = (try testLog(HandClock()), try testLog(HandClock()))
        try typed.fillAtRandom(&dice, count: 120)
        dice = Dice(seed: 31)
        try synced.fillAtRandom(&dice, count: 120)
        #expect(difference(try typed.rows(isWhole: true), try synced.rows(isWhole: true)) == [])
        let things = try synced.portables().filter { $0.kind == kind }
        try #require(!things.isEmpty)
        let before = try synced.rows()
        for thing in things.prefix(4) {
            let change = try synced.take([.remove(kind, uid: thing.uid)])
            _ = try typed.remove(kind, thing.uid, unlink: true)
            #expect(change.result.counts == [kind: .init(removed: 1)])
            #expect(change.result.things == [:])
            #expect(difference(try typed.rows(isWhole: true), try synced.rows(isWhole: true)) == [])
            let trash = try synced.trash()
            #expect(trash.map(\.thing) == (try typed.trash().map(\.thing)))
        }
        _ = try synced.undo(min(4, things.count))
        #expect(difference(before, try synced.rows()) == [])
    }

    @Test("of a contact keeps the interactions, and of what is not there does nothing")
    func contact() throws {
        let log = try log()
        let change = try log.take([
            .remove(.contact, uid: ada), .remove(.meetup, uid: ada), .remove(nil, uid: "x"),
        ])
        #expect(change.result.counts == [.contact: .init(removed: 1)])
        let talks = try log.interactions(Filter())
        #expect(talks.map(\.text) == ["tea"] && talks[0].contacts.isEmpty)
        #expect(try log.trash().map(\.thing.label) == ["Ada"])
        #expect(try log.take([.remove(.contact, uid: ada)]).step == nil)
    }

    @Test("leaves those that come in with a link to it without the link, told")
    func linked() throws {
        let log = try log()
        let talk = try #require(try log.portables().first { $0.uid == tea })
        let change = try log.take([.put(talk), .remove(.contact, uid: ada)])
        #expect(
            change.result.dangling == [
                DanglingLinks(.interaction, uid: tea, field: "contacts", targets: [ada])
            ])
        #expect(change.result.things[tea]?.links == [:])
    }

    @Test("is taken back by an edit elsewhere: with the id, the links and a higher SEQUENCE")
    func comesBack() throws {
        let log = try log()
        let before = try log.portables()
        let meetup = try log.add { _ in
            var fair = Meetup(title: "Fair", time: .days(day("2026-03-05"), day("2026-03-05")))
            fair.contacts = [1]
            return fair
        }
        #expect(meetup.result == 1)
        let all = try log.portables()
        for kind in [Kind.contact, .company, .meetup, .followUp] {
            let said = try #require(all.first { $0.kind == kind })
            let old = try log.sequences()
            _ = try log.remove(kind, said.uid, unlink: true)
            var thing = said
            if kind == .contact { thing.values["title"] = .text("CTO") }
            let change = try log.put([thing])
            #expect(change.result.counts == [kind: .init(added: 1)])
            #expect(change.result.problems == [])
            let name = "\(kind.word) \(said.uid)"
            #expect(try log.sequences()[name] == old[name].map { $0 + 2 })
            #expect(try log.trash().isEmpty)
            let now = try log.portables()
            #expect(now.map(\.links) == all.map(\.links))
            #expect(now.first { $0.uid == said.uid }?.createdAt == said.createdAt)
            #expect(try log.history(limit: 1)[0].summary == "synced with cloud")
            _ = try log.undo()
            #expect(try log.trash().map(\.thing.label).count == 1)
            _ = try log.redo()
        }
        #expect(try log.details(.contact, "c1").thing.label == "Ada")
        #expect(try log.examine().faults == [])
        #expect(before.count == 4)
    }

    @Test("of what went into another thing is taken back as a thing of its own")
    func merged() throws {
        let log = try log()
        _ = try log.add { _ in Contact(name: "Ada King") }
        let said = try #require(try log.portables().first { $0.uid == ada })
        _ = try log.merge(.contact, "Ada King", "c1")
        let change = try log.put([said])
        #expect(change.result.counts == [.contact: .init(added: 1)])
        #expect(try log.contacts(Filter()).map(\.ref).sorted() == ["c2", "c3"])
        // It can go again, and the merge be parted no more.
        _ = try log.take([.remove(.contact, uid: ada)])
        #expect(try log.trash().count == 2)
        #expect(try log.examine().faults == [])
    }

    @Test("by undo is remembered where sync knew the thing: its SEQUENCE goes up")
    func undone() throws {
        let clock = HandClock()
        let log = try log(clock)
        _ = try log.edit(FollowUp.self, "write") {
            $0.due = on("2026-04-02"); _ = $1
        }
        let said = try #require(try log.portables().first { $0.uid == write })
        let collection = try log.keepCollection()
        try log.markAll(in: collection, [.followUp])
        _ = try log.undo(2)
        #expect(try log.changed(in: collection, [.followUp]) == ["gone \(write)"])
        _ = try log.put([said])
        #expect(try log.followUps(Filter()).map(\.sequence) == [4])
        #expect(try log.followUps(Filter()).map(\.due) == [on("2026-04-02")])
    }
}
