import ArgumentParser
import JobSearch

struct SkillCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "skill", abstract: "Skills that you have, learn or ignore.",
        discussion: """
            A skill is one in any spelling: case, hyphens and a plural do not matter. LinkedIn’s copy of your data brings \
            those that your profile names.
            """,
        subcommands: [
            SkillList.self, SkillHave.self, SkillLearn.self, SkillIgnore.self, SkillForget.self,
            ThingShow<Skill>.self, ThingEdit<SkillOptions>.self,
        ], defaultSubcommand: SkillList.self, aliases: ["skills"])
}

extension Skill: ExplainedThing {
    static let words = ExampleWords(
        add: [], show: ["k1", "python"],
        edit: ["k1 --level 4", "python --evidence https://code.example.org/me"], remove: [])
}

/// A skill's fields as options.
struct SkillOptions: FieldOptions {
    typealias Subject = Skill
    typealias Label = NameOption

    @Option(help: "1 (beginner) to 5 (expert).") var level: Int?
    @Option(help: "What shows it: a text or an address.") var evidence: String?
    @Option(help: "The follow-up that says by when to learn it.") var followUp: String?
}

extension Skill.Status: ExpressibleByArgument, TypedValue {}
