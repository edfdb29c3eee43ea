import ArgumentParser
import Foundation
import JobSearch

/// The command tree.
@main
struct Kith: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith",
        abstract: "A log of your professional network: whom you met, where, and what you promised.",
        discussion: """
            After a talk:  kith met "Ada Lovelace" --at "Swift Berlin" --company "Acme AI" \
            --follow-up "send portfolio" --due fri
            In the morning:  kith
            Into a calendar:  kith export
            """,
        version: kithVersion,
        groupedSubcommands: [
            CommandGroup(name: "Capture", subcommands: [MetCommand.self, LogCommand.self]),
            CommandGroup(
                name: "Act",
                subcommands: [
                    DoneCommand.self, SnoozeCommand.self, DropCommand.self, UndoCommand.self,
                    RedoCommand.self, HistoryCommand.self,
                ]),
            CommandGroup(
                name: "Look",
                subcommands: [TodayCommand.self, SearchCommand.self, ShowCommand.self]),
            CommandGroup(
                name: "Things",
                subcommands: [
                    CompanyCommand.self, ContactCommand.self, MeetupCommand.self,
                    InteractionCommand.self, FollowUpCommand.self,
                ]),
            CommandGroup(
                name: "Calendar and files",
                subcommands: [
                    ExportCommand.self, BackupCommand.self,
                    RestoreCommand.self, ConfigCommand.self, DoctorCommand.self,
                ]),
        ],
        defaultSubcommand: TodayCommand.self)

    static func main() {
        signal(SIGPIPE, SIG_IGN)
        Foundation.exit(run(Array(CommandLine.arguments.dropFirst()), in: .system()))
    }

    /// Runs one command line and returns its exit code.
    static func run(_ arguments: [String], in world: World) -> Int32 {
        let arguments = globalOptionsLast(arguments)
        // The morning's glance starts without the argument parser, whose start-up is a third of its time.
        if arguments.isEmpty || arguments == ["today"] {
            return run(in: world, SessionOptions()) { try Glance().show(in: $0) }
        }
        var command: any ParsableCommand
        do {
            command = try parseDirectly(arguments) ?? parseAsRoot(arguments)
            guard let command = command as? any LogbookCommand else {
                try command.run()
                return 0
            }
            return run(in: world, command.options.plain) { try command.run(in: $0) }
        } catch {
            return end(world, error)
        }
    }

    /// Lets `--home DIR`, `--tz ZONE`, `--json` and `--no-color` stand before the command too.
    private static func globalOptionsLast(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var options: [String] = []
        while let option = rest.first, option.hasPrefix("--") {
            let takesNext = option == "--home" || option == "--tz"
            let isWhole =
                ["--json", "--no-color"].contains(option) || option.hasPrefix("--home=")
                || option.hasPrefix("--tz=")
            guard takesNext && rest.count > 1 || isWhole else { break }
            options += rest.prefix(takesNext ? 2 : 1)
            rest = rest.dropFirst(takesNext ? 2 : 1)
        }
        if options.isEmpty || rest.isEmpty { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + options + Array(rest[end...])
    }

    private static func run(
        in world: World, _ options: SessionOptions, _ body: (Session) throws -> Void
    ) -> Int32 {
        do {
            let session = try Session(world: world, options: options)
            do {
                try body(session)
            } catch {
                if !(error is ClosedPipe) { try session.console.flush() }
                throw error
            }
            try session.console.flush()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch is ClosedPipe {
            return 0
        } catch let error as ValidationError {
            return end(world, error)
        } catch {
            let explained = Hints.explain(error)
            var text = "Error: \(shown(explained.message, keepingLines: true))\n"
            if let hint = explained.hint { text += "Hint: \(shown(hint))\n" }
            world.errors(Array(text.utf8))
            return explained.status.rawValue
        }
    }

    /// Parses an everyday command by itself, which spares the start-up of the whole tree; `nil` when it is none or
    /// cannot be parsed: then the tree says what is wrong.
    private static func parseDirectly(_ arguments: [String]) -> (any ParsableCommand)? {
        guard let name = arguments.first else { return nil }
        let rest = Array(arguments.dropFirst())
        return switch name {
        case "today": try? TodayCommand.parse(rest)
        case "met": try? MetCommand.parse(rest)
        case "log": try? LogCommand.parse(rest)
        case "done": try? DoneCommand.parse(rest)
        case "snooze": try? SnoozeCommand.parse(rest)
        case "search": try? SearchCommand.parse(rest)
        case "show": try? ShowCommand.parse(rest)
        case "export": try? ExportCommand.parse(rest)
        default: nil
        }
    }

    /// What the argument parser has to say: help and version to standard output, misuse to standard error.
    private static func end(_ world: World, _ error: any Error) -> Int32 {
        // What was typed is quoted in it.
        let text = shown(fullMessage(for: error), keepingLines: true) + "\n"
        let code = exitCode(for: error).rawValue
        if code == 0 {
            try? world.output(Array(text.utf8))
        } else {
            world.errors(Array(text.utf8))
        }
        return code
    }
}
