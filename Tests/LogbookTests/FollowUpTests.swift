import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Follow-ups")
struct FollowUpTests {
    private let berlin = "Europe/Berlin"

    private func log(_ due: Moment, every: String?) throws -> Logbook {
        let log = try testLog()
        _ = try log.add { _ in
            var followUp = FollowUp(text: "write", due: due)
            followUp.every = every.flatMap { Period(iso: $0) }
            return followUp
        }
        return log
    }

    @Test(
        "that repeat move to the next day after today",
        arguments: [
            ("2026-03-01", "P1W", "2026-03-02", "2026-03-08"),
            ("2026-03-01", "P1W", "2026-03-08", "2026-03-15"),
            ("2026-03-01", "P1W", "2026-04-01", "2026-04-05"),
            // Done early: the one that was meant is the one that is done.
            ("2026-03-10", "P1W", "2026-03-02", "2026-03-17"),
            ("2026-01-31", "P1M", "2026-01-31", "2026-02-28"),
            ("2026-01-31", "P1M", "2026-03-05", "2026-03-31"),
            ("2024-02-29", "P1Y", "2026-03-05", "2027-02-28"),
        ])
    func repeating(due: String, every: String, today: String, next: String) throws {
        let log = try log(on(due), every: every)
        let now = Instant(rfc3339: today + "T10:00:00Z") ?? Instant(seconds: 0)
        let change = try log.done(["1"], now: now, zone: .utc)
        #expect(change.result.map(\.due) == [on(next)])
        #expect(change.result.map(\.status) == [.open])
        #expect(change.result.map(\.sequence) == [1])
        #expect(try log.followUps(Filter()).count == 1)
    }

    @Test("monthly from the 31st come back to the 31st")
    func endOfMonth() throws {
        let log = try log(on("2026-01-31"), every: "P1M")
        var days: [String] = []
        for _ in 1...4 {
            let due = try #require(try log.followUps(Filter()).first).due
            let now = Instant(rfc3339: due.day.iso + "T10:00:00Z") ?? Instant(seconds: 0)
            days += try log.done(["1"], now: now, zone: .utc).result.map(\.due.day.iso)
        }
        #expect(days == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"])
    }

    @Test("at a time of day keep it across a change of the clock")
    func clockChange() throws {
        let log = try log(at("2026-03-28T09:00:00+01:00"), every: "P1D")
        let now = Instant(rfc3339: "2026-03-28T12:00:00Z") ?? Instant(seconds: 0)
        let change = try log.done(["1"], now: now, zone: .utc)
        #expect(change.result.map(\.due) == [at("2026-03-29T09:00:00+02:00")])
        let skipped = try self.log(at("2026-03-28T02:30:00+01:00"), every: "P1D")
        #expect(
            try skipped.done(["1"], now: now, zone: .utc).result.map(\.due)
                == [at("2026-03-29T03:30:00+02:00")])
    }

    @Test("that are closed are not done again")
    func closed() throws {
        let log = try log(on("2026-03-01"), every: nil)
        let now = Instant(seconds: 1_772_500_000)
        let change = try log.done(["write", "#1"], now: now, zone: .utc)
        #expect(change.result.map(\.status) == [.done])
        #expect(change.result.map(\.closedAt) == [now])
        #expect(
            refusal { _ = try log.drop(["1"], now: now) } == "follow-up 1 is done")
        #expect(try log.followUps(Filter()).isEmpty)
        var all = Filter()
        all.isAll = true
        #expect(try log.followUps(all).count == 1)
    }

    @Test("are done together or not at all")
    func together() throws {
        let log = try log(on("2026-03-01"), every: nil)
        let before = try log.rows()
        #expect(
            refusal { _ = try log.done(["1", "7"], now: Instant(seconds: 0), zone: .utc) } != nil)
        #expect(try log.rows() == before)
    }
}

@Suite("Cadence")
struct CadenceTests {
    private func touch(_ log: Logbook) throws -> [String?] {
        let ada = try #require(try log.contacts(Filter()).first)
        return [ada.lastInteraction?.iso, ada.nextTouch?.iso]
    }

    @Test("counts from the last interaction, and before any from the day they were written down")
    func counting() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in
            var contact = Contact(name: "Ada")
            contact.cadence = Period(iso: "P1M")
            return contact
        }
        #expect(try touch(log) == [nil, "2026-04-02"])
        for iso in ["2026-03-05", "2026-01-31"] {
            _ = try log.add { _ in
                var interaction = Interaction(text: "call", at: on(iso))
                interaction.contacts = [1]
                return interaction
            }
        }
        #expect(try touch(log) == ["2026-03-05", "2026-04-05"])
        _ = try log.remove(.interaction, "1", unlink: false)
        #expect(try touch(log) == ["2026-01-31", "2026-02-28"])
        _ = try log.edit(Interaction.self, "2") { interaction, _ in
            interaction.at = on("2026-02-01")
        }
        #expect(try touch(log) == ["2026-02-01", "2026-03-01"])
        _ = try log.edit(Contact.self, "1") { contact, _ in contact.cadence = nil }
        #expect(try touch(log) == ["2026-02-01", nil])
        _ = try log.edit(Interaction.self, "2") { interaction, _ in interaction.contacts = [] }
        #expect(try touch(log) == [nil, nil])
    }
}

@Suite("Today")
struct TodayTests {
    @Test("is where the reader is: overdue, due and upcoming by their zone")
    func zones() throws {
        let log = try testLog()
        for (text, due) in [
            ("past day", on("2026-03-01")), ("today", on("2026-03-02")),
            ("tomorrow", on("2026-03-03")), ("in a week", on("2026-03-09")),
            ("later", on("2026-03-10")),
            // 23:30 in Berlin is the next morning in Tokyo and still afternoon in New York.
            ("late", at("2026-03-02T23:30:00+01:00")),
            ("an hour ago", at("2026-03-02T08:00:00+01:00")),
        ] {
            _ = try log.add { _ in FollowUp(text: text, due: due) }
        }
        let now = try #require(Instant(rfc3339: "2026-03-02T08:00:00Z"))
        func told(_ zone: String) throws -> [[String]] {
            let today = try log.today(now: now, zone: Zone.named(zone), days: 7)
            return [today[.overdue], today[.due], today[.upcoming]].map { $0.map(\.label) }
        }
        #expect(
            try told("Europe/Berlin") == [
                ["past day", "an hour ago"], ["today", "late"], ["tomorrow", "in a week"],
            ])
        #expect(
            try told("Asia/Tokyo") == [
                ["past day", "an hour ago"], ["today"], ["late", "tomorrow", "in a week"],
            ])
        // In Honolulu it is still Sunday.
        #expect(
            try told("Pacific/Honolulu") == [
                ["an hour ago"], ["past day"], ["today", "late", "tomorrow"],
            ])
    }

    @Test("gives the first of many, counts all, and has those of the best companies first")
    func many() throws {
        let log = try testLog()
        _ = try log.add { _ in
            var company = Company(name: "Acme")
            company.tier = 1
            return company
        }
        for number in 1...9 {
            _ = try log.add { _ in
                var late = FollowUp(text: "late \(number)", due: on("2026-02-2\(number % 9)"))
                if number % 4 == 0 { late.company = 1 }
                return late
            }
            _ = try log.add { _ in FollowUp(text: "now \(number)", due: on("2026-03-02")) }
        }
        let now = try #require(Instant(rfc3339: "2026-03-02T08:00:00Z"))
        let all = try log.today(now: now, zone: .utc, days: 7)
        let few = try log.today(now: now, zone: .utc, days: 7, most: 4)
        for part in [Today.Part.overdue, .due] {
            #expect(all[part].count == 9 && all.count(part) == 9)
            #expect(few.count(part) == 9)
            #expect(few[part].map(\.label) == all[part].prefix(4).map(\.label))
        }
        #expect(
            few[.overdue].map(\.label) == ["late 4", "late 8", "late 9", "late 1"])
        #expect(few.isPressing)
    }

    @Test("shows meetups that are not over or cancelled, and people to check in with")
    func others() throws {
        let log = try testLog()
        for (title, first, last, status) in [
            ("over", "2026-03-01", "2026-03-01", Meetup.Status.attended),
            ("running", "2026-02-28", "2026-03-02", .planned),
            ("soon", "2026-03-09", "2026-03-09", .planned),
            ("cancelled", "2026-03-04", "2026-03-04", .cancelled),
            ("far", "2026-03-10", "2026-03-10", .planned),
        ] {
            _ = try log.add(isNew: true) { _ in
                var meetup = Meetup(title: title, time: .days(day(first), day(last)))
                meetup.status = status
                return meetup
            }
        }
        for (name, last) in [("Ada", "2026-01-01"), ("Bob", "2026-03-01"), ("Cem", "2026-02-02")] {
            _ = try log.met(Met(names: [name], on: on(last)))
            _ = try log.edit(Contact.self, name) { contact, _ in
                contact.cadence = Period(iso: "P4W")
            }
        }
        let now = try #require(Instant(rfc3339: "2026-03-02T08:00:00Z"))
        let today = try log.today(now: now, zone: .utc, days: 7)
        #expect(today[.meetups].map(\.label) == ["running", "soon"])
        #expect(today[.people].map(\.label) == ["Ada", "Cem"])
        #expect(!today.isPressing)
    }
}
