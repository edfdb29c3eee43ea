import CivilTime

extension WhenReading {
    /// `1 Dec`, `Dec 1 2026`, `1st December`, `Fri 27 Nov 2026`; `nil` for what names no month.
    func namedDate(_ words: ArraySlice<String>) throws(WhenError) -> Day? {
        var words = words.filter { $0 != "of" }[...]
        var weekday: Int?
        if words.count > 2, let number = words.first.flatMap(Self.weekday(named:)) {
            weekday = number
            words.removeFirst()
        }
        guard (1...3).contains(words.count),
            let place = words.prefix(2).firstIndex(where: { Self.month(named: $0) != nil }),
            let month = Self.month(named: words[place])
        else { return nil }
        words.remove(at: place)
        let name = Day.monthName(month)
        guard let dayWord = words.first else { throw Self.incomplete(text, "1 \(name)") }
        guard let number = Self.dayOfMonth(dayWord) else {
            throw Self.incomplete(text, "1 \(name) \(dayWord)")
        }
        guard words.count == 2, let yearWord = words.last else {
            return try matching(weekday, nearest(day: number, month: month))
        }
        guard yearWord.utf8.count == 4, let year = Int(yearWord) else {
            throw WhenError(
                message: "“\(WhenError.quoted(yearWord))” is not a year of four digits.",
                hint: "Write \(number) \(name) \(today.year).")
        }
        guard let day = Day(year: year, month: month, day: number) else {
            throw .impossible(day: number, month: month, year: year)
        }
        return try matching(weekday, day)
    }

    func matching(_ weekday: Int?, _ day: Day) throws(WhenError) -> Day {
        guard weekday == nil || weekday == day.weekday else {
            throw .wrongWeekday(day, weekday: weekday ?? 1)
        }
        return day
    }

    /// The nearest such day in the direction of the option; today counts.
    func nearest(day: Int, month: Int) throws(WhenError) -> Day {
        // Two leap years are at most eight years apart.
        for distance in 0...8 {
            let year = facing == .future ? today.year + distance : today.year - distance
            guard let candidate = Day(year: year, month: month, day: day) else { continue }
            if facing == .future ? candidate >= today : candidate <= today { return candidate }
        }
        throw .impossible(day: day, month: month, year: nil, meant: lastDay(ofMonth: month))
    }

    /// Last day of the nearest such month that has it in the direction of the option.
    private func lastDay(ofMonth month: Int) -> Day? {
        guard (1...12).contains(month) else { return nil }
        for year in [today.year, today.year + (facing == .future ? 1 : -1)] {
            let last = Day.length(ofMonth: month, year: year)
            guard let day = Day(year: year, month: month, day: last) else { continue }
            if facing == .future ? day >= today : day <= today { return day }
        }
        return nil
    }

    private static func incomplete(_ text: String, _ example: String) -> WhenError {
        WhenError(
            message: "“\(WhenError.quoted(text))” has no day of the month.",
            hint: "Write \(example).")
    }

    /// `1`, `01`, `1st`, `1.`; `nil` for what cannot be a day of a month.
    static func dayOfMonth(_ word: String) -> Int? {
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(digits.count),
            ["", ".", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
        else { return nil }
        return Int(digits)
    }

    /// 1 for `jan` or `january` … 12 for `dec`.
    static func month(named word: String) -> Int? {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : word
        return switch word {
        case "jan", "january": 1
        case "feb", "february": 2
        case "mar", "march": 3
        case "apr", "april": 4
        case "may": 5
        case "jun", "june": 6
        case "jul", "july": 7
        case "aug", "august": 8
        case "sep", "sept", "september": 9
        case "oct", "october": 10
        case "nov", "november": 11
        case "dec", "december": 12
        default: nil
        }
    }
}
