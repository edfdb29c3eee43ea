import ArgumentParser
import JobSearch
import Logbook

/// Takes the tier from companies, which stay: `kith target remove DeepL`.
struct TargetRemove: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take the tier from companies: they stay, and are no targets any more.",
        aliases: ["rm"])
    static let examples = [
        "kith target remove \"Pagoda Systems\"", "kith target rm o7 o10",
    ]

    @Argument(help: "Companies: names or ids.") var names: [String]
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.readyLogbook.removeTargets(names)
        if session.isJSON { return try session.tell(change) }
        for company in change.result {
            let name = "\(shown(company.name)) (\(company.ref))"
            try session.console.say(
                company.tier.map { "No target any more: \(name), before tier \($0)" }
                    ?? "No target before either: \(name)")
        }
    }

    func line(for thing: LogbookError.Candidate) -> String? { "kith show \(thing.ref)" }
}
