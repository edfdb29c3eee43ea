import CivilTime

/// A person worth staying in touch with.
public struct Contact: Thing {
    public static let kind = Kind.contact

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var name: String
    /// The id of the company where they work.
    public var company: Int?
    public var title: String?
    public var emails: [String] = []
    public var phones: [String] = []
    /// The address of the profile, `https://www.linkedin.com/in/<slug>`.
    public var linkedIn: String?
    /// The id of the meetup where they were met first.
    public var metAt: Int?
    /// The id of the contact who introduced them.
    public var introducedBy: Int?
    /// How often to be in touch; `nil` when it does not matter.
    public var cadence: Period?
    /// The day of the last interaction with them; kept by the log.
    public var lastInteraction: Day?
    /// The day of the next word by their cadence; kept by the log.
    public var nextTouch: Day?
    /// Where they worked before, the oldest first.
    public var past: [PastJob] = []
    public var notes: String?
    public var tags: [String] = []

    public init(name: String) { self.name = name }
    public var label: String { name }
}
