import CalendarExport
import CivilTime
import DAVSync
import Foundation
import JobSearch
import LogSync
import Logbook
import Presentation
import Publishing
import Synchronization

extension Session {
    /// The account of that name, or all of them.
    func syncAccounts(named name: String?) throws -> [SyncAccount] {
        let all = try readyLogbook.accounts()
        guard let name else {
            if !all.isEmpty { return all }
            throw CommandError(
                "There is no account to sync with.",
                hint: "Add one: kith sync add URL --user NAME", status: .unknownReference)
        }
        if let found = all.first(where: { $0.name == name })
            ?? all.first(where: {
                folded($0.name) == folded(name)
            })
        {
            return [found]
        }
        let names = all.map(\.name).joined(separator: ", ")
        throw CommandError(
            "No account is called “\(shown(name))”.",
            hint: all.isEmpty
                ? "Add one: kith sync add URL --user NAME" : "Accounts: \(shown(names)).",
            status: .unknownReference)
    }

    /// Calls `body` with a way to the server of an account.
    func connected<T>(
        to account: SyncAccount, _ password: String?, _ body: (DAVConnection) throws -> T
    ) throws -> T {
        let (connection, end) = try world.connect(world, account, password)
        defer { end() }
        do { return try body(connection) } catch let fault as AccountFinding.Fault {
            throw fault.explained(account)
        }
    }

    /// Does a round with each account, and tells of it. A round that fails does not keep the others
    /// from theirs.
    ///
    /// - Parameter seconds: the distance of rounds that go on until somebody ends them; `nil` for
    ///   one.
    @discardableResult
    func sync(
        _ accounts: [SyncAccount], _ mode: SyncMode, every seconds: Int? = nil
    ) throws -> SyncEnd {
        let lock = try SyncLock(in: try home)
        defer { lock.end() }
        var passwords: [String: String] = [:]
        for account in accounts { passwords[account.name] = try password(of: account) }
        world.holdSignals()
        defer { world.releaseSignals() }
        while true {
            var end = SyncEnd()
            for account in accounts {
                do {
                    var mode = mode
                    mode.isRepeated = seconds != nil
                    let report = try round(account, passwords[account.name], mode)
                    end.reports.append((account, report))
                    if !isJSON { try tell(report, mode) }
                } catch let error as CommandError {
                    end.failures.append((account.name, error))
                } catch let error as LogbookError {
                    end.failures.append((account.name, Hints.explain(error)))
                }
            }
            if isJSON { try console.say(end.json.text()) }
            guard let seconds else { return end }
            for error in end.errors { note(error) }
            try console.flush()
            try wait(seconds)
        }
    }

    /// Says on standard error what went wrong, and goes on.
    private func note(_ error: CommandError) {
        console.note("Error: \(shown(error.message))")
        if let hint = error.hint { console.note("Hint: \(shown(hint))") }
    }

    /// Throws the first error of a round with several accounts, and says the others.
    func end(_ round: SyncEnd) throws {
        for error in round.errors.dropFirst() { note(error) }
        if let first = round.errors.first { throw first }
    }

    /// Waits, unless kith is to stop.
    private func wait(_ seconds: Int) throws {
        for _ in 0..<(5 * seconds) {
            if let signal = world.stopSignal() { throw Interruption(signal: signal) }
            world.pause(0.2)
        }
    }

    private func round(
        _ account: SyncAccount, _ password: String?, _ mode: SyncMode
    ) throws -> AccountReport {
        let logbook = try self.logbook
        let progress = SyncProgress(world, account.name)
        defer { progress.end() }
        return try connected(to: account, password) { connection in
            if mode.isRebuilding, !mode.isDryRun { try logbook.forgetSync(of: account.name) }
            let collections = try collections(of: account, over: connection)
            var setup = AccountRound.Setup(
                account: account.name, zone: try zone, product: kithProduct,
                style: try calendarStyle, now: now, wait: { [self] in try wait($0) })
            setup.followUpDays = try Setting.followUpDays.int(in: logbook)
            setup.allowsRemovals = mode.allowsRemovals
            setup.isDryRun = mode.isDryRun
            setup.retriesRefused = !mode.isRepeated
            setup.progress = progress.tell
            setup.shelf = SyncShelf().shelf
            let round = try AccountRound(setup, logbook, collections, over: connection)
            var report = try round.run()
            if !mode.isDryRun { report.typed = try obey(report.typed, round) }
            report.requests = round.report.requests
            return report
        }
    }

    /// The collections of an account. They are looked for where none are known, as after a restore.
    private func collections(
        of account: SyncAccount, over connection: DAVConnection
    ) throws -> [(id: Int, SyncedCollection)] {
        let known = try logbook.syncedCollections(of: account.name)
        if !known.isEmpty { return known }
        try logbook.keep(try settled(account, over: connection).collections, of: account.name)
        return try logbook.syncedCollections(of: account.name)
    }

    /// Finds the collections of an account, and makes those that are missing.
    func settled(
        _ account: SyncAccount, over connection: DAVConnection
    ) throws -> (plan: SyncPlan, collections: [SyncedCollection], made: [String]) {
        let address = try SyncAddress.read(account.url)
        let finding = AccountFinding(over: connection) { [world] in
            "The log of kith, for all its devices. \(world.newUID())"
        }
        let found = try finding.find(address)
        let settled = try finding.settle(found, at: address, for: account.syncedKinds)
        guard !settled.collections.isEmpty else { throw SyncAddress.nothing(address) }
        return settled
    }

    /// Runs the lines that were typed on another device, each as a command of its own, and removes
    /// those that are done.
    private func obey(
        _ lines: [AccountReport.TypedLine], _ round: AccountRound
    ) throws -> [AccountReport.TypedLine] {
        var told: [AccountReport.TypedLine] = []
        for var line in lines {
            do {
                let output = Collected()
                var world = world
                world.output = { output.add($0) }
                world.errors = { output.add($0) }
                let own = try Session(world: world, options: options)
                try own.run(isDryRun: false, TypedCommand(line.text).run)
                line.output = output.text
                line.isRemoved = try round.remove(line)
            } catch let error as Interruption {
                throw error
            } catch {
                line.refusal = Hints.explain(error).message
            }
            told.append(line)
        }
        return told
    }
}

/// Output that is told later.
private final class Collected: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
