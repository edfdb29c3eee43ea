import CivilTime
import DAVSync
import JobSearch
import Logbook

// Merging: what came in becomes one step of history, and what goes out is planned.
extension AccountRound {
    /// Merges some collections in one transaction, in which their state is stored too.
    func merge(_ indices: [Int]) throws {
        let change = try logbook.sync(isDryRun: setup.isDryRun) { step in
            let counts = try merge(indices, step)
            return ("synced with \(setup.account): \(counts.words)", counts)
        }
        report.incoming += change.result
        report.step = change.step ?? report.step
    }

    /// Changes of a collection that are on their way into the log.
    struct Incoming {
        let member: Int
        /// The states of the things before the merge.
        var before: [String: ItemState]
        var changes: [SyncChange] = []
        /// The fields of changed things as the merge has them.
        var fields: [String: [String: MergeValue]] = [:]
        /// Things that are new here.
        var new: Set<String> = []
        /// Contacts whose company is not there but named.
        var renamed: Set<String> = []

        func holds(_ problem: SyncOutcome.Problem) -> Bool {
            if fields[problem.uid] != nil { return true }
            return changes.contains {
                if case .remove(_, let uid) = $0 { uid == problem.uid } else { false }
            }
        }
    }

    private func merge(_ indices: [Int], _ step: SyncStep) throws -> RoundReport.Counts {
        let names = CompanyNames(step)
        var total = RoundReport.Counts()
        var merged: [Int: Set<String>] = [:]
        for index in indices { try begin(index, step) }
        while case let portions = nextPortions(of: indices), !portions.isEmpty {
            var all: [Incoming] = []
            for (index, uids) in portions {
                all.append(try merge(uids, index, step, names))
                merged[index, default: []].formUnion(uids)
            }
            let outcome = try step.apply(
                all.flatMap(\.changes), byLogs: Set(all.flatMap { byLogs($0) }))
            report.newCompanies += outcome.companies.map(\.label)
            for incoming in all { try settle(incoming, outcome, step, names) }
            try mend(indices, outcome, step, names)
            total += outcome.total
            for (index, _) in portions { try store(index, step.state) }
        }
        for uid in try step.unmark() {
            for index in indices { members[index].markers[uid] = nil }
        }
        for index in indices {
            members[index].round.endMerge()
            if !total.isNothing { try follow(index, merged[index] ?? [], step) }
            try store(index, step.state)
        }
        return total
    }

    /// Begins the merge of a collection.
    private func begin(_ index: Int, _ step: SyncStep) throws {
        var (changed, gone): ([(Kind?, String)], [String]) = ([], [])
        if !members[index].hasMerged {
            (changed, gone) = try step.changed(in: members[index].id, kinds: members[index].kinds)
            for shared in step.shared {
                report.problems.append(
                    .init(
                        collection: members[index].collection.name, label: shared.uid,
                        reason: "another thing of the log has the same uid; it stays here alone"))
            }
            for (kind, uid) in changed { members[index].kindOf[uid] = kind }
            if members[index].round.isEmptied {
                let wanted = members[index].round.wanted
                let isLogEmpty =
                    try changed.isEmpty && !wanted.contains { try thing($0, index, step) != nil }
                if !isLogEmpty { members[index].round.stopEmptied() }
            }
        }
        members[index].hasMerged = true
        members[index].round.begin(changed: changed.map(\.1), removed: Set(gone))
    }

    /// The next things to be merged, of one collection after the other: the first are those that
    /// others name.
    private func nextPortions(of indices: [Int]) -> [(index: Int, uids: [String])] {
        var portions: [(index: Int, uids: [String])] = []
        var count = 0
        for index in indices where count < setup.portion {
            let uids = members[index].round.nextPortion()
            if uids.isEmpty { continue }
            portions.append((index, uids))
            count += uids.count
        }
        return portions
    }

    private func merge(
        _ uids: [String], _ index: Int, _ step: SyncStep, _ names: CompanyNames
    ) throws -> Incoming {
        let form = members[index].form
        var incoming = Incoming(member: index, before: try load(Set(uids), index, step.state))
        members[index].round.load(incoming.before)
        var log: [String: MergeVersion] = [:]
        for uid in uids {
            guard let thing = try thing(uid, index, step) else { continue }
            members[index].labels[uid] = thing.label
            try members[index].labelBook.note(thing, step)
            let version = form.version(of: thing) { names[$0] }
            log[uid] = version
            try members[index].note(thing, version.fields, step)
        }
        let merged = members[index].round.merge(uids, log: log)
        if let failure = setup.shelf.failure() { throw failure }
        try keep(merged.conflicts, index, step)
        // A company that comes in may be the one that contacts name.
        for change in merged.changes { names.note(change, form) }
        for change in merged.changes {
            try take(change, isNew: log[change.uid] == nil, &incoming, names)
        }
        return incoming
    }

    /// The memories of the items of some things.
    private func load(
        _ uids: Set<String>, _ index: Int, _ state: SyncState
    ) throws -> [String: ItemState] {
        let known = members[index].round.state.items
        var loaded: [String: ItemState] = [:]
        let wanted = uids.filter { known[$0]?.isLoaded == false }
        for (uid, (kind, text)) in try state.memories(members[index].id, uids: wanted) {
            guard var item = known[uid] else { continue }
            if members[index].kindOf[uid] == nil { members[index].kindOf[uid] = .some(kind) }
            // One that cannot be read is met as if for the first time.
            if !item.take(memory: (try? JSON(parsing: text.utf8)) ?? .null) {
                item.forget()
            }
            loaded[uid] = item
        }
        for uid in uids { loaded[uid] = loaded[uid] ?? known[uid] }
        return loaded
    }

    private func thing(_ uid: String, _ index: Int, _ step: SyncStep) throws -> PortableThing? {
        if let kind = members[index].kindOf[uid], let thing = try step.thing(kind, uid: uid) {
            return thing
        }
        guard let kind = try step.kind(of: uid, among: members[index].kinds) else { return nil }
        members[index].kindOf[uid] = kind
        return try step.thing(kind, uid: uid)
    }

    /// Makes a change of the log out of one of fields.
    private func take(
        _ change: LogChange, isNew: Bool, _ incoming: inout Incoming, _ names: CompanyNames
    ) throws {
        let index = incoming.member
        let form = members[index].form
        switch change.kind {
        case .remove:
            if let kind = members[index].kindOf[change.uid] {
                incoming.changes.append(.remove(kind, uid: change.uid))
            }
        case .add(var version), .change(var version):
            // The log knows of what kind a thing is, where a program has dropped that line.
            if !isNew, let kind = members[index].kindOf[change.uid],
                form.kind(version.fields) != FormKind(kind)
            {
                version.fields[FieldName.kind] = .text(FormKind(kind).word)
            }
            if isNew, takeTyped(change.uid, version, index) { return }
            if isNew { version.fields = dated(version, form) }
            do throws(FormFault) {
                let said =
                    isTickedAgain(change.uid, version.fields, index)
                    ? version.fields.opened : version.fields
                var thing = try form.thing(
                    uid: change.uid, fields: said, modified: version.modified,
                    companyName: { names[$0] })
                if nameCompany(of: &thing, said, names) { incoming.renamed.insert(change.uid) }
                guard members[index].kinds.contains(thing.kind) else {
                    members[index].passedOver += 1
                    return members[index].round.reject(
                        change.uid, before: incoming.before[change.uid])
                }
                members[index].kindOf[change.uid] = thing.kind
                members[index].labels[change.uid] = thing.label
                incoming.fields[change.uid] = version.fields
                if isNew { incoming.new.insert(change.uid) }
                incoming.changes.append(.put(thing))
            } catch {
                reject(change.uid, incoming, "it \(error)")
            }
        }
    }

    /// Leaves an item alone which the log cannot take, and says so.
    func reject(_ uid: String, _ incoming: Incoming, _ reason: String, isNote: Bool = true) {
        let index = incoming.member
        members[index].round.reject(uid, before: incoming.before[uid])
        report.problems.append(
            .init(
                collection: members[index].collection.name, label: label(of: uid, in: index),
                reason: reason, isNote: isNote))
    }
}

extension SyncOutcome {
    fileprivate var total: RoundReport.Counts {
        var total = RoundReport.Counts()
        for own in counts.values {
            total.added += own.added
            total.changed += own.changed
            total.removed += own.removed
        }
        return total
    }
}

extension RoundReport.Counts {
    /// `2 added, 1 changed`; `nothing new` where nothing came.
    public var words: String {
        let parts = [(added, "added"), (changed, "changed"), (removed, "removed")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
    }
}
