import CalendarExport
import CivilTime
import DAVSync
import JobSearch
import Logbook

/// One round of sync of all collections of an account.
///
/// All of them are read first; what came in is one step of history; then all is written, and each
/// answer is stored by itself. The round may be broken off at any moment.
public final class AccountRound {
    /// The facts that do not change during a round.
    public struct Setup {
        public var account: String
        public var zone: Zone
        /// PRODID of new items.
        public var product: String
        /// The usual alarms of new items.
        public var style: CalendarStyle
        /// Number of days until a task is due that has no day.
        public var followUpDays = 3
        /// True if much may be removed at once.
        public var allowsRemovals = false
        /// True if what the server has refused is sent again, even within a day.
        public var retriesRefused = true
        /// True if nothing is to be changed, neither here nor there.
        public var isDryRun = false
        /// True if all is listed, whatever the server says of changes.
        public var listsAll = false
        /// Time of the round.
        public var now: Instant
        /// Waits for some seconds, where a server asks for it.
        public var wait: (Int) throws -> Void
        /// The place of items that are read and not merged yet.
        public var shelf = ItemShelf.memory
        /// Number of things that are in memory together.
        public var portion = 500
        /// Called with the number of requests so far, to show that it goes on.
        public var progress: (Int) -> Void = { _ in }

        public init(
            account: String, zone: Zone, product: String, style: CalendarStyle, now: Instant,
            wait: @escaping (Int) throws -> Void
        ) {
            (self.account, self.zone, self.product) = (account, zone, product)
            (self.style, self.now, self.wait) = (style, now, wait)
        }
    }

    let setup: Setup
    let logbook: Logbook
    private let connection: DAVConnection
    var members: [Member]
    public internal(set) var report: AccountReport
    private var lastID = 0
    private var underWay: [Int: (member: Int, id: Int)] = [:]
    private var waited = 0

    /// A collection and its round.
    struct Member {
        let id: Int
        let collection: SyncedCollection
        let form: LogForm
        /// Names of the things that others name, for the lines below their notes.
        let labelBook: LabelBook
        var round: CollectionRound<LogForm>
        /// Kinds of the things that are known, by uid.
        var kindOf: [String: Kind?] = [:]
        /// Names of the things that were merged, by uid.
        var labels: [String: String] = [:]
        /// Signs by which the log knows that things are as they were merged.
        var markers: [String: Int] = [:]
        /// Fields of the things as they were after the last merge.
        var merged: [String: [String: MergeValue]] = [:]
        var hasMerged = false
        /// Number of items of kinds that do not sync here.
        var passedOver = 0
        // As they were stored last.
        var unread: Set<DAVPath>
        var ignored: [DAVPath: ETag]
        var head: String

        var kinds: [Kind?] { collection.kinds }
    }

    /// - Parameter collections: those of the account, as they are known in the log.
    public init(
        _ setup: Setup, _ logbook: Logbook, _ collections: [(id: Int, SyncedCollection)],
        over connection: DAVConnection
    ) throws {
        (self.setup, self.logbook, self.connection) = (setup, logbook, connection)
        report = AccountReport(name: setup.account)
        members = []
        members = try logbook.readSync { state in
            try collections.map { id, collection in
                try Member(id, collection, setup, state)
            }
        }
    }

    /// Does all of it.
    public func run() throws -> AccountReport {
        for index in members.indices { try pump(index) }
        try mergeAll()
        for index in members.indices {
            if setup.isDryRun { try rehearse(index) } else { try finish(index) }
        }
        for index in members.indices {
            count(index)
            if members[index].round.report.stop == .vanished, !setup.isDryRun {
                members[index].round.distrustToken()
                try logbook.syncState { try store(index, $0) }
            }
        }
        return report
    }

    // MARK: Requests

    /// Goes on with a collection until it wants to merge or is at its end.
    private func pump(_ index: Int) throws {
        while true {
            switch members[index].round.next() {
            case .merge, .end:
                if try waitsAndBeginsAnew(index) { continue }
                return
            case .send(let requests):
                try send(requests, of: index)
                try takeAnswer()
            }
        }
    }

    private func send(_ requests: [(id: Int, request: DAVRequest)], of member: Int) throws {
        if requests.isEmpty { return }
        try connection.send(
            requests.map { id, request in
                lastID += 1
                underWay[lastID] = (member, id)
                return (lastID, request)
            })
        report.requests += requests.count
        setup.progress(report.requests)
    }

    /// Sends one request beside the round.
    func ask(_ request: DAVRequest) throws -> DAVAnswer? {
        report.requests += 1
        return try connection.ask(request)
    }

    private func takeAnswer() throws {
        let (id, answer) = try connection.next()
        guard let (index, own) = underWay.removeValue(forKey: id) else { return }
        let next = members[index].round.take(answer, for: own)
        if let failure = setup.shelf.failure() { throw failure }
        if members[index].round.report.stop == .noAnswer {
            report.failures[index] = connection.failure()
        }
        try store(index)
        if let next { try send([next], of: index) }
    }

    /// Waits where a server asks for it, and begins the round of a collection anew.
    ///
    /// - Returns: false if there was nothing to wait for, or if it would take too long.
    private func waitsAndBeginsAnew(_ index: Int) throws -> Bool {
        guard case .wait(let asked)? = members[index].round.report.stop, !setup.isDryRun else {
            return false
        }
        // Answers that are still to come belong to the old round.
        while underWay.values.contains(where: { $0.member == index }) { try takeAnswer() }
        let seconds = asked.map { max($0, 1) } ?? min(60, 2 << min(report.waits, 5))
        guard waited + seconds <= AccountRound.patience else { return false }
        waited += seconds
        report.waits += 1
        try setup.wait(seconds)
        count(index, isOver: false)
        let id = members[index].id
        // As it was stored last.
        let stored = try logbook.syncedCollections(of: setup.account).first { $0.id == id }
        members[index] = try logbook.readSync { state in
            try Member(id, stored?.1 ?? members[index].collection, setup, state)
        }
        return true
    }

    /// The time in seconds that a server may have a round wait for, altogether.
    private static let patience = 75

    // MARK: Writing

    /// Writes what is planned, and merges again where somebody else was faster.
    private func finish(_ index: Int) throws {
        while true {
            try pump(index)
            guard case .merge = members[index].round.next() else { return }
            try merge([index])
        }
    }

    /// Merges what waits, without writing.
    private func rehearse(_ index: Int) throws {
        while true {
            members[index].round.forgo()
            guard case .merge = members[index].round.next() else { return }
            try merge([index])
        }
    }

    private func mergeAll() throws {
        let ready = members.indices.filter { index in
            if case .merge = members[index].round.next() { true } else { false }
        }
        if !ready.isEmpty { try merge(ready) }
    }

    /// Adds the facts of a collection's round to those of the account.
    ///
    /// - Parameter isOver: false for a round that another one takes up again, and tells the rest.
    private func count(_ index: Int, isOver: Bool = true) {
        let (round, name) = (members[index].round, members[index].collection.name)
        let own = round.report
        report.outgoing += setup.isDryRun ? round.planned : own.outgoing
        report.revived += own.revived.map { label(of: $0, in: index) }
        if own.isRemade { report.remade.append(name) }
        guard isOver else { return }
        report.keptBackHere += own.heldBackHere
        report.keptBackThere += own.heldBackThere
        report.problems += own.problems.compactMap { problem(of: $0, in: index) }
        if members[index].passedOver > 0 {
            report.problems.append(
                .init(
                    collection: name, label: nil,
                    reason: "items of kinds that do not sync here are left alone: "
                        + "\(members[index].passedOver)", isNote: true))
        }
        if let stop = own.stop { report.stops.append((name, stop, report.failures[index])) }
    }
}
