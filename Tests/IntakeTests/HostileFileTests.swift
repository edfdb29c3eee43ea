import Intake
import JobSearch
import Testing

@Suite("Encodings and hostile files")
struct HostileFileTests {
    private let header =
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

    @Test("Windows-1252 is read where a file is not UTF-8, with semicolons too")
    func windows() throws {
        let found = try contacts("linkedin/semicolons-windows-1252.csv")
        #expect(found.map(\.name) == ["José García"])
        #expect(found.map(\.company) == ["Müller & Söhne – “GmbH”"])
        #expect(found.map(\.title) == ["€-Officer"])
    }

    @Test("UTF-16 is read by its mark", arguments: ["le", "be"])
    func utf16(order: String) throws {
        let found = try contacts("linkedin/tabs-utf-16-\(order).csv")
        #expect(found.map(\.name) == ["José García"])
        #expect(found.map(\.title) == ["Œuvre"])
    }

    @Test("UTF-8 that is broken or cut in a character is damaged, not another encoding")
    func brokenUTF8() throws {
        let good = Array((header + "José,García,,,Müller,,08 Feb 2026\nZoë").utf8)
        #expect(throws: IntakeError.damaged(line: 3, reason: "is not valid UTF-8")) {
            try findings(good.dropLast())
        }
        #expect(throws: IntakeError.damaged(line: 3, reason: "is not valid UTF-8")) {
            try findings(good + [0xFF, 0x0A])
        }
    }

    @Test("a file with a NUL is no text")
    func nul() throws {
        #expect(throws: IntakeError.notText) { try findings(Array((header + "A\0,").utf8)) }
        #expect(throws: IntakeError.notText) { try findings([0xFF, 0xFE, 0, 0]) }
        #expect(throws: IntakeError.notText) { try findings([0xFF, 0xFE, 0, 0xD8, 0x41, 0]) }
    }

    @Test("what is in no known format is refused")
    func unknown() throws {
        for text in ["", "\n\n", "hello", "Ada,Lovelace,,a@b.c\n", "{\"a\": 1}"] {
            #expect(throws: IntakeError.notRecognised) { try findings(Array(text.utf8)) }
            #expect(Intake.recognise(Array(text.utf8)) == nil)
        }
    }

    @Test("10 MB of one line are refused, before and after a header")
    func oneLine() throws {
        let line = [UInt8](repeating: 0x61, count: 10_000_000)
        #expect(throws: IntakeError.notRecognised) { try findings(line) }
        let error = IntakeError.tooLarge(line: 2, limit: 1 << 20)
        #expect(throws: error) { try findings(Array(header.utf8) + line) }
        #expect(throws: error) { try findings(Array((header + "\"").utf8) + line) }
        #expect(throws: error) {
            try findings(Array(header.utf8) + [UInt8](repeating: 0x2C, count: 10_000_000))
        }
    }

    @Test("a format is recognised by content")
    func recognised() throws {
        let connections = try fixture("linkedin/three-line-preamble.csv")
        #expect(Intake.recognise(connections) == .linkedInConnections)
        #expect(IntakeFormat(name: "LinkedIn") == .linkedInConnections)
        #expect(IntakeFormat(name: "calendar") == .calendar)
        #expect(IntakeFormat(name: "xls") == nil)
    }

    @Test("every error says what is wrong and what to do")
    func errors() {
        let errors: [IntakeError] = [
            .notRecognised, .noHeader(.linkedInConnections), .noHeader(.calendar),
            .damaged(line: 3, reason: "ends early"), .nothingInside(.linkedInConnections),
            .nothingInside(.calendar), .noHeader(.vcard), .nothingInside(.vcard),
            .noHeader(.googleContacts), .noHeader(.outlookContacts),
            .noHeader(.thunderbirdContacts), .noHeader(.linkedInInvitations),
            .noHeader(.linkedInMessages),
            .noHeader(.linkedInContacts), .nothingInside(.linkedInContacts),
            .nothingInside(.linkedInMessages), .nothingInside(.linkedInInvitations),
            .noHeader(.csv), .noColumns, .unknownColumns(["Wer", "Wo"], guess: nil),
            .unknownColumn("Name", nearest: nil, columns: ["Wer"]), .tooLarge(line: 1, limit: 1024),
            .notText,
            .nothingUsable(line: 4, reason: "the event cannot be read: it never ends"),
            .unreadable("Input/output error"), .ownExport,
        ]
        for error in errors {
            #expect(error.message.hasSuffix("."))
            #expect(!error.hint.isEmpty)
        }
    }

    @Test("what an error quotes of a file is one line without control characters")
    func quoted() {
        let text =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:2026\r\u{1B}[2J\nEND:VEVENT\nEND:VCALENDAR\n"
        do {
            _ = try findings(Array(text.utf8))
            Issue.record("nothing is wrong")
        } catch let error as IntakeError {
            #expect(error.message.contains("␍␛[2J"), "\(error.message)")
        } catch { Issue.record(error) }
    }

    @Test("bytes made up at random never crash the reader")
    func random() {
        var seed: UInt64 = 42
        let pieces = [",", "\"", "\n", "\r", "a", "é", ";", " ", "\t", "08 Feb 2026", "\u{301}"]
        for _ in 0..<2000 {
            var text = header
            for _ in 0..<40 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            do { _ = try findings(Array(text.utf8)) } catch { #expect(error is IntakeError) }
        }
    }
}
