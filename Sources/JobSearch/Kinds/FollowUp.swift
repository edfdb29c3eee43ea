import CivilTime

/// A promise to get back to someone, or to do something, by a day (VTODO).
public struct FollowUp: Thing {
    public static let kind = Kind.followUp

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var text: String
    public var due: Moment
    public var status = Status.open
    /// When it was done or dropped.
    public var closedAt: Instant?
    public var priority = Priority.normal
    /// The rule by which it moves to its next day when done.
    public var every: Period?
    /// The day from which the days of a series are counted, where `due` itself does not tell: 31
    /// January for one that comes every month and is due on 28 February.
    public var firstDue: Day?
    public var company: Int?
    public var meetup: Int?
    public var posting: Int?
    /// Name of the ladder of which it is a rung; `nil` if it is none.
    public var ladder: String?
    /// Number of its rung, from 1.
    public var rung: Int?
    /// Day of the event after which the ladder began.
    public var event: Day?
    /// Day of the exchange with its people from which its due day is counted now.
    public var countedFrom: Day?
    public var contacts: [Int] = []
    /// When its calendar item rings; `nil`: as is usual for follow-ups.
    public var alarms: [Alarm]?

    public init(text: String, due: Moment) {
        self.text = text
        self.due = due
    }

    public enum Status: String, Choice { case open, done, dropped }
    public enum Priority: String, Choice { case high, normal, low }
}

extension FollowUp {
    public static let facts = KindFacts(
        "followUp", letter: "f", noun: "follow-up", aliases: ["fu"], isNamed: false, by: "due",
        item: ("followUps", "follow-up"))
    public static var blank: FollowUp { FollowUp(text: "", due: .day(Day(ordinal: 0))) }
    public static let fields = declare {
        Field("text", \.text, "what is to be done", merge: .keep, search: .title)
        Field(
            "due", \.due, columns: ["dueDay", "dueAt", "zone"], "a day, or a day and a time",
            input: .time(.future), calendar: true)
        Field("every", \.every, "how often it comes again: weekly, 2w, 1 month")
        Field("priority", \.priority)
        Field("status", \.status, calendar: true)
        Field("closedAt", \.closedAt, options: [], isHidden: true)
        Field("firstDue", \.firstDue, options: [], isHidden: true)
        Field("contacts", \.contacts, to: .contact, role: 1, option: "with")
        Field("company", \.company, to: .company)
        Field("meetup", \.meetup, to: .meetup)
        Field("posting", \.posting, to: .posting)
        Field("ladder", \.ladder, options: [], merge: .keep)
        Field("rung", \.rung, in: 1...99, options: [], merge: .keep)
        Field("event", \.event, options: [], isHidden: true)
        Field("countedFrom", \.countedFrom, options: [], isHidden: true)
        Field(
            "alarms", \.alarms, options: ["alarm", "no-alarm"], word: "alarms",
            "when it rings: 1d, 30m, a time, or none; empty: as usual")
    }

    /// Keeps the time of closing in step with the status.
    public mutating func settle(at now: Instant, on day: Day) {
        if status == .open { closedAt = nil } else if closedAt == nil { closedAt = now }
    }

    public var contradiction: (field: String, reason: String)? {
        if (status == .open) == (closedAt == nil) { return nil }
        return (
            "closedAt",
            status == .open ? "is there although the follow-up is open" : "is missing"
        )
    }
}
