import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// What one log says arrives in another one, whatever it is and in whatever order it comes.
@Suite("Sync of all fields")
struct SyncFieldsTests {
    /// A log with two things of each kind, each field of which says something.
    private func fullLog() throws -> Logbook {
        let log = try testLog(HandClock())
        _ = try log.step { step in
            func insert<T: Thing>(_ type: T.Type, _ uid: String) throws -> Int {
                var thing = T.full(uid: uid)
                if T.kind == .skill { thing.set(T.fields[0], to: .text("skill \(uid)")) }
                try step.insert(&thing)
                return thing.id
            }
            func name<T: Thing>(_ type: T.Type, _ id: Int, _ ids: [Kind: [Int]]) throws {
                guard var thing = try T.fetch(step.db, id: id) else { return }
                thing.nameAll(ids: ids)
                step.keepsHistory = false
                try step.update(&thing)
            }
            var ids: [Kind: [Int]] = [:]
            for kind in Kind.allCases {
                ids[kind] = try ["z", "y"].map { try insert(kind.type, "\($0)-\(kind.word)") }
            }
            for (kind, all) in ids { for id in all { try name(kind.type, id, ids) } }
            return ("filled", ())
        }
        _ = try log.setCadence(.all(.tag("robotics")), #require(Period(iso: "P14D")), latest: nil)
        _ = try log.set(Ladder(name: "coffee", parsing: ["+3d thank {name}"]))
        return log
    }

    /// What both logs say of all that syncs, and of what follows from it.
    private func expectSame(_ a: Logbook, _ b: Logbook) throws {
        let (wanted, found) = (try a.portables(), try b.portables())
        #expect(found.map(\.uid) == wanted.map(\.uid))
        for (one, other) in zip(wanted, found) where one != other {
            Issue.record("\(one)\nis in the other log\n\(other)")
        }
        let days = """
            SELECT json_group_array(json_array(uid, lastInteraction, nextTouch, lateAfter, touchDays))
            FROM (SELECT * FROM contact ORDER BY uid)
            """
        #expect(try a.value(String.self, days) == b.value(String.self, days))
        #expect(try b.strayIndexRows() == [])
        #expect(try b.examine().faults == [])
    }

    @Test("arrives with every field of every kind, in whatever order", arguments: 1...6)
    func everyField(seed: Int) throws {
        let log = try fullLog()
        let all = try log.portables()
        for kind in Kind.allCases {
            let things = all.filter { $0.kind == kind }
            let said = Set(things.flatMap { Array($0.values.keys) + Array($0.links.keys) })
            #expect(said == Set(kind.fields.filter { !$0.isDerived }.map(\.name)), "\(kind)")
        }
        #expect(all.filter { $0.kind == nil }.count == 2)
        var dice = Dice(seed: seed)
        let other = try testLog(HandClock("2026-05-06T07:08:09Z", prefix: "b"))
        let empty = try other.rows()
        let change = try other.put(all.shuffled(using: &dice), byLog: true)
        #expect(change.result.problems == [] && change.result.dangling == [])
        #expect(change.result.counts.values.map(\.added).reduce(0, +) == all.count)
        #expect(change.result.counts.values.allSatisfy { $0.changed == 0 && $0.removed == 0 })
        #expect(try other.history(limit: nil).map(\.summary) == ["synced with cloud"])
        try expectSame(log, other)
        let now = try other.portables()
        for thing in now {
            var taken = try #require(change.result.things[thing.uid])
            taken.modifiedAt = nil
            #expect(taken == thing)
        }
        // Once more, in another order: nothing is to be done.
        let again = try other.put(all.shuffled(using: &dice), byLog: true)
        #expect(again.step == nil && again.result.isEmpty && again.result.things.count == all.count)
        _ = try other.undo()
        #expect(difference(empty, try other.rows()) == [])
        #expect(try other.strayIndexRows() == [])
        _ = try other.redo()
        try expectSame(log, other)
    }

    /// Changes a log at random, in which there is one skill of each name as elsewhere, and no rung
    /// of a ladder that an exchange was to move.
    private func fill(_ log: Logbook, _ dice: inout Dice, count: Int) throws {
        try log.fillAtRandom(&dice, count: count)
        var keys: Set<String> = []
        for skill in try log.things(Skill.self, Filter())
        where !keys.insert(skillKey(skill.name)).inserted {
            _ = try log.remove(.skill, skill.ref, unlink: true)
        }
        for rung in try log.followUps(Filter()) where rung.isOpenRung {
            _ = try log.edit(FollowUp.self, rung.ref) { rung, _ in
                rung.countedFrom = day("2099-01-01")
            }
        }
    }

    @Test("arrives from logs that were made at random, in pieces", arguments: Array(1...7) + [178])
    func random(seed: Int) throws {
        var dice = Dice(seed: 800 + seed)
        let log = try testLog()
        try fill(log, &dice, count: 150)
        let all = try log.portables()
        try #require(all.count > 50)
        let other = try testLog(TestClock("2026-04-01T08:00:00Z", uids: 700_000))
        var rest = all.shuffled(using: &dice)[...]
        var dangling: [DanglingLinks] = []
        while !rest.isEmpty {
            let count = 1 + dice.roll(40)
            let outcome = try other.put(Array(rest.prefix(count)), byLog: true).result
            #expect(outcome.problems == [])
            dangling += outcome.dangling
            rest = rest.dropFirst(count)
        }
        #expect(!dangling.isEmpty)
        let links = dangling
        let mended = try other.sync { step in ("mended", try step.mend(links: links)) }
        #expect(mended.result.left == [])
        #expect(Set(mended.result.things.map(\.uid)) == Set(links.map(\.uid)))
        try expectSame(log, other)
        #expect(try other.put(all, byLog: true).step == nil)
        // Later on most is otherwise.
        try fill(log, &dice, count: 100)
        let later = try log.portables()
        let gone = all.filter { old in !later.contains { ($0.kind, $0.uid) == (old.kind, old.uid) }
        }
        let changes =
            gone.map { SyncChange.remove($0.kind, uid: $0.uid) } + later.map { .put($0) }
        let before = try other.rows()
        let change = try other.take(changes.shuffled(using: &dice), byLog: true)
        #expect(change.result.problems == [] && change.result.dangling == [])
        try expectSame(log, other)
        _ = try other.undo()
        #expect(difference(before, try other.rows()) == [])
        #expect(try other.strayIndexRows() == [])
    }

    @Test("keeps “no alarms” apart from alarms as usual")
    func noAlarms() throws {
        let (log, other) = (try testLog(HandClock()), try testLog(HandClock(prefix: "b")))
        for alarms: [Alarm]? in [nil, [], [.before(seconds: 60)]] {
            _ = try log.add { _ in
                var call = FollowUp(text: "call", due: on("2026-03-04"))
                call.alarms = alarms
                return call
            }
        }
        _ = try other.put(log.portables())
        let found = try other.followUps(Filter()).map(\.alarms)
        #expect(found == [nil, [], [.before(seconds: 60)]])
    }
}
