import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// The research on a company, as questions with their answers: `kith research "Acme AI"`.
struct ResearchCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "research",
        abstract: "Show what you know of a company and what is still open, or answer it.",
        discussion: """
            An answer takes the place of the one before; ideas and sources add to those that are there, and --clear FIELD \
            empties one. --edit opens all of it as a page in $VISUAL or $EDITOR. Fields: \
            \(Company.research.compactMap(\.clearing).joined(separator: ", ")).
            """, aliases: ["sheet"])
    static let examples = [
        "kith research halden",
        "kith research halden --need \"someone for the planner\" --idea \"a simulator\"",
        "kith research halden --source halden.example.com/blog",
    ]

    @Argument(help: "The company: an id, a uid or words.") var ref: [String]
    @OptionGroup var fields: ResearchOptions
    @Option(
        name: .customLong("clear"), parsing: .singleValue,
        help: ArgumentHelp("Empty a field; may come again.", valueName: "field"))
    var clear: [String] = []
    @Flag(help: "Open it as a page in an editor.") var edit = false
    @Option(
        help: ArgumentHelp("Take the page from a file (- for standard input).", valueName: "file"))
    var page: String?
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { !edit && page == nil && isLook }

    private var isLook: Bool { fields.isEmpty && clear.isEmpty }
    private var company: String { ref.joined(separator: " ") }

    func validate() throws {
        if edit && page != nil || (edit || page != nil) && !isLook {
            throw ValidationError("Give answers, --edit or --page, and only one of them.")
        }
    }

    func run(in session: Session) throws {
        if edit || page != nil {
            return try tell(session.editPage(ResearchOptions.self, company, from: page), session)
        }
        if isLook { return try show(session) }
        let cleared = try clear.map {
            try session.field($0, of: Company.research, in: "the research")
        }
        var old: Company?
        let change = try session.readyLogbook.edit(
            Company.self, company, verb: ResearchOptions.verb
        ) { company, names in
            old = company
            for field in cleared { company.set(field, to: .none) }
            try fields.apply(to: &company, names, session)
        }
        try tell(Edited(change: change, old: old), session)
    }

    /// Tells the change, and how to follow a new source.
    private func tell(_ edited: Edited<Company>, _ session: Session) throws {
        try session.tell(edited)
        guard !session.isJSON, let old = edited.old,
            let new = edited.change.touched[Company.self].first(where: { $0.id == old.id })
        else { return }
        let added = new.sources.filter { !old.sources.contains($0) }
        if added.isEmpty { return }
        var filter = Filter()
        filter.company = new.ref
        let known = try session.logbook.followUps(filter)
        for source in added where !known.contains(where: { $0.text.contains(source) }) {
            try session.console.say(
                "  To read it every week: "
                    + typedLine(
                        "followup", "add", "read \(source)",
                        options: [("company", new.ref), ("every", "weekly")]))
        }
    }

    private func show(_ session: Session) throws {
        let details = try session.logbook.details(.company, company)
        guard let company = details.thing as? Company else { return }
        if session.isJSON {
            return try session.console.say(session.json([company])[0].text())
        }
        let console = session.console
        let answered = Company.research.filter { !company.value(of: $0).isEmpty }
        let open = Company.research.filter { company.value(of: $0).isEmpty }
        try console.say(
            console.styled(
                "Research on \(shown(company.name)) (\(company.ref)): "
                    + "\(answered.count) of \(Company.research.count) answered", .strong))
        let width = Company.research.map(\.word.count).max() ?? 0
        func name(_ field: AnyField) -> String {
            field.word + String(repeating: " ", count: width - field.word.count)
        }
        var answers = Table([.whole, .main])
        for field in answered {
            answers.add([name(field), field.comment + "\n" + company.answer(field)])
        }
        try console.show(answers, indent: "  ", wraps: true)
        guard let first = open.first else { return }
        if !answered.isEmpty { try console.say("Still open") }
        var questions = Table([.whole, .main])
        for field in open { questions.add([name(field), field.comment]) }
        try console.show(questions, indent: "  ", wraps: true)
        let value = first.input == .webAddress ? "URL" : "TEXT"
        try console.say("To answer: kith research \(company.ref) --\(first.word) \(value)")
        try console.say("All of it as a page: kith research \(company.ref) --edit")
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        thing.kind == .contact || thing.kind == .posting ? "kith show \(thing.ref)" : nil
    }
}

extension Company {
    /// The answer to a question of its research; elements of a list a line each.
    fileprivate func answer(_ field: AnyField) -> String {
        switch value(of: field) {
        case .text(let text): shown(text, keepingLines: true)
        case .list(let list):
            list.map { "– " + shown($0, keepingLines: true) }.joined(separator: "\n")
        default: ""
        }
    }
}

/// The answers of the research as options.
struct ResearchOptions: FieldOptions {
    typealias Subject = Company
    typealias Label = NoLabel

    @Option(help: "What they want to change.") var mission: String?
    @Option(help: "How it is to work there.") var culture: String?
    @Option(help: "Whom they look for, and why now.") var need: String?
    @Option(help: "The one problem that you could solve there.") var problem: String?
    @Option(help: "How they work: technology, processes, blogs.") var operations: String?
    @Option(help: "What value you would add.") var value: String?
    @Option(help: "Whether you truly want it.") var want: String?
    @Option(
        name: .customLong("idea"), parsing: .singleValue,
        help: "What you could do for them; may come again.")
    var ideas: [String] = []
    @Option(
        name: .customLong("source"), parsing: .singleValue,
        help: "A page to follow: their blog, channel or news; may come again.")
    var sources: [String] = []

    static var command: String { "research" }
    static var verb: String { "researched" }

    static func page(of thing: any Thing, _ names: Names, _ zone: Zone) -> Page {
        (thing as? Company).map(Page.init(research:)) ?? Page(thing, names: names, zone: zone)
    }
}

/// No option: the label is not changed here.
struct NoLabel: LabelOption {
    var label: String? { nil }
}
