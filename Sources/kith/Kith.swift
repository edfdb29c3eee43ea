import ArgumentParser
import CStart
import Foundation
import JobSearch
import Logbook

/// The command tree.
@main
struct Kith: ExplainedCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith",
        abstract: "A log of your professional network: whom you met, where, and what you promised.",
        version: kithVersionLine,
        groupedSubcommands: [
            CommandGroup(
                name: "Capture",
                subcommands: [
                    MetCommand.self, LogCommand.self, NoteCommand.self, RemindCommand.self,
                    ReferCommand.self,
                ]),
            CommandGroup(
                name: "Act",
                subcommands: [
                    DoneCommand.self, SnoozeCommand.self, DropCommand.self, UndoCommand.self,
                    RedoCommand.self, HistoryCommand.self, MergeCommand.self, TagCommand.self,
                    CadenceCommand.self, LadderCommand.self, TrashCommand.self,
                ]),
            CommandGroup(
                name: "Search for a job",
                subcommands: [StageCommand.self, ResearchCommand.self, ApplyCommand.self]),
            CommandGroup(
                name: "Look",
                subcommands: [
                    TodayCommand.self, PathCommand.self, BriefCommand.self, KeywordsCommand.self,
                    StatsCommand.self, GraphCommand.self, SearchCommand.self, ShowCommand.self,
                    OpenCommand.self, DuplicatesCommand.self,
                ]),
            CommandGroup(
                name: "Things",
                subcommands: [
                    TargetCommand.self, CompanyCommand.self, ContactCommand.self,
                    MeetupCommand.self,
                    InteractionCommand.self, FollowUpCommand.self, PostingCommand.self,
                    ReferralCommand.self, StoryCommand.self, SkillCommand.self,
                    ListCommand.self, EditCommand.self, RemoveCommand.self,
                ]),
            CommandGroup(
                name: "Calendar and files",
                subcommands: [
                    ExportCommand.self, ImportCommand.self, BackupCommand.self,
                    SyncCommand.self, ServeCommand.self, BackupsCommand.self,
                    RestoreCommand.self, ConfigCommand.self, DoctorCommand.self,
                    CompletionCommand.self,
                ]),
        ],
        defaultSubcommand: TodayCommand.self)

    static let examples = [
        "kith met \"Ada Lovelace\" --company Acme --follow-up \"send portfolio\" --due fri",
        "kith",
        "kith export",
    ]

    static func main() {
        // A reader that has gone and a file at its limit are reported by the write itself.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        Logbook.prepareProgram()
        if DailyBackup.run(askedBy: words) { return }
        Foundation.exit(run(Array(words.dropFirst()), in: .system()))
    }

    /// The words of the command line, the first of which is the program.
    private static var words: [String] {
        let count = kith_argument_count()
        if count == 0 { return CommandLine.arguments }
        return (0..<count).map { String(cString: kith_argument($0)) }
    }

    /// Runs one command line and returns its exit code.
    ///
    /// - Parameter parse: makes a command of a line; tests, which type the same lines again, remember
    ///   what `parse` has made of them.
    static func run(
        _ arguments: [String], in world: World,
        parse: ([String]) throws -> any ParsableCommand = parse
    ) -> Int32 {
        if let request = CompletionRequest(arguments) {
            try? world.output(Array(request.answer(in: world).utf8))
            return 0
        }
        var arguments = withOptionsBehind(arguments)
        let isPaged = !arguments.prefix { $0 != "--" }.contains("--no-pager")
        // The argument parser has no options of its own for it.
        if arguments.first == "help" { arguments.removeAll { $0 == "--no-pager" } }
        if let line = PlainLine(arguments) {
            if line.isGlance {
                return run(in: world, line.options) { try Glance().show(in: $0) }
            }
            if let command = line.command {
                return run(in: world, line.options, isPaged: command.isPaged) {
                    try command.runHinting(in: $0)
                }
            }
        }
        // The argument parser takes twenty million instructions to print seven bytes.
        if arguments == ["--version"] {
            return print(kithVersionLine + "\n", in: world, isPaged: false)
        }
        if let page = HelpPage(askedBy: arguments) {
            return print(page.text, in: world, isPaged: isPaged)
        }
        do {
            let command = try parse(arguments)
            if let printed = command as? CompletionCommand {
                return print(try printed.script(in: world), in: world, isPaged: false)
            }
            guard let command = command as? any LogbookCommand else {
                var command = command
                try command.run()
                return 0
            }
            return run(
                in: world, command.options.plain, isPaged: command.isPaged, isDryRun: command.dryRun
            ) {
                try command.runHinting(in: $0)
            }
        } catch let unknown as CommandError {
            return tell(world, unknown)
        } catch {
            if arguments.first?.hasPrefix("-") == true, exitCode(for: error) != .success {
                let hint =
                    "kith --help lists the commands, kith today --help the options of bare kith."
                return tell(
                    world, CommandError(message(for: error), hint: hint, status: .misuse))
            }
            return end(world, error, isPaged: isPaged)
        }
    }

    private static func run(
        in world: World, _ options: SessionOptions, isPaged: Bool = false, isDryRun: Bool = false,
        _ body: (Session) throws -> Void
    ) -> Int32 {
        do {
            let session = try Session(world: world, options: options, isPaged: isPaged)
            defer { session.console.leave() }
            do { try session.run(isDryRun: isDryRun, body) } catch {
                throw Hints.explained(error, after: session.madeStep)
            }
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch is ClosedPipe {
            return 0
        } catch let error as ValidationError {
            return end(world, error)
        } catch {
            return tell(world, error)
        }
    }

    /// Says to standard error what is wrong and what to type next.
    private static func tell(_ world: World, _ error: any Error) -> Int32 {
        tell(world, Hints.explain(error))
    }

    @discardableResult
    static func tell(_ world: World, _ error: CommandError) -> Int32 {
        var text = "Error: \(shown(error.message, keepingLines: true))\n"
        if let hint = error.hint { text += "Hint: \(shown(hint, keepingLines: true))\n" }
        world.errors(Array(withShortLines(text).utf8))
        return error.status.rawValue
    }

    /// The options that every command takes may stand before the command too: they are moved behind
    /// it.
    static func withOptionsBehind(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if ["--json", "--no-color", "--no-pager"].contains(first) || first.hasPrefix("--home=")
                || first.hasPrefix("--tz=")
            {
                leading.append(first)
                rest = rest.dropFirst()
            } else if first == "--home" || first == "--tz", rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        if leading.isEmpty { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + rest[end...]
    }

    /// Makes a command of a line. It is parsed by itself, which spares the start-up of the whole tree;
    /// where it cannot be, the tree says what is wrong.
    static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        if let (command, rest) = CommandTree.leaf(arguments), let direct = try? command.parse(rest)
        {
            return direct
        }
        if let unknown = CommandTree.unknownCommand(in: arguments) { throw unknown }
        return try parseAsRoot(arguments)
    }

    /// Lines of at most 1,000 characters: whatever was typed or pasted, its complaint fits on a
    /// screen.
    private static func withShortLines(_ text: String) -> String {
        if text.utf8.count <= 1000 { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.count <= 1000 ? $0 : $0.prefix(999) + "…" }.joined(separator: "\n")
    }

    /// What the argument parser has to say: help and version to standard output, misuse to standard
    /// error.
    private static func end(
        _ world: World, _ error: any Error, isPaged: Bool = false
    ) -> Int32 {
        // What was typed is quoted in it.
        let text = shown(fullMessage(for: error), keepingLines: true) + "\n"
        let code = exitCode(for: error).rawValue
        if code != 0 {
            world.errors(Array(withShortLines(text).utf8))
            return code
        }
        let command = CommandTree.command(ofHelp: text)
        return print(
            command.map { withExamples(of: $0, text) } ?? text, in: world, isPaged: isPaged)
    }

    /// Writes to standard output, and says where that cannot be done.
    private static func print(_ text: String, in world: World, isPaged: Bool) -> Int32 {
        let console = Console(world: world, isColored: false, isPaged: isPaged)
        defer { console.leave() }
        do {
            try console.put(text)
            try console.end()
        } catch  where !(error is ClosedPipe) {
            return tell(world, error)
        } catch {}
        return 0
    }
}
