import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Adds postings: `kith posting add N26 "ML Intern" --file intern.html`.
struct PostingAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add postings: typed ones, saved pages, texts.",
        discussion: """
            A file is a page that a browser saved, Markdown or text, and - is standard input; several files or a \
            directory are one step, which undo takes back. Title, company, place and days are those that the page says in \
            its schema.org data, else its heading; what is typed goes before. One word is the company where there is a \
            file, else the title. A company of a new name is written down. One file that holds no posting leaves all of \
            them out; with --skip only that one is.
            """)
    static let examples = [
        "kith posting add nordlicht \"Compiler intern\" --closes \"in 2 weeks\"",
        "kith posting add \"Gripper intern\" --company halden --url halden.example.com/7",
    ]

    @Argument(help: ArgumentHelp("The company and the title.", valueName: "words"))
    var words: [String] = []
    @OptionGroup var fields: PostingOptions
    @Flag(help: "Its names are new, however near to known ones.") var new = false
    @Flag(help: "Leave out files that hold no posting, and say so.") var skip = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if words.isEmpty, files.isEmpty {
            throw ValidationError(
                "Name the company and the title, or a file: kith posting add --file FILE.")
        }
        if words.count > 2 {
            throw ValidationError(
                "A posting takes a company and a title; put quotes around each that has spaces.")
        }
        if words.count == 2, fields.company != nil {
            throw ValidationError("The company is named twice; leave out --company.")
        }
    }

    private var files: [String] { fields.files }

    func run(in session: Session) throws {
        var others = fields
        let company = fields.company ?? (words.count == 2 || !files.isEmpty ? words.first : nil)
        let isTitled = words.count == 2 || words.count == 1 && company != words.first
        let title = isTitled ? words.last.map(cleaned) : nil
        (others.company, others.files) = (nil, [])
        var list = PostingEntries(company: company, title: title)
        if files.isEmpty { list.add(Posting(title: title ?? "")) }
        try list.read(files, session)
        if list.entries.count > 1, title != nil || fields.url != nil {
            throw CommandError(
                "A title and --url belong to one posting; there are \(list.entries.count).",
                hint: "Leave them out: each file has its own.", status: .misuse)
        }
        if list.entries.isEmpty || !skip && !list.faults.isEmpty { throw list.refusal }
        list.leaveOutFaults()
        do {
            let change = try session.readyLogbook.addPostings(list.entries, isNew: new) {
                posting, names in try others.apply(to: &posting, names, session)
            }
            try session.tell(change, list)
        } catch let error as PostingProblems {
            if error.problems.count == 1, list.count == 1 {
                throw Hints.explain(posting: error.problems[0].error)
            }
            for problem in error.problems { list.add(problem) }
            throw list.refusal
        }
    }
}

extension Hints {
    /// Explains why a posting cannot be added.
    fileprivate static func explain(posting error: LogbookError) -> CommandError {
        var explained = Hints.explain(error)
        if case .similar(.posting, _, let candidates) = error, let ref = candidates.first?.ref {
            explained.hint = "To change it: kith posting edit \(ref). For a new one add --new."
        }
        return explained
    }
}

extension Session {
    /// Number of postings that are told one by one.
    private static let fewPostings = 20

    /// Tells which postings were added, which of them are the same as others, and what is doubtful
    /// about their files.
    fileprivate func tell(_ change: Change<AddedPostings>, _ list: PostingEntries) throws {
        for note in list.notes { console.note(note) }
        if isJSON { return try tellJSON(change.step, change.summary, change.touched) }
        let added = change.result
        let wording = Wording(names: change.names, zone: try zone, now: now)
        let postings = change.touched[Posting.self]
        let told = postings.prefix(postings.count > Self.fewPostings ? 0 : postings.count)
        let terms = try logbook.terms(of: told.map(\.id))
        for thing in change.touched.all where added.created.new.contains(thing.reference) {
            try console.say(newLine(thing))
        }
        for posting in told {
            try console.say(wording.line(posting))
            if let same = added.same[posting.id] {
                try console.say("  same text as \(same.text)")
            }
            let few = (terms[posting.id] ?? []).prefix(8).map { shown($0) }
            if !few.isEmpty { try console.say("  asks for " + few.joined(separator: ", ")) }
        }
        if postings.count > 1 {
            let companies = Set(postings.compactMap(\.company)).count
            let same = added.same.count
            try console.say(
                "Added \(Kind.posting.counted(postings.count)) at "
                    + Kind.company.counted(companies)
                    + (same > 0 ? ", \(same) of them with the same text as another" : "")
                    + "; what they ask for: kith keywords")
        }
        try tell(raised: change.raised)
    }
}
