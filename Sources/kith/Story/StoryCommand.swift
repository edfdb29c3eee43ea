import ArgumentParser
import JobSearch

struct StoryCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Stories to tell in interviews: add, list, show, edit, remove.",
        discussion: """
            A story says how you solved something: the problem, what you tried, your approach, the result, and why it \
            worked.
            """,
        subcommands: [
            ThingAdd<StoryOptions>.self, StoryList.self, ThingShow<Story>.self,
            ThingEdit<StoryOptions>.self, ThingRemove<Story>.self,
        ], defaultSubcommand: StoryList.self, aliases: ["stories"])
}

extension Story: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "\"Race in the logger\" --problem \"lost lines\" --skill c++",
            "\"Ten times faster tests\" --result \"6 minutes, not 60\"",
        ],
        show: ["s1", "\"towel gripper\""],
        edit: [
            "s1 --tried \"rubber pads: they tore\"",
            "\"towel gripper\" --intuition \"cloth is found by its edge\"",
        ],
        remove: ["s2", "\"towel gripper\""])
}

/// A story's fields as options.
struct StoryOptions: FieldOptions {
    typealias Subject = Story
    typealias Label = TitleOption

    @Option(help: "What was wrong.") var problem: String?
    @Option(parsing: .singleValue, help: "What did not solve it, and why; may come again.")
    var tried: [String] = []
    @Option(help: "What you did.") var approach: String?
    @Option(help: "What came of it, in numbers.") var result: String?
    @Option(help: "Why it worked.") var intuition: String?
    @Option(
        name: .customLong("skill"), parsing: .singleValue,
        help: "What it shows that you can; may come again.")
    var skills: [String] = []
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @Option(help: "What else there is to say.") var notes: String?
}
