import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

@Suite("A meetup in a calendar")
struct MeetupTests {
    @Test("is an event in its zone, with place, page, people and an alarm an hour before")
    func event() throws {
        var scene = try Scene()
        scene.meetup.location = "c-base; Berlin"
        scene.meetup.url = "https://example.com/swift"
        scene.meetup.onlineURL = "https://example.com/join"
        scene.meetup.organizer = "Swift Berlin e.V."
        scene.meetup.contacts = [1]
        scene.meetup.companies = [3]
        scene.meetup.tags = ["swift"]
        scene.meetup.notes = "bring a laptop"
        #expect(
            try scene.text(scene.meetup.calendarItems(scene.around, scene.style)) == [
                "BEGIN:VEVENT", "UID:meetup-uid", "SEQUENCE:0", "DTSTAMP:20260202T024100Z",
                "CREATED:20260202T024000Z", "LAST-MODIFIED:20260202T024100Z",
                "DTSTART;TZID=Europe/Berlin:20260303T183000",
                "DTEND;TZID=Europe/Berlin:20260303T210000", "SUMMARY:Swift Berlin",
                #"DESCRIPTION:https://example.com/join\nWith Ada Lovelace\, CTO at Acme\, Inc."#
                    + #"\, ada@example.com\nCompany: Acme\, Inc.\nOrganizer: Swift Berlin e.V."#
                    + #"\nbring a laptop"#,
                #"LOCATION:c-base\; Berlin"#, "URL:https://example.com/swift",
                "CATEGORIES:networking,Acme/ Inc.,swift", "STATUS:TENTATIVE", "TRANSP:OPAQUE",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Swift Berlin", "TRIGGER:-PT1H",
                "END:VALARM", "END:VEVENT",
            ])
    }

    @Test("of whole days ends on the day after, and rings in the morning")
    func allDay() throws {
        var scene = try Scene()
        let first = try #require(Day(iso: "2026-03-28"))
        scene.meetup.time = .days(first, first.adding(days: 1))
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(text.contains("DTSTART;VALUE=DATE:20260328"))
        #expect(text.contains("DTEND;VALUE=DATE:20260330"))
        #expect(text.contains("TRIGGER:PT9H"))
    }

    @Test("over a clock change is written in UTC; one that comes again is not")
    func overClockChange() throws {
        var scene = try Scene()
        let start = try #require(Instant(rfc3339: "2026-03-29T01:30:00+01:00"))
        scene.meetup.time = .times(
            start: start, end: start.adding(seconds: 3600), zone: "Europe/Berlin")
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(
            text.contains("DTSTART:20260329T003000Z") && text.contains("DTEND:20260329T013000Z"))
        scene.meetup.rrule = "FREQ=YEARLY"
        let series = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(series.contains("DTSTART;TZID=Europe/Berlin:20260329T013000"))
        #expect(series.contains("DTEND;TZID=Europe/Berlin:20260329T033000"))
    }

    @Test("whose place is a web address has that for a place")
    func online() throws {
        var scene = try Scene()
        scene.meetup.onlineURL = "https://example.com/join"
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(text.contains("LOCATION:https://example.com/join"))
        #expect(text.contains("URL:https://example.com/join"))
    }

    @Test("is confirmed when it was attended, cancelled when it is or was removed")
    func status() throws {
        var scene = try Scene()
        func status(isRemoved: Bool = false) throws -> String? {
            try scene.text(
                scene.meetup.calendarItems(scene.around, scene.style, isRemoved: isRemoved)
            ).first { $0.hasPrefix("STATUS:") }
        }
        scene.meetup.status = .attended
        #expect(try status() == "STATUS:CONFIRMED")
        #expect(try status(isRemoved: true) == "STATUS:CANCELLED")
        scene.meetup.status = .cancelled
        #expect(try status() == "STATUS:CANCELLED")
    }

    @Test("that recurs carries its rule")
    func recurrence() throws {
        var scene = try Scene()
        scene.meetup.rrule = "FREQ=MONTHLY;BYDAY=1TU"
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(text.contains("RRULE:FREQ=MONTHLY;BYDAY=1TU"))
    }

    @Test("tells others its kind and initials when it is private")
    func `private`() throws {
        var scene = try Scene()
        scene.style.isPrivate = true
        scene.meetup.form = .interview
        scene.meetup.companies = [3]
        scene.meetup.notes = "secret"
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(text.contains("SUMMARY:Interview (A. I.)"))
        #expect(text.contains("CLASS:PRIVATE"))
        #expect(!text.joined().contains("secret") && !text.joined().contains("Acme"))
    }

    @Test("leaves a journal entry when interactions are exported")
    func journal() throws {
        let scene = try Scene()
        var talk = Interaction(text: "coffee\nwith Ada", at: try day("2026-03-02"))
        talk.uid = "talk-uid"
        talk.contacts = [1]
        let text = try scene.text(talk.calendarItem(scene.around, scene.style))
        #expect(text.first == "BEGIN:VJOURNAL")
        #expect(text.contains("DTSTART;VALUE=DATE:20260302"))
        #expect(text.contains("SUMMARY:coffee"))
        #expect(text.contains("STATUS:FINAL"))
    }
}
