import CivilTime

/// An event, to-do or journal entry (RFC 5545 §3.6.1–3), as it is read and as it is written.
///
/// One that was read keeps its text: when it is written again, only the lines of properties that
/// were changed are made anew, and everything else, known or not, stays as it stands and where it
/// stands.
public struct CalendarItem: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case event = "VEVENT"
        case todo = "VTODO"
        case journal = "VJOURNAL"

        fileprivate var usualStatus: Status {
            switch self {
            case .event: .confirmed
            case .todo: .needsAction
            case .journal: .final
            }
        }
    }

    public enum Status: String, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
        case needsAction = "NEEDS-ACTION"
        case inProcess = "IN-PROCESS"
        case completed = "COMPLETED"
        case draft = "DRAFT"
        case final = "FINAL"
    }

    public enum Classification: String, Sendable {
        case `public` = "PUBLIC"
        case `private` = "PRIVATE"
        case confidential = "CONFIDENTIAL"
    }

    public var kind: Kind
    /// Empty where the file has none, against RFC 5545.
    public var uid = ""
    public var sequence = 0
    /// DTSTAMP; where it is `nil`, LAST-MODIFIED is written for it: without a METHOD both mean the
    /// last revision (§3.8.7.2).
    public var stamp: Instant?
    public var created: Instant?
    public var lastModified: Instant?
    /// An event has one, unless its calendar holds cancellations (METHOD:CANCEL).
    public var start: CalendarTime?
    /// DTEND or DUE; exclusive.
    public var end: CalendarTime?
    /// DURATION in seconds, where there is no `end`.
    public var duration: Int?
    public var completed: Instant?
    /// Start of the repetition that this item replaces.
    public var recurrenceID: CalendarTime?
    /// A Boolean value that says that it replaces all later starts too (RANGE=THISANDFUTURE).
    public var isThisAndFuture = false
    /// The rule, where it is one that can be expanded.
    public var recurrence: Recurrence?
    /// The rule as it was read, also where `recurrence` is `nil`; `nil` removes such a one.
    public var ruleText: String?
    /// Starts that the repetition leaves out (EXDATE).
    public var exceptions: [CalendarTime] = []
    /// Starts besides those of the repetition (RDATE); of periods their beginnings.
    public var additions: [CalendarTime] = []
    public var summary = ""
    public var description: String?
    public var location: String?
    public var url: String?
    public var categories: [String] = []
    public var status: Status?
    /// TRANSP:TRANSPARENT: others see the time as free.
    public var isTransparent = false
    /// 1 (highest) to 9; 0 or `nil` for none.
    public var priority: Int?
    public var classification: Classification?
    /// UIDs of other items to which this one belongs (RELTYPE=PARENT).
    public var relatedTo: [String] = []
    public var alarms: [VAlarm] = []
    /// Read only: servers mail invitations to people who are written.
    public internal(set) var organizer: ReadPerson?
    /// The first thousand of them; read only.
    public internal(set) var attendees: [ReadPerson] = []

    /// Line of its BEGIN, from 1; 0 for one that was not read.
    public internal(set) var line = 0
    /// Index of its calendar in `CalendarReader.calendars`.
    public internal(set) var calendar = 0
    /// Sentences about what was not understood.
    public internal(set) var warnings: [String] = []
    var source: ItemSource?

    /// Creates an item of the status that is usual for its kind.
    public init(_ kind: Kind, uid: String, lastModified: Instant, summary: String) {
        self.kind = kind
        self.uid = uid
        self.lastModified = lastModified
        self.summary = summary
        status = kind.usualStatus
    }

    /// Creates an item for the reader to fill.
    init(kind: Kind, line: Int, calendar: Int) {
        self.kind = kind
        self.line = line
        self.calendar = calendar
    }

    /// The component as it stands in its file; empty for one that was not read.
    public var rawText: String { source?.text ?? "" }

    /// Warns once of the same, and a hundred times at most.
    mutating func warn(_ sentence: String) {
        if warnings.count < 100 {
            if !warnings.contains(sentence) { warnings.append(sentence) }
        } else if warnings.count == 100 {
            warnings.append("There is more of that kind.")
        }
    }
}
