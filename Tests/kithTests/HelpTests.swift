import ArgumentParser
import Foundation
import JobSearch
import Testing

@testable import kith

/// The help of every command and the pages, as in `Transcripts/help.md`; `UPDATE_TRANSCRIPTS=1`
/// rewrites it.
struct HelpTests {
    private let commands = CommandNode(words: [], type: Kith.self).all

    @Test("the transcript shows the help of every command and every page, 80 columns wide")
    func page() throws {
        let file = TranscriptTests.package.appending(path: "Tests/kithTests/Transcripts/help.md")
        let helps =
            commands.map { (["kith"] + $0.words, Kith.help(of: $0.type, columns: 80)) }
            + HelpPage.all.map { (["kith", "help", $0.name], $0.text) }
        let parts = helps.map { words, text in
            "\n## \(words.joined(separator: " "))\n\n```text\n\(text)```\n"
        }
        let page = "# Help\n" + parts.joined()
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
            let expected = Kith.help(of: command.type)
            #expect(shell.kith(["help"] + command.words, [:], input: "").output == expected)
            #expect(shell.kith(command.words + ["--help"], [:], input: "").output == expected)
        }
        for page in HelpPage.all {
            #expect(shell.kith("help", page.name).output == page.text)
            #expect(shell.kith("--no-color", "help", page.name).output == page.text)
        }
    }

    @Test("no sentence of it has a gap of blanks")
    func gaps() throws {
        let dump = try Shell().kith("--experimental-dump-help").result
        #expect(dump.contains("Show the version."))
        #expect(!dump.contains("Examples:"))
        for line in dump.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            #expect(!text.contains(/[^ ] {3,}[^ ]/), "\(text)")
        }
    }

    @Test("the list of commands has the pages, which have at most 80 columns and no command's name")
    func pages() throws {
        let list = try Shell().kith("help").output.split(separator: "PAGES:")[1]
        for page in HelpPage.all {
            #expect(list.split { !$0.isLetter }.contains(Substring(page.name)))
            #expect(CommandTree.command(page.name, of: Kith.self) == nil)
            for line in page.text.split(separator: "\n") {
                #expect(line.count <= HelpPage.columns, "\(line)")
            }
        }
    }

    @Test("a slip in the name of a page is a slip in that of a command")
    func slips() throws {
        let shell = try Shell()
        let slip = shell.kith("help", "gogle")
        #expect(slip.errors.contains("Hint: Did you mean kith help google?"))
        #expect(slip.code == 64)
        #expect(shell.kith("help", "foo").errors.contains("Unknown command “foo”."))
        #expect(shell.kith("when").errors.contains("Did you mean kith help when?"))
    }

    @Test("README.md is short, and whatever help it or a page points to is there")
    func pointers() throws {
        let file = TranscriptTests.package.appending(path: "README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 250)
        let texts = [readme] + HelpPage.all.map(\.text) + commands.map { Kith.help(of: $0.type) }
        for match in texts.joined().matches(of: /kith help\s+([a-z]+)/) {
            let name = String(match.1)
            let isThere =
                HelpPage(askedBy: ["help", name]) != nil
                || CommandTree.command(name, of: Kith.self) != nil
            #expect(isThere, "\(name)")
        }
    }

    @Test("each form that a page shows can be typed", arguments: [HelpPage.when, .every])
    func forms(_ page: HelpPage) throws {
        let table = page.text.split(separator: "\n").filter {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ")
        }
        let forms = table.filter { !$0.hasPrefix("  - ") }.flatMap { line in
            line.dropFirst(2).split(separator: "  ")[0].split(separator: ", ").map(String.init)
        }
        #expect(forms.count > 8)
        let shell = try Shell()
        for form in forms {
            let option = page == .when ? "--due" : "--every"
            let outcome = shell.kith("followup", "add", "x", "\(option)=\(form)")
            #expect(outcome.code == 0, "\(form): \(outcome.errors)")
        }
    }
}

/// A command, and the words that lead to it.
struct CommandNode {
    var words: [String]
    var type: any ParsableCommand.Type

    /// The command and all below it, in the order in which they are listed.
    var all: [CommandNode] {
        [self]
            + type.configuration.subcommands.flatMap {
                CommandNode(words: words + [$0._commandName], type: $0).all
            }
    }
}
