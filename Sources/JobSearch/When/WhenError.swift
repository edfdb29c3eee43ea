import CivilTime

/// Why a time could not be understood.
public struct WhenError: Error, Equatable, Sendable {
    /// What is wrong, a sentence.
    public let message: String
    /// What to type instead.
    public let hint: String

    public init(message: String, hint: String) {
        self.message = message
        self.hint = hint
    }

    static func unknown(_ text: String) -> WhenError {
        let typed = folded(text)
        let words = [
            "today", "tomorrow", "yesterday", "midnight", "monday", "tuesday", "wednesday",
            "thursday", "friday", "saturday", "sunday",
        ]
        if let near = words.first(where: { isOneTypoAway(typed, from: $0) }) {
            return WhenError(
                message: "“\(shown(text))” is not a time.", hint: "Did you mean “\(near)”?")
        }
        return WhenError(
            message: typed.isEmpty ? "A time is missing." : "“\(quoted(text))” is not a time.",
            hint: "Write 2026-12-01, 1 Dec, 1.12., fri, in 3 days, eom or tomorrow 18:30.")
    }

    static func ambiguousMinutes(_ count: Substring) -> WhenError {
        WhenError(
            message: "“\(count)m” could be minutes or months.",
            hint: "Write \(count) min or \(count) months.")
    }

    static func noSuchClock(_ text: String) -> WhenError {
        WhenError(
            message: "No clock shows “\(quoted(text))”.", hint: "Write 18:30, 6:30 pm or noon.")
    }

    /// 31 February.
    ///
    /// - Parameter meant: the last day of that month, where no year was typed.
    static func impossible(day: Int, month: Int, year: Int?, meant: Day? = nil) -> WhenError {
        guard (1...12).contains(month) else {
            return WhenError(
                message: "There is no month \(month).",
                hint: "Write the month second: 2026-12-01.")
        }
        let name = Day.monthName(month)
        let ofYear = year.map { " \($0)" } ?? ""
        let year = year ?? meant?.year ?? 2001
        let last = Day.length(ofMonth: month, year: year)
        return WhenError(
            message: "There is no \(day) \(name)\(ofYear).",
            hint: "Write \(last) \(name) \(year).")
    }

    /// `1.2.026`.
    static func badYear(_ year: String) -> WhenError {
        WhenError(
            message: "“\(quoted(year))” is not a year of four digits.",
            hint: "Write the year first: 2026-12-01.")
    }

    /// `01/02/2026`: it reads differently in different countries.
    static func ambiguous(_ text: String, readings: [Day]) -> WhenError {
        let choices = readings.map { "\($0.iso) (\($0.words))" }.joined(separator: " or ")
        return WhenError(
            message: "“\(quoted(text))” reads differently in different countries.",
            hint: choices.isEmpty ? "Write the year first: 2026-12-01." : "Write \(choices).")
    }

    static func wrongWeekday(_ day: Day, weekday: Int) -> WhenError {
        let typed = day.adding(days: weekday - day.weekday).weekdayName
        let date = day.words.dropFirst(day.weekdayName.count + 1)
        return WhenError(
            message: "\(date) is a \(day.weekdayName), not a \(typed).", hint: "Write \(day.words)."
        )
    }

    static let outOfRange = WhenError(
        message: "The year is not between 1900 and 2200.", hint: "Write a nearer day.")

    static func quoted(_ text: String) -> String {
        let whole = shown(text)
        return whole.count <= 60 ? whole : whole.prefix(60) + "…"
    }
}
