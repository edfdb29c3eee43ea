import JobSearch

/// Something that is wrong with a log, as `Logbook.faults` finds it.
public enum LogFault: Equatable, Sendable {
    /// Pages of the file, in SQLite's words.
    case pages(String)
    /// An index of SQLite's that does not say the same as its table.
    case index(String)
    /// A row that cannot be read, in words.
    case row(String)
    /// References of a field that lead to nothing; `first` is the first thing that has one.
    case references(Kind, field: String, count: Int, first: Reference)
    /// Links that lead from or to nothing; `first` is the first owner of one.
    case links(Kind, field: String, count: Int, first: Reference)
    /// Things that cannot be found by their names, addresses or tags, or by wrong ones.
    case handles(Affected)
    /// Things of which the search index has other texts than the log.
    case texts(Affected)
    /// The words of the search index are not those of its texts.
    case words
    /// Contacts with another day of the last contact or the next check-in than follows.
    case checkIns(Affected)
    /// Postings whose terms are of another text.
    case terms(Affected)

    /// Things with the same fault.
    public struct Affected: Equatable, Sendable {
        public var count: Int
        public var first: Reference
        /// Label of the first one; `nil` where there is no such thing.
        public var label: String?

        public init(count: Int, first: Reference, label: String?) {
            self.count = count
            self.first = first
            self.label = label
        }
    }

    /// True for what only a log that is written anew can be without: damage of the file itself.
    public var isDamage: Bool {
        switch self {
        case .pages, .row: true
        case .index, .references, .links, .handles, .texts, .words, .checkIns, .terms: false
        }
    }
}
