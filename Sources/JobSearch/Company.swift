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
    public var label: String { name }

    /// Where a company stands in the search.
    public enum Stage: String, CaseIterable, Sendable {
        case researching, networking, applied, interviewing, offer, closed
    }
}
