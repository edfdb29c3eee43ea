import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("Ladders")
struct LadderTests {
    private let now = Instant(rfc3339: "2026-03-02T10:00:00Z") ?? Instant(seconds: 0)

    /// A log in which Ada was met on a day, with the meetup ladder.
    private func log(metOn iso: String = "2026-03-02") throws -> Logbook {
        let log = try testLog()
        var met = Met(names: ["Ada"], on: on(iso))
        met.company = "Acme"
        met.ladder = "meetup"
        _ = try log.met(met)
        return log
    }

    private func talk(
        _ log: Logbook, on iso: String, _ channel: Interaction.Channel = .other
    ) throws -> Change<Int> {
        try log.add { names in
            var talk = Interaction(text: "talk", at: on(iso))
            talk.contacts = [try names.id(.contact, "Ada")]
            talk.channel = channel
            return talk
        }
    }

    /// The open rungs: `2 thank Ada 2026-03-03`.
    private func open(_ log: Logbook) throws -> [String] {
        try log.followUps(Filter()).map { "\($0.rung ?? 0) \($0.text) \($0.due.day.iso)" }
    }

    @Test("begin after the event, and go on rung by rung to the last one")
    func rungs() throws {
        let log = try log()
        #expect(try open(log) == ["1 thank Ada 2026-03-03"])
        let rung = try #require(try log.followUps(Filter()).first)
        #expect(rung.ladder == "meetup" && rung.event == day("2026-03-02"))
        #expect(rung.countedFrom == rung.event && rung.contacts == [1] && rung.company == 1)
        let done = try log.done(["f1"], now: now, zone: .utc)
        #expect(done.ladders.map(\.event) == [.next])
        #expect(try open(log) == ["2 share something with Ada 2026-03-09"])
        _ = try log.done(["f2"], now: now, zone: .utc)
        #expect(try open(log) == ["3 ask Ada how it goes 2026-04-01"])
        let last = try log.done(["f3"], now: now, zone: .utc)
        #expect(last.ladders.map(\.event) == [.finished])
        #expect(try open(log) == [])
    }

    @Test("that are noted late begin today, and go on tomorrow at the earliest")
    func late() throws {
        let log = try log(metOn: "2026-01-02")
        #expect(try open(log) == ["1 thank Ada 2026-03-02"])
        _ = try log.done(["f1"], now: now, zone: .utc)
        #expect(try open(log) == ["2 share something with Ada 2026-03-03"])
        _ = try talk(log, on: "2026-03-02")
        #expect(try open(log) == ["2 share something with Ada 2026-03-09"])
    }

    @Test("move to a newer exchange plus the distance that was left; undo moves them back")
    func moves() throws {
        let log = try log(metOn: "2026-02-20")
        _ = try log.done(["f1"], now: now, zone: .utc)
        let before = try log.rows()
        #expect(try open(log) == ["2 share something with Ada 2026-03-03"])
        #expect(try talk(log, on: "2026-02-01").ladders == [])
        #expect(try talk(log, on: "2026-03-02", .connection).ladders == [])
        #expect(try open(log) == ["2 share something with Ada 2026-03-03"])
        let change = try talk(log, on: "2026-02-28")
        #expect(change.ladders.map(\.event) == [.moved(from: on("2026-03-03"))])
        #expect(change.touched[FollowUp.self].map(\.due) == [on("2026-03-07")])
        #expect(try open(log) == ["2 share something with Ada 2026-03-07"])
        for _ in 1...3 { _ = try log.undo() }
        #expect(difference(try log.rows(), before) == [])
        for _ in 1...3 { _ = try log.redo() }
        #expect(try open(log) == ["2 share something with Ada 2026-03-07"])
    }

    @Test("are the same whether the exchange comes with what is done, before it or after it")
    func doneAndLogged() throws {
        let together = try log(metOn: "2026-02-27")
        let change = try together.done(
            ["f1"], now: now, zone: .utc, exchange: .text("wrote to Ada"))
        #expect(change.ladders.map(\.event) == [.next])
        let after = try log(metOn: "2026-02-27")
        _ = try after.done(["f1"], now: now, zone: .utc)
        _ = try talk(after, on: "2026-03-02")
        let before = try log(metOn: "2026-02-27")
        _ = try talk(before, on: "2026-03-02")
        _ = try before.done(["f1"], now: now, zone: .utc)
        for log in [together, after, before] {
            #expect(try open(log) == ["2 share something with Ada 2026-03-09"])
        }
    }

    @Test("keep what a snooze added, and lose nothing by an edit of the interaction")
    func snoozed() throws {
        let log = try log(metOn: "2026-03-01")
        _ = try log.snooze(["f1"], to: on("2026-03-05"))
        _ = try talk(log, on: "2026-03-01")
        #expect(try open(log) == ["1 thank Ada 2026-03-05"])
        _ = try log.edit(Interaction.self, "i2") { talk, _ in talk.at = on("2026-03-02") }
        #expect(try open(log) == ["1 thank Ada 2026-03-06"])
        _ = try log.edit(Interaction.self, "i2") { talk, _ in talk.at = on("2026-02-28") }
        #expect(try open(log) == ["1 thank Ada 2026-03-06"])
    }

    @Test("end by a drop, by removal, by a given referral and by a rejection")
    func ends() throws {
        let dropped = try log()
        #expect(try dropped.drop(["f1"], now: now).ladders.map(\.event) == [.ended(.dropped)])
        #expect(try open(dropped) == [])
        let removed = try log()
        let removal = try removed.remove(.followUp, "f1", unlink: false)
        #expect(removal.ladders.map(\.event) == [.ended(.removed)])
        let referred = try log()
        _ = try referred.add { _ in
            var referral = Referral(text: "a word")
            referral.contact = 1
            return referral
        }
        #expect(try open(referred).count == 1)
        let given = try referred.edit(Referral.self, "r1") { referral, _ in
            referral.status = .given
        }
        #expect(given.ladders.map(\.event) == [.ended(.referred)])
        #expect(try open(referred) == [])
        let rejected = try log()
        let change = try rejected.edit(Company.self, "o1") { company, _ in
            company.stage = .rejected
        }
        #expect(change.ladders.map(\.event) == [.ended(.rejected(Reference(.company, 1)))])
        #expect(try open(rejected) == [])
        _ = try rejected.undo()
        #expect(try open(rejected) == ["1 thank Ada 2026-03-03"])
    }

    @Test("of interviews end when a company is accepted, and others do not")
    func accepted() throws {
        let log = try log(metOn: "2026-03-01")
        var met = Met(names: ["Ada"], on: on("2026-03-01"))
        met.ladder = "interview"
        #expect(try log.met(met).ladders.map(\.event).contains(.begun))
        #expect(try open(log).count == 2)
        let change = try log.edit(Company.self, "o1") { company, _ in company.stage = .accepted }
        let company = Reference(.company, 1)
        #expect(change.ladders.map(\.event) == [.ended(.accepted(company)), .begun])
        let left = try log.followUps(Filter()).map(\.ladder)
        #expect(left == ["meetup", "internship"])
    }

    @Test("of a posting end when that is rejected, and those of others do not")
    func posting() throws {
        let log = try log()
        _ = try log.add { _ in Posting(title: "Intern") }
        _ = try log.add { _ in
            var meetup = Meetup(
                title: "Interview", time: .days(day("2026-03-01"), day("2026-03-01")))
            meetup.posting = 1
            meetup.contacts = [1]
            return meetup
        }
        let change = try log.attended(
            "m1", ladder: "Interview", zone: .utc, occurrence: { _, _ in nil }, check: { _ in })
        #expect(change.result.people == 1)
        #expect(change.touched[Meetup.self].map(\.status) == [.attended])
        let rungs = ["1 thank Ada 2026-03-03", "1 thank Ada 2026-03-03"]
        #expect(try open(log) == rungs)
        _ = try log.edit(Posting.self, "p1") { posting, _ in posting.status = .rejected }
        #expect(try log.followUps(Filter()).map(\.posting) == [nil])
    }

    @Test("begin once for a person and an event, and a later event begins them anew")
    func again() throws {
        let log = try log(metOn: "2026-02-20")
        var met = Met(names: ["Ada"], on: on("2026-02-20"))
        met.ladder = "meetup"
        #expect(try log.met(met).ladders.map(\.event) == [.known])
        #expect(try open(log).count == 1)
        met.on = on("2026-02-25")
        #expect(try log.met(met).ladders.map(\.event).contains(.begun))
        #expect(try open(log) == ["1 thank Ada 2026-03-02"])
        met.on = on("2026-02-22")
        #expect(try log.met(met).ladders.map(\.event) == [.known])
        #expect(try open(log) == ["1 thank Ada 2026-03-02"])
    }

    @Test("internship begins when a company's stage becomes accepted, and is undone with it")
    func internship() throws {
        let log = try log()
        let change = try log.edit(Company.self, "o1") { company, _ in
            company.move(to: .accepted, on: day("2026-02-28"))
        }
        #expect(change.ladders.map(\.event) == [.begun])
        let rung = try #require(change.touched[FollowUp.self].first)
        #expect(rung.text == "ask for feedback" && rung.due == on("2026-03-30"))
        #expect(rung.company == 1 && rung.contacts == [] && rung.ladder == Ladder.internship)
        // It is of the company: an exchange with its people does not move it.
        _ = try talk(log, on: "2026-03-02")
        #expect(try log.followUps(Filter()).last?.due == on("2026-03-30"))
        _ = try log.undo()
        _ = try log.undo()
        #expect(try open(log) == ["1 thank Ada 2026-03-03"])
    }

    @Test("are defined anew for the rungs to come, and a built-in one stays")
    func defined() throws {
        let log = try log()
        let new = try Ladder(name: "meetup", parsing: ["+2d call {name}", "+4d write to {name}"])
        let change = try log.set(new)
        #expect(change.result.before == Ladder.builtIn[0])
        #expect(change.result.after?.running == 1 && change.result.after?.isOwn == true)
        #expect(try open(log) == ["1 thank Ada 2026-03-03"])
        _ = try log.done(["f1"], now: now, zone: .utc)
        #expect(try open(log) == ["2 write to Ada 2026-03-06"])
        _ = try log.undo()
        _ = try log.undo()
        #expect(try log.ladders().allSatisfy { !$0.isOwn })
        #expect(
            refusal { _ = try log.removeLadder("meetup") }
                == "The ladder meetup is built in and stays.")
        #expect(refusal { _ = try log.removeLadder("nope") } == "There is no ladder “nope”.")
    }

    @Test("are looked for by their index, as is who is to be heard from")
    func plans() throws {
        let log = try log()
        let plans = try log.read { db in
            try [
                StepLadders.contactsOfOpenRungs,
                "SELECT * FROM followUp t \(StepLadders.openRungs.replacing("?1", with: "'x'"))",
                "SELECT * FROM contact t "
                    + Logbook.peopleDue(on: day("2026-03-02")).replacing("?1", with: "'2026-03-02'")
                    .replacing("?2", with: "20"),
            ].map { sql in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map {
                    $0.text("detail")
                }
            }
        }
        #expect(plans[0].first?.hasSuffix("USING INDEX followUp_ladder") == true)
        #expect(plans[1].first?.hasSuffix("USING INDEX followUp_ladder") == true)
        #expect(
            plans[2].contains {
                $0.hasSuffix("USING COVERING INDEX contact_nextTouch (nextTouch<?)")
            })
        #expect(!plans[2].contains { $0.hasPrefix("SCAN t") })
    }

    @Test("come out the same in whatever order exchanges and imports are noted", arguments: 1...8)
    func order(seed: Int) throws {
        var dice = Dice(seed: seed)
        let days = (0..<5).map { _ in day("2026-02-10").adding(days: dice.roll(21)) }
        var results: [[String]] = []
        for _ in 0..<3 {
            let log = try log(metOn: "2026-02-14")
            var dues = [try open(log)]
            for (index, day) in days.enumerated().shuffled(using: &dice) {
                if dice.roll(2) == 0 {
                    _ = try talk(log, on: day.iso)
                } else {
                    let message = FoundInteraction(
                        line: 2, key: "\(index)", text: "message", at: .day(day),
                        people: [FoundContact(line: 2, name: "Ada")])
                    _ = try log.importing(isDryRun: false, files: [file([.interaction(message)])])
                }
                dues.append(try open(log))
            }
            results.append(try open(log))
            #expect(dues.compactMap(\.first) == dues.compactMap(\.first).sorted())
            while dues.count > 1 {
                _ = try log.undo()
                dues.removeLast()
                #expect(try open(log) == dues.last)
            }
        }
        #expect(Set(results).count == 1)
    }
}
