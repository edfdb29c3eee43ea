import CivilTime

/// The rule by which somebody is checked in with.
public enum Cadence {
    /// Day of the next check-in: a period after the last interaction, or after the contact was
    /// written down where there was none; `nil` without a period.
    public static func nextTouch(every period: Period?, last: Day?, added: Instant) -> Day? {
        period.map { (last ?? Zone.utc.day(added)).adding($0) }
    }
}
