import JobSearch
import Testing

@testable import Logbook

@Suite("Duplicates")
struct DuplicatesTests {
    private func add(
        _ log: Logbook, _ name: String, _ company: Int? = nil, phone: String? = nil,
        slug: String? = nil, email: String? = nil
    ) throws {
        _ = try log.add(isNew: true) { _ in
            var contact = Contact(name: name)
            contact.company = company
            contact.phones = phone.map { [$0] } ?? []
            contact.emails = email.map { [$0] } ?? []
            contact.linkedIn = slug.map(LinkedInProfile.url)
            return contact
        }
    }

    private func told(_ log: Logbook, _ kind: Kind? = nil) throws -> [String] {
        try log.duplicates(kind).map {
            "\($0.kind.word) \($0.first.id) \($0.second.id): \($0.reasons.joined(separator: "; "))"
        }
    }

    @Test("among contacts are told with their reasons, the surest first")
    func contacts() throws {
        let log = try testLog()
        for name in ["Acme", "Globex"] {
            _ = try log.add(isNew: true) { _ in Company(name: name) }
        }
        try add(log, "Ada Lovelace", 1, slug: "ada")
        try add(log, "Ada Lovelcae", 1, slug: "ada2")
        try add(log, "ADA LOVELACE", 1, slug: "ada3", email: "ada@example.com")
        try add(log, "Ada Lovelace", 2, slug: "ada4")
        try add(log, "Ada Lovelace")
        try add(log, "Bob", 1, phone: "+49 30 123456", email: "Ada@Example.com")
        try add(log, "Robert", 2, phone: "0049 (30) 12 34 56")
        try add(log, "Cem", phone: "112")
        try add(log, "Dora", phone: "112")
        #expect(
            try told(log) == [
                "contact 3 6: same email address", "contact 1 3: same name, same company",
                "contact 6 7: same phone number (4930123456)",
                "contact 1 2: names one typo apart, same company",
                "contact 2 3: names one typo apart, same company", "contact 1 5: same name",
                "contact 3 5: same name", "contact 4 5: same name",
            ])
        #expect(try told(log, .company) == [])
    }

    @Test("among companies are those of the same name but for the legal form")
    func companies() throws {
        let log = try testLog()
        for name in ["Stripe", "Stripe, Inc.", "Acme GmbH", "ACME", "Globex", "stripe"] {
            _ = try log.add(isNew: true) { _ in Company(name: name) }
        }
        #expect(
            try told(log) == [
                "company 1 6: same name", "company 1 2: same name but for the legal form",
                "company 2 6: same name but for the legal form",
                "company 3 4: same name but for the legal form",
            ])
        #expect(try told(log, .contact) == [])
    }

    @Test("are gone once they are merged or said to be two, until that is undone")
    func settled() throws {
        let log = try testLog()
        for _ in 0..<3 { try add(log, "Ada Lovelace") }
        #expect(
            try told(log) == [
                "contact 1 2: same name", "contact 1 3: same name", "contact 2 3: same name",
            ])
        _ = try log.keepApart(.contact, "3", "1")
        #expect(try told(log) == ["contact 1 2: same name", "contact 2 3: same name"])
        // Who is not the first is not the second either, once those are one.
        _ = try log.merge(.contact, "2", "1")
        #expect(try told(log) == [])
        _ = try log.undo()
        _ = try log.undo()
        #expect(try told(log).count == 3)
    }

    @Test("that are many of one name or of one number are no thousands of lines")
    func many() throws {
        let log = try testLog()
        let findings = (0..<200).map {
            person("John Smith", line: $0, phone: "+1 555 0100", slug: "john\($0)")
        }
        _ = try log.importing(isDryRun: false, files: [file(findings)])
        #expect(try log.duplicates(nil).isEmpty)
        for _ in 0..<30 { try add(log, "Jane Doe") }
        #expect(try log.duplicates(nil).count == 29)
    }
}
