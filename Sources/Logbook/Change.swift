import GRDB
import JobSearch

/// The outcome of a use-case.
public struct Change<Result: Sendable>: Sendable {
    /// The step of history; `nil` when nothing had to be changed.
    public var step: Int?
    public var summary: String
    public var result: Result
    /// The things that it added or changed, as they are after it.
    public var touched: Things
    /// The names of what those name.
    public var names: Names
    /// The companies and postings that got further by it.
    public var raised: [Raise] = []
    /// Changes of ladders.
    public var ladders: [LadderNews] = []
}

/// Things of any kinds.
public struct Things: Sendable {
    /// The things, those of one kind beside each other, in the order of the kinds.
    public private(set) var all: [any Thing] = []

    /// Number up to which the things of a change are kept: a big import has its report.
    static let limit = 1000

    public init(_ things: [any Thing] = []) {
        for kind in Kind.allCases { all += things.filter { $0.kind == kind } }
    }

    public var isEmpty: Bool { all.isEmpty }
    public subscript<T: Thing>(_ type: T.Type) -> [T] { all.compactMap { $0 as? T } }
    public subscript(_ kind: Kind) -> [any Thing] { all.filter { $0.kind == kind } }

    /// The things in the log; none of them if there are too many, unless `isAll`.
    static func fetch(
        _ db: Database, _ references: [Reference], isAll: Bool = false
    ) throws -> Things {
        guard isAll || references.count <= limit else { return Things() }
        return Things(try references.compactMap { try $0.fetch(db) })
    }

    /// `2 contacts: Ada (c1), Bob (c2)`, for each kind that is there.
    var words: [String] {
        Kind.allCases.compactMap { kind in
            let things = self[kind]
            if things.isEmpty { return nil }
            let few = things.prefix(3).map { "\($0.label) (\($0.ref))" }.joined(separator: ", ")
            return kind.counted(things.count) + ": " + few + (things.count > 3 ? ", …" : "")
        }
    }
}
