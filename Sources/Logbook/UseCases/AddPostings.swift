import GRDB
import JobSearch

/// A posting that is to be added: what was typed, and what its file says.
public struct PostingEntry: Sendable {
    public var posting: Posting
    /// The company that offers it, by a name or an id; one of a new name is written down.
    public var company: String?
    /// The file in which it stands.
    public var file: String?

    public init(_ posting: Posting, company: String? = nil, file: String? = nil) {
        self.posting = posting
        self.company = company
        self.file = file
    }
}

/// Outcome of postings that were added.
public struct AddedPostings: Sendable {
    /// The companies that were written down.
    public var created = Created()
    /// Ids of the postings, in the order of the entries.
    public var ids: [Int] = []
    /// The first posting of the same company, title and text, by the id of the one that was added.
    public var same: [Int: Reference] = [:]
}

/// The reason why one of several postings cannot be taken.
public struct PostingProblem: Sendable {
    public var entry: PostingEntry
    public var error: LogbookError
}

/// Postings of which not all can be taken, so that none was.
public struct PostingProblems: Error {
    public var problems: [PostingProblem]
}

extension Logbook {
    /// Adds postings in one step. One whose text is there already is added again, and said to be the
    /// same: a company may look for two.
    ///
    /// - Parameters:
    ///   - isNew: names of companies that are like known ones are new, and so is a posting without a
    ///     text whose title is there.
    ///   - isDryRun: to look for names that cannot be taken, and change nothing.
    ///   - complete: completes a posting by what names other things.
    /// - Throws: `PostingProblems` with all entries that cannot be taken.
    public func addPostings(
        _ entries: [PostingEntry], isNew: Bool, isDryRun: Bool = false,
        _ complete: (inout Posting, NameLookup) throws -> Void
    ) throws -> Change<AddedPostings> {
        try step(isDryRun: isDryRun) { step in
            step.listsAll = true
            var adding = PostingAdding(step, isNew: isNew)
            for entry in entries { try adding.add(entry, complete) }
            if !adding.problems.isEmpty { throw PostingProblems(problems: adding.problems) }
            return (adding.summary, adding.added)
        }
    }
}

/// The adding of postings, one after the other.
private struct PostingAdding {
    let step: Step
    let isNew: Bool
    var added = AddedPostings()
    var problems: [PostingProblem] = []
    /// Companies that were named, by the name.
    private var companies: [String: Int] = [:]
    /// Postings of this step by company, title and text.
    private var known: [Handle: Int] = [:]
    private var titles: [String] = []

    init(_ step: Step, isNew: Bool) {
        self.step = step
        self.isNew = isNew
    }

    /// `added 14 postings`.
    var summary: String {
        titles.count == 1
            ? "added posting \(titles[0].shortened)" : "added \(titles.count) postings"
    }

    mutating func add(
        _ entry: PostingEntry, _ complete: (inout Posting, NameLookup) throws -> Void
    ) throws {
        do {
            var posting = entry.posting
            try complete(&posting, NameLookup(finder: Finder(db: step.db)))
            if let name = entry.company { posting.company = try company(name) }
            posting.settle(at: step.present, on: try step.today)
            try posting.check()
            if !isNew, posting.text == nil { try Finder(db: step.db).checkNew(posting) }
            try step.complete(&posting, before: nil)
            let same = try same(as: posting)
            try step.insert(&posting)
            try step.raise(by: posting, before: nil)
            if let same { added.same[posting.id] = same }
            if let handle = posting.sameness, same == nil { known[handle] = posting.id }
            added.ids.append(posting.id)
            titles.append(posting.title)
        } catch let error as LogbookError {
            problems.append(PostingProblem(entry: entry, error: error))
        }
    }

    private mutating func company(_ name: String) throws -> Int {
        let key = folded(name)
        if let id = companies[key] { return id }
        let count = added.created.new.count
        let id = try step.findOrAddCompany(name, isNew: isNew, &added.created)
        // The next name may be another spelling of a new one.
        if added.created.new.count > count { try step.renewIndex() }
        companies[key] = id
        return id
    }

    /// The first posting of the same company, title and text.
    private func same(as posting: Posting) throws -> Reference? {
        guard let handle = posting.sameness else { return nil }
        if let id = known[handle] { return Reference(.posting, id) }
        let id = try Int.fetchOne(
            step.db.cachedStatement(
                sql: "SELECT min(id) FROM handle WHERE kind = ? AND text = ?"),
            arguments: [Kind.posting.rawValue, handle.text])
        return id.map { Reference(.posting, $0) }
    }
}

extension Posting {
    /// The handle that postings of the same company, title and text share, spaces and case apart;
    /// `nil` without a text.
    var sameness: Handle? {
        guard let text else { return nil }
        var hash = FNV1a()
        // Each word ends with a blank; no other ones stand in a folded text.
        hash.add((folded(text) + " ").utf8)
        return .record(
            .posting, "same",
            ["\(company ?? 0)", folded(title), String(hash.mixed, radix: 16)])
    }
}
