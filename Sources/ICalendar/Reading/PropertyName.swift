/// Properties of items and alarms that are read or written.
enum PropertyName: Int {
    case begin, end
    case uid, summary, description, location, url, status, sequence, priority
    case organizer, attendee
    case start, dtend, due, duration, recurrenceID
    case stamp, created, lastModified, completed
    case categories, exceptions, additions, rule
    case transparency, classification, relatedTo, action, trigger
    case other

    init(_ name: ByteRun) {
        self =
            switch name.count {
            case 3 where name.spells("END"): .end
            case 3 where name.spells("UID"): .uid
            case 3 where name.spells("URL"): .url
            case 3 where name.spells("DUE"): .due
            case 5 where name.spells("BEGIN"): .begin
            case 5 where name.spells("DTEND"): .dtend
            case 5 where name.spells("RRULE"): .rule
            case 5 where name.spells("RDATE"): .additions
            case 5 where name.spells("CLASS"): .classification
            case 6 where name.spells("STATUS"): .status
            case 6 where name.spells("TRANSP"): .transparency
            case 6 where name.spells("ACTION"): .action
            case 6 where name.spells("EXDATE"): .exceptions
            case 7 where name.spells("SUMMARY"): .summary
            case 7 where name.spells("DTSTART"): .start
            case 7 where name.spells("DTSTAMP"): .stamp
            case 7 where name.spells("CREATED"): .created
            case 7 where name.spells("TRIGGER"): .trigger
            case 8 where name.spells("LOCATION"): .location
            case 8 where name.spells("SEQUENCE"): .sequence
            case 8 where name.spells("PRIORITY"): .priority
            case 8 where name.spells("DURATION"): .duration
            case 8 where name.spells("ATTENDEE"): .attendee
            case 9 where name.spells("ORGANIZER"): .organizer
            case 9 where name.spells("COMPLETED"): .completed
            case 10 where name.spells("CATEGORIES"): .categories
            case 10 where name.spells("RELATED-TO"): .relatedTo
            case 11 where name.spells("DESCRIPTION"): .description
            case 13 where name.spells("LAST-MODIFIED"): .lastModified
            case 13 where name.spells("RECURRENCE-ID"): .recurrenceID
            default: .other
            }
    }

    /// True if its value is text, or a number or name, that libical reads.
    var isText: Bool {
        switch self {
        case .uid, .summary, .description, .location, .url, .status, .sequence, .priority,
            .organizer, .attendee:
            true
        default: false
        }
    }
}

/// A set of properties, without memory of its own.
struct PropertyNames {
    private var bits: UInt64 = 0

    func contains(_ name: PropertyName) -> Bool { bits & 1 << UInt64(name.rawValue) != 0 }

    /// Adds a name; `false` if it was in already.
    mutating func insert(_ name: PropertyName) -> Bool {
        defer { bits |= 1 << UInt64(name.rawValue) }
        return !contains(name)
    }

    /// Takes a name out; `false` if it was not in.
    mutating func remove(_ name: PropertyName) -> Bool {
        defer { bits &= ~(1 << UInt64(name.rawValue)) }
        return contains(name)
    }
}
