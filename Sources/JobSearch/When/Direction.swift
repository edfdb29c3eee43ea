/// Where a time that could be on either side of today is looked for.
public enum Direction: Sendable {
    /// Ahead: when something is due, or will be.
    case future
    /// Behind: when something was.
    case past
}
