import CivilTime

@testable import DAVSync

/// One log of the simulation.
struct SimLog {
    var items: [String: MergeVersion] = [:]
    var memory = SimMemory(SimServer.url)
    var round: CollectionRound<SimForm>?
    /// Requests that are under way.
    var waiting: [(id: Int, request: DAVRequest)] = []
    var conflicts: [MergeConflict] = []
    var trash: Set<String> = []
    /// Words that were ever in it.
    var history: Set<String> = []
}

/// One step of a run. Each has its own random numbers, so that steps can be left out.
struct SimStep: Hashable, CustomStringConvertible {
    enum Kind: CaseIterable {
        case edit, edit2, add, remove, sync, sync2, sync3, kill, phoneReads, phoneWrites, stripper
        case phoneAdds, phoneRemoves, token, remake
    }

    var kind: Kind
    var log: Int
    var seed: UInt64
    var description: String { "\(kind) \(log) \(seed % 1000)" }
}

/// Some logs, a server and two phones: one that writes over what it has not seen, and one that drops
/// the lines that it does not know.
struct SimWorld {
    var logs: [SimLog]
    var server = SimServer()
    var removed: Set<String> = []
    var typed: Set<String> = []
    /// Words that a phone has overwritten or removed.
    var overwritten: Set<String> = []
    /// Words that somebody who saw them replaced or removed.
    var replaced: Set<String> = []
    /// True for a world in which the collection may be made anew.
    let isFragile: Bool
    var isRemade = false
    /// True for a world with a phone that drops lines.
    let hasStripper: Bool
    /// Number of things that a round has in memory together.
    var portion = Int.max
    var clock = 1_000_000
    var count = 0
    var faults: [SimServer.Fault]
    /// The report of the last round that came to its end.
    var last = RoundReport()
    private var phone: [String: [UInt8]] = [:]
    static let form = SimForm()

    init(seed: UInt64) {
        var chance = Chance(seed: seed &* 31 &+ 7)
        logs = Array(repeating: SimLog(), count: 2 + chance.below(2))
        var ways = SimServer.Ways()
        ways.changes = [.token, .token, .ctag, .list][chance.below(4)]
        ways.hidesTags = chance.one(in: 4)
        ways.isWeak = chance.one(in: 6)
        ways.rewrites = chance.one(in: 6)
        ways.strips = chance.one(in: 6)
        ways.ignoresNew = chance.one(in: 8)
        ways.renames = chance.one(in: 8)
        ways.hasBin = chance.one(in: 8)
        ways.taken = [400, 403, 409, 412][chance.below(4)]
        ways.badToken = [403, 412, 207, 418, 507, 500][chance.below(6)]
        ways.limit = chance.one(in: 5) ? 2 : nil
        ways.omits = chance.one(in: 4)
        server.ways = ways
        (isFragile, hasStripper) = (chance.one(in: 5), chance.one(in: 2))
        faults = SimServer.Fault.allCases.filter { _ in chance.one(in: 2) }
    }

    static func steps(seed: UInt64) -> [SimStep] {
        var chance = Chance(seed: seed)
        return (0..<60).map { _ in
            SimStep(
                kind: SimStep.Kind.allCases[chance.below(SimStep.Kind.allCases.count)],
                log: chance.below(3), seed: chance.next())
        }
    }

    mutating func run(_ step: SimStep) {
        var chance = Chance(seed: step.seed)
        let log = step.log % logs.count
        clock += 10 + chance.below(40_000)
        switch step.kind {
        case .edit, .edit2: edit(log, &chance)
        case .add: add(log, &chance)
        case .remove: remove(log, &chance)
        case .sync, .sync2, .sync3:
            sync(log, upTo: chance.one(in: 2) ? 100 : 1 + chance.below(6), &chance)
        case .kill: (logs[log].round, logs[log].waiting) = (nil, [])
        case .phoneReads: phone = server.items.mapValues(\.bytes)
        case .phoneWrites: phoneWrites(&chance)
        case .stripper: if hasStripper { strip(&chance) }
        case .phoneAdds:
            count += 1
            let fields = changed([:], "title", &chance)
            store("p\(count).ics", bytes(SyncItem(uid: "p\(count)", version: fields)), "p\(count)")
        case .phoneRemoves:
            guard let name = server.items.keys.sorted().randomElement(using: &chance) else {
                return
            }
            let item = server.items[name]
            removed.insert(item?.uid ?? "")
            overwritten.formUnion(words(item?.bytes))
            replaced.formUnion(words(item?.bytes))
            server.remove(name)
        case .token: server.forgetTokens()
        case .remake where isFragile:
            for item in server.items.values { overwritten.formUnion(words(item.bytes)) }
            server.remake()
            // Phones ask for the whole of a new collection, as logs do.
            (isRemade, phone) = (true, [:])
            for log in logs.indices { (logs[log].round, logs[log].waiting) = (nil, []) }
        case .remake: break
        }
    }

    // MARK: People

    private mutating func add(_ log: Int, _ chance: inout Chance) {
        count += 1
        logs[log].items["u\(count)"] = changed([:], "title", &chance)
        note(log)
    }

    private mutating func edit(_ log: Int, _ chance: inout Chance) {
        guard let uid = logs[log].items.keys.sorted().randomElement(using: &chance) else { return }
        let names = ["title", "notes", "tags", "emails", "status", "X-KITH-TIER"]
        let name = names[chance.below(names.count)]
        let before = MergeWorld.words(logs[log].items[uid])
        logs[log].items[uid] = changed(logs[log].items[uid]?.fields ?? [:], name, &chance)
        replaced.formUnion(before.subtracting(MergeWorld.words(logs[log].items[uid])))
        note(log)
    }

    private mutating func remove(_ log: Int, _ chance: inout Chance) {
        guard let uid = logs[log].items.keys.sorted().randomElement(using: &chance) else { return }
        replaced.formUnion(MergeWorld.words(logs[log].items[uid]))
        logs[log].items[uid] = nil
        removed.insert(uid)
    }

    mutating func note(_ log: Int) {
        for item in logs[log].items.values { logs[log].history.formUnion(MergeWorld.words(item)) }
    }

    private mutating func word(_ start: String) -> String {
        typed.insert("\(start)\(typed.count)w")
        return "\(start)\(typed.count - 1)w"
    }

    private mutating func changed(
        _ fields: [String: MergeValue], _ name: String, _ chance: inout Chance
    ) -> MergeVersion {
        var fields = fields
        switch (name, fields[name]) {
        case ("title", _), ("X-KITH-TIER", nil): fields[name] = .text(word("title"))
        case ("X-KITH-TIER", _): fields[name] = chance.one(in: 2) ? nil : .text(word("tier"))
        case ("status", _): fields[name] = .text(["open", "done", "cancelled"][chance.below(3)])
        case ("notes", .text(let text)): fields[name] = .text(text + "\n" + word("note"))
        case ("notes", _): fields[name] = .text(word("note"))
        case ("tags", .set(let set)) where chance.one(in: 3):
            let kept = set.subtracting([set.min() ?? ""])
            fields[name] = kept.isEmpty ? nil : .set(kept)
        case ("tags", .set(let set)): fields[name] = .set(set.union([word("tag")]))
        case ("tags", _): fields[name] = .set([word("tag")])
        case (_, .list(let list)) where chance.one(in: 3):
            fields[name] = list.count == 1 ? nil : .list(Array(list.dropFirst()))
        case (_, .list(let list)): fields[name] = .list(list + [word("mail")])
        default: fields[name] = .list([word("mail")])
        }
        clock += 1
        return MergeVersion(fields, modified: Instant(seconds: clock))
    }

    // MARK: Phones

    private func bytes(_ item: SyncItem) -> [UInt8] { Self.form.write(item, onto: nil) }

    func words(_ bytes: [UInt8]?) -> Set<String> {
        MergeWorld.words(bytes.flatMap(Self.form.read)?.version)
    }

    private mutating func store(
        _ name: String, _ bytes: [UInt8], _ uid: String, isStamped: Bool = true
    ) {
        let old = words(server.items[name]?.bytes)
        server.store(name, bytes, uid)
        let gone = old.subtracting(words(server.items[name]?.bytes))
        overwritten.formUnion(gone)
        // What no log had read is lost by the phone alone; and without a stamp it is only likely
        // that a log sees what was not seen.
        replaced.formUnion(isStamped ? logs.reduce(gone) { $0.subtracting($1.history) } : gone)
    }

    /// A phone edits its own copy and puts it over whatever is there.
    private mutating func phoneWrites(_ chance: inout Chance) {
        guard let name = phone.keys.sorted().randomElement(using: &chance),
            let raw = phone[name], var item = Self.form.read(raw),
            !server.items.contains(where: { $0.key != name && $0.value.uid == item.uid })
        else { return }
        item.version = changed(
            item.version.fields, ["title", "notes", "tags"][chance.below(3)], &chance)
        let new = Self.form.write(item, onto: raw)
        store(name, new, item.uid, isStamped: !item.seen.isEmpty)
        replaced.formUnion(words(raw).subtracting(words(new)))
        phone[name] = new
    }

    /// A phone edits what is there, and drops the lines that it does not know.
    private mutating func strip(_ chance: inout Chance) {
        guard let name = server.items.keys.sorted().randomElement(using: &chance),
            let raw = server.items[name]?.bytes, var item = Self.form.read(raw)
        else { return }
        item.version.fields["X-KITH-TIER"] = nil
        item.seen = []
        item.version = changed(
            item.version.fields, ["title", "notes", "tags"][chance.below(3)], &chance)
        store(name, Self.form.write(item, onto: nil), item.uid)
        replaced.formUnion(words(raw).subtracting(words(server.items[name]?.bytes)))
    }
}
