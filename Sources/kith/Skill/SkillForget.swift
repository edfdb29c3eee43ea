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
        let change: Change<[Skill]>
        do { change = try session.logbook.forgetSkills(names) } catch let error as LogbookError {
            guard case .unknown(_, _, let nearest) = error else { throw error }
            var explained = Hints.explain(error)
            let known = nearest.first.map { "Did you mean “\(shown($0.label))”? " } ?? ""
            explained.hint = known + "kith skill list shows them."
            throw explained
        }
        if session.isJSON { return try session.tell(change) }
        for skill in change.result {
            try session.console.say(
                "Removed skill: \(shown(skill.name)) (\(skill.ref)), \(skill.status.rawValue)")
        }
        try session.tell(change)
    }

    func line(for thing: LogbookError.Candidate) -> String? { "kith rm \(thing.ref)" }
}
