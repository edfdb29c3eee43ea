import CivilTime
import JobSearch
import Testing

@Suite("A series")
struct SeriesTests {
    @Test("has its first start also where the rule does not give it")
    func outsideOfItsRule() throws {
        let first = try #require(Day(iso: "2026-03-03"))
        var meetup = Meetup(title: "Weekly", time: .days(first, first))
        meetup.rrule = "FREQ=WEEKLY;BYDAY=MO;COUNT=2"
        let series = try #require(Series(meetup, else: .utc))
        let found = series.instances(from: first, to: first.adding(days: 30), in: .utc)
        #expect(
            found.compactMap(\.instance).map(\.iso) == ["2026-03-03", "2026-03-09", "2026-03-16"])
        #expect(series.start(on: first) != nil)
        #expect(series.start(on: first.adding(days: 1)) == nil)
        #expect(series.starts(before: first) == 0)
    }
}

extension Series {
    fileprivate func starts(before day: Day) -> Int {
        instances(from: day.adding(days: -60), to: day.adding(days: -1), in: .utc).count
    }
}
