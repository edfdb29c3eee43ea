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
    public var website: String?
    public var careersURL: String?
    public var notes: String?
    public var tags: [String] = []

    public init(name: String) { self.name = name }

    /// Where a company stands in the search.
    public enum Stage: String, Choice {
        case researching, networking, applied, interviewing, offer, closed
    }
}

extension Company {
    public static let facts = KindFacts(
        "company", letter: "o", plural: "companies", isNamed: true, by: "name")
    public static var blank: Company { Company(name: "") }
    public static let fields = declare {
        Field("name", \.name, merge: .keep, search: .title)
        Field("tier", \.tier, in: 1...3, "1 (first choice) to 3; empty: no target")
        Field("stage", \.stage)
        Field("website", \.website, input: .webAddress, search: .body)
        Field(
            "careersURL", \.careersURL, options: ["careers"], "the page with its postings",
            input: .webAddress, search: .body)
        Field("tags", \.tags, options: ["tag"], input: .tag, merge: .union, search: .body)
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }
}
