import CivilTime
import JobSearch
import Testing

@testable import Logbook

/// A file whose findings are these.
func file(_ findings: [Finding], format: String = "LinkedIn connections") -> ImportFile {
    ImportFile(path: "/tmp/Connections.csv", format: format) { take in
        for finding in findings { try take(finding) }
    }
}

func person(
    _ name: String, line: Int = 2, company: String? = nil, title: String? = nil,
    email: String? = nil, phone: String? = nil, slug: String? = nil, on: String? = nil
) -> Finding {
    var found = FoundContact(line: line, name: name)
    found.company = company
    found.title = title
    found.emails = email.map { [$0] } ?? []
    found.phones = phone.map { [$0] } ?? []
    found.linkedIn = slug.map { "https://www.linkedin.com/in/" + $0 }
    found.connectedOn = on.map(day)
    return .contact(found)
}

@Suite("Importing contacts")
struct ImportingContactsTests {
    private let ada = person(
        "Ada Lovelace", company: "Acme", title: "Engineer", email: "ada@example.com", slug: "ada",
        on: "2026-02-08")

    @discardableResult
    private func take(
        _ log: Logbook, _ findings: [Finding], format: String = "LinkedIn connections"
    ) throws -> Change<ImportReport> {
        try log.importing(isDryRun: false, files: [file(findings, format: format)])
    }

    @Test("makes contacts, their companies without a tier, and one interaction for the connection")
    func new() throws {
        let log = try testLog()
        let change = try take(log, [ada, person("Bob", line: 3, company: "ACME")])
        #expect(change.summary == "imported Connections.csv: 2 added, 0 changed")
        #expect(change.result.files[0].addedNames == ["Ada Lovelace", "Bob"])
        let contacts = try log.contacts(Filter())
        #expect(contacts.map(\.name) == ["Ada Lovelace", "Bob"])
        #expect(contacts.map(\.company) == [1, 1])
        #expect(contacts[0].linkedIn == "https://www.linkedin.com/in/ada")
        // Nobody has said anything yet.
        #expect(contacts[0].lastInteraction == nil)
        #expect(try log.companies(Filter()).isEmpty)
        var filter = Filter()
        filter.isAll = true
        let companies = try log.companies(filter)
        #expect(companies.map(\.name) == ["Acme"])
        #expect(companies[0].tier == nil)
        let interactions = try log.interactions(Filter())
        #expect(interactions.map(\.text) == ["Connected on LinkedIn"])
        #expect(interactions[0].channel == .connection)
        #expect(interactions[0].at == on("2026-02-08"))
        #expect(interactions[0].contacts == [1])
    }

    @Test("a second time changes nothing and is no step", arguments: [1, 40, 1500])
    func idempotent(count: Int) throws {
        let log = try testLog()
        var findings: [Finding] = [.skipped(line: 1, reason: "closed profile")]
        for number in 0..<count {
            findings.append(
                person(
                    "Person \(number % 37)", line: number + 2, company: "Company \(number % 11)",
                    title: number % 5 == 0 ? nil : "Title \(number % 3)",
                    email: number % 3 == 0 ? "p\(number / 2)@example.com" : nil,
                    slug: number % 2 == 0 ? "p\(number)" : nil,
                    on: number % 7 == 0 ? nil : Day(ordinal: 20_000 + number % 50).iso))
        }
        let first = try take(log, findings)
        let before = try log.rows(isWhole: true)
        let second = try take(log, findings)
        #expect(difference(before, try log.rows(isWhole: true)) == [])
        #expect(second.step == nil)
        #expect(try log.history(limit: nil).count == 1)
        let (one, two) = (first.result.files[0], second.result.files[0])
        #expect(one.added + one.changed + one.same + one.skipped == findings.count)
        #expect((two.added, two.changed, two.skipped) == (0, 0, one.skipped))
        _ = try log.undo()
        #expect(try log.rows() == testLog().rows())
    }

    @Test("recognises a person by profile and by email, and lists grow")
    func keys() throws {
        let log = try testLog()
        try take(log, [ada])
        let change = try take(
            log,
            [person("Ada L.", email: "ADA@example.com", phone: "+49 30 1", slug: "ada")],
            format: "Google contacts")
        #expect(change.result.files[0].changedNames == ["Ada Lovelace (phones)"])
        try take(log, [person("Ada", email: "ada@home.example", slug: "ADA")])
        let contact = try #require(try log.contacts(Filter()).first)
        #expect(contact.emails == ["ada@example.com", "ada@home.example"])
        #expect(contact.phones == ["+49 30 1"])
        #expect(try log.contacts(Filter()).count == 1)
    }

    @Test("that one row would make two contacts one is a problem")
    func twoPeople() throws {
        let log = try testLog()
        try take(log, [ada, person("Bob", line: 3, email: "bob@example.com")])
        let before = try log.rows()
        var carl = FoundContact(line: 9, name: "Carl")
        carl.emails = ["ada@example.com", "bob@example.com"]
        let both = Finding.contact(carl)
        let report = try take(log, [ada, both]).result.files[0]
        #expect(report.skipped == 1 && report.same == 1)
        #expect(report.problems == ["line 9: Carl may be Ada Lovelace (c1) or Bob (c2)"])
        #expect(try log.rows() == before)
        // Where that is all that a file has, nothing is taken: no silent success.
        let refused = refusal { _ = try take(log, [both]) }
        #expect(refused?.contains("Carl may be Ada Lovelace (c1) or Bob (c2)") == true)
    }

    @Test("two profiles with one email address are two people, also the second time")
    func sharedAddress() throws {
        let log = try testLog()
        let couple = [
            person("Ada Lovelace", line: 2, email: "we@example.com", slug: "ada"),
            person("Bob Lovelace", line: 3, email: "we@example.com", slug: "bob"),
            person("Ada Lovelace", line: 4, email: "we@example.com", slug: "ada-2"),
        ]
        #expect(try take(log, couple).result.files[0].added == 3)
        let contacts = try log.contacts(Filter())
        #expect(Set(contacts.compactMap(\.linkedIn)).count == 3)
        #expect(contacts.allSatisfy { $0.emails == ["we@example.com"] })
        let before = try log.rows()
        let again = try take(log, couple).result.files[0]
        #expect((again.added, again.changed, again.same) == (0, 0, 3) && again.problems.isEmpty)
        #expect(try log.rows() == before)
        // Who is listed as alike, and never made one by itself.
        #expect(try log.duplicates(.contact).first?.reasons.contains("same email address") == true)
        // Without a profile the name says who of them it is.
        let named = person("Bob Lovelace", email: "we@example.com", phone: "+49 30 1")
        #expect(try take(log, [named]).result.files[0].changedNames == ["Bob Lovelace (phones)"])
    }

    @Test("one person whose profile has another address now stays one")
    func movedProfile() throws {
        let log = try testLog()
        try take(log, [ada])
        let moved = person("Ada Lovelace", email: "ada@example.com", slug: "countess")
        #expect(try take(log, [moved]).result.files[0].added == 0)
        #expect(try log.contacts(Filter()).map(\.linkedIn) == [LinkedInProfile.url("countess")])
    }

    @Test("leaves what was edited by hand and says so")
    func handEdits() throws {
        let log = try testLog()
        try take(log, [ada])
        _ = try log.edit(Contact.self, "1") { contact, _ in
            contact.title = "CTO"
            contact.emails = []
            contact.linkedIn = nil
        }
        let before = try log.rows()
        let same = try take(
            log, [person("Ada Lovelace", company: "Acme", title: "Engineer", slug: "ada")])
        #expect(same.result.files[0].added == 1)
        _ = try log.undo()
        #expect(try log.rows() == before)
        _ = try log.edit(Contact.self, "1") { contact, _ in
            contact.linkedIn = "https://www.linkedin.com/in/ada"
        }
        let kept = try take(log, [ada])
        #expect(kept.step == nil)
        #expect(kept.result.files[0].kept == 2)
        #expect(kept.result.files[0].same == 1)
        try take(log, [person("Ada Lovelace", title: "Architect", slug: "ada")])
        #expect(try log.contacts(Filter()).map(\.title) == ["CTO"])
    }

    @Test("tells that somebody has another company or title, and keeps it in the notes")
    func news() throws {
        let log = try testLog()
        try take(log, [ada])
        let change = try take(
            log, [person("Ada Lovelace", company: "Globex", title: "CTO", slug: "ada")])
        #expect(
            change.result.files[0].news
                == ["Ada Lovelace: Acme → Globex", "Ada Lovelace: Engineer → CTO"])
        let contact = try #require(try log.contacts(Filter()).first)
        #expect(contact.notes == "2026-03-02: Acme → Globex\n2026-03-02: Engineer → CTO")
        #expect(contact.company == 2)
        _ = try log.undo()
        #expect(try log.contacts(Filter()).first?.notes == nil)
    }

    @Test("two forms of file that disagree do not overwrite each other in turn")
    func twoForms() throws {
        let log = try testLog()
        try take(log, [ada])
        let google = [person("A. Lovelace", company: "Globex", email: "ada@example.com")]
        try take(log, google, format: "Google contacts")
        #expect(try log.contacts(Filter()).map(\.company) == [2])
        #expect(try take(log, [ada]).step == nil)
        #expect(try take(log, google, format: "Google contacts").step == nil)
        #expect(try log.contacts(Filter()).map(\.name) == ["Ada Lovelace"])
    }

    @Test("nothing becomes empty because a file is silent")
    func neverBlank() throws {
        let log = try testLog()
        try take(log, [ada])
        let before = try log.rows()
        #expect(try take(log, [person("", company: " - ", title: " ", slug: "ada")]).step == nil)
        #expect(try log.rows() == before)
    }

    @Test("a row without a name gets its address for one, until a file knows the name")
    func nameless() throws {
        let log = try testLog()
        let change = try take(
            log, [person("", line: 7), person(" ", line: 8, email: "bob@example.com")])
        #expect(change.result.files[0].problems == ["line 7: neither a name nor an address"])
        #expect(try log.contacts(Filter()).map(\.name) == ["bob@example.com"])
        try take(log, [person("Bob", email: "bob@example.com")])
        #expect(try log.contacts(Filter()).map(\.name) == ["Bob"])
    }

    @Test("a company of whose name there are two is left open, and found by a later import")
    func ambiguousCompany() throws {
        let log = try testLog()
        for _ in 1...2 { _ = try log.add(isNew: true) { _ in Company(name: "Acme") } }
        let report = try take(log, [ada]).result.files[0]
        #expect(
            report.problems
                == ["line 2: Ada Lovelace is without company: several are called Acme (1, 2)"])
        #expect(try take(log, [ada]).step == nil)
        _ = try log.remove(.company, "2", unlink: false)
        try take(log, [ada])
        #expect(try log.contacts(Filter()).map(\.company) == [1])
    }

    @Test("the first of two rows about one person counts, and the second is told")
    func contradiction() throws {
        let log = try testLog()
        let findings = [
            ada, person("Ada Lovelace", line: 3, company: "Globex", phone: "1", slug: "ada"),
        ]
        let report = try take(log, findings).result.files[0]
        #expect((report.added, report.changed) == (1, 1))
        #expect(
            report.problems
                == [
                    "line 3: Ada Lovelace is there twice with another company; the first one counts"
                ])
        #expect(try take(log, findings).step == nil)
        #expect(try log.contacts(Filter()).map(\.company) == [1])
    }

    @Test("a connection that was removed by hand stays away")
    func removedConnection() throws {
        let log = try testLog()
        try take(log, [ada])
        _ = try log.remove(.interaction, "1", unlink: false)
        #expect(try take(log, [ada]).step == nil)
        #expect(try log.interactions(Filter()).isEmpty)
    }

    @Test("a dry run reports the same and changes nothing")
    func dryRun() throws {
        let log = try testLog()
        let before = try log.rows()
        let dry = try log.importing(isDryRun: true, files: [file([ada])])
        #expect(dry.step == nil)
        #expect(try log.rows() == before)
        #expect(try log.history(limit: nil).isEmpty)
        var report = try take(log, [ada]).result
        report.dryRun = true
        #expect(dry.result == report)
    }

    @Test("of several files is one step, and none when one of them is empty")
    func allOrNothing() throws {
        let log = try testLog()
        let before = try log.rows()
        let empty = ImportFile(path: "b.csv", format: "CSV") { take in
            try take(.skipped(line: 1, reason: "nothing"))
        }
        let told = refusal { _ = try log.importing(isDryRun: false, files: [file([ada]), empty]) }
        #expect(told == "nothingTaken(path: \"b.csv\", reason: \"line 1: nothing\")")
        #expect(try log.rows() == before)
        struct Broken: Error {}
        let broken = ImportFile(path: "c.csv", format: "CSV") { _ in throw Broken() }
        #expect(throws: Broken.self) {
            try log.importing(isDryRun: false, files: [file([ada]), broken])
        }
        #expect(try log.rows() == before)
    }

    @Test("of a zip is called after the zip; files in which nothing is are none of its errors")
    func zip() throws {
        let log = try testLog()
        func inside(_ name: String, _ findings: [Finding]) -> ImportFile {
            ImportFile(path: "/tmp/x.zip: \(name)", format: "CSV", zip: "/tmp/x.zip") { take in
                for finding in findings { try take(finding) }
            }
        }
        let files = [inside("a/b.csv", [ada]), inside("c.csv", []), file([person("Grace Hopper")])]
        let change = try log.importing(isDryRun: false, files: files)
        #expect(change.result.files.map(\.added) == [1, 0, 1])
        #expect(change.summary == "imported x.zip and Connections.csv: 2 added, 0 changed")
    }

    @Test("survives a backup: the restored log knows the same file again")
    func backup() throws {
        let log = try testLog()
        let findings = [ada, person("Bob", line: 3, on: "2026-01-01")]
        try take(log, findings)
        let other = try testLog(TestClock(uids: 1000))
        _ = try other.restore(try log.backup())
        #expect(try take(other, findings).step == nil)
    }
}
