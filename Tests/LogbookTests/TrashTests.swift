import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("The trash")
struct TrashTests {
    /// A log in which a contact has a company, a meetup, an exchange with somebody else, and a
    /// follow-up.
    private func prepare(_ clock: TestClock = TestClock()) throws -> Logbook {
        let log = try testLog(clock)
        let company = try log.add { _ in Company(name: "Acme") }.result
        let bob = try log.add(isNew: true) { _ in Contact(name: "Bob") }.result
        let ada = try log.add(isNew: true) { _ in
            var ada = Contact(name: "Ada Lovelace")
            ada.company = company
            ada.emails = ["ada@example.com"]
            ada.introducedBy = bob
            return ada
        }.result
        _ = try log.add { _ in
            var tea = Interaction(text: "tea", at: .day(try #require(Day(iso: "2026-02-01"))))
            tea.contacts = [bob, ada]
            return tea
        }
        _ = try log.add { _ in
            var followUp = FollowUp(text: "write", due: .day(try #require(Day(iso: "2026-04-01"))))
            followUp.contacts = [ada]
            return followUp
        }
        return log
    }

    @Test("has what was removed, which is in no list and no search, and brings it back whole")
    func removed() throws {
        let log = try prepare()
        let before = try log.rows()
        _ = try log.remove(.contact, "c2", unlink: true)
        #expect(try log.contacts(Filter()).map(\.name) == ["Bob"])
        #expect(try log.search("lovelace", kinds: [], limit: 10).isEmpty)
        #expect(try log.trash().map(\.thing.ref) == ["c2"])
        #expect(refusal { _ = try log.details(nil, "c2") }?.hasPrefix("inTrash") == true)
        let named = refusal { _ = try log.details(.contact, "ada lovelace") }
        #expect(named?.hasPrefix("inTrash") == true)
        let back = try log.bringBack(["ADA lovelace"])
        #expect(back.result.map(\.thing.ref) == ["c2"] && back.result[0].missing.isEmpty)
        #expect(difference(before, try log.rows()) == [])
        #expect(try log.trash().isEmpty)
        _ = try log.undo()
        #expect(try log.trash().count == 1)
        _ = try log.redo()
        #expect(difference(before, try log.rows()) == [])
        #expect(try log.examine().faults == [])
    }

    @Test("lets no SEQUENCE go back, whichever way a thing comes and goes")
    func sequences() throws {
        let log = try prepare()
        var last = -1
        func see(_ what: String) throws {
            guard let now = try log.followUps(Filter()).first?.sequence else { return }
            #expect(now >= last, "\(what)")
            last = now
        }
        _ = try log.remove(.followUp, "f1", unlink: true)
        _ = try log.bringBack(["f1"])
        try see("brought back")
        _ = try log.done(["f1"], now: Instant(seconds: 1_772_500_000), zone: .utc)
        try see("done")
        for way in 1...3 {
            for _ in 1...3 {
                _ = try log.undo()
                try see("undone \(way)")
            }
            // From the trash the second time, by redoing what took it away the others.
            if way == 2 {
                _ = try log.redo()
                _ = try log.bringBack(["f1"])
                try see("brought back again")
                _ = try log.done(["f1"], now: Instant(seconds: 1_772_600_000), zone: .utc)
                continue
            }
            for _ in 1...3 {
                _ = try log.redo()
                try see("redone \(way)")
            }
        }
        #expect(try log.examine().faults == [])
    }

    @Test("says what is missing when others were removed too, and takes both back in any order")
    func both() throws {
        let log = try prepare()
        let before = try log.rows()
        _ = try log.remove(.contact, "c2", unlink: true)
        _ = try log.remove(.company, "o1", unlink: true)
        let ada = try log.bringBack(["c2"])
        #expect(ada.result[0].missing == [Reference(.company, 1)])
        #expect(try log.details(.contact, "c2").thing.value(of: companyField) == .none)
        _ = try log.undo()
        _ = try log.bringBack(["c2", "o1"])
        #expect(difference(before, try log.rows()) == [])
    }

    private var companyField: AnyField {
        get throws { try #require(Contact.field("company")) }
    }

    @Test("parts what was merged, but for what was changed since")
    func parted() throws {
        let log = try prepare()
        let before = try log.rows()
        _ = try log.merge(.contact, "c1", "c2")
        #expect(try log.trash().first?.mergedInto?.label == "Bob")
        let merged = try log.rows()
        let back = try log.bringBack(["c2"]).result[0]
        #expect(back.partedFrom?.ref == "c1" && back.kept.isEmpty)
        #expect(difference(before, try log.rows()).filter { !$0.contains("notSame") } == [])
        _ = try log.undo()
        #expect(difference(merged, try log.rows()) == [])
        _ = try log.edit(Contact.self, "c1") { bob, _ in
            bob.emails = ["ada@example.com", "bob@example.com"]
            bob.tags = ["tea"]
        }
        #expect(try log.bringBack(["c2"]).result[0].kept.isEmpty)
        let bob = try #require(try log.details(.contact, "c1").thing as? Contact)
        #expect(bob.emails == ["bob@example.com"] && bob.tags == ["tea"] && bob.company == nil)
        #expect(try log.merge(.contact, "c1", "c2").step != nil)
    }

    @Test("forgets after thirty days, and what is in it stays in history")
    func thirtyDays() throws {
        let clock = TestClock()
        let log = try prepare(clock)
        _ = try log.remove(.contact, "c2", unlink: true)
        clock.advance(seconds: 30 * 86_400 - 3600)
        #expect(try log.trash().count == 1)
        clock.advance(seconds: 2 * 86_400)
        #expect(try log.trash().isEmpty)
        #expect(refusal { _ = try log.bringBack(["c2"]) } == "notInTrash(\"c2\")")
        _ = try log.remove(.contact, "c1", unlink: true)
        #expect(try log.value(Int.self, "SELECT count(*) FROM trash") == 1)
        _ = try log.undo(2)
        #expect(try log.contacts(Filter()).count == 2)
    }

    @Test("is emptied from history too, and undo goes on")
    func emptied() throws {
        let log = try prepare()
        _ = try log.edit(Contact.self, "c2") { ada, _ in ada.title = "Countess of Zyx" }
        _ = try log.remove(.contact, "c2", unlink: true)
        let dry = try log.emptyTrash([], isDryRun: true)
        #expect(dry.things.map(\.ref) == ["c2"] && dry.places.isEmpty)
        #expect(try log.trash().count == 1)
        #expect(try log.emptyTrash([], isDryRun: false).things == dry.things)
        for table in ["change", "step", "trash"] {
            let rows = try log.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
            }
            #expect(!rows.contains { $0.contains("Lovelace") || $0.contains("Zyx") }, "\(table)")
        }
        while (try? log.undo()) != nil { #expect(try log.examine().faults == []) }
        #expect(try log.counts().values.reduce(0, +) == 0)
        while (try? log.redo()) != nil { #expect(try log.examine().faults == []) }
        #expect(try log.contacts(Filter()).map(\.name) == ["Bob"])
    }

    @Test("leaves no byte of what was erased in the files of the log")
    func erased() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add(isNew: true) { _ in
                var ada = Contact(name: "Zyxwvut Qponml")
                ada.notes = "Zyxwvut likes tea"
                return ada
            }
            for tea in 1...30 { _ = try log.add(isNew: true) { _ in Contact(name: "Tea \(tea)") } }
            #expect(try holds(path, "zyxwvut"))
            _ = try log.remove(.contact, "c1", unlink: true)
            #expect(try holds(path, "zyxwvut"))
            _ = try log.emptyTrash([], isDryRun: false)
            #expect(try !holds(path, "zyxwvut"))
            #expect(try log.examine().faults == [])
        }
    }

    /// Whether a word stands in the files of a log, in upper or lower case.
    private func holds(_ path: String, _ word: String) throws -> Bool {
        try ["", "-wal"].contains { suffix in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path + suffix))
            return String(decoding: bytes, as: UTF8.self).lowercased().contains(word)
        }
    }

    private func ids(_ log: Logbook, _ kind: Kind) throws -> [Int] {
        try log.read { db in
            try Int.fetchAll(db, sql: "SELECT id FROM \(kind.facts.table) ORDER BY id")
        }
    }

    @Test(
        "brings back whatever is removed from any log, and parts whatever is merged",
        arguments: 1...4)
    func random(seed: Int) throws {
        var dice = Dice(seed: 4242 + seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 120)
        for kind in Kind.allCases where kind != .skill {
            guard let id = try ids(log, kind).randomElement(using: &dice) else { continue }
            let before = try log.rows()
            let reference = Reference(kind, id).text
            _ = try log.remove(kind, reference, unlink: true)
            // What follows from it, such as the end of a ladder, is not undone by that.
            let followUps = try log.history(limit: 1)[0].counts[.followUp] ?? 0
            _ = try log.bringBack([reference])
            let left = difference(before, try log.rows())
            #expect(followUps > 0 || left == [], "\(reference): \(left)")
            #expect(try log.examine().faults == [])
        }
        for kind in [Kind.contact, .company, .contact, .company] {
            let ids = try ids(log, kind).shuffled(using: &dice)
            if ids.count < 2 { continue }
            let before = try log.rows()
            let refs = ids.prefix(2).map { Reference(kind, $0).text }
            _ = try log.merge(kind, refs[0], refs[1])
            let kept = try log.bringBack([refs[1]]).result[0].kept
            // A newer exchange has moved the rungs of a ladder.
            let left = difference(before, try log.rows()).filter {
                !$0.contains("notSame") && !$0.contains("ladder=\"")
            }
            #expect(left == [] && kept == [], "\(refs): \(left)")
            #expect(try log.examine().faults == [])
        }
    }
}
