import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("The numbers of a search")
struct StatisticsTests {
    private let now = Instant(rfc3339: "2026-03-04T09:00:00+01:00") ?? Instant(seconds: 0)
    private let berlin = Zone.named("Europe/Berlin", else: .utc)

    private func statistics(_ log: Logbook, weeks: Int = 8) throws -> Statistics {
        try log.statistics(weeks: weeks, now: now, zone: berlin)
    }

    private func talk(
        _ day: String, with contacts: [Int], _ log: Logbook,
        _ change: (inout Interaction) -> Void = { _ in }
    ) throws {
        var interaction = Interaction(text: "talk", at: on(day))
        interaction.contacts = contacts
        change(&interaction)
        _ = try log.add { _ in interaction }
    }

    // MARK: People

    @Test("count people in the week of their first exchange, which a connection is not")
    func met() throws {
        let log = try testLog()
        for name in ["Ada", "Bob"] { _ = try log.add { _ in Contact(name: name) } }
        try talk("2026-02-10", with: [1], log) { $0.channel = .connection }
        try talk("2026-02-24", with: [1, 2], log)
        try talk("2026-03-03", with: [1], log)
        try talk("2026-03-03", with: [], log)
        let weeks = try statistics(log).weeks
        #expect(weeks.map(\.met) == [0, 0, 0, 0, 0, 0, 2, 0])
        #expect(weeks.map(\.interactions) == [0, 0, 0, 0, 0, 0, 1, 2])
        #expect(weeks.map(\.week.iso).last == "2026-W10")
        #expect(try statistics(log, weeks: 1).weeks.map(\.met) == [0])
    }

    @Test("count people on the day of the meetup where they were met first")
    func metAt() throws {
        let log = try testLog()
        func meetup(_ title: String, _ first: String, rule: String? = nil) throws {
            var meetup = Meetup(title: title, time: .days(day(first), day(first)))
            meetup.rrule = rule
            _ = try log.add(isNew: true) { _ in meetup }
        }
        try meetup("Fair", "2026-02-12")
        try meetup("Stammtisch", "2026-02-03", rule: "FREQ=WEEKLY")
        try meetup("Camp", "2026-03-06")
        try meetup("Old fair", "2025-02-12")
        for meetup in 1...4 {
            var contact = Contact(name: "Guest \(meetup)")
            contact.metAt = meetup
            _ = try log.add { _ in contact }
        }
        // A series does not tell on which day it was, and nobody was at the camp yet.
        #expect(try statistics(log).weeks.map(\.met) == [0, 0, 0, 0, 1, 0, 0, 0])
        for contact in 1...4 { try talk("2026-02-25", with: [contact], log) }
        let numbers = try statistics(log)
        #expect(numbers.weeks.map(\.met) == [0, 0, 0, 0, 1, 0, 2, 0])
        #expect(numbers.places.map(\.title) == ["Fair", "Camp", "Stammtisch"])
        #expect(numbers.places.map(\.keptUp) == [1, 0, 0])
    }

    // MARK: Follow-ups

    @Test("take a follow-up as in time on its last due day, and dropped ones as none")
    func inTime() throws {
        let log = try testLog()
        func followUp(_ due: Moment) throws -> String {
            let made = try log.add { _ in FollowUp(text: "write", due: due) }
            return "\(made.result)"
        }
        func done(_ id: String, _ at: String) throws {
            let at = Instant(rfc3339: at) ?? Instant(seconds: 0)
            _ = try log.done([id], now: at, zone: berlin)
        }
        try done(followUp(on("2026-02-24")), "2026-02-24T23:59:59+01:00")
        try done(followUp(on("2026-02-24")), "2026-02-25T00:00:00+01:00")
        try done(followUp(at("2026-02-25T10:00:00+01:00")), "2026-02-25T18:00:00+01:00")
        // In Berlin that is the evening of the 25th.
        let tokyo = at("2026-02-26T07:00:00+09:00", "Asia/Tokyo")
        try done(followUp(tokyo), "2026-02-26T00:30:00+01:00")
        let moved = try followUp(on("2026-02-20"))
        _ = try log.snooze([moved], to: on("2026-03-02"))
        try done(moved, "2026-03-01T12:00:00+01:00")
        _ = try log.drop([followUp(on("2026-02-27"))], now: now)
        let numbers = try statistics(log)
        #expect(numbers.weeks.map(\.followUpsClosed) == [0, 0, 0, 0, 0, 0, 5, 0])
        #expect(numbers.sum.followUpsInTime == 3)
        #expect(numbers.late == 0)
        _ = try followUp(on("2026-03-03"))
        _ = try followUp(on("2026-03-04"))
        #expect(try statistics(log).late == 1)
    }

    // MARK: Everything

    @Test("are what a walk through everything finds", arguments: 1...20)
    func oracle(seed: Int) throws {
        var dice = Dice(seed: seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 100)
        try log.fillSearch(&dice)
        let zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]
        for (weeks, now) in [
            (8, "2026-03-02T03:00:00Z"), (1, "2026-03-01T23:30:00Z"), (520, "2032-01-01T10:00:00Z"),
            (30, "2026-05-10T22:30:00Z"),
        ] {
            let now = Instant(rfc3339: now) ?? Instant(seconds: 0)
            let zone = Zone.named(dice.pick(zones), else: .utc)
            let found = try log.statistics(weeks: weeks, now: now, zone: zone)
            let oracle = try StatisticsOracle(log, weeks: weeks, now: now, zone: zone)
            #expect(found.weeks == oracle.weeks)
            #expect([found.late, found.unsent] == [oracle.late, oracle.unsent])
            let funnel = found.funnel
            #expect(
                [
                    funnel.targets, funnel.warm, funnel.networking, funnel.applied,
                    funnel.interviewing, funnel.offer, funnel.accepted, funnel.rejected,
                ] == oracle.funnel)
            let open = found.open
            #expect([open.count, open.cold, open.unasked] == oracle.open)
            let asked = found.referrals
            #expect(
                [asked.asked, asked.promised, asked.given, asked.declined]
                    == oracle.referralNumbers)
            let answers = found.answers
            #expect([answers.firstMessages, answers.answered, answers.waiting] == oracle.answers)
            let places = found.places.map { (folded($0.title), [$0.met, $0.keptUp]) }
            #expect(Dictionary(places) { $1 } == oracle.places)
        }
    }

    @Test("are read by ranges of indexes, but for the postings and referrals")
    func plans() throws {
        var dice = Dice(seed: 5)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 120)
        try log.fillSearch(&dice)
        let scans = try log.scans { _ = try statistics(log, weeks: 30) }
        let isSmall = { (scan: String) in
            scan.hasPrefix("SCAN p:") || scan.hasPrefix("SCAN referral:")
        }
        #expect(scans.filter { !isSmall($0) } == [])
        #expect(scans.count == 2)
        #expect(try log.plans { _ = try statistics(log, weeks: 30) }.count > 10)
    }

    @Test("of an empty log are none")
    func empty() throws {
        let numbers = try statistics(testLog())
        #expect(numbers.isEmpty && numbers.weeks.count == 8 && numbers.advice == .listTargets)
    }
}

extension Logbook {
    /// Adds the dense weeks of a search in early 2026, by the dice.
    fileprivate func fillSearch(_ dice: inout Dice) throws {
        let start = day("2025-12-20")
        func someDay(_ dice: inout Dice) -> Day { start.adding(days: dice.roll(140)) }
        for number in 1...8 {
            var company = Company(name: "Firm \(number)")
            company.tier = dice.maybe(1 + dice.roll(3))
            for _ in 0..<dice.roll(4) {
                company.move(to: dice.pick(Company.Stage.allCases), on: someDay(&dice))
            }
            _ = try add(isNew: true) { _ in company }
            let first = someDay(&dice)
            let last = first.adding(days: dice.roll(3))
            var meetup = Meetup(title: "Night \(number % 3)", time: .days(first, last))
            meetup.form = dice.pick(Meetup.Form.allCases)
            meetup.rrule = dice.roll(4) == 0 ? "FREQ=WEEKLY" : nil
            _ = try add(isNew: true) { _ in meetup }
        }
        let firms = try companies(Filter()).map(\.id).suffix(8)
        let nights = try read { db in try Int.fetchAll(db, sql: "SELECT id FROM meetup") }
        for number in 1...12 {
            var contact = Contact(name: "Person \(number)")
            contact.company = dice.pick(Array(firms))
            contact.metAt = dice.roll(3) == 0 ? dice.pick(nights) : nil
            _ = try add(isNew: true) { _ in contact }
        }
        let people = try read { db in
            try Int.fetchAll(db, sql: "SELECT id FROM contact ORDER BY id DESC LIMIT 12")
        }
        let texts = ["hello", "I: hello\nPerson 3: hi", "Person 2: hello", "Person 1: x\nI: y"]
        for _ in 0..<70 {
            let day = someDay(&dice)
            var talk = Interaction(text: dice.pick(texts), at: .day(day))
            talk.channel = dice.pick(Interaction.Channel.allCases)
            talk.contacts = Array(people.shuffled(using: &dice).prefix(dice.roll(3))).sorted()
            talk.meetup = dice.roll(4) == 0 ? dice.pick(nights) : nil
            _ = try add { _ in talk }
        }
        for number in 1...6 {
            var posting = Posting(title: "Job \(number)")
            posting.company = dice.maybe(dice.pick(Array(firms)))
            for _ in 0..<dice.roll(3) {
                posting.move(to: dice.pick(Posting.Status.allCases), on: someDay(&dice))
            }
            _ = try add(isNew: true) { _ in posting }
            var referral = Referral(text: "referral")
            referral.company = dice.maybe(dice.pick(Array(firms)))
            referral.status = dice.pick(Referral.Status.allCases)
            _ = try add { _ in referral }
        }
        for _ in 0..<40 { try promise(&dice, due: someDay(&dice)) }
    }

    /// Adds a follow-up, and perhaps moves it, and does or drops it around its due day.
    private func promise(_ dice: inout Dice, due: Day) throws {
        let zone = dice.pick(["Europe/Berlin", "Asia/Tokyo", "America/New_York"])
        let instant = Instant(seconds: due.ordinal * 86_400 + dice.roll(86_400))
        let moment = dice.roll(2) == 0 ? Moment.day(due) : .time(instant, zone: zone)
        let id = "\(try add { _ in FollowUp(text: "write", due: moment) }.result)"
        if dice.roll(4) == 0 { _ = try snooze([id], to: .day(due.adding(days: dice.roll(9)))) }
        let end = instant.adding(seconds: (dice.roll(9) - 4) * 43_200 + dice.roll(43_200))
        switch dice.roll(5) {
        case 0: return
        case 1: _ = try drop([id], now: end)
        default: _ = try done([id], now: end, zone: .utc)
        }
    }
}
