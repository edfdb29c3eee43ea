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

    @Test("is kept by collection and uid, and found again")
    func kept() throws {
        let log = try testLog(HandClock())
        let ids = try log.fillState()
        #expect(Set(ids).count == 3)
        try log.readSync { state throws in
            #expect(
                try state.collections(account: "cloud")
                    == zip(ids, urls).map {
                        KnownCollection(id: $0, url: $1, memory: "token \($1)")
                    })
            #expect(
                try state.lights(ids[1]) == [
                    KnownItemLight(uid: "a", kind: .contact, path: "/a", etag: "contact", flags: 3),
                    KnownItemLight(uid: "b", kind: .meetup, path: "/b", etag: "meetup", flags: 3),
                    KnownItemLight(uid: "s", kind: nil, path: "/s", etag: nil, flags: 3),
                ])
            #expect(
                try state.memories(ids[1], uids: ["b", "s", "z"]).mapValues(\.memory)
                    == ["b": "b of \(ids[1])", "s": "s of \(ids[1])"])
            #expect(try state.notes(ids[0], sort: "gone") == ["x": "1", "y": "2"])
        }
        try log.syncState { state throws in
            #expect(
                try state.keepCollection(account: "cloud", url: urls[1], memory: "new") == ids[1])
            let light = KnownItemLight(uid: "b", kind: .followUp, path: "/c", etag: nil, flags: 0)
            try state.put(KnownItem(light, marker: nil, memory: "c"), in: ids[1])
            let moved = KnownItemLight(uid: "a", kind: .contact, path: "/aa", flags: 1)
            try state.put(moved, keepsMarker: true, in: ids[1])
            try state.put(moved, keepsMarker: false, in: ids[0])
            try state.remove(item: "s", in: ids[1])
            try state.put(SyncNote(sort: "gone", name: "x", value: "9"), in: ids[0])
            try state.remove(note: "y", sort: "gone", in: ids[0])
        }
        try log.readSync { state throws in
            #expect(try state.collections(account: "cloud").map(\.memory).last == "new")
            #expect(try state.lights(ids[1]).map(\.path) == ["/aa", "/c"])
            let known = try state.memories(ids[1], uids: ["a", "b", "z"])
            #expect(known.mapValues(\.memory) == ["a": "a of \(ids[1])", "b": "c"])
            #expect(known.mapValues(\.kind) == ["a": .contact, "b": .followUp])
            #expect(try state.count(ids[0]) == 3)
            #expect(try state.notes(ids[0], sort: "gone") == ["x": "9"])
            #expect(try state.notes(ids[0], sort: "intent") == ["x": "3"])
        }
        #expect(
            try log.value(
                String.self,
                """
                SELECT group_concat(uid || ifnull(marker, '-')) FROM
                    (SELECT * FROM syncItem ORDER BY collection, uid)
                WHERE collection IN (\(ids[0]), \(ids[1]))
                """) == "a-,b7,s7,a7,b-")
        #expect(try log.history(limit: nil).isEmpty)
    }

    @Test("is forgotten by collection and by account, and conflicts stay until they are seen to")
    func forgotten() throws {
        let log = try testLog(HandClock())
        let ids = try log.fillState()
        let numbers = try log.syncState { state in
            try [("cloud", "a"), ("home", "b"), ("cloud", "c")].map {
                try state.add(SyncConflict.sample($0, $1))
            }
        }
        try log.syncState { try $0.forget(collection: ids[0]) }
        #expect(try log.count("syncItem") == 6 && log.count("syncNote") == 6)
        try log.syncState { try $0.forget(account: "home") }
        #expect(try log.count("syncItem") == 3 && log.count("syncCollection") == 1)
        try log.syncState { try $0.remove(conflict: numbers[0]) }
        var wanted = SyncConflict.sample("cloud", "c")
        wanted.id = numbers[2]
        try log.readSync { state throws in
            #expect(try state.conflicts(account: "cloud") == [wanted])
            #expect(try state.conflicts().map(\.uid) == ["b", "c"])
        }
        #expect(throws: LogbookError.self) {
            try log.readSync { try $0.forget(account: "cloud") }
        }
        #expect(try log.count("syncCollection") == 1)
    }

    @Test("that fails half-way is as it was, and costs a log in a file no wait for the disk")
    func file() throws {
        struct Stop: Error {}
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            let ids = try log.fillState()
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
            #expect(
                try log.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
            // Another process sees it at once.
            let other = try openLog(path, TestClock())
            #expect(
                try other.readSync { try $0.collections(account: "cloud").map(\.id) }
                    == ids.dropLast())
            #expect(try other.examine().faults == [])
        }
    }

    @Test("is neither undone nor in a backup, and is forgotten where a log is restored")
    func restored() throws {
        let log = try testLog(HandClock())
        _ = try log.add { _ in Contact(name: "Ada") }
        let bare = try log.backup(hasHistory: true)
        try log.fillState()
        try log.syncState { _ = try $0.add(SyncConflict.sample("cloud", "a")) }
        #expect(try log.backup(hasHistory: true) == bare)
        _ = try log.undo()
        #expect(try log.count("syncItem") == 9)
        _ = try log.redo()
        _ = try log.restore(bare, isReplacing: true)
        #expect(try log.count("syncItem") == 0 && log.count("syncCollection") == 0)
        #expect(try log.count("syncNote") == 0 && log.count("syncConflict") == 1)
        // Also where it was empty.
        let empty = try testLog(HandClock(prefix: "b"))
        try empty.fillState()
        _ = try empty.restore(bare)
        #expect(try empty.count("syncCollection") == 0)
    }

    @Test("is in a copy of the log and not in what is restored from there")
    func copy() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            try log.fillState()
            let folder = Logbook.backups(of: path)
            let copy = try #require(try log.keepCopy(in: folder, for: .restore))
            let opened = try Logbook.openCopy(at: folder + "/" + copy.name, beside: path)
            #expect(try opened.count("syncItem") == 9)
            let other = try testLog(HandClock())
            _ = try other.restore(try opened.backup(hasHistory: true))
            #expect(try other.count("syncItem") == 0 && other.counts()[.contact] == 1)
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
        let ids = try log.fillState()
        try log.syncState { state in
            let light = KnownItemLight(uid: "a", kind: .contact, path: "/a", etag: "e", flags: 0)
            try state.put(KnownItem(light, marker: 1, memory: "FN:Zyxwvut"), in: ids[0])
            try state.put(SyncNote(sort: "gone", name: "a", value: "Zyxwvut"), in: ids[0])
            var one = SyncConflict.sample("cloud", "a")
            one.label = "Zyxwvut"
            _ = try state.add(one)
            _ = try state.add(SyncConflict.sample("cloud", "b"))
        }
        _ = try log.remove(.contact, "a", unlink: true)
        _ = try log.emptyTrash([], isDryRun: false)
        for table in ["syncItem", "syncNote", "syncConflict", "change", "step"] {
            let rows = try log.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
            #expect(!rows.contains { "\($0)".contains("Zyxwvut") }, "\(table)")
        }
        #expect(try log.changed(in: ids[0], [.contact]) == ["gone a"])
        try log.readSync { state throws in
            let known = try state.memories(ids[0], uids: ["a", "b"])
            #expect(known.mapValues(\.memory) == ["a": "", "b": "b of \(ids[0])"])
            #expect(try state.conflicts().map(\.uid) == ["b"])
        }
    }
}
