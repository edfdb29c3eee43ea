import CivilTime
import Intake
import JobSearch
import Testing

@Suite("CSV of address books")
struct AddressBookTests {
    private func ada(line: Int) -> FoundContact {
        var contact = FoundContact(line: line, name: "Ada King Lovelace")
        contact.company = "Engines, Ltd."
        contact.title = "Programmer"
        contact.emails = ["ada@example.com"]
        contact.linkedIn = "https://www.linkedin.com/in/ada-lovelace"
        return contact
    }

    @Test("Google’s old form: joined values, groups, a fax that is no phone, a profile among pages")
    func googleOld() throws {
        let found = try findings(fixture("google/old-joined-values-and-groups.csv"))
        var ada = ada(line: 2)
        ada.emails = ["ada@example.com", "ada.lovelace@example.org", "ada@home.example"]
        ada.phones = ["+44 20 7946 0001", "+44 20 7946 0002"]
        ada.notes = "Met at the\nAnalytical Society"
        ada.tags = ["Compilers", "Friends"]
        var grace = FoundContact(line: 4, name: "Grace Hopper")
        grace.emails = ["grace@example.com"]
        #expect(
            found == [
                .contact(ada), .contact(grace),
                .skipped(line: 5, reason: "it names no person, only Acme"),
            ])
    }

    @Test("Google’s new form: labels, and names that stand in for one another")
    func googleNew() throws {
        let found = try findings(fixture("google/new-every-column.csv"))
        var ada = ada(line: 2)
        ada.emails = ["ada@example.com", "ada@home.example"]
        ada.phones = ["+44 20 7946 0001", "+44 20 7946 0003"]
        ada.linkedIn = "linkedin.com/in/Ada-Lovelace/"
        ada.notes = "Met at the \"Society\""
        ada.tags = ["Compilers"]
        var grace = FoundContact(line: 3, name: "Amazing Grace")
        grace.emails = ["grace@example.com"]
        var nobody = FoundContact(line: 4, name: "")
        nobody.emails = ["nobody@example.com"]
        #expect(found == [.contact(ada), .contact(grace), .contact(nobody)])
    }

    @Test("Google’s new form has only the columns that are used")
    func googleUsed() throws {
        var zoe = FoundContact(line: 2, name: "Zoë Müller")
        zoe.emails = ["zoe@example.com"]
        #expect(try contacts("google/new-only-used-columns.csv") == [zoe])
    }

    @Test("Outlook’s program: Title is no job, a fax no phone, an Exchange address no email")
    func outlookProgram() throws {
        var ada = ada(line: 2)
        ada.phones = ["+44 20 7946 0001", "+44 20 7946 0002"]
        ada.notes = "Line one\nLine two"
        ada.tags = ["Compilers"]
        let skipped = Finding.skipped(line: 4, reason: "it names no person, only Acme")
        #expect(try findings(fixture("outlook/program-order.csv")) == [.contact(ada), skipped])
        for (file, line) in [("semicolons-bom", 3), ("windows-1252", 2)] {
            ada.name = "Ada King Lovelacé"
            ada.line = line
            #expect(try contacts("outlook/\(file).csv") == [ada], "\(file)")
        }
    }

    @Test("Outlook on the web, in UTF-16 with tabs too", arguments: ["web-order", "utf-16-tabs"])
    func outlookWeb(file: String) throws {
        var ada = ada(line: 2)
        ada.emails.append("ada@home.example")
        ada.phones = ["+44 20 7946 0002", "+44 20 7946 0001"]
        ada.notes = "Line one\nLine two"
        ada.tags = ["Compilers"]
        #expect(try contacts("outlook/\(file).csv") == [ada])
    }

    @Test("each is recognised by its content and by nothing else")
    func recognised() throws {
        for (file, format) in [
            ("google/old-joined-values-and-groups", IntakeFormat.googleContacts),
            ("google/new-every-column", .googleContacts),
            ("google/new-only-used-columns", .googleContacts),
            ("outlook/program-order", .outlookContacts), ("outlook/web-order", .outlookContacts),
            ("outlook/semicolons-bom", .outlookContacts), ("outlook/utf-16-tabs", .outlookContacts),
            ("outlook/windows-1252", .outlookContacts),
            ("linkedin/connections-bom-preamble", .linkedInConnections),
        ] {
            let bytes = try fixture(file + ".csv")
            #expect(Intake.recognise(bytes) == format, "\(file)")
            for other in [IntakeFormat.googleContacts, .outlookContacts, .linkedInConnections]
            where other != format {
                #expect(throws: IntakeError.noHeader(other), "\(file)") {
                    try findings(bytes, as: other)
                }
            }
        }
    }

    @Test(
        "a row that is too short or whose quotation marks do not fit is told, the others are taken")
    func wrongRows() throws {
        let text = """
            First Name,Last Name,E-mail Address
            Ada,Lovelace
            Grace "x,Hop"per,"a"b
            Zoë,Müller,zoe@example.com,,
            """
        let found = try findings(Array(text.utf8))
        #expect(
            found.first == .problem(line: 2, reason: "it has 2 columns and the header 3"))
        var zoe = FoundContact(line: 4, name: "Zoë Müller")
        zoe.emails = ["zoe@example.com"]
        #expect(found.last == .contact(zoe))
    }

    @Test("a file whose rows name nobody is told, not passed over")
    func nobody() throws {
        let text = "First Name,Last Name,E-mail Address,Company\n,,,Acme\n"
        let error = #expect(throws: IntakeError.self) { try findings(Array(text.utf8)) }
        guard case .nothingUsable(2, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
