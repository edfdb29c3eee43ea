import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists postings: `kith posting list --company Acme --status saved`.
struct PostingList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List postings by closing day.", aliases: ["ls"])
    static let examples = [
        "kith posting list --status saved",
        "kith postings --company brightwater",
    ]

    @Option(help: "Only of this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @Option(help: "Only with this status.") var status: Posting.Status?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.words["status"] = status?.rawValue
        try session.show(
            Posting.self, filter, asCSV: list.csv,
            orSay:
                "No posting fits. To add one: kith posting add TITLE --company NAME --closes WHEN")
    }
}
