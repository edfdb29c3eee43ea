import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Follow-ups that come in, and what a phone says of them.
@Suite("Sync of follow-ups")
struct SyncFollowUpTests {
    private func log(
        _ clock: HandClock = HandClock("2026-03-02T10:00:00Z"), due: String, every: String?
    ) throws -> Logbook {
        let log = try testLog(clock)
        _ = try log.add { _ in
            var review = FollowUp(text: "review", due: on(due))
            review.uid = "review"
            review.every = every.flatMap { Period(iso: $0) }
            return review
        }
        return log
    }

    private func one(_ log: Logbook) throws -> PortableThing {
        try #require(try log.portables().first { $0.kind == .followUp })
    }

    /// The follow-up as a phone hands it back when it is ticked off.
    private func ticked(_ log: Logbook, at: String?, _ status: String = "done") throws
        -> PortableThing
    {
        var thing = try one(log)
        thing.values["status"] = .text(status)
        thing.values["closedAt"] = at.flatMap { Instant(rfc3339: $0) }.map { .instant($0) }
        return thing
    }

    private func state(_ log: Logbook) throws -> String {
        var all = Filter()
        all.isAll = true
        return try log.followUps(all).map {
            "\($0.text) \($0.due.day.iso) \($0.status.rawValue) \($0.closedAt?.iso ?? "-")"
        }.joined(separator: "; ")
    }

    @Test(
        "that are done say when, or it is said for them",
        arguments: [
            ("2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z"), (nil, "2026-03-02T10:00:00Z"),
        ])
    func done(at: String?, closed: String) throws {
        for status in ["done", "dropped"] {
            let log = try log(due: "2026-03-01", every: nil)
            let change = try log.put([ticked(log, at: at, status)])
            #expect(change.result.counts == [.followUp: .init(changed: 1)])
            #expect(try state(log) == "review 2026-03-01 \(status) \(closed)")
            // What the log holds is what the item is to say from now on.
            #expect(
                change.result.things["review"]?.values["closedAt"]
                    == Instant(rfc3339: closed).map { .instant($0) })
            // A phone that does not say it once more changes nothing.
            #expect(try log.put([ticked(log, at: nil, status)]).step == nil)
            _ = try log.put([ticked(log, at: nil, "open")])
            #expect(try state(log) == "review 2026-03-01 open -")
        }
    }

    @Test("that were closed at a time that only the item's last change tells, have that")
    func modified() throws {
        let log = try log(due: "2026-03-01", every: nil)
        var thing = try ticked(log, at: nil)
        thing.modifiedAt = Instant(rfc3339: "2026-03-01T20:00:00Z")
        _ = try log.put([thing])
        #expect(try state(log) == "review 2026-03-01 done 2026-03-01T20:00:00Z")
    }

    @Test(
        "that repeat move on as “kith done” moves them, counted from the day of the tick",
        arguments: [
            ("2026-03-01", "P1W", "2026-03-02"), ("2026-02-01", "P1W", "2026-03-01"),
            ("2026-03-10", "P1W", "2026-03-02"), ("2026-01-31", "P1M", "2026-01-31"),
            ("2026-01-31", "P1M", "2026-03-01"),
        ])
    func repeating(due: String, every: String, today: String) throws {
        let now = try #require(Instant(rfc3339: today + "T08:00:00Z"))
        let typed = try log(due: due, every: every)
        let next = try #require(
            try typed.done(["1"], now: now, zone: .utc).result.first)
        // Two logs hear of it, one of them days later.
        var found: [PortableThing] = []
        for days in [0, 3] {
            let clock = HandClock("2026-03-02T10:00:00Z")
            let log = try log(clock, due: due, every: every)
            clock.move(seconds: days * 86_400)
            let tick = try ticked(log, at: now.iso)
            let change = try log.put([tick])
            #expect(change.result.things["review"]?.values["status"] == .text("open"))
            #expect(try state(log) == "review \(next.due.day.iso) open -")
            found.append(try one(log))
            // The same tick once more is the same tick.
            #expect(try log.put([tick]).step == nil)
            _ = try log.undo()
            #expect(try state(log) == "review \(due) open -")
        }
        #expect(found[0].values == found[1].values)
        #expect(found[0].values["firstDue"] == next.firstDue.map { .day($0) })
    }

    @Test("that repeat and that a log has closed stay closed")
    func closedForGood() throws {
        let log = try log(due: "2026-03-01", every: "P1W")
        let tick = try ticked(log, at: "2026-03-02T08:00:00Z")
        _ = try log.put([tick], byLog: true)
        #expect(try state(log) == "review 2026-03-01 done 2026-03-02T08:00:00Z")
        // New here, it is only taken.
        let other = try testLog(HandClock(prefix: "b"))
        _ = try other.put([tick])
        #expect(try state(other) == "review 2026-03-01 done 2026-03-02T08:00:00Z")
    }

    @Test("that a phone's clock dates far ahead do not leave the days of people")
    func farAhead() throws {
        let log = try log(due: "2026-03-01", every: "P1W")
        _ = try log.put([ticked(log, at: "2099-01-01T08:00:00Z")])
        #expect(try state(log) == "review 2026-03-08 open -")
    }

    // MARK: Ladders

    /// Two logs in which Ada was met, with the meetup ladder.
    private func met() throws -> [(log: Logbook, clock: HandClock)] {
        let clock = HandClock("2026-03-02T10:00:00Z")
        let log = try testLog(clock)
        var met = Met(names: ["Ada"], on: on("2026-03-02"))
        met.ladder = "meetup"
        _ = try log.met(met)
        let other = HandClock("2026-03-02T10:00:00Z", prefix: "b")
        let copy = try testLog(other)
        _ = try copy.put(log.portables(), byLog: true)
        return [(log, clock), (copy, other)]
    }

    private func rungs(_ log: Logbook) throws -> [String] {
        try log.portables().filter { $0.kind == .followUp }.map {
            guard case .number(let rung)? = $0.values["rung"] else { return "" }
            return "\(rung) \($0.uid)"
        }.sorted()
    }

    @Test("that are rungs go on to the same next rung in each log that hears of a tick")
    func ladder() throws {
        let logs = try met()
        #expect(try rungs(logs[1].log) == rungs(logs[0].log))
        for (log, _) in logs {
            let tick = try ticked(log, at: "2026-03-02T09:00:00Z")
            let change = try log.put([tick])
            #expect(change.ladders.map(\.event) == [.next])
            #expect(try log.put([tick]).step == nil)
        }
        #expect(try rungs(logs[0].log).count == 2)
        #expect(try logs[0].log.portables().map(\.uid) == logs[1].log.portables().map(\.uid))
        // What is planned at the keyboard is the same, too.
        let typed = try met()[0].log
        _ = try typed.done(["f1"], now: typed.clock(), zone: .utc)
        #expect(try rungs(typed) == rungs(logs[0].log))
        // And comes in beside the tick as what it is.
        let (third, _) = try met()[1]
        let things = try typed.portables().filter { $0.kind == .followUp }
        for order in [things, things.reversed()] {
            let change = try third.put(order)
            #expect(change.result.counts == [.followUp: .init(added: 1, changed: 1)])
            #expect(try rungs(third) == rungs(typed))
            _ = try third.undo()
        }
    }

    @Test("that are rungs and were done at another log bring along what its user wanted")
    func ladderByLog() throws {
        let log = try met()[1].log
        let tick = try ticked(log, at: "2026-03-02T09:00:00Z")
        let change = try log.put([tick], byLog: true)
        #expect(change.ladders == [])
        #expect(try rungs(log).count == 1)
    }

    @Test("do not come back from a rung that was removed")
    func removedRung() throws {
        let log = try met()[0].log
        let first = try one(log)
        _ = try log.put([ticked(log, at: "2026-03-02T09:00:00Z")])
        _ = try log.remove(.followUp, "f2", unlink: true)
        // Opened again, and ticked again.
        _ = try log.put([first])
        var again = first
        again.values["status"] = .text("done")
        _ = try log.put([again])
        #expect(try rungs(log).count == 1)
        // At the keyboard it goes on all the same.
        _ = try log.put([first])
        _ = try log.done(["f1"], now: log.clock(), zone: .utc)
        #expect(try rungs(log).count == 2)
    }

    @Test("that are open rungs move to an exchange that comes in")
    func exchange() throws {
        let log = try met()[0].log
        var tea = PortableThing(.interaction, uid: "tea")
        tea.values = ["text": .text("tea"), "at": .moment(on("2026-03-10"))]
        tea.links = ["contacts": [try #require(log.portables().first { $0.kind == .contact }).uid]]
        let due = try log.followUps(Filter()).map(\.due)
        let change = try log.put([tea])
        #expect(change.ladders.map(\.event) == [.moved(from: due[0])])
        #expect(try log.followUps(Filter()).map(\.due.day.iso) == ["2026-03-11"])
        #expect(try log.put([tea]).step == nil)
    }
}
