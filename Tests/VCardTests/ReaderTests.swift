import TestTools
import ICalendar
import Testing

@testable import VCard

@Suite("Reading vCards")
struct VCardReaderTests {
    @Test("groups, types, escapes and structured values are read")
    func fields() throws {
        let read = try card(
            "3.0", "N:Doe;John;Richter,James;Mr.;Sr.", "FN:Mr. John \\\"Jack\\\" Doe\\, Sr.",
            "ORG:Acme\\; Sons;", "TITLE:a\\\\b\\Nc", "item1.EMAIL;type=INTERNET;type=pref:j@x.org",
            "TEL;TYPE=\"cell,voice\":+1 555", "item2.URL:http\\://www.linkedin.com/in/john",
            "item2.X-ABLabel:LinkedIn", "item3.URL:https://x.org",
            "item3.X-ABLabel:_$!<HomePage>!$_",
            "CATEGORIES:a\\,b,c", "NOTE:one", "NOTE:two", "UID:urn:uuid:4F", "REV:2026")
        var expected = VCard(.v3)
        var name = VCard.Name()
        (name.family, name.given, name.additional) = ("Doe", "John", "Richter James")
        (name.prefixes, name.suffixes) = ("Mr.", "Sr.")
        expected.name = name
        expected.formattedName = "Mr. John \"Jack\" Doe, Sr."
        expected.organization = ["Acme; Sons"]
        expected.title = "a\\b\nc"
        expected.emails = ["j@x.org"]
        expected.phones = ["+1 555"]
        expected.links = [
            .init("http://www.linkedin.com/in/john", service: "linkedin"), .init("https://x.org"),
        ]
        expected.categories = ["a,b", "c"]
        expected.notes = ["one", "two"]
        expected.uid = "4F"
        expected.revision = "2026"
        #expect(read == expected)
        #expect(name.spoken == "Mr. John Richter James Doe Sr.")
    }

    @Test("vCard 2.1 has bare types, quoted-printable with soft breaks, and character sets")
    func old() throws {
        let read = try card(
            "2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=B6del;Ku=", "rt;;;",
            "FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Kurt G=F6del", "TEL;CELL;PREF:1",
            "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=", " c=", "", "TITLE:C:\\new\\;x",
            "ORG;CHARSET=WINDOWS-1251;ENCODING=QUOTED-PRINTABLE:=CC=E8=F0", "EMAIL;INTERNET:k@x.org"
        )
        #expect(read?.name?.family == "Gödel")
        #expect(read?.name?.given == "Kurt")
        #expect(read?.formattedName == "Kurt Gödel")
        #expect(read?.phones == ["1"])
        #expect(read?.notes == ["a\r\nb c"])
        #expect(read?.title == "C:\\new;x")
        #expect(read?.organization == ["Мир"])
        #expect(read?.emails == ["k@x.org"])
    }

    @Test("a soft break at the end of a card does not swallow its end")
    func softEnd() throws {
        let read = try card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:Ada=")
        #expect(read?.formattedName == "Ada")
    }

    @Test("an empty place of Windows-1252 changes nothing about the rest of a value")
    func emptyPlace() throws {
        let card = try card(
            "2.1", "FN;CHARSET=WINDOWS-1252;ENCODING=QUOTED-PRINTABLE:=93Ada=94=81")
        #expect(card?.formattedName == "“Ada”\u{81}")
    }

    @Test("a value that is not UTF-8 is Windows-1252; an unknown character set is told")
    func charsets() throws {
        let raw: [UInt8] = Array("BEGIN:VCARD\nVERSION:3.0\nFN:Jos".utf8) + [0xE9, 0x0A]
        #expect(try cards(raw + Array("END:VCARD".utf8)).first?.formattedName == "José")
        let told = try entries(
            "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=KLINGON:Zoë\nEND:VCARD\n")
        guard case .card(let read, 1, let warnings) = told.first else {
            Issue.record("no card")
            return
        }
        #expect(read.formattedName == "Zoë")
        #expect(warnings == ["the character set “KLINGON” of its FN is not known"])
    }

    @Test("UTF-16 is read by its mark, CR alone ends lines, and a fold may cut a character")
    func forms() throws {
        let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë 🗓\r\nEND:VCARD\r\n"
        let little: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try cards(little).first?.formattedName == "Zoë 🗓")
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for unmarked in [Array(little.dropFirst(2)), big] {
            #expect(try cards(unmarked).first?.formattedName == "Zoë 🗓")
        }
        let returns = text.replacing("\r\n", with: "\r")
        #expect(try cards(Array(returns.utf8)).first?.formattedName == "Zoë 🗓")
        var folded = Array("BEGIN:VCARD\nVERSION:4.0\nFN:Zo".utf8)
        folded += [0xC3, 0x0A, 0x20, 0xAB, 0x0A] + Array("END:VCARD\n".utf8)
        #expect(try cards(folded).first?.formattedName == "Zoë")
    }

    @Test("4.0 cards have kinds, and addresses as values")
    func new() throws {
        let read = try card(
            "4.0", "KIND:ORG", "FN:Acme", "TEL;VALUE=uri;TYPE=work:tel:+1-555-0100",
            "EMAIL:mailto:a@x.org", "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://linkedin.com/in/a")
        #expect(read?.kind == .org)
        #expect(read?.phones == ["+1-555-0100"])
        #expect(read?.emails == ["a@x.org"])
        #expect(read?.links == [.init("https://linkedin.com/in/a", service: "linkedin")])
    }

    @Test("a picture is left out, however long, folded or not")
    func pictures() throws {
        let folded = String(
            repeating: " " + String(repeating: "A", count: 75) + "\r\n", count: 20_000)
        let long = String(repeating: "A", count: 2_000_000)
        for photo in [
            "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n" + folded,
            "PHOTO:data:image/jpeg;base64," + long + "\r\n",
            "PHOTO;BASE64;JPEG:\r\n" + folded + "\r\n", "item1.LOGO;ENCODING=B:" + long + "==\r\n",
        ] {
            let text = "BEGIN:VCARD\r\nVERSION:3.0\r\n" + photo + "FN:Ada\r\nEND:VCARD\r\n"
            #expect(try cards(Array(text.utf8), piece: 4096).first?.formattedName == "Ada")
        }
    }

    @Test("a card inside another is left out")
    func agent() throws {
        let read = try card(
            "2.1", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Jeeves", "END:VCARD", "FN:Wooster")
        #expect(read?.formattedName == "Wooster")
    }

    @Test("a card without its end is told, and the next one is read")
    func endless() throws {
        let found = try entries("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n")
        #expect(found.first == .problem(line: 1, reason: "it never ends"))
        #expect(found.count == 2)
    }

    @Test("what is no file of cards is refused, and says why")
    func refused() throws {
        let open = "BEGIN:VCARD\nVERSION:3.0\n"
        let cases: [(String, VCardError)] = [
            ("", .notAVCard), ("hello\n", .notAVCard), (open, .neverEnds(line: 1)),
            (open + "END:VCARD\nBEGIN:VCA", .neverEnds(line: 4)),
            (open + "FN:A\0\nEND:VCARD\n", .notText(line: 3)),
            (
                open + "NOTE:" + String(repeating: "x", count: 1 << 20),
                .lineTooLong(line: 3, limit: 1 << 20)
            ),
            (
                open
                    + String(
                        repeating: "NOTE:" + String(repeating: "x", count: 1000) + "\n", count: 5000
                    ),
                .cardTooLarge(line: 1, limit: 1 << 22)
            ),
        ]
        for (text, error) in cases {
            #expect(throws: error) { try entries(text) }
            #expect(error.description.hasSuffix("."))
        }
    }

    @Test("a file read in pieces of any size says the same")
    func pieces() throws {
        let text = """
            BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:=C3=\r\n=91;A\r\nTEL:1\r\n 2\r
            PHOTO;BASE64:AA\r\n BB\r\n\r\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n
            """
        let whole = try entries(text)
        #expect(whole.count == 2)
        for piece in 1...40 { #expect(try entries(text, piece: piece) == whole, "\(piece)") }
    }

    @Test("bytes made up at random never crash the reader")
    func random() {
        var random = Seeded(state: 42)
        let pieces = [
            "BEGIN:VCARD\n", "END:VCARD\n", "VERSION:2.1\n", "N:", ";", ",", "\\", "=", "=\n", "\n",
            "\r", " ",
            ":", "\"", "ENCODING=QUOTED-PRINTABLE", "é", "PHOTO:", "AGENT:\n", "item1.", "FN",
            "\u{301}",
        ]
        for _ in 0..<3000 {
            var text = "BEGIN:VCARD\n"
            for _ in 0..<random.number(0...40) { text += random.one(pieces) }
            var bytes = Array(text.utf8)
            if random.chance(3) {
                bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
            }
            do { _ = try entries(bytes, piece: random.number(1...99)) } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }
}
