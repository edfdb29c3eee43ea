import CivilTime
import TestTools

@testable import DAVSync

extension SimWorld {
    /// Goes on with the round of a log, or begins one, for so many answers.
    mutating func sync(
        _ log: Int, upTo limit: Int, allowsRemovals: Bool = false, isCalm: Bool = false,
        _ chance: inout Chance
    ) {
        var round =
            logs[log].round
            ?? CollectionRound(
                logs[log].memory.state, Self.form, changes: server.ways.changes,
                at: Instant(seconds: clock), allowsRemovals: allowsRemovals, shelf: .texts(),
                portion: portion)
        var answers = 0
        while answers < limit {
            if logs[log].waiting.isEmpty {
                switch round.next() {
                case .send(let requests): logs[log].waiting = requests
                case .merge:
                    merge(&round, log)
                case .end:
                    (logs[log].round, logs[log].waiting) = (nil, [])
                    last = round.report
                    return
                }
                continue
            }
            let index = chance.below(logs[log].waiting.count)
            let (id, request) = logs[log].waiting.remove(at: index)
            let fault =
                isCalm || faults.isEmpty || !chance.one(in: 8)
                ? nil : faults[chance.below(faults.count)]
            let answer = server.answer(request, fault)
            if let next = round.take(answer, for: id) { logs[log].waiting.append(next) }
            keep(&round, log)
            answers += 1
        }
        logs[log].round = round
    }

    /// Merges with no more of the log, and of what is remembered, than is wanted, and leaves what is
    /// stored.
    private mutating func merge(_ round: inout CollectionRound<SimForm>, _ log: Int) {
        let items = logs[log].items
        let changed = logs[log].memory.changed(in: items)
        if round.isEmptied, !items.isEmpty { round.stopEmptied() }
        round.begin(
            changed: changed.sorted(), removed: changed.filter { items[$0] == nil })
        while case let uids = round.nextPortion(), !uids.isEmpty {
            round.load(logs[log].memory.load(Set(uids)))
            let changes = round.merge(uids, log: logs[log].items.filter { uids.contains($0.key) })
            apply(changes, log)
            logs[log].memory.see(Set(uids), in: logs[log].items)
            keep(&round, log)
        }
        round.endMerge()
        keep(&round, log)
    }

    private mutating func keep(_ round: inout CollectionRound<SimForm>, _ log: Int) {
        let dirty = round.takeDirty()
        logs[log].memory.keep(round.state, dirty)
        round.unload(dirty)
    }

    private mutating func apply(_ changes: LogChanges, _ log: Int) {
        logs[log].conflicts += changes.conflicts.map(\.conflict)
        for change in changes.changes {
            switch change.kind {
            case .add(let version), .change(let version): logs[log].items[change.uid] = version
            case .remove:
                // It is in the trash as it was.
                replaced.formUnion(MergeWorld.words(logs[log].items[change.uid]))
                logs[log].items[change.uid] = nil
                logs[log].trash.insert(change.uid)
            }
        }
        note(log)
    }

    /// Violations of what is promised, once nothing goes wrong any more.
    mutating func violations() -> [String] {
        var chance = Chance(seed: 1)
        var found: [String] = []
        for log in logs.indices {
            (logs[log].round, logs[log].waiting) = (nil, [])
        }
        // Tokens that skipped something are made up for by the weekly list, and what a bin has kept
        // is sent once it is empty.
        for _ in 0..<(server.ways.hasBin ? 4 : 2) {
            server.bin = []
            clock += 8 * 86_400
            for log in logs.indices {
                sync(log, upTo: 10_000, allowsRemovals: true, isCalm: true, &chance)
            }
        }
        // The first log has to hear of what the others have sent last.
        for log in logs.indices {
            sync(log, upTo: 10_000, allowsRemovals: true, isCalm: true, &chance)
        }
        let (writes, before) = (server.writes, logs.map(\.items))
        for log in logs.indices {
            sync(log, upTo: 10_000, allowsRemovals: true, isCalm: true, &chance)
            let most = server.ways.changes == .token ? 1 : 2
            if last.requests > most { found.append("I7 \(last.requests) requests for nothing") }
            if let stop = last.stop { found.append("I1 stopped: \(stop)") }
        }
        if server.writes != writes { found.append("I1 a third round writes") }
        if logs.map(\.items) != before { found.append("I1 a third round changes a log") }
        let all = logs.map { log in log.items.mapValues { plain($0.fields) } }
        if Set(all).count > 1 { found.append("I1 logs differ: \(all)") }
        if Set(server.items.values.map(\.uid)) != Set(all[0].keys) {
            found.append("I1 uids differ from the server's")
        }
        if Set(server.items.values.map(\.uid)).count != server.items.count {
            found.append("I3 a uid twice")
        }
        for log in logs where !log.trash.isSubset(of: removed) {
            found.append("I4 \(log.trash.subtracting(removed)) in the trash")
        }
        var (kept, now) = (overwritten, replaced)
        for item in server.clobbered { kept.formUnion(words(item)) }
        for log in logs {
            kept.formUnion(log.history)
            for item in log.items.values { now.formUnion(MergeWorld.words(item)) }
            for conflict in log.conflicts { now.formUnion(MergeWorld.words(conflict.lost)) }
        }
        let lost = typed.subtracting(kept.union(now))
        if !lost.isEmpty { found.append("I2 lost: \(lost.sorted())") }
        // Where all programs keep all lines, not even a history is needed.
        let ways = server.ways
        let isSound = !ways.strips && !ways.rewrites && !ways.ignoresNew && !hasStripper
        let hidden = typed.subtracting(now)
        if isSound, !isRemade, !hidden.isEmpty {
            found.append("I2 only in history: \(hidden.sorted())")
        }
        return found + server.violations
    }

    /// Fields as they are compared: a server may write capitals, or never keep a line.
    private func plain(_ fields: [String: MergeValue]) -> [String: [MergeValue]] {
        fields.filter { !server.ways.strips || !$0.key.hasPrefix("X-") }.mapValues { value in
            server.ways.rewrites ? MergeWorld.words(value).sorted().map { .text($0) } : [value]
        }
    }
}
