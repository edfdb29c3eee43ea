import JobSearch

/// The place of a field in an item: a property of the standards that has a word for it, else a line
/// of its own.
enum FieldPlace: Hashable, Sendable {
    /// A property with one text: SUMMARY, LOCATION, FN.
    case text(String)
    /// An address, in a property that programs may rewrite.
    case address(String)
    /// A property with a line for each text: EMAIL.
    case list(String)
    /// A property with texts in no order: CATEGORIES.
    case set(String)
    /// PRIORITY, where 1 is high and 9 is low.
    case priority
    /// The time or the start, with the zone in a line of its own.
    case time
    /// STATUS, and a line for what it has no word for.
    case status
    /// COMPLETED, and a line for the time of what was dropped.
    case closing
    /// RRULE, and a line for a rule that calendars do not read alike.
    case rule
    /// Exceptions and overrides, and a line for what they cannot say.
    case occurrences
    /// ORG, and a line for the link.
    case organization
    /// The URL that is a profile, and a line for an address that is none.
    case profile
    /// `X-KITH-NAME`.
    case line(String)

    /// Place of a field: the only list of fields that have a property.
    ///
    /// - Parameter isLabel: the field is the first of its kind.
    init(_ field: AnyField, of kind: Kind, isLabel: Bool) {
        let isCard = kind == .contact || kind == .company
        switch (kind, field.name) {
        case _ where isLabel: self = .text(isCard ? FieldName.formattedName : FieldName.summary)
        case (_, "tags"): self = .set(FieldName.categories)
        case (_, "notes"): self = .text(isCard ? FieldName.note : FieldName.description)
        case (.contact, "title"): self = .text(FieldName.title)
        case (.contact, "emails"): self = .list(FieldName.email)
        case (.contact, "phones"): self = .list(FieldName.phone)
        case (.contact, "company"): self = .organization
        case (.contact, "linkedIn"): self = .profile
        case (.company, "website"), (.meetup, "url"), (.posting, "url"):
            self = .address(FieldName.url)
        // No LOCATION may stand in a VJOURNAL (RFC 5545 §3.6.3), as which postings are written.
        case (.meetup, "location"): self = .text(FieldName.location)
        case (.meetup, "time"), (.followUp, "due"), (.interaction, "at"): self = .time
        case (.meetup, "status"), (.followUp, "status"): self = .status
        case (.meetup, "rrule"): self = .rule
        case (.meetup, "occurrences"): self = .occurrences
        case (.followUp, "closedAt"): self = .closing
        case (.followUp, "priority"): self = .priority
        // The name is that of the kind of the thing.
        case (.meetup, "kind"): self = .line(KithLines.prefix + "FORM")
        default: self = .line(KithLines.prefix + field.name.uppercased())
        }
    }
}

/// Names of the fields of items, by which their two sides are merged: names of properties, and
/// `X-KITH-…` for what the standards have no word for.
public enum FieldName {
    public static let summary = "SUMMARY"
    public static let description = "DESCRIPTION"
    public static let location = "LOCATION"
    public static let url = "URL"
    public static let categories = "CATEGORIES"
    public static let status = "STATUS"
    public static let priority = "PRIORITY"
    public static let completed = "COMPLETED"
    public static let rule = "RRULE"
    public static let occurrences = "OCCURRENCES"
    /// The start, and of a meetup the end: days, or instants without their zone.
    public static let time = "TIME"
    public static let created = "CREATED"
    public static let formattedName = "FN"
    public static let title = "TITLE"
    public static let organization = "ORG"
    public static let note = "NOTE"
    public static let email = "EMAIL"
    public static let phone = "TEL"

    /// The kind of the thing by its word, `setting` for a setting; absent where it is the usual one
    /// of the component.
    public static let kind = "X-KITH-KIND"
    /// Zone of the times. One by which the times of the item themselves go counts before one in a
    /// line: programs move a thing to another zone so.
    public static let zone = "X-KITH-ZONE"
    /// The word for what STATUS cannot say.
    public static let ownStatus = "X-KITH-STATUS"
    public static let ownClosing = "X-KITH-CLOSEDAT"
    public static let ownRule = "X-KITH-RRULE"
    public static let ownOccurrences = "X-KITH-OCCURRENCES"
    public static let company = "X-KITH-COMPANY"
    public static let ownProfile = "X-KITH-LINKEDIN"
    public static let alarms = "X-KITH-ALARMS"
    static let ownURL = "X-KITH-URL"
    static let seen = "X-KITH-SEEN"
    static let ownCreated = "X-KITH-CREATED"
}
