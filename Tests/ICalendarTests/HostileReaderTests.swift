import CivilTime
import TestTools
import Testing

@testable import ICalendar

@Suite("A broken or hostile calendar file")
struct HostileReaderTests {
    private func failure(_ bytes: [UInt8]) -> ICalendarError? {
        do {
            _ = try CalendarReader(bytes).entries()
            return nil
        } catch { return error }
    }

    private func failure(_ text: String) -> ICalendarError? { failure(Array(text.utf8)) }

    @Test("that is cut is an error which names what never ends")
    func cut() {
        #expect(
            failure("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n")
                == .neverEnds(component: "VEVENT", line: 2))
        #expect(failure("BEGIN:VCALENDAR\r\n") == .neverEnds(component: "VCALENDAR", line: 1))
    }

    @Test("that is cut at any byte, or has any byte changed, is never a crash")
    func anyByte() throws {
        let bytes = try Fixture.bytes("read/meetup-single-event-2018.ics")
        for length in bytes.indices {
            let failure = failure(Array(bytes.prefix(length)))
            #expect(failure != nil || length > bytes.count - 3, "\(length)")
        }
        var generator = Chance.generator()
        for index in bytes.indices {
            var changed = bytes
            changed[index] = UInt8(generator.number(1...255))
            _ = failure(changed)
        }
    }

    @Test("without a calendar is no calendar")
    func none() {
        for text in ["", "hello", "BEGIN:VCARD\r\nEND:VCARD\r\n", "<html>", "\r\n\r\n"] {
            #expect(failure(text) == .notACalendar, "\(text)")
        }
    }

    @Test("with a zero byte is no text")
    func zero() {
        #expect(failure("BEGIN:VCALENDAR\nX:\0\nEND:VCALENDAR\n") == .notText(line: 2))
    }

    @Test("with a line of 12 MB is refused at once, folded or not")
    func longLine() {
        let long = String(repeating: "x", count: 12_000_000)
        let taken = ProcessorTime.taken {
            #expect(
                failure(
                    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:\(long)\nEND:VEVENT\nEND:VCALENDAR\n")
                    == .lineTooLong(line: 3, limit: 256 * 1024))
            let folded = String(repeating: "\n xxxxxxxxx", count: 50_000)
            #expect(failure("BEGIN:VCALENDAR\nX-A:\(folded)\nEND:VCALENDAR") != nil)
        }
        #expect(taken < .seconds(20))
    }

    @Test("with components 100,000 deep is refused")
    func deep() {
        let nest = String(repeating: "BEGIN:X\n", count: 100_000)
        guard case .badNesting(let line, _) = failure("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + nest)
        else {
            Issue.record("not refused")
            return
        }
        #expect(line == 9)
    }

    @Test("costs only the items that are broken")
    func oneBroken() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART:20260230T090000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART:20260301T090000Z
            BEGIN:VEVENT
            UID:3
            DTSTART:20260301T090000Z
            BEGIN:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            SUMMARY
            DTSTART:20260301T090000Z
            DTEND:99999999T999999Z
            END:VEVENT
            BEGIN:VEVENT
            UID:5
            END:VEVENT
            END:VTODO
            END:VCALENDAR
            """
        let entries = try CalendarReader(Array(text.utf8)).entries()
        let sentences = entries.compactMap { entry in
            if case .problem(let problem) = entry { problem.sentence } else { nil }
        }
        #expect(
            sentences == [
                "The VEVENT on line 2 cannot be read: its start “20260230T090000Z” is no time.",
                "The VEVENT on line 6 cannot be read: it never ends.",
                "The VEVENT on line 9 cannot be read: its VALARM never ends.",
                "The VEVENT on line 20 cannot be read: it has no DTSTART.",
            ])
        guard entries.count == 5, case .item(let item) = entries[3] else {
            Issue.record("\(entries.count) entries")
            return
        }
        #expect(item.uid == "4")
        #expect(
            item.warnings == [
                "Line 16 is no property and was left out.",
                "DTEND “99999999T999999Z” is no time.",
            ])
    }

    @Test("loses none of 5,000 exceptions")
    func manyExceptions() throws {
        let first = try #require(Day(iso: "2026-01-01"))
        let days = (0..<5000).map { first.adding(days: $0).iso.filter { $0 != "-" } }
        let text =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:"
            + days.joined(separator: ",") + "\nEND:VEVENT\nEND:VCALENDAR\n"
        guard case .item(let item) = try CalendarReader(Array(text.utf8)).entries().first else {
            Issue.record("no item")
            return
        }
        #expect(item.exceptions.count == 5000)
        #expect(item.exceptions.last == .day(first.adding(days: 4999)))
    }

    @Test("cannot make the reader believe a property that is text")
    func injection() throws {
        let text =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\rUID:2\nDTSTART:20260101T000000Z\nSUMMARY:a\rUID:3\nEND:VEVENT\nEND:VCALENDAR\n"
        guard case .item(let item) = try CalendarReader(Array(text.utf8)).entries().first else {
            Issue.record("no item")
            return
        }
        #expect(item.uid == "1 UID:2")
    }

    private func events(_ starts: [String], _ more: String = "") -> String {
        "BEGIN:VCALENDAR\n"
            + starts.map { "BEGIN:VEVENT\nUID:1\n\($0)\n\(more)END:VEVENT\n" }.joined()
            + "END:VCALENDAR\n"
    }

    @Test("tells of every start that no calendar has")
    func starts() throws {
        let wrong = [
            "20260230T090000Z", "99991231T235959Z", "99999999T999999Z", "20250229", "18991231",
            "20260302T256161", "20260302T090000+0100", "2026-03-02", "0", "",
        ]
        let text = events(wrong.map { "DTSTART:" + $0 })
        let reasons = try CalendarReader(Array(text.utf8)).entries().map { entry in
            if case .problem(let problem) = entry { problem.reason } else { "read" }
        }
        #expect(reasons == wrong.map { "its start “\($0)” is no time" })
    }

    @Test("with 20,000 properties in an event is read")
    func manyProperties() throws {
        let lines = (0..<20_000).map { "X-\($0):a\nnonsense \($0)\n" }.joined()
        let text = events(["DTSTART:20260302"], lines + "SUMMARY:Last\n")
        guard case .item(let item) = try CalendarReader(Array(text.utf8)).entries().first else {
            Issue.record("no item")
            return
        }
        #expect(item.summary == "Last")
        #expect(item.warnings.count == 101)
        #expect(item.warnings.last == "There is more of that kind.")
    }

    @Test("never makes libical expand a rule that crashes it")
    func rule() throws {
        for rule in ["FREQ=YEARLY;BYWEEKNO=20,53", "FREQ=YEARLY;INTERVAL=4;BYWEEKNO=52"] {
            let text = events(["DTSTART:20281114"], "RRULE:\(rule)\n")
            guard case .item(let item) = try CalendarReader(Array(text.utf8)).entries().first else {
                Issue.record("no item")
                return
            }
            #expect(item.recurrence == nil)
            #expect(item.ruleText == rule)
            #expect(
                item.warnings == [
                    "The repetition is not followed: \(rule): BYWEEKNO is not supported."
                ])
        }
    }

    @Test("with a thousand zones that nobody knows is read fast")
    func unknownZones() throws {
        let text = events((0..<1000).map { "DTSTART;TZID=Nowhere/A/B/City\($0):20260302T090000" })
        var count: Int?
        let taken = try ProcessorTime.taken {
            count = try CalendarReader(Array(text.utf8)).entries().count
        }
        #expect(count == 1000)
        #expect(taken < .seconds(60))
    }

    @Test("with thousands of zones of its own keeps a thousand of them")
    func manyOwnZones() throws {
        let zones = (0..<1500).map {
            "BEGIN:VTIMEZONE\nTZID:Own\($0)\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n"
                + "TZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n"
        }
        let text = events(
            ["Own0", "Own999", "Own1000"].map { "DTSTART;TZID=\($0):20260302T090000" }
        )
        .replacing("END:VCALENDAR", with: zones.joined() + "END:VCALENDAR")
        let warnings = try CalendarReader(Array(text.utf8)).entries().flatMap { entry -> [String] in
            if case .item(let item) = entry { item.warnings } else { [] }
        }
        #expect(
            warnings == [
                "The time zone “Own0” is the file's own; it is taken as Etc/GMT-3.",
                "The time zone “Own999” is the file's own; it is taken as Etc/GMT-3.",
                "Nobody knows the time zone “Own1000”.",
            ])
    }
}
