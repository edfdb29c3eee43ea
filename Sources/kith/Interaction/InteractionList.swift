import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists interactions: `kith interaction list --with Ada --since "1 month ago"`.
struct InteractionList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List interactions, the latest first.", aliases: ["ls"])
    static let examples = [
        "kith interaction list --with jonas",
        "kith interactions --since \"2 weeks ago\" --limit 10",
    ]

    @Option(help: "Only about this company, or with its people while they were there.")
    var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        try session.show(
            Interaction.self, filter, asCSV: list.csv,
            orSay: "No interaction fits. To record one: kith log TEXT")
    }
}
