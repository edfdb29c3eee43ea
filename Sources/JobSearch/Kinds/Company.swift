import CivilTime

/// An organization that hires. A target has a tier, or a stage beyond research.
public struct Company: Thing {
    public static let kind = Kind.company

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var name: String
    /// 1 (first choice) to 3; `nil` when it is no target.
    public var tier: Int?
    public var stage = Stage.researching
    public var moves: [StageMove] = []
    public var website: String?
    public var careersURL: String?
    public var mission: String?
    public var culture: String?
    /// The people whom they look for, and the reason for it now.
    public var need: String?
    /// The one core problem that the user could solve there.
    public var problem: String?
    /// The way in which they work: technology, processes, blogs.
    public var operations: String?
    /// The value that the user would add.
    public var value: String?
    /// The user's answer to the question if they truly want it.
    public var want: String?
    /// Things that the user could do for them.
    public var ideas: [String] = []
    /// Addresses of pages to follow: their blogs, channels and news.
    public var sources: [String] = []
    /// Questions to ask in the next talk.
    public var questions: [String] = []
    public var notes: String?
    public var tags: [String] = []

    public init(name: String) { self.name = name }

    /// The tag of companies that their user follows on LinkedIn.
    public static let followed = "follows"

    /// Place of a company in the search, from the first to the last.
    public enum Stage: String, Choice {
        case researching, networking, applied, interviewing, offer, accepted, rejected, closed

        /// True for the ends of a search, from which only its user takes a company.
        public var isOver: Bool { self == .accepted || self == .rejected || self == .closed }

        /// Number of the stages before it.
        public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }
}

extension Company {
    public static let facts = KindFacts(
        "company", letter: "o", plural: "companies", isNamed: true, by: "name")
    public static var blank: Company { Company(name: "") }
    public static let fields = declare {
        Field("name", \.name, merge: .keep, search: .title)
        Field("tier", \.tier, in: 1...3, "1 (first choice) to 3; empty: no target")
        Field("stage", \.stage, merge: .keep)
        Field("moves", \.moves, options: [], merge: .keep)
        Field("website", \.website, input: .webAddress, search: .body)
        Field(
            "careersURL", \.careersURL, options: ["careers"], "the page with its postings",
            input: .webAddress, search: .body)
        Field(research: "mission", \.mission, "What do they want to change, and for whom?")
        Field(research: "culture", \.culture, "How is it to work there, and what do they value?")
        Field(research: "need", \.need, "What are they looking for, and why now?")
        Field(research: "problem", \.problem, "Which one problem of theirs could I solve?")
        Field(
            research: "operations", \.operations, "How do they work: technology, processes, blogs?")
        Field(research: "value", \.value, "What value would I add?")
        Field(research: "want", \.want, "Do I truly want this?")
        Field(research: "ideas", \.ideas, word: "idea", "What could I do for them?")
        Field(
            research: "sources", \.sources, word: "source",
            "Where do they write: blogs, channels, news?", input: .webAddress)
        Field(questions: \.questions)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }

    /// The fields of its research, in the order in which they are asked for.
    public static let research = fields.filter { $0.group == "research" }

    /// Keeps the moves of both.
    public mutating func merge(
        _ other: Company, old: Company, isOlder: Bool, on day: Day,
        name: (Reference) throws -> String?
    ) rethrows {
        for step in other.moves where !moves.contains(step) {
            move(to: step.stage, on: step.on, note: step.note)
        }
        if moves.isEmpty, stage == .researching { stage = other.stage }
    }
}

extension Company: Movable {
    public static var beginning: Stage { .researching }
    public var place: Stage {
        get { stage }
        set { stage = newValue }
    }
}
