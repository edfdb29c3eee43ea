import CivilTime

/// An open job at a company (VEVENT or VTODO on its closing day).
public struct Posting: Thing {
    public static let kind = Kind.posting

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var title: String
    /// Id of the company that offers it.
    public var company: Int?
    public var url: String?
    public var location: String?
    /// The last day on which one can apply.
    public var closes: Day?
    public var postedOn: Day?
    public var status = Status.saved
    public var moves: [StatusMove] = []
    /// Ids of the contacts who know of it.
    public var contacts: [Int] = []
    /// Questions to ask in the next talk.
    public var questions: [String] = []
    public var tags: [String] = []
    /// The text of the advertisement.
    public var text: String?
    public var notes: String?

    public init(title: String) { self.title = title }

    /// How far one has come with it.
    public enum Status: String, Choice {
        case saved, applied, interviewing, offer, accepted, rejected, withdrawn

        /// True while its user may still apply or hear of it.
        public var isOpen: Bool {
            switch self {
            case .saved, .applied, .interviewing, .offer: true
            case .accepted, .rejected, .withdrawn: false
            }
        }
    }
}

extension Posting {
    public static let facts = KindFacts(
        "posting", letter: "p", aliases: ["job", "jobs"], isNamed: true, apart: "company",
        by: "closes",
        item: ("deadlines", "deadline"))
    public static var blank: Posting { Posting(title: "") }
    public static let fields = declare {
        Field("title", \.title, options: ["title", "name"], merge: .keep, search: .title)
        Field("company", \.company, to: .company, "name or id")
        Field("status", \.status, merge: .keep, calendar: true)
        Field("moves", \.moves, options: [], merge: .keep)
        Field("closes", \.closes, "the last day to apply", input: .time(.future), calendar: true)
        Field(
            "postedOn", \.postedOn, options: ["posted-on"], word: "posted on", input: .time(.past))
        Field("location", \.location, search: .body)
        Field("url", \.url, word: "page", "its page", input: .webAddress, search: .body)
        Field("contacts", \.contacts, to: .contact, role: 1, option: "contact")
        Field(questions: \.questions)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("text", \.text, merge: .append, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }

    /// The day on which its user applied; `nil` if that has not been.
    public var applied: Day? { moves.last { $0.status == .applied }?.on }
}

extension Posting: Movable {
    public static var beginning: Status { .saved }
    public var place: Status {
        get { status }
        set { status = newValue }
    }
}
