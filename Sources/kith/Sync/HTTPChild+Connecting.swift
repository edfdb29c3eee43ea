import DAVSync
import LogSync
import Logbook

extension HTTPChild {
    /// Makes a way to the server of an account by a kith-http of its own.
    static func connect(
        _ world: World, _ account: SyncAccount, _ password: String?
    ) throws -> (DAVConnection, () -> Void) {
        let child = try HTTPChild(in: world)
        let login = child.logIn(
            to: try SyncAddress.read(account.url), user: account.user.isEmpty ? nil : account.user,
            password: password, caFile: account.caFile)
        let failures = Failures()
        let connection = DAVConnection(
            send: { try child.send($0, as: login) },
            next: {
                guard let (id, result) = try child.next() else {
                    throw CommandError("Nothing was asked of \(account.url).")
                }
                switch result {
                case .success(let answer): return (id, answer)
                case .failure(let failure):
                    failures.last = failure
                    return (id, nil)
                }
            },
            failure: {
                failures.last.map { $0.error.message + ($0.error.hint.map { " \($0)" } ?? "") }
            })
        return (connection, { child.end() })
    }

    private final class Failures { var last: HTTPFailure? }
}
