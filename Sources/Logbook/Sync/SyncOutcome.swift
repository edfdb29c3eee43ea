import JobSearch

/// A change that came in.
public enum SyncChange: Sendable {
    /// The thing is so: whatever it does not say is empty.
    case put(PortableThing)
    case remove(Kind?, uid: String)

    /// The thing that it is about.
    var key: SyncKey {
        switch self {
        case .put(let thing): SyncKey(kind: thing.kind, uid: thing.uid)
        case .remove(let kind, let uid): SyncKey(kind: kind, uid: uid)
        }
    }
}

/// A thing among those of several kinds; `kind` is `nil` for a setting.
struct SyncKey: Hashable {
    var kind: Kind?
    var uid: String
}

/// A field that names things that the log does not have, at least not yet.
public struct DanglingLinks: Hashable, Sendable {
    public var kind: Kind
    public var uid: String
    /// Name of the field.
    public var field: String
    /// Uids of the things.
    public var targets: [String]

    public init(_ kind: Kind, uid: String, field: String, targets: [String]) {
        (self.kind, self.uid, self.field, self.targets) = (kind, uid, field, targets)
    }
}

/// What became of changes that came in.
public struct SyncOutcome: Sendable {
    public struct Counts: Hashable, Sendable {
        public var added = 0
        public var changed = 0
        public var removed = 0

        public init(added: Int = 0, changed: Int = 0, removed: Int = 0) {
            (self.added, self.changed, self.removed) = (added, changed, removed)
        }
    }

    /// A thing that was not taken, or not as it came.
    public struct Problem: Hashable, Sendable {
        public var kind: Kind?
        public var uid: String
        /// What is wrong: a sentence.
        public var sentence: String
        /// True if nothing of it was taken.
        public var isRefused: Bool
    }

    /// Numbers of the things that were added, changed and removed, by kind; `nil` for settings.
    public var counts: [Kind?: Counts] = [:]
    /// The things that were taken, as the log has them now, by uid. Some are not quite as they came:
    /// a repeating follow-up that was done is open again, say.
    public var things: [String: PortableThing] = [:]
    public var dangling: [DanglingLinks] = []
    /// Companies that were written down because somebody works there.
    public var companies: [PortableThing] = []
    public var problems: [Problem] = []

    public init() {}

    /// True if the log is as it was.
    public var isEmpty: Bool { counts.isEmpty && companies.isEmpty }
}
