import ArgumentParser
import JobSearch
import Logbook

/// The skills that get a status, and what is said of all of them.
struct SkillMarkOptions: ParsableArguments {
    @Argument(help: "Skills: names or ids.") var names: [String]
    @Option(help: "1 (beginner) to 5 (expert).") var level: Int?
    @Option(help: "What shows it: a text or an address.") var evidence: String?
    @Option(help: ArgumentHelp("When to have learnt it.", valueName: "when")) var due: String?
    @Flag(help: "The names are new, however near to known ones.") var new = false

    func validate() throws {
        if let level, !(1...5).contains(level) {
            throw ValidationError("--level needs a number from 1 to 5.")
        }
    }
}

/// A command that gives skills a status.
protocol SkillMark: LogbookCommand {
    static var status: Skill.Status { get }
    var mark: SkillMarkOptions { get }
}

extension SkillMark {
    private static var word: String { configuration.commandName ?? "" }

    static var examples: [String] {
        ["kith skill \(word) \"robot operating system\" haskell", "kith skill \(word) python"]
    }

    func validate() throws {
        if mark.due != nil, Self.status != .learning {
            throw ValidationError(
                "--due says by when to learn a skill: kith skill learn NAME --due WHEN")
        }
    }

    func run(in session: Session) throws {
        // No skill has a comma in its name: `python, sql` are two.
        let names = mark.names.flatMap { $0.split(separator: ",") }.map(String.init)
        var marking = SkillMarking(names.filter { !isBlank($0) }, Self.status)
        if marking.names.isEmpty { marking.names = mark.names }
        marking.level = mark.level
        marking.evidence = mark.evidence.flatMap(Inputs.text)
        marking.due = try mark.due.map { try session.when($0, facing: .future) }
        marking.isNew = mark.new
        try session.tell(try session.readyLogbook.mark(marking))
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        let name = mark.names.first { folded($0) == thing.ref } ?? thing.ref
        return "kith skill \(Self.word) \(shellQuoted(name)) --new"
    }
}

/// Notes skills that its user has: `kith skill have Python --level 4`.
struct SkillHave: SkillMark {
    static let configuration = CommandConfiguration(
        commandName: "have",
        abstract: "Note skills that you have, which closes the plans to learn them.",
        aliases: ["add"])
    static let status = Skill.Status.have

    @OptionGroup var mark: SkillMarkOptions
    @OptionGroup var options: LogbookOptions
}

/// Notes skills that its user learns: `kith skill learn Kubernetes --due fri`.
struct SkillLearn: SkillMark {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Note skills that you learn; --due plans a follow-up for each.")
    static let status = Skill.Status.learning
    static let examples = [
        "kith skill learn kubernetes --due \"next fri\"",
        "kith skill learn haskell \"robot operating system\"",
    ]

    @OptionGroup var mark: SkillMarkOptions
    @OptionGroup var options: LogbookOptions
}

/// Notes skills that are no matter: `kith skill ignore Excel`.
struct SkillIgnore: SkillMark {
    static let configuration = CommandConfiguration(
        commandName: "ignore",
        abstract: "Note skills that you leave to others, which drops the plans to learn them.")
    static let status = Skill.Status.ignored

    @OptionGroup var mark: SkillMarkOptions
    @OptionGroup var options: LogbookOptions
}
