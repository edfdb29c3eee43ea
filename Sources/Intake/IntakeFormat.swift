/// The formats that can be read, in the order in which they are tried. A later format is a case
/// here and an `IntakeReader`.
public enum IntakeFormat: String, CaseIterable, Sendable {
    /// LinkedIn's Connections.csv.
    case linkedInConnections = "linkedin-connections"
    /// LinkedIn's file of an address book that was uploaded there.
    case linkedInContacts = "linkedin-contacts"
    /// LinkedIn's Invitations.csv.
    case linkedInInvitations = "linkedin-invitations"
    /// LinkedIn's messages.csv.
    case linkedInMessages = "linkedin-messages"
    /// Google Contacts' CSV, old and new.
    case googleContacts = "google-contacts"
    /// Outlook's CSV, of the program and of the web.
    case outlookContacts = "outlook-contacts"
    /// iCalendar (RFC 5545), from a page or another calendar.
    case calendar
    /// vCards (RFC 6350 and its elders), of a telephone or an address book.
    case vcard
    /// Any other CSV, by a `ColumnMap`.
    case csv

    /// The format with the name that people type; `linkedin`, `ics`, `ical` and `vcf` are known
    /// too.
    public init?(name: String) {
        switch name.lowercased() {
        case "linkedin": self = .linkedInConnections
        case "google": self = .googleContacts
        case "outlook": self = .outlookContacts
        case "ics", "ical", "icalendar": self = .calendar
        case "vcf", "vcards": self = .vcard
        case let name: self.init(rawValue: name)
        }
    }

    /// `linkedin-connections`: what people type.
    public var name: String { rawValue }

    /// What it is called in a sentence.
    public var title: String {
        switch self {
        case .linkedInConnections: "LinkedIn’s Connections.csv"
        case .linkedInContacts: "LinkedIn’s file of your uploaded address book"
        case .linkedInInvitations: "LinkedIn’s Invitations.csv"
        case .linkedInMessages: "LinkedIn’s messages.csv"
        case .googleContacts: "Google Contacts’ CSV"
        case .outlookContacts: "Outlook’s CSV of contacts"
        case .calendar: "a calendar file"
        case .vcard: "vCards"
        case .csv: "any other CSV, by --map"
        }
    }

    /// By what in its content it is recognised.
    public var recognition: String {
        switch self {
        case .linkedInConnections:
            "First Name or Last Name, and Connected On, in the first 30 lines; German too"
        case .linkedInContacts: "FirstName, LastName or FullName, with Emails and PhoneNumbers"
        case .linkedInInvitations: "From, To, Sent At and Direction"
        case .linkedInMessages: "FROM, TO, DATE and CONTENT"
        case .googleContacts:
            "Given Name and Group Membership, or First Name and Labels, or E-mail 1 - Value"
        case .outlookContacts: "First Name or Last Name, and E-mail Address"
        case .calendar: "BEGIN:VCALENDAR"
        case .vcard: "BEGIN:VCARD"
        case .csv: "never by itself: --map \"Full Name=name,Employer=company\""
        }
    }

    /// What becomes of it in the log.
    public var outcome: String {
        switch self {
        case .linkedInConnections: "contacts, their companies, and the day you connected"
        case .linkedInContacts: "contacts and their companies"
        case .linkedInInvitations: "an interaction for each; a contact of whom a profile is named"
        case .linkedInMessages:
            "an interaction for each conversation and day; contacts of whom a profile is named"
        case .googleContacts: "contacts and their companies; labels become tags"
        case .outlookContacts: "contacts and their companies; categories become tags"
        case .calendar: "meetups; with --people contacts of those whom they name"
        case .vcard: "contacts and their companies; organizations become companies"
        case .csv: "contacts and their companies"
        }
    }

    /// Whether something of each row stays in memory until all are read.
    var isSorted: Bool { self == .linkedInMessages }

    var reader: any IntakeReader.Type {
        switch self {
        case .linkedInConnections: LinkedInConnections.self
        case .linkedInContacts: LinkedInContacts.self
        case .linkedInInvitations: LinkedInInvitations.self
        case .linkedInMessages: LinkedInMessages.self
        case .googleContacts: GoogleContacts.self
        case .outlookContacts: OutlookContacts.self
        case .calendar: CalendarFile.self
        case .vcard: VCardFile.self
        case .csv: UnknownCSV.self
        }
    }
}
