import CivilTime

/// How often something comes back: a count of days, weeks, months or years.
///
/// The unit stays as it was typed: two weeks are not turned into fourteen days.
public struct Period: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case day, week, month, year

        /// The most that makes sense: a hundred years.
        var limit: Int {
            switch self {
            case .day: 36_500
            case .week: 5_200
            case .month: 1_200
            case .year: 100
            }
        }

        /// `weeks`, or `week` for one.
        func counted(_ count: Int) -> String { count == 1 ? rawValue : rawValue + "s" }
    }

    public let count: Int
    public let unit: Unit

    /// Refuses a count below one and more than a hundred years.
    public init(_ count: Int, _ unit: Unit) throws(PeriodError) {
        guard count > 0 else { throw .notPositive }
        guard count <= unit.limit else { throw .tooLong }
        self.count = count
        self.unit = unit
    }

    /// Reads what people type: `7d`, `2w`, `1 month`, `weekly`, `every 2 weeks`, `P14D`.
    public init(parsing text: String) throws(PeriodError) {
        var rest = folded(text)
        guard !rest.isEmpty else { throw .notAPeriod(text) }
        if let amount = Amount(iso: rest) {
            try self.init(amount.count, amount.unit)
            return
        }
        switch rest {
        case "daily": try self.init(1, .day)
        case "weekly": try self.init(1, .week)
        case "fortnightly": try self.init(2, .week)
        case "monthly": try self.init(1, .month)
        case "quarterly": try self.init(3, .month)
        case "yearly", "annually": try self.init(1, .year)
        default:
            let isEvery = rest.hasPrefix("every ")
            if isEvery { rest = String(rest.dropFirst("every ".count)) }
            if rest.hasPrefix("-") { throw .notPositive }
            if isEvery, let unit = Amount.unit(of: rest) {
                try self.init(1, unit)
            } else if isEvery, rest.hasPrefix("other "),
                let unit = Amount.unit(of: String(rest.dropFirst("other ".count)))
            {
                try self.init(2, unit)
            } else if let amount = Amount(words: rest) {
                try self.init(amount.count, amount.unit)
            } else {
                throw .notAPeriod(text)
            }
        }
    }

    /// Reads an ISO 8601 duration of whole days, weeks, months or years (`P30D`).
    public init?(iso text: String) {
        guard let amount = Amount(iso: folded(text)),
            let period = try? Period(amount.count, amount.unit)
        else { return nil }
        self = period
    }

    /// `P30D`, `P2W`, `P1M`, `P1Y` (ISO 8601).
    public var iso: String {
        switch unit {
        case .day: "P\(count)D"
        case .week: "P\(count)W"
        case .month: "P\(count)M"
        case .year: "P\(count)Y"
        }
    }

    /// `every 2 weeks`, `every month`.
    public var words: String {
        count == 1 ? "every \(unit.rawValue)" : "every \(count) \(unit.counted(count))"
    }

    /// `2 weeks`, `1 month`.
    public var length: String { "\(count) \(unit.counted(count))" }

    /// The rule of an iCalendar series: `FREQ=WEEKLY;INTERVAL=2` (RFC 5545 §3.3.10).
    public var rrule: String {
        let frequency =
            switch unit {
            case .day: "DAILY"
            case .week: "WEEKLY"
            case .month: "MONTHLY"
            case .year: "YEARLY"
            }
        return "FREQ=" + frequency + (count == 1 ? "" : ";INTERVAL=\(count)")
    }
}

extension Day {
    /// The day `times` periods later, earlier when negative; months clamp to their last day.
    ///
    /// A series keeps its day of the month when each of its days is computed from the first one: 31
    /// January and twice a month is 31 March, although once is 28 February.
    public func adding(_ period: Period, times: Int = 1) -> Day {
        let count = period.count * times
        return switch period.unit {
        case .day: adding(days: count)
        case .week: adding(days: count * 7)
        case .month: adding(months: count)
        case .year: adding(months: count * 12)
        }
    }

    /// The first day after `day` of the series that begins on this day and repeats by `period`.
    public func next(after day: Day, by period: Period) -> Day {
        guard day >= self else { return self }
        let longest =
            switch period.unit {
            case .day: period.count
            case .week: period.count * 7
            case .month: period.count * 31
            case .year: period.count * 366
            }
        var times = (day - self) / longest
        while adding(period, times: times) <= day { times += 1 }
        return adding(period, times: times)
    }
}
