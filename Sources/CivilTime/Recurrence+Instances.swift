extension Recurrence {
    /// The starts that the rule gives, in clock time, from the day `first` to the day `last`; at
    /// most 1,000, and none later than five years after `first`. The start itself is one only where
    /// the rule gives it.
    ///
    /// - Parameter zone: the zone of the clock, in which an UNTIL given in UTC is understood.
    public func instances(
        of start: LocalTime, in zone: Zone? = nil, from first: Day, to last: Day
    ) -> [LocalTime] {
        let bound = bound(in: zone ?? .utc)
        let limit = min(last, first.adding(days: 5 * 366))
        var found: [LocalTime] = []
        var passed = 0
        // A rule without COUNT can start at the first day that is asked for.
        var number = count == nil ? max(0, periods(from: start.day, to: first)) : 0
        while let period = period(number, from: start.day), period.begin <= limit {
            for day in period.days where day >= start.day {
                let instance = LocalTime(day: day, clock: start.clock)
                guard day <= limit, bound.map({ instance <= $0 }) ?? true else { return found }
                if day >= first { found.append(instance) }
                passed += 1
                if passed == count || found.count == 1000 { return found }
            }
            number += 1
        }
        return found
    }

    /// The number of whole periods, days or weeks or months or years by the interval, from the one
    /// of `start` to the one of `day`.
    private func periods(from start: Day, to day: Day) -> Int {
        switch frequency {
        case .daily: (day - start) / interval
        case .weekly: (day - start.week(from: weekStart)) / 7 / interval
        case .monthly: (day.months - start.months) / interval
        case .yearly: (day.year - start.year) / interval
        }
    }

    /// A period, by its number from that of the start on, and the days that the rule gives in it,
    /// in order; `nil` behind the last year of the calendar.
    private func period(_ number: Int, from start: Day) -> (begin: Day, days: [Day])? {
        let count = number * interval
        switch frequency {
        case .daily:
            let day = start.adding(days: count)
            return (day, isDay(day) ? [day] : [])
        case .weekly:
            let begin = start.week(from: weekStart).adding(days: 7 * count)
            let own = weekdays.isEmpty ? [start.weekday] : weekdays.map(\.day)
            let places = own.map { ($0 - weekStart + 7) % 7 }.sorted()
            return (begin, places.map { begin.adding(days: $0) }.filter(isInMonth))
        case .monthly:
            let months = start.months + count
            guard let begin = Day(year: months / 12, month: months % 12 + 1, day: 1) else {
                return nil
            }
            return (begin, isInMonth(begin) ? positioned(days(ofMonth: begin, start)) : [])
        case .yearly:
            let year = start.year + count
            guard let begin = Day(year: year, month: 1, day: 1) else { return nil }
            let all = weekdays.isEmpty ? [start.month] : Array(1...12)
            let months = (months.isEmpty ? all : months).map { begin.adding(months: $0 - 1) }
            return (begin, months.flatMap { days(ofMonth: $0, start) })
        }
    }

    private func isInMonth(_ day: Day) -> Bool { months.isEmpty || months.contains(day.month) }

    /// True if a rule of days gives `day`.
    private func isDay(_ day: Day) -> Bool {
        isInMonth(day) && (monthDays.isEmpty || monthDays.contains(day.day)) && isWeekday(day)
    }

    /// True if BYDAY names `day`, by its place in its month where the weekday has a number, or if
    /// there is no BYDAY.
    private func isWeekday(_ day: Day) -> Bool {
        weekdays.isEmpty
            || weekdays.contains { weekday in
                weekday.day == day.weekday
                    && (weekday.number == 0 || weekday.number == (day.day - 1) / 7 + 1
                        || -weekday.number == (day.endOfMonth - day) / 7 + 1)
            }
    }

    /// The days of the month that begins on `begin`.
    private func days(ofMonth begin: Day, _ start: Day) -> [Day] {
        let length = begin.endOfMonth.day
        var numbers = Array(1...length)
        if !monthDays.isEmpty {
            numbers.removeAll { !monthDays.contains($0) && !monthDays.contains($0 - length - 1) }
        } else if weekdays.isEmpty {
            numbers = start.day <= length ? [start.day] : []
        }
        return numbers.map { begin.adding(days: $0 - 1) }.filter(isWeekday)
    }

    /// The one of the days of a month that BYSETPOS names; all without one.
    private func positioned(_ days: [Day]) -> [Day] {
        guard let position else { return days }
        let index = position > 0 ? position - 1 : days.count + position
        return days.indices.contains(index) ? [days[index]] : []
    }
}

extension Day {
    /// The first day of its week, where weeks begin on the weekday `first`.
    fileprivate func week(from first: Int) -> Day { adding(days: -((weekday - first + 7) % 7)) }
    /// The number of months from the year 0 to its own.
    fileprivate var months: Int { year * 12 + month - 1 }
}
