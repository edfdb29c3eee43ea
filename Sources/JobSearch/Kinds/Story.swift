import CivilTime

/// A story of something that the user did, to be told in an interview.
public struct Story: Thing {
    public static let kind = Kind.story

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var title: String
    public var problem: String?
    /// Attempts that did not solve it, each with what came of it.
    public var tried: [String] = []
    public var approach: String?
    public var result: String?
    /// The reason for which the approach worked.
    public var intuition: String?
    /// Names of the skills that it shows, whether or not they are kept as skills.
    public var skills: [String] = []
    public var tags: [String] = []
    public var notes: String?

    public init(title: String) { self.title = title }
}

extension Story {
    public static let facts = KindFacts(
        "story", letter: "s", plural: "stories", isNamed: true, isOwn: true, by: "title")
    public static var blank: Story { Story(title: "") }
    public static let fields = declare {
        Field("title", \.title, options: ["title", "name"], merge: .keep, search: .title)
        Field("problem", \.problem, "what was wrong", merge: .append, search: .body)
        Field(
            "tried", \.tried, "what did not solve it, and why", input: .sentences, merge: .union,
            search: .body)
        Field("approach", \.approach, "what you did", merge: .append, search: .body)
        Field("result", \.result, "what came of it, in numbers", merge: .append, search: .body)
        Field("intuition", \.intuition, "why it worked", merge: .append, search: .body)
        Field(
            "skills", \.skills, options: ["skill"], word: "skills", "what it shows that you can",
            input: .skill, merge: .union, search: .body)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }
}
