import CivilTime
import JobSearch

/// LinkedIn's Invitations.csv, with the addresses of profiles (since 2023) and without: each is an
/// interaction.
struct LinkedInInvitations: RowReader {
    static let format = IntakeFormat.linkedInInvitations

    init?(_ columns: ColumnNames) {
        guard columns.has("from", "to", "sent at", "direction") else { return nil }
    }

    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        try each(finding(cells, zone))
    }

    private func finding(_ cells: CSVCells, _ zone: Zone) -> Finding {
        let line = cells.line
        let word = cells["direction"] ?? ""
        let isIncoming: Bool
        switch word.uppercased() {
        case "INCOMING": isIncoming = true
        case "OUTGOING": isIncoming = false
        default:
            let reason = "“\(shown(word))” is no direction: INCOMING or OUTGOING"
            return .problem(line: line, reason: reason)
        }
        let sent = cells["sent at"] ?? ""
        guard let time = LinkedInInvitations.time(sent) else {
            let reason = "“\(shown(sent))” is not a time such as 1/29/26, 2:37 PM"
            return .problem(line: line, reason: reason)
        }
        let typed = cells[isIncoming ? "from" : "to"] ?? ""
        let profile = cells[isIncoming ? "inviterprofileurl" : "inviteeprofileurl"]
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
        if let message = cells["message"] { text += ": " + MessageText.plain(message) }
        // The form without addresses must have the same key.
        var invitation = FoundInteraction(
            line: line, key: "invitation \(word.uppercased()) \(sent) \(folded(name))",
            text: text, at: .time(zone.instant(time), zone: zone.name), people: [person])
        invitation.channel = .invitation
        return .interaction(invitation)
    }

    /// Reads `1/29/26, 2:37 PM`: month, day and year, as LinkedIn writes them everywhere.
    private static func time(_ text: String) -> LocalTime? {
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
