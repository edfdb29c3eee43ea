/// Reads the parts of a rule, and refuses the forms that calendar programs, libical 3.0.16 among
/// them, do not expand alike in thousands of comparisons.
struct RecurrenceReader {
    let text: String
    let parts: [String: String]

    func frequency() throws(RecurrenceError) -> Recurrence.Frequency {
        let known: Set<String> = [
            "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS",
            "WKST",
        ]
        for name in parts.keys.sorted() where !known.contains(name) {
            throw refusal("\(name) is not supported")
        }
        guard let frequency = parts["FREQ"].flatMap(Recurrence.Frequency.init) else {
            throw refusal("it needs FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
        }
        return frequency
    }

    func number(_ name: String) throws(RecurrenceError) -> Int? {
        guard let value = parts[name] else { return nil }
        guard let number = Int(value), (1...1000).contains(number) else {
            throw refusal("\(name) needs a number from 1 to 1000")
        }
        return number
    }

    func until() throws(RecurrenceError) -> BasicTime? {
        guard let value = parts["UNTIL"] else { return nil }
        if parts["COUNT"] != nil { throw refusal("COUNT and UNTIL exclude each other") }
        // Some calendars write a day of the last year of all for a rule without an end.
        if value.hasPrefix("9999"), BasicTime("2196" + value.dropFirst(4)) != nil { return nil }
        guard let until = BasicTime(value) else {
            throw refusal("UNTIL needs a date such as 20261231 or 20261231T225959Z")
        }
        return until
    }

    func weekdays(_ frequency: Recurrence.Frequency) throws(RecurrenceError) -> [Recurrence.Weekday]
    {
        var weekdays: [Recurrence.Weekday] = []
        for item in try list("BYDAY", atMost: 100) {
            guard let weekday = weekday(item, frequency) else {
                throw refusal("BYDAY=\(item) is no weekday for \(frequency.rawValue)")
            }
            if !weekdays.contains(weekday) { weekdays.append(weekday) }
        }
        return weekdays
    }

    func months() throws(RecurrenceError) -> [Int] {
        let months = try numbers("BYMONTH", atMost: 14)
        for month in months where !(1...12).contains(month) {
            throw refusal("there is no month \(month)")
        }
        return Set(months).sorted()
    }

    func monthDays(_ frequency: Recurrence.Frequency) throws(RecurrenceError) -> [Int] {
        let days = try numbers("BYMONTHDAY", atMost: 32)
        for day in days where !(1...31).contains(abs(day)) {
            throw refusal("there is no day \(day) of a month")
        }
        if days.isEmpty { return [] }
        switch frequency {
        case .weekly: throw refusal("BYMONTHDAY does not go with FREQ=WEEKLY")
        case .yearly where parts["BYMONTH"] == nil:
            throw refusal("BYMONTHDAY needs BYMONTH in a year")
        case .monthly: break
        case .daily, .yearly:
            if days.contains(where: { $0 < 0 }) {
                throw refusal("days from the end of the month need FREQ=MONTHLY")
            }
        }
        if parts["BYDAY"]?.contains(where: \.isNumber) ?? false {
            throw refusal("a numbered weekday and BYMONTHDAY exclude each other")
        }
        return days
    }

    func position(_ frequency: Recurrence.Frequency) throws(RecurrenceError) -> Int? {
        guard let value = parts["BYSETPOS"] else { return nil }
        guard frequency == .monthly, let days = parts["BYDAY"], parts["BYMONTHDAY"] == nil,
            days.split(separator: ",").allSatisfy({ $0.utf8.count == 2 }),
            let position = Int(value), (-4...4).contains(position), position != 0
        else { throw refusal("BYSETPOS is read alike only with FREQ=MONTHLY and BYDAY") }
        return position
    }

    func weekStart() throws(RecurrenceError) -> Int {
        guard let start = parts["WKST"] else { return 1 }
        guard let day = RecurrenceReader.names.firstIndex(of: start) else {
            throw refusal("WKST=\(start) is no weekday")
        }
        return day + 1
    }

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// `MO`; with a number only in months, and in years by month.
    private func weekday(_ item: String, _ frequency: Recurrence.Frequency) -> Recurrence.Weekday? {
        guard let day = RecurrenceReader.names.firstIndex(of: String(item.suffix(2))) else {
            return nil
        }
        if item.utf8.count == 2 { return Recurrence.Weekday(number: 0, day: day + 1) }
        guard let number = Int(item.dropLast(2)), number != 0, abs(number) <= 5,
            frequency == .monthly || frequency == .yearly && parts["BYMONTH"] != nil
        else { return nil }
        return Recurrence.Weekday(number: number, day: day + 1)
    }

    private func numbers(_ name: String, atMost limit: Int) throws(RecurrenceError) -> [Int] {
        var numbers: [Int] = []
        for item in try list(name, atMost: limit) {
            guard let number = Int(item) else { throw refusal("\(name)=\(item) is no number") }
            numbers.append(number)
        }
        return numbers
    }

    private func list(_ name: String, atMost limit: Int) throws(RecurrenceError) -> [String] {
        guard let value = parts[name] else { return [] }
        let items = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if items.contains("") { throw refusal("\(name) has an empty item") }
        if items.count > limit { throw refusal("\(name) has more than \(limit) items") }
        return items
    }

    private func refusal(_ reason: String) -> RecurrenceError {
        RecurrenceError(rule: text, reason: reason)
    }
}
