import CivilTime
import GRDB
import JobSearch

extension SyncStep {
    /// Takes changes that came in, in any order.
    ///
    /// A thing becomes as it says, and what it does not say is emptied; its links lead to the things
    /// of their uids, which may come in the same call. What other logs made of a change comes in by
    /// itself: no ladder begins or ends here, no stage is raised, and nobody's past jobs grow.
    /// An exchange moves the open rungs of its people. What a phone can say is understood, too:
    ///
    /// - A follow-up that is done and was open here moves on if it repeats, counted from the day on
    ///   which it was closed, so that all logs that hear of it come to the same day. Whoever knows
    ///   that the due day has moved here since the phone saw it leaves the tick out. The next rung of
    ///   a ladder is planned, with a uid that follows from the one that is done.
    /// - A company of which only the name is known is found, or written down under a uid that
    ///   follows from its name; a contact then keeps the job that they had before.
    ///
    /// Removals come first, and leave things in the trash. What cannot be taken is told, and the
    /// rest is taken. Of several changes of one thing the last one counts.
    ///
    /// - Parameter byLogs: uids of things whose items another log wrote last. A follow-up of those
    ///   that is done stays so: that log has moved it on, if it had to, and has planned what comes
    ///   next, unless its user wanted neither.
    public func apply(
        _ changes: [SyncChange], byLogs: Set<String> = []
    ) throws -> SyncOutcome {
        let application = SyncApplication(self, byLogs: byLogs)
        try application.run(changes)
        return application.outcome
    }
}

/// Changes that come in with one call.
final class SyncApplication {
    let sync: SyncStep
    /// Uids of things that another log has written.
    let byLogs: Set<String>
    var step: Step { sync.step }
    var db: Database { sync.step.db }
    var outcome = SyncOutcome()
    /// The things that are still to be added.
    var pending: Set<SyncKey> = []
    /// Things that name some of those.
    private var deferred: [PortableThing] = []
    private var isDeferred = false
    /// Things that were added by this call, and those that were refused.
    private(set) var added: Set<SyncKey> = []
    private var refused: Set<SyncKey> = []
    /// Rungs of ladders that were done.
    var done: [Int] = []
    /// Ids of rows of the trash, by their things.
    lazy var trashed = Result { try readTrash() }
    /// SEQUENCE of things that history remembers, by uid; `nil` until it is asked.
    var oldSequences: [String: Int]?
    /// True while names of companies may have changed that the index does not have yet.
    var hasNewNames = false

    init(_ sync: SyncStep, byLogs: Set<String> = []) { (self.sync, self.byLogs) = (sync, byLogs) }

    func run(_ changes: [SyncChange]) throws {
        let changes = latest(of: changes)
        for case .remove(let kind, let uid) in changes { try remove(kind, uid) }
        step.keepsHistory = false
        defer { step.keepsHistory = true }
        var puts: [PortableThing] = []
        for case .put(let thing) in changes {
            puts.append(thing)
            if let kind = thing.kind, try step.id(kind, uid: thing.uid) == nil {
                pending.insert(SyncKey(kind: kind, uid: thing.uid))
            }
        }
        for thing in puts where thing.kind == nil { try putSetting(thing) }
        for kind in Kind.allCases {
            for thing in puts where thing.kind == kind { try kind.type.put(thing, self) }
        }
        isDeferred = true
        pending = []
        for thing in deferred { try thing.kind?.type.put(thing, self) }
        for id in done {
            if let rung = try FollowUp.fetch(db, id: id) { try step.goOn(after: rung) }
        }
        try step.moveRungs()
        try step.renewDerived()
        for thing in puts where !refused.contains(SyncKey(kind: thing.kind, uid: thing.uid)) {
            outcome.things[thing.uid] = try sync.thing(thing.kind, uid: thing.uid)
        }
        for (index, company) in outcome.companies.enumerated() {
            if let now = try sync.thing(.company, uid: company.uid) {
                outcome.companies[index] = now
            }
        }
    }

    /// The last change of each thing. Two things of one uid cannot be taken together.
    private func latest(of changes: [SyncChange]) -> [SyncChange] {
        var places: [SyncKey: Int] = [:]
        for (place, change) in changes.enumerated() { places[change.key] = place }
        var kinds: [String: Kind?] = [:]
        return places.values.sorted().compactMap { place in
            guard case .put(let thing) = changes[place] else { return changes[place] }
            if let other = kinds[thing.uid] {
                let noun = other?.noun ?? "setting"
                refuse(thing, "It has the uid of a \(noun) that came in with it.")
                return nil
            }
            kinds[thing.uid] = thing.kind
            return changes[place]
        }
    }

    // MARK: What is told

    /// Counts a change of a thing.
    func count(_ key: SyncKey, _ counted: WritableKeyPath<SyncOutcome.Counts, Int>) {
        outcome.counts[key.kind, default: .init()][keyPath: counted] += 1
    }

    func noteAdded(_ key: SyncKey) {
        added.insert(key)
        pending.remove(key)
        count(key, \.added)
    }

    /// Tells that nothing of a thing is taken.
    func refuse(_ thing: PortableThing, _ sentence: String) {
        let key = SyncKey(kind: thing.kind, uid: thing.uid)
        refused.insert(key)
        pending.remove(key)
        tell(thing, sentence, isRefused: true)
    }

    /// Tells that something of a thing is not as it came.
    func tell(_ thing: PortableThing, _ sentence: String, isRefused: Bool = false) {
        let problem = SyncOutcome.Problem(
            kind: thing.kind, uid: thing.uid, sentence: sentence, isRefused: isRefused)
        // A thing with links is looked at twice.
        if !outcome.problems.contains(problem) { outcome.problems.append(problem) }
    }

    /// Puts a thing off until those are there that it names. False if that has been already.
    func deferLinks(of thing: PortableThing) -> Bool {
        if isDeferred { return false }
        deferred.append(thing)
        return true
    }

    // MARK: Settings

    private func putSetting(_ thing: PortableThing) throws {
        guard let setting = SyncedSetting(thing) else {
            var name = ""
            if case .text(let text)? = thing.values["name"] { name = " “\(text.shortened)”" }
            return refuse(thing, "The setting\(name) is neither a ladder nor a cadence of a log.")
        }
        let old = try db.setting(setting.name)
        if old == setting.value { return }
        try step.set(setting.name, to: setting.value)
        count(SyncKey(kind: nil, uid: thing.uid), old == nil ? \.added : \.changed)
    }

    // MARK: Removals

    private func remove(_ kind: Kind?, _ uid: String) throws {
        guard let kind else {
            let setting = try SyncedSetting.all(db).first { $0.uid == uid }
            guard let setting else { return }
            try step.set(setting.name, to: nil)
            return count(SyncKey(kind: nil, uid: uid), \.removed)
        }
        guard let id = try step.id(kind, uid: uid),
            let thing = try Reference(kind, id).fetch(db)
        else { return }
        try step.remove(thing, from: thing.reference.hanging(db))
        count(SyncKey(kind: kind, uid: uid), \.removed)
    }
}
