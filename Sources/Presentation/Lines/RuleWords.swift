import CivilTime
import JobSearch

/// Rules of repetition in words.
enum RuleWords {
    /// `every 2 weeks` for `FREQ=WEEKLY;INTERVAL=2`; other rules as they stand:
    /// `repeats by FREQ=MONTHLY;BYDAY=1TU`.
    static func words(_ rule: String) -> String {
        var parts: [Substring: Substring] = [:]
        for part in rule.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { parts[pair[0]] = pair[1] }
        }
        let units: [Substring: Period.Unit] = [
            "DAILY": .day, "WEEKLY": .week, "MONTHLY": .month, "YEARLY": .year,
        ]
        let count = parts.removeValue(forKey: "INTERVAL").map { Int($0) } ?? 1
        guard let unit = parts.removeValue(forKey: "FREQ").flatMap({ units[$0] }), parts.isEmpty,
            let count, let period = try? Period(count, unit)
        else { return "repeats by \(rule)" }
        return period.words
    }
}
