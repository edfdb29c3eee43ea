import CivilTime

/// One exchange that has happened.
public struct Interaction: Thing {
    public static let kind = Kind.interaction
    /// The text of the interaction that an import makes of the day on which somebody became a
    /// connection.
    public static let connected = "Connected on LinkedIn"

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var text: String
    public var channel = Channel.other
    public var at: Moment
    /// The id of the meetup at which it was.
    public var meetup: Int?
    public var tags: [String] = []
    public var contacts: [Int] = []
    public var companies: [Int] = []

    public init(text: String, at: Moment) {
        self.text = text
        self.at = at
    }

    public enum Channel: String, Choice {
        case coffee, call, email, linkedin, message, meeting, interview, other
        /// A connection or an invitation, which only imports record. Nobody has said anything yet,
        /// so neither counts as the last contact.
        case connection, invitation

        public var isExchange: Bool { self != .connection && self != .invitation }
    }
}

extension Interaction {
    public static let facts = KindFacts(
        "interaction", letter: "i", isNamed: false, by: "at", isDescending: true,
        item: ("interactions", "interaction"))
    public static var blank: Interaction { Interaction(text: "", at: .day(Day(ordinal: 0))) }
    public static let fields = declare {
        Field("text", \.text, "what happened", merge: .keep, search: .title)
        Field(
            "at", \.at, columns: ["day", "at", "zone"], options: ["on"], input: .time(.past))
        Field("channel", \.channel)
        Field("contacts", \.contacts, to: .contact, role: 1, option: "with")
        Field("companies", \.companies, to: .company, role: 2, option: "company")
        Field("meetup", \.meetup, to: .meetup)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
    }

    /// False for what imports say of everybody in the same words: it would bury what people wrote.
    public var isSearched: Bool { text != Interaction.connected || !tags.isEmpty }
}
