import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Full text over everything: `kith search robot --kind contact`.
struct SearchCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search everything; words may be cut short.")

    @Argument(help: "Words that must all occur.") var query: [String]
    @Option(
        name: .customLong("kind"), parsing: .singleValue,
        help: "Only companies, contacts, meetups, interactions or followups; may come again.",
        transform: Kind.typed)
    var kinds: [Kind] = []
    @Option(help: "How many at most.") var limit = 50
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let found = try session.logbook.search(
            query.joined(separator: " "), kinds: kinds, limit: limit)
        let things = found.map(\.thing)
        let names = try session.logbook.names(of: things)
        if session.isJSON {
            let faces = Faces(names: names, zone: try session.zone)
            let list = try things.map { thing in
                guard
                    case .object(let members) =
                        try (thing as? Company).map(session.companyFace) ?? faces.face(thing)
                else { return JSON.null }
                return .object([("type", .string(type(of: thing).kind.word))] + members)
            }
            return try session.console.say(JSON.array(list).text())
        }
        if things.isEmpty { return try session.console.say("Nothing has these words.") }
        let teller = Teller(names: names, zone: try session.zone)
        for thing in things {
            let line = teller.line(thing)
            try session.console.say(session.console.width.map { fitted(line, into: $0) } ?? line)
        }
    }
}

extension Kind {
    @Sendable static func typed(_ text: String) throws -> Kind {
        guard let kind = Kind(word: text) else {
            throw ValidationError(
                "“\(shown(text))” is no kind; kinds are company, contact, meetup, interaction, followup."
            )
        }
        return kind
    }
}
