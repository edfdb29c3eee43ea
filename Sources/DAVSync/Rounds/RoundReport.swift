/// A change of the log that comes from the server.
public struct LogChange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case add(MergeVersion)
        case change(MergeVersion)
        case remove
    }

    public var uid: String
    public var kind: Kind

    public init(uid: String, kind: Kind) { (self.uid, self.kind) = (uid, kind) }
}

/// The changes of one transaction, which is one step of history.
public struct LogChanges: Hashable, Sendable {
    /// In the order of the uids.
    public var changes: [LogChange] = []
    public var conflicts: [Conflict] = []

    public struct Conflict: Hashable, Sendable {
        public var uid: String
        public var conflict: MergeConflict
    }
}

/// The facts about a round that are told.
public struct RoundReport: Hashable, Sendable {
    public struct Counts: Hashable, Sendable {
        public var added = 0
        public var changed = 0
        public var removed = 0

        public init() {}
    }

    /// Changes of the log.
    public var incoming = Counts()
    /// Changes of the server that it has confirmed.
    public var outgoing = Counts()
    public var conflicts = 0
    /// Number of requests that were sent.
    public var requests = 0
    /// Removals in the log that were not followed.
    public var heldBackHere = 0
    /// Removals on the server that were not followed.
    public var heldBackThere = 0
    /// Things that come back since they were changed where they were not removed, by uid.
    public private(set) var revived: [String] = []
    /// True if the collection was made anew: all of it was found again by uid.
    public var isRemade = false
    public private(set) var problems: [Problem] = []
    /// The reason for which the round ended before its end. The next one goes on from there.
    public var stop: Stop?

    public enum Problem: Hashable, Sendable {
        /// The server does not take a thing, with this status.
        case refused(uid: String, status: Int)
        /// The server names no version of an item, so that nothing can be written.
        case noVersion(uid: String)
        /// The item is somebody else's, and was changed here.
        case foreign(uid: String)
        /// Changed again and again by others while it was written.
        case busy(uid: String)
        /// It is not known whether the server took it; the next round looks.
        case unknown(uid: String)
        /// Two items have one uid; the second one is not touched.
        case double(uid: String, DAVPath)
        /// The list names addresses that lead elsewhere: nothing was removed because of it.
        case elsewhere([String])
    }

    /// The things that are told of.
    public private(set) var mentioned: Set<String> = []

    mutating func tell(_ problem: Problem) {
        problems.append(problem)
        switch problem {
        case .refused(let uid, _), .double(let uid, _), .noVersion(let uid), .foreign(let uid),
            .busy(let uid), .unknown(let uid):
            mentioned.insert(uid)
        case .elsewhere: break
        }
    }

    /// Tells of a thing that comes back, once.
    mutating func tell(revived uid: String) {
        if !revived.contains(uid) { revived.append(uid) }
        mentioned.insert(uid)
    }

    public enum Stop: Hashable, Sendable {
        /// No answer, or none that can be read.
        case noAnswer
        case unreadable(MultistatusFault)
        /// 401.
        case unauthorized
        /// The server asks to wait (429, 503), for so many seconds where it says.
        case wait(Int?)
        /// The collection is not there any more.
        case vanished
        /// Nothing is left in it of what was there. Nothing was removed, and nothing written.
        case emptied
        /// Another status, which nothing can be done about.
        case status(Int)
    }
}
