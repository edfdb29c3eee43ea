import DAVSync
import JobSearch
import Logbook

// After the log has taken what came in.
extension AccountRound {
    /// Notes what the log says now. What it could not take is left alone; what it made of a change,
    /// such as the next day of what is repeated, is to be written in its turn.
    func settle(
        _ incoming: Incoming, _ outcome: SyncOutcome, _ step: SyncStep,
        _ names: CompanyNames
    ) throws {
        let index = incoming.member
        for problem in outcome.problems where incoming.holds(problem) {
            if problem.isRefused {
                reject(problem.uid, incoming, problem.sentence, isNote: false)
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
            // How old a thing is need not be told, but for one that a phone has made: all logs take
            // it from the first that reads it.
            let isOwn = members[index].round.state.items[uid]?.isByLog == true
            var missing: Set<String> =
                isOwn || !incoming.new.contains(uid) ? [FieldName.created] : []
            for links in outcome.dangling where links.uid == uid {
                missing.formUnion(FormKind(links.kind).names(of: links.field))
            }
            if incoming.renamed.contains(uid) {
                missing.formUnion(FormKind(thing.kind).names(of: "company"))
            }
            let isForeign = members[index].round.state.items[uid]?.isForeign == true
            var heard = isForeign ? version.fields : fields
            for name in missing { heard[name] = version.fields[name] }
            members[index].round.settle(
                uid, log: heard, unheard: isForeign ? Set(heard.keys).union(fields.keys) : missing)
            if version.fields != heard { again.insert(uid) }
            try members[index].note(thing, version.fields, step)
        }
        members[index].round.revisit(again)
    }

    /// Merges in their turn the things that became others by what came in, such as those that named
    /// what was removed.
    func follow(_ index: Int, _ merged: Set<String>, _ step: SyncStep) throws {
        let own = members[index]
        let passed = merged.union(own.round.waiting)
        let changed = try step.changed(in: own.id, kinds: own.kinds).changed
            .filter { !passed.contains($0.1) }
        for (kind, uid) in changed { members[index].kindOf[uid] = kind }
        members[index].round.revisit(Set(changed.map(\.1)))
    }

    /// Uids of the things whose items another log wrote last, and nobody since.
    func byLogs(_ incoming: Incoming) -> [String] {
        let items = members[incoming.member].round.state.items
        return incoming.fields.keys.filter { items[$0]?.isByLog == true }
    }

    /// Makes links of which the things have come in meanwhile, and remembers those of which they
    /// have not.
    func mend(
        _ indices: [Int], _ outcome: SyncOutcome, _ step: SyncStep, _ names: CompanyNames
    ) throws {
        for index in indices {
            let old = try DanglingNotes.read(members[index].id, step.state)
            var open = outcome.dangling.filter {
                members[index].kindOf[$0.uid] == .some(.some($0.kind))
            }
            let fresh = Set(open.map(\.uid))
            let (mended, left) = try step.mend(links: old.filter { !fresh.contains($0.uid) })
            open += left
            try DanglingNotes.write(open, over: old, members[index].id, step.state)
            for thing in mended {
                let version = members[index].form.version(of: thing) { names[$0] }
                if members[index].round.state.items[thing.uid]?.isLoaded == true {
                    members[index].round.settle(
                        thing.uid, log: version.fields, unheard: FormKind(thing.kind).linkNames)
                }
                try members[index].note(thing, version.fields, step)
            }
        }
    }

    func keep(
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
