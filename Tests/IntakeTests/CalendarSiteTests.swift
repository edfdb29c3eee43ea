import CivilTime
import Intake
import JobSearch
import Testing

/// One small file for each site and each trap of calendar files, named for what it shows.
@Suite("Calendar files of sites and programs")
struct CalendarSiteTests {
    private func meetups(_ name: String) throws -> [FoundMeetup] {
        let bytes = try fixture("calendar/\(name).ics")
        #expect(Intake.recognise(bytes) == .calendar)
        return try findings(bytes, zone: try Zone.named("Europe/Berlin")).compactMap {
            switch $0 {
            case .meetup(let found): found
            case .occurrence(let found): found.meetup
            default: nil
            }
        }
    }

    private func only(_ name: String) throws -> FoundMeetup {
        let found = try meetups(name)
        #expect(found.count == 1)
        return try #require(found.first)
    }

    private func times(_ start: String, _ end: String, _ zone: String) throws -> Meetup.Span {
        .times(
            start: try #require(Instant(rfc3339: start)), end: try #require(Instant(rfc3339: end)),
            zone: zone)
    }

    /// `Ada Lovelace <ada@example.com>`, and whether they come.
    private func people(_ meetup: FoundMeetup) -> [String] {
        meetup.people.map {
            let address = $0.contact.emails.first.map { " <\($0)>" } ?? ""
            return $0.contact.name + address + ($0.comes ? "" : " declined")
        }
    }

    @Test("Meetup, one event: its own zone, its page, a description that is cut off")
    func meetupEvent() throws {
        let found = try only("meetup-remote-api")
        #expect(found.uid == "event_300000001@meetup.com")
        #expect(
            try found.time
                == times("2026-03-12T19:00:00+01:00", "2026-03-12T21:30:00+01:00", "Europe/Berlin"))
        #expect(found.url == "https://www.meetup.com/swift-berlin/events/300000001/")
        #expect(found.location == "c-base (Rungestr. 20, Berlin, Germany)")
        #expect(found.notes?.contains("and then we...") == true)
        #expect(found.organizer == nil && found.people.isEmpty && found.warnings.isEmpty)
    }

    @Test("Meetup, the feed of a group: its name stands behind the events, no places")
    func meetupFeed() throws {
        let found = try meetups("meetup-events-v1-group-feed")
        #expect(found.map(\.title) == ["Compiler Night", "Linker Night"])
        #expect(found.map(\.organizer) == ["Swift Berlin", "Swift Berlin"])
        #expect(found.map(\.location) == [nil, nil])
        #expect(found.map(\.isCancelled) == [false, true])
        #expect(
            found[0].url == "https://www.meetup.com/swift-berlin/events/300000011/")
    }

    @Test("Luma: a place that is a link, the page in the description, tentative is ordinary")
    func luma() throws {
        let found = try only("luma-place-is-a-link")
        #expect(found.onlineURL == "https://luma.com/join/g-AbCdEf123456")
        #expect(found.location == nil)
        #expect(found.url == "https://luma.com/compilers")
        #expect(!found.isCancelled)
        // The address by which Luma sends everybody's invitations is nobody's.
        #expect(people(found) == ["Ada Lovelace", " <mary@example.com>"])
        let cancelled = try only("luma-cancelled")
        #expect(cancelled.isCancelled && cancelled.uid == found.uid)
        #expect(cancelled.sequence > found.sequence)
    }

    @Test("Facebook: the addresses of those who come are pages of the web")
    func facebook() throws {
        let found = try only("facebook-event")
        #expect(found.organizer == "Swift Berlin")
        #expect(found.url == "https://www.facebook.com/events/1234567890123456/")
        #expect(
            people(found) == [
                "Swift Berlin", "Ada Lovelace", "Grace Hopper", "Charles Babbage declined", "",
            ])
        #expect(found.warnings.isEmpty)
    }

    @Test("Outlook: a Windows zone whose rules begin in 1601; rooms and lists are no people")
    func outlookZone() throws {
        let found = try only("outlook-windows-zone-of-1601")
        #expect(
            try found.time
                == times(
                    "2026-03-12T10:00:00-07:00", "2026-03-12T11:00:00-07:00", "America/Los_Angeles")
        )
        #expect(found.title == "Interview")
        #expect(
            people(found) == [
                "Grace Hopper <grace@example.com>", "Lovelace, Ada <Ada@Example.com>",
                " <joan@example.org>",
            ])
        #expect(found.warnings.isEmpty)
    }

    @Test("Outlook: a zone whose name nobody knows is read by its own rules, and told")
    func outlookOwnZone() throws {
        let found = try only("outlook-zone-by-its-own-rules")
        guard case .times(let start, _, _) = found.time else {
            Issue.record("\(found.time)")
            return
        }
        #expect(start == Instant(rfc3339: "2026-03-12T10:00:00-04:00"))
        #expect(found.time.start.zone == "America/New_York")
        #expect(found.warnings.count == 1)
        #expect(found.warnings.first?.contains("Customized Time Zone") == true)
    }

    @Test("Outlook: several calendars in a file, each with the zones it brings")
    func outlookSeveral() throws {
        let found = try meetups("outlook-several-calendars")
        #expect(found.map(\.title) == ["Call with Acme", "Meetup of Globex"])
        #expect(
            try found[1].time
                == times("2026-04-13T18:00:00+02:00", "2026-04-13T20:00:00+02:00", "Europe/Berlin"))
    }

    @Test("Outlook: times without a zone are the reader’s, and told")
    func outlookFloating() throws {
        let found = try only("outlook-floating-times")
        #expect(
            try found.time
                == times("2026-03-12T18:00:00+01:00", "2026-03-12T20:00:00+01:00", "Europe/Berlin"))
        #expect(found.warnings == ["Without a known time zone, it is taken in Europe/Berlin."])
    }

    @Test("Outlook: quoted-printable texts, with soft breaks and line ends")
    func outlookQuotedPrintable() throws {
        let found = try only("outlook-quoted-printable")
        #expect(found.title == "Café mit Zoë")
        #expect(found.location == "München")
        #expect(
            found.notes == "Line one\nLine two: https://www.eventbrite.de/e/cafe-tickets-42")
        #expect(found.url == "https://www.eventbrite.de/e/cafe-tickets-42")
        #expect(found.warnings.isEmpty)
    }

    @Test("Outlook: a stamp without Z is one all the same")
    func outlookStamp() throws {
        let found = try only("outlook-stamp-without-z")
        #expect(found.modifiedAt == Instant(rfc3339: "2026-03-01T09:30:00Z"))
        #expect(found.warnings.isEmpty)
    }

    @Test("Google: a feed with a series, a moved day, a room and a calendar for an organizer")
    func google() throws {
        let found = try meetups("google-feed")
        #expect(found.map(\.title) == ["Weekly Compilers", "Weekly Compilers", "Job fair"])
        #expect(found[0].rrule == "FREQ=WEEKLY;BYDAY=MO")
        #expect(found[0].exceptions.map(\.iso) == ["2026-03-09"])
        #expect(
            people(found[0]) == [" <ada@example.com>", "Grace Hopper <grace@example.com> declined"])
        #expect(people(found[1]) == ["Joan Clarke <joan@example.org>"])
        // The name of the calendar is the owner's, not a group's.
        #expect(found[2].organizer == nil && found[2].time.isAllDay)
    }

    @Test("Eventbrite: the link in the description or in URL")
    func eventbrite() throws {
        #expect(
            try only("eventbrite-link-in-description").url
                == "https://www.eventbrite.de/e/ai-night-berlin-tickets-123456789012?aff=ical")
        #expect(
            try only("eventbrite-link-in-url").url
                == "https://www.eventbrite.co.uk/e/robot-night-tickets-987654321098")
    }

    @Test("a zone that nobody knows is told, never silently the reader’s")
    func unknownZone() throws {
        #expect(
            try only("unknown-zone").warnings == [
                "Nobody knows the time zone “Mars/Olympus Mons”.",
                "Without a known time zone, it is taken in Europe/Berlin.",
            ])
    }

    @Test("days besides the rule are kept, and days changed for good are a series that follows")
    func besides() throws {
        let found = try meetups("series-with-added-days")
        #expect(found.map(\.rrule) == ["FREQ=WEEKLY;BYDAY=MO", nil])
        #expect(found.map(\.warnings) == [[], []])
        #expect(
            try found[1].time
                == times("2026-03-04T19:00:00+01:00", "2026-03-04T21:00:00+01:00", "Europe/Berlin"))
        let series = try meetups("series-changed-for-good")
        #expect(
            series.map(\.rrule) == [
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260309T180000Z", "FREQ=WEEKLY;BYDAY=MO",
            ])
        #expect(series.map(\.warnings) == [[], []])
    }
}
