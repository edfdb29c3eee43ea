import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Lists companies: `kith company list --stage applied`.
struct CompanyList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List companies, the first tier first.", aliases: ["ls"])
    static let examples = ["kith company list --stage applied", "kith companies --tag robotics"]

    @Option(help: "Only those at this stage.") var stage: Company.Stage?
    @OptionGroup var warmth: WarmthOptions
    @Option(
        help: "The order: tier, name, or last (the last exchange first).",
        transform: { try .typed($0, among: [.tier, .name, .last]) })
    var sort: Filter.Sorting?
    @Option(help: "Only with this tag.") var tag: String?
    @Option(help: "How many at most.") var limit: Int?
    @Flag(help: "Those without a tier, too, that imports brought along.") var all = false
    @Flag(help: "Print a CSV file for a spreadsheet.") var csv = false
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws { try checkLimit(limit) }

    func run(in session: Session) throws {
        var filter = Filter()
        filter.words["stage"] = stage?.rawValue
        filter.tag = tag.map(Inputs.tag)
        filter.limit = limit
        filter.isAll = all
        filter.sort = sort
        try warmth.apply(to: &filter, session)
        let (logbook, today) = (try session.logbook, try session.today)
        let tellsLast = warmth.cold || sort == .last
        try session.show(
            Company.self, filter, asCSV: csv,
            rows: { [stage] companies, wording in
                Rows(
                    wording, today: today,
                    last: try tellsLast ? logbook.lastExchanges(with: companies.map(\.id)) : [:],
                    tellsSince: stage != nil)
            }, orSay: "No company fits. To add one: kith company add NAME --tier 1")
        let hidden = try logbook.companiesInPassing(filter)
        if hidden > 0 {
            session.console.note("\(hidden) more without a tier, from imports: --all")
        }
    }
}
