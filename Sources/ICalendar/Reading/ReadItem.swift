import CivilTime

/// A time as a file gives it.
public enum ReadTime: Hashable, Sendable {
    case day(Day)
    case utc(Instant)
    case zoned(LocalTime, Zone)
    /// Without a zone, or with one that nobody knows: on whatever clock hangs on the wall.
    case floating(LocalTime)

    /// The time, where a floating one is meant in `zone`.
    public func time(in zone: Zone) -> CalendarTime {
        switch self {
        case .day(let day): .day(day)
        case .utc(let instant): .utc(instant)
        case .zoned(let local, let own): .zoned(local, own)
        case .floating(let local): .zoned(local, zone)
        }
    }
}

/// An event, to-do or journal entry of a file, as far as it was understood.
public struct ReadItem: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case event = "VEVENT"
        case todo = "VTODO"
        case journal = "VJOURNAL"
    }

    public var kind: Kind
    /// The line of its BEGIN, from 1.
    public var line: Int
    /// The index of its calendar in `CalendarReader.calendars`.
    public var calendar: Int
    /// Empty where the file has none, against RFC 5545.
    public var uid = ""
    public var sequence = 0
    public var dtstamp: Instant?
    public var lastModified: Instant?
    public var start: ReadTime?
    /// DTEND or DUE; exclusive.
    public var end: ReadTime?
    /// DURATION in seconds, where there is no `end`.
    public var duration: Int?
    public var summary = ""
    public var description = ""
    public var location = ""
    public var url: String?
    /// As written, in capitals: `CONFIRMED`.
    public var status: String?
    public var categories: [String] = []
    public var completed: Instant?
    /// 1 (highest) – 9; 0 for none.
    public var priority: Int?
    /// The rule, where it is one that can be expanded.
    public var rrule: Recurrence?
    /// The rule as written, also where `rrule` is `nil`.
    public var rruleText: String?
    /// Starts that the repetition leaves out.
    public var exdates: [ReadTime] = []
    /// Starts besides those of the repetition (RDATE); of periods their beginnings.
    public var rdates: [ReadTime] = []
    /// Which start of the repetition this item replaces.
    public var recurrenceID: ReadTime?
    /// It replaces all later starts too (RANGE=THISANDFUTURE).
    public var isThisAndFuture = false
    public var organizer: ReadPerson?
    /// The first thousand of them.
    public var attendees: [ReadPerson] = []
    /// The component as it stands in the file, so that what is not understood is not lost.
    public var rawText = ""
    /// What was not understood, in whole sentences.
    public var warnings: [String] = []

    init(kind: Kind, line: Int, calendar: Int) {
        self.kind = kind
        self.line = line
        self.calendar = calendar
    }

    /// Warns once of the same, and a hundred times at most.
    mutating func warn(_ sentence: String) {
        if warnings.count < 100 {
            if !warnings.contains(sentence) { warnings.append(sentence) }
        } else if warnings.count == 100 {
            warnings.append("There is more of that kind.")
        }
    }
}

/// An item that could not be read.
public struct ReadProblem: Hashable, Sendable {
    /// The line of its BEGIN, from 1.
    public var line: Int
    /// `VEVENT`.
    public var component: String
    /// What is wrong with it: `it never ends`.
    public var reason: String

    /// What is wrong, in a whole sentence.
    public var sentence: String { "The \(component) on line \(line) cannot be read: \(reason)." }
}

/// What a file has, in its order.
public enum ReadEntry: Hashable, Sendable {
    case item(ReadItem)
    case problem(ReadProblem)
}

/// What a calendar of a file says about itself.
public struct ReadCalendar: Hashable, Sendable {
    /// The program that wrote it.
    public var prodid: String?
    /// NAME, else X-WR-CALNAME.
    public var name: String?
    public var method: String?
    /// X-WR-TIMEZONE: where its floating times are meant.
    public var zone: Zone?
}
