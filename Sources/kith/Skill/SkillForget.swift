import ArgumentParser
import JobSearch
import Logbook

/// Removes skills: `kith skill forget Excel Word`.
struct SkillForget: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove skills; no import brings them back, kith undo does.",
        aliases: ["remove", "rm"])
    static let examples = ["kith skill forget excel", "kith skill forget k1 k2"]

    @Argument(help: "Skills: names or ids.") var names: [String]
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.logbook.forgetSkills(names)
        if session.isJSON { return try session.tell(change) }
        for skill in change.result {
            try session.console.say(
                "Removed skill: \(shown(skill.name)) (\(skill.ref)), \(skill.status.rawValue)")
        }
        try session.tell(change)
    }

    func line(for thing: LogbookError.Candidate) -> String? { "kith rm \(thing.ref)" }
}
