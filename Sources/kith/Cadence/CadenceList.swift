import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Lists the cadences, the most specific first: `kith cadence list`.
struct CadenceList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the cadences, the most specific first.",
        aliases: ["ls"])
    static let examples = ["kith cadence list", "kith cadence list --json"]

    @OptionGroup var options: LogbookOptions

    var isPaged: Bool { true }

    func run(in session: Session) throws {
        let uses = try session.logbook.cadences()
        if session.isJSON {
            return try session.console.say(JSON.array(uses.map(\.json)).text())
        }
        if uses.isEmpty {
            return try session.console.say(
                "No cadence is set. For everybody with a tag: kith cadence set 2w --tag TAG")
        }
        let contacts = uses.reduce(0) { $0 + $1.contacts }
        try session.console.say(
            "\(uses.count == 1 ? "1 cadence" : "\(uses.count) cadences") for "
                + Kind.contact.counted(contacts))
        var table = Table([.whole, .main, .whole, .brief])
        for use in uses {
            let first = use.first.map {
                "next \(shown($0.name)), \((try? session.today).map($0.next.words(today:)) ?? "")"
            }
            table.add([
                use.rule == nil ? "their own" : shown(use.by.words),
                use.rule?.words ?? "as each of them says",
                Kind.contact.counted(use.contacts), first ?? "",
            ])
        }
        try session.console.show(table, indent: "  ")
    }
}

extension CadenceUse {
    /// `{by, of, every, latest, contacts}`.
    var json: JSON {
        .object(by.members(rule) + [("contacts", .int(contacts))])
    }
}
