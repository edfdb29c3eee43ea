import CivilTime

extension Day {
    /// `Fri 27 Nov 2026`: how a day is written, and a way to type it.
    public var words: String {
        let c = components
        return "\(weekdayName) \(c.day) \(Day.monthName(c.month)) \(c.year)"
    }

    /// `in 3 days` within 14 days of today, else `Fri 27 Nov`, with the year where it is not this
    /// one: short, for what is read today.
    public func words(today: Day) -> String {
        if abs(self - today) <= 14 { return relative(to: today) }
        return shortWords(today: today)
    }

    /// `Fri 27 Nov`, with the year where it is not this one: the day itself, as in `since Fri 27
    /// Nov`.
    public func shortWords(today: Day) -> String {
        year == today.year ? wordsOfYear : words
    }

    /// `Fri 27 Nov`.
    var wordsOfYear: String { String(words.dropLast(5)) }

    /// `today`, `tomorrow`, `yesterday`, `in 3 days`, `3 days ago`.
    public func relative(to today: Day) -> String {
        switch self - today {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case let days where days > 0: "in \(days) days"
        case let days: "\(-days) days ago"
        }
    }

    /// `Fri`.
    public var weekdayName: String {
        switch weekday {
        case 1: "Mon"
        case 2: "Tue"
        case 3: "Wed"
        case 4: "Thu"
        case 5: "Fri"
        case 6: "Sat"
        default: "Sun"
        }
    }

    /// `Nov` for 11.
    static func monthName(_ month: Int) -> String {
        switch month {
        case 1: "Jan"
        case 2: "Feb"
        case 3: "Mar"
        case 4: "Apr"
        case 5: "May"
        case 6: "Jun"
        case 7: "Jul"
        case 8: "Aug"
        case 9: "Sep"
        case 10: "Oct"
        case 11: "Nov"
        default: "Dec"
        }
    }
}

extension Moment {
    /// `Fri 27 Nov 2026`, or `Fri 27 Nov 2026 18:30`.
    ///
    /// A time is written on the clock of its own zone, which is named when it is not `zone`:
    /// `Fri 27 Nov 2026 18:30 (America/New_York)`.
    public func words(in zone: Zone) -> String {
        switch self {
        case .day(let day): return day.words
        case .time(let instant, let name):
            guard name != zone.name, let own = try? Zone.named(name) else {
                return Moment.words(zone.local(instant))
            }
            return Moment.words(own.local(instant)) + " (\(name))"
        }
    }

    /// The day on which it is, as seen in `zone`.
    public func day(in zone: Zone) -> Day {
        switch self {
        case .day(let day): day
        case .time(let instant, _): zone.day(instant)
        }
    }

    private static func words(_ local: LocalTime) -> String {
        local.day.words + " " + local.clock.short
    }
}
