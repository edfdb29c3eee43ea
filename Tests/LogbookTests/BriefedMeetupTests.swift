import CivilTime
import JobSearch
import Testing

@testable import Logbook

// Briefs of meetups where many meet, and of those that come again.
extension BriefTests {
    @Test("of a meetup has those who are expected, then those who were met at one of its name")
    func gathering() throws {
        let log = try search()
        for (title, date, guests) in [
            ("Robot night", "2026-03-05", [3]), ("Another night", "2026-03-06", [2]),
        ] {
            if guests == [3] { _ = try log.add { _ in Contact(name: "Cleo Ito") } }
            _ = try log.add(isNew: true) { _ in
                var meetup = Meetup(title: title, time: .days(day(date), day(date)))
                meetup.contacts = guests
                return meetup
            }
        }
        let brief = try brief(log, "m3")
        #expect(brief.people.map(\.contact.name) == ["Cleo Ito", "Ada Ray"])
        #expect(brief.people.map(\.isExpected) == [true, false])
        // Acme is a target of which nothing is known but its people.
        #expect(brief.people[1].gap == .noResearch)
        #expect(brief.people[0].gap == nil)
        #expect(brief.left == 0)
    }

    @Test("of a fair names some who work at its companies, besides those who were met there")
    func fair() throws {
        let log = try search()
        _ = try log.add { _ in Company(name: "Globex") }
        for number in 1...8 {
            _ = try log.add(isNew: true) { _ in
                var contact = Contact(name: "Clerk \(number)")
                contact.company = 2
                return contact
            }
        }
        _ = try log.add { _ in
            var meetup = Meetup(title: "Fair", time: .days(day("2026-03-20"), day("2026-03-20")))
            (meetup.form, meetup.companies, meetup.contacts) = (.fair, [1, 2], [2])
            return meetup
        }
        let brief = try brief(log, "m3")
        #expect(
            brief.people.map(\.contact.name)
                == ["Bob Roe", "Ada Ray", "Clerk 1", "Clerk 2", "Clerk 3", "Clerk 4"])
        #expect(brief.people.map(\.isExpected) == [true, false, false, false, false, false])
        #expect(brief.people[0].gap == .noResearch && brief.left == 0)
    }

    @Test("of many who may be there names twelve, and says how many more there are")
    func many() throws {
        let log = try search()
        for number in 1...20 {
            _ = try log.add(isNew: true) { _ in
                var contact = Contact(name: "Guest \(number)")
                contact.metAt = 1
                return contact
            }
        }
        let brief = try brief(log, "m1")
        // Who works at a target comes first.
        #expect(brief.people.first?.contact.name == "Ada Ray")
        #expect(brief.people.count == 12 && brief.left == 9)
    }

    @Test("of a meetup that comes again is of its next day, and of the whole series in a calendar")
    func series() throws {
        let log = try testLog()
        _ = try log.add { _ in
            var meetup = Meetup(
                title: "Breakfast", time: .days(day("2026-01-02"), day("2026-01-02")))
            meetup.rrule = "FREQ=WEEKLY"
            return meetup
        }
        #expect(try brief(log, "m1").meetup?.time.firstDay == day("2026-03-06"))
        let coming = try log.briefsOfComingMeetups(now: now, zone: .utc)
        #expect(coming[1]?.meetup?.time.firstDay == day("2026-01-02"))
    }

    @Test("goes into a calendar for meetups that are planned and not over")
    func coming() throws {
        let log = try testLog()
        for (title, date, status) in [
            ("over", "2026-03-01", Meetup.Status.planned), ("today", "2026-03-02", .planned),
            ("off", "2026-03-09", .cancelled), ("later", "2026-04-01", .planned),
        ] {
            _ = try log.add(isNew: true) { _ in
                var meetup = Meetup(title: title, time: .days(day(date), day(date)))
                meetup.status = status
                return meetup
            }
        }
        #expect(try log.briefsOfComingMeetups(now: now, zone: .utc).keys.sorted() == [2, 4])
    }
}
