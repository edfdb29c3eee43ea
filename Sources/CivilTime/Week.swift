/// A week of ISO 8601, from Monday to Sunday. The first week of a year is the one with its first
/// Thursday.
public struct Week: Hashable, Comparable, Sendable {
    /// Its Monday.
    public let first: Day

    /// The week into which a day falls.
    public init(of day: Day) { first = day.adding(days: 1 - day.weekday) }

    /// The last `count` weeks up to that of a day, the oldest first.
    public static func last(_ count: Int, until day: Day) -> [Week] {
        let last = Week(of: day)
        return (0..<max(0, count)).reversed().map { last.adding(weeks: -$0) }
    }

    /// Its Sunday.
    public var last: Day { first.adding(days: 6) }

    /// The year to which it belongs, which is that of its Thursday.
    public var year: Int { thursday.year }

    /// Its number in that year, from 1 to 53.
    public var number: Int {
        // 1 January is the first day of every year that the calendar has.
        let newYear = Day(year: year, month: 1, day: 1) ?? thursday
        return (thursday - newYear) / 7 + 1
    }

    /// `2026-W10`.
    public var iso: String { Day.padded(year, 4) + "-" + name }

    /// `W10`.
    public var name: String { "W" + Day.padded(number, 2) }

    /// The week `count` weeks later; earlier when negative.
    public func adding(weeks count: Int) -> Week { Week(of: first.adding(days: 7 * count)) }

    private var thursday: Day { first.adding(days: 3) }

    public static func < (a: Week, b: Week) -> Bool { a.first < b.first }
    /// The number of weeks from `b` to `a`.
    public static func - (a: Week, b: Week) -> Int { (a.first - b.first) / 7 }
}
