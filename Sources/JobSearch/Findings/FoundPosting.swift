import CivilTime

/// A posting in another program's file.
public struct FoundPosting: Equatable, Sendable {
    /// The line of the file where it begins, from 1.
    public var line: Int
    /// Empty where a page or a text has none.
    public var title: String
    public var company: String?
    public var location: String?
    /// Address of its page, as the file has it.
    public var url: String?
    public var status: Posting.Status
    /// The day on which it got to the status, where that is told.
    public var on: Day?
    /// The day on which it was published.
    public var postedOn: Day?
    /// The last day on which one can apply.
    public var closes: Day?
    /// The text of the advertisement, in lines.
    public var text: String?
    /// What was guessed, left out or read with a doubt, in sentences.
    public var warnings: [String] = []

    public init(line: Int, title: String, status: Posting.Status) {
        self.line = line
        self.title = title
        self.status = status
    }
}
