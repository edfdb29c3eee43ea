import DAVSync
import JobSearch
import LogSync
import Logbook
import TestTools
import Testing

/// Logs that sync through a server in memory.
@Suite("Rounds of accounts")
struct AccountRoundTests {
    static let servers: [(name: String, ways: @Sendable (inout MemoryServer.Ways) -> Void)] = [
        ("one that can all", { _ in }),
        ("one without tasks and journals", { $0.components = [.event] }),
        ("one without journals", { $0.components = [.event, .task] }),
        ("one that names no versions", { $0.hidesTags = true }),
        ("one of vCard 3.0", { $0.versions = ["3.0"] }),
    ]

    @Test("two logs that sync are equal, and then nothing is sent", arguments: 0..<5)
    func equal(_ server: Int) throws {
        let world = try SyncWorld(AccountRoundTests.servers[server].ways)
        try world.fill(0)
        let first = try world.sync(0)
        #expect(first.problems == [] && first.stops.isEmpty)
        let second = try world.sync(1)
        #expect(second.problems == [] && second.stops.isEmpty)
        // What has just come in is not sent back.
        #expect(second.outgoing.words == "nothing new")
        let differences = try world.differences()
        #expect(differences == [])
        #expect(try world.things(0).count > 100)
        for log in 0...1 {
            world.server.forgetRequests()
            let third = try world.sync(log)
            #expect(third.incoming.isNothing && third.outgoing.isNothing)
            #expect(third.requests <= 5 && world.server.requests.count <= 5)
            #expect(!world.server.requests.contains { $0.hasPrefix("PUT") })
        }
    }

    @Test(
        "rounds that break off at every so-manieth request come to the same", arguments: [3, 7, 11])
    func dropped(_ every: Int) throws {
        let world = try SyncWorld()
        try world.fill(0)
        for log in 0...1 { try world.find(log) }
        world.server.change { $0.drops = every }
        for round in 0..<12 { _ = try world.sync(round % 2) }
        world.server.change { $0.drops = nil }
        for _ in 0..<2 {
            for log in 0...1 { _ = try world.sync(log) }
        }
        let differences = try world.differences()
        #expect(differences == [])
        #expect(try world.sync(0).outgoing.isNothing && world.sync(1).outgoing.isNothing)
    }

    @Test("a server that asks to wait is waited for, and then all is there and nothing is told")
    func busy() throws {
        let world = try SyncWorld()
        try world.fill(0)
        try world.find(0)
        world.server.change { $0.busyWrites = 3 }
        let report = try world.sync(0)
        #expect(report.isWhole && report.stops.isEmpty && report.problems == [])
        #expect(report.outgoing.added == (try world.things(0).count))
        _ = try world.sync(1)
        let differences = try world.differences()
        #expect(differences == [])
    }

    @Test("a server that drops lines of kith's own loses nothing in the log that has them")
    func stripped() throws {
        let world = try SyncWorld { $0.strips = true }
        try world.fill(0)
        let before = try world.things(0)
        for _ in 0..<3 { _ = try world.sync(0) }
        #expect(try world.things(0) == before)
        #expect(try world.sync(0).outgoing.isNothing)
    }

    @Test("what is asked for alone is synced alone")
    func some() throws {
        let world = try SyncWorld()
        try world.fill(0)
        let kinds: Set<Kind?> = [.contact, .followUp]
        _ = try world.sync(0, kinds: kinds)
        #expect(world.server.collections == ["kith contacts", "kith tasks"])
        _ = try world.sync(1, kinds: kinds)
        let kindsThere = Set(try world.things(1).values.map(\.kind))
        #expect(kindsThere == [.contact, .company, .followUp])
    }

    @Test("links whose things come later are made then")
    func dangling() throws {
        let world = try SyncWorld()
        try world.fill(0)
        _ = try world.sync(0)
        _ = try world.sync(1, kinds: [.followUp])
        let all: Set<Kind?> = Set(Kind.allCases.map { .some($0) } + [nil])
        try world.logs[1].forgetCollections()
        _ = try world.sync(1, kinds: all)
        _ = try world.sync(1)
        _ = try world.sync(0)
        let differences = try world.differences()
        #expect(differences == [])
    }

    @Test("much that is removed at once is held back, on either side")
    func guarded() throws {
        let world = try SyncWorld()
        try world.fill(0)
        _ = try world.sync(0)
        _ = try world.sync(1)
        let count = try world.things(1).count
        world.server.empty("kith contacts")
        let report = try world.sync(1)
        #expect(report.keptBackHere > 5 && report.incoming.removed == 0)
        #expect(try world.things(1).count == count)
        let allowed = try world.sync(1) { $0.allowsRemovals = true }
        #expect(allowed.incoming.removed == report.keptBackHere)
    }

    @Test("a collection of which nothing is left changes nothing in the log, and is told")
    func emptied() throws {
        let world = try SyncWorld()
        try world.fill(0)
        _ = try world.sync(0)
        let before = try world.things(0)
        for name in world.server.collections { world.server.empty(name) }
        let report = try world.sync(0) { $0.listsAll = true }
        #expect(!report.stops.isEmpty && report.stops.allSatisfy { $0.stop == .emptied })
        #expect(report.stops.map(\.collection).sorted() == world.server.collections.sorted())
        #expect(try world.things(0) == before && report.outgoing.isNothing)
        let allowed = try world.sync(0) { $0.allowsRemovals = true }
        #expect(allowed.incoming.removed > 50)
    }

    @Test("a dry run changes nothing, and says what a round then does")
    func dry() throws {
        let world = try SyncWorld()
        try world.fill(0)
        _ = try world.sync(0)
        let before = try world.things(1)
        let dry = try world.sync(1) { $0.isDryRun = true }
        #expect(try world.things(1) == before)
        let real = try world.sync(1)
        #expect(dry.incoming == real.incoming && dry.outgoing == real.outgoing)
        #expect(dry.incoming.added > 100)
    }

    @Test("however many portions there are, what comes in is one step, with all links")
    func portions() throws {
        let world = try SyncWorld()
        try world.fill(0)
        let count = try world.things(0).count
        let first = try world.sync(0) { $0.portion = 2 }
        #expect(first.outgoing.added == count)
        let before = try world.logs[1].history(limit: nil).count
        let second = try world.sync(1) { $0.portion = 2 }
        #expect(second.incoming.added == count && second.outgoing.isNothing)
        let steps = try world.logs[1].history(limit: nil)
        #expect(steps.count == before + 1 && second.step == steps.first?.id)
        let differences = try world.differences()
        #expect(differences == [])
        #expect(try world.sync(1).outgoing.isNothing)
        let dry = try world.sync(0) {
            $0.isDryRun = true
            $0.portion = 2
        }
        #expect(dry.incoming.isNothing && dry.outgoing.isNothing)
    }

    @Test("a dry run counts the writes of all portions")
    func dryPortions() throws {
        let world = try SyncWorld()
        try world.fill(0)
        let dry = try world.sync(0) {
            $0.isDryRun = true
            $0.portion = 2
        }
        let count = try world.things(0).count
        #expect(dry.outgoing.added == count && world.server.items("kith contacts").isEmpty)
        #expect(try world.sync(0).outgoing.added == count)
    }

    @Test("what is forgotten is found again by uid, without doubles")
    func rebuilt() throws {
        let world = try SyncWorld()
        try world.fill(0)
        _ = try world.sync(0)
        try world.logs[0].forgetSync(of: SyncWorld.account)
        let report = try world.sync(0)
        #expect(report.incoming.isNothing && report.outgoing.isNothing)
        _ = try world.sync(1)
        let differences = try world.differences()
        #expect(differences == [])
    }
}

/// Accounts in which not all kinds sync.
@Suite("Rounds of parts")
struct PartRoundTests {
    @Test("kinds that are added later bring what is there already")
    func added() throws {
        let world = try SyncWorld()
        try world.fill(0)
        _ = try world.sync(0)
        _ = try world.sync(1, kinds: [.referral])
        try world.find(1, isAnew: true)
        for log in [1, 0, 1] { _ = try world.sync(log) }
        let differences = try world.differences()
        #expect(differences == [])
    }

    @Test("a contact whose company does not sync from there keeps it, and nobody writes in turns")
    func halves() throws {
        let world = try SyncWorld { $0.versions = ["3.0"] }
        try world.fill(0)
        _ = try world.sync(0, kinds: [.contact])
        for _ in 0..<2 {
            for log in [1, 0] {
                _ = try world.sync(log, kinds: log == 0 ? [.contact] : SyncWorld.all)
            }
        }
        #expect(try world.sync(0, kinds: [.contact]).outgoing.isNothing)
        #expect(try world.sync(1).outgoing.isNothing)
        let (mine, theirs) = (try world.things(0), try world.things(1))
        for (key, thing) in theirs where thing.kind == .contact {
            #expect(mine[key]?.links["company"] == thing.links["company"])
        }
    }
}
