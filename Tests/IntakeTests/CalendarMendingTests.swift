import CivilTime
import Intake
import JobSearch
import Testing

@Suite("Calendar files that are mended, or say little")
struct CalendarMendingTests {
    private func time(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
    private func berlin() throws -> Zone { try Zone.named("Europe/Berlin") }

    private func meetups(_ bytes: [UInt8]) throws -> [FoundMeetup] {
        try findings(bytes, zone: berlin()).compactMap {
            if case .meetup(let meetup) = $0 { meetup } else { nil }
        }
    }

    /// A calendar with these lines in it.
    private func calendar(_ lines: String) -> [UInt8] {
        Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(lines)\nEND:VCALENDAR\n".utf8)
    }

    /// An event with these lines besides, in a calendar; its BEGIN is on line 3.
    private func event(_ lines: String, start: String = "DTSTART:20260302T170000Z") -> [UInt8] {
        calendar("BEGIN:VEVENT\nUID:a\nSUMMARY:Talk\n\(start)\n\(lines)\nEND:VEVENT")
    }

    @Test("an address is mended or left out, and the line is told")
    func links() throws {
        let found = try findings(try fixture("calendar/links-as-people-write-them.ics"), zone: .utc)
        let meetups = found.compactMap { finding -> FoundMeetup? in
            if case .meetup(let meetup) = finding { meetup } else { nil }
        }
        #expect(
            meetups.map(\.url) == [
                "https://www.example.com", "https://x.org", "http://a%20b/c", nil,
                "https://example.com/join", "https://example.com/fine",
            ])
        #expect(
            meetups.map { $0.warnings.joined() } == [
                "URL “www.example.com” is taken as https://www.example.com.",
                #"URL “https\://x.org” is taken as https://x.org."#,
                "URL “http://a b/c” is taken as http://a%20b/c.",
                "URL “n/a” is no address and was left out.",
                "URL “Join: https://example.com/join” is taken as https://example.com/join.", "",
            ])
    }

    @Test("a cancellation may say no more than what it cancels")
    func cancellations() throws {
        let text = calendar(
            """
            METHOD:CANCEL
            BEGIN:VEVENT
            UID:a
            SEQUENCE:2
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            RECURRENCE-ID:20260302T170000Z
            END:VEVENT
            """)
        let found = try findings(text, zone: berlin())
        var first = FoundCancellation(line: 4, uid: "a")
        first.sequence = 2
        var second = FoundCancellation(line: 8, uid: "b")
        second.recurrence = .time(try time("2026-03-02T17:00:00Z"), zone: "Europe/Berlin")
        #expect(found == [.cancellation(first), .cancellation(second)])
    }

    @Test("a repetition that ends before its start is one day, and is told")
    func overBefore() throws {
        let found = try meetups(event("RRULE:FREQ=WEEKLY;UNTIL=20260301T000000Z"))
        #expect(found.map(\.rrule) == [nil])
        #expect(
            found.map(\.warnings) == [
                ["Its repetition ends before it begins, and is left out."]
            ])
        #expect(try meetups(event("RRULE:FREQ=WEEKLY;UNTIL=20260302")).first?.rrule != nil)
    }

    @Test("a day besides the rule that is named twice or left out is no other one")
    func addedTwice() throws {
        let text = event(
            """
            RDATE:20260304T170000Z,20260304T170000Z,20260302T170000Z,20260305T170000Z
            EXDATE:20260305T170000Z
            """)
        let added = try findings(text, zone: berlin()).compactMap { finding -> Moment? in
            if case .occurrence(let found) = finding, found.isAddition {
                found.recurrence
            } else {
                nil
            }
        }
        #expect(added == [.time(try time("2026-03-04T17:00:00Z"), zone: "Europe/Berlin")])
    }
}
