import Foundation
import Testing

@testable import DAVSync

/// Properties of any merge. `KITH_SEED` and `KITH_CASES` choose others.
@Suite("Merges of all sorts")
struct MergePropertyTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let cases = environment["KITH_CASES"].flatMap { Int($0) } ?? 500
    private static let seed: UInt64 = {
        let seed = environment["KITH_SEED"].flatMap { UInt64($0) } ?? .random(in: 0..<1_000_000_000)
        print("KITH_SEED=\(seed)")
        return seed
    }()

    /// A world after some steps, and its seed.
    private func worlds(
        _ sort: MergeWorld.Sort = .keeps, _ body: (inout MergeWorld, UInt64) -> Bool
    ) {
        for number in 0..<Self.cases {
            let seed = Self.seed &+ UInt64(number)
            var world = MergeWorld(seed: seed, replicas: 2 + Int(seed % 3), sort)
            for _ in 0..<40 { world.step() }
            if !body(&world, seed) { return }
        }
    }

    @Test(
        "all logs come to the same, and then nothing is written any more",
        arguments: [MergeWorld.Sort.keeps, .drops])
    func convergence(sort: MergeWorld.Sort) {
        worlds(sort) { world, seed in
            let rounds = world.settle()
            let versions = world.replicas.map { $0.version?.fields }
            // A line without a value says that the field is empty.
            let server = world.server?.fields.filter { $0.value != .text("") }
            let isSame = versions.allSatisfy { $0 == versions[0] } && server == versions[0]
            #expect(
                isSame,
                "KITH_SEED=\(seed): \(versions), on the server \(String(describing: server))")
            #expect(rounds <= 2, "KITH_SEED=\(seed): \(rounds) rounds")
            return isSame && rounds <= 2
        }
    }

    /// Words that are nowhere: neither in a log, nor among the conflicts, nor replaced by somebody
    /// who saw them.
    private func lost(_ world: MergeWorld) -> Set<String> {
        var found = world.replaced
        for replica in world.replicas { found.formUnion(MergeWorld.words(replica.version)) }
        for conflict in world.conflicts { found.formUnion(MergeWorld.words(conflict.lost)) }
        return world.typed.subtracting(found)
    }

    @Test("nothing that was typed is lost")
    func kept() {
        worlds { world, seed in
            _ = world.settle()
            let lost = lost(world)
            #expect(lost.isEmpty, "KITH_SEED=\(seed): \(lost.sorted())")
            return lost.isEmpty
        }
    }

    @Test("where lines are dropped, what others then overwrite is in the history of a log")
    func dropped() {
        worlds(.drops) { world, seed in
            _ = world.settle()
            let lost = lost(world).subtracting(world.history)
            #expect(lost.isEmpty, "KITH_SEED=\(seed): \(lost.sorted())")
            return lost.isEmpty
        }
    }

    @Test("a server that rewrites all it is given comes to rest too, and loses nothing")
    func rewriting() {
        worlds(.rewrites) { world, seed in
            let rounds = world.settle()
            #expect(rounds <= 2, "KITH_SEED=\(seed): \(rounds) rounds")
            let lost = lost(world).subtracting(world.history)
            #expect(lost.isEmpty, "KITH_SEED=\(seed): \(lost.sorted())")
            return rounds <= 2 && lost.isEmpty
        }
    }

    /// Two sides that were the same and were then changed by chance.
    private func sides(_ body: (MergeBases, MergeVersion?, MergeVersion?, UInt64) -> Bool) {
        worlds { world, seed in
            guard let base = world.server?.fields else { return true }
            return body(
                MergeBases(log: base, server: base), world.replicas[0].version,
                world.replicas[1].version, seed)
        }
    }

    private func merge(_ bases: MergeBases, _ a: MergeVersion?, _ b: MergeVersion?) -> MergeOutcome
    {
        Merge.merge(bases: bases, log: a, server: b, rules: Self.rules)
    }

    /// All fields are said by both sides: what is not said is of servers only.
    private static let rules = MergeRules([
        "notes": MergeRule(.growing), "status": MergeRule(.ranked(["open", "done", "cancelled"])),
        "X-KITH-TIER": MergeRule(),
    ])

    @Test("it does not matter which side is which")
    func commutative() {
        sides { bases, a, b, seed in
            let (one, other) = (merge(bases, a, b), merge(bases, b, a))
            #expect(fields(one) == fields(other), "KITH_SEED=\(seed)")
            #expect(values(one) == values(other), "KITH_SEED=\(seed)")
            return fields(one) == fields(other)
        }
    }

    @Test("a second merge changes nothing, and the same merge comes to the same")
    func idempotent() {
        sides { bases, a, b, seed in
            #expect(merge(bases, a, b) == merge(bases, a, b), "KITH_SEED=\(seed)")
            guard case .merged(let once) = merge(bases, a, b) else { return true }
            let again = merge(
                once.bases, MergeVersion(once.log, modified: once.modified),
                MergeVersion(once.server, modified: once.modified))
            var wanted = Merged()
            (wanted.log, wanted.server, wanted.modified) = (once.log, once.server, once.modified)
            #expect(again == .merged(wanted), "KITH_SEED=\(seed)")
            return again == .merged(wanted)
        }
    }

    private func fields(_ outcome: MergeOutcome) -> [String: MergeValue]? {
        if case .merged(let merged) = outcome { merged.log } else { nil }
    }

    /// Values that were kept and lost, without the side.
    private func values(_ outcome: MergeOutcome) -> [[MergeValue]] {
        if case .merged(let merged) = outcome {
            merged.conflicts.map { [$0.kept, $0.lost] }
        } else {
            []
        }
    }
}
