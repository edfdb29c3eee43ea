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
    /// The moves from status to status, by their days; those of one day in the order in which they
    /// were made. The last one is the status.
    public var moves: [StatusMove] = []
    /// Ids of the contacts who know of it.
    public var contacts: [Int] = []
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
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("text", \.text, merge: .append, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }

    /// The day on which its user applied; `nil` if that has not been.
    public var applied: Day? { moves.last { $0.status == .applied }?.on }

    /// The day since which it has its status; `nil` if it has had it from the beginning.
    public var statusSince: Day? {
        moves.reversed().prefix { $0.status == status }.last?.on
    }

    /// The status that it had on a day, by the moves that are known.
    public func status(on day: Day) -> Status { moves.last { $0.on <= day }?.status ?? .saved }

    /// True while its user may still apply or hear of it.
    public var isOpen: Bool { status.isOpen }

    /// Moves it to a status; of several moves on a day this one is the last.
    public mutating func move(to status: Status, on day: Day, note: String? = nil) {
        let place = moves.lastIndex { $0.on <= day }.map { $0 + 1 } ?? 0
        moves.insert(StatusMove(status: status, on: day, note: note), at: place)
        self.status = moves.last?.status ?? .saved
    }

    public mutating func settle(at now: Instant, on day: Day) {
        if moves.isEmpty, status != .saved { move(to: status, on: day) }
    }

    /// A status that was typed, and not moved to, begins on `day`.
    public mutating func keepHistory(
        of old: Posting, on day: Day, name: (Reference) throws -> String?
    ) rethrows {
        guard status != old.status, moves == old.moves else { return }
        let new = status
        move(to: new, on: day)
        status = new
    }
}
