import ICalendar
import TestTools
import Testing

@testable import VCard

@Suite("A card that was read with its text and is written again")
struct KeptTextTests {
    private static let v3 = """
        BEGIN:VCARD
        VERSION:3.0
        PRODID:-//Apple Inc.//macOS//EN
        N:Lovelace;Ada;;;
        FN:Ada Lovelace
        item1.EMAIL;type=INTERNET;type=pref:ada@example.com
        item1.X-ABLabel:lab
        EMAIL;type=INTERNET;type=HOME:home@example.com
        item2.TEL;VALUE=uri;TYPE=cell:tel:+49-30-1
        ADR;TYPE=home:;;Street 1;Berlin;;10115;Germany
        BDAY:1815-12-10
        X-SOCIALPROFILE;type=linkedin;x-user=ada:https://www.linkedin.com/in/ada
        TITLE:Engineer
        TITLE:Poet
        NOTE;X-A=b:a note that is so long that it is folded by the program that wrote it an
         d goes on
        CATEGORIES:one
        CATEGORIES:two
        PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
         AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        X-UNKNOWN;A="b;c:d":e
        REV:2026-01-01T00:00:00Z
        END:VCARD

        """.replacing("\n", with: "\r\n")

    private static let v2 = """
        BEGIN:VCARD
        VERSION:2.1
        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=B6ve;Ada
        TEL;CELL;PREF:1
        TEL;WORK:2
        NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=
        b
        AGENT:
        BEGIN:VCARD
        TEL:3
        END:VCARD
        PHOTO;JPEG;BASE64:
          /9j/4AAQ

        X-END:1
        END:VCARD

        """.replacing("\n", with: "\r\n")

    private func read(_ text: String) throws -> VCard {
        var reader = try VCardReader(ByteSource(Array(text.utf8)), keepsText: true)
        guard case .card(let card, _, _) = try reader.next() else {
            Issue.record("no card")
            return VCard(.v3)
        }
        return card
    }

    /// The lines of a text that are not in `old`, and those of `old` that are no longer there.
    private func changes(_ card: VCard, from old: String) -> (new: [String], gone: [String]) {
        let text = String(decoding: card.text(product: "-//x//EN"), as: UTF8.self)
        func lines(_ text: String) -> [String] {
            text.utf8.split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
        }
        let change = lines(text).difference(from: lines(old))
        return (
            change.insertions.map { if case .insert(_, let line, _) = $0 { line } else { "" } },
            change.removals.map { if case .remove(_, let line, _) = $0 { line } else { "" } }
        )
    }

    @Test("without a change has the same bytes", arguments: [v3, v2])
    func unchanged(text: String) throws {
        let card = try read(text)
        #expect(String(decoding: card.text(product: "-//x//EN"), as: UTF8.self) == text)
        let mixed = text.replacing("\r\n", with: "\n")
        #expect(String(decoding: try read(mixed).text(product: "x"), as: UTF8.self) == text)
    }

    @Test("changes the line of a changed value alone, whose group and parameters stay")
    func lists() throws {
        var card = try read(Self.v3)
        card.emails = ["new@example.com", "home@example.com", "more@example.com"]
        var found = changes(card, from: Self.v3)
        #expect(
            found.new == [
                "item1.EMAIL;type=INTERNET;type=pref:new@example.com",
                "EMAIL;TYPE=INTERNET:more@example.com",
            ])
        #expect(found.gone == ["item1.EMAIL;type=INTERNET;type=pref:ada@example.com"])
        card = try read(Self.v3)
        card.emails = ["home@example.com"]
        found = changes(card, from: Self.v3)
        #expect(found.new == [])
        #expect(
            found.gone == [
                "item1.EMAIL;type=INTERNET;type=pref:ada@example.com", "item1.X-ABLabel:lab",
            ])
        card = try read(Self.v3)
        card.phones = ["+49 30 2"]
        card.links[0].address = "https://www.linkedin.com/in/lovelace"
        #expect(
            changes(card, from: Self.v3).new == [
                "item2.TEL;TYPE=cell:+49 30 2",
                "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/lovelace",
            ])
    }

    @Test("changes single values in place, and takes them out")
    func single() throws {
        var card = try read(Self.v3)
        card.title = "Analyst"
        card.revision = "2026-02-02T00:00:00Z"
        card.nickname = "Countess"
        card.kind = .org
        card.categories = ["one", "two", "three"]
        var found = changes(card, from: Self.v3)
        #expect(
            found.new == [
                "TITLE:Analyst", "CATEGORIES:one,two,three", "REV:2026-02-02T00:00:00Z",
                "NICKNAME:Countess", "X-ABShowAs:COMPANY",
            ])
        #expect(
            found.gone == [
                "TITLE:Engineer", "CATEGORIES:one", "CATEGORIES:two", "REV:2026-01-01T00:00:00Z",
            ])
        card = try read(Self.v3)
        card.notes = []
        card.title = nil
        found = changes(card, from: Self.v3)
        #expect(found.new == [] && found.gone.count == 4)
    }

    @Test("after a change of any field differs in its lines alone, and is read as it was changed")
    func anyField() throws {
        let seed = Chance.seed()
        var random = Seeded(state: seed)
        for round in 0..<Chance.cases(else: 60) {
            let version = random.one([VCard.Version.v3, .v4])
            let text = mixed(RandomCard.card(version, &random), &random)
            let (card, other) = (try read(text), RandomCard.card(version, &random))
            #expect(changes(card, from: text) == ([], []), "KITH_SEED=\(seed), card \(round)")
            for field in CardField.allCases {
                var changed = card
                changed.take(field, of: other)
                let place = "KITH_SEED=\(seed), \(field) of card \(round)"
                let written = String(decoding: changed.text(product: "x"), as: UTF8.self)
                #expect(
                    others(written, than: field, version) == others(text, than: field, version),
                    "\(place)")
                let again = try read(written)
                for other in CardField.allCases {
                    let expected = changed.values(of: other).map(\.text).sorted()
                    #expect(again.values(of: other).map(\.text).sorted() == expected, "\(place)")
                }
            }
        }
    }

    /// The text of a card with lines of other programs.
    /// The lines that are of no field, or of another one, in their order. A fold begins with a blank,
    /// byte by byte.
    private func others(
        _ text: String, than field: CardField, _ version: VCard.Version
    ) -> [String] {
        text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.filter {
            line in
            line.utf8.first != 0x20
                && CardLine(Array(line.utf8.dropLast())).flatMap { CardField($0, version) } != field
        }
    }

    private func mixed(_ card: VCard, _ random: inout Seeded) -> String {
        let foreign = [
            "X-A;b=\"c;d\":e", "ADR:;;Street;;;;", "PHOTO:data:image/jpeg;base64,AAAA",
            "item9.X-B:1",
            "TEL;TYPE=fax:1", "GENDER:F", "TITLE:", "X-LONG:" + String(repeating: "ä", count: 40),
        ]
        var lines: [String] = []
        let text = String(decoding: card.text(product: "x"), as: UTF8.self)
        for line in text.utf8.split(separator: 0x0A).map({ String(decoding: $0, as: UTF8.self) }) {
            if lines.count > 2, line.utf8.first != 0x20, random.chance(4) {
                lines.append(random.one(foreign) + "\r")
            }
            lines.append(line)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    @Test("of version 2.1 stays one, and says what is not of ASCII in quoted-printable")
    func old() throws {
        var card = try read(Self.v2)
        card.phones = ["1", "22"]
        card.notes = ["ä\nb; " + String(repeating: "long ", count: 20) + "\\n"]
        let found = changes(card, from: Self.v2)
        #expect(found.new.first == "TEL;WORK:22" && found.new.allSatisfy { $0.utf8.count <= 76 })
        #expect(found.gone == ["TEL;WORK:2", "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=", "b"])
        let again = try read(String(decoding: card.text(product: "x"), as: UTF8.self))
        #expect(again.notes == card.notes && again.phones == card.phones)
    }

    @Test("a number that is a fax by its label is no phone, and stays when the phones change")
    func labelledFax() throws {
        let lines = "item1.TEL:1\r\nitem1.X-ABLabel:_$!<HomeFAX>!$_\r\nitem2.TEL:2\r\n"
        var card = try read("BEGIN:VCARD\r\nVERSION:3.0\r\n\(lines)END:VCARD\r\n")
        #expect(card.phones == ["2"] && card.faxes == ["1"] && card.pagers.isEmpty)
        card.phones = ["3"]
        let again = try read(String(decoding: card.text(product: "x"), as: UTF8.self))
        #expect(again.phones == ["3"] && again.faxes == ["1"])
    }

    @Test("of another version is written as if it were new")
    func otherVersion() throws {
        var card = try read(Self.v3)
        card.version = .v4
        let text = String(decoding: card.text(product: "x"), as: UTF8.self)
        #expect(text.hasPrefix("BEGIN:VCARD\r\nVERSION:4.0\r\n") && !text.contains("PHOTO"))
    }
}

extension VCard {
    /// Takes the value of a field of another card.
    fileprivate mutating func take(_ field: CardField, of other: VCard) {
        switch field {
        case .kind: kind = version == .v4 ? other.kind : kind
        case .isCompany: break
        case .uid: uid = other.uid
        case .formattedName: formattedName = other.formattedName
        case .name: name = other.name
        case .nickname: nickname = other.title
        case .organization: organization = other.organization
        case .title: title = other.title
        case .emails: emails = Array(emails.dropFirst()) + other.emails
        case .phones: phones = other.phones
        case .faxes: faxes = other.faxes
        case .pagers: pagers = other.pagers
        case .links: links = other.links
        case .notes: notes = other.notes
        case .categories: categories = other.categories
        case .revision: revision = "20260101T000000Z"
        }
    }
}
