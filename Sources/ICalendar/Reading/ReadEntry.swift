import CivilTime

/// An item that could not be read.
public struct ReadProblem: Hashable, Sendable {
    /// The line of its BEGIN, from 1.
    public var line: Int
    /// `VEVENT`.
    public var component: String
    /// Reason: `it never ends`.
    public var reason: String

    /// The fault in a whole sentence.
    public var sentence: String { "The \(component) on line \(line) cannot be read: \(reason)." }
}

/// An entry of a file.
public enum ReadEntry: Hashable, Sendable {
    case item(CalendarItem)
    case problem(ReadProblem)
}

/// Properties of a calendar of a file.
public struct ReadCalendar: Hashable, Sendable {
    /// The program that wrote it.
    public var prodid: String?
    /// NAME, else X-WR-CALNAME.
    public var name: String?
    public var method: String?
    /// X-WR-TIMEZONE: zone of its floating times.
    public var zone: Zone?
}
