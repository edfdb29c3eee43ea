import CivilTime
import DAVSync
import JobSearch
import Testing

@testable import LogSync

@Suite struct SeriesEditTests {
    private let override = """
        BEGIN:VEVENT
        UID:\(Things.series.uid)
        DTSTAMP:20260214T080000Z
        LAST-MODIFIED:20260214T080000Z
        RECURRENCE-ID;TZID=Europe/Berlin:20260316T183000
        SUMMARY:Standing coffee
        DTSTART;TZID=Europe/Berlin:20260317T100000
        DTEND;TZID=Europe/Berlin:20260317T110000
        STATUS:CONFIRMED
        X-APPLE-TRAVEL:1
        END:VEVENT

        """.replacing("\n", with: "\r\n")

    private func series(_ occurrences: [Occurrence], at modified: Instant? = nil) -> PortableThing {
        Things.series.with(
            ["occurrences": occurrences.isEmpty ? nil : occurrences.fieldValue], at: modified)
    }

    private func occurrence(_ day: String, _ change: (inout Occurrence) -> Void) -> Occurrence {
        var occurrence = Occurrence(day: Things.day(day))
        change(&occurrence)
        return occurrence
    }

    private var moved: Occurrence {
        occurrence("2026-03-16") {
            $0.time = Things.berlin("2026-03-17T10:00:00+01:00", hours: 1)
        }
    }

    @Test("a day of a series that a phone moves is moved")
    func movedDay() throws {
        let phone = try Phone(.calendar(.event), Things.series)
        let outcome = try phone.sync(
            try phone.changing([("END:VCALENDAR", override + "END:VCALENDAR")]))
        #expect(outcome.thing == series([moved], at: Things.at("2026-02-14T08:00:00Z")))
        #expect(outcome.isSettled && !outcome.merged.changesServer)
    }

    @Test("a day of a series that a phone removes is cancelled, in any zone and form")
    func removedDay() throws {
        let phone = try Phone(.calendar(.event), Things.series)
        let cancelled = occurrence("2026-03-30") { $0.status = .cancelled }
        for line in [
            "EXDATE;TZID=Europe/Berlin:20260330T183000", "EXDATE:20260330T163000Z",
            "EXDATE;TZID=Europe/Berlin:20260101T000000,20260330T183000",
        ] {
            let outcome = try phone.sync(
                try phone.changing([("SUMMARY", line + "\r\nSUMMARY")]))
            #expect(outcome.thing == series([cancelled]))
            #expect(outcome.isSettled && !outcome.merged.changesServer)
        }
    }

    @Test("a day that a phone renames and one on which somebody was are both kept")
    func renamedDay() throws {
        let attended = occurrence("2026-03-09") { $0.status = .attended }
        let phone = try Phone(.calendar(.event), series([attended]))
        let renamed = try phone.changing(
            [
                ("SUMMARY:Standing coffee", "SUMMARY:Lunch"),
                ("20260317T100000", "20260316T183000"), ("20260317T110000", "20260316T193000"),
            ], in: override)
        let text = try phone.changing([("END:VCALENDAR", renamed + "END:VCALENDAR")])
        let lunch = occurrence("2026-03-16") { $0.title = "Lunch" }
        let wanted = series([attended, lunch], at: Things.at("2026-02-14T08:00:00Z"))
        #expect(try phone.sync(text).thing == wanted)
        // Also where its program drops the line that says so.
        #expect(try phone.sync(Phone.stripped(text)).thing == wanted)
    }

    @Test("days changed in the log are written beside those of a phone, whose lines stay")
    func bothSides() throws {
        let phone = try Phone(.calendar(.event), Things.series)
        let text = try phone.changing([("END:VCALENDAR", override + "END:VCALENDAR")])
        let own = [
            occurrence("2026-03-23") { $0.status = .cancelled },
            occurrence("2026-03-30") {
                $0.location = "Café"
                $0.status = .attended
            },
        ]
        let outcome = try phone.sync(text, log: series(own))
        #expect(outcome.thing == series([moved] + own, at: Things.at("2026-02-14T08:00:00Z")))
        #expect(outcome.isSettled && outcome.merged.conflicts.isEmpty)
        let read = try #require(phone.form.read(TestForms.bytes(outcome.text)))
        #expect(read.version.fields == outcome.merged.server)
        #expect(outcome.text.contains("X-APPLE-TRAVEL:1\r\n"))
        #expect(outcome.text.contains("EXDATE;TZID=Europe/Berlin:20260323T183000\r\n"))
    }

    @Test("a series moved to another hour takes its days along")
    func movedSeries() throws {
        let old = series([
            moved, occurrence("2026-03-23") { $0.status = .cancelled },
            occurrence("2026-03-30") { $0.title = "Lunch" },
        ])
        let phone = try Phone(.calendar(.event), old)
        let new = old.with([
            "time": .span(Things.berlin("2026-03-09T08:00:00+01:00", hours: 1)),
            "title": .text("Breakfast"),
        ])
        let bytes = phone.form.write(
            phone.form.item(new, seen: ["bbbb"]), onto: TestForms.bytes(phone.text))
        #expect(phone.form.read(bytes) == phone.form.item(new, seen: ["bbbb"]))
        let text = TestForms.text(bytes)
        #expect(text.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260316T080000\r\n"))
        #expect(text.contains("EXDATE;TZID=Europe/Berlin:20260323T080000\r\n"))
        #expect(!text.contains("183000") && !text.contains("Standing coffee"))
    }

    @Test("a rule that calendars read in different ways stays in the item, and in the log")
    func otherRule() throws {
        let rule = "FREQ=MONTHLY;BYDAY=MO,TU;BYMONTHDAY=1,2,3;BYSETPOS=1"
        let phone = try Phone(.calendar(.event), Things.series.with(["rrule": .text(rule)]))
        #expect(
            phone.text.contains("X-KITH-RRULE:") && !phone.text.contains("\r\nRRULE:FREQ=MONTHLY"))
        let foreign = try phone.changing([("SUMMARY", "RRULE:\(rule)\r\nSUMMARY")])
        #expect(try phone.sync(foreign).thing == phone.thing)
    }
}
