import CivilTime

/// A time as somebody typed it, understood.
public struct When: Equatable, Sendable {
    public let moment: Moment
    /// What was read with a doubt, a sentence: the clocks change at that time.
    public let warning: String?

    public init(moment: Moment, warning: String? = nil) {
        self.moment = moment
        self.warning = warning
    }

    /// Understands `2026-12-01 18:30`, `1 Dec`, `30.4.`, `next fri at noon`, `tomorrow morning`,
    /// `next week` (its Monday), `in 3 days`, `3 days ago`, `eom`, `now` …
    ///
    /// English, case ignored. What could be on either side of `now` is looked for in the direction
    /// in which the option faces: `fri` is the next Friday or the last one. A day without a time is
    /// a day, not its midnight. Times are meant in `zone` unless an offset or `Z` follows them.
    public static func parse(
        _ text: String, facing: Direction, now: Instant, zone: Zone
    ) throws(WhenError) -> When {
        guard text.utf8.count <= 200 else { throw .unknown(text) }
        let reading = WhenReading(text: text, facing: facing, now: now, zone: zone)
        return try reading.result()
    }
}
