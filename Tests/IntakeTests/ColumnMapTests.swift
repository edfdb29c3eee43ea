import CivilTime
import ICalendar
import Intake
import JobSearch
import Testing

@Suite("Any other CSV, by its columns")
struct ColumnMapTests {
    private func mapped(_ bytes: [UInt8], _ map: String...) throws -> [Finding] {
        var findings: [Finding] = []
        try Intake.read(ByteSource(bytes), map: ColumnMap(map), zone: .utc) { findings.append($0) }
        return findings
    }

    private let columns = """
        Full Name=name,Employer=company,role=title,Mail=email,Phone=phone,Profile URL=linkedin,\
        Met=connected,Tags=tag,Comments=notes
        """

    @Test("the named columns are read, with any case, and the others passed over")
    func all() throws {
        var ada = FoundContact(line: 2, name: "Ada Lovelace")
        ada.company = "Engines, Ltd."
        ada.title = "Programmer"
        ada.emails = ["ada@example.com", "ada@home.example"]
        ada.phones = ["+44 20 7946 0001"]
        ada.linkedIn = "https://www.linkedin.com/in/ada-lovelace"
        ada.connectedOn = Day(iso: "2026-02-08")
        ada.tags = ["compilers", "london"]
        ada.notes = "Met at the Society"
        let found = try mapped(fixture("csv/full-name-and-employer.csv"), columns)
        #expect(
            found == [
                .contact(ada),
                .problem(line: 3, reason: "“yesterday” is not a date such as 2026-02-08"),
                .contact(FoundContact(line: 3, name: "Grace Hopper")),
                .skipped(line: 4, reason: "it names no person, only Acme"),
            ])
    }

    @Test("first and last names are joined; semicolons and Windows-1252 are read")
    func firstAndLast() throws {
        let file = try fixture("csv/semicolons-vorname-nachname.csv")
        var zoe = FoundContact(line: 2, name: "Zoë Müller")
        zoe.emails = ["zoe@example.com"]
        #expect(
            try mapped(file, "Vorname=first,Nachname=last", "E-Mail-Adresse=email")
                == [.contact(zoe)])
    }

    @Test("a comma may be in the name of a column")
    func comma() throws {
        var ada = FoundContact(line: 2, name: "Ada Lovelace")
        ada.company = "Acme"
        let file = try fixture("csv/names-with-commas.csv")
        #expect(try mapped(file, "Name, full=name,Firm=company") == [.contact(ada)])
    }

    @Test(
        "a piece of blanks and control characters is no part of a column's name",
        arguments: [" ", "\0", "\t "])
    func blankPiece(_ blank: String) throws {
        let map = try ColumnMap(["\(blank),Vorname=first"])
        #expect(map.text == "Vorname=first")
        #expect(try ColumnMap([map.text]) == map)
    }

    @Test("a comma parts columns even where the name of the next one begins with an accent")
    func accent() throws {
        let map = try ColumnMap(["Who=name,\u{301}Where=company"])
        #expect(map.text == "Who=name,\u{301}Where=company")
        var ada = FoundContact(line: 2, name: "Ada")
        ada.company = "Acme"
        let file = Array("Who,\u{301}Where\nAda,Acme\n".utf8)
        #expect(try mapped(file, "Who=name,\u{301}Where=company") == [.contact(ada)])
    }

    @Test("a column that is not there is told with the nearest and with those that are")
    func unknownColumn() throws {
        let file = try fixture("csv/semicolons-vorname-nachname.csv")
        let names = ["Vorname", "Nachname", "Firma", "E-Mail-Adresse"]
        #expect(
            throws: IntakeError.unknownColumn("Vornahme", nearest: "Vorname", columns: names)
        ) { try mapped(file, "Vornahme=first") }
        #expect(
            throws: IntakeError.unknownColumn("Telephone", nearest: nil, columns: names)
        ) { try mapped(file, "Vorname=first,Telephone=phone") }
        #expect(throws: IntakeError.noColumns) { try mapped(Array("\n1,2\n".utf8), "A=name") }
    }

    @Test("what the columns hold must be said in words that are known")
    func wrongMaps() {
        for (text, error) in [
            ("A=nmae", ColumnMapError.unknownTarget("nmae")),
            ("A=name,B", .noTarget(column: "B")), ("=name", .noColumn(.name)),
            ("A=name,B=name", .several(.name, columns: ["A", "B"])), ("A=company", .noKey),
            ("", .noKey),
        ] {
            #expect(throws: error, "\(text)") { try ColumnMap([text]) }
            #expect(error.message.hasSuffix(".") && !error.hint.isEmpty)
        }
        #expect(ColumnMapError.unknownTarget("nmae").hint.hasPrefix("Did you mean name? "))
        #expect(throws: Never.self) { try ColumnMap(["A=email,B=email,C=name"]) }
    }

    @Test("without a map a CSV is told with its columns and a map that may fit")
    func guessed() throws {
        func error(_ path: String) throws -> IntakeError? {
            let bytes = try fixture(path)
            return #expect(throws: IntakeError.self) { try findings(bytes) }
        }
        let full = try error("csv/full-name-and-employer.csv")
        guard case .unknownColumns(let names, let guess) = full else {
            Issue.record("\(String(describing: full))")
            return
        }
        #expect(names.first == "Full Name" && names.count == 10)
        #expect(
            guess?.text
                == "Full Name=name,Employer=company,Role=title,Mail=email,Phone=phone,"
                + "Profile URL=linkedin,Tags=tag,Comments=notes")
        #expect(
            try error("csv/no-known-column.csv") == .unknownColumns(["Wer", "Wo"], guess: nil))
        let german = try ColumnMap(
            ["Vorname=first,Nachname=last,Firma=company,E-Mail-Adresse=email"])
        #expect(
            try error("csv/semicolons-vorname-nachname.csv")
                == .unknownColumns(
                    ["Vorname", "Nachname", "Firma", "E-Mail-Adresse"], guess: german))
        #expect(throws: IntakeError.noColumns) { try findings(Array("1,2\n".utf8), as: .csv) }
    }

    @Test(
        "each column that can be is mapped, by English and German names",
        arguments: [
            (
                "Vorname,Nachname,E-Mail,E-Mail (privat),Telefon geschäftlich,Mobiltelefon,Fax",
                "Vorname=first,Nachname=last,E-Mail=email,E-Mail (privat)=email,"
                    + "Telefon geschäftlich=phone,Mobiltelefon=phone"
            ),
            (
                "Anrede,Vorname,Name,Firma,Position,LinkedIn-Profil,Notizen,Schlagwörter",
                "Vorname=first,Name=last,Firma=company,Position=title,LinkedIn-Profil=linkedin,"
                    + "Notizen=notes,Schlagwörter=tag"
            ),
            (
                "Title,First Name,Last Name,Job Title,Work Email,Personal Email,Email Type,Website",
                "First Name=first,Last Name=last,Job Title=title,Work Email=email,"
                    + "Personal Email=email"
            ),
            (
                "URL,Name,Title,Email 1,Email 2,Phone,Cell,Pager,LinkedIn URL,",
                "Name=name,Title=title,Email 1=email,Email 2=email,Phone=phone,Cell=phone,"
                    + "LinkedIn URL=linkedin"
            ),
        ])
    func columns(header: String, map: String) throws {
        let error = #expect(throws: IntakeError.self) {
            try findings(Array((header + "\n").utf8))
        }
        guard case .unknownColumns(_, let guess) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(guess?.text == map)
        #expect(try guess.map { try ColumnMap([$0.text]) } == guess)
    }

    @Test("fax and pager numbers of columns that nobody maps are told")
    func machines() throws {
        var ada = FoundContact(line: 2, name: "Ada")
        ada.phones = ["2"]
        ada.leftOut = [.fax, .pager]
        let file = Array("Name,Telefax,Tel,Fax at home,Pager\nAda,1,2,,3\n".utf8)
        #expect(try mapped(file, "Name=name,Tel=phone") == [.contact(ada)])
        ada.leftOut = [.pager]
        ada.phones = ["1", "2"]
        #expect(try mapped(file, "Name=name,Telefax=phone,Tel=phone") == [.contact(ada)])
    }

    @Test("a column whose name cannot be typed is not proposed")
    func untypable() throws {
        func hint(_ header: String) -> String {
            do {
                _ = try findings(Array((header + "\nAda,Acme\n").utf8))
                return "read"
            } catch IntakeError.unknownColumns(let names, let guess) {
                return IntakeError.map(names, guess: guess)
            } catch { return "\(error)" }
        }
        #expect(hint("\",,who\",Wo") == "Wo=name")
        #expect(hint("a=name,Wo") == "a=name=name")
        #expect(hint("\",,who\",\",wo\"") == "notRecognised")
    }

    @Test("prose with a comma is no CSV")
    func prose() {
        for text in ["Dear Ada, how are you?\n", "Dear Ada, hello\nIt rains.\n", "a,a\nb,c\n"] {
            #expect(throws: IntakeError.notRecognised) { try findings(Array(text.utf8)) }
        }
    }
}
