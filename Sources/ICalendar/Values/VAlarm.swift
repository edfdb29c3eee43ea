import CivilTime

/// A nudge: VALARM with ACTION:DISPLAY (RFC 5545 §3.6.6).
public struct VAlarm: Hashable, Sendable {
    public enum Trigger: Hashable, Sendable {
        /// Seconds from the start; negative before it.
        case start(Int)
        /// Seconds from the end or due time; the only anchor of a to-do without a start.
        case end(Int)
        case at(Instant)
    }
    public var trigger: Trigger
    /// What the alarm shows.
    public var text: String

    public init(_ trigger: Trigger, text: String) {
        self.trigger = trigger
        self.text = text
    }
}
