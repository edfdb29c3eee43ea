import ArgumentParser
import Foundation
import Testing

@testable import kith

/// The help of every command, as in `Transcripts/help.md`; `UPDATE_TRANSCRIPTS=1` rewrites it.
struct HelpTests {
    /// A command, and the words that lead to it.
    private struct Node {
        var words: [String]
        var type: any ParsableCommand.Type

        /// The command and all below it, in the order in which they are listed.
        var all: [Node] {
            [self]
                + type.configuration.subcommands.flatMap {
                    Node(words: words + [$0._commandName], type: $0).all
                }
        }
    }

    private let commands = Node(words: [], type: Kith.self).all

    @Test("the page shows the help of every command, 80 columns wide")
    func page() throws {
        let file = TranscriptTests.package.appending(path: "Tests/kithTests/Transcripts/help.md")
        let help = commands.map { command in
            let title = (["kith"] + command.words).joined(separator: " ")
            let text = Kith.helpMessage(for: command.type, columns: 80)
            return "\n## \(title)\n\n```text\n\(text)\n```\n"
        }
        let page = "# Help\n" + help.joined()
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            return try Data(page.utf8).write(to: file)
        }
        let difference = differences(from: try String(contentsOf: file, encoding: .utf8), to: page)
        #expect(difference.isEmpty, "\(difference)")
    }

    @Test("what is typed for help prints it")
    func typed() throws {
        let shell = try Shell()
        for command in commands {
            let expected = Kith.helpMessage(for: command.type) + "\n"
            #expect(shell.kith(["help"] + command.words, [:], input: "").output == expected)
            #expect(shell.kith(command.words + ["--help"], [:], input: "").output == expected)
        }
    }

    @Test("no sentence of it has a gap of blanks")
    func gaps() throws {
        let dump = try Shell().kith("--experimental-dump-help").result
        #expect(dump.contains("Show the version."))
        for line in dump.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            #expect(!text.contains(/[^ ] {3,}[^ ]/), "\(text)")
        }
    }
}
