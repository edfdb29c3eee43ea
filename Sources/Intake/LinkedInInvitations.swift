import CivilTime
import JobSearch

/// LinkedIn's Invitations.csv, with the addresses of profiles (since 2023) and without: each is an
/// interaction.
enum LinkedInInvitations: TableReader {
    static let format = IntakeFormat.linkedInInvitations

    static func columns(_ names: [String]) -> InvitationColumns? {
        InvitationColumns(names: names)
    }

    static func read(
        _ cells: CSVCells, _ columns: InvitationColumns, zone: Zone,
        each: (Finding) throws -> Void
    ) throws {
        try each(columns.finding(cells, zone))
    }

    /// Reads `1/29/26, 2:37 PM`: month, day and year, as LinkedIn writes them everywhere.
    static func time(_ text: String) -> LocalTime? {
        let parts = text.split { $0.isWhitespace || $0 == "," }
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let date = parts[0].split(separator: "/").compactMap(number)
        let clock = parts[1].split(separator: ":").compactMap(number)
        guard date.count == 3, clock.count == 2, clock[1] < 60,
            let day = Day(
                year: date[2] < 100 ? 2000 + date[2] : date[2], month: date[0], day: date[1])
        else { return nil }
        var hour = clock[0]
        if parts.count == 3 {
            guard (1...12).contains(hour) else { return nil }
            switch parts[2].uppercased() {
            case "AM": hour %= 12
            case "PM": hour = hour % 12 + 12
            default: return nil
            }
        }
        guard hour < 24 else { return nil }
        return LocalTime(day: day, clock: ClockTime(hour: hour, minute: clock[1]))
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        return Int(text)
    }
}

/// Which column of an Invitations.csv holds what.
struct InvitationColumns {
    private let from: Int
    private let to: Int
    private let sentAt: Int
    private let direction: Int
    private let message: Int?
    private let inviter: Int?
    private let invitee: Int?

    /// - Returns: `nil` when these are not the names of an Invitations.csv.
    init?(names: [String]) {
        let names = names.map { folded(cleaned($0)) }
        guard let from = names.firstIndex(of: "from"), let to = names.firstIndex(of: "to"),
            let sentAt = names.firstIndex(of: "sent at"),
            let direction = names.firstIndex(of: "direction")
        else { return nil }
        (self.from, self.to, self.sentAt, self.direction) = (from, to, sentAt, direction)
        message = names.firstIndex(of: "message")
        inviter = names.firstIndex(of: "inviterprofileurl")
        invitee = names.firstIndex(of: "inviteeprofileurl")
    }

    func finding(_ cells: CSVCells, _ zone: Zone) -> Finding {
        let line = cells.line
        let word = cells.text(direction) ?? ""
        let isIncoming: Bool
        switch word.uppercased() {
        case "INCOMING": isIncoming = true
        case "OUTGOING": isIncoming = false
        default:
            let reason = "“\(shown(word))” is no direction: INCOMING or OUTGOING"
            return .problem(line: line, reason: reason)
        }
        let sent = cells.text(sentAt) ?? ""
        guard let time = LinkedInInvitations.time(sent) else {
            let reason = "“\(shown(sent))” is not a time such as 1/29/26, 2:37 PM"
            return .problem(line: line, reason: reason)
        }
        let typed = cells.text(isIncoming ? from : to) ?? ""
        let profile = cells.text(isIncoming ? inviter : invitee)
        let slug = profile.flatMap { LinkedInProfile.slug(of: $0) }
        if typed.isEmpty && slug == nil {
            return .skipped(line: line, reason: "neither a name nor an address")
        }
        if folded(typed) == "linkedin member" {
            return .skipped(line: line, reason: "somebody who has left LinkedIn")
        }
        let name = typed.isEmpty ? slug ?? "" : typed
        var person = FoundContact(line: line, name: name)
        person.linkedIn = profile
        var text = isIncoming ? "Invitation from \(name)" : "Invitation to \(name)"
        if let message = cells.text(message) { text += ": " + MessageText.plain(message) }
        return .interaction(
            FoundInteraction(
                // The form without addresses must have the same key.
                line: line, key: "invitation \(word.uppercased()) \(sent) \(folded(name))",
                text: text, at: .time(zone.instant(time), zone: zone.name), people: [person]))
    }
}
