import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Lists the things of a kind: `kith ls contacts --tag mentor`; alone, counts those of each.
struct ListCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the things of a kind; alone, count those of each kind.",
        discussion: "kith list contacts takes the options of kith contact list, and so on.",
        aliases: ["ls"])
    static let examples = ["kith ls", "kith ls contacts --tag mentor"]

    @Argument(help: "The kind: contacts, companies, meetups …") var kind: String?
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("Options of that list.", valueName: "list-options"))
    var rest: [String] = []
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        if let word = kind {
            guard let kind = Kind(word: word) else {
                let kinds = Kind.allCases.map(\.facts.nouns).joined(separator: ", ")
                throw CommandError(
                    "“\(shown(word))” is no kind.", hint: "Kinds: \(kinds).", status: .misuse)
            }
            return try session.run("list", of: kind, rest)
        }
        let counts = try session.logbook.counts()
        if session.isJSON {
            let list = Kind.allCases.map {
                JSON.object([
                    ("kind", .string($0.word)), ("count", .int(counts[$0] ?? 0)),
                ])
            }
            return try session.console.say(JSON.array(list).text())
        }
        var table = Table([.whole, .whole])
        for kind in Kind.allCases { table.add([kind.facts.nouns, String(counts[kind] ?? 0)]) }
        try session.console.show(table)
    }
}

/// Changes one thing of whatever kind: `kith edit Ada --title CTO`.
struct EditCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change one thing, by options or in an editor.",
        discussion: """
            The options are those of kith contact edit, kith meetup edit and so on, by the kind of the thing. They stand \
            behind its name.
            """)
    static let examples = [
        "kith edit \"Jonas Weidmann\" --title \"Principal Engineer\"",
        "kith edit m10 --location \"Halle 5\"",
    ]

    @Argument(help: "An id, a uid or words; the kind may stand before it.") var ref: String
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("Options of that edit.", valueName: "edit-options"))
    var rest: [String] = []
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if let kind = Kind(word: ref), let first = rest.first, !first.hasPrefix("-") {
            return try session.run("edit", of: kind, rest)
        }
        let reference = try session.reference(toChange: ref)
        try session.run("edit", of: reference.kind, [String(reference.id)] + rest)
    }
}

/// Removes one thing of whatever kind: `kith rm "Ada Lovelace"`.
struct RemoveCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove one thing; kith undo brings it back.",
        aliases: ["rm"])
    static let examples = ["kith rm f20", "kith rm contact 22 --unlink"]

    @Argument(help: "An id, a uid or words; the kind may stand before it.") var ref: [String]
    @Flag(help: "Remove it though other things name it; they stay, without it.") var unlink = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if ref.count > 1, let kind = Kind(word: ref[0]) {
            let name = ref.dropFirst().joined(separator: " ")
            return try session.remove(kind, name, unlink: unlink)
        }
        let reference = try session.reference(toChange: ref.joined(separator: " "))
        try session.remove(reference.kind, String(reference.id), unlink: unlink)
    }
}

/// Plans a follow-up: `kith remind "send portfolio" --due fri`.
struct RemindCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Plan a follow-up, as kith followup add does.")
    static let examples = [
        "kith remind \"send portfolio\" --with zoë --due fri",
        "kith remind \"read the job pages\" --every weekly",
    ]

    @OptionGroup var add: ThingAdd<FollowUpOptions>
    var options: LogbookOptions { add.options }

    func run(in session: Session) throws { try add.run(in: session) }
}

extension Session {
    /// Runs the command of a kind, such as its `list`, with these arguments.
    fileprivate func run(_ name: String, of kind: Kind, _ arguments: [String]) throws {
        let group = CommandTree.command(kind.word, of: Kith.self)
        guard let type = group.flatMap({ CommandTree.command(name, of: $0) }),
            let type = type as? any LogbookCommand.Type
        else { throw CommandError("There is no kith \(kind.word) \(name).", status: .misuse) }
        let command: any LogbookCommand
        do { command = try type.parse(arguments) } catch {
            throw CommandError(
                type.message(for: error), hint: "See kith \(kind.word) \(name) --help.",
                status: .misuse)
        }
        try command.run(in: self)
    }

    /// The thing of whatever kind that a text names, which is about to change.
    func reference(toChange text: String) throws -> Reference {
        try explaining(text) { try logbook.reference(toChange: text) }
    }
}
