import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite("Reading a calendar file piece by piece")
struct StreamingReaderTests {
    /// A file of all sorts of lines, short enough to be read with pieces of every size.
    private static let text = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:Moon
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0430
        TZOFFSETTO:+0430
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Moon:20260302T090000
        SUMMARY:Grüße an
          Ada – „zwei“ É
        EXDATE;TZID=Europe/Berlin:20260309T090000,202603
         16T090000
        BEGIN:VALARM
        SUMMARY:Beep
        END:VALARM
        END:VEVENT

        BEGIN:VEVENT
        UID:2
        BEGIN:VTODO
        UID:3
        DUE:20260302
        END:VTODO
        BEGIN:VJOURNAL
        UID:4
        END:VJOURNAL
        X-WR-CALNAME:Wär
         e
        END:VCALENDAR
        """

    private struct Reading: Equatable {
        var calendars: [ReadCalendar] = []
        var warnings: [String] = []
        var entries: [ReadEntry] = []
        var count = 0
        var error: ICalendarError?
    }

    private func reading(_ source: ByteSource, pieces: Int? = nil) -> Reading {
        var limits = CalendarReader.Limits()
        if let pieces { limits.pieceBytes = pieces }
        var reading = Reading()
        do {
            let reader = try CalendarReader(source, limits: limits)
            reading.calendars = reader.calendars
            reading.warnings = reader.warnings
            reading.count = reader.count
            reading.entries = try reader.entries()
        } catch { reading.error = error }
        return reading
    }

    /// The text in all encodings and with all line ends, and some that are broken.
    private static var forms: [[UInt8]] {
        let utf8 = Array(text.utf8)
        let crlf = Array(text.replacing("\n", with: "\r\n").utf8)
        let units = Array(text.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let face = "BEGIN:VCALENDAR\nX-WR-CALNAME:😀\nEND:VCALENDAR\n".utf16
            .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let latin = text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x93 }
        var inside = crlf
        if let umlaut = inside.firstIndex(of: 0xBC) {
            inside.insert(contentsOf: [0x0D, 0x0A, 0x20], at: umlaut)
        }
        return [
            utf8, crlf, Array(text.replacing("\n", with: "\r").utf8), [0xEF, 0xBB, 0xBF] + crlf,
            [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xFF, 0xFE] + face, latin, inside,
            [0xFF, 0xFE] + little.dropLast(), [0xFF, 0xFE, 0x42, 0, 0, 0xD8], utf8.dropLast(20),
            utf8 + [0], [0xFF, 0xFE] + little + [0, 0], utf8.dropLast(3) + [0xC3], [],
            [0xFF, 0xFE],
        ]
    }

    @Test("gives the same whatever the size of the pieces, in every encoding")
    func pieces() {
        for (index, form) in Self.forms.enumerated() {
            let whole = reading(ByteSource(form))
            for size in [1, 2, 3, 4, 5, 7, 16, 61, 256, 1000] {
                #expect(reading(ByteSource(form), pieces: size) == whole, "form \(index), \(size)")
            }
        }
    }

    @Test("understands the text alike in every encoding that has its characters")
    func encodings() throws {
        func summaries(_ form: [UInt8]) -> [String] {
            reading(ByteSource(form)).entries.compactMap {
                if case .item(let item) = $0 { item.summary } else { nil }
            }
        }
        let forms = Self.forms
        for index in [0, 1, 2, 3, 4, 5, 8] {
            #expect(summaries(forms[index]).first == "Grüße an Ada – „zwei“ É", "form \(index)")
        }
        #expect(summaries(forms[7]).first?.hasPrefix("Grüße an Ada") == true)
        let whole = reading(ByteSource(forms[0]))
        #expect(whole.calendars.map(\.name) == ["Wäre"])
        #expect(whole.count == 4)
        #expect(reading(ByteSource(forms[6])).calendars.map(\.name) == ["😀"])
        #expect(reading(ByteSource(forms[10])).error == .notText(line: 1))
    }

    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path + "/read-" + UUID().uuidString
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test("gives the same from a file as from memory")
    func file() throws {
        for form in Self.forms {
            try withFile(form) { path in
                let file = open(path, O_RDONLY)
                #expect(reading(ByteSource(takingOver: file)) == reading(ByteSource(form)))
            }
        }
    }

    @Test("ends in an error when the file is cut while it is read")
    func cutMeanwhile() throws {
        try withFile(Array(Self.text.utf8)) { path in
            let reader = try CalendarReader(ByteSource(takingOver: open(path, O_RDONLY)))
            #expect(truncate(path, 180) == 0)
            #expect(throws: ICalendarError.neverEnds(component: "VEVENT", line: 11)) {
                try reader.entries()
            }
        }
    }

    @Test("tells why the system cannot read")
    func unreadable() {
        let directory = open("/", O_RDONLY)
        #expect(throws: ICalendarError.unreadable("Is a directory")) {
            try CalendarReader(ByteSource(takingOver: directory))
        }
    }

    @Test("loses an item that is too long, and only that")
    func longItem() throws {
        let lines = String(
            repeating: "X-A:" + String(repeating: "a", count: 60_000) + "\n", count: 80)
        let item = { (uid: String, more: String) in
            "BEGIN:VEVENT\nUID:\(uid)\nDTSTART:20260302\n\(more)END:VEVENT\n"
        }
        let text =
            "BEGIN:VCALENDAR\n" + item("1", "") + item("2", lines) + item("3", "")
            + "END:VCALENDAR\n"
        let entries = reading(ByteSource(Array(text.utf8))).entries
        guard entries.count == 3, case .item(let first) = entries[0],
            case .problem(let second) = entries[1], case .item(let third) = entries[2]
        else {
            Issue.record("\(entries.count) entries")
            return
        }
        #expect([first.uid, third.uid] == ["1", "3"])
        #expect(
            second.sentence
                == "The VEVENT on line 6 cannot be read: it has more than 4096 KiB.")
    }

    @Test("keeps calendars that say the same once, and each item with its own")
    func calendars() throws {
        let names = ["A", "A", "B", "A"]
        let text = names.map {
            "BEGIN:VCALENDAR\nX-WR-CALNAME:\($0)\nBEGIN:VTODO\nUID:\($0)\nEND:VTODO\nEND:VCALENDAR\n"
        }.joined()
        let whole = reading(ByteSource(Array(text.utf8)))
        #expect(whole.calendars.map(\.name) == ["A", "B", "A"])
        let indices = whole.entries.compactMap { entry in
            if case .item(let item) = entry { item.calendar } else { nil }
        }
        #expect(indices == [0, 0, 1, 2])
        var limits = CalendarReader.Limits()
        limits.calendars = 2
        #expect(throws: ICalendarError.tooManyCalendars(line: 19, limit: 2)) {
            try CalendarReader(Array(text.utf8), limits: limits)
        }
    }
}
