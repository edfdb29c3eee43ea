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
        "kith postings --tier 1 --closing \"in 2 weeks\"",
    ]

    @Option(help: "Only of this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @Option(help: "Only with this status.") var status: Posting.Status?
    @Option(help: "Only at companies of this tier, 1 to 3.") var tier: Int?
    @Option(
        help: ArgumentHelp(
            "Only open ones that close from today until then: “in 2 weeks”.", valueName: "when"))
    var closing: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws {
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs a number from 1 to 3.")
        }
    }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.tier = tier
        if let closing {
            let (today, last) = (try session.today, try session.day(closing, facing: .future))
            guard today <= last else {
                throw CommandError(
                    "\(last.words) is over; no posting closes from today until then.",
                    hint: "Write a day to come: --closing \"in 2 weeks\"", status: .misuse)
            }
            filter.closing = today...last
        }
        filter.words["status"] = status?.rawValue
        try session.show(
            Posting.self, filter, asCSV: list.csv,
            orSay:
                "No posting fits. To add one: kith posting add TITLE --company NAME --closes WHEN")
    }
}
