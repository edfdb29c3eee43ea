import ICalendar
import JobSearch

/// Why a file could not be read at all.
public enum IntakeError: Error, Equatable, Sendable {
    /// In no format that is known.
    case notRecognised
    /// A CSV whose columns are in no form that is known; the guess is what they may hold.
    case unknownColumns([String], guess: ColumnMap?)
    /// A CSV without this column, of which somebody said what it holds.
    case unknownColumn(String, nearest: String?, columns: [String])
    /// No CSV with named columns.
    case noColumns
    /// The row that names the columns is missing.
    case noHeader(IntakeFormat)
    /// Broken from this line on.
    case damaged(line: Int, reason: String)
    /// Read to its end, and nobody and nothing was in it.
    case nothingInside(IntakeFormat)
    /// Read to its end, and nothing in it could be read as it should be; this is the first.
    case nothingUsable(line: Int, reason: String)
    /// A line that no program writes, longer than `limit` bytes.
    case tooLarge(line: Int, limit: Int)
    /// The system cannot read the file, for this reason.
    case unreadable(String)
    /// A calendar that kith exported: its events are the follow-ups and meetups of a log.
    case ownExport
    /// Not a text: NUL characters or no known encoding.
    case notText
    /// A zip that cannot be read, or nothing in it.
    case zip(ZipFault)

    /// What is wrong, a sentence.
    public var message: String {
        switch self {
        case .notRecognised: "The file is in no format that is known."
        case .noHeader(.linkedInConnections):
            "The file has no header as in LinkedIn’s Connections.csv."
        case .noHeader(.linkedInContacts):
            "The file has no header as in LinkedIn’s file of an address book."
        case .noHeader(.linkedInInvitations):
            "The file has no header as in LinkedIn’s Invitations.csv."
        case .noHeader(.linkedInMessages): "The file has no header as in LinkedIn’s messages.csv."
        case .noHeader(.googleContacts): "The file has no header as in Google Contacts’ CSV."
        case .noHeader(.outlookContacts): "The file has no header as in Outlook’s CSV."
        case .noHeader(.calendar): "The file is not a calendar file."
        case .noHeader(.csv), .noColumns: "The file has no line that names its columns."
        case .unknownColumns(let names, _):
            "The columns are of no form that is known: \(IntakeError.list(names))."
        case .unknownColumn(let name, _, _): "The file has no column “\(shown(name))”."
        case .noHeader(.vcard): "The file holds no vCards."
        case .damaged(let line, let reason): "The file is damaged: line \(line) \(shown(reason))."
        case .nothingInside(let format):
            switch format {
            case .linkedInConnections, .linkedInContacts, .googleContacts, .outlookContacts, .csv:
                "The file names no contacts."
            case .linkedInInvitations: "The file holds no invitations that can be taken."
            case .linkedInMessages: "The file holds no messages that can be taken."
            case .calendar: "The file holds no events that can be taken."
            case .vcard: "The file holds no cards that can be taken."
            }
        case .nothingUsable(let line, let reason):
            "Nothing in the file can be taken; line \(line): \(shown(reason))."
        case .unreadable(let reason): "The file cannot be read: \(reason)."
        case .tooLarge(let line, let limit):
            "Line \(line) is longer than \(limit / 1024) KiB; no program writes such a line."
        case .ownExport: "The file was exported by kith itself."
        case .notText: "The file is not a text."
        case .zip(let fault): fault.message
        }
    }

    /// What to do.
    public var hint: String {
        switch self {
        case .notRecognised, .notText:
            "See which files can be read: kith import --formats"
        case .noHeader(.linkedInConnections):
            "The header is: First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        case .noHeader(.linkedInContacts):
            "The header has FirstName, LastName, Emails, PhoneNumbers and others."
        case .noHeader(.linkedInInvitations):
            "The header is: From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
        case .noHeader(.linkedInMessages):
            "The header has CONVERSATION ID, FROM, SENDER PROFILE URL, TO, DATE, CONTENT and others."
        case .noHeader(.googleContacts):
            "The header has First Name, Last Name, Labels, E-mail 1 - Value and others."
        case .noHeader(.outlookContacts):
            "The header has First Name, Last Name, E-mail Address and others."
        case .noHeader(.calendar): "A calendar file begins with BEGIN:VCALENDAR."
        case .noHeader(.csv), .noColumns:
            "Write a first line such as Name,Company,Email into it, and say --map \"Name=name,Company=company,Email=email\"."
        case .unknownColumns(let names, let guess):
            "Say what they hold: --map “\(shown(IntakeError.map(names, guess: guess)))”"
        case .unknownColumn(_, let nearest, let columns):
            (nearest.map { "Did you mean “\(shown($0))”? " } ?? "")
                + "The columns are: \(IntakeError.list(columns))."
        case .noHeader(.vcard): "A file of vCards begins with BEGIN:VCARD."
        case .damaged, .nothingUsable, .tooLarge:
            "Get the file once more where it came from; nothing was taken."
        case .ownExport: "A whole log moves with kith backup and kith restore."
        case .unreadable: "Copy the file to another disk, and import the copy; nothing was taken."
        case .nothingInside: "Have a look at the file; perhaps it is another one."
        case .zip(let fault): fault.hint
        }
    }
}

extension IntakeError {
    /// What can be typed for these columns, of which nobody has said what they hold.
    public static func map(_ names: [String], guess: ColumnMap?) -> String {
        let typable = names.first { ColumnMap.canBeTyped($0) }
        return guess?.text ?? "\(typable ?? names.first ?? "")=name"
    }

    /// Names of columns; of many the first ones.
    private static func list(_ names: [String]) -> String {
        let more = names.count > 20 ? ", … \(names.count - 20) more" : ""
        return names.prefix(20).map { shown($0) }.joined(separator: ", ") + more
    }

    /// Why the system did not read a file.
    static func unreadable(_ error: ICalendarError) -> IntakeError {
        if case .unreadable(let reason) = error { return .unreadable(reason) }
        return .unreadable(error.description)
    }
}
