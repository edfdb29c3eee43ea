import JobSearch
import Testing

@testable import Logbook

/// A contact of a vCard.
private func card(
    _ name: String, uid: String?, line: Int = 1, _ body: (inout FoundContact) -> Void = { _ in }
) -> Finding {
    var found = FoundContact(line: line, name: name)
    found.uid = uid
    body(&found)
    return .contact(found)
}

private func organization(
    _ name: String, uid: String?, _ body: (inout FoundCompany) -> Void = { _ in }
) -> Finding {
    var found = FoundCompany(line: 1, name: name)
    found.uid = uid
    body(&found)
    return .company(found)
}

@Suite("Importing vCards")
struct ImportingCardsTests {
    @discardableResult
    private func take(_ log: Logbook, _ findings: Finding...) throws -> Change<ImportReport> {
        try log.importing(isDryRun: false, files: [file(findings, format: "vcard")])
    }

    @Test("a new contact takes the uid of its card, by which it is known when all else is new")
    func uid() throws {
        let log = try testLog()
        try take(log, card("Ada", uid: "A") { $0.emails = ["ada@x.org"] })
        try take(log, card("Ada Lovelace", uid: "A") { $0.emails = ["ada@y.org"] })
        let contacts = try log.contacts(Filter())
        #expect(contacts.map(\.uid) == ["A"])
        #expect(contacts.map(\.name) == ["Ada Lovelace"])
        #expect(contacts.map(\.emails) == [["ada@x.org", "ada@y.org"]])
    }

    @Test("a contact that is known by its address keeps its uid, and the card is known by its own")
    func otherUID() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in
            var ada = Contact(name: "Ada")
            ada.emails = ["ada@x.org"]
            return ada
        }
        let before = try log.contacts(Filter())[0].uid
        try take(log, card("Ada", uid: "A") { $0.emails = ["ada@x.org"] })
        try take(log, card("Ada", uid: "A") { $0.phones = ["1"] })
        let contacts = try log.contacts(Filter())
        #expect(contacts.map(\.uid) == [before])
        #expect(contacts.map(\.phones) == [["1"]])
    }

    @Test("two cards of one file with uids of their own are two people, and stay so")
    func sharedAddress() throws {
        let log = try testLog()
        let cards = [
            card("Ada", uid: "A") { $0.emails = ["both@x.org"] },
            card("Bob", uid: "B") { $0.emails = ["both@x.org"] },
            card("John", uid: "C"), card("John", uid: "D"),
        ]
        for round in 0..<2 {
            let change = try log.importing(
                isDryRun: false, files: [file(cards, format: "vcard")])
            #expect(change.result.files[0].added == (round == 0 ? 4 : 0))
            #expect(change.result.files[0].same == (round == 0 ? 0 : 4))
            #expect((change.step == nil) == (round == 1))
        }
        #expect(try log.contacts(Filter()).map(\.uid) == ["A", "B", "C", "D"])
    }

    @Test("notes and tags follow the card, and what a person wrote or took out stays")
    func notesAndTags() throws {
        let log = try testLog()
        func ada(_ notes: String, _ tags: String...) -> Finding {
            card("Ada", uid: "A") {
                $0.notes = notes
                $0.tags = tags
            }
        }
        try take(log, ada("one", "a", "b"))
        try take(log, ada("two", "a", "b", "c"))
        #expect(try log.contacts(Filter())[0].notes == "two")
        #expect(try log.contacts(Filter())[0].tags == ["a", "b", "c"])
        _ = try log.edit(Contact.self, "Ada") { contact, _ in
            contact.notes = "mine"
            contact.tags = ["c"]
        }
        let change = try take(log, ada("three", "a", "b", "c", "d"))
        #expect(try log.contacts(Filter())[0].notes == "mine")
        #expect(try log.contacts(Filter())[0].tags == ["c", "d"])
        #expect(change.result.files[0].kept == 3)
    }

    @Test("a note below which news were added is the card's note still")
    func news() throws {
        let log = try testLog()
        func ada(_ title: String) -> Finding {
            card("Ada", uid: "A") {
                $0.notes = "one"
                $0.title = title
            }
        }
        try take(log, ada("Engineer"))
        try take(log, ada("Director"))
        #expect(try log.contacts(Filter())[0].notes == "one\n2026-03-02: Engineer → Director")
        let again = try take(log, ada("Director"))
        #expect(again.step == nil)
        #expect(again.result.files[0].kept == 0)
    }

    @Test("what the log exported itself leaves no trace when it comes back")
    func own() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Contact(name: "🎉") }
        let uid = try log.contacts(Filter())[0].uid
        let change = try take(log, card("🎉", uid: uid))
        #expect(change.step == nil)
        #expect(change.result.files[0].same == 1)
    }

    @Test("an organization is a company by its uid or name, and fills in what is empty")
    func companies() throws {
        let log = try testLog()
        var all = Filter()
        all.isAll = true
        try take(
            log, organization("Acme", uid: "C") { $0.website = "https://acme.example" },
            card("Ada", uid: "A") { $0.company = "ACME" }, organization("Globex", uid: nil))
        let companies = try log.companies(all)
        #expect(companies.map(\.name) == ["Acme", "Globex"])
        #expect(try log.companies(Filter()).isEmpty)
        #expect(companies[0].uid == "C" && companies[0].tier == nil)
        #expect(try log.contacts(Filter()).map(\.company) == [companies[0].id])
        let change = try take(
            log,
            organization("acme", uid: nil) {
                $0.website = "https://other.example"
                $0.notes = "Series B"
                $0.tags = ["ai", "AI"]
            })
        #expect(change.result.files[0].changedNames == ["Acme (notes, tags)"])
        #expect(try log.companies(all)[0].website == "https://acme.example")
        #expect(try log.companies(all)[0].tags == ["ai"])
        #expect(try take(log, organization("Acme Inc", uid: "C")).step == nil)
    }
}
