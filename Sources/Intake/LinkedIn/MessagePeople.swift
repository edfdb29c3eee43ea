import JobSearch

/// The people of a messages.csv: the owner of the messages, and the addresses of the others.
struct MessagePeople {
    /// The names that are in the most conversations: more than one where the owner is not known.
    let candidates: [String]
    /// The owner of the messages: in every conversation, as sender or recipient.
    var owner: String? { candidates.count == 1 ? candidates[0] : nil }
    /// The address of each folded name that has one only.
    private var profiles: [String: String] = [:]
    /// The name of each address.
    private var names: [String: String] = [:]

    /// - Parameter owner: the owner, for a file that does not show it. Any other file is read the
    ///   same with and without, so that it is the same alone and in a zip.
    init(_ messages: MessageEnvelopes, owner: String? = nil) {
        struct Part: Hashable {
            let name, conversation: String
        }
        var parts: Set<Part> = []
        var conversations: [String: Int] = [:]
        var ambiguous: Set<String> = []
        var spelled: [String: String] = [:]
        for message in messages {
            let all = MessagePeople.pieces(message.recipients) + [message.sender]
            for name in all where !name.isEmpty {
                let plain = folded(name)
                if spelled[plain] == nil { spelled[plain] = name }
                let part = Part(name: plain, conversation: message.conversation)
                if parts.insert(part).inserted { conversations[plain, default: 0] += 1 }
            }
            guard let slug = LinkedInProfile.slug(of: message.profile) else { continue }
            let plain = folded(message.sender)
            let known = profiles[plain].flatMap { LinkedInProfile.slug(of: $0) }
            if known == nil {
                profiles[plain] = message.profile
            } else if known != slug {
                ambiguous.insert(plain)
            }
            names[slug] = message.sender
        }
        for name in ambiguous { profiles[name] = nil }
        let most = conversations.values.max() ?? 0
        var first = conversations.filter { $0.value == most }.keys.sorted()
        func narrow(_ isOwner: (String) -> Bool) {
            let fewer = first.filter(isOwner)
            if first.count > 1, !fewer.isEmpty { first = fewer }
        }
        // In a file of one conversation both are in it: the one after whom it is not called, or the
        // sender without an address.
        let titles = Set(messages.lazy.map(\.title))
        // Only few are compared: of many conversations nobody but the owner is in most.
        if titles.count <= 50, first.count <= 50 {
            let titles = titles.map { folded($0) }
            narrow { name in !titles.contains { $0.contains(name) } }
        }
        let senders = Set(messages.map { folded($0.sender) })
        let addressed = Set(messages.filter { !$0.profile.isEmpty }.map { folded($0.sender) })
        narrow(senders.contains)
        narrow { !addressed.contains($0) }
        if let owner { narrow { $0 == folded(owner) } }
        candidates = first.map { spelled[$0] ?? $0 }
    }

    /// True for the name of the owner.
    func isOwner(_ name: String) -> Bool { owner.map(folded) == folded(name) }

    /// A person by name, with the address if the file has one.
    func person(_ name: String, _ profile: String?, line: Int) -> FoundContact {
        var person = FoundContact(line: line, name: name)
        person.linkedIn = profile ?? profiles[folded(name)]
        return person
    }

    /// The recipients of a message without the owner; a name that cannot be told apart from its
    /// neighbours is left out.
    func recipients(of message: MessageEnvelope, line: Int) -> [FoundContact] {
        let pieces = MessagePeople.names(message.recipients)
        let slugs = message.recipientProfiles.split(separator: ",")
            .map { cleaned(String($0)) }.filter { !$0.isEmpty }
        if slugs.isEmpty {
            let isOne = pieces.count < 2 || profiles[folded(message.recipients)] != nil
            return (isOne ? [message.recipients] : pieces)
                .filter { !$0.isEmpty && !isOwner($0) && folded($0) != "linkedin member" }
                .map { person($0, nil, line: line) }
        }
        let isPaired = slugs.count == pieces.count
        return slugs.indices.compactMap { index in
            guard let slug = LinkedInProfile.slug(of: slugs[index]) else { return nil }
            let alone = slugs.count == 1 ? message.recipients : isPaired ? pieces[index] : nil
            guard let name = names[slug] ?? alone, !isOwner(name),
                folded(name) != "linkedin member"
            else { return nil }
            return person(name, slugs[index], line: line)
        }
    }

    /// The names that a list of recipients may hold: the whole of it, and its parts.
    private static func pieces(_ recipients: String) -> [String] {
        let pieces = names(recipients)
        return pieces.count > 1 ? pieces + [recipients] : [recipients]
    }

    private static func names(_ joined: String) -> [String] {
        joined.split(separator: ", ").map { cleaned(String($0)) }.filter { !$0.isEmpty }
    }
}
