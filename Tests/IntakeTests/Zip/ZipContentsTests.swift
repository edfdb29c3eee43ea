import CivilTime
import ICalendar
import Intake
import JobSearch
import TestTools
import Testing

/// The small files that the zips of the tests hold.
enum Sample {
    static let connections = """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Ada,Lovelace,https://www.linkedin.com/in/ada-lovelace,,Engines,Programmer,08 Feb 2026
        Grace,Hopper,https://www.linkedin.com/in/grace-hopper,,Navy,Admiral,09 Feb 2026

        """
    static let invitations = """
        From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
        Alan Turing,Mary Somerville,"1/29/26, 2:37 PM",,INCOMING,https://www.linkedin.com/in/alan,

        """
    /// Whose it is cannot be told: both wrote, and both have an address.
    static let messages = """
        CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT
        1,Grace Hopper,https://www.linkedin.com/in/grace,Mary Somerville,,2026-02-20 08:00:00 UTC,Hi
        1,Mary Somerville,https://www.linkedin.com/in/mary,Grace Hopper,,2026-02-20 08:01:00 UTC,Yes

        """
    static let profile = """
        First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry
        Mary,Somerville,,,,Astronomer,,Science

        """
    static let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Emmy Noether\nEND:VCARD\n"
    static let calendar = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:Talk
        DTSTART:20260302T170000Z
        END:VEVENT
        END:VCALENDAR

        """
}

func contents(
    _ zip: [UInt8], only: IntakeFormat? = nil, map: ColumnMap? = nil
) throws -> ZipContents {
    try #require(try ZipContents(ByteSource(zip), only: only, map: map))
}

/// The names of the contacts in a zip.
func names(_ zip: [UInt8]) throws -> [String] {
    try Intake.findings(in: zip, zone: .utc).compactMap {
        if case .contact(let contact) = $0 { contact.name } else { nil }
    }
}

@Suite("What is in a zip")
struct ZipContentsTests {
    private let both = ["Ada Lovelace", "Grace Hopper"]

    @Test("LinkedIn's files are found by their content wherever they are, contacts first")
    func linkedIn() throws {
        let zip = ZipMaker([
            "Export/messages.csv": Sample.messages, "Export/Skills.csv": "Name\nSwift\n",
            "Export/Profile.csv": Sample.profile, "Export/": "",
            "Export/I n v.csv": Sample.invitations, "Export/C": Sample.connections,
        ]).bytes
        let contents = try contents(zip)
        #expect(
            contents.files.map(\.path) == [
                "Export/C", "Export/I n v.csv", "Export/messages.csv", "Export/Skills.csv",
            ])
        #expect(
            contents.files.map(\.format) == [
                .linkedInConnections, .linkedInInvitations, .linkedInMessages, .linkedInSkills,
            ])
        #expect(contents.unused == 1)
        #expect(contents.problems.isEmpty)
    }

    @Test("each file in a zip says what it says by itself")
    func same() throws {
        for text in [Sample.connections, Sample.invitations, Sample.card, Sample.calendar] {
            let alone = try findings(Array(text.utf8))
            #expect(!alone.isEmpty)
            #expect(try Intake.findings(in: ZipMaker(["x": text]).bytes, zone: .utc) == alone)
        }
    }

    @Test("files are stored or deflated, with sums before or behind them, in small zips and large")
    func forms() throws {
        for method in [0, 8] {
            for hasDescriptor in [false, true] {
                for isLong in [false, true] {
                    var file = ZipMaker.File("Connections.csv", Sample.connections)
                    (file.method, file.hasDescriptor, file.isLong) = (method, hasDescriptor, isLong)
                    var maker = ZipMaker([file, ZipMaker.File("a.vcf", Sample.card)])
                    maker.isLong = isLong
                    #expect(try names(maker.bytes) == both + ["Emmy Noether"])
                    maker.comment = Array("PK\u{5}\u{6} is no end".utf8)
                    #expect(try names(maker.bytes) == both + ["Emmy Noether"])
                    #expect(try names(maker.bytes + [10]) == both + ["Emmy Noether"])
                    maker.prefix = Array("MZ\0\u{1} a program that unpacks itself".utf8)
                    #expect(try names(maker.bytes) == both + ["Emmy Noether"])
                }
            }
        }
    }

    @Test("a comment that looks like the end of a zip is a comment")
    func falseEnd() throws {
        var maker = ZipMaker(["Connections.csv": Sample.connections])
        maker.comment = ZipMaker([]).bytes
        #expect(try names(maker.bytes) == both)
        maker.comment = ZipMaker([]).bytes + [0]
        #expect(try names(maker.bytes) == both)
    }

    @Test("a large file comes out whole, read back and forth")
    func large() throws {
        var text = "First Name,Last Name,Company,Connected On\n"
        for index in 0..<30_000 { text += "Ada,Nr\(index),Engines \(index * 7919),08 Feb 2026\n" }
        for method in [0, 8] {
            var file = ZipMaker.File("Connections.csv", text)
            file.method = method
            let found = try Intake.findings(in: ZipMaker([file]).bytes, zone: .utc)
            #expect(try found == findings(Array(text.utf8)))
            #expect(found.count == 30_000)
        }
        // Calendars are gone through twice.
        let event = Sample.calendar.split(separator: "\n").dropFirst().dropLast()
            .joined(separator: "\n")
        let events = (0..<5000).map { event.replacing("UID:1", with: "UID:\($0)") }
        let calendar = "BEGIN:VCALENDAR\n\(events.joined(separator: "\n"))\nEND:VCALENDAR\n"
        let zip = ZipMaker(["x.ics": calendar]).bytes
        #expect(try Intake.findings(in: zip, zone: .utc) == findings(Array(calendar.utf8)))
    }

    @Test(
        "names are UTF-8 where they say so or can be, else of the first IBM PC; backslashes are slashes"
    )
    func fileNames() throws {
        var dos = ZipMaker.File("", Sample.card)
        dos.name = [0x4D, 0x81, 0x6C, 0x6C, 0x65, 0x72, 0x5C, 0xE1]
        var unicode = ZipMaker.File("Büro/1", Sample.card)
        unicode.flags = 0x800
        let zip = ZipMaker([dos, unicode, ZipMaker.File("./Büro//2", Sample.card)]).bytes
        #expect(try contents(zip).files.map(\.path) == ["Müller/ß", "Büro/1", "Büro/2"])
    }

    @Test("what leads out of the zip, is encrypted, packed in another way or a zip itself is told")
    func problems() throws {
        func file(_ name: String, method: Int = 8, flags: Int = 0) -> ZipMaker.File {
            var file = ZipMaker.File(name, Sample.connections)
            (file.method, file.flags) = (method, flags)
            return file
        }
        let inner = ZipMaker(["Connections.csv": Sample.connections]).bytes
        let zip = ZipMaker([
            file("../up.csv"), file("/etc/passwd"), file("C:\\x.csv"), file("a\\..\\..\\x.csv"),
            file("nul\0.csv"), file("."), file("secret.csv", flags: 1),
            file("aes.csv", method: 99, flags: 1), file("hidden.csv", flags: 0x2040),
            file("old.csv", method: 12), ZipMaker.File("inner.zip", inner),
            ZipMaker.File("a.vcf", Sample.card),
            ZipMaker.File("table.xlsx", ZipMaker(["[Content_Types].xml": "<Types/>"]).bytes),
        ]).bytes
        let contents = try contents(zip)
        #expect(contents.files.map(\.path) == ["a.vcf"])
        #expect(contents.unused == 1)
        let astray = "its name leads out of the zip, so that it is not read"
        let encrypted = "it is encrypted; unpack it with its password"
        #expect(
            contents.problems == [
                "../up.csv: \(astray)", "/etc/passwd: \(astray)", "C:\\x.csv: \(astray)",
                "a\\..\\..\\x.csv: \(astray)", "\(shown("nul\0.csv")): \(astray)", ".: \(astray)",
                "secret.csv: \(encrypted)", "aes.csv: \(encrypted)", "hidden.csv: \(encrypted)",
                "old.csv: it is packed in a way that is not known (12); unpack it",
                "inner.zip: it is a zip itself; unpack it, and import it by itself",
            ])
    }

    @Test("a zip in which nothing can be read is refused, and told what was looked for")
    func nothing() throws {
        func fault(_ maker: ZipMaker) -> IntakeError? {
            do { _ = try ZipContents(ByteSource(maker.bytes)) } catch {
                return error as? IntakeError
            }
            return nil
        }
        #expect(fault(ZipMaker([])) == .zip(.empty))
        #expect(fault(ZipMaker(["Export/": ""])) == .zip(.empty))
        #expect(
            fault(ZipMaker(["Courses.csv": "Name\nSwift\n", "x.png": "\u{89}PNG\0"]))
                == .zip(.nothingKnown(files: 2, problem: nil)))
        let problem = "../x: its name leads out of the zip, so that it is not read"
        #expect(
            fault(ZipMaker(["../x": Sample.card]))
                == .zip(.nothingKnown(files: 1, problem: problem)))
        #expect(fault(ZipMaker(["[Content_Types].xml": "<Types/>"])) == .zip(.document))
        #expect(fault(ZipMaker(["mimetype": "application/x"])) == .zip(.document))
        #expect(try ZipContents(ByteSource(Array(Sample.connections.utf8))) == nil)
        #expect(try ZipContents(ByteSource([UInt8](repeating: 0, count: 100))) == nil)
    }

    @Test("a form that is asked for leaves the others out, and so do columns")
    func narrowed() throws {
        let zip = ZipMaker([
            "Connections.csv": Sample.connections, "a.vcf": Sample.card,
            "sheet.csv": "Who,Where\nEmmy Noether,Göttingen\n",
        ]).bytes
        let cards = try contents(zip, only: .vcard)
        #expect(cards.files.map(\.path) == ["a.vcf"])
        #expect(cards.unused == 2)
        let map = try ColumnMap(["Who=name,Where=company"])
        let sheets = try contents(zip, map: map)
        #expect(sheets.files.map(\.path) == ["sheet.csv"])
        var found: [Finding] = []
        let nothing = try sheets.read(sheets.files[0], zone: .utc) { found.append($0) }
        #expect(nothing == nil)
        var emmy = FoundContact(line: 2, name: "Emmy Noether")
        emmy.company = "Göttingen"
        #expect(found == [.contact(emmy)])
        #expect(throws: IntakeError.zip(.noneOf(.calendar))) { try contents(zip, only: .calendar) }
        #expect(throws: IntakeError.zip(.noColumns)) {
            try contents(zip, map: try ColumnMap(["Wer=name"]))
        }
    }

    @Test("the profile in the zip says whose the messages are where they do not")
    func owner() throws {
        let files = [ZipMaker.File("m", Sample.messages), ZipMaker.File("p", Sample.profile)]
        let alone = try #require(
            throws: IntakeError.self, performing: { try findings(Array(Sample.messages.utf8)) })
        #expect(throws: alone) { try Intake.findings(in: ZipMaker([files[0]]).bytes, zone: .utc) }
        let found = try Intake.findings(in: ZipMaker(files).bytes, zone: .utc)
        guard case .interaction(let talk)? = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect(talk.people.map(\.name) == ["Grace Hopper"])
        #expect(talk.text == "Grace Hopper: Hi\nI: Yes")
        let stranger = ZipMaker.File("p", Sample.profile.replacing("Mary", with: "Jane"))
        #expect(throws: alone) {
            try Intake.findings(in: ZipMaker([files[0], stranger]).bytes, zone: .utc)
        }
    }

    @Test("files with nobody in them are no error beside others")
    func barren() throws {
        let header = Sample.invitations.split(separator: "\n")[0] + "\n"
        let own = "BEGIN:VCALENDAR\nPRODID:-//kith//kith//EN\nEND:VCALENDAR\n"
        let zip = ZipMaker(["a": String(header), "b": Sample.card, "c.ics": own]).bytes
        let contents = try contents(zip)
        var found: [Finding] = []
        let nothing = try contents.files.map { file in
            try contents.read(file, zone: .utc) { found.append($0) }
        }
        #expect(contents.files.map(\.path) == ["a", "c.ics", "b"])
        #expect(nothing == [.nothingInside(.linkedInInvitations), .ownExport, nil])
        #expect(found.first == .problem(line: 1, reason: "the file was exported by kith itself"))
        #expect(found.count == 2)
        #expect(throws: IntakeError.nothingInside(.linkedInInvitations)) {
            try Intake.findings(in: ZipMaker(["a": String(header)]).bytes, zone: .utc)
        }
    }
}
