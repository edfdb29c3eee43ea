import CivilTime
import ICalendar
import JobSearch

/// LinkedIn's messages.csv: an interaction for each conversation and day.
///
/// Columns come and go with the years and are found by name. Rows come newest first, and those of a
/// conversation need not stand together, so that all are read before the first is handed over:
/// without their texts, for which the file is read again, some days at a time.
struct LinkedInMessages: TableReader {
    static let format = IntakeFormat.linkedInMessages

    private let from, to, date, content: Int
    private let conversation, title, profile, recipientProfiles, subject: Int?
    private let drafts: [Int?]

    init?(_ columns: ColumnNames) {
        guard let from = columns["from"], let to = columns["to"], let date = columns["date"],
            let content = columns["content"]
        else { return nil }
        (self.from, self.to, self.date, self.content) = (from, to, date, content)
        (conversation, title) = (columns["conversation id"], columns["conversation title"])
        (profile, subject) = (columns["sender profile url"], columns["subject"])
        recipientProfiles = columns["recipient profile urls"]
        drafts = [columns["is message draft"], columns["is conversation draft"]]
    }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        try read(file, owner: nil, zone: zone, whileReading: {}, each: each)
    }

    static func read(
        _ file: ByteSource, owner: String?, zone: Zone, whileReading: () throws -> Void,
        each: (Finding) throws -> Void
    ) throws {
        let (table, reader) = try open(file)
        let (messages, envelopes) = try reader.look(through: table, whileReading, each)
        if messages.isEmpty { return }
        let people = MessagePeople(envelopes, owner: owner)
        guard people.owner != nil else {
            let names = people.candidates.map { "“\(shown($0))”" }.joined(separator: " or ")
            let reason = "whose messages these are cannot be told, those of \(names)"
            return try each(.problem(line: table.line + 1, reason: reason))
        }
        let days = MessageDays(messages, envelopes, people)
        try days.hand(in: zone, each) { lines in
            var texts: [Int: String] = [:]
            try table.forEachRow(onLines: lines.contains, { _ in }) { cells in
                texts[cells.line] = reader.text(cells)
            }
            return texts
        }
    }

    /// All messages, in the order of the file.
    private func look(
        through table: CSVTable, _ whileReading: () throws -> Void,
        _ each: (Finding) throws -> Void
    ) throws -> ([LinkedInMessage], MessageEnvelopes) {
        var messages: [LinkedInMessage] = []
        var gathering = MessageEnvelopes.Gathering()
        try table.forEachRow(each) { cells in
            try whileReading()
            switch read(cells) {
            case .message(let at, let envelope):
                messages.append(
                    LinkedInMessage(
                        line: cells.line, at: at, envelope: gathering.place(of: envelope),
                        size: Int32(cells.size)))
            case .nothing(let finding): try each(finding)
            }
        }
        return (messages, gathering.envelopes)
    }
}

extension LinkedInMessages {
    private enum Row {
        case message(at: Instant, MessageEnvelope)
        case nothing(Finding)
    }

    /// Reads a row without its text.
    private func read(_ cells: CSVCells) -> Row {
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
        guard let at = LinkedInMessages.time(day) else {
            let reason = "“\(shown(day))” is not a time such as 2025-06-01 14:03:22 UTC"
            return .nothing(.problem(line: cells.line, reason: reason))
        }
        let recipients = cells.text(to) ?? ""
        // The same in both directions.
        var pair: String {
            [folded(sender), folded(recipients)].sorted().joined(separator: " ")
        }
        return .message(
            at: at,
            MessageEnvelope(
                conversation: cells.text(conversation) ?? pair,
                title: cells.text(title) ?? "",
                sender: sender, profile: cells.text(profile) ?? "", recipients: recipients,
                recipientProfiles: cells.text(recipientProfiles) ?? ""))
    }

    /// The text of a message, below its subject.
    private func text(_ cells: CSVCells) -> String {
        cells.texts([subject, content]).map(MessageText.plain).filter { !$0.isEmpty }
            .joined(separator: "\n")
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

/// A row of a messages.csv without its text.
struct LinkedInMessage {
    let line: Int
    let at: Instant
    /// Index into the envelopes of the file.
    let envelope: Int32
    /// Size of the row in bytes, with its text.
    let size: Int32
}
