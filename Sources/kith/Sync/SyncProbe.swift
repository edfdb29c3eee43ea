import DAVSync
import JobSearch
import LogSync
import Logbook

/// A look at a server that changes nothing: `kith sync --probe URL`.
struct SyncProbe {
    private let url: String
    private let login: LoginOptions

    init(_ url: String, _ login: LoginOptions) { (self.url, self.login) = (url, login) }

    func run(in session: Session) throws {
        let address = try SyncAddress.read(url)
        var account = SyncAccount(
            name: SyncAddress.name(of: address), url: address.text, user: login.user ?? "")
        account.passwordCommand = login.passwordCommand
        account.caFile = try login.caFile.map { try session.path($0, status: .noInput) }
        let password = try session.password(of: account, isNew: true, asks: true)
        let plan = try session.connected(to: account, password) { connection in
            let finding = AccountFinding(over: connection) { "" }
            return SyncPlan(for: try finding.find(address))
        }
        let facts = SyncFacts(plan, SyncedCollection.all(plan, for: account.syncedKinds), [])
        if session.isJSON {
            return try session.console.say(facts.json(account, step: nil).text())
        }
        try session.console.say("\(shown(address.text)):")
        try facts.show(in: session)
        try session.console.say(
            "Nothing was changed. To sync with it: kith sync add \(shown(url))"
                + (login.user.map { " --user \(shown($0))" } ?? ""))
    }
}
