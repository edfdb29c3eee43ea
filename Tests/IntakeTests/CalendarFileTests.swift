import CivilTime
import Intake
import JobSearch
import Testing

@Suite("Calendar files")
struct CalendarFileTests {
    private func time(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
    private func berlin() throws -> Zone { try Zone.named("Europe/Berlin") }

    private func meetups(_ bytes: [UInt8]) throws -> [FoundMeetup] {
        try findings(bytes, zone: berlin()).compactMap {
            if case .meetup(let meetup) = $0 { meetup } else { nil }
        }
    }

    private func meetups(_ path: String) throws -> [FoundMeetup] {
        try meetups(fixture("calendar/" + path))
    }

    /// A calendar with these lines in it.
    private func calendar(_ lines: String) -> [UInt8] {
        Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(lines)\nEND:VCALENDAR\n".utf8)
    }

    /// An event with these lines besides, in a calendar; its BEGIN is on line 3.
    private func event(_ lines: String, start: String = "DTSTART:20260302T170000Z") -> [UInt8] {
        calendar("BEGIN:VEVENT\nUID:a\nSUMMARY:Talk\n\(start)\n\(lines)\nEND:VEVENT")
    }

    @Test("a feed of Luma: links from descriptions, places that are links, tentative as planned")
    func luma() throws {
        let found = try meetups("luma-calendar.ics")
        #expect(found.map(\.line) == [5, 16, 25, 34])
        #expect(found.map(\.isCancelled) == [false, false, false, true])
        #expect(found.map(\.organizer) == Array(repeating: "Rust Girona", count: 4))
        let place = try #require(found.first)
        #expect(place.uid == "physical@events.lu.ma")
        #expect(place.url == "https://luma.com/physical")
        #expect(place.location == "Carrer dels Mercaders, 5, 17004 Girona, Spain")
        #expect(place.onlineURL == nil)
        #expect(
            place.time
                == .times(
                    start: try time("2026-10-20T23:30:00Z"), end: try time("2026-10-21T01:00:00Z"),
                    zone: "Europe/Berlin"))
        #expect(place.warnings.isEmpty)
        #expect(found[1].onlineURL == "https://luma.com/event/evt-virtual")
        #expect(found[1].location == nil)
    }

    @Test("one event of Meetup: in its own zone, with its page")
    func meetup() throws {
        let found = try #require(try meetups("meetup-single-event-2018.ics").first)
        #expect(found.uid == "event_xwqmnpyxkbgc@meetup.com")
        #expect(found.title == "Weekly Hack Night")
        #expect(found.url == "https://www.meetup.com/Code-for-Boston/events/249894034/")
        #expect(found.location?.hasPrefix("Cambridge Innovation Center, 4th Floor Cafe") == true)
        #expect(found.organizer == nil)
        #expect(found.modifiedAt == (try time("2018-04-04T01:04:20Z")))
        #expect(
            found.time
                == .times(
                    start: try time("2018-07-24T19:00:00-04:00"),
                    end: try time("2018-07-24T21:30:00-04:00"), zone: "America/New_York"))
        #expect(found.warnings.isEmpty)
    }

    @Test("the feed of a group of Meetup: the calendar's name is the group, wherever it stands")
    func group() throws {
        let found = try meetups("meetup-group-feed.ics")
        #expect(found.map(\.title) == ["Compiler Night", "Linker Night"])
        #expect(found.map(\.organizer) == ["Swift Berlin", "Swift Berlin"])
        #expect(found.map(\.location) == [nil, nil])
    }

    @Test("a Windows name of a zone is the zone that it means")
    func windows() throws {
        let found = try #require(try meetups("windows-tzid.ics").first)
        #expect(
            found.time
                == .times(
                    start: try time("2019-11-20T13:00:00+13:00"),
                    end: try time("2019-11-20T14:30:00+13:00"), zone: "Pacific/Auckland"))
    }

    @Test("floating times, whole days, a series and a cancelled event")
    func forms() throws {
        let found = try meetups("forms.ics")
        #expect(
            found.map(\.title) == ["Floating", "Fair", "Weekly", "Twice an hour", "Called off"])
        #expect(
            found[0].time
                == .times(
                    start: try time("2026-03-02T18:00:00+01:00"),
                    end: try time("2026-03-02T19:30:00+01:00"), zone: "Europe/Berlin"))
        #expect(
            found[0].warnings == ["Without a known time zone, it is taken in Europe/Berlin."])
        let days = try ["2026-03-05", "2026-03-06"].map { try #require(Day(iso: $0)) }
        #expect(found[1].time == .days(days[0], days[1]))
        #expect(found[2].rrule == "FREQ=WEEKLY;BYDAY=MO")
        #expect(found[2].exceptions == [try #require(Day(iso: "2026-03-09"))])
        #expect(found[2].warnings == [])
        #expect(found[3].rrule == nil)
        #expect(found[3].warnings.count == 1)
        #expect(found[3].warnings.first?.hasPrefix("The repetition is not followed") == true)
        #expect(found.map(\.isCancelled) == [false, false, false, false, true])
        #expect(found[4].sequence == 3)
    }

    @Test("single days of a series are told with the day that the rule has for them")
    func occurrences() throws {
        let told = try findings(fixture("calendar/series-with-single-days.ics"))
        let days = told.compactMap { finding -> String? in
            guard case .occurrence(let found) = finding else { return nil }
            let isCancelled = found.meetup.isCancelled ? " cancelled" : ""
            return "\(found.meetup.uid) \(found.recurrence)\(isCancelled)"
        }
        #expect(
            days == [
                "weekly time(2026-03-16T18:00:00Z, zone: \"Europe/Berlin\")",
                "weekly time(2026-03-23T18:00:00Z, zone: \"UTC\") cancelled",
                "invitation day(2026-05-01)",
            ])
        let series = try #require(
            told.compactMap { if case .meetup(let found) = $0 { found } else { nil } }.first)
        #expect(
            series.exceptions.map(\.iso) == [
                "2026-03-09", "2026-03-30", "2026-04-06", "2026-04-13",
            ])
        #expect(series.source?.contains("X-FOREIGN:stays") == true)
    }

    @Test("what is no event and what is broken are told with their lines")
    func others() throws {
        let all = try findings(fixture("calendar/no-events-and-broken-ones.ics"))
        let told = all.filter { if case .occurrence = $0 { false } else { true } }
        #expect((all.count, told.count) == (6, 5))
        guard case .meetup(let untitled) = told[3] else {
            Issue.record("\(told[3])")
            return
        }
        #expect((untitled.line, untitled.title) == (22, ""))
        #expect(
            Array(told.prefix(3)) == [
                .skipped(line: 3, reason: "a to-do; only events become meetups"),
                .skipped(line: 7, reason: "a journal entry; only events become meetups"),
                .problem(
                    line: 17,
                    reason: "the event cannot be read: its start “20260230T090000Z” is no time"),
            ])
    }

    @Test("a file with nothing to take says so, with the first reason where there is one")
    func nothing() throws {
        #expect(throws: IntakeError.nothingInside(.calendar)) { try findings(calendar("X-A:1")) }
        let todo = calendar("BEGIN:VTODO\nUID:1\nSUMMARY:T\nEND:VTODO")
        let skipped = IntakeError.nothingUsable(
            line: 3, reason: "a to-do; only events become meetups")
        #expect(throws: skipped) { try findings(todo) }
        let error = IntakeError.nothingUsable(
            line: 3, reason: "the event cannot be read: it has no DTSTART")
        #expect(throws: error) { try findings(event("", start: "X-A:1")) }
    }

    @Test("several calendars in a file, and a cancelling one")
    func several() throws {
        let cancelling = calendar(
            "METHOD:CANCEL\nBEGIN:VEVENT\nUID:b\nSUMMARY:B\nDTSTART:20260302T170000Z\nEND:VEVENT")
        let found = try meetups(event("") + Array("\n".utf8) + cancelling)
        #expect(found.map(\.uid) == ["a", "b"])
        #expect(found.map(\.isCancelled) == [false, true])
    }

    @Test("a calendar's own zone is that of its floating times; a zone that nobody knows is told")
    func zones() throws {
        let own = event("", start: "DTSTART:20260302T170000")
        let named = Array(
            String(decoding: own, as: UTF8.self)
                .replacing("VERSION:2.0", with: "VERSION:2.0\nX-WR-TIMEZONE:Asia/Tokyo").utf8)
        let tokyo = try #require(try meetups(named).first)
        guard case .times(_, _, let zone) = tokyo.time else { return }
        #expect(zone == "Asia/Tokyo")
        #expect(tokyo.warnings.isEmpty)
        let unknown = event("", start: "DTSTART;TZID=Mars/Olympus:20260302T170000")
        #expect(
            try meetups(unknown).first?.warnings == [
                "Nobody knows the time zone “Mars/Olympus”.",
                "Without a known time zone, it is taken in Europe/Berlin.",
            ])
    }

    @Test("line ends, marks and encodings")
    func encodings() throws {
        let plain = event("LOCATION:Café")
        let text = String(decoding: plain, as: UTF8.self)
        let crlf = Array(text.replacing("\n", with: "\r\n").utf8)
        let forms: [[UInt8]] = [
            plain, crlf, Array(text.replacing("\n", with: "\r").utf8), [0xEF, 0xBB, 0xBF] + crlf,
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            plain.dropLast(), Array("X-BEFORE:1\n\n".utf8) + plain,
            Array(text.replacing("BEGIN:VCAL", with: "begin:vCal").utf8),
        ]
        for bytes in forms {
            let found = try meetups(bytes)
            #expect(found.map(\.location) == ["Café"])
            #expect(found.first?.warnings == [])
        }
        let folded = Array(text.utf8).split(separator: 0xA9, maxSplits: 1)
        let inside = try meetups(Array(folded[0]) + [0x0D, 0x0A, 0x20, 0xA9] + folded[1])
        #expect(inside.map(\.location) == ["Café"])
        let windows = try meetups(Array(folded[0].dropLast()) + [0xE9] + folded[1])
        #expect(windows.map(\.location) == ["Café"])
        #expect(
            windows.first?.warnings == ["The file is not in UTF-8; it is read as Windows-1252."])
    }

    @Test("a length of time beyond all bounds is told, not obeyed")
    func endless() throws {
        let long = String(repeating: "999999999W", count: 20_000)
        for length in ["P" + long, "P99999D", "-P" + long] {
            let found = try #require(try meetups(event("DURATION:\(length)")).first)
            #expect(found.warnings.count == 1)
        }
        let day = try meetups(event("DURATION:-P3D", start: "DTSTART;VALUE=DATE:20260302"))
        #expect(day.map(\.time.isAllDay) == [true])
    }

    @Test("a calendar of kith's own is refused: its follow-ups are no meetups")
    func own() throws {
        let text = String(decoding: event(""), as: UTF8.self)
            .replacing("VERSION:2.0", with: "VERSION:2.0\nPRODID:-//kith//kith 0.1.0//EN")
        #expect(throws: IntakeError.ownExport) { try findings(Array(text.utf8)) }
    }

    @Test("hostile files end in a sentence")
    func hostile() throws {
        func fails(_ error: IntakeError, _ bytes: [UInt8]) {
            #expect(throws: error) { try findings(bytes) }
        }
        let long = [UInt8](repeating: 0x61, count: 10_000_000)
        fails(
            .tooLarge(line: 7, limit: 256 * 1024),
            Array(event("").dropLast(30)) + Array("\nDESCRIPTION:".utf8) + long)
        fails(.notText, event("LOCATION:a\0b"))
        let deep = (0..<2000).map { _ in "BEGIN:VEVENT2\n" }.joined()
        fails(.damaged(line: 10, reason: "is inside of too many components"), calendar(deep))
        fails(.notRecognised, long)
        #expect(throws: IntakeError.noHeader(.calendar)) {
            try findings(Array("a,b\n".utf8), as: .calendar)
        }
    }

    @Test("a file may be of any size")
    func large() throws {
        let line = Array("X-PADDING:".utf8) + [UInt8](repeating: 0x61, count: 200_000) + [0x0A]
        var file = event("")
        for _ in 0..<350 { file += line }
        file += event("")
        #expect(try meetups(file).map(\.line) == [3, 362])
    }

    @Test(
        "every cut of a file ends in an error that is known, or in what was before the cut",
        arguments: [
            "luma-calendar.ics", "meetup-single-event-2018.ics", "meetup-group-feed.ics",
            "windows-tzid.ics", "forms.ics", "no-events-and-broken-ones.ics", "two-calendars.ics",
        ])
    func cuts(name: String) throws {
        let file = try fixture("calendar/" + name)
        let whole = try findings(file)
        for length in 0..<file.count {
            do {
                let cut = try findings(Array(file[..<length]))
                #expect(cut == Array(whole.prefix(cut.count)), "\(length)")
            } catch { #expect(error is IntakeError, "\(length): \(error)") }
        }
        #expect(throws: IntakeError.self) { try findings(Array(file[..<(file.count * 2 / 3)])) }
    }
}
