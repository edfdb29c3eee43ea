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
    private struct Incoming {
        let member: Int
        /// The things that were merged.
        var uids: Set<String> = []
        /// The states of the things before the merge.
        var before: [String: ItemState]
        var changes: [SyncChange] = []
        /// The fields of changed things as the merge has them.
        var fields: [String: [String: MergeValue]] = [:]

        func holds(_ problem: SyncOutcome.Problem) -> Bool {
            if fields[problem.uid] != nil { return true }
            return changes.contains {
                if case .remove(_, let uid) = $0 { uid == problem.uid } else { false }
            }
        }
    }

    private func merge(_ indices: [Int], _ step: SyncStep) throws -> RoundReport.Counts {
        var names = CompanyNames(step)
        var all: [Incoming] = []
        for index in indices { all.append(try merge(index, step, &names)) }
        let outcome = try step.apply(
            all.flatMap(\.changes), byLogs: Set(all.flatMap { byLogs($0) }))
        report.newCompanies += outcome.companies.map(\.label)
        for incoming in all { try settle(incoming, outcome, step, &names) }
        try mend(indices, outcome, step, &names)
        if !outcome.isEmpty { for incoming in all { try follow(incoming, step) } }
        for index in indices { try store(index, step.state) }
        return outcome.total
    }

    private func merge(
        _ index: Int, _ step: SyncStep, _ names: inout CompanyNames
    ) throws -> Incoming {
        let own = members[index]
        var (changed, gone): ([(Kind?, String)], [String]) = ([], [])
        if !own.hasMerged { (changed, gone) = try step.changed(in: own.id, kinds: own.kinds) }
        for shared in own.hasMerged ? [] : step.shared {
            report.problems.append(
                .init(
                    collection: own.collection.name, label: shared.uid,
                    reason: "another thing of the log has the same uid; it stays here alone"))
        }
        members[index].hasMerged = true
        for (kind, uid) in changed { members[index].kindOf[uid] = kind }
        let news = Set(changed.map(\.1)).union(gone)
        let uids = own.round.wanted.union(news)
        var incoming = Incoming(member: index, before: try load(uids, index, step.state))
        incoming.uids = uids
        members[index].round.load(incoming.before)
        var log: [String: MergeVersion] = [:]
        for uid in uids {
            guard let thing = try thing(uid, index, step) else { continue }
            members[index].labels[uid] = thing.label
            try members[index].labelBook.note(thing, step)
            let version = own.form.version(of: thing) { names[$0] }
            log[uid] = version
            members[index].note(thing, version.fields, step)
        }
        let merged = members[index].round.merge(log: log, changed: news)
        try keep(merged.conflicts, index, step)
        // A company that comes in may be the one that contacts name.
        for change in merged.changes { names.note(change, own.form) }
        for change in merged.changes {
            try take(change, isNew: log[change.uid] == nil, &incoming, &names)
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
        for (uid, text) in try state.memories(members[index].id, uids: wanted) {
            guard var item = known[uid] else { continue }
            // One that cannot be read is met as if for the first time.
            if !item.take(memory: (try? JSON(parsing: text.utf8)) ?? .null) {
                item.isLoaded = true
                item.etag = nil
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
        _ change: LogChange, isNew: Bool, _ incoming: inout Incoming, _ names: inout CompanyNames
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
            if !isNew, let kind = members[index].kindOf[change.uid] {
                version.fields[FieldName.kind] = .text(FormKind(kind).word)
            }
            if isNew, takeTyped(change.uid, version, index) { return }
            do throws(FormFault) {
                let said =
                    isTickedAgain(change.uid, version.fields, index)
                    ? version.fields.opened : version.fields
                let thing = try form.thing(
                    uid: change.uid, fields: said, modified: version.modified,
                    companyName: { names[$0] })
                guard members[index].kinds.contains(thing.kind) else {
                    return reject(change.uid, incoming, "things of its kind are not synced here")
                }
                members[index].kindOf[change.uid] = thing.kind
                members[index].labels[change.uid] = thing.label
                incoming.fields[change.uid] = version.fields
                incoming.changes.append(.put(thing))
            } catch {
                reject(change.uid, incoming, "it \(error)")
            }
        }
    }

    /// True for a repeating follow-up that was ticked off elsewhere, but on a day from which the log
    /// has moved it since: it is done already.
    private func isTickedAgain(
        _ uid: String, _ fields: [String: MergeValue], _ index: Int
    ) -> Bool {
        guard fields[KithLines.prefix + "EVERY"] != nil,
            fields[FieldName.status] == .text("COMPLETED")
                || fields[FieldName.ownStatus] == .text("done"),
            let read = members[index].round.item(uid)?.version.fields[FieldName.time]
        else { return false }
        return read != fields[FieldName.time]
    }

    /// Leaves an item alone which the log cannot take, and says so.
    private func reject(_ uid: String, _ incoming: Incoming, _ reason: String) {
        let index = incoming.member
        members[index].round.reject(uid, before: incoming.before[uid])
        report.problems.append(
            .init(
                collection: members[index].collection.name, label: label(of: uid, in: index),
                reason: reason))
    }

    /// A new task or journal entry whose first word is a command is none, but is typed.
    private func takeTyped(_ uid: String, _ version: MergeVersion, _ index: Int) -> Bool {
        guard case .text(let text)? = version.fields[FieldName.summary],
            let word = text.split(separator: " ").first?.lowercased(),
            word == "met" || word == "log", text.contains(" "),
            let item = members[index].round.state.items[uid], item.seen.isEmpty,
            !String(decoding: item.raw, as: UTF8.self).contains("BEGIN:VEVENT")
        else { return false }
        report.typed.append(
            .init(
                collection: index, uid: uid, text: text, path: item.path, etag: item.etag))
        members[index].round.reject(uid, before: nil)
        return true
    }

    // MARK: After the log has taken what came in

    /// Notes what the log says now. What it could not take is left alone; what it made of a change,
    /// such as the next day of what is repeated, is to be written in its turn.
    private func settle(
        _ incoming: Incoming, _ outcome: SyncOutcome, _ step: SyncStep,
        _ names: inout CompanyNames
    ) throws {
        let index = incoming.member
        for problem in outcome.problems where incoming.holds(problem) {
            if problem.isRefused {
                reject(problem.uid, incoming, problem.sentence)
            } else {
                report.problems.append(
                    .init(
                        collection: members[index].collection.name,
                        label: label(of: problem.uid, in: index), reason: problem.sentence))
            }
        }
        var again: Set<String> = []
        for (uid, fields) in incoming.fields {
            guard let thing = outcome.things[uid] else { continue }
            let version = members[index].form.version(of: thing) { names[$0] }
            let missing = Set(
                outcome.dangling.filter { $0.uid == uid }.map {
                    KithLines.prefix + $0.field.uppercased()
                })
            var heard = fields
            for name in missing { heard[name] = version.fields[name] }
            members[index].round.settle(uid, log: heard)
            if version.fields != heard { again.insert(uid) }
            members[index].note(thing, version.fields, step)
        }
        members[index].round.revisit(again)
    }

    /// Merges in their turn the things that became others by what came in, such as those that named
    /// what was removed.
    private func follow(_ incoming: Incoming, _ step: SyncStep) throws {
        let index = incoming.member
        let own = members[index]
        let changed = try step.changed(in: own.id, kinds: own.kinds).changed
            .filter { !incoming.uids.contains($0.1) }
        for (kind, uid) in changed { members[index].kindOf[uid] = kind }
        members[index].round.revisit(Set(changed.map(\.1)))
    }

    /// Uids of the things whose items another log wrote last, and nobody since.
    private func byLogs(_ incoming: Incoming) -> [String] {
        let items = members[incoming.member].round.state.items
        return incoming.fields.keys.filter { items[$0]?.isByLog == true }
    }

    /// Makes links of which the things have come in meanwhile, and remembers those of which they
    /// have not.
    private func mend(
        _ indices: [Int], _ outcome: SyncOutcome, _ step: SyncStep, _ names: inout CompanyNames
    ) throws {
        for index in indices {
            let old = try DanglingNotes.read(members[index].id, step.state)
            var open: [DanglingLinks] = outcome.dangling.filter {
                members[index].kindOf[$0.uid] == .some(.some($0.kind))
            }
            let fresh = Set(open.map(\.uid))
            var puts: [SyncChange] = []
            for links in old where !fresh.contains(links.uid) {
                guard var thing = try step.thing(links.kind, uid: links.uid) else { continue }
                let there = try links.targets.filter { target in
                    try step.kind(of: target, among: links.kinds) != nil
                }
                if there.count < links.targets.count {
                    open.append(links.without(there))
                }
                if there.isEmpty { continue }
                let own = thing.links[links.field, default: []]
                thing.links[links.field] = own + there.filter { !own.contains($0) }
                puts.append(.put(thing))
            }
            try DanglingNotes.write(open, over: old, members[index].id, step.state)
            if puts.isEmpty { continue }
            let mended = try step.apply(puts)
            for (uid, thing) in mended.things {
                let version = members[index].form.version(of: thing) { names[$0] }
                if members[index].round.state.items[uid]?.isLoaded == true {
                    members[index].round.settle(uid, log: version.fields)
                }
                members[index].note(thing, version.fields, step)
            }
        }
    }

    private func keep(
        _ conflicts: [LogChanges.Conflict], _ index: Int, _ step: SyncStep
    ) throws {
        for found in conflicts {
            let conflict = found.conflict
            let kind = members[index].kindOf[found.uid] ?? members[index].kinds.first ?? nil
            let label = label(of: found.uid, in: index)
            let stored = SyncConflict(
                account: setup.account, at: setup.now, kind: kind, uid: found.uid, label: label,
                field: conflict.field, kept: conflict.kept.json.compactText(),
                lost: conflict.lost.json.compactText(),
                loser: conflict.loser == .log ? .log : .server)
            let id = try step.state.add(stored)
            report.conflicts.append(
                .init(
                    id: id, kind: kind, uid: found.uid, label: label, field: stored.fieldWord,
                    kept: conflict.kept.words, lost: conflict.lost.words,
                    isOurs: conflict.loser == .log))
        }
    }
}

extension [String: MergeValue] {
    /// The fields of a follow-up that is open.
    fileprivate var opened: [String: MergeValue] {
        var fields = self
        for name in [
            FieldName.status, FieldName.ownStatus, FieldName.completed, FieldName.ownClosing,
        ] {
            fields[name] = nil
        }
        return fields
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
