import CivilTime
import Foundation
import GRDB
import JobSearch
import TestTools
import Testing

@testable import Logbook

/// Sync of many things: ranges of indexes, and no walk through a table for each of them.
@Suite("Sync of many things", .serialized)
struct SyncSpeedTests {
    private static let count = 10_000

    private func contacts() -> [PortableThing] {
        (0..<SyncSpeedTests.count).map { number in
            var thing = PortableThing(
                .contact, uid: NameUUID.make("\(number)", in: "test"))
            thing.values = [
                "name": .text("Contact \(number)"), "title": .text("Engineer"),
                "emails": .list(["c\(number)@example.org"]),
                "notes": .text(String(repeating: "met at a meetup. ", count: 20)),
            ]
            if number > 0 {
                thing.links["introducedBy"] = [NameUUID.make("\(number / 2)", in: "test")]
            }
            return thing
        }
    }

    /// What `body` gives; it must not keep a processor busy for longer than some seconds, in a build
    /// for debugging.
    private func timed<T>(_ name: String, most: Int, _ body: () throws -> T) rethrows -> T {
        var results: [T] = []
        let time = try ProcessorTime.taken { results.append(try body()) }
        #expect(time < .seconds(most), "\(name)")
        if ProcessInfo.processInfo.environment["KITH_TIMES"] != nil { print("\(name): \(time)") }
        return results[0]
    }

    private func fill(_ log: Logbook, _ things: [PortableThing]) throws {
        let outcome = try timed("apply new", most: 60) { try log.put(things).result }
        #expect(outcome.counts == [.contact: .init(added: SyncSpeedTests.count)])
        #expect(outcome.dangling == [])
    }

    private func keepItems(_ log: Logbook, _ things: [PortableThing]) throws -> Int {
        let collection = try log.keepCollection()
        let memory = String(repeating: #"{"field":"value"}"#, count: 120)
        let now = try #require(try log.contacts(Filter()).first).modifiedAt.seconds
        try timed("items written", most: 5) {
            try log.syncState { state in
                for thing in things {
                    let light = KnownItemLight(
                        uid: thing.uid, kind: .contact, path: "/\(thing.uid).vcf", etag: "1")
                    try state.put(KnownItem(light, marker: now, memory: memory), in: collection)
                }
            }
        }
        return collection
    }

    @Test("takes ten thousand, keeps their items, and finds the one that has changed")
    func many() throws {
        try withLogFile { path in
            let clock = TestClock()
            let things = contacts()
            let first = try openLog(path, clock)
            try fill(first, things)
            let collection = try keepItems(first, things)
            _ = try first.queue.inDatabase { db in try db.checkpoint(.truncate) }
            let log = try openLog(path, clock)
            for _ in 1...3 {
                let changed = try timed("changed", most: 1) {
                    try log.changed(in: collection, [.contact])
                }
                #expect(changed == [])
            }
            let lights = try timed("lights", most: 2) {
                try log.readSync { try $0.lights(collection) }
            }
            #expect(lights.count == SyncSpeedTests.count)
            let uids = Set(things.prefix(100).map(\.uid))
            let memories = try timed("100 memories", most: 1) {
                try log.readSync { try $0.memories(collection, uids: uids) }
            }
            #expect(Set(memories.keys) == uids)
            try timed("100 states, each by itself", most: 5) {
                for uid in uids {
                    let light = KnownItemLight(uid: uid, kind: .contact, path: "/\(uid)")
                    try log.syncState { try $0.put(light, keepsMarker: false, in: collection) }
                }
            }
            #expect(try log.changed(in: collection, [.contact]).count == 100)
            _ = try log.edit(Contact.self, "Contact 77") { contact, _ in contact.title = "CTO" }
            let again = try timed("apply unchanged", most: 60) { try log.put(things).result }
            #expect(again.counts == [.contact: .init(changed: 1)])
        }
    }

    @Test("looks up items in an index that has all that is asked", arguments: Kind.allCases)
    func plans(kind: Kind) throws {
        let log = try testLog(HandClock())
        let plans = try log.read { db in
            try [SyncStep.changed(kind), SyncStep.gone(kind)].map { sql in
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                statement.setUncheckedArguments([1, kind.rawValue])
                return try Row.fetchAll(statement).map { $0.text("detail") }
            }
        }
        let table = kind.facts.table
        #expect(
            plans[0] == [
                "SCAN t",
                "SEARCH s USING COVERING INDEX syncItem_marker (collection=? AND kind=? AND uid=?) LEFT-JOIN",
            ])
        #expect(
            plans[1] == [
                "SEARCH s USING COVERING INDEX syncItem_marker (collection=? AND kind=?)",
                "CORRELATED SCALAR SUBQUERY 1",
                "SEARCH t USING COVERING INDEX sqlite_autoindex_\(table)_1 (uid=?)",
            ])
    }

    @Test("walks through no table for a thing that comes in or goes")
    func scans() throws {
        let log = try testLog(HandClock())
        var dice = Dice(seed: 9)
        try log.fillAtRandom(&dice, count: 100)
        let all = try log.portables().filter { $0.kind != nil }
        let changes = all.suffix(5).map { SyncChange.remove($0.kind, uid: $0.uid) }
        let scans = try log.scans {
            _ = try log.take(all.dropLast(5).map { .put($0) } + changes)
            _ = try log.put(all)
        }
        #expect(scans == [])
    }
}
