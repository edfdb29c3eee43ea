import CivilTime
import JobSearch

/// Which column of a messages.csv holds what.
struct MessageColumns {
    enum Row {
        case message(at: Instant, MessageEnvelope)
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

    /// What a row says beside what was written.
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
        let recipients = cells.text(to) ?? ""
        // The same in both directions.
        var pair: String {
            [folded(sender), folded(recipients)].sorted().joined(separator: " ")
        }
        return .message(
            at: at,
            MessageEnvelope(
                conversation: cells.text(conversation) ?? pair, title: cells.text(title) ?? "",
                sender: sender, profile: cells.text(profile) ?? "", recipients: recipients,
                recipientProfiles: cells.text(recipientProfiles) ?? ""))
    }

    /// What was written.
    func text(_ cells: CSVCells) -> String {
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
