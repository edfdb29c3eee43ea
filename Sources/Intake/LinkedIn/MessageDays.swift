import CivilTime
import JobSearch

/// Messages by conversation and day, each of which is an interaction.
struct MessageDays {
    /// Reads the texts of the rows on some lines, by line.
    typealias Texts = (_ lines: Set<Int>) throws -> [Int: String]

    /// Maximum length of the text of a day, in characters.
    private static let limit = 4000
    /// Maximum size of the rows whose texts are in memory, in bytes.
    private static let batch = 16 << 20

    private let envelopes: MessageEnvelopes
    private let people: MessagePeople
    /// True for each envelope of a message of the owner.
    private let isOwn: [Bool]
    /// By conversation, the oldest first.
    private let messages: [LinkedInMessage]
    /// The messages of each day and conversation, the oldest first.
    private let days: [Range<Int>]
    private let skipped: [Finding]

    init(
        _ messages: [LinkedInMessage], _ envelopes: MessageEnvelopes, _ people: MessagePeople
    ) {
        self.envelopes = envelopes
        self.people = people
        let isOwn = envelopes.map { people.isOwner($0.sender) }
        self.isOwn = isOwn
        func isNobodys(_ message: LinkedInMessage) -> Bool {
            !isOwn[Int(message.envelope)] && envelopes[message.envelope].profile.isEmpty
        }
        skipped = messages.filter(isNobodys).map {
            .skipped(line: $0.line, reason: "the sender has no address; an advertisement perhaps")
        }
        let conversations = MessageDays.ranks(envelopes.map(\.conversation))
        func conversation(_ message: LinkedInMessage) -> Int {
            conversations[Int(message.envelope)]
        }
        // The file has the newest first: of the same second the lower line is the older.
        var sorted = messages
        sorted.removeAll(where: isNobodys)
        sorted.sort {
            (conversation($0), $0.at, -$0.line) < (conversation($1), $1.at, -$1.line)
        }
        var days: [Range<Int>] = []
        var start = 0
        for index in sorted.indices.dropFirst() {
            let (one, other) = (sorted[index - 1], sorted[index])
            if conversation(one) != conversation(other)
                || MessageDays.day(one) != MessageDays.day(other)
            {
                days.append(start..<index)
                start = index
            }
        }
        if start < sorted.count { days.append(start..<sorted.count) }
        self.messages = sorted
        self.days = days.sorted {
            let (one, other) = (sorted[$0.lowerBound], sorted[$1.lowerBound])
            return (one.at, conversation(one)) < (other.at, conversation(other))
        }
    }

    /// In UTC, so that another time zone makes no other days.
    private static func day(_ message: LinkedInMessage) -> Day { Zone.utc.day(message.at) }

    /// The place of each among all, in order; the same for the same text.
    private static func ranks(_ texts: [String]) -> [Int] {
        let places = Dictionary(
            uniqueKeysWithValues: Set(texts).sorted().enumerated().map { ($1, $0) })
        return texts.map { places[$0] ?? 0 }
    }

    /// Hands over the interactions, the oldest first.
    func hand(in zone: Zone, _ each: (Finding) throws -> Void, texts: Texts) throws {
        for finding in skipped { try each(finding) }
        var rest = days[...]
        while !rest.isEmpty {
            var (lines, size): (Set<Int>, Int) = ([], 0)
            let batch = rest.prefix { day in
                guard size < MessageDays.batch else { return false }
                for message in messages[day] {
                    lines.insert(message.line)
                    size += Int(message.size)
                }
                return true
            }
            let texts = try texts(lines)
            for day in batch { try each(finding(day, texts, zone)) }
            rest = rest.dropFirst(batch.count)
        }
    }

    private func finding(
        _ day: Range<Int>, _ texts: [Int: String], _ zone: Zone
    ) throws -> Finding {
        let messages = messages[day]
        let with = others(messages)
        let line = messages.map(\.line).min() ?? 0
        guard !with.isEmpty, let last = messages.last else {
            return .skipped(line: line, reason: "nobody is named whom it was with")
        }
        let conversation = envelopes[last.envelope].conversation
        return .interaction(
            FoundInteraction(
                line: line, key: "conversation \(conversation) \(MessageDays.day(last).iso)",
                text: try text(messages, texts), at: .time(last.at, zone: zone.name), people: with))
    }

    /// The senders of a day; where only the owner wrote, the recipients.
    private func others(_ messages: ArraySlice<LinkedInMessage>) -> [FoundContact] {
        var known: Set<Int32> = []
        let firsts = messages.filter { known.insert($0.envelope).inserted }
        let senders = firsts.filter { !isOwn[Int($0.envelope)] }.map { message in
            let envelope = envelopes[message.envelope]
            let profile = envelope.profile.isEmpty ? nil : envelope.profile
            return people.person(envelope.sender, profile, line: message.line)
        }
        var seen: Set<String> = []
        return (senders.isEmpty ? firsts.flatMap(recipients) : senders).filter { person in
            let slug = person.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
            return seen.insert(slug ?? folded(person.name)).inserted
        }
    }

    private func recipients(of message: LinkedInMessage) -> [FoundContact] {
        people.recipients(of: envelopes[message.envelope], line: message.line)
    }

    private func text(
        _ messages: ArraySlice<LinkedInMessage>, _ texts: [Int: String]
    ) throws -> String {
        var (text, length) = ("", 0)
        for (count, message) in messages.enumerated() {
            guard let written = texts[message.line] else {
                throw IntakeError.damaged(
                    line: message.line, reason: "has changed while the file was read")
            }
            let sender = isOwn[Int(message.envelope)] ? "I" : envelopes[message.envelope].sender
            let line = "\(sender): \(written.isEmpty ? "(nothing written)" : written)"
            if !text.isEmpty, length + line.count > MessageDays.limit {
                let more = messages.count - count
                return text + "\n… and \(more) more \(more == 1 ? "message" : "messages")"
            }
            length += line.count + (text.isEmpty ? 0 : 1)
            text += (text.isEmpty ? "" : "\n") + line
        }
        return text
    }
}
