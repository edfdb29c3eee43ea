import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// What the log keeps of the servers with which it syncs.
@Suite("The state of sync")
struct SyncStateTests {
    private let urls = ["https://x/a/", "https://x/b/"]

    /// Two collections of one account and one of another, with items and notes.
    private func fill(_ log: Logbook) throws -> [Int] {
        try log.syncState { state in
            let ids = try urls.map {
                try state.keepCollection(account: "cloud", url: $0, memory: "token \($0)")
            }
            let other = try state.keepCollection(account: "home", url: urls[0], memory: "")
            for collection in ids + [other] {
                for (uid, kind) in [("a", Kind.contact), ("b", .meetup), ("s", nil)] {
                    let light = KnownItemLight(
                        uid: uid, kind: kind, path: "/\(uid)", etag: kind.map { $0.word },
                        flags: 3)
                    try state.put(
                        KnownItem(light, marker: 7, memory: "\(uid) of \(collection)"),
                        in: collection)
                }
                try state.put(SyncNote(sort: "gone", name: "x", value: "1"), in: collection)
                try state.put(SyncNote(sort: "gone", name: "y", value: "2"), in: collection)
                try state.put(SyncNote(sort: "intent", name: "x", value: "3"), in: collection)
            }
            return ids + [other]
        }
    }

    private func conflict(_ account: String, _ uid: String) -> SyncConflict {
        SyncConflict(
            account: account, at: Instant(seconds: 5), kind: .contact, uid: uid, label: "Ada",
            field: "title", kept: "CTO", lost: "CEO", loser: .server)
    }

    private func count(_ log: Logbook, _ table: String) throws -> Int {
        try log.value(Int.self, "SELECT count(*) FROM \(table)") ?? 0
    }

    @Test("is kept by collection and uid, and found again")
    func kept() throws {
        let log = try testLog(HandClock())
        let ids = try fill(log)
        #expect(Set(ids).count == 3)
        try log.readSync { state throws in
            #expect(
                try state.collections(account: "cloud") == zip(ids, urls).map {
                    KnownCollection(id: $0, url: $1, memory: "token \($1)")
                })
            #expect(
                try state.lights(ids[1]) == [
                    KnownItemLight(uid: "a", kind: .contact, path: "/a", etag: "contact", flags: 3),
                    KnownItemLight(uid: "b", kind: .meetup, path: "/b", etag: "meetup", flags: 3),
                    KnownItemLight(uid: "s", kind: nil, path: "/s", etag: nil, flags: 3),
                ])
            #expect(
                try state.memories(ids[1], uids: ["b", "s", "z"])
                    == ["b": "b of \(ids[1])", "s": "s of \(ids[1])"])
            #expect(try state.notes(ids[0], sort: "gone") == ["x": "1", "y": "2"])
        }
        try log.syncState { state throws in
            #expect(
                try state.keepCollection(account: "cloud", url: urls[1], memory: "new") == ids[1])
            let light = KnownItemLight(uid: "b", kind: .followUp, path: "/c", etag: nil, flags: 0)
            try state.put(KnownItem(light, marker: nil, memory: "c"), in: ids[1])
            try state.mark(item: "a", 9, in: ids[1])
            try state.remove(item: "s", in: ids[1])
            try state.put(SyncNote(sort: "gone", name: "x", value: "9"), in: ids[0])
            try state.remove(note: "y", sort: "gone", in: ids[0])
        }
        try log.readSync { state throws in
            #expect(try state.collections(account: "cloud").map(\.memory).last == "new")
            #expect(try state.lights(ids[1]).map(\.path) == ["/a", "/c"])
            #expect(try state.memories(ids[1], uids: ["b"]) == ["b": "c"])
            #expect(try state.lights(ids[0]).count == 3)
            #expect(try state.notes(ids[0], sort: "gone") == ["x": "9"])
            #expect(try state.notes(ids[0], sort: "intent") == ["x": "3"])
        }
        #expect(
            try log.value(
                String.self,
                "SELECT group_concat(uid || ifnull(marker, '-')) FROM syncItem WHERE collection = \(ids[1])"
            ) == "a9,b-")
        #expect(try log.history(limit: nil).isEmpty)
    }

    @Test("is forgotten by collection and by account, and conflicts stay until they are seen to")
    func forgotten() throws {
        let log = try testLog(HandClock())
        let ids = try fill(log)
        let numbers = try log.syncState { state in
            try [("cloud", "a"), ("home", "b"), ("cloud", "c")].map {
                try state.add(conflict($0, $1))
            }
        }
        try log.syncState { try $0.forget(collection: ids[0]) }
        #expect(try count(log, "syncItem") == 6 && count(log, "syncNote") == 6)
        try log.syncState { try $0.forget(account: "home") }
        #expect(try count(log, "syncItem") == 3 && count(log, "syncCollection") == 1)
        try log.syncState { try $0.remove(conflict: numbers[0]) }
        var wanted = conflict("cloud", "c")
        wanted.id = numbers[2]
        try log.readSync { state throws in
            #expect(try state.conflicts(account: "cloud") == [wanted])
            #expect(try state.conflicts().map(\.uid) == ["b", "c"])
        }
        #expect(throws: LogbookError.self) {
            try log.readSync { try $0.forget(account: "cloud") }
        }
        #expect(try count(log, "syncCollection") == 1)
    }

    @Test("that fails half-way is as it was, and costs a log in a file no wait for the disk")
    func file() throws {
        struct Stop: Error {}
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            let ids = try fill(log)
            #expect(throws: Stop.self) {
                try log.syncState { state in
                    try state.forget(collection: ids[0])
                    throw Stop()
                }
            }
            let mode = try log.syncState { state in
                try Int.fetchOne(state.db, sql: "PRAGMA synchronous")
            }
            #expect(mode == 1)
            // Steps are brought to the disk as ever.
            #expect(try log.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
            // Another process sees it at once.
            let other = try openLog(path, TestClock())
            #expect(try other.readSync { try $0.collections(account: "cloud").map(\.id) } == ids.dropLast())
            #expect(try other.examine().faults == [])
        }
    }

    @Test("is neither undone nor in a backup, and is forgotten where a log is restored")
    func restored() throws {
        let log = try testLog(HandClock())
        _ = try log.add { _ in Contact(name: "Ada") }
        let bare = try log.backup(hasHistory: true)
        _ = try fill(log)
        try log.syncState { _ = try $0.add(conflict("cloud", "a")) }
        #expect(try log.backup(hasHistory: true) == bare)
        _ = try log.undo()
        #expect(try count(log, "syncItem") == 9)
        _ = try log.redo()
        _ = try log.restore(bare, isReplacing: true)
        #expect(try count(log, "syncItem") == 0 && count(log, "syncCollection") == 0)
        #expect(try count(log, "syncNote") == 0 && count(log, "syncConflict") == 1)
        // Also where it was empty.
        let empty = try testLog(HandClock(prefix: "b"))
        _ = try fill(empty)
        _ = try empty.restore(bare)
        #expect(try count(empty, "syncCollection") == 0)
    }

    @Test("is in a copy of the log and not in what is restored from there")
    func copy() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            _ = try fill(log)
            let folder = Logbook.backups(of: path)
            let copy = try #require(try log.keepCopy(in: folder, for: .restore))
            let opened = try Logbook.openCopy(at: folder + "/" + copy.name, beside: path)
            #expect(try count(opened, "syncItem") == 9)
            let other = try testLog(HandClock())
            _ = try other.restore(try opened.backup(hasHistory: true))
            #expect(try count(other, "syncItem") == 0 && other.counts()[.contact] == 1)
        }
    }

    @Test("has no words of what is erased from the trash, and still knows of the item")
    func erased() throws {
        let log = try testLog(HandClock())
        _ = try log.put([
            {
                var ada = PortableThing(.contact, uid: "a")
                ada.values = ["name": .text("Zyxwvut")]
                return ada
            }()
        ])
        let ids = try fill(log)
        try log.syncState { state in
            let light = KnownItemLight(uid: "a", kind: .contact, path: "/a", etag: "e", flags: 0)
            try state.put(KnownItem(light, marker: 1, memory: "FN:Zyxwvut"), in: ids[0])
            try state.put(SyncNote(sort: "gone", name: "a", value: "Zyxwvut"), in: ids[0])
            var one = conflict("cloud", "a")
            one.label = "Zyxwvut"
            _ = try state.add(one)
            _ = try state.add(conflict("cloud", "b"))
        }
        _ = try log.remove(.contact, "a", unlink: true)
        _ = try log.emptyTrash([], isDryRun: false)
        for table in ["syncItem", "syncNote", "syncConflict", "change", "step"] {
            let rows = try log.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
            #expect(!rows.contains { "\($0)".contains("Zyxwvut") }, "\(table)")
        }
        #expect(try log.changed(in: ids[0], [.contact]) == ["gone a"])
        try log.readSync { state throws in
            #expect(try state.memories(ids[0], uids: ["a", "b"]) == ["a": "", "b": "b of \(ids[0])"])
            #expect(try state.conflicts().map(\.uid) == ["b"])
        }
    }

    // MARK: Repair

    private func fillForRepair(_ path: String) throws {
        let log = try openLog(path, TestClock())
        let company = try log.add { _ in Company(name: "Acme") }.result
        _ = try log.add { _ in
            var ada = Contact(name: "Ada")
            ada.company = company
            return ada
        }
        _ = try fill(log)
        try log.syncState { _ = try $0.add(conflict("cloud", "a")) }
        _ = try log.queue.inDatabase { db in try db.checkpoint(.truncate) }
    }

    @Test("is forgotten by a repair that loses things, so that the server has them still")
    func repaired() throws {
        for isDamaged in [true, false] {
            try withLogFile { path in
                try fillForRepair(path)
                try DatabaseQueue(path: path).inDatabase { db in
                    try db.execute(
                        sql: isDamaged
                            ? "PRAGMA ignore_check_constraints = 1; UPDATE company SET stage = 'x'"
                            : "PRAGMA foreign_keys = OFF; DELETE FROM company; DELETE FROM handle")
                }
                let report = try LogbookTests.repaired(path)
                #expect(report.forgotSync && (report.kept != nil) == isDamaged)
                let now = try openLog(path, TestClock())
                #expect(try count(now, "syncCollection") == 0 && count(now, "syncItem") == 0)
                #expect(try now.readSync { try $0.conflicts().map(\.lost) } == ["CEO"])
            }
        }
    }

    @Test("stays where only what is derived is made anew")
    func mended() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            _ = try fill(log)
            try log.write { db in try db.execute(sql: "DELETE FROM handle") }
            let report = try LogbookTests.repaired(path)
            #expect(!report.isEmpty && !report.forgotSync)
            #expect(try count(log, "syncItem") == 9)
        }
    }

    @Test("is looked through by an examination", arguments: ["syncItem", "syncNote"])
    func examined(table: String) throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try fill(log)
            #expect(try Logbook.openToExamine(path: path).examine().faults == [])
            _ = try log.queue.inDatabase { db in try db.checkpoint(.truncate) }
            let url = URL(fileURLWithPath: path)
            var bytes = try Data(contentsOf: url)
            let word = table == "syncItem" ? "s/s" : "intentx3"
            let place = try #require(bytes.range(of: Data(word.utf8)))
            bytes[place.lowerBound] = UInt8(ascii: "!")
            try bytes.write(to: url)
            let faults = try Logbook.openToExamine(path: path).examine().faults
            #expect(faults.first?.isDamage == true, "\(faults)")
            #expect("\(faults)".contains(table), "\(faults)")
        }
    }
}
