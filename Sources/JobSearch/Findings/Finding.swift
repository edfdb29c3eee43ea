import CivilTime

/// What another program's file says, as job-search things that are not in the log yet.
public enum Finding: Equatable, Sendable {
    case contact(FoundContact)
    case company(FoundCompany)
    case meetup(FoundMeetup)
    /// What is different about one occurrence of a meetup that comes again.
    case occurrence(FoundOccurrence)
    /// A known meetup, or one of its occurrences, does not take place; no more is said of it.
    case cancellation(FoundCancellation)
    case interaction(FoundInteraction)
    case posting(FoundPosting)
    case skill(FoundSkill)
    /// A row that holds nothing to keep, and why.
    case skipped(line: Int, reason: String)
    /// A part that could not be read as it should be; the rest was.
    case problem(line: Int, reason: String)
}

/// A contact in another program's file.
public struct FoundContact: Equatable, Sendable {
    /// The line of the file where it begins, from 1.
    public var line: Int
    public var name: String
    public var company: String?
    public var title: String?
    public var emails: [String] = []
    public var phones: [String] = []
    /// The address of the profile, as the file has it.
    public var linkedIn: String?
    /// The day on which the two of you connected.
    public var connectedOn: Day?
    /// The file's own UID for this contact (vCard, RFC 6350 §6.7.6).
    public var uid: String?
    public var notes: String?
    public var tags: [String] = []
    /// Values that are not taken.
    public var leftOut: [LeftOut] = []

    public init(line: Int, name: String) {
        self.line = line
        self.name = name
    }
}

/// A company in another program's file.
public struct FoundCompany: Equatable, Sendable {
    /// The line of the file where it begins, from 1.
    public var line: Int
    public var name: String
    public var website: String?
    /// The file's own UID for this company (vCard, RFC 6350 §6.7.6).
    public var uid: String?
    public var notes: String?
    /// Answers of the research on it, by the names of their fields.
    public var research: [String: [String]] = [:]
    public var tags: [String] = []
    /// A tag that it gets beside those that it has, and once only: who takes it away means it.
    public var mark: String?
    /// Values that are not taken.
    public var leftOut: [LeftOut] = []

    public init(line: Int, name: String) {
        self.line = line
        self.name = name
    }
}

/// A meetup in another program's file.
public struct FoundMeetup: Equatable, Sendable {
    public var line: Int
    /// The file's own UID, by which a later file updates the same meetup.
    public var uid: String
    /// Empty where the file has none: a known meetup keeps its own.
    public var title: String
    public var time: Meetup.Span
    /// SEQUENCE of the file; a higher one is newer.
    public var sequence = 0
    /// LAST-MODIFIED or DTSTAMP of the file.
    public var modifiedAt: Instant?
    public var isCancelled = false
    public var location: String?
    public var onlineURL: String?
    public var url: String?
    public var organizer: String?
    /// The people whom the file names, each once.
    public var people: [FoundAttendee] = []
    public var rrule: String?
    /// The days on which the rule would have it, and it is not (EXDATE).
    public var exceptions: [Day] = []
    public var notes: String?
    public var tags: [String] = []
    /// The component as it stood in the file.
    public var source: String?
    /// What was read with a doubt, in sentences.
    public var warnings: [String] = []

    public init(line: Int, uid: String, title: String, time: Meetup.Span) {
        self.line = line
        self.uid = uid
        self.title = title
        self.time = time
    }
}

/// Somebody whom a meetup in another program's file names.
public struct FoundAttendee: Equatable, Sendable {
    public var contact: FoundContact
    /// Whether they come, as far as the file knows; not when they have declined.
    public var comes = true

    public init(_ contact: FoundContact, comes: Bool = true) {
        self.contact = contact
        self.comes = comes
    }
}

/// One occurrence of a meetup that comes again, in another program's file (RECURRENCE-ID, RFC 5545
/// §3.8.4.4).
public struct FoundOccurrence: Equatable, Sendable {
    /// When the rule has it.
    public var recurrence: Moment
    /// The meetup as it is on that occurrence; its uid is that of the series.
    public var meetup: FoundMeetup
    /// A Boolean value that says that the meetup is then besides what its rule gives (RDATE, RFC
    /// 5545 §3.8.5.2), in everything else as always.
    public var isAddition = false

    public init(recurrence: Moment, meetup: FoundMeetup) {
        self.recurrence = recurrence
        self.meetup = meetup
    }
}

/// A cancellation that names a meetup and not its times (METHOD:CANCEL, RFC 5546 §3.2.5).
public struct FoundCancellation: Equatable, Sendable {
    public var line: Int
    /// The uid of the meetup.
    public var uid: String
    /// The occurrence of a series that is cancelled, by its start by the rule; `nil` for all.
    public var recurrence: Moment?
    public var sequence = 0
    public var modifiedAt: Instant?

    public init(line: Int, uid: String) {
        self.line = line
        self.uid = uid
    }
}

/// An exchange in another program's file.
public struct FoundInteraction: Equatable, Sendable {
    /// The line of the file where it begins, from 1.
    public var line: Int
    /// What tells it from every other exchange, in a later file too: the conversation and the day.
    public var key: String
    public var text: String
    public var at: Moment
    public var channel = Interaction.Channel.linkedin
    /// With whom it was: a name, and the address of a profile where the file has it.
    public var people: [FoundContact]

    public init(line: Int, key: String, text: String, at: Moment, people: [FoundContact]) {
        self.line = line
        self.key = key
        self.text = text
        self.at = at
        self.people = people
    }
}
