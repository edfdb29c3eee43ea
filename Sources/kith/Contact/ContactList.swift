import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists contacts: `kith contact list --company Acme`.
struct ContactList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List contacts by name.", aliases: ["ls"])
    static let examples = ["kith contact list --company halden", "kith contacts --tag mentor"]

    @Option(help: "Only those who work there.") var company: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        let contacts = try session.logbook.contacts(filter)
        try session.show(
            contacts, asCSV: list.csv,
            orSay: "No contact fits. To add one: kith contact add NAME")
    }
}
