import DAVSync
import JobSearch

/// The facts about the sync of one account that are told.
public struct AccountReport: Sendable {
    public var name: String
    /// Changes of the log.
    public var incoming = RoundReport.Counts()
    /// Changes of the server.
    public var outgoing = RoundReport.Counts()
    /// Values that gave way to others.
    public var conflicts: [Conflict] = []
    /// Things that come back since they were changed where they were not removed.
    public var revived: [String] = []
    /// Removals that were not followed.
    public var keptBackHere = 0
    public var keptBackThere = 0
    public var problems: [Problem] = []
    /// Number of requests that were sent.
    public var requests = 0
    /// Companies that a phone named and that are new in the log.
    public var newCompanies: [String] = []
    /// Names of collections that were made anew on the server, so that all was found again.
    public var remade: [String] = []
    /// Lines that somebody typed as new tasks or journal entries.
    public var typed: [TypedLine] = []
    /// Collections whose round ended before its end.
    public var stops: [(collection: String, stop: RoundReport.Stop, failure: String?)] = []
    /// Number of the step of history; `nil` where nothing came in.
    public var step: Int?
    /// Reasons for which answers did not come, by collection.
    var failures: [Int: String] = [:]
    /// Number of times that a server had the round wait.
    var waits = 0

    public struct Conflict: Hashable, Sendable {
        /// Number by which it is taken back.
        public var id: Int
        public var kind: Kind?
        public var uid: String
        public var label: String
        public var field: String
        public var kept: String
        public var lost: String
        public var isOurs: Bool
    }

    public struct Problem: Hashable, Sendable {
        public var collection: String
        /// The thing that it is about; `nil` where it is about the whole.
        public var label: String?
        public var reason: String
        /// True for what is as it is to stay, and is told once.
        public var isNote = false
    }

    /// A line of the command line that was typed on another device.
    public struct TypedLine: Hashable, Sendable {
        public var collection: Int
        public var text: String
        public var path: DAVPath
        public var etag: ETag?
        /// The reason for which it was not obeyed; `nil` if it was.
        public var refusal: String?
        /// Words with which it was obeyed.
        public var output = ""
        /// True once it is gone from the server.
        public var isRemoved = false
    }

    /// True if nothing is left to do.
    public var isWhole: Bool {
        stops.isEmpty && keptBackHere == 0 && keptBackThere == 0 && problems.allSatisfy(\.isNote)
    }

    public init(name: String) { self.name = name }
}

extension RoundReport.Counts {
    static func += (sum: inout RoundReport.Counts, other: RoundReport.Counts) {
        sum.added += other.added
        sum.changed += other.changed
        sum.removed += other.removed
    }

    public var isNothing: Bool { added == 0 && changed == 0 && removed == 0 }
}
