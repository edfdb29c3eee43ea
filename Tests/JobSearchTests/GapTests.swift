import CivilTime
import JobSearch
import TestTools
import Testing

@Suite("What is missing at a target")
struct GapTests {
    private let today = Day(iso: "2026-03-02") ?? Day(ordinal: 0)

    private func facts(_ change: (inout TargetFacts) -> Void = { _ in }) -> TargetFacts {
        var facts = TargetFacts(
            stage: .networking, known: 3, warm: 1, lastExchange: today, hasNextStep: true,
            isResearched: true, openPostings: 1, unsentClosings: [])
        change(&facts)
        return facts
    }

    @Test("is nothing where all is there")
    func none() { #expect(facts().gaps(on: today) == []) }

    @Test("is told in the order in which it is closed")
    func order() {
        let bare = TargetFacts(
            stage: .researching, known: 0, warm: 0, lastExchange: nil, hasNextStep: false,
            isResearched: false, openPostings: 0, unsentClosings: [])
        #expect(bare.gaps(on: today) == [.nobodyKnown, .noNextStep, .noResearch, .noPosting])
        let all = facts {
            $0.warm = 0
            $0.lastExchange = today.adding(days: -91)
            $0.hasNextStep = false
            $0.isResearched = false
            $0.openPostings = 0
            $0.unsentClosings = [today]
        }
        #expect(all.gaps(on: today) == Gap.allCases.filter { $0 != .nobodyKnown })
    }

    @Test("is nothing where the search is over", arguments: Company.Stage.allCases)
    func over(stage: Company.Stage) {
        let bare = facts {
            $0.stage = stage
            $0.known = 0
        }
        #expect(bare.gaps(on: today).isEmpty == stage.isOver)
    }

    @Test(
        "is an unsent application from a week before the closing day to that day",
        arguments: [(-1, false), (0, true), (7, true), (8, false)])
    func closing(days: Int, isMissing: Bool) {
        let saved = facts { $0.unsentClosings = [today.adding(days: days)] }
        #expect(saved.gaps(on: today).contains(.closingUnsent) == isMissing)
    }

    @Test(
        "is an exchange after sixty days without one",
        arguments: [(0, false), (60, false), (61, true), (900, true)])
    func quiet(days: Int, isMissing: Bool) {
        let last = facts { $0.lastExchange = today.adding(days: -days) }
        #expect(last.gaps(on: today).contains(.goneQuiet) == isMissing)
    }

    @Test("never names somebody who is both unknown and cold, and comes in one order")
    func properties() {
        var chance = Chance.generator()
        for _ in 0..<2000 {
            let known = chance.number(0...3)
            let made = TargetFacts(
                stage: chance.one(Company.Stage.allCases), known: known,
                warm: chance.number(0...known),
                lastExchange: chance.chance(2) ? today.adding(days: -chance.number(0...120)) : nil,
                hasNextStep: chance.chance(2), isResearched: chance.chance(2),
                openPostings: chance.number(0...1),
                unsentClosings: [today.adding(days: chance.number(-9...9))])
            let gaps = made.gaps(on: today)
            #expect(gaps == Gap.allCases.filter(gaps.contains))
            if made.stage.isOver { #expect(gaps == []) }
            if made.warm > 0 { #expect(!gaps.contains(.nobodyWarm)) }
            #expect(!(gaps.contains(.nobodyKnown) && gaps.contains(.nobodyWarm)))
        }
    }

    @Test("a field of its research makes a company researched", arguments: Company.research)
    func researched(field: AnyField) {
        var company = Company(name: "Acme")
        company.notes = "no research"
        #expect(!company.isResearched)
        let isList = if case .list = field.shape { true } else { false }
        company.set(field, to: isList ? .list(["a"]) : .text("a"))
        #expect(company.isResearched)
    }
}

@Suite("The next step of a target")
struct NextStepTests {
    private let zone = Zone.named("Europe/Berlin", else: .utc)

    private func step(_ kind: Kind, _ id: Int, _ iso: String) -> NextStep {
        let moment: Moment =
            if let day = Day(iso: iso) {
                .day(day)
            } else {
                .time(Instant(rfc3339: iso) ?? Instant(seconds: 0), zone: "UTC")
            }
        return NextStep(Reference(kind, id), text: "x", on: moment)
    }

    @Test("is the first by its day where it is read, then by its time, then by its kind")
    func order() {
        let ordered = [
            step(.posting, 1, "2026-03-01"), step(.followUp, 9, "2026-03-02"),
            step(.meetup, 1, "2026-03-02"), step(.posting, 1, "2026-03-02"),
            step(.posting, 2, "2026-03-02"), step(.meetup, 2, "2026-03-02T08:00:00Z"),
            step(.followUp, 3, "2026-03-02T09:00:00Z"), step(.meetup, 3, "2026-03-02T09:00:00Z"),
            // Already the next day in Berlin.
            step(.followUp, 1, "2026-03-03"), step(.meetup, 4, "2026-03-02T23:30:00Z"),
        ]
        for (index, one) in ordered.enumerated() {
            for (other, two) in ordered.enumerated() {
                #expect(one.isBefore(two, in: zone) == (index < other))
            }
        }
    }
}
