import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Lists postings: `kith posting list --company Acme --status saved`.
struct PostingList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List postings by closing day.", aliases: ["ls"])

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
        let today = try session.today
        try session.show(
            Posting.self, filter, asCSV: list.csv,
            orSay:
                "No posting fits. To add one: kith posting add TITLE --company NAME --closes WHEN"
        ) { posting, wording in
            let isLate = posting.status == .saved && posting.closes.map { $0 < today } ?? false
            return (
                [
                    posting.ref,
                    posting.closes.map { wording.due(.day($0), today: today) } ?? "",
                    shown(posting.title),
                    posting.company.map { shown(wording.names[.company, $0]) } ?? "",
                    posting.status.rawValue, wording.tags(posting.tags),
                ], isLate ? .late : nil
            )
        }
    }
}
