import CivilTime

/// How recent the last exchange is. A connection or an invitation is no exchange.
public enum Warmth {
    /// The number of days for which an exchange keeps a contact or a company warm.
    public static let days = 90

    /// The first day of which an exchange counts; whoever had none since then is cold.
    public static func firstDay(today: Day) -> Day { today.adding(days: -days) }
}
