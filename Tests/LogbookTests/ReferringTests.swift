import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Referrals")
struct ReferringTests {
    private func log() throws -> Logbook {
        let log = try testLog()
        _ = try log.add { _ in Company(name: "N26") }
        _ = try log.add { _ in Contact(name: "Mei Lin") }
        var posting = Posting(title: "ML Intern")
        posting.company = 1
        _ = try log.add { [posting] _ in posting }
        return log
    }

    private func asking(_ subject: String = "n26") -> Referring {
        Referring(subject, through: "mei", usualDue: on("2026-03-05"))
    }

    private func followUps(_ log: Logbook) throws -> [String] {
        var filter = Filter()
        filter.isAll = true
        return try log.followUps(filter).sorted { $0.id < $1.id }.map {
            "\($0.text) \($0.due.day.iso) \($0.status.rawValue)"
        }
    }

    @Test("begin with a follow-up to ask, in one step")
    func plan() throws {
        let log = try log()
        let before = try log.rows()
        let change = try log.refer(asking())
        let referral = change.result.after
        #expect(referral.text == "referral to N26 through Mei Lin")
        #expect(referral.status == .planned && referral.company == 1 && referral.contact == 1)
        #expect(referral.followUp == 1 && referral.asked == nil)
        #expect(
            try followUps(log) == ["ask Mei Lin for a referral at N26 2026-03-05 open"])
        #expect(change.summary == "planned to ask Mei Lin for a referral at N26")
        _ = try log.undo()
        #expect(difference(before, try log.rows()) == [])
    }

    @Test("take the company of a posting")
    func posting() throws {
        let log = try log()
        let referral = try log.refer(asking("ml intern")).result.after
        #expect(referral.company == 1 && referral.posting == 1)
        #expect(
            try followUps(log) == ["ask Mei Lin for a referral at N26 (ML Intern) 2026-03-05 open"])
    }

    @Test("are not there twice for the same company and contact while one is open")
    func known() throws {
        let log = try log()
        _ = try log.refer(asking())
        #expect(try log.refer(asking()).step == nil)
        var later = asking()
        later.due = on("2026-03-20")
        #expect(try log.refer(later).result.after.id == 1)
        #expect(try followUps(log) == ["ask Mei Lin for a referral at N26 2026-03-20 open"])
        _ = try log.refer(asking("p1"))
        #expect(try log.openReferrals().count == 2)
        _ = try log.move("r1", to: .declined, on: day("2026-03-03"))
        #expect(try log.refer(asking()).result.after.id == 3)
    }

    @Test("that were asked for plan to hear of it in 7 days, and are done with asking")
    func asked() throws {
        let log = try log()
        _ = try log.refer(asking())
        let before = try log.rows()
        _ = try log.move("r1", to: .asked, on: day("2026-03-01"))
        let texts = try followUps(log)
        #expect(
            texts == [
                "ask Mei Lin for a referral at N26 2026-03-05 done",
                "hear from Mei Lin about the referral at N26 2026-03-08 open",
            ])
        _ = try log.undo()
        #expect(difference(before, try log.rows()) == [])
        var asked = asking()
        asked.askedOn = day("2026-03-02")
        #expect(try log.refer(asked).result.after.status == .asked)
        #expect(try followUps(log).last?.hasSuffix("2026-03-09 open") == true)
    }

    @Test(
        "close their follow-up with an answer",
        arguments: [Referral.Status.promised, .given, .declined])
    func answer(status: Referral.Status) throws {
        let log = try log()
        var asked = asking()
        asked.askedOn = day("2026-03-02")
        _ = try log.refer(asked)
        let referral = try log.move("r1", to: status, on: day("2026-03-04")).result.after
        #expect(referral.answered == day("2026-03-04") && referral.asked == day("2026-03-02"))
        #expect(
            try followUps(log) == ["hear from Mei Lin about the referral at N26 2026-03-09 done"])
        #expect(try log.openReferrals(company: 1, contact: 1).isEmpty == !status.isOpen)
    }

    @Test("refuse what they are already, and an answer before the question")
    func refusals() throws {
        let log = try log()
        var asked = asking()
        asked.askedOn = day("2026-03-02")
        _ = try log.refer(asked)
        #expect(
            refusal { _ = try log.move("r1", to: .asked, on: day("2026-03-02")) }
                == "Referral r1 is asked already, since Mon 2 Mar 2026.")
        #expect(
            refusal { _ = try log.move("r1", to: .given, on: day("2026-03-01")) }
                == "Sun 1 Mar 2026 is before it was asked for: Mon 2 Mar 2026.")
        #expect(refusal { _ = try log.refer(asking("nobody")) }?.hasPrefix("unknown") == true)
        #expect(refusal { _ = try log.refer(asking("c1")) } != nil)
    }

    @Test("are known by their follow-up")
    func byFollowUp() throws {
        let log = try log()
        _ = try log.refer(asking())
        #expect(try log.openReferrals(followUps: [1]).map(\.id) == [1])
        #expect(try log.openReferrals(followUps: []).isEmpty)
    }
}

@Suite("All that hangs on a company")
struct CompanyViewTests {
    private func interaction(
        _ log: Logbook, _ text: String, _ iso: String, _ contacts: [Int], _ companies: [Int] = [],
        _ channel: Interaction.Channel = .call
    ) throws {
        var interaction = Interaction(text: text, at: on(iso))
        interaction.contacts = contacts
        interaction.companies = companies
        interaction.channel = channel
        _ = try log.add { [interaction] _ in interaction }
    }

    private func log() throws -> Logbook {
        let log = try testLog()
        for name in ["Acme", "Beta"] { _ = try log.add { _ in Company(name: name) } }
        var ada = Contact(name: "Ada")
        ada.company = 1
        _ = try log.add { [ada] _ in ada }
        try interaction(log, "early", "2026-01-05", [1])
        try interaction(log, "connected", "2026-01-06", [1], [], .connection)
        try interaction(log, "named", "2026-01-07", [], [1])
        _ = try log.edit(Contact.self, "Ada") { contact, _ in contact.company = 2 }
        try interaction(log, "late", "2026-03-02", [1])
        return log
    }

    @Test("is what was exchanged with its people while they were there, and what names it")
    func exchanges() throws {
        let log = try log()
        func texts(_ name: String) throws -> [String] {
            let shown = try log.details(.company, name).hanging[Interaction.self].map(\.text)
            var filter = Filter()
            filter.company = name
            #expect(try log.interactions(filter).map(\.text) == shown)
            return shown
        }
        #expect(try texts("acme") == ["named", "early"])
        #expect(try texts("beta") == ["late"])
        let acme = try log.details(.company, "acme")
        #expect(acme.former.map(\.name) == ["Ada"] && acme.hanging[Contact.self].isEmpty)
    }

    @Test("begins with the first thing that is open")
    func next() throws {
        let log = try log()
        let now = Instant(rfc3339: "2026-03-02T08:00:00Z")
        func next() throws -> String? {
            try log.details(.company, "beta", now: now).nextThing?.label
        }
        #expect(try next() == nil)
        var posting = Posting(title: "Intern")
        posting.company = 2
        posting.closes = day("2026-03-20")
        _ = try log.add { [posting] _ in posting }
        #expect(try next() == "Intern")
        var meetup = Meetup(title: "Coffee", time: .days(day("2026-03-10"), day("2026-03-10")))
        meetup.form = .coffee
        meetup.contacts = [1]
        _ = try log.add { [meetup] _ in meetup }
        #expect(try next() == "Coffee")
        var followUp = FollowUp(text: "send CV", due: on("2026-03-04"))
        followUp.contacts = [1]
        _ = try log.add { [followUp] _ in followUp }
        #expect(try next() == "send CV")
        _ = try log.done(["f1"], now: Instant(seconds: 1_772_438_400), zone: .utc)
        #expect(try next() == "Coffee")
    }

    @Test("shows the newest exchanges where there are very many")
    func many() throws {
        let log = try log()
        for number in 1...120 { try interaction(log, "talk \(number)", "2026-03-02", [1]) }
        let few = try log.details(.company, "beta", most: 20)
        #expect(few.hanging[Interaction.self].count == 20 && few.left == 101)
        #expect(few.hanging[Interaction.self].first?.text == "talk 120")
        #expect(try log.details(.company, "beta").hanging[Interaction.self].count == 121)
    }
}
