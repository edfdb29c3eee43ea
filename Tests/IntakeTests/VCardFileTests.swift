import Foundation
import Intake
import JobSearch
import Testing

@Suite("vCards")
struct VCardFileTests {
    /// Every trap of the address books, and what is made of it.
    @Test("each trap of an address book ends in what a person would expect")
    func traps() throws {
        let found = try findings(fixture("vcard/traps.vcf"))
        guard found.count == 10 else {
            Issue.record("\(found.count) findings: \(found)")
            return
        }
        var ada = FoundContact(line: 1, name: "Ada Lovelace")
        ada.company = "Engines, Ltd."
        ada.title = "Programmer"
        ada.emails = ["ada@example.com"]
        ada.phones = ["+44 20 7946 0000"]
        ada.linkedIn = "https://uk.linkedin.com/in/Ada-Lovelace/"
        ada.notes = "Met in Berlin; likes “engines”."
        ada.tags = ["swift", "friends , family"]
        ada.uid = "0D9A5A63-5DC5-4B43-9A84-6D9A1A3A6F60"
        #expect(found[0] == .contact(ada))
        guard case .contact(let grace) = found[1], case .contact(let lab) = found[2],
            case .contact(let nameless) = found[3], case .company(let acme) = found[4],
            case .company(let globex) = found[5], case .skipped(_, let reason) = found[6],
            case .contact(let telephone) = found[7], case .problem(_, let cut) = found[8],
            case .contact(let kurt) = found[9]
        else {
            Issue.record("other kinds: \(found)")
            return
        }
        // N stands in for FN.
        #expect(grace.name == "Grace Brewster Murray Hopper")
        #expect(grace.linkedIn == "http://www.linkedin.com/in/grace-hopper")
        #expect(grace.uid == "1D9A5A63-5DC5-4B43-9A84-6D9A1A3A6F61")
        // Then the organization, then the address.
        #expect(lab.name == "Compilers; Inc." && lab.company == "Compilers; Inc.")
        #expect(nameless.name == "" && nameless.emails == ["nameless@example.com"])
        #expect(acme.name == "Acme AI" && acme.website == "https://acme.example")
        #expect(acme.notes == "Series B" && acme.tags == ["ai"])
        #expect(acme.uid == "2d9a5a63-5dc5-4b43-9a84-6d9a1a3a6f62")
        #expect(globex.name == "Globex" && globex.website == nil)
        #expect(reason == "a list of contacts, which is no contact")
        #expect(telephone.name == "" && telephone.phones == ["+1 555 0100"])
        #expect(cut == "the card cannot be read: it never ends")
        #expect(kurt.name == "Kurt Gödel" && kurt.emails == ["kurt@example.com"])
    }

    /// Quoted-printable with soft breaks and CHARSET (2.1), groups and labels (3.0), addresses with
    /// schemes (4.0), bare types, a fax, a long picture, no FN, `BDAY:--0428`, escaped colons,
    /// `ORG:Acme;`, and profiles in URL and in X-SOCIALPROFILE.
    @Test("the same cards are the same contacts in each version", arguments: ["2.1", "3.0", "4.0"])
    func versions(version: String) throws {
        let bytes = try fixture("vcard/version-\(version).vcf")
        #expect(Intake.recognise(bytes) == .vcard)
        var found = try contacts("vcard/version-\(version).vcf")
        #expect(try findings(bytes).count == 3 && found.count == 3)
        #expect(found.compactMap(\.uid).count == (version == "4.0" ? 3 : 0))
        for index in found.indices { (found[index].uid, found[index].line) = (nil, 0) }
        var kurt = FoundContact(line: 0, name: "Dr. Kurt Gödel")
        kurt.company = "Universität Wien"
        kurt.title = "Dozent"
        kurt.emails = ["kurt@example.com", "kurt@home.example"]
        kurt.phones = [version == "4.0" ? "+43-1-0001" : "+43 1 0001", "+43 1 0003"]
        kurt.notes = "Line one\nLine two"
        kurt.leftOut = [.fax]
        let scheme = version == "2.1" ? "http" : "https"
        kurt.linkedIn = scheme + "://www.linkedin.com/in/kurt-goedel"
        // Without any name the organization is one.
        var acme = FoundContact(line: 0, name: "Acme")
        acme.company = "Acme"
        acme.phones = ["+43 1 0004"]
        var ada = FoundContact(line: 0, name: "Ada Lovelace")
        ada.phones = ["1"]
        ada.linkedIn =
            switch version {
            case "2.1": nil
            case "3.0": "https://www.linkedin.com/in/ada-lovelace"
            default: "https://www.linkedin.com/in/ada-lovelace/"
            }
        #expect(found == [kurt, acme, ada])
    }

    private func card(_ lines: String...) throws -> [Finding] {
        let text = "BEGIN:VCARD\nVERSION:3.0\n\(lines.joined(separator: "\n"))\nEND:VCARD\n"
        return try findings(Array(text.utf8))
    }

    @Test("the card of a company that names a person keeps both, with what can be reached")
    func companyWithPerson() throws {
        var acme = FoundCompany(line: 1, name: "Acme")
        acme.uid = "x"
        acme.notes = "Note"
        var anna = FoundContact(line: 1, name: "Anna Müller")
        anna.company = "Acme"
        anna.title = "CTO"
        anna.emails = ["anna@example.com"]
        anna.phones = ["1"]
        anna.leftOut = [.fax, .pager]
        let rest = """
            N:Müller;Anna;;;
            ORG:Acme;Berlin
            TITLE:CTO
            EMAIL:anna@example.com
            TEL;TYPE=CELL:1
            TEL;TYPE=WORK,FAX:2
            TEL;PAGER:3
            NOTE:Note
            UID:x
            """
        let expected = [Finding.company(acme), .contact(anna)]
        #expect(try card("X-ABShowAs:COMPANY", "FN:Acme", rest) == expected)
        #expect(try card("KIND:org", "FN:Anna Müller", rest) == expected)
    }

    @Test("N of a company's card that is the company names nobody; its numbers are told")
    func companyAlone() throws {
        var acme = FoundCompany(line: 1, name: "Acme GmbH")
        acme.leftOut = [.fax, .companyPhone, .companyEmail]
        let rest = ["TEL:1", "TEL;TYPE=fax:2", "EMAIL:info@example.com"].joined(separator: "\n")
        for name in ["N:Acme GmbH;;;;", "N:GmbH;Acme;;;", "N:Acme;;;;", "N:;;;;"] {
            let found = try card("KIND:org", "FN:Acme GmbH", "ORG:Acme GmbH", name, rest)
            #expect(found == [.company(acme)], "\(name)")
            #expect(try card("KIND:org", "FN:Acme GmbH", name, rest) == found, "\(name)")
        }
        var ada = FoundContact(line: 1, name: "Ada")
        ada.company = "Acme"
        #expect(try card("FN:Ada", "ORG:Acme") == [.contact(ada)])
    }

    @Test(
        "a name is made of N in the order in which it is spoken",
        arguments: [
            ("N:王;小明;;;", "王小明"), ("N:김;민준", "김민준"), ("N:山田;太郎;;;", "山田 太郎"),
            ("N:Beethoven;Ludwig;van;;", "Ludwig van Beethoven"),
            ("FN:Lovelace, Ada\nN:Lovelace;Ada;;Dr.;", "Dr. Ada Lovelace"),
            ("FN:Lovelace, Ada", "Lovelace, Ada"), ("FN:小明 王\nN:王;小明", "小明 王"),
        ])
    func spoken(lines: String, name: String) throws {
        #expect(try card(lines) == [.contact(FoundContact(line: 1, name: name))])
    }

    @Test("real exports of telephones are read", arguments: ["IPHONE", "GMAIL", "ANDROID"])
    func samples(name: String) throws {
        let found = try contacts("vcard/John_Doe_\(name).vcf")
        if name == "ANDROID" {
            #expect(
                found.map(\.name) == [
                    "", "", "Ñ Ñ Ñ Ñ Ñ", "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ", "Ñ Ñ Ñ Ñ", "ÑÑÑÑ",
                ])
            #expect(found[3].phones == ["123456", "234567", "3456789", "45678901"])
            #expect(found[5].company?.count == 44)
            #expect(found.allSatisfy { $0.tags.isEmpty })
        } else {
            #expect(found.count == 1)
            #expect(found[0].company == "IBM" && found[0].title == "Money Counter")
            #expect(found[0].emails == ["john.doe@ibm.com"])
            #expect(found[0].phones.first == "905-555-1234")
        }
    }

    @Test("the form is found by the content, and by its names")
    func recognised() throws {
        #expect(Intake.recognise(Array("\u{FEFF}\r\n begin:vcard \r\n".utf8)) == .vcard)
        #expect(Intake.recognise(Array("BEGIN:VCALENDAR\r\nX:BEGIN:VCARD\r\n".utf8)) == .calendar)
        #expect(IntakeFormat(name: "VCF") == .vcard && IntakeFormat(name: "vcard") == .vcard)
        #expect(throws: IntakeError.noHeader(.vcard)) {
            try findings(Array("a,b\n".utf8), as: .vcard)
        }
        let list = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:x\nEND:VCARD\n"
        let error = IntakeError.nothingUsable(
            line: 1, reason: "a list of contacts, which is no contact")
        #expect(throws: error) { try findings(Array(list.utf8)) }
    }

    @Test(
        "a file that is cut anywhere is refused, or says what stands before the cut",
        arguments: ["traps", "John_Doe_IPHONE", "John_Doe_GMAIL", "John_Doe_ANDROID"])
    func cut(name: String) throws {
        let file = try fixture("vcard/\(name).vcf")
        let whole = try findings(file)
        var taken: Set<Int> = []
        for count in cuts(of: file) {
            do {
                let found = try findings(Array(file[..<count]))
                // A list of contacts alone is told as such; a card without its end is known by the
                // next one.
                #expect(found == Array(whole.prefix(found.count)), "cut at \(count)")
                taken.insert(found.count)
            } catch {
                #expect(error is IntakeError, "cut at \(count): \(error)")
            }
        }
        #expect(taken.count == whole.count - (name == "traps" ? 1 : 0))
    }

    /// Every place in a file but those inside of its long picture, of which one in 97 has to do.
    private func cuts(of file: [UInt8]) -> [Int] {
        let text = String(decoding: file, as: UTF8.self)
        guard let photo = text.firstRange(of: "PHOTO"), let end = text.firstRange(of: "CATEGORIES")
        else { return Array(0...file.count) }
        let from = text.utf8.distance(from: text.startIndex, to: photo.upperBound)
        let to = text.utf8.distance(from: text.startIndex, to: end.lowerBound)
        return (0...file.count).filter { $0 < from || $0 >= to || $0 % 97 == 0 }
    }
}
