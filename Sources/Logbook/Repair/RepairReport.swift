import JobSearch

/// What a repair has done.
public struct RepairReport: Equatable, Sendable {
    /// What was wrong before.
    public var faults: [LogFault] = []
    /// The file that was damaged, under its new name; `nil` where the log was mended in its place.
    public var kept: String?
    /// Number of things that the new log has, by kind.
    public var recovered: [Kind: Int] = [:]
    /// Ids of things of which a row was there and could not be read.
    public var lost: [Kind: [Int]] = [:]
    /// Number of values of other things that could not be read and are empty now, or what is usual.
    public var lostValues = 0
    /// Number of references and links to what is lost, which are cut.
    public var cutLinks = 0
    /// Number of rows beside the things that are lost: settings, exports, the trash.
    public var lostRows = 0
    /// True if what was known of the servers of sync is forgotten: what is lost here would be taken
    /// for removed, and comes back from there.
    public var forgotSync = false
    /// Numbers of the steps of history: those that are there, and those of them that can be undone
    /// no more.
    public var steps = 0
    public var lostSteps = 0

    public init() {}

    /// True if nothing had to be done.
    public var isEmpty: Bool { faults.isEmpty && kept == nil }
}
