import CivilTime
import Foundation

/// Amount of exchanges with somebody, the recent ones counting most. A connection or an
/// invitation is no exchange.
public enum Warmth {
    /// The number of days for which an exchange keeps a contact or a company warm, and after which
    /// it weighs half.
    public static let days = 90

    /// The first day of which an exchange counts; whoever had none since then is cold.
    public static func firstDay(today: Day) -> Day { today.adding(days: -days) }

    /// True if the last exchange is no longer ago than an exchange keeps warm.
    public static func isWarm(last: Day?, today: Day) -> Bool {
        last.map { $0 >= firstDay(today: today) } ?? false
    }

    /// Weight of an exchange: 1 today, and half of it after each 90 days (2^(−days/90)). One that
    /// is dated ahead weighs as one of today.
    public static func weight(of day: Day, today: Day) -> Double {
        exp2(-Double(max(0, today - day)) / Double(days))
    }

    /// Warmth of a path: the sum of the weights of its exchanges, whoever began them, times 2^(−½)
    /// for each step that the person is away from the company.
    ///
    /// The sum goes from the oldest exchange to the newest, so that the order of `exchanges` does
    /// not matter; another exchange never lowers it, another step never raises it.
    public static func of(_ exchanges: [Day], stepsAway: Int = 0, today: Day) -> Double {
        let sum = exchanges.sorted().reduce(0) { $0 + weight(of: $1, today: today) }
        return sum * exp2(-Double(stepsAway) / 2)
    }
}
