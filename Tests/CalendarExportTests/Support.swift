import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

/// A contact, a company and a meetup that the exported things name.
struct Scene {
    let berlin: Zone
    var ada = Contact(name: "Ada Lovelace")
    var acme = Company(name: "Acme, Inc.")
    var meetup: Meetup
    var style: CalendarStyle

    init() throws {
        berlin = try Zone.named("Europe/Berlin")
        let start = try #require(Instant(rfc3339: "2026-03-03T18:30:00+01:00"))
        meetup = Meetup(
            title: "Swift Berlin",
            time: .times(
                start: start, end: start.adding(seconds: 9000), zone: "Europe/Berlin"))
        meetup.id = 7
        meetup.uid = "meetup-uid"
        meetup.createdAt = Instant(seconds: 1_770_000_000)
        meetup.modifiedAt = Instant(seconds: 1_770_000_060)
        ada.id = 1
        ada.uid = "ada-uid"
        ada.title = "CTO"
        ada.company = 3
        ada.emails = ["ada@example.com"]
        ada.notes = "likes compilers"
        ada.lastInteraction = Day(iso: "2026-03-01")
        ada.linkedIn = "https://www.linkedin.com/in/ada"
        acme.id = 3
        acme.uid = "acme-uid"
        style = CalendarStyle(zone: berlin, clock: ClockTime(hour: 9))
    }

    var around: Surroundings {
        Surroundings(contacts: [1: ada], companies: [3: acme], meetups: [7: meetup])
    }

    /// A follow-up with all that it can name.
    func followUp(due: Moment) -> FollowUp {
        var followUp = FollowUp(text: "send portfolio", due: due)
        followUp.id = 12
        followUp.uid = "0b7cf0a6-3d5a-4c52-9a0e-6f2f4fbb1f10"
        followUp.createdAt = Instant(seconds: 1_772_000_000)
        followUp.modifiedAt = Instant(seconds: 1_772_000_100)
        followUp.sequence = 2
        followUp.contacts = [1]
        followUp.company = 3
        followUp.meetup = 7
        return followUp
    }

    func text(_ items: [CalendarItem]) throws -> [String] { try items.flatMap { try text($0) } }

    /// The text of a component, without its folds.
    func text(_ item: CalendarItem) throws -> [String] {
        var buffer: [UInt8] = []
        try CalendarWriter.append(item, into: &buffer)
        return String(decoding: buffer, as: UTF8.self).replacing("\r\n ", with: "")
            .split(separator: "\r\n").map(String.init)
    }
}

func day(_ iso: String) throws -> Moment { .day(try #require(Day(iso: iso))) }
