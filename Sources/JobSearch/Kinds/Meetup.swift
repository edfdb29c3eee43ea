import CivilTime

/// A gathering with a time: a meetup, conference, coffee, call, interview … (VEVENT).
public struct Meetup: Thing {
    public static let kind = Kind.meetup

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var title: String
    /// What sort of gathering.
    public var form = Form.meetup
    public var status = Status.planned
    public var time: Span
    public var location: String?
    public var onlineURL: String?
    public var url: String?
    public var organizer: String?
    /// The rule by which it comes again, an RRULE value (RFC 5545 §3.3.10).
    public var rrule: String?
    public var notes: String?
    public var tags: [String] = []
    /// Ids of the companies that it is about.
    public var companies: [Int] = []
    /// Ids of the contacts who are there.
    public var contacts: [Int] = []
    /// Id of the posting of which it is an interview.
    public var posting: Int?
    /// Questions to ask in the next talk.
    public var questions: [String] = []
    /// What is different about single occurrences, by day; only of one that comes again.
    public var occurrences: [Occurrence] = []
    /// When its calendar item rings; `nil`: as is usual for its kind.
    public var alarms: [Alarm]?
    /// Which occurrence of a series this is, by its day; `nil` for the meetup itself. Never stored.
    public var instance: Day?

    public init(title: String, time: Span) {
        self.title = title
        self.time = time
    }

    /// What sort of gathering; the `kind` of the command line.
    public enum Form: String, Choice {
        case meetup, conference, fair, hackathon, webinar, coffee, call, interview

        /// True for a talk with certain people, at which one does not meet others by chance.
        public var isTalk: Bool {
            switch self {
            case .coffee, .call, .interview: true
            case .meetup, .conference, .fair, .hackathon, .webinar: false
            }
        }
    }

    public enum Status: String, Choice {
        case planned, attended, cancelled, missed
    }

    /// When it is: whole days, or from an instant to another in a zone.
    public enum Span: Hashable, Sendable {
        /// From the first to the last day, both inclusive.
        case days(Day, Day)
        /// From `start` to `end`, which is not before it; `zone` is the IANA name in which it was
        /// planned.
        case times(start: Instant, end: Instant, zone: String)

        public var isAllDay: Bool { if case .days = self { true } else { false } }
    }
}

extension Meetup {
    public static let facts = KindFacts(
        "meetup", letter: "m", aliases: ["event", "events"], isNamed: true, apart: "time",
        by: "time",
        item: ("meetups", "meetup"))
    public static var blank: Meetup {
        Meetup(title: "", time: .days(Day(ordinal: 0), Day(ordinal: 0)))
    }
    public static let fields = declare {
        Field("title", \.title, options: ["title", "name"], merge: .keep, search: .title)
        Field(
            "time", \.time, columns: ["startDay", "endDay", "startAt", "endAt", "zone"],
            options: ["start", "end", "for", "all-day"],
            "a day alone makes it an all-day meetup", calendar: true)
        Field("kind", \.form)
        Field("status", \.status, calendar: true)
        Field("location", \.location, search: .body, calendar: true)
        Field(
            "onlineURL", \.onlineURL, options: ["online"], "the address to join",
            input: .webAddress, search: .body, calendar: true)
        Field("url", \.url, word: "page", "its page", input: .webAddress, search: .body)
        Field("organizer", \.organizer, search: .body)
        Field("companies", \.companies, to: .company, role: 2, option: "company")
        Field("contacts", \.contacts, to: .contact, role: 1, option: "with")
        Field("posting", \.posting, to: .posting)
        Field(
            "rrule", \.rrule, options: ["rrule", "every"], word: "repeats",
            "how it recurs: FREQ=MONTHLY;BYDAY=1TU", input: .rule, calendar: true)
        Field(derived: "occurrence", \.instance, columns: [], word: "occurrence")
        Field(
            "occurrences", \.occurrences, options: [], merge: .keep, calendar: true)
        Field(
            "alarms", \.alarms, options: ["alarm", "no-alarm"], word: "alarms",
            "when it rings: 1d, 30m, a time, or none; empty: as usual")
        Field(questions: \.questions)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }
}
