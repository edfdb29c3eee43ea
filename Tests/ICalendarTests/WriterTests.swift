import CivilTime
import TestTools
import Testing

@testable import ICalendar

@Suite("Writing a calendar")
struct WriterTests {
    static let stamp = Instant(seconds: 1_772_438_400)

    static func fields(_ summary: String = "Talk", uid: String = "u-1") -> CalendarItem {
        CalendarItem(.event, uid: uid, lastModified: stamp, summary: summary)
    }

    static func text(_ item: CalendarItem) throws -> String {
        var buffer: [UInt8] = []
        try CalendarWriter.append(item, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    static func event(_ fields: CalendarItem) -> CalendarItem {
        CalendarItem.event(fields, start: .utc(stamp), end: .utc(stamp.adding(seconds: 3600)))
    }

    private func local(_ text: String) throws -> LocalTime {
        LocalTime(
            day: try #require(Day(iso: text.prefix(10))),
            clock: try #require(ClockTime(iso: text.dropFirst(11))))
    }

    @Test("gives the bytes of an event with all its properties")
    func goldenEvent() throws {
        var fields = Self.fields("Rust & Tell, part 2; the \\ sequel")
        fields.sequence = 2
        fields.created = Self.stamp.adding(seconds: -60)
        fields.description =
            "https://example.org/rust\n\nBring: a laptop, and a question about ownership; mind the gap."
        fields.location = "Hauptstr. 1, Berlin"
        fields.url = "https://example.org/räume?a=1&b=2"
        fields.categories = ["networking", "Acme, Inc.; AI", ""]
        fields.classification = .private
        fields.relatedTo = ["u-0"]
        fields.priority = 12
        fields.alarms = [VAlarm(.start(-3600), text: ""), VAlarm(.start(-86_400), text: "Soon")]
        let berlin = try Zone.named("Europe/Berlin")
        let start = try local("2026-03-10 18:30")
        let event = CalendarItem.event(
            fields, start: .zoned(start, berlin),
            end: .zoned(start.adding(seconds: 7200), berlin))
        #expect(
            try Self.text(event)
                == """
                BEGIN:VEVENT
                UID:u-1
                SEQUENCE:2
                DTSTAMP:20260302T080000Z
                CREATED:20260302T075900Z
                LAST-MODIFIED:20260302T080000Z
                DTSTART;TZID=Europe/Berlin:20260310T183000
                DTEND;TZID=Europe/Berlin:20260310T203000
                SUMMARY:Rust & Tell\\, part 2\\; the \\\\ sequel
                DESCRIPTION:https://example.org/rust\\n\\nBring: a laptop\\, and a question ab
                 out ownership\\; mind the gap.
                LOCATION:Hauptstr. 1\\, Berlin
                URL:https://example.org/r%C3%A4ume?a=1&b=2
                CATEGORIES:networking,Acme/ Inc./ AI
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                PRIORITY:9
                CLASS:PRIVATE
                RELATED-TO:u-0
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Rust & Tell\\, part 2\\; the \\\\ sequel
                TRIGGER:-PT1H
                END:VALARM
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Soon
                TRIGGER:-P1D
                END:VALARM
                END:VEVENT

                """.replacing("\n", with: "\r\n"))
    }

    @Test("gives the bytes of a to-do and of a journal entry")
    func goldenTodo() throws {
        var fields = Self.fields("Send portfolio")
        fields.alarms = [VAlarm(.end(0), text: "Now"), VAlarm(.at(Self.stamp), text: "Then")]
        var todo = CalendarItem.todo(fields, due: .day(Day(ordinal: 20_520)))
        todo.status = .completed
        todo.completed = Self.stamp
        #expect(
            try Self.text(todo)
                == """
                BEGIN:VTODO
                UID:u-1
                SEQUENCE:0
                DTSTAMP:20260302T080000Z
                LAST-MODIFIED:20260302T080000Z
                DUE;VALUE=DATE:20260308
                COMPLETED:20260302T080000Z
                SUMMARY:Send portfolio
                STATUS:COMPLETED
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Now
                TRIGGER;RELATED=END:PT0S
                END:VALARM
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Then
                TRIGGER;VALUE=DATE-TIME:20260302T080000Z
                END:VALARM
                END:VTODO

                """.replacing("\n", with: "\r\n"))
        let journal = CalendarItem.journal(Self.fields(""), start: .utc(Self.stamp))
        #expect(
            try Self.text(journal)
                == """
                BEGIN:VJOURNAL
                UID:u-1
                SEQUENCE:0
                DTSTAMP:20260302T080000Z
                LAST-MODIFIED:20260302T080000Z
                DTSTART:20260302T080000Z
                STATUS:FINAL
                END:VJOURNAL

                """.replacing("\n", with: "\r\n"))
    }

    @Test("writes a start that the clock skips or repeats in UTC, but never that of a series")
    func doubtfulStarts() throws {
        let berlin = try Zone.named("Europe/Berlin")
        var event = CalendarItem.event(
            Self.fields(), start: .zoned(try local("2026-03-29 02:30"), berlin),
            end: .zoned(try local("2026-03-29 04:00"), berlin))
        var text = try Self.text(event)
        #expect(text.contains("\r\nDTSTART:20260329T013000Z\r\nDTEND:20260329T020000Z\r\n"))
        event.start = .zoned(try local("2026-10-25 02:30"), berlin)
        event.end = .zoned(try local("2026-10-25 05:00"), berlin)
        text = try Self.text(event)
        #expect(text.contains("\r\nDTSTART:20261025T003000Z\r\nDTEND:20261025T040000Z\r\n"))
        event.recurrence = try Recurrence(parsing: "FREQ=WEEKLY;UNTIL=20261231")
        event.exceptions = [.zoned(try local("2027-10-31 02:30"), berlin)]
        text = try Self.text(event)
        #expect(text.contains("\r\nDTSTART;TZID=Europe/Berlin:20261025T023000\r\n"))
        #expect(text.contains("\r\nEXDATE;TZID=Europe/Berlin:20271031T023000\r\n"))
        #expect(text.contains("\r\nRRULE:FREQ=WEEKLY;UNTIL=20261231T225959Z\r\n"))
    }

    @Test("keeps a series on the clock of its zone, also where one of its times is doubtful there")
    func doubtfulSeries() throws {
        let berlin = try Zone.named("Europe/Berlin")
        let start = try local("2026-10-25 01:30")
        let end = berlin.instant(start).adding(seconds: 7200)
        var event = CalendarItem.event(
            Self.fields(), start: CalendarTime(berlin.instant(start), in: berlin),
            end: CalendarTime(end, in: berlin))
        #expect(event.end == .utc(end))
        event.recurrence = try Recurrence(parsing: "FREQ=WEEKLY")
        #expect(
            try Self.text(event).contains(
                "\r\nDTSTART;TZID=Europe/Berlin:20261025T013000\r\nDTEND;TZID=Europe/Berlin:20261025T023000\r\n"
            ))
        (event.start, event.end) = (.utc(end), .zoned(start.adding(seconds: 86_400), berlin))
        #expect(
            try Self.text(event).contains(
                "\r\nDTSTART;TZID=Europe/Berlin:20261025T023000\r\n"))
    }

    @Test("writes the times of a series in UTC without a TZID")
    func seriesInUTC() throws {
        let start = try local("2026-03-10 18:30")
        var fields = Self.fields()
        fields.recurrence = try Recurrence(parsing: "FREQ=WEEKLY")
        fields.exceptions = [.zoned(start.adding(seconds: 604_800), .utc)]
        let event = CalendarItem.event(
            fields, start: .zoned(start, .utc), end: .zoned(start.adding(seconds: 60), .utc))
        let text = try Self.text(event)
        #expect(!text.contains("TZID"))
        #expect(text.contains("\r\nDTSTART:20260310T183000Z\r\nDTEND:20260310T183100Z\r\n"))
        #expect(text.contains("\r\nEXDATE:20260317T183000Z\r\n"))
    }

    @Test("writes categories on one line, without the marks that programs split at or stumble over")
    func categories() throws {
        var fields = Self.fields()
        fields.categories = ["a,\u{301}b", "c;d", "back\\", "12\" screen", "two\nlines", "", " e "]
        #expect(
            try Self.text(Self.event(fields)).contains(
                "\r\nCATEGORIES:a/\u{301}b,c/d,back/,12' screen,two lines,e\r\n"))
    }

    @Test("names a calendar without commas and semicolons, or not at all")
    func calendarName() {
        func frame(_ name: String) -> String {
            var buffer: [UInt8] = []
            CalendarWriter.begin(
                VCalendar(product: "-//a;b,\u{301}c//EN", name: name), zones: [],
                span: (Self.stamp, Self.stamp), into: &buffer)
            return String(decoding: buffer, as: UTF8.self)
        }
        let named = frame("Search, 2026; \n all")
        #expect(named.contains("\r\nPRODID:-//a\\;b\\,\u{301}c//EN\r\n"))
        #expect(
            named.contains("\r\nNAME:Search/ 2026/   all\r\nX-WR-CALNAME:Search/ 2026/   all\r\n"))
        #expect(!frame(" \n").contains("NAME"))
    }

    @Test(
        "lets no text begin a property of its own",
        arguments: [
            "a\r\nSUMMARY:b", "a\nSUMMARY:b", "a\rSUMMARY:b", "a\u{2028}SUMMARY:b",
            "a\u{85}SUMMARY:b", "a\u{0}\u{1}\u{1B}\u{7F}b", "a\u{202E}b", "\u{FEFF}a",
        ])
    func injectedText(text: String) throws {
        var fields = Self.fields(text, uid: text)
        fields.description = text
        fields.location = text
        fields.categories = [text]
        fields.relatedTo = [text]
        fields.alarms = [VAlarm(.start(0), text: text)]
        let written = try Self.text(Self.event(fields))
        #expect(written.components(of: "\r\nSUMMARY:") == 1)
        let scalars = written.replacing("\r\n", with: "").unicodeScalars
        #expect(!scalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x202E })
    }

    @Test(
        "refuses what is no address",
        arguments: [
            "https://a\r\nSUMMARY:b", "https://a b", "no-scheme", "", ":x", "https:", "1a:b",
            "https://a\u{7F}",
        ])
    func badAddress(url: String) throws {
        var fields = Self.fields()
        fields.url = url
        #expect(throws: ICalendarError.badURI(url)) { try Self.text(Self.event(fields)) }
    }

    @Test("refuses an item without a UID")
    func noUID() throws {
        #expect(throws: ICalendarError.notWritten(property: "UID", value: " \n")) {
            try Self.text(Self.event(Self.fields(uid: " \n")))
        }
    }

    @Test("survives numbers that no C int can hold")
    func hugeNumbers() throws {
        var fields = Self.fields()
        fields.sequence = .max
        fields.priority = .min
        fields.alarms = [VAlarm(.start(.min), text: "a"), VAlarm(.end(.max), text: "b")]
        #expect(try Self.text(Self.event(fields)).contains("PRIORITY:0"))
    }

    @Test("passes icslint", .enabled(if: Python.isHere, "python3 is not installed"))
    func lint() throws {
        var buffer: [UInt8] = []
        let zones = try ["Europe/Berlin", "America/New_York", "Asia/Gaza"].map(Zone.named)
        let start = try local("2026-03-10 18:30")
        CalendarWriter.begin(
            VCalendar(
                product: "-//kith//kith 1.0//EN", method: "PUBLISH", name: "Kith, \"all\"; of it",
                refreshHours: 6),
            zones: zones, span: (Self.stamp, Self.stamp), into: &buffer)
        for (index, zone) in zones.enumerated() {
            var fields = Self.fields(
                "Grüße, “Ada” 👩‍🔬 \\ " + String(repeating: "x; ", count: 60), uid: "\(index)")
            fields.description = String(repeating: "Zeile ä\n\n, ", count: 40)
            fields.url = "https://example.org/\(index)?q=ü"
            fields.categories = ["a,b", "ä;ö"]
            fields.alarms = [VAlarm(.start(-900), text: "x"), VAlarm(.at(Self.stamp), text: "y")]
            fields.recurrence = try Recurrence(parsing: "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20281231")
            fields.exceptions = [.zoned(start.adding(seconds: 86_400), zone)]
            try CalendarWriter.append(
                CalendarItem.event(
                    fields, start: .zoned(start, zone),
                    end: .zoned(start.adding(seconds: 60), zone)), into: &buffer)
            var todo = Self.fields("t", uid: "t\(index)")
            todo.alarms = [VAlarm(.end(-60), text: "x")]
            try CalendarWriter.append(
                CalendarItem.todo(todo, due: .zoned(start, zone)), into: &buffer)
        }
        CalendarWriter.end(into: &buffer)
        let found = try Python.lint(buffer)
        #expect(found == [], "\(found)")
    }
}

extension String {
    /// How often `part` is in it.
    func components(of part: String) -> Int { ranges(of: part).count }
}
