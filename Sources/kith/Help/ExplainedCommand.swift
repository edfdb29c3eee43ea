import ArgumentParser
import JobSearch

/// A command whose help ends with examples.
protocol ExplainedCommand: ParsableCommand {
    /// Lines to type, at least two, each of which runs as it is in the sample log.
    static var examples: [String] { get }
}

/// The commands of a kind: `kith contact`.
protocol KindCommand: ExplainedCommand {}

extension KindCommand {
    /// The first example of each of its first two commands.
    static var examples: [String] {
        configuration.subcommands.prefix(2).compactMap {
            ($0 as? any ExplainedCommand.Type)?.examples.first
        }
    }
}

/// A kind of things with what the examples of its commands say.
protocol ExplainedThing: Thing {
    static var words: ExampleWords { get }
}

/// What stands behind the commands of a kind in their examples, two of each.
struct ExampleWords {
    /// Behind `add`.
    var add: [String]
    /// Behind `show`.
    var show: [String]
    /// Behind `edit`.
    var edit: [String]
    /// Behind `remove`.
    var remove: [String]
}

extension ExplainedThing {
    /// `kith contact show jonas`, and so on for each of the words.
    static func lines(_ command: String, _ words: KeyPath<ExampleWords, [String]>) -> [String] {
        Self.words[keyPath: words].map { "kith \(kind.word) \(command) \($0)" }
    }
}

extension Kith {
    /// The help of a command, with its examples; that of the root lists the pages, too.
    static func help(of command: any ParsableCommand.Type, columns: Int? = nil) -> String {
        withExamples(of: command, helpMessage(for: command, columns: columns))
    }

    static func withExamples(of command: any ParsableCommand.Type, _ help: String) -> String {
        var text = help
        while text.last == "\n" { text.removeLast() }
        if command == Kith.self { text += "\n\n" + HelpPage.list }
        let examples = (command as? any ExplainedCommand.Type)?.examples ?? []
        return text + "\n\nExamples:\n" + examples.map { "  \($0)\n" }.joined()
    }
}
