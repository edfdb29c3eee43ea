import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Lists contacts: `kith contact list --company Acme --cold --sort last`.
struct ContactList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List contacts by name.", aliases: ["ls"])

    @Option(help: "Only those who work there.") var company: String?
    @Option(help: "Only those who were met there, or will be.") var at: String?
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
        try warmth.apply(to: &filter, session)
        let today = try session.today
        try session.show(
            Contact.self, filter, asCSV: list.csv,
            orSay: "No contact fits. To add one: kith contact add NAME"
        ) { contact, wording in
            (
                [
                    contact.ref, shown(contact.name), wording.role(contact) ?? "",
                    contact.lastInteraction.map { "last \($0.roughly(today))" } ?? "",
                    wording.tags(contact.tags),
                ], nil
            )
        }
    }
}
