import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Lists skills: `kith skill list --status learning`.
struct SkillList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List skills: what you have, what you learn, what you ignore.", aliases: ["ls"])
    static let examples = ["kith skills", "kith skill list --status learning"]

    @Option(help: "Only with this status.") var status: Skill.Status?
    @Option(help: "How many at most.") var limit: Int?
    @Flag(help: "Print a CSV file for a spreadsheet.") var csv = false
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws { try checkLimit(limit) }

    func run(in session: Session) throws {
        var filter = Filter()
        filter.words["status"] = status?.rawValue
        filter.limit = limit
        let logbook = try session.logbook
        let skills = try logbook.things(Skill.self, filter)
        let counts = Skill.Status.allCases.compactMap { status in
            let count = skills.count { $0.status == status }
            return count == 0 ? nil : "\(count) \(status.rawValue)"
        }
        let today = try session.today
        try session.show(
            skills, of: try session.total(.skill, filter, listed: skills.count),
            rows: { Rows($1, today: today, due: try logbook.dueDays(of: $0)) }, asCSV: csv,
            note: counts.count < 2 ? "" : ": " + counts.joined(separator: ", "),
            orSay: "No skill fits. To write one down: kith skill have NAME; "
                + "LinkedIn’s: kith import FILE.zip")
    }
}
