import CalendarExport
import JobSearch

/// A shortcoming of an export that is written all the same.
public enum ExportWarning: Equatable, Sendable {
    /// No calendar is sure to read the rule of a meetup as it is meant: the meetup is written once,
    /// without it.
    case ruleLeftOut(meetup: Int, title: String, reason: String)
    /// A field of a thing holds what no calendar may hold: the thing is written without it.
    case fieldLeftOut(Kind, id: Int, title: String, field: String, value: String)
    /// A thing that cannot be written at all.
    case thingLeftOut(Kind, id: Int, title: String, reason: String)
    /// Nothing is in the calendar of a stream, which is written all the same: its reader waits for
    /// one.
    case streamEmpty
    /// The stream is longer than its client takes in one file.
    case streamTooLong(Client)
}
