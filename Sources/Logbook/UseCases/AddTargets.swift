import JobSearch

/// A company that is to be a target, and what is said of it.
public struct TargetEntry: Sendable {
    public var name: String
    /// `nil`: as it is; 2 for a new target.
    public var tier: Int?
    public var stage: Company.Stage?
    public var website: String?
    public var careersURL: String?
    public var notes: String?
    public var tags: [String] = []
    /// Line of the file in which it stands.
    public var line: Int?

    public init(name: String) { self.name = name }

    /// Tier of a new target of which none is said.
    public static let usualTier = 2
}

/// Outcome for a company that is a target now.
public struct TargetOutcome: Sendable {
    public var id: Int
    /// As it was before; `nil` for a new one.
    public var before: Company?
    /// As it is now.
    public var company: Company
    /// True if its tier is the usual one because none was said.
    public var hasUsualTier: Bool

    public var isChanged: Bool { before != company }
}

/// The reason why one of several names cannot be taken.
public struct TargetFault: Sendable {
    public var entry: TargetEntry
    public var error: LogbookError
    /// Line of the same list where the company stands that may be meant.
    public var other: TargetEntry?
}

/// Names of which not all can be taken, so that none was.
public struct TargetFaults: Error {
    public var faults: [TargetFault]
}

extension Logbook {
    /// Makes companies targets: adds those that are new, and changes those that are there by what
    /// is said of them.
    ///
    /// - Parameters:
    ///   - isNew: names that are like known ones are new.
    ///   - isDryRun: to look for names that cannot be taken, and change nothing.
    /// - Throws: `TargetFaults` with all names that cannot be taken.
    public func addTargets(
        _ entries: [TargetEntry], isNew: Bool, isDryRun: Bool = false
    ) throws -> Change<[TargetOutcome]> {
        try step(isDryRun: isDryRun) { step in
            step.listsAll = true
            var adding = TargetAdding(step, isNew: isNew)
            for entry in entries { try adding.add(entry) }
            if !adding.faults.isEmpty { throw TargetFaults(faults: adding.faults) }
            return (adding.summary, adding.outcomes)
        }
    }

    /// Takes the tier away from companies, which stay. Gives them as they were.
    public func removeTargets(_ references: [String]) throws -> Change<[Company]> {
        try step { step in
            let finder = Finder(db: step.db)
            var before: [Company] = []
            for reference in references {
                let id = try finder.find(.company, reference, for: .change)
                guard !before.contains(where: { $0.id == id }),
                    var company = try Company.fetch(step.db, id: id)
                else { continue }
                before.append(company)
                company.tier = nil
                try step.update(&company)
            }
            let names = before.filter { $0.tier != nil }.map(\.name.shortened)
            return ("removed target\(names.count == 1 ? "" : "s") " + names.inWords, before)
        }
    }
}
