import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A log of many things")
struct LongLogTests {
    /// A backup of more things than are added one by one: contacts whom later ones have introduced,
    /// who were met at meetups that come later too, and interactions with them.
    ///
    /// - Parameter last: what stands behind the interactions in their list.
    private func document(last: String = "") -> String {
        let contacts = (1...1500).map { number in
            let next = number % 3 == 0 ? #", "introducedBy": "c\#(number % 1500 + 1)""# : ""
            let every = number % 10 == 0 ? #", "cadence": "P30D""# : ""
            // With gaps, as in a log from which things were removed.
            return #"{"id": \#(number * 2), "uid": "c\#(number)", "name": "Ann\#(number) Lee", "#
                + #""metAt": "m\#(number % 5)", "tags": ["t\#(number % 7)"]\#(next)\#(every)}"#
        }
        let talks = (1...4000).map { number in
            let channel = number % 9 == 0 ? "connection" : "coffee"
            return #"{"uid": "i\#(number)", "text": "talk \#(number) of looms", "#
                + #""at": "2026-0\#(number % 2 + 1)-\#(number % 18 + 10)", "channel": "\#(channel)", "#
                + #""contacts": ["c\#(number * 7 % 1500 + 1)"]}"#
        }
        let meetups = (0...4).map {
            #"{"uid": "m\#($0)", "title": "Night \#($0)", "start": "2026-02-0\#($0 + 1)"}"#
        }
        return #"{"format": "kith", "version": 1, "contacts": ["#
            + contacts.joined(separator: ",\n")
            + #"], "interactions": ["# + talks.joined(separator: ",\n") + last
            + #"], "meetups": ["# + meetups.joined(separator: ",")
            + #"], "settings": {"cadence.tag.t3": "P2M"}, "lastIds": {"contact": 9000}}"#
    }

    private func schema(_ log: Logbook) throws -> [String] {
        try log.read { db in
            try String.fetchAll(
                db, sql: "SELECT type || name || coalesce(sql, '') FROM sqlite_master ORDER BY 1")
        }
    }

    @Test("is restored as a short one is, with all that is derived, and all indexes")
    func restored() throws {
        let log = try testLog()
        let before = try schema(log)
        let change = try log.restore(Data(document().utf8))
        #expect(change.summary == "restored 1500 contacts, 5 meetups and 4000 interactions")
        #expect(try schema(log) == before)
        #expect(try log.strayIndexRows() == [])
        #expect(try log.examine().faults == [])
        let people = try log.things(Contact.self, Filter())
        let talks = try log.things(Interaction.self, Filter())
        var last: [Int: Day] = [:]
        for talk in talks where talk.channel.isExchange {
            for id in talk.contacts { last[id] = max(last[id] ?? talk.at.day, talk.at.day) }
        }
        #expect(people.count == 1500)
        for person in people {
            #expect(person.lastInteraction == last[person.id], "\(person.ref)")
            let isDue = person.cadence != nil || person.tags == ["t3"]
            #expect((person.nextTouch != nil) == isDue, "\(person.ref)")
            #expect(person.sequence == 0)
        }
        let third = try #require(people.first { $0.uid == "c3" })
        #expect(third.introducedBy == 8)
        #expect(try log.add(isNew: true) { _ in Contact(name: "Dora") }.result == 9001)
        _ = try log.undo()
        // Again, out of what it gives itself, and back.
        let backup = try log.backup()
        let other = try testLog(TestClock("2031-01-01T00:00:00Z", uids: 500_000))
        let empty = try other.rows()
        _ = try other.restore(backup)
        #expect(try other.backup() == backup)
        #expect(try other.undo().id == 1)
        #expect(try other.rows() == empty)
    }

    @Test(
        "is not restored, and nothing is changed, where its end is wrong",
        arguments: [
            (#", {"text": "x", "at": "2026-01-01", "contacts": ["nobody"]}"#, "interactions[4000]"),
            (#", {"text": "x", "at": "2026-01-01", "uid": "i17"}"#, "uid is “i17”, which another"),
            (
                #", {"text": "x", "at": "2026-01-01", "id": 17}, {"text": "y", "at": "2026-01-01", "id": 17}"#,
                "id is 17, which another"
            ),
            (#", {"text": "x", "at": "2026-01-01"} {}"#, "This is no backup"),
            (#", {"text": "\u0000", "at": "2026-01-01"}"#, "contains a NUL"),
        ])
    func wrong(last: String, reason: String) throws {
        let log = try testLog()
        let (rows, schema) = (try log.rows(isWhole: true), try schema(log))
        let told = refusal { _ = try log.restore(Data(document(last: last).utf8)) } ?? "accepted"
        #expect(told.contains(reason), "\(told)")
        #expect(try log.rows(isWhole: true) == rows)
        #expect(try self.schema(log) == schema)
    }

    @Test("is read for a restoring in pieces, and an error of its reader is told")
    func pieces() throws {
        struct Broken: Error {}
        let bytes = Array(document().utf8)
        for end in [bytes.count / 2, bytes.count + bytes.count / 2] {
            // In the first reading, and in the second one.
            final class Count { var given = 0 }
            let count = Count()
            let log = try testLog()
            let before = try log.rows(isWhole: true)
            #expect(throws: Broken.self) {
                try log.restore(from: {
                    var rest = bytes[...]
                    return {
                        count.given += 1000
                        if count.given > end { throw Broken() }
                        defer { rest = rest.dropFirst(1000) }
                        return Array(rest.prefix(1000))
                    }
                })
            }
            #expect(try log.rows(isWhole: true) == before)
        }
    }

    @Test("is written as one value in memory would be, in pieces")
    func backup() throws {
        let log = try testLog()
        _ = try log.restore(Data(document().utf8))
        final class Written {
            var bytes: [UInt8] = []
            var largest = 0
        }
        let written = Written()
        try log.backup {
            written.bytes += $0
            written.largest = max(written.largest, $0.count)
        }
        #expect(written.largest < 2 * JSONWriter.piece)
        #expect(written.bytes.count > 10 * JSONWriter.piece)
        let whole = try JSON(parsing: written.bytes).text() + "\n"
        #expect(String(decoding: written.bytes, as: UTF8.self) == whole)
    }

    @Test("is listed some at a time, and other looks are allowed meanwhile")
    func parts() throws {
        let log = try testLog()
        _ = try log.restore(Data(document().utf8))
        var filter = Filter()
        filter.since = day("2026-02-01")
        var listed: [Interaction] = []
        try log.forEachPart(Interaction.self, filter) { part in
            #expect(part.count <= 200)
            let (names, all) = (try log.names(of: part), try log.things(Interaction.self, filter))
            #expect(names[.contact, part[0].contacts[0]].hasPrefix("Ann"))
            #expect(all.count == 2000)
            listed += part
        }
        #expect(listed == (try log.things(Interaction.self, filter)))
    }

    @Test("shows of a word that many have the names first, then the best of the newest")
    func search() throws {
        let talks = (1...(Logbook.mostRanked + 1500)).map { number in
            let rare = number == 2 ? " zebra" : ""
            return #"{"text": "looms \#(number)\#(rare)", "at": "2026-01-01"}"#
        }
        let log = try testLog()
        let text =
            #"{"format": "kith", "version": 1, "contacts": [{"name": "Ada Looms"}], "interactions": ["#
            + talks.joined(separator: ",") + "]}"
        _ = try log.restore(Data(text.utf8))
        let found = try log.search("loom", kinds: [], limit: 50)
        #expect(found.count == 50)
        #expect(found.first?.label == "Ada Looms")
        #expect(found.dropFirst().allSatisfy { $0.id > 1500 })
        #expect(try log.search("loom", kinds: [.contact], limit: 50).map(\.label) == ["Ada Looms"])
        #expect(try log.search("loom zebra", kinds: [], limit: 50).map(\.id) == [2])
        #expect(try log.search("loom", kinds: [], limit: 10_000).count == talks.count + 1)
    }
}

@Suite("A set of keys")
struct KeySetTests {
    @Test("holds what was put into it, in whatever order", arguments: 1...6)
    func random(seed: Int) {
        var dice = Dice(seed: seed)
        var (set, oracle) = (KeySet(), Set<Key>())
        for _ in 0..<3000 {
            let start = dice.roll(2000)
            let length = dice.roll(8) == 0 ? dice.roll(40) : 1
            let step = seed % 2 == 0 ? 1 : 2
            for id in stride(from: start, to: start + length * step, by: step) {
                let key = Key(dice.roll(2) == 0 ? .contact : .company, id)
                #expect(set.contains(key) == oracle.contains(key))
                #expect(set.insert(key) == oracle.insert(key).inserted)
                #expect(set.contains(key))
            }
        }
        for id in 0..<2200 {
            #expect(set.contains(Key(.contact, id)) == oracle.contains(Key(.contact, id)))
        }
    }

    @Test("takes few words for rising ids with gaps")
    func gaps() {
        var set = KeySet()
        for id in 1...100_000 where id % 10 != 0 { set.insert(Key(.contact, id)) }
        #expect(!set.contains(Key(.contact, 10)) && set.contains(Key(.contact, 99_999)))
        #expect(set.others.isEmpty)
    }
}
