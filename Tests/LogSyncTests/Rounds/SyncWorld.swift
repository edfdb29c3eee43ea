import CalendarExport
import CivilTime
import DAVSync
import Foundation
import JobSearch
import LogSync
import Logbook
import Synchronization
import TestTools

/// Some logs and one server.
final class SyncWorld {
    let server: MemoryServer
    let logs: [Logbook]
    private let clock: Clock
    static let account = "cloud"
    static let all: Set<Kind?> = Set(Kind.allCases.map { .some($0) } + [nil])

    /// The present moment of all logs, which a test moves on.
    final class Clock: Sendable {
        private let seconds = Mutex(1_780_000_000)
        private let uids = Mutex(0)
        var now: Instant { Instant(seconds: seconds.withLock { $0 }) }
        func goOn(_ count: Int) { seconds.withLock { $0 += count } }
        var uid: String {
            let number = uids.withLock { count in
                count += 1
                return count
            }
            let digits = String(number)
            return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
                + digits
        }
    }

    init(logs count: Int = 2, _ ways: (inout MemoryServer.Ways) -> Void = { _ in }) throws {
        server = MemoryServer(ways)
        let clock = Clock()
        self.clock = clock
        logs = try (0..<count).map { _ in
            try Logbook.inMemory(clock: { clock.now }, newUID: { clock.uid })
        }
    }

    private func connection() -> DAVConnection {
        var answers: [(id: Int, answer: DAVAnswer?)] = []
        let server = server
        return DAVConnection(
            send: { requests in
                for (id, request) in requests { answers.append((id, server.answer(request))) }
            }, next: { answers.removeFirst() })
    }

    /// Finds the collections of a log, unless they are known.
    func find(
        _ log: Int, _ kinds: Set<Kind?> = SyncWorld.all,
        isAnew: Bool = false
    ) throws {
        guard try isAnew || logs[log].syncedCollections(of: SyncWorld.account).isEmpty else {
            return
        }
        let finding = AccountFinding(over: connection()) { "kith \(self.clock.uid)" }
        let url = try DAVURL(MemoryServer.address)
        let found = try finding.find(url)
        let settled = try finding.settle(found, at: url, for: kinds)
        try logs[log].keep(settled.collections, of: SyncWorld.account)
    }

    /// Does one round of a log, an hour later; the first one finds the collections.
    @discardableResult
    func sync(
        _ log: Int, kinds: Set<Kind?> = Set(Kind.allCases.map { .some($0) } + [nil]),
        _ change: (inout AccountRound.Setup) -> Void = { _ in }
    ) throws -> AccountReport {
        clock.goOn(3600)
        let logbook = logs[log]
        try find(log, kinds)
        let connection = connection()
        let zone = try Zone.named("Europe/Berlin")
        var setup = AccountRound.Setup(
            account: SyncWorld.account, zone: zone, product: "-//kith//test//EN",
            style: CalendarStyle(zone: zone, clock: ClockTime(hour: 9)), now: clock.now,
            wait: { [clock] in clock.goOn($0) })
        // Portions and the shelf are used by a few things already.
        (setup.portion, setup.shelf) = (3, .texts())
        change(&setup)
        let round = try AccountRound(
            setup, logbook, logbook.syncedCollections(of: SyncWorld.account), over: connection)
        return try round.run()
    }

    /// Changes a log as a command does, an hour later.
    func put(_ thing: PortableThing, _ log: Int) throws {
        clock.goOn(3600)
        _ = try logs[log].sync { step in
            let outcome = try step.apply([.put(thing)], byLogs: [thing.uid])
            return ("edited", outcome.problems.map(\.sentence))
        }
    }

    /// All things of a log by kind and uid, without what is a log's own.
    func things(_ log: Int) throws -> [String: PortableThing] {
        let change = try logs[log].sync(isDryRun: true) { step in
            var all: [String: PortableThing] = [:]
            let kinds: [Kind?] = Kind.allCases.map { .some($0) } + [nil]
            for (kind, uid) in try step.changed(in: 0, kinds: kinds).changed {
                guard var thing = try step.thing(kind, uid: uid) else { continue }
                thing.modifiedAt = nil
                // Tags have no order.
                if case .list(let tags)? = thing.values["tags"] {
                    thing.values["tags"] = .list(tags.sorted())
                }
                all["\(kind?.word ?? "setting") \(uid)"] = thing
            }
            return ("", all)
        }
        return change.result
    }

    /// Writes things of all kinds into a log.
    func fill(_ log: Int) throws {
        clock.goOn(60)
        let text = try String(contentsOf: SyncWorld.sample, encoding: .utf8)
        var rest: [UInt8]? = Array(text.utf8)
        _ = try logs[log].restore(
            from: {
                rest = Array(text.utf8)
                return {
                    defer { rest = nil }
                    return rest ?? []
                }
            })
    }

    /// The sample month of a search.
    private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Examples/sample-log.json")

    /// The differences of two logs, a line each.
    func differences(_ a: Int = 0, _ b: Int = 1) throws -> [String] {
        let (mine, theirs) = (try things(a), try things(b))
        var lines: [String] = []
        for key in Set(mine.keys).union(theirs.keys).sorted() {
            guard let one = mine[key], let other = theirs[key] else {
                lines.append("\(key): only in log \(mine[key] == nil ? b : a)")
                continue
            }
            if one == other { continue }
            for name in Set(one.values.keys).union(other.values.keys).sorted()
            where one.values[name] != other.values[name] {
                let (left, right) = (one.values[name], other.values[name])
                lines.append(
                    "\(key) \(name): \(String(describing: left)) != \(String(describing: right))")
            }
            if one.links != other.links { lines.append("\(key): \(one.links) != \(other.links)") }
            if one.createdAt != other.createdAt { lines.append("\(key): created") }
        }
        return lines
    }
}

extension Logbook {
    /// Forgets the account's collections, so that others may be taken.
    func forgetCollections() throws {
        try syncState { try $0.forget(account: SyncWorld.account) }
    }
}
