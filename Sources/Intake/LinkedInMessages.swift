import CivilTime
import ICalendar
import JobSearch

/// LinkedIn's messages.csv: an interaction for each conversation and day.
///
/// Columns come and go with the years and are found by name. Rows come newest first, and those of a conversation need
/// not stand together, so that all are read before the first is handed over.
enum LinkedInMessages: TableForm {
    static let format = IntakeFormat.linkedInMessages

    static func columns(_ names: [String]) -> MessageColumns? { MessageColumns(names: names) }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        try read(file, owner: nil, zone: zone, whileReading: {}, each: each)
    }

    static func read(
        _ file: ByteSource, owner: String?, zone: Zone, whileReading: () throws -> Void,
        each: (Finding) throws -> Void
    ) throws {
        let (table, columns) = try open(file)
        var messages: [LinkedInMessage] = []
        var names = SharedNames()
        try table.forEachRow(each) { cells in
            try whileReading()
            switch columns.read(cells) {
            case .message(let message): messages.append(names.shared(message))
            case .nothing(let finding): try each(finding)
            }
        }
        if messages.isEmpty { return }
        let people = MessagePeople(messages, owner: owner)
        guard people.owner != nil else {
            let names = people.candidates.map { "“\(shown($0))”" }.joined(separator: " or ")
            let reason = "whose messages these are cannot be told, those of \(names)"
            return try each(.problem(line: table.line + 1, reason: reason))
        }
        try MessageDays(messages, people).hand(in: zone, each)
    }
}

/// A row of a messages.csv.
struct LinkedInMessage {
    var line: Int
    /// What parts one conversation from another.
    var conversation: String
    var title: String
    var sender: String
    var profile: String?
    /// As in the file: names that are joined with “, ” and may have that in themselves.
    var recipients: String
    var recipientProfiles: [String]
    var at: Instant
    var text: String
}

/// Names and addresses, each kept once: in a file of hundreds of thousands of messages they come again and again.
private struct SharedNames {
    private var texts: Set<String> = []
    private var lists: Set<[String]> = []

    mutating func shared(_ message: LinkedInMessage) -> LinkedInMessage {
        var message = message
        message.conversation = shared(message.conversation)
        message.title = shared(message.title)
        message.sender = shared(message.sender)
        message.profile = message.profile.map { shared($0) }
        message.recipients = shared(message.recipients)
        message.recipientProfiles = lists.insert(message.recipientProfiles).memberAfterInsert
        return message
    }

    private mutating func shared(_ text: String) -> String {
        texts.insert(text).memberAfterInsert
    }
}

/// Which column of a messages.csv holds what.
struct MessageColumns {
    enum Row {
        case message(LinkedInMessage)
        case nothing(Finding)
    }

    private let from: Int
    private let to: Int
    private let date: Int
    private let content: Int
    private let conversation: Int?
    private let title: Int?
    private let profile: Int?
    private let recipientProfiles: Int?
    private let subject: Int?
    private let drafts: [Int?]

    /// - Returns: `nil` when these are not the names of a messages.csv.
    init?(names: [String]) {
        let names = names.map { folded(cleaned($0)) }
        guard let from = names.firstIndex(of: "from"), let to = names.firstIndex(of: "to"),
            let date = names.firstIndex(of: "date"), let content = names.firstIndex(of: "content")
        else { return nil }
        (self.from, self.to, self.date, self.content) = (from, to, date, content)
        conversation = names.firstIndex(of: "conversation id")
        title = names.firstIndex(of: "conversation title")
        profile = names.firstIndex(of: "sender profile url")
        recipientProfiles = names.firstIndex(of: "recipient profile urls")
        subject = names.firstIndex(of: "subject")
        drafts = ["is message draft", "is conversation draft"].map { names.firstIndex(of: $0) }
    }

    func read(_ cells: CSVCells) -> Row {
        func skipped(_ reason: String) -> Row {
            .nothing(.skipped(line: cells.line, reason: reason))
        }
        let isDraft = cells.texts(drafts).contains { !["no", "false", "0"].contains(folded($0)) }
        if isDraft { return skipped("a draft") }
        guard let sender = cells.text(from) else { return skipped("without a sender") }
        if folded(sender) == "linkedin member" {
            return skipped("from somebody who has left LinkedIn")
        }
        let day = cells.text(date) ?? ""
        guard let at = MessageColumns.time(day) else {
            let reason = "“\(shown(day))” is not a time such as 2025-06-01 14:03:22 UTC"
            return .nothing(.problem(line: cells.line, reason: reason))
        }
        let parts = cells.texts([subject, content]).map(MessageText.plain).filter { !$0.isEmpty }
        let recipients = cells.text(to) ?? ""
        let pair = [folded(sender), folded(recipients)].sorted().joined(separator: " ")
        return .message(
            LinkedInMessage(
                line: cells.line, conversation: cells.text(conversation) ?? pair,
                title: cells.text(title) ?? "", sender: sender, profile: cells.text(profile),
                recipients: recipients,
                recipientProfiles: (cells.text(recipientProfiles) ?? "").split(separator: ",")
                    .map { cleaned(String($0)) }.filter { !$0.isEmpty },
                at: at, text: parts.joined(separator: "\n")))
    }

    /// Reads `2025-06-01 14:03:22 UTC`; without a zone it is UTC too.
    private static func time(_ text: String) -> Instant? {
        var text = text
        for zone in [" UTC", "Z"] where text.hasSuffix(zone) { text.removeLast(zone.count) }
        let parts = text.split { $0 == " " || $0 == "T" }
        guard parts.count == 2, let day = Day(iso: parts[0]), let clock = ClockTime(iso: parts[1])
        else { return nil }
        return LocalTime(day: day, clock: clock).instant(offset: 0)
    }
}
