import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// What sync finds that has changed in the log since it looked last.
@Suite("Changes of the log since a sync")
struct SyncChangedTests {
    private let kinds: [Kind?] = Kind.allCases

    /// A log with Ada at Acme, all of which is merged.
    private func merged() throws -> (log: Logbook, clock: HandClock, collection: Int) {
        let clock = HandClock()
        let log = try testLog(clock)
        let company = try log.add { _ in Company(name: "Acme") }.result
        _ = try log.add { _ in
            var ada = Contact(name: "Ada")
            ada.company = company
            return ada
        }
        clock.move(seconds: 5)
        let collection = try log.keepCollection()
        #expect(try log.markAll(in: collection, kinds).allSatisfy { $0 != nil })
        #expect(try log.changed(in: collection, kinds) == [])
        return (log, clock, collection)
    }

    @Test("are found after an edit, once, and each step leaves a new one")
    func edit() throws {
        let (log, clock, collection) = try merged()
        clock.move(seconds: 60)
        for title in ["CTO", "CEO"] {
            _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = title }
            #expect(try log.changed(in: collection, kinds) == ["contact a1002"])
            clock.move(seconds: 5)
            try log.markAll(in: collection, kinds)
            #expect(try log.changed(in: collection, kinds) == [])
        }
    }

    @Test("are found where the step that has marked a thing changes it once more")
    func again() throws {
        let (log, _, collection) = try merged()
        var ada = try #require(log.portables().first { $0.uid == "a1002" })
        for (isMarkedLast, wanted) in [(true, []), (false, ["contact a1002"])] {
            _ = try log.sync { step in
                func put(_ title: String) throws {
                    ada.values["title"] = .text(title)
                    _ = try step.apply([.put(ada)])
                }
                func mark() throws {
                    let thing = try #require(try step.thing(.contact, uid: ada.uid))
                    let light = KnownItemLight(uid: ada.uid, kind: .contact, path: "/a")
                    let marker = try #require(try step.marker(for: thing))
                    let item = KnownItem(light, marker: marker, memory: "m")
                    try step.state.put(item, in: collection)
                }
                try put("CTO of \(isMarkedLast)")
                try mark()
                try put("CEO of \(isMarkedLast)")
                if isMarkedLast { try mark() }
                #expect(try step.unmark() == (isMarkedLast ? [] : [ada.uid]))
                return ("synced", 0)
            }
            #expect(try log.changed(in: collection, kinds) == wanted)
        }
    }

    @Test("are found in the second of the merge, and by a clock that was set back")
    func oneSecond() throws {
        let (log, clock, collection) = try merged()
        // In the second of the merge itself.
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = "CTO" }
        #expect(try log.changed(in: collection, kinds) == ["contact a1002"])
        #expect(try log.markAll(in: collection, kinds).allSatisfy { $0 != nil })
        #expect(try log.changed(in: collection, kinds) == [])
        // More of it changes in this second.
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = "CEO" }
        #expect(try log.changed(in: collection, kinds) == ["contact a1002"])
        clock.move(seconds: 1)
        #expect(try log.markAll(in: collection, kinds).allSatisfy { $0 != nil })
        #expect(try log.changed(in: collection, kinds) == [])
        // The clock goes back behind the last step.
        clock.move(seconds: -3600)
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = "COO" }
        #expect(try log.changed(in: collection, kinds) == ["contact a1002"])
    }

    @Test("are found after undo and redo, also of what comes and goes")
    func undo() throws {
        let (log, clock, collection) = try merged()
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = "CTO" }
        clock.move(seconds: 5)
        try log.markAll(in: collection, kinds)
        clock.move(seconds: -4)
        for _ in 1...2 {
            _ = try log.undo()
            #expect(try log.changed(in: collection, kinds) == ["contact a1002"])
            clock.move(seconds: 60)
            try log.markAll(in: collection, kinds)
            #expect(try log.changed(in: collection, kinds) == [])
            _ = try log.redo()
            #expect(try log.changed(in: collection, kinds) == ["contact a1002"])
            clock.move(seconds: 60)
            try log.markAll(in: collection, kinds)
        }
        _ = try log.remove(.company, "Acme", unlink: true)
        #expect(try log.changed(in: collection, kinds) == ["contact a1002", "gone a1001"])
        _ = try log.undo()
        #expect(try log.changed(in: collection, kinds) == ["company a1001", "contact a1002"])
    }

    @Test("are found of things that were changed by way of others alone")
    func others() throws {
        let (log, clock, collection) = try merged()
        clock.move(seconds: 60)
        _ = try log.add { _ in Contact(name: "Eve") }
        clock.move(seconds: 60)
        try log.markAll(in: collection, kinds)
        // Ada becomes one with Eve, who has her company now.
        _ = try log.merge(.contact, "Eve", "Ada")
        #expect(try log.changed(in: collection, kinds) == ["contact a1003", "gone a1002"])
        clock.move(seconds: 60)
        try log.markAll(in: collection, kinds)
        // Eve's only company is removed.
        _ = try log.remove(.company, "Acme", unlink: true)
        #expect(
            try log.changed(in: collection, kinds)
                == ["contact a1003", "gone a1001", "gone a1002"])
        _ = try log.bringBack(["Acme"])
        #expect(
            try log.changed(in: collection, kinds)
                == ["company a1001", "contact a1003", "gone a1002"])
    }

    @Test("are those of each collection by itself, and of the kinds that it has")
    func collections() throws {
        let (log, _, collection) = try merged()
        let other = try log.keepCollection("cloud", "https://x/b/")
        #expect(try log.changed(in: other, [.contact]) == ["contact a1002"])
        #expect(try log.changed(in: collection, [.contact]) == [])
        try log.markAll(in: other, [.contact])
        #expect(try log.changed(in: other, [.contact]) == [])
        try log.syncState { try $0.forget(collection: collection) }
        #expect(try log.changed(in: other, [.contact]) == [])
        #expect(try log.changed(in: collection, [.contact]) == ["contact a1002"])
    }

    @Test("always have the settings among them, and those that are gone")
    func settings() throws {
        let (log, clock, collection) = try merged()
        _ = try log.set("timeZone", to: "Europe/Berlin")
        _ = try log.set(Ladder(name: "coffee", parsing: ["+3d thank {name}"]))
        let uid = SyncedSetting.uid(of: "ladder.coffee")
        for _ in 1...2 {
            #expect(try log.changed(in: collection, [nil]) == ["setting \(uid)"])
            clock.move(seconds: 60)
            #expect(try log.markAll(in: collection, [nil]) == [nil])
        }
        _ = try log.removeLadder("coffee")
        #expect(try log.changed(in: collection, [nil]) == ["gone \(uid)"])
    }

    @Test("leave out a thing whose uid another kind has in the collection, and tell it")
    func shared() throws {
        let (log, clock, collection) = try merged()
        _ = try log.step { step in
            for uid in ["a1002", "q"] {
                var meetup = Meetup(title: uid, time: .days(day("2026-03-03"), day("2026-03-03")))
                meetup.uid = uid
                try step.insert(&meetup)
            }
            var story = Story(title: "q")
            story.uid = "q"
            try step.insert(&story)
            return ("", ())
        }
        clock.move(seconds: 60)
        let found = try log.sync { step in
            let changed = try step.changed(in: collection, kinds: kinds).changed
            #expect(try step.kind(of: "a1002", among: [.contact, .meetup]) == .some(.contact))
            #expect(try step.kind(of: "a1002", among: [.company, nil]) == nil)
            return (
                "",
                [
                    changed.map { "\($0?.word ?? "") \($1)" },
                    step.shared.map { "\($0.kind.word) \($0.uid)" },
                ]
            )
        }
        #expect(found.result == [["meetup q"], ["meetup a1002", "story q"]])
        #expect(found.step == nil)
    }

    @Test("that are none are found without a byte written")
    func noByte() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            let collection = try log.keepCollection()
            let ada = try #require(try log.portables().first)
            try log.markAll(in: collection, kinds)
            let before = try bytes(path)
            for _ in 1...2 {
                let change = try log.sync { step in
                    let thing = try step.thing(.contact, uid: ada.uid)
                    let marker = try thing.flatMap(step.marker)
                    let outcome = try step.apply([.put(ada)])
                    let changed = try step.changed(in: collection, kinds: kinds)
                    #expect(marker != nil && changed.changed.isEmpty && changed.gone.isEmpty)
                    return ("synced with cloud", outcome.isEmpty)
                }
                #expect(change.result && change.step == nil)
                #expect(try log.readSync { try $0.lights(collection).count } == 1)
            }
            #expect(try bytes(path) == before)
        }
    }

    @Test("are not asked for by a step that fails, or is only tried")
    func failing() throws {
        struct Stop: Error {}
        let (log, clock, collection) = try merged()
        clock.move(seconds: 60)
        let before = try log.rows(isWhole: true)
        let bob = PortableThing(.contact, uid: "bob")
        #expect(throws: Stop.self) {
            try log.sync { step -> (summary: String, result: Int) in
                var bob = bob
                bob.values = ["name": .text("Bob")]
                _ = try step.apply([.put(bob), .remove(.company, uid: "a1001")])
                try step.state.remove(item: "a1002", in: collection)
                throw Stop()
            }
        }
        let tried = try log.sync(isDryRun: true) { step in
            try step.state.forget(account: "cloud")
            return ("", try step.apply([.remove(.company, uid: "a1001")]))
        }
        #expect(tried.step == nil && tried.result.counts == [.company: .init(removed: 1)])
        #expect(try log.rows(isWhole: true) == before)
        #expect(try log.readSync { try $0.lights(collection).map(\.uid) } == ["a1001", "a1002"])
        #expect(try log.changed(in: collection, kinds) == [])
    }
}
