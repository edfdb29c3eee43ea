import CivilTime

/// One exchange that has happened.
public struct Interaction: Thing {
    public static let kind = Kind.interaction
    /// The text of the interaction that an import makes of the day on which somebody became a connection.
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
    public var label: String { text }

    public enum Channel: String, CaseIterable, Sendable {
        case coffee, call, email, linkedin, message, meeting, interview, other
    }
}
