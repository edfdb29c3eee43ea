import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("One gap a day")
struct DailyGapTests {
    @Test("is the first one of a target of the first tier that has any", arguments: 1...8)
    func first(seed: Int) throws {
        let log = try testLog()
        var dice = Dice(seed: seed)
        try log.fillAtRandom(&dice, count: 120)
        var found = 0
        for text in ["2026-03-02T09:00:00Z", "2018-06-01T12:00:00Z", "2030-01-01T00:00:00Z"] {
            let now = Instant(rfc3339: text) ?? Instant(seconds: 0)
            let targets = try log.targets(now: now, zone: .utc).filter { !$0.gaps.isEmpty }
            let gap = try log.gapOfTheDay(now: now, zone: .utc)
            #expect((gap == nil) == targets.isEmpty)
            guard let gap else { continue }
            found += 1
            let tier = gap.target.company.tier
            #expect(tier == targets.compactMap(\.company.tier).min())
            let whole = targets.first { $0.company.id == gap.target.company.id }
            #expect(whole?.gaps.first == gap.gap)
        }
        #expect(found > 0)
    }

    @Test("is each day that of another target")
    func another() throws {
        let log = try testLog()
        for name in ["Acme", "Borealis", "Cobalt"] {
            _ = try log.add(isNew: true) { _ in
                var company = Company(name: name)
                company.tier = 1
                return company
            }
        }
        let days = try (0..<3).map { day in
            let now = Instant(seconds: 1_772_500_000 + day * 86_400)
            return try log.gapOfTheDay(now: now, zone: .utc)?.target.company.name
        }
        #expect(Set(days).count == 3)
    }
}
