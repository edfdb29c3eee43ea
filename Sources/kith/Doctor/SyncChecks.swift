import CivilTime
import DAVSync
import JobSearch
import LogSync
import Logbook

/// Checks of the accounts with which the log syncs: each is asked for all that it has, and nothing is
/// changed on either side.
extension Session {
    func checkSync(_ log: Logbook, _ checkup: inout Checkup) {
        guard let accounts = try? log.accounts(), !accounts.isEmpty, let log = try? logbook else {
            return
        }
        for account in accounts { check(account, log, &checkup) }
    }

    private func check(_ account: SyncAccount, _ log: Logbook, _ checkup: inout Checkup) {
        let name = "sync: \(account.name), \(account.url)"
        do {
            let known = try log.syncedCollections(of: account.name)
            if known.isEmpty {
                return checkup.add(
                    name, isWarning: true,
                    CommandError(
                        "It was not synced yet.", hint: "To do it: kith sync \(account.name)"))
            }
            let password = try password(of: account, isAsked: false)
            let report = try connected(to: account, password) { connection in
                var setup = AccountRound.Setup(
                    account: account.name, zone: try zone, product: kithProduct,
                    style: try calendarStyle, now: now, wait: { _ in })
                (setup.isDryRun, setup.listsAll) = (true, true)
                return try AccountRound(setup, log, known, over: connection).run()
            }
            checkup.add(name, isWarning: true, drift(report, account))
        } catch {
            checkup.add(name, isWarning: true, Hints.explain(error))
        }
    }

    /// The differences of the two sides, in a sentence; `nil` where there are none.
    private func drift(_ report: AccountReport, _ account: SyncAccount) -> CommandError? {
        if let (collection, stop, sentence) = report.stops.first {
            return CommandError(
                "\(collection) cannot be read: \(sentence ?? stop.words + ".")",
                hint: "Try again later: kith sync \(account.name)")
        }
        if report.incoming.isNothing, report.outgoing.isNothing, report.isWhole { return nil }
        return CommandError(
            "The log and the server differ: in \(report.incoming.words); out "
                + "\(report.outgoing.words).",
            hint: "To bring them together: kith sync \(account.name)"
        )
    }
}
