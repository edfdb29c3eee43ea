import ArgumentParser
import JobSearch
import Logbook

/// Lists stories: `kith story list --skill Python`.
struct StoryList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List stories by title.", aliases: ["ls"])
    static let examples = ["kith story list --skill c++", "kith stories --tag thesis"]

    @Option(help: "Only those that show this skill.") var skill: String?
    @Option(help: "Only with this tag.") var tag: String?
    @Option(help: "How many at most.") var limit: Int?
    @Flag(help: "Print a CSV file for a spreadsheet.") var csv = false
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws { try checkLimit(limit) }

    func run(in session: Session) throws {
        var filter = Filter()
        filter.skill = skill
        filter.tag = tag.map(Inputs.tag)
        filter.limit = limit
        try session.show(
            Story.self, filter, asCSV: csv,
            orSay: "No story fits. To write one down: kith story add TITLE --problem TEXT")
    }
}
