import CivilTime
import Testing

@testable import DAVSync

/// Single rounds against the simulated server.
@Suite("Rounds one by one")
struct RoundTests {
    private func world(_ count: Int, _ change: (inout SimServer.Ways) -> Void = { _ in })
        -> SimWorld
    {
        var world = SimWorld(seed: 3)
        world.server.ways = SimServer.Ways()
        change(&world.server.ways)
        for number in 0..<count {
            world.logs[0].items["u\(number)"] = MergeVersion(
                ["title": .text("title \(number)")], modified: Instant(seconds: number + 1))
        }
        return world
    }

    private func sync(_ world: inout SimWorld, _ log: Int, allowsRemovals: Bool = false)
        -> RoundReport
    {
        var chance = Chance(seed: 1)
        world.sync(log, upTo: 10_000, allowsRemovals: allowsRemovals, isCalm: true, &chance)
        return world.last
    }

    @Test("120 new things: two requests to look, one a thing; then one request and no write")
    func requests() {
        var world = world(120)
        let report = sync(&world, 0)
        #expect(report.requests == 2 + 120)
        #expect(report.outgoing.added == 120)
        #expect(sync(&world, 0).requests == 1)
        // 2 + ⌈120 / 50⌉.
        #expect(sync(&world, 1).requests == 5)
        #expect(world.logs[1].items == world.logs[0].items)
        #expect(world.server.writes == 120)
    }

    @Test("what comes back without a version is read again, 50 at a time")
    func readAgain() {
        var world = world(60) { $0.hidesTags = true }
        #expect(sync(&world, 0).requests == 2 + 60 + 2)
        #expect(world.logs[0].memory.state.items.values.allSatisfy { $0.etag != nil })
        #expect(world.logs[0].memory.state.intents.isEmpty)
        #expect(sync(&world, 0).requests == 1)
    }

    @Test("what is made anew elsewhere is read, though its version is one that was known")
    func madeAnew() throws {
        var world = world(3)
        _ = (sync(&world, 0), sync(&world, 1), sync(&world, 0), sync(&world, 1))
        let name = "u1.ics"
        let tag = try #require(world.server.items[name]?.tag)
        world.server.remove(name)
        let fields: [String: MergeValue] = ["title": .text("another")]
        let item = SyncItem(uid: "u1", version: MergeVersion(fields))
        world.server.store(name, SimWorld.form.write(item, onto: nil), "u1")
        world.server.items[name]?.tag = tag
        for log in 0...1 { _ = sync(&world, log) }
        #expect(world.logs[0].items["u1"]?.fields == fields)
        #expect(world.logs[1].items["u1"]?.fields == fields)
    }

    @Test("more than 5 and more than 10 % at once are removed only when that is allowed")
    func guarded() {
        for side in [MergeSide.log, .server] {
            var world = world(20)
            _ = (sync(&world, 0), sync(&world, 1))
            for number in 0..<6 {
                if side == .log { world.logs[0].items["u\(number)"] = nil }
                if side == .server { world.server.remove("u\(number).ics") }
            }
            for _ in 0..<2 {
                let report = sync(&world, 0)
                #expect(report.heldBackThere == (side == .log ? 6 : 0))
                #expect(report.heldBackHere == (side == .server ? 6 : 0))
            }
            #expect(world.server.items.count == (side == .log ? 20 : 14))
            #expect(world.logs[0].items.count == (side == .log ? 14 : 20))
            _ = sync(&world, 0, allowsRemovals: true)
            #expect(world.server.items.count == 14 && world.logs[0].items.count == 14)
        }
    }

    @Test("five are removed without a question")
    func few() {
        var world = world(20)
        _ = sync(&world, 0)
        for number in 0..<5 { world.server.remove("u\(number).ics") }
        #expect(sync(&world, 0).incoming.removed == 5)
    }

    @Test("of an empty collection nothing is removed, and nothing is written into it")
    func emptied() {
        var world = world(2)
        _ = sync(&world, 0)
        world.logs[0].items["new"] = MergeVersion(["title": .text("new")])
        world.server.empty()
        let report = sync(&world, 0)
        #expect(report.stop == .emptied)
        #expect(world.logs[0].items.count == 3 && world.server.items.isEmpty)
        world.logs[0].memory.forget()
        #expect(sync(&world, 0).outgoing.added == 3)
    }

    @Test("into an emptied collection a log that has removed what it knew there writes nothing new")
    func emptiedAfterRemoval() {
        var world = world(1)
        _ = sync(&world, 0)
        world.server.empty()
        world.logs[0].items = ["new": MergeVersion(["title": .text("new")])]
        #expect(sync(&world, 0).stop == .emptied)
        #expect(world.server.items.isEmpty && world.logs[0].items.count == 1)
        // Where there is nothing to write, nothing can go wrong.
        world.logs[0].items = [:]
        #expect(sync(&world, 0).stop == nil)
    }

    @Test("a collection that was made anew is known by its mark: all is found or written again")
    func remade() {
        var world = world(2)
        _ = (sync(&world, 0), sync(&world, 1))
        world.server.remake()
        world.logs[1].items["new"] = MergeVersion(["title": .text("new")])
        let report = sync(&world, 0)
        #expect(report.isRemade && report.stop == nil && report.outgoing.added == 2)
        #expect(sync(&world, 1).outgoing.added == 1 && sync(&world, 0).incoming.added == 1)
        #expect(world.logs[0].items == world.logs[1].items && world.logs[0].items.count == 3)
    }

    @Test("a program that writes over what it has not seen undoes nothing")
    func blind() throws {
        var world = world(1)
        _ = sync(&world, 0)
        let old = try #require(world.server.items["u0.ics"]?.bytes)
        world.logs[0].items["u0"]?.fields["notes"] = .text("mine")
        _ = sync(&world, 0)
        var item = try #require(SimForm().read(old))
        item.version.fields["title"] = .text("theirs")
        item.version.modified = Instant(seconds: 100)
        world.server.store("u0.ics", SimForm().write(item, onto: old), "u0")
        let report = sync(&world, 0)
        #expect(report.conflicts == 0)
        #expect(
            world.logs[0].items["u0"]?.fields == ["title": .text("theirs"), "notes": .text("mine")])
        let now = try #require(world.server.items["u0.ics"]).bytes
        #expect(SimForm().read(now)?.version.fields == world.logs[0].items["u0"]?.fields)
    }

    @Test("what was removed and comes back as it was is removed again; unknown lines are kept")
    func stale() throws {
        var world = world(2)
        _ = sync(&world, 0)
        let old = try #require(world.server.items["u0.ics"]?.bytes)
        world.logs[0].items["u0"] = nil
        _ = sync(&world, 0)
        world.server.store("u0.ics", old, "u0")
        let line = Array("\nX-FOREIGN:kept".utf8)
        world.server.store("u1.ics", (world.server.items["u1.ics"]?.bytes ?? []) + line, "u1")
        world.logs[0].items["u1"]?.fields["title"] = .text("edited")
        #expect(sync(&world, 0).outgoing.removed == 1)
        #expect(world.logs[0].items["u0"] == nil && world.server.items["u0.ics"] == nil)
        let bytes = try #require(world.server.items["u1.ics"]).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("X-FOREIGN:kept") && text.contains("edited"))
    }

    @Test(
        "a collection of which a 207 says that it is not there has vanished, and nothing is forgotten",
        arguments: [DAVCollection.Changes.token, .ctag, .list])
    func vanished(changes: DAVCollection.Changes) throws {
        var state = CollectionState(url: SimServer.url)
        state.mark = "known"
        var round = CollectionRound(state, SimForm(), changes: changes, at: Instant(seconds: 1))
        guard case .send(let first) = round.next() else {
            Issue.record("nothing is asked")
            return
        }
        let gone =
            "<d:response><d:href>\(SimServer.url)</d:href>"
            + "<d:status>HTTP/1.1 404 Not Found</d:status></d:response>"
        _ = round.take(DAVAnswer(status: 207, body: multistatus(gone)), for: first[0].id)
        #expect(round.report.stop == .vanished)
        #expect(round.state == state)
    }

    @Test("a wait is told, and redirects stay on the server")
    func others() {
        var round = CollectionRound(
            CollectionState(url: SimServer.url), SimForm(), changes: .token,
            at: Instant(seconds: 1))
        guard case .send(let first) = round.next() else { return }
        let moved = DAVAnswer(status: 301, headers: [DAVHeader("Location", "/dav/other/")])
        let next = round.take(moved, for: first[0].id)
        #expect(next?.request.url.text == "https://cloud.example/dav/other/")
        let away = DAVAnswer(
            status: 301, headers: [DAVHeader("Location", "https://evil.example/dav/")])
        var other = round
        #expect(other.take(away, for: next?.id ?? 0) == nil)
        let busy = DAVAnswer(status: 429, headers: [DAVHeader("Retry-After", "7")])
        _ = round.take(busy, for: next?.id ?? 0)
        #expect(round.report.stop == .wait(7))
    }
}
