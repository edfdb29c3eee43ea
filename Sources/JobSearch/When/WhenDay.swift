import CivilTime

extension WhenReading {
    /// Understands the words of a day.
    func day(_ words: ArraySlice<String>) throws(WhenError) -> Day {
        let words = withDotsJoined(words)
        if words.count == 1, let word = words.first {
            switch word {
            case "today": return today
            case "tomorrow": return today.adding(days: 1)
            case "yesterday": return today.adding(days: -1)
            case "eom": return today.endOfMonth
            case "eow": return weekday(7, weeksLater: 0)
            default: break
            }
            if let day = try numericDate(word) { return day }
        }
        if words.elementsEqual(["next", "week"]) { return weekday(1, weeksLater: 1) }
        if words.count == 2, let name = words.first.flatMap(Self.weekday(named:)),
            let day = try words.last.flatMap(numericDate)
        {
            return try matching(name, day)
        }
        if let day = endOf(words) ?? weekday(words) { return day }
        let (amount, sign) = relative(words)
        if let amount = Amount(words: amount) { return adding(amount, sign) }
        if let day = try namedDate(words) { return day }
        throw .unknown(text)
    }

    /// `fri`, on which a time may make it the week before.
    static func isWeekday(_ words: ArraySlice<String>) -> Bool {
        words.count == 1 && words.first.flatMap(weekday(named:)) != nil
    }

    private func adding(_ amount: Amount, _ sign: Int) -> Day {
        let count = amount.count * sign
        return switch amount.unit {
        case .day: today.adding(days: count)
        case .week: today.adding(days: count * 7)
        case .month: today.adding(months: count)
        case .year: today.adding(months: count * 12)
        }
    }

    private func endOf(_ words: ArraySlice<String>) -> Day? {
        guard words.starts(with: ["end", "of"]) else { return nil }
        switch words.dropFirst(2).filter({ $0 != "the" }) {
        case ["month"]: return today.endOfMonth
        case ["week"]: return weekday(7, weeksLater: 0)
        case ["year"]: return Day(year: today.year, month: 12, day: 31)
        default: return nil
        }
    }

    /// A weekday alone, or after `next`, `last` or `this`.
    private func weekday(_ words: ArraySlice<String>) -> Day? {
        guard let name = words.last, let number = Self.weekday(named: name) else { return nil }
        if words.count == 1 { return facing == .future ? after(number) : onOrBefore(number, today) }
        guard words.count == 2, let word = words.first else { return nil }
        switch word {
        case "next": return weekday(number, weeksLater: 1)
        case "this": return weekday(number, weeksLater: 0)
        case "last": return onOrBefore(number, today.adding(days: -1))
        default: return nil
        }
    }

    /// The first such weekday after today.
    private func after(_ number: Int) -> Day {
        onOrBefore(number, today.adding(days: 7))
    }

    private func onOrBefore(_ number: Int, _ day: Day) -> Day {
        day.adding(days: -((day.weekday - number + 7) % 7))
    }

    /// A weekday of this week or of a later one; weeks begin on Monday.
    private func weekday(_ number: Int, weeksLater: Int) -> Day {
        today.adding(days: number - today.weekday + weeksLater * 7)
    }

    /// 1 for `mon` or `monday` … 7 for `sun`.
    static func weekday(named word: String) -> Int? {
        switch word {
        case "mon", "monday": 1
        case "tue", "tues", "tuesday": 2
        case "wed", "weds", "wednesday": 3
        case "thu", "thur", "thurs", "thursday": 4
        case "fri", "friday": 5
        case "sat", "saturday": 6
        case "sun", "sunday": 7
        default: nil
        }
    }
}
