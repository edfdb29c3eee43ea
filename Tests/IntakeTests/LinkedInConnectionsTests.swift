import CivilTime
import Intake
import JobSearch
import Testing

@Suite("LinkedIn’s Connections.csv")
struct LinkedInConnectionsTests {
    private let header =
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

    @Test("a byte order mark and notes before the header are passed over")
    func preamble() throws {
        let found = try contacts("linkedin/connections-bom-preamble.csv")
        #expect(found.map(\.name) == ["José García", "Æsop Fontaine"])
        #expect(found.map(\.line) == [5, 6])
        #expect(found.map(\.company) == ["Acme, Inc.", "Globex"])
        #expect(found.map(\.title) == ["Senior Engineer", "Director, Operations"])
        #expect(found.map(\.emails) == [[], ["aesop@example.com"]])
        #expect(found.map(\.connectedOn?.iso) == ["2024-01-15", "2024-02-03"])
        #expect(found[0].linkedIn == "https://www.linkedin.com/in/josegarcia")
    }

    @Test("companies keep the spellings of the file")
    func companies() throws {
        let found = try contacts("linkedin/connections-company-variants.csv")
        #expect(found.count == 10)
        #expect(found[7].company == "Stripe Inc")
    }

    @Test(
        "the header may stand anywhere near the beginning",
        arguments: [
            ("no-preamble-crlf.csv", 2), ("no-last-newline.csv", 2), ("three-line-preamble.csv", 7),
        ])
    func headers(file: String, line: Int) throws {
        #expect(try contacts("linkedin/" + file).first == ada(line: line))
    }

    @Test("lines end with CR LF as well as with LF")
    func lineEnds() throws {
        let found = try contacts("linkedin/no-preamble-crlf.csv")
        #expect(found.map(\.name) == ["Ada Lovelace", "Grace Hopper"])
        #expect(found.last?.title == "Admiral")
        #expect(found.last?.connectedOn?.iso == "2026-02-09")
    }

    @Test("files from before 2023 have no column URL")
    func noURL() throws {
        var expected = ada(line: 2)
        expected.linkedIn = nil
        #expect(try contacts("linkedin/no-url-column.csv") == [expected])
    }

    @Test("columns are found by name, in any order, and unknown ones are passed over")
    func order() throws {
        var expected = ada(line: 2)
        expected.emails = []
        #expect(try contacts("linkedin/other-column-order.csv") == [expected])
    }

    @Test("an empty last field without a line break is a field")
    func emptyLastField() throws {
        let found = try findings(fixture("linkedin/no-last-newline-empty-last-field.csv"))
        var expected = FoundContact(line: 2, name: "Ada Lovelace")
        expected.linkedIn = "https://www.linkedin.com/in/ada-lovelace"
        #expect(found == [.contact(expected)])
    }

    @Test("quoted fields hold commas, quotation marks and line breaks; titles stay in the name")
    func quotes() throws {
        let found = try contacts("linkedin/quotes.csv")
        #expect(found.map(\.name) == ["Ada \"The Countess\" Lovelace, PhD", "Grace Hopper"])
        #expect(found[0].company == "Engines,\nLtd.")
        #expect(found[0].title == "Programmer\nand poet")
        #expect(found.map(\.line) == [2, 5])
    }

    @Test("rows of closed profiles are skipped with their line")
    func closed() throws {
        #expect(
            try findings(fixture("linkedin/closed-profiles.csv")) == [
                .skipped(line: 5, reason: "a closed profile, without a name"),
                .contact(ada(line: 6)),
                .skipped(line: 7, reason: "a closed profile, without a name"),
                .skipped(line: 8, reason: "it has no name"),
            ])
    }

    @Test("wrong rows are told with their line and the others are taken")
    func wrongRows() throws {
        var emmy = FoundContact(line: 6, name: "Emmy Noether")
        emmy.connectedOn = nil
        var john = FoundContact(line: 7, name: "John von Neumann")
        john.connectedOn = Day(iso: "2026-02-10")
        #expect(
            try findings(fixture("linkedin/wrong-rows.csv")) == [
                .contact(ada(line: 2)),
                .problem(line: 3, reason: "it has 4 columns and the header 7"),
                .problem(line: 4, reason: "its quotation marks do not fit"),
                .problem(line: 5, reason: "its quotation marks do not fit"),
                .problem(line: 6, reason: "“2/8/26” is not a date such as 08 Feb 2026"),
                .contact(emmy), .contact(john),
            ])
    }

    @Test("control characters do not come in, nor do marks that melt into a comma")
    func controls() throws {
        let found = try contacts("linkedin/controls.csv")
        #expect(found.map(\.name) == ["Ada[31m Lovelace"])
        #expect(found.map(\.company) == ["Engines"])
        #expect(found.map(\.title) == ["x"])
    }

    @Test("a file that was cut off in a row tells the row, in a quotation is refused")
    func cut() throws {
        #expect(
            try findings(fixture("linkedin/cut-in-a-row.csv")) == [
                .contact(ada(line: 2)),
                .problem(line: 3, reason: "it has 5 columns and the header 7"),
            ])
        let error = IntakeError.damaged(
            line: 3, reason: "opens a quotation that is never closed")
        #expect(throws: error) { try findings(fixture("linkedin/cut-in-a-quotation.csv")) }
    }

    @Test("a file without the header is refused")
    func noHeader() throws {
        let bytes = try fixture("linkedin/no-header.csv")
        #expect(throws: IntakeError.notRecognised) { try findings(bytes) }
        #expect(throws: IntakeError.noHeader(.linkedInConnections)) {
            try findings(bytes, as: .linkedInConnections)
        }
    }

    @Test("a file that names nobody is refused")
    func nobody() throws {
        let error = IntakeError.nothingInside(.linkedInConnections)
        #expect(throws: error) { try findings(fixture("linkedin/only-header.csv")) }
        let closed = Array((header + ",,,,,,08 Feb 2026\n").utf8)
        let told = #expect(throws: IntakeError.self) { try findings(closed) }
        guard case .nothingUsable(2, _)? = told else {
            Issue.record("\(String(describing: told))")
            return
        }
    }

    @Test("dates are read in the one form that LinkedIn writes")
    func dates() throws {
        for (text, iso) in [
            ("08 Feb 2026", "2026-02-08"), ("8 feb 2026", "2026-02-08"), ("31 Feb 2026", nil),
            ("2/8/26", nil), ("2026-02-08", nil), ("08 Febr 2026", nil), ("+8 Feb 2026", nil),
        ] {
            let rows = try findings(Array((header + "Ada,,,,,,\(text)\n").utf8))
            guard case .contact(let contact) = rows.last else { continue }
            #expect(contact.connectedOn?.iso == iso)
            #expect(rows.count == (iso == nil ? 2 : 1))
        }
    }

    @Test("many rows come in their order, also around a wrong one")
    func many() throws {
        var text = header
        for row in 1...2500 { text += "P\(row),\(row == 1234 ? "a\"b" : "X"),,,,,08 Feb 2026\r\n" }
        let found = try findings(Array(text.utf8))
        #expect(found.count == 2500)
        for (index, finding) in found.enumerated() {
            let line = index + 2
            switch finding {
            case .contact(let contact):
                #expect(contact.line == line && contact.name == "P\(index + 1) X")
            case .problem(let at, _): #expect(at == line && index == 1233)
            default: Issue.record("\(finding)")
            }
        }
    }
}
