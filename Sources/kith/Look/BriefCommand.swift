import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation
import Publishing

/// What to know before a talk, on one page: `kith brief "Interview at Acme"`.
struct BriefCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Show on one page what to know before a talk, a meetup or an application.",
        discussion: """
            Of a contact, company, posting or meetup: how you know whom you meet and what was said last, who else you know \
            there, what they need, their news, the posting, what was promised on either side, and what to ask. Of a meetup \
            where many come: who is likely to be there. --ask keeps a question with the thing, to be edited and cleared \
            there (--question, --clear questions).

            --markdown and --html print it for another program; an HTML file needs nothing else and prints on A4 and Letter. \
            With -o the name says which: .md or .html.
            """, aliases: ["prep"])
    static let examples = [
        "kith brief \"Second interview\"",
        "kith brief \"Second interview\" --ask \"what broke last week?\"",
        "kith brief o1 -o halden.html",
    ]

    @Argument(
        help: "A contact, company, posting or meetup, by id or words; the kind may stand before it."
    )
    var ref: [String]
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Add a question to ask; may come again.", valueName: "text"))
    var ask: [String] = []
    @Flag(help: "Print Markdown.") var markdown = false
    @Flag(help: "Print an HTML file.") var html = false
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("Write it to a file; - is standard output.", valueName: "file"))
    var output: String?
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { ask.isEmpty && output == nil && !markdown && !html }

    /// The forms in which a brief is written.
    private enum Form { case screen, markdown, html, json }

    func validate() throws {
        if markdown && html { throw ValidationError("Give --markdown or --html, not both.") }
        if options.json && (markdown || html) {
            throw ValidationError("A brief is either JSON or a page; leave one of the two out.")
        }
    }

    func run(in session: Session) throws {
        // Before a question is kept: what fails changes nothing.
        let place = try output == "-" ? nil : session.output(output)
        if !ask.isEmpty {
            try addQuestions(session)
            if output == nil, !markdown, !html { return }
        }
        let brief = try session.brief(ref)
        try session.show(brief, text(of: brief, as: form(session), session), to: place)
    }

    private func form(_ session: Session) -> Form {
        if session.isJSON { return .json }
        if html { return .html }
        if markdown { return .markdown }
        let name = output?.lowercased() ?? ""
        if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .html }
        return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .screen
    }

    /// The text for a program or a file; `nil` for the screen.
    private func text(of brief: Brief, as form: Form, _ session: Session) throws -> String? {
        let zone = try session.zone
        let sheet = BriefPage(brief, zone: zone, now: session.now, dates: .short)
        switch form {
        case .json: return brief.json(in: zone).text() + "\n"
        case .html: return sheet.html(date: try session.today.words)
        case .markdown: return sheet.markdown
        case .screen:
            guard output != nil, output != "-" else { return nil }
            let lines = sheet.lines(width: nil)
            return ([sheet.head] + lines.map { $0.label + $0.text }).joined(separator: "\n") + "\n"
        }
    }

    private func addQuestions(_ session: Session) throws {
        let reference = try session.briefed(toChange: ref)
        let change = try session.readyLogbook.ask(ask, about: reference)
        let isQuiet = output != nil || markdown || html
        if session.isJSON {
            if !isQuiet { try session.tell(change) }
            return
        }
        let label = shown(try session.label(of: reference))
        let name = "\(reference.kind.noun) \(label) (\(reference.text))"
        func say(_ line: String) throws {
            if isQuiet { return session.console.note(line) }
            try session.console.say(line)
        }
        guard change.step != nil else { return try say("Asked already: nothing to change.") }
        for question in ask { try say("To ask \(name): \(shown(cleaned(question)))") }
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        thing.kind.hasBriefs ? "kith brief \(thing.ref)" : nil
    }
}

extension Session {
    /// The brief of the thing that words name, with its kind in front or without.
    fileprivate func brief(_ words: [String]) throws -> Brief {
        let (kind, ref) = named(by: words)
        do {
            return try explaining(ref) {
                try logbook.brief(of: kind, ref, now: now, zone: zone)
            }
        } catch LogbookError.otherKind(_, let thing) where !thing.kind.hasBriefs {
            throw try noBrief(of: Reference(thing.kind, thing.id), thing.label)
        }
    }

    /// The thing of which a question is to be kept.
    fileprivate func briefed(toChange words: [String]) throws -> Reference {
        let (kind, ref) = named(by: words)
        let found =
            try kind.map { kind in
                try explaining(ref) { try logbook.details(kind, ref).thing.reference }
            } ?? reference(toChange: ref)
        if !found.kind.hasBriefs { throw try noBrief(of: found, label(of: found)) }
        return found
    }

    private func named(by words: [String]) -> (kind: Kind?, ref: String) {
        if words.count > 1, let kind = Kind(word: words[0]) {
            return (kind, words.dropFirst().joined(separator: " "))
        }
        return (nil, words.joined(separator: " "))
    }

    fileprivate func label(of reference: Reference) throws -> String {
        try logbook.names(of: [reference])[reference.kind, reference.id]
    }

    /// Error for a thing of a kind without briefs, with the line for what it is about.
    private func noBrief(of reference: Reference, _ label: String) throws -> CommandError {
        let thing = try logbook.details(reference.kind, reference.text).thing
        let order: [Kind] = [.meetup, .posting, .contact, .company]
        let about = order.lazy.compactMap { kind in
            thing.references.first { $0.kind == kind }
        }.first
        return CommandError(
            "There is no brief of \(reference.kind.withArticle), and \(reference.text) is one: “\(shown(label.shortened))”.",
            hint: about.map { "Did you mean: kith brief \($0.text)" }
                ?? "Briefs are of contacts, companies, postings and meetups.",
            status: .unknownReference)
    }

    /// Shows a brief on the screen, prints its text, or writes it to a file.
    fileprivate func show(_ brief: Brief, _ text: String?, to path: String?) throws {
        guard let text else { return try show(brief) }
        guard let path else { return try console.put(text) }
        let isWritten = try TextFile.write(text, to: path, sparing: logbook)
        console.note(isWritten ? "Wrote \(shown(path))." : "\(shown(path)) is unchanged.")
    }

    private func show(_ brief: Brief) throws {
        let page = BriefPage(brief, zone: try zone, now: now)
        for line in wrapped(page.head, into: console.width) {
            try console.say(console.styled(line, .strong))
        }
        for line in page.lines(width: console.width) {
            try console.say(console.styled(line.label, .important) + line.text)
        }
        // A line to type is not cut in two.
        for hint in page.hints { try console.say(hint) }
    }
}
