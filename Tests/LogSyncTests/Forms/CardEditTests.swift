import CivilTime
import DAVSync
import JobSearch
import Testing

@testable import LogSync

@Suite struct CardEditTests {
    private static let versions = CardVersion.allCases
    private static let added =
        "item1.ADR;type=HOME:;;Street 1;London;;;UK\r\nitem1.X-ABADR:gb\r\n"
        + "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\n"

    @Test("a contact that iOS renames is renamed, and what else it adds stays", arguments: versions)
    func renamed(_ version: CardVersion) throws {
        let phone = try Phone(.cards(version), Things.contact)
        let text = Phone.stripped(
            try phone.changing([
                ("FN:Ada Lovelace", "FN:Ada King"), ("N:Lovelace;Ada", "N:King;Ada"),
                (
                    "END:VCARD",
                    Self.added + "END:VCARD"
                ),
            ]))
        let outcome = try phone.sync(text)
        #expect(outcome.thing == Things.contact.with(["name": .text("Ada King")]))
        #expect(outcome.isSettled)
        for line in [
            "item1.X-ABADR:gb", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==",
            "X-KITH-COMPANY",
        ] {
            #expect(outcome.text.contains("\r\n" + line))
        }
        #expect(
            phone.form.read(TestForms.bytes(outcome.text))?.version.fields == outcome.merged.server)
    }

    @Test("addresses that are added on both sides are both there", arguments: versions)
    func bothSides(_ version: CardVersion) throws {
        let phone = try Phone(.cards(version), Things.contact)
        let text = try phone.changing([
            ("ada@work.example", "ada@work.example\r\nEMAIL;TYPE=HOME:ada@home.example")
        ])
        let log = Things.contact.with([
            "emails": .list(["ada@example.com", "ada@work.example", "ada@new.example"]),
            "cadence": Period(iso: "P30D").map { .period($0) },
        ])
        let outcome = try phone.sync(text, log: log)
        guard case .list(let emails) = outcome.thing.values["emails"] else {
            throw FormFault.noLabel
        }
        #expect(
            Set(emails) == [
                "ada@example.com", "ada@work.example", "ada@new.example", "ada@home.example",
            ])
        #expect(outcome.thing == log.with(["emails": .list(emails)]))
        #expect(outcome.text.contains("EMAIL;TYPE=HOME:ada@home.example\r\n"))
    }

    @Test("a company that a phone writes over is another one", arguments: versions, [true, false])
    func company(_ version: CardVersion, isStripped: Bool) throws {
        let phone = try Phone(.cards(version), Things.contact)
        func edited(_ new: String) throws -> String {
            let text = try phone.changing([("ORG:Company\\, of acme\r\n", new)])
            return isStripped ? Phone.stripped(text) : text
        }
        var other = Things.contact
        other.links = [:]
        other.names = ["company": ["Globex"]]
        #expect(try phone.sync(edited("ORG:Globex;Research\r\n")).thing == other)
        other.names = [:]
        #expect(try phone.sync(edited("")).thing == other)
        let title = try phone.sync(edited("ORG:Company\\, of acme;Research\r\n"))
        #expect(title.thing == Things.contact && title.isSettled)
    }

    @Test("a company that is renamed in a log is the same one in another log")
    func renamedCompany() throws {
        let phone = try Phone(.cards(.four), Things.contact)
        let version = phone.form.version(of: Things.contact) { _ in "Acme AI" }
        let item = SyncItem(uid: Things.contact.uid, version: version)
        let bytes = phone.form.write(item, onto: TestForms.bytes(phone.text))
        #expect(TestForms.text(bytes).contains("ORG:Acme AI\r\n"))
        let read = try #require(phone.form.read(bytes))
        // The other log has the old name still.
        let thing = try phone.form.thing(read)
        #expect(thing.links == ["company": ["acme"]] && thing.names == [:])
    }

    @Test("a profile is found in the lines of any program")
    func profile() throws {
        let phone = try Phone(.cards(.three), Things.contact)
        for line in [
            "X-SOCIALPROFILE;type=linkedin:http://de.linkedin.com/in/Ada-King/",
            "item2.URL:www.linkedin.com/in/ada-king\r\nitem2.X-ABLabel:LinkedIn",
            "URL:https://example.com\r\n"
                + "X-SOCIALPROFILE;TYPE=linkedin;X-USER=ada-king:x-apple:ada-king",
        ] {
            let text = try phone.changing([("URL:https://www.linkedin.com/in/ada", line)])
            let outcome = try phone.sync(text)
            let new = Things.contact.with([
                "linkedIn": .text("https://www.linkedin.com/in/ada-king")
            ])
            #expect(outcome.thing == new && outcome.isSettled && !outcome.merged.changesServer)
        }
    }

    @Test("a company is the card of an organization", arguments: versions)
    func organization(_ version: CardVersion) throws {
        let company = Things.thing(
            .company,
            [
                "name": .text("Acme, Inc."), "stage": .text("researching"), "tier": .number(1),
                "website": .text("https://acme.example/a,b"),
            ])
        let phone = try Phone(.cards(version), company)
        #expect(phone.text.contains(version == .four ? "KIND:org" : "X-ABShowAs:COMPANY"))
        #expect(
            phone.text.contains("FN:Acme\\, Inc.\r\n")
                && phone.text.contains("ORG:Acme\\, Inc.\r\n"))
        let outcome = try phone.sync(
            Phone.stripped(
                try phone.changing([
                    ("FN:Acme\\, Inc.", "FN:Acme AI"),
                    ("URL:https://acme.example/a%2Cb", "URL:https://acme.example"),
                ])))
        #expect(
            outcome.thing
                == company.with([
                    "name": .text("Acme AI"), "website": .text("https://acme.example"),
                ]))
        #expect(outcome.isSettled)
    }

    @Test("groups and cards without a uid are no things")
    func nothing() {
        let form = TestForms.form(.cards(.three))
        for lines in [
            "X-ADDRESSBOOKSERVER-KIND:group\r\nUID:a", "NOTE:b", "X-KITH-KIND:book\r\nUID:a",
            "X-KITH-KIND:meetup\r\nUID:a",
        ] {
            let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Friends\r\n\(lines)\r\nEND:VCARD\r\n"
            #expect(form.read(TestForms.bytes(text)) == nil)
        }
    }
}
