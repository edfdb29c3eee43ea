import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("Merging")
struct MergingTests {
    /// A log with Ada twice and Stripe twice, all of it linked.
    private func prepare() throws -> Logbook {
        let log = try testLog()
        for name in ["Stripe", "Stripe, Inc.", "Globex"] {
            _ = try log.add(isNew: true) { _ in Company(name: name) }
        }
        _ = try log.add(isNew: false) { _ in
            Meetup(title: "Swift Berlin", time: .days(day("2026-02-20"), day("2026-02-20")))
        }
        _ = try log.add(isNew: true) { _ in
            var ada = Contact(name: "Ada Lovelace")
            ada.company = 1
            ada.title = "Engineer"
            ada.emails = ["ada@example.com"]
            ada.linkedIn = LinkedInProfile.url("ada")
            ada.notes = "likes engines"
            return ada
        }
        _ = try log.add(isNew: true) { _ in Contact(name: "Bob") }
        _ = try log.add(isNew: true) { _ in
            var ada = Contact(name: "Ada L.")
            ada.company = 2
            ada.title = "CTO"
            ada.emails = ["ADA@example.com", "ada@stripe.example"]
            ada.phones = ["+49 30 1"]
            ada.linkedIn = LinkedInProfile.url("ada-l")
            ada.cadence = Period(iso: "P1M")
            ada.introducedBy = 1
            ada.metAt = 1
            ada.tags = ["swift"]
            ada.notes = "plays whist"
            return ada
        }
        _ = try log.edit(Contact.self, "Bob") { bob, _ in
            bob.introducedBy = 3
            bob.company = 2
        }
        _ = try log.edit(Meetup.self, "1") { meetup, _ in
            meetup.contacts = [1, 3]
            meetup.companies = [2]
        }
        _ = try log.add { _ in
            var interaction = Interaction(text: "coffee", at: on("2026-02-25"))
            interaction.contacts = [3]
            interaction.companies = [1, 2]
            return interaction
        }
        _ = try log.add { _ in
            var followUp = FollowUp(text: "write", due: on("2026-03-09"))
            followUp.contacts = [2, 3]
            followUp.company = 2
            return followUp
        }
        return log
    }

    @Test("contacts gives the first all that was the second's, and loses nothing")
    func contacts() throws {
        let log = try prepare()
        let change = try log.merge(nil, "Ada Lovelace", "Ada L.")
        #expect(change.summary == "merged contact Ada L. into Ada Lovelace")
        #expect(try log.contacts(Filter()).map(\.id) == [1, 2])
        let ada = try #require(try log.contacts(Filter()).first)
        #expect(ada.name == "Ada Lovelace")
        #expect(ada.company == 2)
        #expect(ada.title == "CTO")
        #expect(ada.emails == ["ada@example.com", "ada@stripe.example"])
        #expect(ada.phones == ["+49 30 1"])
        #expect(ada.linkedIn == LinkedInProfile.url("ada-l"))
        #expect(ada.cadence == Period(iso: "P1M"))
        #expect(ada.introducedBy == nil)
        #expect(ada.metAt == 1)
        #expect(ada.tags == ["swift"])
        #expect(ada.lastInteraction == day("2026-02-25"))
        #expect(ada.nextTouch == day("2026-03-25"))
        #expect(
            ada.notes == """
                likes engines
                plays whist
                2026-03-02: merged with Ada L., was there too: linkedin https://www.linkedin.com/in/ada
                """)
        #expect(
            ada.past
                == [PastJob(company: "Stripe", title: "Engineer", until: day("2026-03-02"))])
        let bob = try #require(try log.contacts(Filter()).last)
        #expect(bob.introducedBy == 1)
        #expect(try log.meetups(Filter()).first?.contacts == [1])
        #expect(try log.interactions(Filter()).first?.contacts == [1])
        #expect(try log.followUps(Filter()).first?.contacts == [1, 2])
        #expect(change.result.moved == [.contact: 1, .meetup: 1, .interaction: 1, .followUp: 1])
    }

    @Test("the other way round keeps the newest values too, with the other name and id")
    func reversed() throws {
        let log = try prepare()
        _ = try log.merge(.contact, "3", "1")
        let ada = try #require(try log.contacts(Filter()).first)
        #expect((ada.id, ada.name, ada.title, ada.company) == (3, "Ada L.", "CTO", 2))
        #expect(ada.emails == ["ADA@example.com", "ada@stripe.example"])
        #expect(ada.introducedBy == nil)
        #expect(ada.past.map(\.role) == ["Engineer at Stripe"])
    }

    @Test("companies moves whatever names the second, and changes nobody's job")
    func companies() throws {
        let log = try prepare()
        _ = try log.edit(Company.self, "Stripe, Inc.") { company, _ in
            company.tier = 2
            company.stage = .applied
            company.website = "https://stripe.example"
        }
        let change = try log.merge(nil, "Stripe", "Stripe, Inc.")
        let stripe = try #require(try log.companies(Filter()).first)
        #expect((stripe.id, stripe.name, stripe.tier, stripe.stage) == (1, "Stripe", 2, .applied))
        #expect(stripe.notes == nil)
        #expect(change.result.fields == ["tier", "stage", "moves", "website"])
        #expect(try log.contacts(Filter()).allSatisfy { $0.company == 1 && $0.past.isEmpty })
        #expect(try log.meetups(Filter()).first?.companies == [1])
        #expect(try log.interactions(Filter()).first?.companies == [1])
        #expect(try log.followUps(Filter()).first?.company == 1)
        #expect(try log.details(nil, "Stripe, Inc.").thing as? Company == stripe)
        #expect(try log.details(.company, "STRIPE, INC.").aliases == ["Stripe, Inc."])
    }

    @Test(
        "is one step that undo takes back entirely",
        arguments: [(Kind.contact, "1", "3"), (.contact, "3", "1"), (.company, "1", "2")])
    func undo(kind: Kind, first: String, second: String) throws {
        let log = try prepare()
        _ = try log.keepApart(.contact, "2", "3")
        let (before, steps) = (try log.rows(), try log.history(limit: nil).count)
        _ = try log.merge(kind, first, second)
        let after = try log.rows()
        #expect(difference(before, after) != [])
        #expect(try log.history(limit: nil).count == steps + 1)
        _ = try log.undo()
        #expect(difference(before, try log.rows()) == [])
        _ = try log.redo()
        #expect(difference(after, try log.rows()) == [])
    }

    @Test("in a dry run says the same and changes nothing")
    func dryRun() throws {
        let log = try prepare()
        let before = try log.rows(isWhole: true)
        let dry = try log.merge(nil, "Ada Lovelace", "Ada L.", isDryRun: true)
        #expect(difference(before, try log.rows(isWhole: true)) == [])
        #expect(dry.step == nil)
        #expect(try log.merge(nil, "Ada Lovelace", "Ada L.").result == dry.result)
    }

    @Test("lets a uid and a name of the second find the first, in a backup too")
    func aliases() throws {
        let log = try prepare()
        let uid = try #require(try log.value(String.self, "SELECT uid FROM contact WHERE id = 3"))
        _ = try log.merge(.contact, "1", "3")
        let other = try testLog(TestClock(uids: 100))
        _ = try other.restore(try log.backup())
        for log in [log, other] {
            #expect(try log.details(.contact, uid).thing.id == 1)
            #expect(try log.details(nil, "ada l.").thing.id == 1)
            #expect(try log.details(nil, "https://linkedin.com/in/ada").thing.id == 1)
        }
        #expect(difference(try log.rows(isWhole: true), try other.rows(isWhole: true)) == [])
    }

    @Test("refuses the same thing twice, two kinds, and what may be either")
    func refusals() throws {
        let log = try prepare()
        let before = try log.rows(isWhole: true)
        func told(_ kind: Kind?, _ first: String, _ second: String) -> String? {
            refusal { _ = try log.merge(kind, first, second) }
        }
        #expect(told(nil, "Bob", "bob") == "Both are the same contact: Bob (2).")
        #expect(
            told(nil, "Bob", "Globex")
                == "“Bob” is a contact, “Globex” a company: only two of a kind can be one.")
        #expect(told(nil, "1", "2") == "“1” and “2” may be contacts or companies.")
        #expect(told(nil, "Bob", "Nobody")?.hasPrefix("unknown contact Nobody") == true)
        #expect(told(nil, "Globex", "Nothing")?.hasPrefix("unknown company Nothing") == true)
        #expect(told(.contact, "1", "99")?.hasPrefix("unknown contact 99") == true)
        #expect(difference(before, try log.rows(isWhole: true)) == [])
    }

    @Test("a later import of either's file changes nothing", arguments: [false, true])
    func imports(isReversed: Bool) throws {
        let log = try testLog()
        let one = person(
            "Ada Lovelace", company: "Stripe", title: "Engineer", email: "ada@example.com",
            slug: "ada", on: "2026-02-08")
        let other = person(
            "Ada L.", line: 3, company: "Stripe, Inc.", title: "CTO", email: "ada@stripe.example",
            slug: "ada-l", on: "2026-02-10")
        let keyless = person("Ada King", line: 4, company: "Lovelace Ltd", on: "2026-02-11")
        func take(_ findings: [Finding]) throws -> Change<ImportReport> {
            try log.importing(isDryRun: false, files: [file(findings)])
        }
        _ = try take([one, other, keyless])
        #expect(try log.contacts(Filter()).count == 3)
        let pair = isReversed ? ("2", "1") : ("1", "2")
        _ = try log.merge(.contact, pair.0, pair.1)
        _ = try log.merge(.contact, pair.0, "3")
        _ = try log.merge(.company, "1", "2")
        let before = try log.rows(isWhole: true)
        for findings in [[one, other, keyless], [other], [one], [keyless], [other, one]] {
            let change = try take(findings)
            #expect(change.step == nil)
            #expect(change.result.files[0].problems == [])
            #expect(change.result.files[0].kept == 0)
            #expect(difference(before, try log.rows(isWhole: true)) == [])
        }
        // A new company name that was merged is no new company.
        _ = try take([person("Cem", company: "STRIPE, INC.")])
        #expect(
            try log.value(Int.self, "SELECT count(*) FROM company WHERE name LIKE 'Stripe%'") == 1)
        // News of either is news still, once.
        let news = person("Ada L.", company: "Globex", title: "CEO", slug: "ada-l")
        #expect(try take([news]).result.files[0].news.count == 2)
        #expect(try take([news]).step == nil)
        #expect(try take([one]).step == nil)
    }

    @Test("a later import of either's vCards changes nothing")
    func cards() throws {
        let log = try testLog()
        func contact(_ name: String, _ uid: String, _ title: String) -> Finding {
            var found = FoundContact(line: 1, name: name)
            found.uid = uid
            found.title = title
            found.company = "Acme"
            found.notes = "note of \(name)"
            return .contact(found)
        }
        func company(_ name: String, _ uid: String) -> Finding {
            var found = FoundCompany(line: 1, name: name)
            found.uid = uid
            found.website = "https://\(uid).example"
            return .company(found)
        }
        let findings = [
            contact("Ada", "a", "CTO"), contact("Ada L.", "b", "Engineer"), company("Acme", "c"),
            company("Acme GmbH", "d"),
        ]
        func take(_ findings: [Finding]) throws -> Change<ImportReport> {
            try log.importing(isDryRun: false, files: [file(findings, format: "vcard")])
        }
        _ = try take(findings)
        _ = try log.merge(.contact, "Ada", "Ada L.")
        _ = try log.merge(.company, "Acme", "Acme GmbH")
        let before = try log.rows(isWhole: true)
        for some in [findings, [findings[1], findings[0]]] + findings.map({ [$0] }) {
            let change = try take(some)
            #expect(change.step == nil)
            #expect(difference(before, try log.rows(isWhole: true)) == [])
        }
    }

    @Test("cancels the check-in with the second where it was exported")
    func exported() throws {
        let log = try prepare()
        let uid = try #require(try log.value(String.self, "SELECT uid FROM contact WHERE id = 3"))
        let scope = ExportScope(
            parts: [.followups], place: "/tmp/kith.ics",
            clock: ClockTime(hour: 9, minute: 0, second: 0), zone: .utc)
        try log.rememberExport(scope, try log.exporting(scope) { try $0.items() })
        _ = try log.merge(.contact, "1", "3")
        let gone = try log.exporting(scope) { reader in
            try reader.load(reader.items()[...]).things.filter(\.isRemoved)
        }
        #expect(gone.map(\.thing.uid) == [uid])
        let kept = try log.exporting(scope) { reader in
            try reader.load(reader.items()[...]).things.filter {
                !$0.isRemoved && $0.kind == .contact
            }
        }
        #expect(kept.map(\.thing.id) == [1])
    }

    @Test("remembers what is not the same, once, and for the one that is left of a merge")
    func apart() throws {
        let log = try prepare()
        func pairs() throws -> [String] { try log.rows()["notSame"] ?? [] }
        #expect(try log.keepApart(nil, "Bob", "Ada L.").summary == "kept Bob and Ada L. apart")
        #expect(try log.keepApart(.contact, "3", "2").step == nil)
        #expect(try pairs() == ["2 2 3"])
        _ = try log.undo()
        #expect(try pairs() == [])
        _ = try log.redo()
        let other = try testLog(TestClock(uids: 100))
        _ = try other.restore(try log.backup())
        #expect(try other.rows()["notSame"] == ["2 2 3"])
        _ = try log.merge(.contact, "1", "3")
        #expect(try pairs() == ["2 1 2"])
        #expect(try log.backup().count > 0)
    }

    @Test("a log at random is the same after undo, and in a backup", arguments: 1...4)
    func random(seed: Int) throws {
        var dice = Dice(seed: 77 + seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 150)
        for kind in [Kind.contact, .company, .contact, .company] {
            let ids = try log.read { db in
                try Int.fetchAll(db, sql: "SELECT id FROM \(kind.facts.table) ORDER BY id")
            }
            guard ids.count > 2 else { continue }
            let before = try log.rows()
            _ = try log.merge(kind, "\(ids[0])", "\(ids[dice.roll(ids.count - 1) + 1])")
            let after = try log.rows()
            _ = try log.undo()
            #expect(difference(before, try log.rows()) == [])
            _ = try log.redo()
            #expect(difference(after, try log.rows()) == [])
        }
        let other = try testLog(TestClock(uids: 500_000))
        _ = try other.restore(try log.backup())
        #expect(difference(try log.rows(isWhole: true), try other.rows(isWhole: true)) == [])
    }
}
