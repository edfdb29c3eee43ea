import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Lists follow-ups: `kith followup list --overdue`.
struct FollowUpList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List open follow-ups by due day.", aliases: ["ls"])

    @Option(help: "Only about this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @Flag(help: "Only those whose day or time has passed.") var overdue = false
    @Flag(help: "Done and dropped ones too.") var all = false
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.isAll = all
        let today = try session.today
        if overdue { filter.overdue = (session.now, today) }
        try session.show(
            FollowUp.self, filter, asCSV: list.csv,
            orSay: "No follow-up fits. To plan one: kith followup add TEXT --due WHEN"
        ) { followUp, wording in
            let isLate = followUp.status == .open && followUp.due.day(in: wording.zone) < today
            return (
                [
                    followUp.ref, wording.due(followUp.due, today: today),
                    wording.deed(followUp), wording.mark(followUp),
                    followUp.status == .open ? "" : followUp.status.rawValue,
                ], isLate ? .late : nil
            )
        }
    }
}
