import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Shows one thing of a kind: `kith contact show Ada`.
struct ThingShow<T: Thing>: LogbookCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: "Show one \(T.kind.noun) with all that hangs on it.")
    }

    @Argument(help: "An id, a uid or words.") var ref: [String]
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.show(T.kind, ref.joined(separator: " "))
    }
}

/// Removes one thing of a kind: `kith meetup remove 4`.
struct ThingRemove<T: Thing>: LogbookCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove",
            abstract: "Remove a \(T.kind.noun); kith undo brings it back.", aliases: ["rm"])
    }

    @Argument(help: "An id, a uid or words.") var ref: [String]
    @Flag(help: "Remove it though other things name it; they stay, without it.") var unlink = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.logbook.remove(
            T.kind, ref.joined(separator: " "), unlink: unlink)
        if session.isJSON {
            return try session.tellJSON(change.step, change.summary, change.touched)
        }
        try session.console.say("Removed \(T.kind.noun): \(shown(change.result))")
        try session.tell(change)
    }
}

/// The filters of a list.
struct ListOptions: ParsableArguments {
    @Option(help: "Only since this day.") var since: String?
    @Option(help: "Only until this day.") var until: String?
    @Option(help: "How many at most.") var limit: Int?
    @Option(help: "Only with this tag.") var tag: String?
    @Flag(help: "Print a CSV file for a spreadsheet.") var csv = false

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit needs a number above 0.") }
    }

    func filter(in session: Session) throws -> Filter {
        var filter = Filter()
        filter.since = try since.map { try session.day($0, facing: .past) }
        filter.until = try until.map { try session.day($0, facing: .future) }
        if let since = filter.since, let until = filter.until, until < since {
            throw CommandError(
                "The list would end (\(until.told)) before it begins (\(since.told)).",
                hint: "Swap --since and --until.", status: .misuse)
        }
        filter.limit = limit
        filter.tag = tag.map(Inputs.tag)
        return filter
    }
}

/// Empties a field of a thing.
typealias Clearing<T> = @Sendable (inout T) -> Void

/// The fields of a kind that can be typed as options, for adding and editing.
protocol Fields: ParsableArguments {
    associatedtype Subject: Thing
    /// Whether no option was given.
    var isEmpty: Bool { get }
    /// Names of fields that can be cleared, and how.
    static var clearable: [(String, Clearing<Subject>)] { get }
    func apply(to thing: inout Subject, _ names: NameLookup, _ session: Session) throws
}

/// Changes one thing of a kind: by options, or in an editor when there are none.
struct ThingEdit<F: Fields>: LogbookCommand where F.Subject: Page {
    static var configuration: CommandConfiguration {
        let word = F.Subject.kind.noun
        return CommandConfiguration(
            commandName: "edit", abstract: "Change a \(word), by options or in an editor.",
            discussion: """
                Without options the \(word) opens as a page in $VISUAL or $EDITOR. Options that may come again add to \
                what is there; --clear FIELD empties it first. Fields: \
                \(F.clearable.map(\.0).joined(separator: ", ")).
                """)
    }

    @Argument(help: "An id, a uid or words.") var ref: String
    @OptionGroup var fields: F
    @Option(
        name: .customLong("clear"), parsing: .singleValue,
        help: ArgumentHelp("Empty a field; may come again.", valueName: "field"))
    var clear: [String] = []
    @Option(
        help: ArgumentHelp("Take the page from a file (- for standard input).", valueName: "file"))
    var page: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.tell(try session.edit(ref, fields, clear: clear, page: page))
    }
}

extension Session {
    /// Changes a thing by what was typed, or by its page where that is nothing.
    func edit<F: Fields>(
        _ ref: String, _ fields: F, clear: [String], page: String?
    ) throws -> Change<Int> where F.Subject: Page {
        if fields.isEmpty, clear.isEmpty { return try editPage(F.self, ref, from: page) }
        let clearings = try clear.map {
            try clearing($0, among: F.clearable, of: F.Subject.kind.noun)
        }
        return try readyLogbook.edit(F.Subject.self, ref) { thing, names in
            for clearing in clearings { clearing(&thing) }
            try fields.apply(to: &thing, names, self)
        }
    }

    /// What empties the field of a name.
    func clearing<T>(
        _ name: String, among clearable: [(String, Clearing<T>)], of noun: String
    ) throws -> Clearing<T> {
        let wanted = name.lowercased()
        if let found = clearable.first(where: {
            $0.0.lowercased() == wanted || $0.0.lowercased() == wanted + "s"
        }) {
            return found.1
        }
        let article = noun.first.map { "aeiou".contains($0) } ?? false ? "An" : "A"
        throw CommandError(
            "\(article) \(noun) has no field “\(shown(name))” to clear.",
            hint: "Fields: \(clearable.map(\.0).joined(separator: ", ")).", status: .misuse)
    }
}
