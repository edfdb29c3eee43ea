/// Which rules are accepted: the forms of which libical 3.0.16 gave the right instances in thousands of comparisons.
struct RuleCheck {
    let text: String
    let parts: [String: String]

    func check() throws(ICalendarError) {
        let known: Set<String> = [
            "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS",
            "WKST",
        ]
        for name in parts.keys.sorted() where !known.contains(name) {
            throw refuse("\(name) is not supported")
        }
        guard let frequency = parts["FREQ"],
            ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(frequency)
        else { throw refuse("it needs FREQ=DAILY, WEEKLY, MONTHLY or YEARLY") }
        try number("INTERVAL", 1...1000)
        try number("COUNT", 1...1000)
        if parts["COUNT"] != nil, parts["UNTIL"] != nil {
            throw refuse("COUNT and UNTIL exclude each other")
        }
        if let until = parts["UNTIL"], !isUntil(until) {
            throw refuse("UNTIL needs a date such as 20261231 or 20261231T225959Z")
        }
        let days = try list("BYDAY")
        for day in days where !isDay(day, frequency) {
            throw refuse("BYDAY=\(day) is no weekday for \(frequency)")
        }
        for month in try numbers("BYMONTH") where !(1...12).contains(month) {
            throw refuse("there is no month \(month)")
        }
        try checkMonthDays(frequency, hasDays: !days.isEmpty)
        if let position = parts["BYSETPOS"] {
            guard frequency == "MONTHLY", !days.isEmpty, parts["BYMONTHDAY"] == nil,
                days.allSatisfy({ $0.utf8.count == 2 }),
                Int(position).map({ (-4...4).contains($0) && $0 != 0 }) ?? false
            else { throw refuse("BYSETPOS is read alike only with FREQ=MONTHLY and BYDAY") }
        }
        if let start = parts["WKST"] {
            guard start == "MO" || frequency != "WEEKLY" || (parts["INTERVAL"] ?? "1") == "1" else {
                throw refuse("WKST other than MO is read differently with an interval")
            }
        }
    }

    private func checkMonthDays(_ frequency: String, hasDays: Bool) throws(ICalendarError) {
        let monthDays = try numbers("BYMONTHDAY")
        for day in monthDays where !(1...31).contains(abs(day)) {
            throw refuse("there is no day \(day) of a month")
        }
        if monthDays.isEmpty { return }
        switch frequency {
        case "WEEKLY": throw refuse("BYMONTHDAY does not go with FREQ=WEEKLY")
        case "YEARLY" where parts["BYMONTH"] == nil:
            throw refuse("BYMONTHDAY needs BYMONTH in a year")
        case "MONTHLY": break
        default:
            if monthDays.contains(where: { $0 < 0 }) {
                throw refuse("days from the end of the month need FREQ=MONTHLY")
            }
        }
        if hasDays, parts["BYDAY"]?.contains(where: \.isNumber) ?? false {
            throw refuse("a numbered weekday and BYMONTHDAY exclude each other")
        }
    }

    private func refuse(_ reason: String) -> ICalendarError { .badRule(text, reason: reason) }

    private func number(_ name: String, _ range: ClosedRange<Int>) throws(ICalendarError) {
        guard let value = parts[name] else { return }
        guard let number = Int(value), range.contains(number) else {
            throw refuse("\(name) needs a number from \(range.lowerBound) to \(range.upperBound)")
        }
    }

    private func list(_ name: String) throws(ICalendarError) -> [String] {
        guard let value = parts[name] else { return [] }
        let items = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if items.contains("") { throw refuse("\(name) has an empty item") }
        return items
    }

    private func numbers(_ name: String) throws(ICalendarError) -> [Int] {
        var numbers: [Int] = []
        for item in try list(name) {
            guard let number = Int(item) else { throw refuse("\(name)=\(item) is no number") }
            numbers.append(number)
        }
        return numbers
    }

    /// `MO`; with a number only in months, and in years by month.
    private func isDay(_ day: String, _ frequency: String) -> Bool {
        guard ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(String(day.suffix(2))) else {
            return false
        }
        let number = day.dropLast(2)
        if number.isEmpty { return true }
        guard let value = Int(number), value != 0 else { return false }
        return switch frequency {
        case "MONTHLY": abs(value) <= 5
        case "YEARLY": parts["BYMONTH"] != nil && abs(value) <= 5
        default: false
        }
    }

    private func isUntil(_ text: String) -> Bool { TimeText.read(text) != nil }
}
