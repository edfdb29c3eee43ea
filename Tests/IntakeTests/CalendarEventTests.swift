import CivilTime
import JobSearch
import Testing

@testable import Intake

@Suite("Events as meetups")
struct CalendarEventTests {
    private func time(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    private func berlin() throws -> Zone { try Zone.named("Europe/Berlin") }

    private func meetup(_ event: CalendarEvent) throws -> FoundMeetup {
        guard case .meetup(let meetup) = event.finding(zone: try berlin()) else {
            throw IntakeError.notText
        }
        return meetup
    }

    @Test("the link of a Luma event is in its description, and its place may be a link")
    func luma() throws {
        var event = CalendarEvent(
            line: 5, uid: "evt-1@events.lu.ma", title: " Virtual Rust ",
            start: .utc(try time("2026-10-22T16:00:00Z")))
        event.end = .utc(try time("2026-10-22T17:00:00Z"))
        event.location = "https://luma.com/event/evt-virtual"
        event.description = "Get up-to-date information at: https://luma.com/virtual\n\nAddress:\nX"
        let meetup = try meetup(event)
        #expect(meetup.title == "Virtual Rust")
        #expect(meetup.onlineURL == "https://luma.com/event/evt-virtual")
        #expect(meetup.location == nil)
        #expect(meetup.url == "https://luma.com/virtual")
        #expect(
            meetup.time
                == .times(
                    start: try time("2026-10-22T16:00:00Z"),
                    end: try time("2026-10-22T17:00:00Z"), zone: "Europe/Berlin"))
        #expect(meetup.warnings.isEmpty)
    }

    @Test("a series that is given in UTC stays in UTC")
    func series() throws {
        var event = CalendarEvent(
            line: 1, uid: "a", title: "T", start: .utc(try time("2026-10-22T16:00:00Z")))
        event.rrule = "FREQ=WEEKLY"
        guard case .times(_, _, let zone) = try meetup(event).time else { return }
        #expect(zone == "UTC")
    }

    @Test("a zone of the source is kept, and without an end it lasts two hours")
    func zoned() throws {
        let local = LocalTime(day: try day("2018-07-24"), clock: ClockTime(hour: 19))
        let zone = try Zone.named("America/New_York")
        let event = CalendarEvent(line: 1, uid: "a", title: "T", start: .zoned(local, zone))
        #expect(
            try meetup(event).time
                == .times(
                    start: try time("2018-07-24T19:00:00-04:00"),
                    end: try time("2018-07-24T21:00:00-04:00"), zone: "America/New_York"))
    }

    @Test("a time without a zone is taken in the zone asked for, with a warning")
    func floating() throws {
        let local = LocalTime(day: try day("2026-03-02"), clock: ClockTime(hour: 18))
        var event = CalendarEvent(line: 1, uid: "a", title: "T", start: .floating(local))
        event.duration = 1800
        let meetup = try meetup(event)
        #expect(
            meetup.time
                == .times(
                    start: try time("2026-03-02T18:00:00+01:00"),
                    end: try time("2026-03-02T18:30:00+01:00"), zone: "Europe/Berlin"))
        #expect(meetup.warnings == ["Without a known time zone, it is taken in Europe/Berlin."])
    }

    @Test("the end of whole days is the day after the last")
    func days() throws {
        let first = try day("2026-03-02")
        for (end, last) in [
            ("2026-03-03", "2026-03-02"), ("2026-03-05", "2026-03-04"),
            ("2026-03-02", "2026-03-02"), ("2026-03-01", "2026-03-02"),
        ] {
            var event = CalendarEvent(line: 1, uid: "a", title: "T", start: .day(first))
            event.end = .day(try day(end))
            #expect(try meetup(event).time == .days(first, try day(last)))
        }
        let event = CalendarEvent(line: 1, uid: "a", title: "T", start: .day(first))
        #expect(try meetup(event).time == .days(first, first))
    }

    @Test("an event that ends before it begins has no length")
    func backwards() throws {
        let start = try time("2026-03-02T18:00:00Z")
        var event = CalendarEvent(line: 1, uid: "a", title: "T", start: .utc(start))
        event.end = .utc(try time("2026-03-02T17:00:00Z"))
        let meetup = try meetup(event)
        #expect(meetup.time == .times(start: start, end: start, zone: "Europe/Berlin"))
        #expect(meetup.warnings.count == 1)
    }

    @Test("an event without a UID is known again by its start, its title and its place")
    func nameless() throws {
        func uid(_ day: String, _ title: String, _ place: String?) throws -> String {
            var event = CalendarEvent(
                line: 7, uid: " ", title: title, start: .day(try self.day(day)))
            event.location = place
            return try meetup(event).uid
        }
        let first = try uid("2026-03-02", "Talk", "c-base")
        #expect(try uid("2026-03-02", " Talk ", "c-base") == first)
        let others = [
            try uid("2026-03-03", "Talk", "c-base"), try uid("2026-03-02", "Chat", "c-base"),
            try uid("2026-03-02", "Talk", nil),
        ]
        #expect(Set(others + [first]).count == 4)
        let untitled = CalendarEvent(
            line: 7, uid: "a", title: " ", start: .day(try day("2026-03-02")))
        #expect(try meetup(untitled).title == "")
    }

    @Test(
        "the page of an event is the link of a site that has such pages",
        arguments: [
            (
                "see https://www.meetup.com/Code/events/249894034/",
                "https://www.meetup.com/Code/events/249894034/"
            ),
            (
                "<a href=\"https://www.eventbrite.de/e/ai-night-tickets-123\">",
                "https://www.eventbrite.de/e/ai-night-tickets-123"
            ),
            ("https://example.com and (https://lu.ma/abc).", "https://lu.ma/abc"),
            ("HTTPS://LUMA.COM/x!", "HTTPS://LUMA.COM/x"), ("https://example.com/events/1", nil),
            ("https://notmeetup.com/events/1", nil), ("https://lu.ma@evil.example/", nil),
            ("", nil),
        ] as [(String, String?)])
    func pages(text: String, link: String?) {
        #expect(WebLinks.page(in: text) == link)
    }

    @Test("a page that is found in a description is without control characters")
    func cleanPage() throws {
        var event = CalendarEvent(
            line: 1, uid: "a", title: "T", start: .day(try day("2026-03-02")))
        event.description = "https://luma.com/ou\u{7F}\u{1B}tside"
        #expect(try meetup(event).url == "https://luma.com/outside")
    }

    @Test("a place is a link only when all of it is one")
    func places() {
        #expect(WebLinks.address(" https://zoom.us/j/1?pwd=x ") == "https://zoom.us/j/1?pwd=x")
        #expect(WebLinks.address("Room 1, https://zoom.us/j/1") == nil)
        #expect(WebLinks.address("Berlin") == nil)
    }
}
