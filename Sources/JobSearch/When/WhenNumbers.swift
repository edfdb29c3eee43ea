import CivilTime

/// Dates of numbers alone.
///
/// The year stands first in four digits (`2026-12-01`), or the separators say the order: dots mean
/// the day first (`30.4.`, `1.2.2026`). With slashes or hyphens the order differs between
/// countries, so such a date counts only where one number is over 12 (`30/04/2026`) or both are
/// the same; `01/02/2026` is refused.
extension WhenReading {
    /// Reads `2026-12-01`, `30.4.`, `30.04.2026`, `30/04/2026`; `nil` for what is no date of
    /// numbers.
    func numericDate(_ word: String) throws(WhenError) -> Day? {
        let bytes = Array(word.utf8)
        for separator in "-/.".utf8 {
            var parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
            let isDotted = separator == UInt8(ascii: ".")
            if isDotted, parts.count == 3, parts[2].isEmpty { parts.removeLast() }
            let isDate = parts.allSatisfy { part in
                (1...4).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
            }
            guard (2...3).contains(parts.count), isDate else { continue }
            let numbers = parts.compactMap { Amount.number($0) }
            if parts.dropLast(parts.count - 2).contains(where: { $0.count > 2 }) {
                return try yearFirst(word, numbers, isYear: parts[0].count == 4)
            }
            let year = try parts.count == 3 ? self.year(parts[2], numbers, isDotted) : nil
            if isDotted, parts.count == 2, !word.hasSuffix(".") {
                try refuseTime(numbers[0], numbers[1])
            }
            if isDotted { return try exactly(day: numbers[0], month: numbers[1], year: year) }
            return try inEitherOrder(numbers[0], numbers[1], year)
        }
        return nil
    }

    /// `30. 4. 2026` as one word; the words as they are where they are no such date.
    func withDotsJoined(_ words: ArraySlice<String>) -> ArraySlice<String> {
        let isDotted = (2...3).contains(words.count) && words.dropLast().allSatisfy(Self.isOrdinal)
        guard isDotted, let last = words.last, last.first?.isNumber == true else { return words }
        return [words.joined()]
    }

    /// `30.`: a number with a dot behind it.
    private static func isOrdinal(_ word: String) -> Bool {
        word.count > 1 && word.hasSuffix(".")
            && word.dropLast().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func yearFirst(_ word: String, _ numbers: [Int], isYear: Bool) throws(WhenError) -> Day
    {
        guard isYear, numbers.count == 3 else {
            throw WhenError(
                message: "“\(WhenError.quoted(word))” is not a whole date.",
                hint: "Write the year, the month and the day: 2026-12-01.")
        }
        return try exactly(day: numbers[2], month: numbers[1], year: numbers[0])
    }

    /// A year behind the day and the month; of two digits only behind dots, for `30/4/26` may begin
    /// with the year as well.
    private func year(
        _ digits: ArraySlice<UInt8>, _ numbers: [Int], _ isDotted: Bool
    ) throws(WhenError) -> Int {
        if digits.count == 4 { return numbers[2] }
        guard digits.count == 2 else { throw .badYear(String(decoding: digits, as: UTF8.self)) }
        if isDotted { return 2000 + numbers[2] }
        let orders = [(0, 1, 2), (1, 0, 2), (2, 1, 0)]
        var readings: [Day] = []
        for (day, month, year) in orders {
            let reading = Day(
                year: 2000 + numbers[year], month: numbers[month], day: numbers[day])
            if let reading, !readings.contains(reading) { readings.append(reading) }
        }
        throw .ambiguous(text, readings: readings)
    }

    /// Says how to write `18.30`, which is a time and no date.
    private func refuseTime(_ hour: Int, _ minute: Int) throws(WhenError) {
        guard hour < 24, (13...59).contains(minute) else { return }
        throw WhenError(
            message: "There is no month \(minute).",
            hint: "For a time write \(ClockTime(hour: hour, minute: minute).short).")
    }

    private func inEitherOrder(_ first: Int, _ second: Int, _ year: Int?) throws(WhenError) -> Day {
        if second > 12 { return try exactly(day: second, month: first, year: year) }
        if first > 12 || first == second {
            return try exactly(day: first, month: second, year: year)
        }
        let readings = [(first, second), (second, first)].compactMap { day, month in
            try? exactly(day: day, month: month, year: year)
        }
        throw .ambiguous(text, readings: readings)
    }

    /// The day of a year, or the nearest one in the direction of the option.
    private func exactly(day: Int, month: Int, year: Int?) throws(WhenError) -> Day {
        guard let year else { return try nearest(day: day, month: month) }
        guard let found = Day(year: year, month: month, day: day) else {
            throw .impossible(day: day, month: month, year: year)
        }
        return found
    }
}
