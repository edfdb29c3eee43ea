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
    /// The day from which the days of a series are counted, where `due` itself does not tell: 31 January for
    /// one that comes every month and is due on 28 February.
    public var firstDue: Day?
    public var company: Int?
    public var meetup: Int?
    public var contacts: [Int] = []
    /// When its calendar item rings; `nil`: as is usual for follow-ups.
    public var alarms: [Alarm]?

    public init(text: String, due: Moment) {
        self.text = text
        self.due = due
    }
    public var label: String { text }

    public enum Status: String, CaseIterable, Sendable { case open, done, dropped }
    public enum Priority: String, CaseIterable, Sendable { case high, normal, low }
}
