import CivilTime
import Foundation
import Testing

@Suite("A week of ISO 8601")
struct WeekTests {
    @Test(
        "belongs to the year of its Thursday",
        arguments: [
            ("2026-03-02", "2026-W10", "2026-03-02"), ("2026-03-08", "2026-W10", "2026-03-02"),
            ("2026-01-01", "2026-W01", "2025-12-29"), ("2027-01-01", "2026-W53", "2026-12-28"),
            ("2021-01-03", "2020-W53", "2020-12-28"), ("2024-12-30", "2025-W01", "2024-12-30"),
            ("2023-01-01", "2022-W52", "2022-12-26"),
        ])
    func names(_ day: String, _ name: String, _ monday: String) throws {
        let week = Week(of: try #require(Day(iso: day)))
        #expect(week.iso == name)
        #expect(week.first.iso == monday)
        #expect(week.last - week.first == 6 && week.first.weekday == 1)
    }

    @Test("has the number that Foundation's calendar gives it, on each day of fifty years")
    func calendar() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let first = try #require(Day(iso: "1990-01-01"))
        for day in (0..<18_263).map(first.adding(days:)) {
            let date = Date(timeIntervalSince1970: Double(day.ordinal) * 86_400)
            let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
            let week = Week(of: day)
            #expect(week.year == parts.yearForWeekOfYear && week.number == parts.weekOfYear)
        }
    }

    @Test("is counted back from that of a day, the oldest first")
    func last() throws {
        let weeks = Week.last(10, until: try #require(Day(iso: "2026-03-04")))
        #expect(weeks.count == 10 && weeks.first?.iso == "2026-W01")
        #expect(weeks.map(\.iso).last == "2026-W10")
        #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $1 - $0 == 1 && $0 < $1 })
        #expect(Week.last(0, until: Day(ordinal: 0)).isEmpty)
    }
}
