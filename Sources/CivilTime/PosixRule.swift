/// The rule in the footer of a TZif file, a POSIX TZ string with the longer hours of RFC 9636
/// §3.3.1: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixRule: Equatable, Sendable {
    var standard: ZoneRules.Kind
    /// `nil` where the clock no longer changes.
    var daylight: ZoneRules.Kind?
    /// When daylight time begins and ends, on the clock that is about to change.
    var begins: Zone.YearlyDay
    var ends: Zone.YearlyDay

    /// The instant at which daylight time begins in a year.
    func beginning(in year: Int) -> Int { begins.seconds(in: year) - standard.offset }
    /// The instant at which daylight time ends in a year.
    func end(in year: Int) -> Int {
        ends.seconds(in: year) - (daylight ?? standard).offset
    }

    /// Whether daylight time is in force at an instant, since when and until when.
    func turn(around seconds: Int) -> (isDaylight: Bool, from: Int, until: Int) {
        let year = LocalTime(secondsSince1970: seconds + standard.offset).day.year
        var result = (isDaylight: false, from: Int.min, until: Int.max)
        for year in (year - 1)...(year + 1) {
            let (beginning, end) = (beginning(in: year), end(in: year))
            // Where both fall together daylight time wins: it then lasts the whole year.
            if end <= seconds, end > result.from { result = (false, end, result.until) }
            if beginning <= seconds, beginning >= result.from {
                result = (true, beginning, result.until)
            }
            if end > seconds { result.until = min(result.until, end) }
            if beginning > seconds { result.until = min(result.until, beginning) }
        }
        return result
    }
}

extension Zone {
    /// A day of every year and a time on it, as the rules of daylight time name it.
    public struct YearlyDay: Hashable, Sendable {
        public enum Form: Hashable, Sendable {
            /// Weekday 0 (Sunday) – 6 of week 1–4 of a month 1–12; week 5 is the last one.
            case weekday(month: Int, week: Int, weekday: Int)
            /// Day 1–365, 29 February never counted.
            case julian(Int)
            /// Day 0–365, 29 February counted.
            case ordinal(Int)
        }
        public var form: Form
        /// Seconds after that day's midnight; may be negative or longer than a day.
        public var time: Int

        /// Clock seconds since 1970-01-01T00:00:00 in a year.
        func seconds(in year: Int) -> Int {
            let newYear = Day.first(year, 1).ordinal
            let day: Int
            switch form {
            case .weekday(let month, let week, let weekday):
                let first = Day.first(year, month)
                let toWeekday = (weekday - first.weekday % 7 + 7) % 7
                let date = 1 + toWeekday + (week - 1) * 7
                let length = Day.length(ofMonth: month, year: year)
                day = first.ordinal + (date > length ? date - 7 : date) - 1
            case .julian(let number):
                day = newYear + number - (Day.isLeap(year) && number >= 60 ? 0 : 1)
            case .ordinal(let number):
                day = newYear + number
            }
            return day * 86_400 + time
        }
    }
}

extension Day {
    /// The first day of a month in any year, those outside 1–9999 too.
    static func first(_ year: Int, _ month: Int) -> Day {
        let cycles = year >= 1 ? (year - 1) / 400 : (year - 400) / 400
        let inside = Day(year: year - cycles * 400, month: month, day: 1)
        return Day(ordinal: (inside?.ordinal ?? 0) + cycles * 146_097)
    }
}
