import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("Targets and what is missing at them")
struct TargetsTests {
    private let now = Instant(rfc3339: "2026-03-02T09:00:00+01:00") ?? Instant(seconds: 0)
    private let zone = Zone.named("Europe/Berlin", else: .utc)

    private func targets(
        _ log: Logbook, _ change: (inout TargetFilter) -> Void = { _ in }
    ) throws -> [Target] {
        var filter = TargetFilter()
        change(&filter)
        return try log.targets(filter, now: now, zone: zone)
    }

    private func company(
        _ name: String, tier: Int? = 1, _ change: (inout Company) -> Void = { _ in },
        in log: Logbook
    ) throws {
        var company = Company(name: name)
        company.tier = tier
        change(&company)
        _ = try log.add { _ in company }
    }

    private func contact(_ name: String, at company: String, in log: Logbook) throws {
        _ = try log.add { names in
            var contact = Contact(name: name)
            contact.company = try names.id(.company, company)
            return contact
        }
    }

    @Test("are the companies with a tier, the first tier first, then the furthest stage")
    func order() throws {
        let log = try testLog()
        try company("Zalando", tier: 2, in: log)
        try company("Acme", tier: nil, in: log)
        try company("N26", in: log)
        try company("Łódź Labs", { $0.stage = .rejected }, in: log)
        try company("DeepL", { $0.stage = .interviewing }, in: log)
        try company("Ada Health", { $0.tags = ["Berlin"] }, in: log)
        _ = try log.add { names in
            var followUp = FollowUp(text: "write", due: on("2026-03-09"))
            followUp.company = try names.id(.company, "N26")
            return followUp
        }
        let names = try targets(log).map(\.company.name)
        #expect(names == ["N26", "DeepL", "Ada Health", "Łódź Labs", "Zalando"])
        #expect(try targets(log) { $0.tier = 2 }.map(\.company.name) == ["Zalando"])
        #expect(try targets(log) { $0.tag = "berlin" }.map(\.company.name) == ["Ada Health"])
        #expect(try targets(log) { $0.stage = .rejected }.map(\.company.name) == ["Łódź Labs"])
    }

    @Test("count the warm ones among the people there, and know the last exchange")
    func people() throws {
        let log = try testLog()
        try company("DeepL", in: log)
        for name in ["Ada", "Bob", "Cem"] { try contact(name, at: "DeepL", in: log) }
        func talk(_ day: String, _ contacts: [Int], _ companies: [Int] = []) throws {
            var interaction = Interaction(text: "talk", at: on(day))
            interaction.contacts = contacts
            interaction.companies = companies
            _ = try log.add { _ in interaction }
        }
        #expect(try targets(log).first?.gaps.first == .nobodyWarm)
        try talk("2025-12-02", [1])
        try talk("2025-12-01", [2])
        var target = try #require(try targets(log).first)
        #expect((target.warm, target.known) == (1, 3))
        #expect(target.last == .init(on: day("2025-12-02"), contact: 1))
        #expect(target.gaps.contains(.goneQuiet))
        try talk("2026-02-20", [], [1])
        target = try #require(try targets(log).first)
        #expect(target.last == .init(on: day("2026-02-20"), contact: nil))
        #expect(!target.gaps.contains(.goneQuiet))
        // A connection is no exchange.
        var connected = Interaction(text: "Connected", at: on("2026-03-01"))
        connected.channel = .connection
        connected.contacts = [3]
        connected.companies = [1]
        _ = try log.add { _ in connected }
        #expect(try targets(log).first?.last?.on == day("2026-02-20"))
    }

    @Test("have as next step the first of follow-ups, meetups and closing days")
    func nextStep() throws {
        let log = try testLog()
        try company("DeepL", in: log)
        try contact("Ada", at: "DeepL", in: log)
        func step() throws -> String? {
            try targets(log).first?.nextStep.map { "\($0.reference.text) \($0.text)" }
        }
        #expect(try step() == nil)
        var posting = Posting(title: "ML Intern")
        posting.company = 1
        posting.closes = day("2026-03-20")
        _ = try log.add { _ in posting }
        #expect(try step() == "p1 ML Intern")
        var fair = Meetup(title: "Fair", time: .days(day("2026-03-01"), day("2026-03-03")))
        fair.contacts = [1]
        _ = try log.add { _ in fair }
        #expect(try step() == "p1 ML Intern", "a fair with one of its people is not with it")
        var coffee = Meetup(title: "Coffee", time: .days(day("2026-03-19"), day("2026-03-19")))
        coffee.form = .coffee
        coffee.contacts = [1]
        _ = try log.add { _ in coffee }
        #expect(try step() == "m2 Coffee")
        var weekly = Meetup(title: "Office hour", time: .days(day("2026-01-05"), day("2026-01-05")))
        weekly.rrule = "FREQ=WEEKLY"
        weekly.companies = [1]
        _ = try log.add { _ in weekly }
        #expect(try step() == "m3 Office hour")
        #expect(try targets(log).first?.nextStep?.on == on("2026-03-02"))
        var late = FollowUp(text: "thank", due: on("2026-02-01"))
        late.contacts = [1]
        _ = try log.add { _ in late }
        #expect(try step() == "f1 thank")
        _ = try log.done(["1"], now: now, zone: zone)
        #expect(try step() == "m3 Office hour")
    }

    @Test("what is missing is what a walk through everything finds", arguments: 1...12)
    func oracle(seed: Int) throws {
        var dice = Dice(seed: seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 150)
        // Most days that are rolled are far from today.
        for now in ["2015-06-01T10:00:00Z", "2026-03-02T10:00:00Z", "2032-01-01T10:00:00Z"] {
            let now = Instant(rfc3339: now) ?? Instant(seconds: 0)
            let found = try log.targets(now: now, zone: .utc)
            let oracle = try TargetOracle(log, now: now)
            #expect(found.map(\.company.id).sorted() == oracle.targets.map(\.id).sorted())
            for target in found {
                #expect(target.gaps == oracle.gaps(of: target.company))
                #expect(target.nextStep?.reference == oracle.step(of: target.company)?.reference)
                #expect(target.last?.on == oracle.lastExchange(with: target.company))
            }
            var withGaps = TargetFilter()
            withGaps.hasGaps = true
            let listed = try log.targets(withGaps, now: now, zone: .utc).map(\.company.id)
            #expect(listed == found.filter { !$0.gaps.isEmpty }.map(\.company.id))
        }
    }

    @Test("are read by ranges of indexes")
    func plans() throws {
        var dice = Dice(seed: 5)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 120)
        let ofTargets = try log.scans { _ = try targets(log) }
        #expect(ofTargets == [])
        // Without a limit of its own, the suggestions walk through one index.
        let scans = try log.scans(few: ["meetup_rrule", "contact_company"]) {
            _ = try log.suggestions(today: day("2026-03-02"))
        }
        #expect(scans == [])
        #expect(try log.scans { _ = try log.contacts(Filter()) }.count == 1)
    }

    @Test("suggested are companies that are followed or where somebody is known, warm ones first")
    func suggestions() throws {
        let log = try testLog()
        try company("Known", tier: nil, in: log)
        try company("Warm", tier: nil, in: log)
        try company("Followed", tier: nil, { $0.tags = ["Follows", "x"] }, in: log)
        try company("Both", tier: nil, { $0.tags = ["follows"] }, in: log)
        try company("Nothing", tier: nil, in: log)
        try company("Over", tier: nil, { $0.stage = .rejected }, in: log)
        try company("Target", { $0.tags = ["follows"] }, in: log)
        for (name, company) in [
            ("Ada", "Known"), ("Bob", "Warm"), ("Cem", "Both"), ("Dan", "Over"), ("Eve", "Target"),
            ("Fay", "Known"),
        ] { try contact(name, at: company, in: log) }
        _ = try log.met(Met(names: ["Bob"], on: on("2026-02-01")))
        let found = try log.suggestions(today: day("2026-03-02"))
        #expect(found.map(\.name) == ["Warm", "Known", "Both", "Followed"])
        #expect(found.map(\.warm) == [1, 0, 0, 0] && found.map(\.known) == [1, 2, 1, 0])
        #expect(found.map(\.isFollowed) == [false, false, true, true])
    }
}
