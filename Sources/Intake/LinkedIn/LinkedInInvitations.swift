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
        guard let time = LinkedInTime.local(sent) else {
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
}
