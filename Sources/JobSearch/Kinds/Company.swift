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
    /// The moves from stage to stage, by their days; those of one day in the order in which they
    /// were made. The last one is the stage.
    public var moves: [StageMove] = []
    public var website: String?
    public var careersURL: String?
    public var mission: String?
    public var culture: String?
    /// What they are looking for, and why now.
    public var need: String?
    /// The one core problem that the user could solve there.
    public var problem: String?
    /// How they work: technology, processes, blogs.
    public var operations: String?
    /// What value the user would add.
    public var value: String?
    /// Whether the user truly wants it.
    public var want: String?
    /// What the user could do for them.
    public var ideas: [String] = []
    /// Addresses of pages to follow: their blogs, channels and news.
    public var sources: [String] = []
    public var notes: String?
    public var tags: [String] = []

    public init(name: String) { self.name = name }

    /// The tag of companies that their user follows on LinkedIn.
    public static let followed = "follows"

    /// Where a company stands in the search, from the first to the last.
    public enum Stage: String, Choice {
        case researching, networking, applied, interviewing, offer, accepted, rejected, closed

        /// True for the ends of a search, from which only its user takes a company.
        public var isOver: Bool { self == .accepted || self == .rejected || self == .closed }
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
            "Where do they write: blogs, channels, news?")
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }

    /// The fields of its research, in the order in which they are asked for.
    public static let research = fields.filter { $0.group == "research" }

    /// The day since which it is at its stage; `nil` if it has been there from the beginning.
    public var stageSince: Day? {
        moves.reversed().prefix { $0.stage == stage }.last?.on
    }

    /// The stage at which it was on a day, by the moves that are known.
    public func stage(on day: Day) -> Stage {
        moves.last { $0.on <= day }?.stage ?? .researching
    }

    /// Moves it to a stage; of several moves on a day this one is the last.
    public mutating func move(to stage: Stage, on day: Day, note: String? = nil) {
        let place = moves.lastIndex { $0.on <= day }.map { $0 + 1 } ?? 0
        moves.insert(StageMove(stage: stage, on: day, note: note), at: place)
        self.stage = moves.last?.stage ?? .researching
    }

    public mutating func settle(at now: Instant, on day: Day) {
        if moves.isEmpty, stage != .researching { move(to: stage, on: day) }
    }

    /// A stage that was typed, and not moved to, begins on `day`.
    public mutating func keepHistory(
        of old: Company, on day: Day, name: (Reference) throws -> String?
    ) rethrows {
        guard stage != old.stage, moves == old.moves else { return }
        let new = stage
        move(to: new, on: day)
        stage = new
    }

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
