/// The formats that can be read, in the order in which they are tried. A later format is a case
/// here, its `facts` and an `IntakeReader`.
public enum IntakeFormat: String, CaseIterable, Sendable {
    /// LinkedIn's Connections.csv.
    case linkedInConnections = "linkedin-connections"
    /// LinkedIn's file of an address book that was uploaded there.
    case linkedInContacts = "linkedin-contacts"
    /// LinkedIn's Invitations.csv.
    case linkedInInvitations = "linkedin-invitations"
    /// LinkedIn's messages.csv.
    case linkedInMessages = "linkedin-messages"
    /// LinkedIn's Company Follows.csv.
    case linkedInFollows = "linkedin-follows"
    /// LinkedIn's Job Applications.csv.
    case linkedInApplications = "linkedin-applications"
    /// LinkedIn's Saved Jobs.csv.
    case linkedInSavedJobs = "linkedin-saved-jobs"
    /// LinkedIn's Skills.csv.
    case linkedInSkills = "linkedin-skills"
    /// Google Contacts' CSV, old and new.
    case googleContacts = "google-contacts"
    /// Outlook's CSV, of the program and of the web.
    case outlookContacts = "outlook-contacts"
    /// Thunderbird's address book as CSV or parted by tabs.
    case thunderbirdContacts = "thunderbird-contacts"
    /// iCalendar (RFC 5545), from a page or another calendar.
    case calendar
    /// vCards (RFC 6350 and its elders), of a telephone or an address book.
    case vcard
    /// Any other CSV, by a `ColumnMap`.
    case csv

    /// The format with the name that people type; `linkedin`, `ics`, `ical` and `vcf` are known
    /// too.
    public init?(name: String) {
        let name = name.lowercased()
        let known = IntakeFormat.allCases.first {
            $0.rawValue == name || $0.facts.aliases.contains(name)
        }
        guard let known else { return nil }
        self = known
    }

    /// `linkedin-connections`: the name that people type.
    public var name: String { rawValue }
    /// The name in a sentence.
    public var title: String { facts.title }
    /// The content by which it is recognised.
    public var recognition: String { facts.recognition }
    /// The things that it becomes in the log.
    public var outcome: String { facts.outcome }

    /// True if something of each row stays in memory until all are read.
    var isSorted: Bool { self == .linkedInMessages }
}

extension IntakeFormat {
    struct Facts {
        var reader: any IntakeReader.Type
        /// Other names that people type.
        var aliases: [String] = []
        var title: String
        var recognition: String
        var outcome: String
        /// A sentence for a file without the header of the format; `nil`: no header as in `title`.
        var noHeader: String?
        /// A sentence with the header, or with a way to have one.
        var header: String
        /// A word for the things in a file of the format.
        var contents = "contacts"
    }

    var facts: Facts {
        switch self {
        case .linkedInConnections:
            Facts(
                reader: LinkedInConnections.self, aliases: ["linkedin"],
                title: "LinkedIn’s Connections.csv",
                recognition:
                    "First Name or Last Name, and Connected On, in the first 30 lines; German too",
                outcome: "contacts, their companies, and the day you connected",
                header: "The header is: First Name,Last Name,URL,Email Address,Company,Position,"
                    + "Connected On")
        case .linkedInContacts:
            Facts(
                reader: LinkedInContacts.self,
                title: "LinkedIn’s file of your uploaded address book",
                recognition: "FirstName, LastName or FullName, with Emails and PhoneNumbers",
                outcome: "contacts and their companies",
                noHeader: "The file has no header as in LinkedIn’s file of an address book.",
                header: "The header has FirstName, LastName, Emails, PhoneNumbers and others.")
        case .linkedInInvitations:
            Facts(
                reader: LinkedInInvitations.self, title: "LinkedIn’s Invitations.csv",
                recognition: "From, To, Sent At and Direction",
                outcome: "an interaction for each; a contact of whom a profile is named",
                header: "The header is: From,To,Sent At,Message,Direction,inviterProfileUrl,"
                    + "inviteeProfileUrl",
                contents: "invitations")
        case .linkedInMessages:
            Facts(
                reader: LinkedInMessages.self, title: "LinkedIn’s messages.csv",
                recognition: "FROM, TO, DATE and CONTENT",
                outcome: "an interaction for each conversation and day; contacts of whom a profile "
                    + "is named",
                header: "The header has CONVERSATION ID, FROM, SENDER PROFILE URL, TO, DATE, "
                    + "CONTENT and others.",
                contents: "messages")
        case .linkedInFollows:
            Facts(
                reader: LinkedInFollows.self, title: "LinkedIn’s Company Follows.csv",
                recognition: "Organization and Followed On",
                outcome: "companies without a tier, tagged follows: kith targets --suggest",
                header: "The header is: Organization,Followed On", contents: "companies")
        case .linkedInApplications:
            Facts(
                reader: LinkedInApplications.self, title: "LinkedIn’s Job Applications.csv",
                recognition: "Application Date, Company Name and Job Title",
                outcome: "postings with status applied, and their companies; answers are not kept",
                header: "The header has Application Date, Company Name, Job Title, Job Url and "
                    + "others.", contents: "applications")
        case .linkedInSavedJobs:
            Facts(
                reader: LinkedInSavedJobs.self, title: "LinkedIn’s Saved Jobs.csv",
                recognition: "Saved Date, Company Name and Job Title",
                outcome: "postings with status saved, and their companies",
                header: "The header is: Saved Date,Job Url,Job Title,Company Name",
                contents: "jobs")
        case .linkedInSkills:
            Facts(
                reader: LinkedInSkills.self, title: "LinkedIn’s Skills.csv",
                recognition: "its name in a zip and the one column Name; alone by --as "
                    + "linkedin-skills",
                outcome: "skills that you have; what you say of one stays",
                header: "The header is: Name", contents: "skills")
        case .googleContacts:
            Facts(
                reader: GoogleContacts.self, aliases: ["google"], title: "Google Contacts’ CSV",
                recognition: "Given Name and Group Membership, or First Name and Labels, or "
                    + "E-mail 1 - Value",
                outcome: "contacts and their companies; labels become tags",
                header: "The header has First Name, Last Name, Labels, E-mail 1 - Value and others."
            )
        case .outlookContacts:
            Facts(
                reader: OutlookContacts.self, aliases: ["outlook"],
                title: "Outlook’s CSV of contacts",
                recognition: "First Name or Last Name, and E-mail Address",
                outcome: "contacts and their companies; categories become tags",
                noHeader: "The file has no header as in Outlook’s CSV.",
                header: "The header has First Name, Last Name, E-mail Address and others.")
        case .thunderbirdContacts:
            Facts(
                reader: ThunderbirdContacts.self, aliases: ["thunderbird"],
                title: "Thunderbird’s address book as CSV",
                recognition: "First Name, Last Name or Display Name, and Primary Email",
                outcome: "contacts and their companies",
                noHeader: "The file has no header as in Thunderbird’s address book.",
                header: "The header has First Name, Last Name, Display Name, Primary Email and "
                    + "others.")
        case .calendar:
            Facts(
                reader: CalendarFile.self, aliases: ["ics", "ical", "icalendar"],
                title: "a calendar file", recognition: "BEGIN:VCALENDAR",
                outcome: "meetups; with --people contacts of those whom they name",
                noHeader: "The file is not a calendar file.",
                header: "A calendar file begins with BEGIN:VCALENDAR.", contents: "events")
        case .vcard:
            Facts(
                reader: VCardFile.self, aliases: ["vcf", "vcards"], title: "vCards",
                recognition: "BEGIN:VCARD",
                outcome: "contacts and their companies; organizations become companies",
                noHeader: "The file holds no vCards.",
                header: "A file of vCards begins with BEGIN:VCARD.", contents: "cards")
        case .csv:
            Facts(
                reader: UnknownCSV.self, title: "any other CSV, by --map",
                recognition: "never by itself: --map \"Full Name=name,Employer=company\"",
                outcome: "contacts and their companies",
                noHeader: "The file has no line that names its columns.",
                header: "Write a first line such as Name,Company,Email into it, and say "
                    + "--map \"Name=name,Company=company,Email=email\".")
        }
    }
}
