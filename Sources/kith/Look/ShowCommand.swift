import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// One thing with all that hangs on it: `kith show "Ada Lovelace"`, `kith show contact 3`.
struct ShowCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one thing with all that hangs on it.",
        aliases: ["info"])
    static let examples = ["kith show zoë", "kith show contact 3"]

    @Argument(help: "An id, a uid or words; the kind may stand before it.") var ref: [String]
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        try session.show(session.details(ref))
    }
}

extension Session {
    /// Finds a thing of whatever kind: an unknown name is that of no thing, not of no contact.
    func explaining<T>(_ ref: String, _ body: () throws -> T) throws -> T {
        do { return try body() } catch LogbookError.unknown(_, _, let nearest) {
            if let kind = Reference(typed: ref)?.kind {
                throw LogbookError.unknown(kind, ref, nearest: [])
            }
            let names = nearest.map { "“\(shown($0.label))”" }.joined(separator: " or ")
            throw CommandError(
                "Nothing is called “\(shown(ref))”.",
                hint: (names.isEmpty ? "" : "Did you mean \(names)? ")
                    + "To look into notes and texts: kith search \(shellQuoted(shown(ref)))",
                status: .unknownReference)
        }
    }

    /// Number of interactions of a company on the screen where there are many more.
    private var fewInteractions: Int? { isJSON ? nil : 20 }

    /// The thing that words name, with its kind in front or without.
    func details(_ words: [String]) throws -> Details {
        if words.count > 1, let kind = Kind(word: words[0]) {
            return try details(kind, words.dropFirst().joined(separator: " "))
        }
        let ref = words.joined(separator: " ")
        return try explaining(ref) { try details(nil, ref) }
    }

    func details(_ kind: Kind?, _ ref: String) throws -> Details {
        try logbook.details(kind, ref, now: now, zone: zone, most: fewInteractions)
    }

    func show(_ details: Details) throws {
        if isJSON { return try showJSON(details) }
        let wording = Wording(names: details.names, zone: try zone, now: now)
        try console.say(console.styled(wording.line(details.thing), .strong))
        var facts = Table([.whole, .main])
        if let next = details.nextThing { facts.add(["next", wording.line(next)]) }
        if !details.aliases.isEmpty {
            facts.add(["also", shown(details.aliases.joined(separator: ", "))])
        }
        let contact = details.thing as? Contact
        let cadence = try contact.flatMap { try logbook.cadenceRules(of: [$0])[$0.id] }
        if details.thing.kind == .posting,
            let terms = try logbook.terms(of: [details.thing.id])[details.thing.id], !terms.isEmpty
        {
            facts.add(["asks for", terms.map { shown($0) }.joined(separator: ", ")])
        }
        for (name, value) in wording.facts(details.thing, cadence: cadence) {
            facts.add([name, value])
        }
        try console.show(facts, indent: "  ", wraps: true)
        let rows = Rows(wording, today: try today)
        for kind in Kind.allCases {
            let things = details.hanging[kind]
            if things.isEmpty {
                if kind == .contact { try show(former: details, rows) }
                continue
            }
            let nouns = kind.facts.nouns
            let title = nouns.capitalizedFirst
            try console.say("\n" + console.styled(title, .strong))
            try console.show(rows.table(things), indent: "  ", wraps: true)
            if kind == .contact { try show(former: details, rows) }
            if kind == .interaction, details.left > 0 {
                try console.say(
                    "  … and \(details.left) more: kith interaction list --company "
                        + details.thing.ref)
            }
        }
    }

    private func show(former details: Details, _ rows: Rows) throws {
        if details.former.isEmpty { return }
        try console.say("\n" + console.styled("Formerly there", .strong))
        try console.show(rows.table(details.former), indent: "  ", wraps: true)
    }

    private func showJSON(_ details: Details) throws {
        let own = try thingJSON(details.names, details.hanging.all)
        var hanging: [JSON.Member] = []
        for kind in Kind.allCases where kind != .company {
            hanging.append((kind.facts.list, own.list(details.hanging[kind])))
        }
        var members =
            try json([details.thing]).flatMap(\.members) + [
                ("type", .string(details.thing.kind.word)), ("aliases", .strings(details.aliases)),
            ]
        if details.thing.kind == .company {
            members.append(("next", try details.next?.json(in: zone) ?? .null))
            members.append(("formerly", own.list(details.former)))
        }
        members.append(("hanging", .object(hanging)))
        try console.say(JSON.object(members).text())
    }
}
