import CivilTime

/// A posting in another program's file.
public struct FoundPosting: Equatable, Sendable {
    /// The line of the file where it begins, from 1.
    public var line: Int
    public var title: String
    public var company: String?
    /// Address of its page, as the file has it.
    public var url: String?
    public var status: Posting.Status
    /// The day on which it got to the status, where that is told.
    public var on: Day?

    public init(line: Int, title: String, status: Posting.Status) {
        self.line = line
        self.title = title
        self.status = status
    }
}
