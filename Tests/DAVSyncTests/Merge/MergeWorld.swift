import CivilTime

@testable import DAVSync

/// Random numbers from a seed (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}

/// One thing in several logs and on one server, which are edited and synced by chance.
///
/// Each value that is typed is a word of its own, so that it can be looked for at the end.
struct MergeWorld {
    struct Replica {
        var version: MergeVersion?
        var bases: MergeBases?
    }

    static let rules = MergeRules([
        "notes": MergeRule(.growing), "status": MergeRule(.ranked(["open", "done", "cancelled"])),
    ])
    private static let names = [
        "title", "notes", "notes", "tags", "emails", "photo", "status", "X-KITH-TIER",
    ]

    var replicas: [Replica]
    private(set) var server: MergeVersion?
    private(set) var conflicts: [MergeConflict] = []
    /// Words that an edit replaced or removed where they were seen.
    private(set) var replaced: Set<String> = []
    private(set) var typed: Set<String> = []
    private(set) var writes = 0
    private var chance: Chance
    private var clock = 0
    /// Words that were in a log before a sync: its history has them.
    private(set) var history: Set<String> = []
    /// The programs at the other end.
    private let serverSort: Sort

    enum Sort {
        /// A server and a phone that keep what they are given.
        case keeps
        /// A phone that drops lines that it does not know.
        case drops
        /// A server that drops such lines and writes everything in capitals.
        case rewrites
    }

    init(seed: UInt64, replicas count: Int, _ sort: Sort) {
        chance = Chance(seed: seed)
        replicas = Array(repeating: Replica(), count: count)
        serverSort = sort
        replicas[0].version = MergeVersion([:])
        edit(0, mayRemove: false)
        for replica in replicas.indices { sync(replica) }
    }

    /// One random step.
    mutating func step() {
        let replica = chance.below(replicas.count)
        switch chance.below(12) {
        case 0..<6: edit(replica, mayRemove: true)
        case 6: if serverSort != .rewrites { phone() }
        default: sync(replica)
        }
    }

    /// All syncs without any edit, until nothing happens any more.
    ///
    /// - Returns: number of rounds in which something was written.
    mutating func settle() -> Int {
        for round in 0..<8 {
            let before = (writes, replicas.map(\.version))
            for replica in replicas.indices { sync(replica) }
            if writes == before.0, replicas.map(\.version) == before.1 { return round }
        }
        return 8
    }

    mutating func sync(_ index: Int) {
        let replica = replicas[index]
        let outcome = Merge.merge(
            bases: replica.bases, log: replica.version, server: server, rules: Self.rules)
        switch outcome {
        case .removed(let side):
            if side != nil { writes += 1 }
            if side == .server { server = nil }
            history.formUnion(Self.words(replica.version))
            replicas[index] = Replica()
        case .merged(let merged):
            conflicts += merged.conflicts
            if merged.changesServer {
                writes += 1
                let kept = serverSort == .rewrites ? Self.rewritten(merged.server) : merged.server
                server = MergeVersion(kept, modified: merged.modified)
            }
            if merged.changesLog {
                replicas[index].version = MergeVersion(merged.log, modified: merged.modified)
            }
            let now = Self.words(replicas[index].version)
            history.formUnion(Self.words(replica.version).subtracting(now))
            replicas[index].bases = MergeBases(log: merged.log, server: server?.fields ?? [:])
        }
    }

    private static func rewritten(_ fields: [String: MergeValue]) -> [String: MergeValue] {
        fields.filter { $0.key != "X-KITH-TIER" }.mapValues { value in
            switch value {
            case .text(let text): .text(text.uppercased())
            case .list(let texts): .list(texts.map { $0.uppercased() })
            default: value
            }
        }
    }

    /// A program that edits on the server and asks nobody.
    private mutating func phone() {
        guard var fields = server?.fields else { return }
        if serverSort == .drops { fields["X-KITH-TIER"] = nil }
        let before = Self.words(MergeVersion(fields))
        change(&fields, ["title", "notes", "tags"].randomElement(using: &chance) ?? "title")
        server = MergeVersion(fields, modified: now())
        replaced.formUnion(before.subtracting(Self.words(server)))
    }

    private mutating func edit(_ index: Int, mayRemove: Bool) {
        guard let version = replicas[index].version else { return }
        let before = Self.words(version)
        if mayRemove, chance.one(in: 25) {
            replicas[index].version = nil
        } else {
            var fields = version.fields
            change(&fields, Self.names.randomElement(using: &chance) ?? "title")
            replicas[index].version = MergeVersion(fields, modified: now())
        }
        replaced.formUnion(before.subtracting(Self.words(replicas[index].version)))
    }

    /// Clocks that are up to a minute wrong, and sometimes none.
    private mutating func now() -> Instant? {
        clock += 10
        return chance.one(in: 10) ? nil : Instant(seconds: clock + chance.below(120) - 60)
    }

    private mutating func word(_ start: String) -> String {
        let word = "\(start)\(typed.count)w"
        typed.insert(word)
        return word
    }

    private mutating func change(_ fields: inout [String: MergeValue], _ name: String) {
        if chance.one(in: 8) {
            fields[name] = nil
            return
        }
        switch name {
        case "status":
            fields[name] = .text(["open", "done", "cancelled"][chance.below(3)])
        case "notes":
            guard case .text(let text) = fields[name], !chance.one(in: 6) else {
                fields[name] = .text(word("note"))
                return
            }
            let lines = [text, word("note")]
            fields[name] = .text(
                (chance.one(in: 4) ? lines.reversed() : lines).joined(separator: "\n"))
        case "tags":
            var set: Set<String> = []
            if case .set(let texts) = fields[name] { set = texts }
            if chance.one(in: 3), let gone = set.sorted().randomElement(using: &chance) {
                set.remove(gone)
            } else {
                set.insert(word("tag"))
            }
            fields[name] = set.isEmpty ? nil : .set(set)
        case "emails":
            var list: [String] = []
            if case .list(let texts) = fields[name] { list = texts }
            if chance.one(in: 3), !list.isEmpty {
                list.remove(at: chance.below(list.count))
            } else {
                list.insert(word("mail"), at: chance.below(list.count + 1))
            }
            fields[name] = list.isEmpty ? nil : .list(list)
        case "photo": fields[name] = .opaque(Array(word("photo").utf8))
        case "X-KITH-TIER": fields[name] = .text(word("tier"))
        default: fields[name] = .text(word("title"))
        }
    }

    /// The words of a value, in small letters.
    static func words(_ value: MergeValue) -> [String] {
        let text =
            switch value {
            case .text(let text): text
            case .list(let texts): texts.joined(separator: "\n")
            case .set(let texts): texts.joined(separator: "\n")
            case .opaque(let bytes): String(decoding: bytes, as: UTF8.self)
            }
        return text.lowercased().split(separator: "\n").map(String.init)
    }

    static func words(_ version: MergeVersion?) -> Set<String> {
        Set((version?.fields ?? [:]).values.flatMap { words($0) })
    }
}
