/// The formats that can be read. A later format is a case here and an `IntakeReader`.
public enum IntakeFormat: String, CaseIterable, Sendable {
    /// LinkedIn's Connections.csv.
    case linkedInConnections = "linkedin-connections"
    /// iCalendar (RFC 5545), from a page or another calendar.
    case calendar

    /// The format with the name that people type; `linkedin`, `ics` and `ical` are known too.
    public init?(name: String) {
        switch name.lowercased() {
        case "linkedin": self = .linkedInConnections
        case "ics", "ical", "icalendar": self = .calendar
        case let name: self.init(rawValue: name)
        }
    }

    /// `linkedin-connections`: what people type.
    public var name: String { rawValue }

    /// What it is called in a sentence.
    public var title: String {
        switch self {
        case .linkedInConnections: "LinkedIn’s Connections.csv"
        case .calendar: "a calendar file"
        }
    }

    var reader: any IntakeReader.Type {
        switch self {
        case .linkedInConnections: LinkedInConnections.self
        case .calendar: CalendarFile.self
        }
    }
}
