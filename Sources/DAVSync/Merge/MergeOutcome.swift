import CivilTime

/// The two sides of a merge.
public enum MergeSide: Hashable, Sendable {
    case log, server

    var other: MergeSide { self == .log ? .server : .log }
}

/// The outcome of a merge.
public enum MergeOutcome: Hashable, Sendable {
    case merged(Merged)
    /// The thing goes; the side is the one that still has it, `nil` if none has.
    case removed(from: MergeSide?)
}

/// A thing that was merged, as each side shall have it.
public struct Merged: Hashable, Sendable {
    public var log: [String: MergeValue] = [:]
    public var server: [String: MergeValue] = [:]
    /// Time of the later change of the two sides; `nil` where neither says.
    public var modified: Instant?
    /// True if the log has to be changed.
    public var changesLog = false
    /// True if the server has to be written to.
    public var changesServer = false
    /// The side that had removed the thing, and gets it again since the other side has changed it.
    public var revived: MergeSide?
    public var conflicts: [MergeConflict] = []

    /// The bases of the next merge, once both sides are as they shall be. A server that rewrites
    /// what it is given is read again first, and `server` is then what it says.
    public var bases: MergeBases { MergeBases(log: log, server: server) }
}

/// A value that gave way to another. It is kept, so that whoever typed it can take it.
public struct MergeConflict: Hashable, Sendable {
    public var field: String
    public var kept: MergeValue
    public var lost: MergeValue
    /// The side whose value gave way.
    public var loser: MergeSide
}
