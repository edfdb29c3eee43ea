import CivilTime
import Intake
import JobSearch
import Testing

/// The header of each form as its program writes it, whole, with one row below.
@Suite("Headers of each form")
struct HeaderTests {
    @Test(
        "each is recognised, and Ada is found below it",
        arguments: [
            ("google-contacts-new", IntakeFormat.googleContacts),
            ("google-contacts-old", .googleContacts),
            ("linkedin-connections-2023on", .linkedInConnections),
            ("linkedin-connections-de", .linkedInConnections),
            ("linkedin-connections-pre2023", .linkedInConnections),
            ("linkedin-contacts-addressbook-upload", .linkedInContacts),
            ("outlook-desktop-style", .outlookContacts), ("outlook-web-style", .outlookContacts),
            ("thunderbird", .thunderbirdContacts),
        ])
    func contact(name: String, format: IntakeFormat) throws {
        let bytes = try fixture("headers/\(name).csv")
        #expect(Intake.recognise(bytes) == format)
        var expected = ada(line: 2)
        if format != .linkedInConnections { expected.connectedOn = nil }
        // These have no column for the profile.
        let isBare = name == "google-contacts-old" || name == "linkedin-connections-pre2023"
        if isBare { expected.linkedIn = nil }
        #expect(try findings(bytes) == [.contact(expected)])
    }

    @Test(
        "each is recognised, and what Ada wrote is found below it",
        arguments: [
            ("linkedin-invitations", IntakeFormat.linkedInInvitations),
            ("linkedin-invitations-pre2023", .linkedInInvitations),
            ("linkedin-messages-widest", .linkedInMessages),
        ])
    func interaction(name: String, format: IntakeFormat) throws {
        let bytes = try fixture("headers/\(name).csv")
        #expect(Intake.recognise(bytes) == format)
        guard case .interaction(let found) = try findings(bytes).first else {
            Issue.record("no interaction")
            return
        }
        #expect(found.people.map(\.name) == ["Ada Lovelace"])
        #expect(found.text.hasSuffix(": Hello"))
        #expect(found.at.day(in: .utc).iso == "2026-02-08")
    }

    @Test("LinkedIn in German: its names of columns and of months")
    func german() throws {
        let bytes = try fixture("linkedin/german-header.csv")
        #expect(Intake.recognise(bytes) == .linkedInConnections)
        let found = try contacts("linkedin/german-header.csv")
        #expect(found.first == ada(line: 5))
        #expect(found.map(\.name) == ["Ada Lovelace", "Kurt Gödel", "Emmy Noether"])
        #expect(found.map(\.connectedOn?.iso) == ["2026-02-08", "2026-03-09", "2025-12-01"])
        #expect(try findings(bytes).count == 3)
    }

    @Test("the address book that was uploaded to LinkedIn: lists in cells, names that are missing")
    func uploaded() throws {
        let found = try findings(fixture("linkedin/contacts-of-uploaded-address-book.csv"))
        var ada = FoundContact(line: 2, name: "Ada King Lovelace")
        ada.company = "Engines, Ltd."
        ada.title = "Programmer"
        ada.emails = ["ada@example.com", "ada@home.example"]
        ada.phones = ["+44 20 7946 0001", "+44 20 7946 0002"]
        ada.linkedIn = "https://www.linkedin.com/in/ada-lovelace"
        var grace = FoundContact(line: 3, name: "Grace Hopper")
        grace.company = "Navy"
        grace.title = "Admiral"
        grace.emails = ["grace@example.com"]
        grace.linkedIn = "https://www.linkedin.com/in/grace-hopper"
        var nobody = FoundContact(line: 4, name: "")
        nobody.emails = ["nobody@example.com"]
        #expect(
            found == [
                .contact(ada), .contact(grace), .contact(nobody),
                .skipped(line: 5, reason: "it names no person, only Acme"),
            ])
    }
}
