import CivilTime

/// What events, to-dos and journal entries have in common (RFC 5545 §3.8).
public struct ItemFields: Hashable, Sendable {
    public enum Classification: String, Sendable {
        case `public` = "PUBLIC"
        case `private` = "PRIVATE"
        case confidential = "CONFIDENTIAL"
    }

    public var uid: String
    public var sequence = 0
    public var created: Instant?
    /// LAST-MODIFIED, and DTSTAMP too: without a METHOD both mean the last revision (§3.8.7.2).
    public var lastModified: Instant
    public var summary: String
    public var description: String?
    public var location: String?
    public var url: String?
    public var categories: [String] = []
    public var classification: Classification?
    /// UIDs of other items to which this one belongs (RELTYPE=PARENT).
    public var relatedTo: [String] = []
    public var recurrence: Recurrence?
    /// Starts at which the recurrence leaves one out.
    public var exceptions: [CalendarTime] = []
    /// Which instance of a recurring item this one replaces.
    public var recurrenceID: CalendarTime?
    public var alarms: [VAlarm] = []
    /// 1 (highest) to 9; `nil` when it is undefined.
    public var priority: Int?

    public init(uid: String, lastModified: Instant, summary: String) {
        self.uid = uid
        self.lastModified = lastModified
        self.summary = summary
    }
}

/// VEVENT (RFC 5545 §3.6.1).
public struct VEvent: Hashable, Sendable {
    public enum Status: String, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }
    public var fields: ItemFields
    public var start: CalendarTime
    /// Exclusive; of the same form as the start.
    public var end: CalendarTime
    public var status = Status.confirmed
    /// TRANSP:TRANSPARENT: others see the time as free.
    public var isTransparent = false

    public init(_ fields: ItemFields, start: CalendarTime, end: CalendarTime) {
        self.fields = fields
        self.start = start
        self.end = end
    }
}

/// VTODO (RFC 5545 §3.6.2).
public struct VTodo: Hashable, Sendable {
    public enum Status: String, Sendable {
        case needsAction = "NEEDS-ACTION"
        case inProcess = "IN-PROCESS"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
    }
    public var fields: ItemFields
    public var due: CalendarTime?
    public var status = Status.needsAction
    public var completed: Instant?

    public init(_ fields: ItemFields, due: CalendarTime?) {
        self.fields = fields
        self.due = due
    }
}

/// VJOURNAL (RFC 5545 §3.6.3).
public struct VJournal: Hashable, Sendable {
    public enum Status: String, Sendable {
        case draft = "DRAFT"
        case final = "FINAL"
        case cancelled = "CANCELLED"
    }
    public var fields: ItemFields
    public var start: CalendarTime
    public var status = Status.final

    public init(_ fields: ItemFields, start: CalendarTime) {
        self.fields = fields
        self.start = start
    }
}

/// A component of a calendar.
public enum CalendarItem: Hashable, Sendable {
    case event(VEvent)
    case todo(VTodo)
    case journal(VJournal)
}

extension CalendarItem {
    /// What it has in common with the others.
    public var fields: ItemFields {
        switch self {
        case .event(let event): event.fields
        case .todo(let todo): todo.fields
        case .journal(let journal): journal.fields
        }
    }

    /// Its UID, without a copy of all its fields.
    public var uid: String {
        switch self {
        case .event(let event): event.fields.uid
        case .todo(let todo): todo.fields.uid
        case .journal(let journal): journal.fields.uid
        }
    }
}
