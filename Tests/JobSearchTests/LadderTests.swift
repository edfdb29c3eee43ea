import CivilTime
import JobSearch
import TestTools
import Testing

@Suite("A ladder")
struct LadderTests {
    private func refusal(_ name: String, _ rungs: [String]) -> String? {
        do {
            _ = try Ladder(name: name, parsing: rungs)
            return nil
        } catch { return error.message }
    }

    @Test("is read as it is typed, and written as it is read")
    func read() throws {
        let ladder = try Ladder(
            name: "  Coffee ",
            parsing: ["+1d thank {name}", "+2 weeks send {name} news", "+1m ask at {company}"])
        #expect(ladder.name == "coffee")
        #expect(ladder.rungs.map(\.days) == [1, 14, 30])
        #expect(
            ladder.rungs.map(\.words) == [
                "+1d thank {name}", "+2w send {name} news", "+1m ask at {company}",
            ])
        #expect(try Ladder(name: "coffee", parsing: ladder.rungs.map(\.words)) == ladder)
        for built in Ladder.builtIn {
            #expect(try Ladder(name: built.name, parsing: built.rungs.map(\.words)) == built)
        }
    }

    @Test(
        "is refused where it does not rise, says nothing or leaves other words open",
        arguments: [
            ([], "The ladder “x” has no rungs."),
            (["thank {name}"], "“thank {name}” does not begin with a distance such as +7d."),
            (["+7d"], "“+7d” does not say what to do."),
            (["+0d call"], "“+0d call” does not begin with a distance such as +7d."),
            (["+11y call"], "“+11y call” is more than ten years after the event."),
            (["+7d a", "+1w b"], "“+1w b” is not later than “+7d a”."),
            (["+7d thank {nam}"], "“+7d thank {nam}” has a brace that cannot be filled in."),
            (["+7d thank {name"], "“+7d thank {name” has a brace that cannot be filled in."),
            (
                (1...21).map { "+\($0)d call" },
                "A ladder has at most 20 rungs, not 21."
            ),
        ] as [([String], String)])
    func refused(rungs: [String], message: String) {
        #expect(refusal("x", rungs) == message)
    }

    @Test("has a name of one word", arguments: ["", " ", "two words", "-x", "a.b", "a/b"])
    func names(name: String) {
        #expect(refusal(name, ["+1d call"])?.hasSuffix("is no name for a ladder.") == true)
    }

    @Test("fills in names, and says something where there is none")
    func texts() throws {
        let rung = try Ladder.Rung(parsing: "+1d thank {name} of {company}")
        #expect(rung.deed(name: "Ada", company: "Acme AI") == "thank Ada of Acme AI")
        #expect(rung.deed(name: nil, company: "Acme AI") == "thank Acme AI of Acme AI")
        #expect(rung.deed(name: nil, company: nil) == "thank them of their company")
    }
}

@Suite("A rung")
struct RungTests {
    private let event = Day(ordinal: 20_000)

    /// A rung with days that are drawn.
    private func rung(_ dice: inout Seeded) -> RungDays {
        let distance = Int.random(in: 1...90, using: &dice)
        let last = Bool.random(using: &dice) ? event.adding(days: days(&dice)) : nil
        let today = event.adding(days: Int.random(in: 0...120, using: &dice))
        return RungDays(distance: distance, after: event, last: last, earliest: today)
    }

    private func days(_ dice: inout Seeded) -> Int { Int.random(in: -60...200, using: &dice) }

    @Test("is due its distance after the event, or after the last exchange if that is later")
    func place() {
        let today = event.adding(days: 1)
        let plain = RungDays(distance: 7, after: event, last: nil, earliest: today)
        #expect(plain == RungDays(due: event.adding(days: 7), countedFrom: event))
        let talk = event.adding(days: 3)
        let later = RungDays(distance: 7, after: event, last: talk, earliest: today)
        #expect(later == RungDays(due: event.adding(days: 10), countedFrom: talk))
        let old = event.adding(days: -3)
        #expect(RungDays(distance: 7, after: event, last: old, earliest: today) == plain)
        let past = RungDays(
            distance: 7, after: event, last: nil, earliest: event.adding(days: 60))
        #expect(past.due == event.adding(days: 60))
    }

    @Test("never becomes more overdue by an exchange, in whatever order those are noted")
    func order() {
        var dice = Chance.generator()
        for _ in 0..<2000 {
            let start = rung(&dice)
            let exchanges = (0..<5).map { _ in event.adding(days: days(&dice)) }
            var one = start
            for exchange in exchanges {
                let before = one
                one.move(to: exchange)
                #expect(one.due >= before.due)
                #expect(one.due - one.countedFrom == before.due - before.countedFrom)
            }
            var other = start
            for exchange in exchanges.shuffled(using: &dice) { other.move(to: exchange) }
            #expect(one == other)
            // Several at once are the newest of them.
            var newest = start
            if let last = exchanges.max() { newest.move(to: last) }
            #expect(one == newest)
        }
    }

    @Test("is due on the same day whether an exchange was noted before it began or after")
    func beforeOrAfter() {
        var dice = Chance.generator()
        for _ in 0..<2000 {
            let distance = Int.random(in: 1...90, using: &dice)
            let exchange = event.adding(days: days(&dice))
            let today = event.adding(days: Int.random(in: 0...120, using: &dice))
            let known = RungDays(
                distance: distance, after: event, last: exchange, earliest: today)
            var later = RungDays(distance: distance, after: event, last: nil, earliest: today)
            later.move(to: exchange)
            #expect(known.due == later.due)
        }
    }

    @Test("keeps a time of day that was given to it")
    func times() throws {
        var followUp = FollowUp(
            text: "call",
            due: .time(
                try #require(Instant(rfc3339: "2026-03-27T10:00:00+01:00")), zone: "Europe/Berlin"))
        followUp.ladder = "meetup"
        followUp.event = Day(iso: "2026-03-20")
        let exchange = try #require(Day(iso: "2026-03-25"))
        let hasMoved = followUp.move(to: exchange, in: .utc)
        #expect(hasMoved)
        #expect(followUp.due.instant == Instant(rfc3339: "2026-04-01T10:00:00+02:00"))
        #expect(followUp.countedFrom == exchange)
        let movesAgain = followUp.move(to: exchange, in: .utc)
        #expect(!movesAgain)
    }
}

@Suite("A cadence")
struct CadenceRuleTests {
    private let added = Day(ordinal: 20_000)
    private let tags = ["ai", "swift", "mentor"]

    private func period(_ dice: inout Seeded) -> Period? {
        try? Period(Int.random(in: 1...40, using: &dice), Bool.random(using: &dice) ? .day : .week)
    }

    private func rules(_ dice: inout Seeded) -> [CadenceRule] {
        let subjects: [CadenceRule.Subject] =
            tags.map { .tag($0) } + [.stage(.applied), .stage(.networking), .tier(1), .tier(2)]
        return subjects.filter { _ in Bool.random(using: &dice) }.shuffled(using: &dice)
            .compactMap { by in
                period(&dice).map {
                    CadenceRule(by: by, every: $0, latest: period(&dice))
                }
            }
    }

    private func rank(_ rule: CadenceRule) -> Int {
        switch rule.by {
        case .contact: 0
        case .tag: 1
        case .stage: 2
        case .tier: 3
        }
    }

    @Test("that is less specific never wins, and of several tags the shortest does")
    func specific() {
        var dice = Chance.generator()
        for _ in 0..<3000 {
            let rules = rules(&dice)
            let facts = CadenceFacts(
                cadence: Int.random(in: 0...3, using: &dice) == 0 ? period(&dice) : nil,
                latest: nil,
                tags: tags.filter { _ in Bool.random(using: &dice) },
                tier: Bool.random(using: &dice) ? Int.random(in: 1...2, using: &dice) : nil,
                stage: [.applied, .networking, .researching].randomElement(using: &dice))
            let fits = rules.filter { rule in
                switch rule.by {
                case .contact: false
                case .tag(let tag): facts.tags.contains(tag)
                case .stage(let stage): facts.stage == stage
                case .tier(let tier): facts.tier == tier
                }
            }
            let counting = Cadence.rule(for: facts, among: rules)
            guard facts.cadence == nil else {
                #expect(counting?.by == .contact)
                continue
            }
            #expect(counting.map(rank) == fits.map(rank).min())
            if let counting, case .tag = counting.by {
                let shortest = fits.filter { rank($0) == 1 }.map { Cadence.days(of: $0.every) }
                #expect(Cadence.days(of: counting.every) == shortest.min())
            }
            // The order in which they were set does not matter.
            #expect(Cadence.rule(for: facts, among: rules.reversed()) == counting)
        }
    }

    @Test("never makes anybody later by an exchange, and leaves in peace who was snoozed")
    func exchanges() throws {
        var dice = Chance.generator()
        for _ in 0..<2000 {
            let rule = CadenceRule(
                by: .tier(1), every: try #require(period(&dice)), latest: period(&dice))
            let quiet =
                Bool.random(using: &dice)
                ? added.adding(days: Int.random(in: 0...99, using: &dice)) : nil
            let last = added.adding(days: Int.random(in: 0...50, using: &dice))
            let newer = last.adding(days: Int.random(in: 0...50, using: &dice))
            let before = Cadence.touch(by: rule, last: last, added: added, quietUntil: quiet)
            let after = Cadence.touch(by: rule, last: newer, added: added, quietUntil: quiet)
            let today = added.adding(days: Int.random(in: 0...300, using: &dice))
            #expect(after.next >= before.next)
            #expect(
                Cadence.lateness(of: after, on: today) <= Cadence.lateness(of: before, on: today))
            #expect(!Cadence.isLate(after, on: today) || Cadence.isLate(before, on: today))
            if let quiet { #expect(before.next >= quiet) }
        }
    }
}
