import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Adds a thing: `kith company add "Acme AI" --tier 1`.
struct ThingAdd<F: FieldOptions>: LogbookCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: "Add \(F.Subject.kind.withArticle).")
    }
    static var examples: [String] { F.Subject.lines("add", \.add) }

    @Argument(help: F.Subject.fields[0].argumentHelp) var label: String
    @OptionGroup var fields: F
    @Flag(
        help: ArgumentHelp(
            "Add it though one of that name is there.",
            visibility: F.Subject.facts.isNamed ? .default : .hidden))
    var new = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let isNew = new || !F.Subject.facts.isNamed
        let blank = try fields.begin(in: session)
        do {
            let change = try session.readyLogbook.add(isNew: isNew) { names in
                var thing = blank
                thing.set(F.Subject.fields[0], to: .text(cleaned(label)))
                try fields.apply(to: &thing, names, session)
                return thing
            }
            try session.tell(change, tellsRaised: false)
            if session.isJSON { return }
            if let thing = change.touched[F.Subject.self].first(where: { $0.id == change.result }) {
                try fields.tellLinks(of: thing, change.names, session)
            }
            try session.tell(raised: change.raised)
        } catch let error as LogbookError {
            guard case .similar(let kind, _, let candidates) = error else { throw error }
            var explained = Hints.explain(error)
            let ref = candidates.first?.ref ?? "ID"
            explained.hint =
                "To change it: kith \(kind.word) edit \(ref). For a new one add --new."
            throw explained
        }
    }
}

extension AnyField {
    /// The help of an argument that is this field.
    fileprivate var argumentHelp: ArgumentHelp {
        let text = comment.isEmpty ? "the \(name)" : comment
        return ArgumentHelp("\(text.capitalizedFirst).", valueName: name)
    }
}

/// Shows one thing of a kind: `kith contact show Ada`.
struct ThingShow<T: ExplainedThing>: LogbookCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: "Show one \(T.kind.noun) with all that hangs on it.")
    }
    static var examples: [String] { T.lines("show", \.show) }

    @Argument(help: "An id, a uid or words.") var ref: [String]
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        try session.show(session.details(T.kind, ref.joined(separator: " ")))
    }

    func line(for thing: LogbookError.Candidate) -> String? { "kith show \(thing.ref)" }
}

/// Removes one thing of a kind: `kith meetup remove 4`.
struct ThingRemove<T: ExplainedThing>: LogbookCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove",
            abstract: "Remove \(T.kind.withArticle); kith undo brings it back.", aliases: ["rm"])
    }
    static var examples: [String] { T.lines("remove", \.remove) }

    @Argument(help: "An id, a uid or words.") var ref: [String]
    @Flag(help: "Remove it though other things name it; they stay, without it.") var unlink = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.remove(T.kind, ref.joined(separator: " "), unlink: unlink)
    }
}

extension Session {
    func remove(_ kind: Kind, _ ref: String, unlink: Bool) throws {
        let change = try logbook.remove(kind, ref, unlink: unlink)
        if isJSON { return try tellJSON(change.step, change.summary, change.touched) }
        try console.say("Removed \(kind.noun): \(shown(change.result))")
        try tell(change)
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        "kith \(thing.kind.word) remove \(thing.ref)"
    }
}

/// The fields of an edit: those of an add, and the label.
struct EditOptions<F: FieldOptions>: ParsableArguments {
    @OptionGroup var label: F.Label
    @OptionGroup var fields: F

    var isEmpty: Bool { label.label == nil && fields.isEmpty }

    func apply(to thing: inout F.Subject, _ names: NameLookup, _ session: Session) throws {
        if let label = label.label { thing.set(F.Subject.fields[0], to: .text(cleaned(label))) }
        try fields.apply(to: &thing, names, session)
    }
}

/// Ways to edit that are no fields: emptying, and a page from a file.
struct PageOptions: ParsableArguments {
    @Option(
        name: .customLong("clear"), parsing: .singleValue,
        help: ArgumentHelp("Empty a field; may come again.", valueName: "field"))
    var clear: [String] = []
    @Option(
        help: ArgumentHelp("Take the page from a file (- for standard input).", valueName: "file"))
    var page: String?

    static func discussion(_ kind: Kind) -> String {
        """
        Without options the \(kind.noun) opens as a page in $VISUAL or $EDITOR; one that cannot be read is kept, and \
        its line is told, on a terminal after an offer to edit it again. Options that may come again add to what is \
        there; --clear FIELD empties it first. Fields: \
        \(kind.fields.compactMap(\.clearing).joined(separator: ", ")).
        """
    }
}

/// A change of one thing, with the thing as it was.
struct Edited<T: Thing> {
    var change: Change<Int>
    var old: T?
}

/// Changes one thing of a kind: by options, or in an editor when there are none.
struct ThingEdit<F: FieldOptions>: LogbookCommand {
    static var configuration: CommandConfiguration {
        let kind = F.Subject.kind
        return CommandConfiguration(
            commandName: "edit",
            abstract: "Change \(kind.withArticle), by options or in an editor.",
            discussion: PageOptions.discussion(kind))
    }
    static var examples: [String] { F.Subject.lines("edit", \.edit) }

    @Argument(help: "An id, a uid or words.") var ref: String
    @OptionGroup var edit: EditOptions<F>
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.tell(try session.edit(ref, edit, page))
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        edit.isEmpty ? "kith \(thing.kind.word) edit \(thing.ref)" : nil
    }
}

extension Kind {
    /// `a company`, `an interaction`.
    var withArticle: String {
        (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
    }
}

extension Session {
    /// Changes a thing by what was typed, or by its page where that is nothing.
    func edit<F: FieldOptions>(
        _ ref: String, _ edit: EditOptions<F>, _ page: PageOptions
    ) throws -> Edited<F.Subject> {
        if edit.isEmpty, page.clear.isEmpty { return try editPage(F.self, ref, from: page.page) }
        let cleared = try page.clear.map {
            try field($0, of: F.Subject.fields, in: F.Subject.kind.withArticle)
        }
        let today = try zone.day(now)
        var old: F.Subject?
        let change = try readyLogbook.edit(
            F.Subject.self, ref, isCorrection: edit.label.isCorrection
        ) { thing, names in
            old = thing
            for field in cleared { thing.set(field, to: .none) }
            let before = thing
            try edit.apply(to: &thing, names, self)
            for (field, _) in edit.fields.typed where field.growsByEntries {
                let notes = before.value(of: field)
                if case .text(let entry) = thing.value(of: field) {
                    thing.set(field, to: notes, with: entry, of: today)
                } else {
                    thing.set(field, to: notes)
                }
            }
        }
        return Edited(change: change, old: old)
    }

    /// Tells how a thing is now, and what of it was otherwise.
    func tell<T: Thing>(_ edited: Edited<T>) throws {
        try tell(edited.change, tellsRaised: false)
        guard !isJSON, edited.change.step != nil, let old = edited.old,
            let new = edited.change.touched[T.self].first(where: { $0.id == old.id })
        else { return }
        let gone = Set(old.references).subtracting(new.references)
        let names = gone.isEmpty ? Names() : try logbook.names(of: Array(gone))
        let wording = Wording(names: edited.change.names, zone: try zone)
        for line in wording.changes(from: old, to: new, old: names) { try console.say("  " + line) }
        try tell(raised: edited.change.raised)
    }

    /// The field that is called by its word or its option; of several values also in the singular.
    ///
    /// - Parameters:
    ///   - deed: what is to be done with it, such as `clear`.
    ///   - owner: words for the thing.
    func field(
        _ name: String, of fields: [AnyField], to deed: String = "clear", in owner: String
    ) throws -> AnyField {
        let wanted = name.lowercased()
        let found = fields.first { field in
            let names = [field.clearing, field.clearing.flatMap { _ in field.options.first }]
            return names.contains { $0?.lowercased() == wanted || $0?.lowercased() == wanted + "s" }
        }
        if let found { return found }
        throw CommandError(
            "\(owner.capitalizedFirst) has no field “\(shown(name))” to \(deed).",
            hint: "Fields: \(fields.compactMap(\.clearing).joined(separator: ", ")).",
            status: .misuse)
    }
}
