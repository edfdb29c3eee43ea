import CivilTime
import TestTools
import Testing

@Suite("A repetition, beside libical's iterator")
struct RecurrenceNativeTests {
    @Test("gives the same instances for any rules, starts and windows")
    func iterator() throws {
        let seed = Chance.seed()
        var random = Seeded(state: seed)
        let zone = try Zone.named("America/New_York")
        var compared = 0
        while compared < Chance.cases(else: 2000) {
            let day = Day(ordinal: random.number(0...30_000))
            let text = RandomRule.text(near: day.year, &random)
            guard let rule = try? Recurrence(parsing: text) else { continue }
            let clock = ClockTime(seconds: random.number(0...86_399))
            let start = LocalTime(day: day, clock: clock)
            let first = day.adding(days: random.one([0, 0, random.number(-400...4000)]))
            let last = first.adding(days: random.number(0...2500))
            let found = rule.instances(of: start, in: zone, from: first, to: last)
            // Counted every few weeks from a start that is no instance, libical may begin in the
            // week before.
            if rule.count != nil, rule.interval > 1, rule.frequency == .weekly,
                rule.instances(of: start, from: day, to: day).isEmpty
            {
                continue
            }
            // Where weeks do not begin on Monday, libical may also pass over the first.
            if rule.weekStart != 1, rule.interval > 1, rule.frequency == .weekly { continue }
            compared += 1
            let expected = rule.nativeInstances(of: start, in: zone, from: first, to: last)
            guard found != expected else { continue }
            Issue.record(
                """
                KITH_SEED=\(seed): \(text) of \(start.iso) from \(first) to \(last)
                \(found.prefix(5).map(\.iso)) \(found.count)
                \(expected.prefix(5).map(\.iso)) \(expected.count)
                """)
        }
    }
}
