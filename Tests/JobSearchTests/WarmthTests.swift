import CivilTime
import JobSearch
import Testing

private let today = Day(ordinal: 20_000)
private func ago(_ days: Int) -> Day { today.adding(days: -days) }

/// Numbers that only look random: the same seed gives the same ones.
private struct Die {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }

    mutating func days() -> [Day] { (0..<roll(9)).map { _ in ago(roll(900) - 20) } }

    mutating func links() -> [PathLink] {
        let all: [PathLink] = [
            .there, .formerly(title: nil, until: ago(30)), .introducedBy(contact: 2),
            .introduced(contact: 3), .met(meetup: 1), .met(meetup: 2),
            .worked(company: "Acme", contact: 4),
        ]
        return (0...roll(5)).map { _ in all[roll(all.count)] }
    }
}

private func person(
    _ id: Int, _ name: String, _ links: [PathLink], _ days: [Day]
) -> PathPerson? {
    PathPerson(
        contact: id, name: name, links: links,
        exchanges: days.enumerated().map { .init(id: $0.offset, day: $0.element) }, today: today)
}

private func person(_ links: [PathLink], _ days: [Day]) -> PathPerson? {
    person(1, "Ada", links, days)
}

@Suite("Warmth")
struct WarmthTests {
    @Test("of an exchange is 1 on its day and half of it 90 days later")
    func halves() {
        #expect(Warmth.weight(of: today, today: today) == 1)
        #expect(Warmth.weight(of: ago(90), today: today) == 0.5)
        #expect(Warmth.weight(of: ago(180), today: today) == 0.25)
        #expect(Warmth.weight(of: ago(-5), today: today) == 1)
    }

    @Test("is the sum of all exchanges, and less by the root of 2 for each step away")
    func steps() {
        #expect(Warmth.of([], today: today) == 0)
        #expect(Warmth.of([today, ago(90), ago(90)], today: today) == 2)
        let away = Warmth.of([today], stepsAway: 1, today: today)
        #expect(abs(away * away - 0.5) < 1e-12)
        #expect(Warmth.of([today], stepsAway: 2, today: today) == 0.5)
    }

    @Test("is there for 90 days after the last exchange")
    func warm() {
        #expect(Warmth.isWarm(last: ago(90), today: today))
        #expect(!Warmth.isWarm(last: ago(91), today: today))
        #expect(!Warmth.isWarm(last: nil, today: today))
    }

    @Test("never falls by another exchange, and never rises by another step", arguments: 0..<300)
    func rises(seed: Int) {
        var die = Die(seed: seed)
        let days = die.days()
        let steps = die.roll(3)
        let before = Warmth.of(days, stepsAway: steps, today: today)
        #expect(Warmth.of(days + [ago(die.roll(900))], stepsAway: steps, today: today) >= before)
        #expect(Warmth.of(days, stepsAway: steps + 1, today: today) <= before)
        #expect(Warmth.of(days.reversed(), stepsAway: steps, today: today) == before)
    }
}

@Suite("Paths")
struct PathRulesTests {
    @Test(
        "never lose by a longer way beside a shorter one, nor by another exchange",
        arguments: 0..<300)
    func rises(seed: Int) throws {
        var die = Die(seed: seed)
        let (links, more, days) = (die.links(), die.links(), die.days())
        let before = try #require(person(links, days))
        let after = try #require(person(links + more, days))
        #expect(after.warmth >= before.warmth)
        #expect(PathRelation.allCases.contains(after.relation))
        let warmer = try #require(person(links, days + [ago(die.roll(400))]))
        #expect(warmer.warmth >= before.warmth && warmer.relation == before.relation)
    }

    @Test("do not depend on the order in which ties and exchanges are known", arguments: 0..<100)
    func order(seed: Int) throws {
        var die = Die(seed: seed)
        let links = die.links()
        let exchanges = die.days().enumerated().map {
            PathPerson.Exchange(id: $0.offset, day: $0.element)
        }
        let one = PathPerson(
            contact: 1, name: "Ada", links: links, exchanges: exchanges, today: today)
        let other = PathPerson(
            contact: 1, name: "Ada", links: links.reversed() + links,
            exchanges: exchanges.reversed(), today: today)
        #expect(one == other)
    }

    @Test("lead over the nearest relation where several are as warm")
    func nearest() throws {
        let links: [PathLink] = [
            .worked(company: "Acme", contact: 9), .met(meetup: 4), .introducedBy(contact: 8),
            .formerly(title: "CTO", until: ago(5)),
        ]
        #expect(try #require(person(links, [today])).relation == .formerly)
        let three = try #require(person(Array(links.prefix(3)), [today]))
        #expect(three.relation == .introduction)
        #expect(three.via == [Reference(.contact, 8)])
        #expect(person([], [today]) == nil)
    }

    @Test("are ranked by warmth, relation, last exchange, folded name and id")
    func ranks() throws {
        let people = [
            person(1, "zoë", [.there], []), person(2, "Zoe", [.there], []),
            person(3, "Bea", [.met(meetup: 1)], []), person(4, "Cem", [.there], []),
            person(5, "Dag", [.met(meetup: 1)], [ago(3)]), person(6, "Eva", [.there], [ago(300)]),
        ].compactMap { $0 }
        let ranked = PathPerson.ranked(people).map(\.contact)
        #expect(ranked == [5, 6, 4, 1, 2, 3])
        #expect(PathPerson.ranked(people.reversed()).map(\.contact) == ranked)
    }

    @Test("give the newest exchanges as reasons, which weigh most")
    func reasons() throws {
        let days = [ago(50), ago(3), ago(3), ago(90)]
        #expect(try #require(person([.there], days)).reasons.map(\.id) == [2, 1])
    }
}

@Suite("Tenures")
struct TenureTests {
    private let keys: Set = ["acme"]
    private func job(_ company: String?, _ until: Int) -> PastJob {
        PastJob(company: company, title: nil, until: Day(ordinal: until))
    }
    private func tenure(_ from: Int?, _ to: Int?) -> Tenure {
        Tenure(from: from.map { Day(ordinal: $0) }, to: to.map { Day(ordinal: $0) })
    }

    @Test("of somebody who was never elsewhere have no bounds")
    func plain() {
        #expect(Tenure.all(past: [], isThere: true, keys: keys) == [tenure(nil, nil)])
        #expect(Tenure.all(past: [], isThere: false, keys: keys) == [])
    }

    @Test("begin when the job before is over, and end when the next one was heard of")
    func moves() {
        let past = [job("Beta", 30), job("Acme GmbH", 20), job(nil, 25)]
        #expect(Tenure.all(past: past, isThere: false, keys: keys) == [tenure(nil, 20)])
        #expect(
            Tenure.all(past: past, isThere: true, keys: keys) == [tenure(nil, 20), tenure(30, nil)])
        let one = Tenure.all(past: [job("Beta", 10), job("Acme", 20)], isThere: true, keys: keys)
        #expect(one == [tenure(10, nil)])
        #expect(one[0].contains(Day(ordinal: 10)) && !one[0].contains(Day(ordinal: 9)))
    }
}
