import ArgumentParser
import CivilTime
import DAVSync
import Foundation
import JobSearch
import LogSync
import Logbook
import Presentation

/// Makes an account known: `kith sync add https://cloud.example/ --user ada`.
struct SyncAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make an account known, and the collections in it.",
        discussion: """
            Any address of the server does: kith finds the calendars and address books by itself, makes those that are \
            its own, and says in a table what the server can and what it does instead. Nothing of the log is sent yet.

            The password comes from --password-command (pass show cloud), from the keyring of the system by secret-tool, or is \
            asked for. It is never written into the log. Where the server has app passwords, make one for kith.
            """)
    static let examples = [
        "kith sync add https://cloud.example/ --user ada --password-command \"pass dav\"",
        "kith sync add http://localhost:5232/ --only contacts,followups",
    ]

    @Argument(help: "An address of the server.") var url: String
    @Option(help: ArgumentHelp("What to call it (default: the host's).", valueName: "name"))
    var name: String?
    @Option(
        help: ArgumentHelp(
            "Kinds to sync: contacts, companies, meetups, followups, interactions … (default: all).",
            valueName: "kinds"))
    var only: String?
    @OptionGroup var login: LoginOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let address = try SyncAddress.read(url)
        let name = self.name ?? SyncAddress.name(of: address)
        var account = SyncAccount(name: name, url: address.text, user: login.user ?? "")
        account.passwordCommand = login.passwordCommand
        account.caFile = try login.caFile.map { try session.path($0, status: .noInput) }
        account.kinds = try SyncKinds.read(only)
        let logbook = try session.readyLogbook
        let isKnown = try logbook.accounts().contains { $0.name == name }
        let password = try session.password(of: account, isNew: true, asks: login.ask)
        let settled = try session.connected(to: account, password) {
            try session.settled(account, over: $0)
        }
        let facts = SyncFacts(settled.plan, settled.collections, settled.made)
        let change = try logbook.add(account)
        try logbook.keep(settled.collections, of: name)
        let isAsked = password != nil && account.passwordCommand == nil
        let isKept =
            isAsked && !login.ask
            && password.map { Keyring(session.world)?.keep($0, of: account) == true } == true
        if session.isJSON {
            return try session.console.say(facts.json(account, step: change.step).text())
        }
        try session.console.say(
            "\(isKnown ? "Changed" : "Added"): account \(shown(name)), \(shown(address.text))"
                + (account.user.isEmpty ? "" : " as \(shown(account.user))"))
        try facts.show(in: session)
        if isAsked {
            try session.console.say(
                isKept
                    ? "The password is in the keyring of this system."
                    : "The password is kept nowhere; a command that prints it spares typing it: "
                        + "--password-command CMD")
        }
        try session.console.say("To sync: kith sync \(shown(name))")
    }
}

/// Lists the accounts: `kith sync list`.
struct SyncList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the accounts.", aliases: ["ls"])
    static let examples = ["kith sync list", "kith sync list --json"]

    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let accounts = try session.logbook.accounts()
        let states = try accounts.map { try session.logbook.syncSummary(of: $0.name) }
        if session.isJSON {
            let all = zip(accounts, states).map { account, state in
                JSON.object([
                    ("name", .string(account.name)), ("url", .string(account.url)),
                    ("user", .string(account.user)), ("kinds", .strings(account.kinds)),
                    ("collections", .array(state.collections.map { $0.json })),
                    ("conflicts", .int(state.conflicts)),
                ])
            }
            return try session.console.say(JSON.array(all).text())
        }
        if accounts.isEmpty {
            return try session.console.say(
                "There are no accounts. To add one: kith sync add URL --user NAME")
        }
        var table = Table([.main, .whole, .whole])
        for (account, state) in zip(accounts, states) {
            let user = account.user.isEmpty ? "" : " as \(account.user)"
            let items = state.collections.reduce(0) { $0 + $1.items }
            let count = state.conflicts
            let conflicts = count == 0 ? "" : count == 1 ? ", 1 conflict" : ", \(count) conflicts"
            table.add([
                shown(account.name), shown(account.url + user),
                state.isFresh ? "not synced yet" : "\(grouped(items)) items\(conflicts)",
            ])
        }
        try session.console.show(table)
    }
}

/// Forgets an account: `kith sync remove cloud`.
struct SyncRemove: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Forget an account. What is on the server stays, and so does the log.",
        aliases: ["rm"])
    static let examples = ["kith sync remove cloud", "kith sync rm cloud"]

    @Argument(help: "The account.") var name: String
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let account = try session.syncAccounts(named: name)[0]
        let change = try session.logbook.removeAccount(account.name)
        Keyring(session.world)?.forget(account)
        if session.isJSON { return try session.tell(change) }
        try session.console.say(
            "Removed: account \(shown(account.name)). Its calendars and address books stay on "
                + shown(account.url))
    }
}

extension SyncSummary.Collection {
    fileprivate var json: JSON {
        .object([("name", .string(name)), ("url", .string(url)), ("items", .int(items))])
    }
}
