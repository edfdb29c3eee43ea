import ArgumentParser
import JobSearch

struct TargetCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "target",
        abstract: "The companies that you want to work for: add, list, remove.",
        discussion: """
            A target is a company with a tier, from 1 (first choice) to 3. kith targets shows how things stand at each, \
            what comes next and what is missing.
            """,
        subcommands: [TargetList.self, TargetAdd.self, TargetRemove.self],
        defaultSubcommand: TargetList.self, aliases: ["targets"])
}
