import CivilTime
import JobSearch

/// Messages by conversation and day, each of which is an interaction.
struct MessageDays {
    private struct Key: Hashable {
        let conversation: String
        /// In UTC, so that another time zone makes no other days.
        let day: Day
    }

    /// So much of the messages of a day is kept, in characters.
    private static let limit = 4000
    private let people: MessagePeople
    private var days: [Key: [LinkedInMessage]] = [:]
    private var skipped: [Finding] = []

    init(_ messages: [LinkedInMessage], _ people: MessagePeople) {
        self.people = people
        for message in messages {
            if message.profile == nil, !people.isOwner(message.sender) {
                let reason = "the sender has no address; an advertisement perhaps"
                skipped.append(.skipped(line: message.line, reason: reason))
                continue
            }
            let key = Key(conversation: message.conversation, day: Zone.utc.day(message.at))
            days[key, default: []].append(message)
        }
    }

    /// Hands over the interactions, the oldest first.
    func hand(in zone: Zone, _ each: (Finding) throws -> Void) throws {
        for finding in skipped { try each(finding) }
        let sorted = days.map { key, messages in
            // The file has the newest first: of the same second the lower line is the older.
            (key, messages.sorted { ($0.at, -$0.line) < ($1.at, -$1.line) })
        }.sorted { ($0.1[0].at, $0.0.conversation) < ($1.1[0].at, $1.0.conversation) }
        for (key, messages) in sorted {
            let with = others(messages)
            let line = messages.map(\.line).min() ?? 0
            guard !with.isEmpty, let last = messages.last else {
                try each(.skipped(line: line, reason: "nobody is named whom it was with"))
                continue
            }
            try each(
                .interaction(
                    FoundInteraction(
                        line: line, key: "conversation \(key.conversation) \(key.day.iso)",
                        text: text(messages), at: .time(last.at, zone: zone.name), people: with)))
        }
    }

    /// Who wrote that day; where only the owner did, to whom it went.
    private func others(_ messages: [LinkedInMessage]) -> [FoundContact] {
        let senders = messages.filter { !people.isOwner($0.sender) }
            .map { people.person($0.sender, $0.profile, line: $0.line) }
        var seen: Set<String> = []
        return (senders.isEmpty ? messages.flatMap(people.recipients) : senders).filter { person in
            let slug = person.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
            return seen.insert(slug ?? folded(person.name)).inserted
        }
    }

    private func text(_ messages: [LinkedInMessage]) -> String {
        var text = ""
        for (count, message) in messages.enumerated() {
            let sender = people.isOwner(message.sender) ? "I" : message.sender
            let words = message.text.isEmpty ? "(nothing written)" : message.text
            let line = "\(sender): \(words)"
            if !text.isEmpty, text.count + line.count > MessageDays.limit {
                let more = messages.count - count
                return text + "\n… and \(more) more \(more == 1 ? "message" : "messages")"
            }
            text += (text.isEmpty ? "" : "\n") + line
        }
        return text
    }
}
