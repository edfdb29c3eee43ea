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
    /// The longest time without an exchange that goes with the cadence.
    public var latest: Period?
    /// The day before which nobody wants to be reminded of them.
    public var quietUntil: Day?
    /// The day of the last interaction with them; kept by the log.
    public var lastInteraction: Day?
    /// The day of the next check-in by their cadence; kept by the log.
    public var nextTouch: Day?
    /// The last day of the longest time without an exchange; kept by the log.
    public var lateAfter: Day?
    /// Number of days of the cadence that counts; kept by the log.
    public var touchDays: Int?
    /// The day of the last check-in that was planned, while none is; kept by the log.
    public var endedTouch: Day?
    /// The time since which no check-in is planned any more; kept by the log.
    public var touchEndedAt: Instant?
    /// Where they worked before, the oldest first.
    public var past: [PastJob] = []
    /// Questions to ask in the next talk.
    public var questions: [String] = []
    public var notes: String?
    public var tags: [String] = []

    public init(name: String) { self.name = name }
}

extension Contact {
    public static let facts = KindFacts(
        "contact", letter: "c", isNamed: true, by: "name", item: ("nextTouches", "check-in"))
    public static var blank: Contact { Contact(name: "") }
    public static let fields = declare {
        Field("name", \.name, merge: .keep, search: .title)
        Field("company", \.company, to: .company, "name or id", merge: .newestAlone)
        Field("title", \.title, merge: .newestAlone, search: .body)
        Field(
            "emails", \.emails, options: ["email"], input: .email, merge: .union, search: .body)
        Field(
            "phones", \.phones, options: ["phone"], input: .phone, merge: .union, search: .body)
        Field("linkedIn", \.linkedIn, options: ["linkedin"], input: .profile, search: .body)
        Field(
            "metAt", \.metAt, to: .meetup, option: "met-at", word: "met at",
            "the meetup where you met first")
        Field(
            "introducedBy", \.introducedBy, to: .contact, option: "introduced-by",
            word: "introduced by")
        Field("cadence", \.cadence, "how often to be in touch: 30d, 2w, monthly")
        Field("latest", \.latest, "the longest time without an exchange: 60d, 3 months")
        Field("quietUntil", \.quietUntil, options: [], word: "quiet until")
        Field(derived: "lastInteraction", \.lastInteraction, word: "last contact")
        Field(derived: "nextTouch", \.nextTouch, word: "next check-in", calendar: true)
        Field(derived: "lateAfter", \.lateAfter, word: "late after")
        Field(derived: "touchDays", \.touchDays, word: "days of cadence", isHidden: true)
        Field(derived: "endedTouch", \.endedTouch, word: "ended check-in", isHidden: true)
        Field(derived: "touchEndedAt", \.touchEndedAt, word: "check-in ended", isHidden: true)
        Field("past", \.past, options: [], word: "before", input: .jobs, merge: .keep)
        Field(questions: \.questions)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }

    /// The name; `nil` when an address stands in for it.
    public var knownName: String? {
        let slug = linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
        return emails.contains(name) || slug == name ? nil : name
    }

    /// Keeps where the contact worked, and as what, when that becomes something else.
    ///
    /// What was not known before is no past job, and whoever edits that list by hand knows it
    /// better.
    public mutating func keepHistory(
        of old: Contact, on day: Day, name: (Reference) throws -> String?
    ) rethrows {
        if old.past == past { try keepJob(of: old, on: day, name) }
    }

    /// Takes the name of the other one where an address stands in for it, and the past jobs of
    /// both.
    public mutating func merge(
        _ other: Contact, old: Contact, isOlder: Bool, on day: Day,
        name: (Reference) throws -> String?
    ) rethrows {
        if old.knownName == nil, let known = other.knownName { self.name = known }
        for job in other.past where !past.contains(job) { past.append(job) }
        // A hard limit goes with its cadence.
        if contradiction?.field == "latest" {
            latest = cadence == old.cadence ? old.latest : other.latest
        }
        try keepJob(of: isOlder ? old : other, on: day, name)
        past.sort { $0.until < $1.until }
    }

    private mutating func keepJob(
        of old: Contact, on day: Day, _ name: (Reference) throws -> String?
    ) rethrows {
        let isOtherCompany = old.company != nil && old.company != company
        let isOtherTitle = old.title != nil && old.title != title
        guard isOtherCompany || isOtherTitle else { return }
        let employer = try old.company.flatMap { try name(Reference(.company, $0)) }
        past.append(PastJob(company: employer, title: old.title, until: day))
    }

    public var contradiction: (field: String, reason: String)? {
        if introducedBy != nil, introducedBy == id { return ("introducedBy", "names itself") }
        if let latest, let cadence, Cadence.isShort(latest: latest, every: cadence) {
            return ("latest", "is shorter than the cadence")
        }
        return nil
    }
}
