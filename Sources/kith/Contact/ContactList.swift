import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists contacts: `kith contact list --company Acme --cold --sort last`.
struct ContactList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List contacts by name.", aliases: ["ls"])
    static let examples = ["kith contact list --company halden", "kith contacts --tag mentor"]

    @Option(help: "Only those who work there.") var company: String?
    @Option(help: "Only those who were met there, or will be.") var at: String?
    @Flag(help: "Only those whose next check-in is due, the latest first.") var due = false
    @OptionGroup var warmth: WarmthOptions
    @Option(
        help: "The order: name, company, or last (the last contact first).",
        transform: { try .typed($0, among: [.name, .company, .last]) })
    var sort: Filter.Sorting?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.at = at
        filter.sort = sort
        if due { filter.touchDue = try session.today }
        try warmth.apply(to: &filter, session)
        try session.show(
            Contact.self, filter, asCSV: list.csv,
            orSay: due
                ? "No check-in is due. How often to be in touch: kith cadence set EVERY --tag TAG"
                : "No contact fits. To add one: kith contact add NAME")
    }
}
