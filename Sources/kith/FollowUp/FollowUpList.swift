import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists follow-ups: `kith followup list --overdue`.
struct FollowUpList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List open follow-ups by due day.", aliases: ["ls"])
    static let examples = [
        "kith followup list --until fri", "kith followups --with haarmann --all",
    ]

    @Option(help: "Only about this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @Flag(help: "Only those whose day or time has passed.") var overdue = false
    @Option(help: ArgumentHelp("Only rungs of this ladder.", valueName: "name"))
    var ladder: String?
    @Flag(help: "Done and dropped ones too.") var all = false
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.words["ladder"] = ladder.map(folded)
        filter.isAll = all
        if overdue { filter.overdue = (session.now, try session.today) }
        try session.show(
            FollowUp.self, filter, asCSV: list.csv,
            orSay: "No follow-up fits. To plan one: kith followup add TEXT --due WHEN")
    }
}
