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
        ada.leftOut = [.fax]
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
        ada.leftOut = [.fax]
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
        ada.leftOut = [.fax]
        let skipped = Finding.skipped(line: 4, reason: "it names no person, only Acme")
        #expect(try findings(fixture("outlook/program-order.csv")) == [.contact(ada), skipped])
        for (file, line) in [("semicolons-bom", 3), ("windows-1252", 2)] {
            ada.name = "Ada King Lovelacé"
            ada.line = line
            #expect(try contacts("outlook/\(file).csv") == [ada], "\(file)")
        }
    }

    @Test("Title is the job where no column is called so, and Dr. beside one that is")
    func titles() throws {
        func title(_ columns: String, _ cells: String) throws -> String? {
            let text = "First Name,E-mail Address,\(columns)\nAda,ada@example.com,\(cells)\n"
            guard case .contact(let ada) = try findings(Array(text.utf8)).first else { return "-" }
            return ada.title
        }
        #expect(try title("Title,Job Title", "Dr.,CTO") == "CTO")
        #expect(try title("Title,Job Title", "Dr.,") == nil)
        #expect(try title("Title,Company", "CTO,Acme") == "CTO")
        #expect(try title("Title,Suffix", "Dr.,PhD") == nil)
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

    /// Lines that end in a delimiter, a row that does not, and names that are somewhere else.
    @Test(
        "Thunderbird, with commas and with tabs",
        arguments: ["address-book.csv", "parted-by-tabs.txt"])
    func thunderbird(file: String) throws {
        var ada = ada(line: 2)
        ada.name = "Ada Lovelace"
        ada.emails.append("ada@home.example")
        ada.phones = ["+44 20 7946 0001", "+44 20 7946 0002", "+44 20 7946 0003"]
        ada.notes = "Line one\nLine two"
        var grace = FoundContact(line: 4, name: "Grace Hopper")
        grace.company = "Navy"
        grace.emails = ["grace@example.com"]
        var nobody = FoundContact(line: 5, name: "")
        nobody.emails = ["nobody@example.com"]
        ada.leftOut = [.fax, .pager]
        var emmy = FoundContact(line: 7, name: "Emmy")
        emmy.leftOut = [.fax]
        emmy.phones = ["+49 551 0001"]
        #expect(
            try findings(fixture("thunderbird/\(file)")) == [
                .contact(ada), .contact(grace), .contact(nobody),
                .skipped(line: 6, reason: "it names no person, only Acme"), .contact(emmy),
            ])
    }

    @Test("UTF-16 is read without a byte order mark too, also where “一” looks like a NUL")
    func unmarked() throws {
        let text = "First Name,Last Name,E-mail Address\r\n一,王,wang@example.com\r\n"
        let bytes = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let found = try findings(Array(text.utf8))
        #expect(try findings(Array(bytes.joined())) == found && found.count == 1)
        #expect(try findings(bytes.flatMap { $0.reversed() }) == found)
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
            ("thunderbird/address-book", .thunderbirdContacts),
            ("linkedin/connections-bom-preamble", .linkedInConnections),
        ] {
            let bytes = try fixture(file + ".csv")
            #expect(Intake.recognise(bytes) == format, "\(file)")
            for other in [
                IntakeFormat.googleContacts, .outlookContacts, .thunderbirdContacts,
                .linkedInConnections,
            ]
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
