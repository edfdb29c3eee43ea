import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Full text over everything: `kith search robot --kind contact`.
struct SearchCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search everything; words may be cut short.",
        discussion: """
            Where more than \(Logbook.mostRanked) things have the words, those that are called so come first, then the best of the \
            newest \(Logbook.mostRanked).
            """,
        aliases: ["find"])
    static let examples = ["kith search compil", "kith search robot --kind contact --kind meetup"]

    @Argument(help: "Words that must all occur.") var query: [String]
    @Option(
        name: .customLong("kind"), parsing: .singleValue,
        help: ArgumentHelp(
            "Only things of this kind (\(Kind.allCases.map(\.word).joined(separator: ", "))); may come again."
        ),
        transform: Kind.typed)
    var kinds: [Kind] = []
    @Option(help: "How many at most.") var limit = Self.most
    static let most = 50
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        let found = try session.logbook.search(
            query.joined(separator: " "), kinds: kinds, limit: limit)
        if session.isJSON {
            let list = zip(found, try session.json(found)).map { thing, json in
                JSON.object([("type", .string(thing.kind.word))] + json.members)
            }
            return try session.console.say(JSON.array(list).text())
        }
        if found.isEmpty { return try session.console.say("Nothing has these words.") }
        let wording = Wording(
            names: try session.logbook.names(of: found), zone: try session.zone)
        for thing in found {
            let line = wording.line(thing)
            try session.console.say(session.console.width.map { fitted(line, into: $0) } ?? line)
        }
    }
}

extension Kind {
    @Sendable static func typed(_ text: String) throws -> Kind {
        guard let kind = Kind(word: text) else {
            throw ValidationError(
                "“\(shown(text))” is no kind; kinds are \(allCases.map(\.word).joined(separator: ", "))."
            )
        }
        return kind
    }
}
