/// What can go wrong with calendar text.
public enum ICalendarError: Error, Hashable, Sendable {
    case outOfMemory
    /// libical refused to write a property.
    case notWritten(property: String, value: String)
    /// An address that cannot stand in a URI property.
    case badURI(String)
    /// Nothing of a calendar is in the file.
    case notACalendar
    /// The component that begins on `line` never ends.
    case neverEnds(component: String, line: Int)
    /// An END without its BEGIN, or components nested too deeply.
    case badNesting(line: Int, reason: String)
    case lineTooLong(line: Int, limit: Int)
    case notText(line: Int)
    /// One calendar more than `limit`, which say different things of themselves, begins on `line`.
    case tooManyCalendars(line: Int, limit: Int)
    /// The system cannot read the file, for this reason.
    case unreadable(String)
}

extension ICalendarError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .outOfMemory: "There is not enough memory."
        case .notWritten(let property, let value): "\(property) cannot be written: \(value)"
        case .badURI(let uri): "“\(uri)” is no address that a calendar may hold."
        case .notACalendar: "The file is no calendar: it has no BEGIN:VCALENDAR."
        case .neverEnds(let component, let line):
            "The \(component) that begins on line \(line) never ends."
        case .badNesting(let line, let reason): "Line \(line): \(reason)."
        case .lineTooLong(let line, let limit): "Line \(line) is longer than \(limit / 1024) KiB."
        case .notText(let line): "Line \(line) is no text."
        case .tooManyCalendars(let line, let limit):
            "More than \(limit) different calendars are in the file; one more begins on line \(line)."
        case .unreadable(let reason): "The file cannot be read: \(reason)."
        }
    }
}
