import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("History")
struct HistoryTests {
    /// A log with one of everything, all of it linked.
    private func prepare(_ log: Logbook) throws {
        _ = try log.set("timeZone", to: "Europe/Berlin")
        _ = try log.add(isNew: false) { _ in Contact(name: "Bob") }
        _ = try log.add(isNew: false) { _ in
            Meetup(title: "Swift Berlin", time: .days(day("2026-02-20"), day("2026-02-20")))
        }
        var met = Met(names: ["Ada Lovelace"], on: on("2026-02-20"))
        met.company = "Acme"
        met.at = "Swift Berlin"
        met.emails = ["ada@example.com"]
        met.introducedBy = "Bob"
        met.promise = Promise("send portfolio", due: on("2026-03-04"))
        _ = try log.met(met)
        _ = try log.edit(Meetup.self, "1") { meetup, _ in
            meetup.contacts = [1, 2]
            meetup.companies = [1]
        }
        _ = try log.edit(Contact.self, "2") { contact, _ in contact.cadence = Period(iso: "P1M") }
        _ = try log.add { _ in
            var posting = Posting(title: "Loom engineer")
            posting.company = 1
            posting.contacts = [2]
            posting.closes = day("2026-03-20")
            return posting
        }
        _ = try log.add { _ in
            var referral = Referral(text: "referral to Acme through Ada Lovelace")
            referral.company = 1
            referral.contact = 2
            referral.posting = 1
            return referral
        }
        _ = try log.add { _ in
            var story = Story(title: "RAG for court rulings")
            story.skills = ["Python", "PyTorch"]
            return story
        }
        var learning = SkillMarking(["Kubernetes"], .learning)
        learning.due = on("2026-04-01")
        _ = try log.mark(learning)
        _ = try log.add { _ in
            var followUp = FollowUp(text: "read the news", due: at("2026-03-01T09:00:00Z"))
            followUp.every = Period(iso: "P1W")
            followUp.contacts = [1, 2]
            return followUp
        }
    }

    @Test(
        "takes back and does again whatever was done, in another process too", arguments: Deed.all)
    func undoRedo(deed: Deed) throws {
        try withLogFile { path in
            let clock = TestClock()
            try prepare(try openLog(path, clock))
            let before = try openLog(path, clock).rows()
            let steps = try openLog(path, clock).history(limit: nil).count
            try deed.run(try openLog(path, clock))
            let after = try openLog(path, clock).rows()
            #expect(difference(before, after) != [])
            #expect(try openLog(path, clock).history(limit: nil).count == steps + 1)
            var sequences = try openLog(path, clock).sequences()
            for _ in 1...2 {
                _ = try openLog(path, clock).undo()
                #expect(difference(before, try openLog(path, clock).rows()) == [])
                try expectNoneLower(&sequences, try openLog(path, clock).sequences())
                _ = try openLog(path, clock).redo()
                #expect(difference(after, try openLog(path, clock).rows()) == [])
                try expectNoneLower(&sequences, try openLog(path, clock).sequences())
            }
        }
    }

    /// Expects that no SEQUENCE went back, and remembers the highest.
    private func expectNoneLower(_ highest: inout [String: Int], _ now: [String: Int]) throws {
        for (thing, sequence) in now {
            #expect(sequence >= highest[thing] ?? 0, "\(thing)")
            highest[thing] = max(sequence, highest[thing] ?? 0)
        }
    }

    @Test("takes back many steps to the beginning, and does all again", arguments: 1...4)
    func random(seed: Int) throws {
        var dice = Dice(seed: 1000 + seed)
        let log = try testLog()
        var states = [try log.rows()]
        for _ in 0..<80 {
            let count = try log.history(limit: nil).count
            try log.changeAtRandom(&dice)
            let strays = try log.strayIndexRows()
            #expect(strays.isEmpty, "\(strays)")
            if try log.history(limit: nil).count > count { states.append(try log.rows()) }
        }
        var highest: [String: Int] = [:]
        try expectNoneLower(&highest, log.sequences())
        for state in states.dropLast().reversed() {
            _ = try log.undo()
            #expect(difference(state, try log.rows()) == [])
            try expectNoneLower(&highest, log.sequences())
        }
        #expect(refusal { _ = try log.undo() } == "nothingToUndo")
        for state in states.dropFirst() {
            _ = try log.redo()
            #expect(difference(state, try log.rows()) == [])
            let strays = try log.strayIndexRows()
            #expect(strays.isEmpty, "\(strays)")
            try expectNoneLower(&highest, log.sequences())
        }
        #expect(refusal { _ = try log.redo() } == "nothingToRedo")
    }

    @Test("takes back and does again several steps at once, or none of them")
    func several() throws {
        let log = try testLog()
        for name in ["Acme", "Globex", "Initech"] {
            _ = try log.add(isNew: false) { _ in Company(name: name) }
        }
        func names() throws -> [String] { try log.companies(Filter()).map(\.name) }
        #expect(try log.undo(2).map(\.id) == [3, 2])
        #expect(try names() == ["Acme"])
        #expect(throws: LogbookError.self) { try log.redo(3) }
        #expect(throws: LogbookError.self) { try log.undo(2) }
        #expect(try names() == ["Acme"])
        #expect(try log.redo(2).map(\.id) == [2, 3])
        #expect(try log.touched(by: log.history(limit: nil)).all.count == 3)
        #expect(try names() == ["Acme", "Globex", "Initech"])
    }

    @Test("gives up what was undone as soon as something else is done")
    func abandoned() throws {
        let log = try testLog()
        for name in ["Acme", "Globex", "Initech"] {
            _ = try log.add(isNew: false) { _ in Company(name: name) }
        }
        _ = try log.undo()
        _ = try log.undo()
        _ = try log.add(isNew: false) { _ in Company(name: "Hooli") }
        #expect(refusal { _ = try log.redo() } == "nothingToRedo")
        #expect(try log.history(limit: nil).map(\.state) == [.done, .abandoned, .abandoned, .done])
        #expect(try log.companies(Filter()).map(\.name) == ["Acme", "Hooli"])
        _ = try log.undo()
        _ = try log.undo()
        #expect(try log.companies(Filter()).isEmpty)
    }

    @Test("never gives an id twice")
    func ids() throws {
        let log = try testLog()
        func add(_ name: String) throws -> Int {
            try log.add(isNew: true) { _ in Contact(name: name) }.result
        }
        #expect(try [add("Ada"), add("Bob")] == [1, 2])
        _ = try log.undo()
        #expect(try add("Cem") == 3)
        _ = try log.remove(.contact, "3", unlink: false)
        #expect(try add("Dora") == 4)
    }

    @Test("says in words and numbers what a step did")
    func told() throws {
        let log = try testLog()
        var met = Met(names: ["Ada Lovelace"], on: on("2026-03-01"))
        met.company = "Acme"
        met.promise = Promise("write", due: on("2026-03-04"))
        _ = try log.met(met)
        let step = try log.undo()
        #expect(step.summary == "met Ada Lovelace")
        #expect(step.words == "1 contact, 1 company, 1 interaction, 1 follow-up")
        #expect(step.state == .undone)
    }

    @Test("does not count what changed nothing")
    func nothing() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Company(name: "Acme") }
        #expect(try log.edit(Company.self, "Acme") { _, _ in }.step == nil)
        #expect(try log.set("a", to: nil).step == nil)
        _ = try log.set("a", to: "b")
        #expect(try log.set("a", to: "b").step == nil)
        #expect(try log.history(limit: nil).count == 2)
    }
}
