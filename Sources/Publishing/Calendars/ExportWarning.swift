import CalendarExport

/// A shortcoming of an export that is written all the same.
public enum ExportWarning: Equatable, Sendable {
    /// No calendar is sure to read the rule of a meetup as it is meant: the meetup is written once,
    /// without it.
    case ruleLeftOut(meetup: Int, title: String, reason: String)
    /// The stream is longer than its client takes in one file.
    case streamTooLong(Client)
}
