import CivilTime

/// A day, or a time of day in a zone: what people mean by “when”.
public enum Moment: Hashable, Sendable {
    /// The whole day, not its midnight.
    case day(Day)
    /// A point in time; `zone` is the IANA name in which it was typed.
    case time(Instant, zone: String)
}
