import CivilTime
import Testing

@testable import DAVSync

@Suite("Merging")
struct MergeTests {
    private let rules = MergeRules([
        "notes": MergeRule(.growing), "status": MergeRule(.ranked(["open", "done", "dropped"])),
    ])

    /// Merges one field from a base that both sides share.
    private func merge(
        _ name: String, _ base: MergeValue?, log: MergeValue?, server: MergeValue?,
        at times: (Int, Int)? = nil
    ) throws -> Merged {
        func fields(_ value: MergeValue?) -> [String: MergeValue] {
            value.map { [name: $0] } ?? [:]
        }
        let outcome = Merge.merge(
            bases: MergeBases(log: fields(base), server: fields(base)),
            log: MergeVersion(fields(log), modified: times.map { Instant(seconds: $0.0) }),
            server: MergeVersion(fields(server), modified: times.map { Instant(seconds: $0.1) }),
            rules: rules)
        guard case .merged(let merged) = outcome else {
            Issue.record("\(outcome)")
            return Merged()
        }
        return merged
    }

    private func text(_ merged: Merged, _ name: String) -> String? {
        if case .text(let text) = merged.log[name] { text } else { nil }
    }

    @Test("what one side has changed is taken by the other")
    func oneSide() throws {
        let here = try merge("title", .text("a"), log: .text("b"), server: .text("a"))
        #expect(here.server == ["title": .text("b")])
        #expect(here.changesServer && !here.changesLog && here.conflicts.isEmpty)
        let there = try merge("title", .text("a"), log: .text("a"), server: .text("b"))
        #expect(there.log == ["title": .text("b")])
        #expect(!there.changesServer && there.changesLog && there.conflicts.isEmpty)
        let gone = try merge("title", .text("a"), log: .text("a"), server: nil)
        #expect(gone.log.isEmpty && gone.changesLog)
        let same = try merge("title", .text("a"), log: .text("b"), server: .text("b"))
        #expect(!same.changesServer && !same.changesLog && same.conflicts.isEmpty)
    }

    @Test("of two changes the later wins, ties by bytes, and the other is kept")
    func latest() throws {
        let later = try merge("title", .text("a"), log: .text("b"), server: .text("c"), at: (2, 1))
        #expect(later.log == ["title": .text("b")] && later.server == later.log)
        #expect(
            later.conflicts == [
                MergeConflict(field: "title", kept: .text("b"), lost: .text("c"), loser: .server)
            ])
        let tie = try merge("title", .text("a"), log: .text("b"), server: .text("c"), at: (1, 1))
        #expect(tie.log == ["title": .text("c")])
        #expect(tie.conflicts.map(\.loser) == [.log])
        let none = try merge("title", .text("a"), log: .text("é"), server: .text("z"))
        #expect(none.log == ["title": .text("é")])
        let value = try merge("title", .text("a"), log: nil, server: .text("z"), at: (2, 1))
        #expect(value.log == ["title": .text("z")] && value.conflicts.isEmpty)
    }

    @Test("done beats open and dropped beats both, whoever was later")
    func ranked() throws {
        let open = MergeValue.text("open")
        let done = try merge("status", .text("x"), log: open, server: .text("done"), at: (9, 1))
        #expect(done.log == ["status": .text("done")])
        #expect(done.conflicts.map(\.lost) == [open])
        let dropped = try merge("status", open, log: .text("dropped"), server: .text("done"))
        #expect(dropped.log == ["status": .text("dropped")])
        // Only one side has changed: it is open again.
        let again = try merge("status", .text("done"), log: open, server: .text("done"), at: (1, 9))
        #expect(again.server == ["status": open])
    }

    @Test("of two times of making the earlier counts, whoever was later, and nothing is lost")
    func earliest() throws {
        let rules = MergeRules(["made": MergeRule(.earliest, isUnsaidWhenAbsent: true)])
        func made(_ base: String?, _ log: String?, _ server: String?) throws -> Merged {
            func fields(_ text: String?) -> [String: MergeValue] {
                text.map { ["made": .text($0)] } ?? [:]
            }
            let outcome = Merge.merge(
                bases: MergeBases(log: fields(base), server: fields(base)),
                log: MergeVersion(fields(log)), server: MergeVersion(fields(server)), rules: rules)
            guard case .merged(let merged) = outcome else { throw Stop() }
            return merged
        }
        let later = try made("2", "2", "3")
        #expect(later.log == ["made": .text("2")] && later.server == later.log)
        #expect(later.changesServer && !later.changesLog && later.conflicts.isEmpty)
        let earlier = try made("2", "2", "1")
        #expect(earlier.log == ["made": .text("1")] && earlier.server == earlier.log)
        #expect(earlier.changesLog && !earlier.changesServer)
        // Nothing is written since a server says it in its own way.
        let same = try made("2", "2", "2")
        #expect(!same.changesLog && !same.changesServer)
        #expect(try made(nil, "2", nil).server == ["made": .text("2")])
        #expect(try made(nil, "5", "4").log == ["made": .text("4")])
    }

    private struct Stop: Error {}

    @Test("texts that only grew are joined")
    func growing() throws {
        func notes(_ base: String, _ log: String, _ server: String) throws -> Merged {
            try merge("notes", .text(base), log: .text(log), server: .text(server))
        }
        #expect(try text(notes("a", "a\nb", "a\nc"), "notes") == "a\nb\nc")
        #expect(try text(notes("a", "a\nc", "a\nb"), "notes") == "a\nb\nc")
        #expect(try text(notes("a\nb", "0\na\nb", "a\nx\nb\ny"), "notes") == "0\na\nx\nb\ny")
        #expect(try text(notes("a", "a\nb", "a\nb\nc"), "notes") == "a\nb\nc")
        #expect(
            try text(notes("Met.", "Met. Likes Go.", "Met. Call."), "notes")
                == "Met. Call. Likes Go.")
        #expect(try text(notes("", "b", "a"), "notes") == "a\nb")
        #expect(try notes("a", "a\nb", "a\nc").conflicts.isEmpty)
        let cut = try notes("a\nb", "a\nc", "a\nb\nd")
        #expect(cut.conflicts.count == 1)
        // A name is no note: it does not become two names.
        let name = try merge("name", .text("Ada"), log: .text("Ada L"), server: .text("Ada K"))
        #expect(name.conflicts.count == 1)
    }

    @Test("lists and sets are united, without what either side has removed")
    func united() throws {
        let set = try merge(
            "tags", .set(["a", "b", "c"]), log: .set(["a", "c", "d"]),
            server: .set(["a", "b", "e"]))
        #expect(set.log == ["tags": .set(["a", "d", "e"])] && set.conflicts.isEmpty)
        let list = try merge(
            "emails", .list(["a", "b", "c"]), log: .list(["d", "c", "a"]),
            server: .list(["a", "b", "e"]), at: (2, 1))
        #expect(list.log == ["emails": .list(["d", "a", "e"])])
        let other = try merge(
            "emails", .list(["a", "b", "c"]), log: .list(["d", "c", "a"]),
            server: .list(["a", "b", "e"]), at: (1, 2))
        #expect(other.log == ["emails": .list(["a", "e", "d"])])
    }

    @Test("what a server rewrites is no change")
    func rewritten() throws {
        let bases = MergeBases(
            log: ["title": .text("Ada "), "emails": .list(["A@x", "B@x"])],
            server: ["title": .text("Ada"), "emails": .list(["a@x", "b@x"])])
        func merge(_ log: [String: MergeValue], _ server: [String: MergeValue]) throws -> Merged {
            let outcome = Merge.merge(
                bases: bases, log: MergeVersion(log), server: MergeVersion(server))
            guard case .merged(let merged) = outcome else { throw CancellationError() }
            return merged
        }
        let quiet = try merge(bases.log, bases.server)
        #expect(!quiet.changesLog && !quiet.changesServer && quiet.bases == bases)
        var (log, server) = (bases.log, bases.server)
        log["emails"] = .list(["A@x", "B@x", "C@x"])
        server["emails"] = .list(["b@x", "d@x"])
        let both = try merge(log, server)
        #expect(both.log["emails"] == .list(["B@x", "d@x", "C@x"]))
        #expect(both.server["emails"] == both.log["emails"])
        #expect(both.log["title"] == .text("Ada ") && both.server["title"] == .text("Ada"))
    }

    @Test("an X-KITH line that is absent is not said, and is put back once")
    func unsaid() throws {
        let tier = MergeValue.text("1")
        let dropped = try merge("X-KITH-TIER", tier, log: tier, server: nil)
        #expect(dropped.log == ["X-KITH-TIER": tier] && !dropped.changesLog)
        #expect(dropped.server == ["X-KITH-TIER": tier] && dropped.changesServer)
        let never = Merge.merge(
            bases: MergeBases(log: ["X-KITH-TIER": tier], server: [:]),
            log: MergeVersion(["X-KITH-TIER": tier]), server: MergeVersion([:]))
        guard case .merged(let merged) = never else { throw CancellationError() }
        #expect(!merged.changesServer && !merged.changesLog)
        #expect(merged.server == ["X-KITH-TIER": tier])
        let edited = try merge("X-KITH-TIER", tier, log: .text("2"), server: nil)
        #expect(edited.server == ["X-KITH-TIER": .text("2")] && edited.changesServer)
        let cleared = try merge("X-KITH-TIER", tier, log: nil, server: tier)
        #expect(cleared.server == ["X-KITH-TIER": .text("")] && cleared.changesServer)
        let heard = try merge("X-KITH-TIER", tier, log: tier, server: .text(""))
        #expect(heard.log.isEmpty && heard.changesLog && !heard.changesServer)
        #expect(heard.server == ["X-KITH-TIER": .text("")])
    }

    @Test("an edit beats a removal, and a removal what is unchanged")
    func removals() throws {
        let bases = MergeBases(
            log: ["title": .text("a"), "X-KITH-TIER": .text("1")],
            server: ["title": .text("A"), "X-KITH-TIER": .text("1")])
        let (log, server) = (MergeVersion(bases.log), MergeVersion(bases.server))
        #expect(Merge.merge(bases: bases, log: log, server: nil) == .removed(from: .log))
        #expect(Merge.merge(bases: bases, log: nil, server: server) == .removed(from: .server))
        #expect(Merge.merge(bases: bases, log: nil, server: nil) == .removed(from: nil))
        // A program that drops lines has not edited.
        let stripped = MergeVersion(["title": .text("A")])
        #expect(Merge.merge(bases: bases, log: nil, server: stripped) == .removed(from: .server))
        let edited = MergeVersion(["title": .text("b")])
        guard case .merged(let back) = Merge.merge(bases: bases, log: nil, server: edited) else {
            throw CancellationError()
        }
        #expect(back.revived == .log && back.changesLog)
        #expect(back.log == ["title": .text("b"), "X-KITH-TIER": .text("1")])
        let mine = MergeVersion(["title": .text("c"), "X-KITH-TIER": .text("1")])
        guard case .merged(let again) = Merge.merge(bases: bases, log: mine, server: nil) else {
            throw CancellationError()
        }
        #expect(again.revived == .server && again.changesServer)
        #expect(again.server == mine.fields)
        guard case .merged(let new) = Merge.merge(bases: nil, log: mine, server: nil) else {
            throw CancellationError()
        }
        #expect(new.revived == nil && new.changesServer && !new.changesLog)
        #expect(new.server == mine.fields)
        let told = MergeVersion(["title": .text("c"), "X-KITH-TIER": .text("")])
        guard case .merged(let met) = Merge.merge(bases: nil, log: nil, server: told) else {
            throw CancellationError()
        }
        #expect(met.log == ["title": .text("c")] && met.changesLog && !met.changesServer)
    }

    @Test("two that never met keep all of both")
    func strangers() throws {
        let log = MergeVersion(["title": .text("a"), "tags": .set(["x"]), "notes": .text("1")])
        let server = MergeVersion(["title": .text("b"), "tags": .set(["y"]), "notes": .text("2")])
        let outcome = Merge.merge(bases: nil, log: log, server: server, rules: rules)
        guard case .merged(let merged) = outcome else { throw CancellationError() }
        #expect(
            merged.log == ["title": .text("b"), "tags": .set(["x", "y"]), "notes": .text("1\n2")])
        #expect(merged.conflicts.map(\.lost) == [.text("a")])
    }
}
