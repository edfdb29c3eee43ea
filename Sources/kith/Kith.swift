import ArgumentParser
import Foundation

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
                    ExportCommand.self, ImportCommand.self, BackupCommand.self,
                    RestoreCommand.self, ConfigCommand.self, DoctorCommand.self,
                ]),
        ],
        defaultSubcommand: TodayCommand.self)

    static func main() {
        signal(SIGPIPE, SIG_IGN)
        exit(run(Array(CommandLine.arguments.dropFirst()), in: .system()))
    }

    /// Runs one command line and returns its exit code.
    static func run(_ arguments: [String], in world: World) -> Int32 {
        let command: any ParsableCommand
        do {
            command = try parseAsRoot(arguments)
        } catch {
            return end(world, error)
        }
        guard let command = command as? any LogbookCommand else {
            var command = command
            do {
                try command.run()
                return 0
            } catch {
                return end(world, error)
            }
        }
        do {
            let session = try Session(world: world, options: command.options)
            do {
                try command.run(in: session)
                try session.console.flush()
                return 0
            } catch let code as ExitCode {
                try session.console.flush()
                return code.rawValue
            } catch {
                if !(error is ClosedPipe) { try session.console.flush() }
                throw error
            }
        } catch is ClosedPipe {
            return 0
        } catch let error as ValidationError {
            return end(world, error)
        } catch {
            let explained = Hints.explain(error)
            var text = "Error: \(explained.message)\n"
            if let hint = explained.hint { text += "Hint: \(hint)\n" }
            world.errors(Array(text.utf8))
            return explained.status.rawValue
        }
    }

    /// What the argument parser has to say: help and version to standard output, misuse to standard error.
    private static func end(_ world: World, _ error: any Error) -> Int32 {
        let text = fullMessage(for: error) + "\n"
        let code = exitCode(for: error).rawValue
        if code == 0 {
            try? world.output(Array(text.utf8))
        } else {
            world.errors(Array(text.utf8))
        }
        return code
    }
}
