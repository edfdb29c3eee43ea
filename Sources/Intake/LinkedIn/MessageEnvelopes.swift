import JobSearch

/// A message without its text and its time.
struct MessageEnvelope {
    /// Key of the conversation.
    let conversation: String
    let title: String
    let sender: String
    /// The address of the sender; empty where there is none.
    let profile: String
    /// As in the file: names that are joined with “, ” and may have that in themselves.
    let recipients: String
    /// As in the file: addresses that are joined with commas.
    let recipientProfiles: String
}

/// The envelopes of a file, each kept once, and so each text in them: in hundreds of thousands of
/// messages they come again and again.
struct MessageEnvelopes: RandomAccessCollection {
    /// The places of the texts of an envelope.
    private struct Places: Hashable {
        let conversation, title, sender, profile, recipients, recipientProfiles: Int32
    }

    /// Gathers envelopes.
    struct Gathering {
        private(set) var envelopes = MessageEnvelopes()
        private var textPlaces: [String: Int32] = [:]
        private var places: [Places: Int32] = [:]

        /// The place of an envelope among all.
        mutating func place(of envelope: MessageEnvelope) -> Int32 {
            let entry = Places(
                conversation: place(of: envelope.conversation), title: place(of: envelope.title),
                sender: place(of: envelope.sender), profile: place(of: envelope.profile),
                recipients: place(of: envelope.recipients),
                recipientProfiles: place(of: envelope.recipientProfiles))
            if let place = places[entry] { return place }
            let place = Int32(envelopes.count)
            places[entry] = place
            envelopes.all.append(entry)
            return place
        }

        private mutating func place(of text: String) -> Int32 {
            if let place = textPlaces[text] { return place }
            let place = Int32(envelopes.texts.count)
            textPlaces[text] = place
            envelopes.texts.append(text)
            return place
        }
    }

    private var texts: [String] = []
    private var all: [Places] = []

    var startIndex: Int32 { 0 }
    var endIndex: Int32 { Int32(all.count) }

    subscript(place: Int32) -> MessageEnvelope {
        let entry = all[Int(place)]
        func text(_ place: Int32) -> String { texts[Int(place)] }
        return MessageEnvelope(
            conversation: text(entry.conversation), title: text(entry.title),
            sender: text(entry.sender), profile: text(entry.profile),
            recipients: text(entry.recipients), recipientProfiles: text(entry.recipientProfiles))
    }
}
