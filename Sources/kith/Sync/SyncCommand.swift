import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import LogSync
import Logbook

/// Two-way sync with a server: `kith sync`.
struct SyncCommand: ExplainedCommand, TakesOtherWords {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Sync the log with a CalDAV and CardDAV server, both ways.",
        discussion: """
            The whole log goes into calendars, a task list, a journal and address books of an account that you have (Nextcloud, \
            Fastmail, mailbox.org, Radicale, a university's server …), and comes back from there: changed on a phone, or by \
            another log. kith sync add makes the account known; kith sync then does a round.

            What both sides changed in one thing is put together field by field. Where it is the same field, the later change \
            counts, and the other value is kept: kith sync conflicts. What would remove more than 5 things and more than a tenth \
            of them removes nothing, says so and ends with 2; --allow-removals goes on.

            On a phone, a new task that reads like a command is one: met Ada Lovelace at Swift Berlin: interns in May

            A round takes the name of an account, --dry-run, --allow-removals, --rebuild, --watch 15m: kith help sync run

            Each morning, by cron:  0 7 * * *  kith sync
            By systemd:  systemd-run --user --on-calendar=*:0/15 kith sync
            """,
        subcommands: [
            SyncRun.self, SyncAdd.self, SyncList.self, SyncRemove.self, SyncConflicts.self,
        ], defaultSubcommand: SyncRun.self)
    static let examples = ["kith sync", "kith sync list"]
}

/// One round: `kith sync [NAME]`.
struct SyncRun: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Do one round of sync, with all accounts or one.")
    static let examples = ["kith sync", "kith sync cloud --dry-run"]

    @Argument(help: "The account (default: all).") var name: String?
    @Flag(help: "Say what would be done, and change nothing on either side.") var dryRun = false
    @Flag(help: "Follow removals, however many they are.") var allowRemovals = false
    @Flag(help: "Forget what is known of the server, and find all of it again by uid.")
    var rebuild = false
    @Option(
        help: ArgumentHelp("Sync again and again, at this distance: 15m, 2h.", valueName: "every"))
    var watch: String?
    @Option(help: ArgumentHelp("Say what a server can, and change nothing.", valueName: "url"))
    var probe: String?
    @OptionGroup var login: LoginOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if let probe { return try SyncProbe(probe, login).run(in: session) }
        try login.refuse()
        let accounts = try session.syncAccounts(named: name)
        let mode = SyncMode(
            isDryRun: dryRun, allowsRemovals: allowRemovals, isRebuilding: rebuild)
        guard let watch else {
            return try session.end(session.sync(accounts, mode))
        }
        let seconds = try Waiting.seconds(watch)
        try session.sync(accounts, mode, every: seconds)
    }
}

/// The options by which one logs in to a server.
struct LoginOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The name of the user at the server.", valueName: "name"))
    var user: String?
    @Option(help: ArgumentHelp("A command that prints the password.", valueName: "cmd"))
    var passwordCommand: String?
    @Flag(help: "Ask for the password each time, and keep it nowhere.") var ask = false
    @Option(
        help: ArgumentHelp(
            "A file with the certificate of a server of your own (PEM).", valueName: "file"))
    var caFile: String?

    /// Refuses them where no server is named.
    func refuse() throws {
        if user == nil, passwordCommand == nil, !ask, caFile == nil { return }
        throw CommandError(
            "--user, --password-command, --ask and --ca-file belong to an account.",
            hint: "To change them, add it again: kith sync add URL --user NAME", status: .misuse)
    }
}

/// What a round may do.
struct SyncMode {
    var isDryRun = false
    var allowsRemovals = false
    var isRebuilding = false
    /// True for one of many rounds, which nobody has asked for one by one.
    var isRepeated = false
}

/// The time between two rounds, as it is typed.
enum Waiting {
    /// Reads `90s`, `15m`, `2h`, `1d`.
    static func seconds(_ text: String) throws -> Int {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        let word = cleaned(text).lowercased()
        if let unit = word.last.flatMap({ units[$0] }), let count = Int(word.dropLast()),
            (1...100_000).contains(count), (10...30 * 86_400).contains(count * unit)
        {
            return count * unit
        }
        throw CommandError(
            "“\(shown(text))” is no time between two rounds.",
            hint: "Write it like 15m, 2h or 1d; 10s at least.", status: .misuse)
    }
}
