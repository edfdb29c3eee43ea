import CivilTime
import Testing

@testable import ICalendar

@Suite("Reading a calendar file")
struct ReaderTests {
    private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    private func items(_ bytes: [UInt8]) throws -> [CalendarItem] {
        try CalendarReader(bytes).entries().compactMap { entry in
            if case .item(let item) = entry { item } else { nil }
        }
    }

    /// The items of a calendar with one event of these lines.
    private func event(_ lines: String..., before: [String] = []) throws -> CalendarItem {
        let all =
            ["BEGIN:VCALENDAR", "VERSION:2.0"] + before + ["BEGIN:VEVENT", "UID:a"] + lines
            + ["END:VEVENT", "END:VCALENDAR", ""]
        return try #require(try items(Array(all.joined(separator: "\r\n").utf8)).first)
    }

    @Test("of Luma gives its events, in UTC, with unescaped text")
    func luma() throws {
        let bytes = try Fixture.bytes("read/luma-calendar.ics")
        let reader = try CalendarReader(bytes)
        #expect(reader.calendars.map(\.name) == ["Rust Girona"])
        #expect(reader.calendars.first?.prodid == "-//Luma//Rust Girona//EN")
        let items = try items(bytes)
        #expect(
            items.map(\.uid)
                == ["physical", "virtual", "outside", "cancelled"].map { $0 + "@events.lu.ma" })
        let first = try #require(items.first)
        #expect(first.start == .utc(try instant("2026-10-20T23:30Z")))
        #expect(first.end == .utc(try instant("2026-10-21T01:00Z")))
        #expect(first.summary == "Physical Rust Event")
        #expect(
            first.description
                == "Get up-to-date information at: https://luma.com/physical\n\nAddress:\nGirona\nSpain"
        )
        #expect(first.location == "Carrer dels Mercaders, 5, 17004 Girona, Spain")
        #expect(first.status == .tentative)
        #expect(items.last?.status == .cancelled)
        #expect(first.line == 5)
        #expect(first.rawText.hasPrefix("BEGIN:VEVENT") && first.rawText.contains("GEO:41.983698"))
        #expect(items.flatMap(\.warnings).isEmpty)
    }

    @Test("of Meetup keeps the zone of its events")
    func meetup() throws {
        let bytes = try Fixture.bytes("read/meetup-single-event-2018.ics")
        let item = try #require(try items(bytes).first)
        guard case .zoned(let local, let zone) = item.start else {
            Issue.record("no zoned start")
            return
        }
        #expect(zone.name == "America/New_York")
        #expect(local.iso == "2018-07-24T19:00:00")
        #expect(item.url == "https://www.meetup.com/Code-for-Boston/events/249894034/")
        #expect(item.lastModified == (try instant("2018-04-04T01:04:20Z")))
        #expect(
            item.location
                == "Cambridge Innovation Center, 4th Floor Cafe (1 Broadway, Cambridge, MA)")
        #expect(try CalendarReader(bytes).calendars.first?.method == "PUBLISH")
    }

    @Test("takes a name of Windows for its zone, and not the file's own wrong VTIMEZONE")
    func windows() throws {
        let item = try #require(try items(try Fixture.bytes("read/windows-tzid.ics")).first)
        #expect(item.start?.instant(in: .utc) == (try instant("2019-11-20T00:00Z")))
        #expect(item.warnings.isEmpty)
    }

    @Test("knows every zone that Windows knows")
    func windowsNames() throws {
        #expect(WindowsZones.names.count == 139)
        for (windows, name) in WindowsZones.names {
            #expect(throws: Never.self, "\(windows)") { try Zone.named(name) }
        }
    }

    @Test(
        "strips the prefixes of other programs from zones",
        arguments: [
            "/freeassociation.sourceforge.net/Europe/Berlin",
            "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
            "/mozilla.org/20050126_1/Europe/Berlin", "W. Europe Standard Time", "Europe/Berlin",
        ])
    func prefixes(tzid: String) throws {
        let item = try event("DTSTART;TZID=\(tzid):20260302T090000")
        #expect(item.start?.instant(in: .utc) == (try instant("2026-03-02T08:00Z")))
    }

    @Test("believes a zone of the file's own where nobody else knows it, and says so")
    func ownZone() throws {
        let zone = [
            "BEGIN:VTIMEZONE", "TZID:Moon", "BEGIN:STANDARD", "DTSTART:16010101T030000",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0530", "TZOFFSETTO:+0430",
            "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010101T020000",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0430", "TZOFFSETTO:+0530",
            "END:DAYLIGHT", "END:VTIMEZONE",
        ]
        let summer = try event("DTSTART;TZID=Moon:20260701T090000", before: zone)
        #expect(summer.start == .utc(try instant("2026-07-01T03:30Z")))
        let winter = try event("DTSTART;TZID=Moon:20260201T090000", before: zone)
        #expect(winter.start == .utc(try instant("2026-02-01T04:30Z")))
        #expect(winter.warnings.count == 1)
        let unknown = try event("DTSTART;TZID=Mars:20260201T090000", before: zone)
        #expect(unknown.warnings == ["Nobody knows the time zone “Mars”."])
        guard case .floating = unknown.start else {
            Issue.record("an unknown zone gave an instant")
            return
        }
    }

    @Test("splits categories at the commas that are not escaped, over several lines")
    func categories() throws {
        let item = try event(
            "DTSTART:20260302T090000Z", "CATEGORIES:a\\,b,c\\;d", "CATEGORIES;LANGUAGE=en:e")
        #expect(item.categories == ["a,b", "c;d", "e"])
    }

    @Test("reads quoted-printable texts of vCalendar 1.0: soft breaks, character sets, marks")
    func quotedPrintable() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART:20260302T090000Z
            SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gr=FC=DFe=
             an=
             alle
            DESCRIPTION;QUOTED-PRINTABLE:a\\;b\\:c C:\\new=0D=0Aend=00=3D=GG
            LOCATION;ENCODING=QUOTED-PRINTABLE;CHARSET=KLINGON:M=C3=BCnchen=
            END:VEVENT
            END:VCALENDAR
            """
        let item = try #require(try items(Array(text.utf8)).first)
        #expect(item.summary == "Grüße an alle")
        #expect(item.description == "a;b:c C:\\new\nend==GG")
        #expect(item.location == "München")
        #expect(
            item.warnings == ["The character set “KLINGON” of its LOCATION is not known."])
    }

    @Test("reads names of people, quoted and with an escaped quote, and their addresses")
    func people() throws {
        let item = try event(
            "DTSTART:20260302T090000Z", "ORGANIZER;CN=\"Lovelace, Ada\":mailto:ada@example.org",
            "ATTENDEE;CN=Anna ^'Nan^' B:mailto:a@example.org", "ATTENDEE:MAILTO:b@example.org")
        #expect(item.organizer?.label == "Lovelace, Ada")
        #expect(item.attendees.map(\.label) == ["Anna \"Nan\" B", "b@example.org"])
    }

    @Test("reads days, lengths, repetitions and their exceptions")
    func repetition() throws {
        let item = try event(
            "DTSTART;VALUE=DATE:20260302", "DURATION:P2D", "RRULE:FREQ=WEEKLY;BYDAY=MO",
            "EXDATE;VALUE=DATE:20260309,20260316", "RECURRENCE-ID;VALUE=DATE:20260323")
        let day = try #require(Day(iso: "2026-03-02"))
        #expect(item.start == .day(day))
        #expect(item.duration == 172_800)
        #expect(item.recurrence?.description == "FREQ=WEEKLY;BYDAY=MO")
        #expect(item.exceptions == [.day(day.adding(days: 7)), .day(day.adding(days: 14))])
        #expect(item.recurrenceID == .day(day.adding(days: 21)))
    }

    @Test(
        "reads additional starts, of periods their beginnings, and the starts behind a changed one")
    func additions() throws {
        let item = try event(
            "DTSTART;TZID=Europe/Berlin:20260302T090000", "RRULE:FREQ=WEEKLY;COUNT=3",
            "RDATE;TZID=Europe/Berlin:20260401T090000",
            "RDATE;VALUE=PERIOD:20260402T090000Z/PT1H,20260403T090000Z/20260403T100000Z",
            "RDATE;VALUE=DATE:20260404", "RDATE:soon",
            "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260309T090000")
        let day = try #require(Day(iso: "2026-04-01"))
        let berlin = try Zone.named("Europe/Berlin")
        let nine = ClockTime(hour: 9)
        #expect(
            item.additions == [
                .zoned(LocalTime(day: day, clock: nine), berlin),
                .utc(try instant("2026-04-02T09:00Z")), .utc(try instant("2026-04-03T09:00Z")),
                .day(day.adding(days: 3)),
            ])
        #expect(item.warnings == ["RDATE “soon” is no time."])
        #expect(item.isThisAndFuture)
        let ninth = try #require(Day(iso: "2026-03-09"))
        #expect(item.recurrenceID == .zoned(LocalTime(day: ninth, clock: nine), berlin))
        #expect(try !event("DTSTART:20260302", "RECURRENCE-ID:20260302").isThisAndFuture)
    }

    @Test("keeps the text of an event as it stands in the file, folds and all")
    func rawText() throws {
        let raw =
            "BEGIN:VEVENT\r\nDTSTART:20260302\nX-A;B=c:\r\n  d\r\n\r\nSUMMARY:Gr\u{FC}\u{DF}e\n\tx\r\nEnd:vevent \r\n"
        let text = "BEGIN:VCALENDAR\r\n" + raw + "X-B:1\r\n" + raw + "END:VCALENDAR\r\n"
        #expect(try items(Array(text.utf8)).map(\.rawText) == [raw, raw])
    }

    @Test("keeps the text of a repetition that it does not follow")
    func unsafeRule() throws {
        let item = try event("DTSTART:20281114T090000Z", "RRULE:FREQ=YEARLY;BYWEEKNO=20,53")
        #expect(item.recurrence == nil)
        #expect(item.ruleText == "FREQ=YEARLY;BYWEEKNO=20,53")
        #expect(item.warnings.count == 1)
    }

    @Test("takes nothing of an alarm for the event's own")
    func alarm() throws {
        let item = try event(
            "DTSTART:20260302T090000Z", "SUMMARY:Talk", "BEGIN:VALARM", "ACTION:DISPLAY",
            "DESCRIPTION:Beep", "SUMMARY:Beep", "DURATION:PT5M", "TRIGGER:-PT5M", "END:VALARM",
            "DESCRIPTION:Hello")
        #expect(item.summary == "Talk")
        #expect(item.description == "Hello")
        #expect(item.duration == nil)
    }

    @Test("does not mind line ends, byte order marks, encodings and lower case")
    func encodings() throws {
        let text =
            "BEGIN:VCALENDAR\nBegin:vevent\nuid:ä\ndtstart:20260302T090000Z\nsummary:Grüße an \n Ada\nend:VEVENT\nEND:VCALENDAR"
        let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let forms: [[UInt8]] = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + utf16, latin,
            Array(text.replacing("\n", with: "\r\n").utf8),
            Array(text.replacing("\n", with: "\r").utf8),
        ]
        for (index, form) in forms.enumerated() {
            let item = try #require(try items(form).first, "\(index)")
            #expect(item.summary == "Grüße an Ada", "\(index)")
            #expect(item.uid == "ä", "\(index)")
        }
        #expect(try CalendarReader(latin).warnings.count == 1)
    }

    @Test("joins a character that was folded in the middle, and libical's folded line end")
    func folds() throws {
        var bytes = Array(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302T090000Z\r\nSUMMARY:a".utf8)
        bytes += [0xC3] + Array("\r\n ".utf8) + [0xA4]
        bytes += Array("x\r\r\n \nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
        #expect(try items(bytes).map(\.summary) == ["aäx"])
    }

    @Test("reads two calendars in one file, to-dos and journal entries")
    func several() throws {
        let text = """
            BEGIN:VCALENDAR
            X-WR-CALNAME:One\\, two
            X-WR-TIMEZONE:Europe/Berlin
            BEGIN:VTODO
            UID:1
            DUE:20260302T090000
            PRIORITY:1
            COMPLETED:20260301T090000Z
            STATUS:COMPLETED
            END:VTODO
            END:VCALENDAR
            BEGIN:VCALENDAR
            NAME:Other
            BEGIN:VJOURNAL
            UID:2
            END:VJOURNAL
            END:VCALENDAR
            """
        let reader = try CalendarReader(Array(text.utf8))
        #expect(reader.calendars.map(\.name) == ["One, two", "Other"])
        let items = try items(Array(text.utf8))
        #expect(items.map(\.kind) == [.todo, .journal])
        #expect(items.map(\.calendar) == [0, 1])
        let zone = try #require(reader.calendars[0].zone)
        #expect(
            items[0].end?.instant(in: zone) == (try instant("2026-03-02T08:00Z")))
        #expect(items[0].priority == 1)
        #expect(items[0].completed == (try instant("2026-03-01T09:00Z")))
    }
}
