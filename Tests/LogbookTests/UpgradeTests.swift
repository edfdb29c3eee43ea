import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Logs of earlier versions, as people have them.
@Suite("A log of an earlier version")
struct UpgradeTests {
    static let versions = 3...7

    /// Makes one with things, their words and names, and a history.
    private func make(_ path: String, _ version: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.write { db in
            try db.execute(sql: try fixture("schema-\(version).sql"))
            let turn = version >= 6 ? ("turn, ", "1, ") : ("", "")
            try db.execute(
                sql: """
                    INSERT INTO grdb_migrations
                        SELECT value FROM json_each('["1", "2", "3", "4", "5", "6", "7"]') LIMIT \(version);
                    INSERT INTO company (uid, createdAt, modifiedAt, name, stage, notes)
                        VALUES ('a', 1, 2, 'Acme', 'applied', 'Robots that bake bread');
                    INSERT INTO contact (uid, createdAt, modifiedAt, name, company)
                        VALUES ('b', 3, 4, 'Ada Lovelace', 1);
                    INSERT INTO handle VALUES (1, 'n:acme', 1), (1, 'w:acme', 1),
                        (2, 'n:ada lovelace', 1), (2, 'w:ada', 1), (2, 'w:lovelace', 1), (2, 'i:al', 1);
                    INSERT INTO search (rowid, title, body)
                        VALUES (\(SearchRow.number(Reference(.company, 1))), 'Acme', 'Robots that bake bread'),
                            (\(SearchRow.number(Reference(.contact, 1))), 'Ada Lovelace', NULL);
                    INSERT INTO setting (name, value) VALUES ('timeZone', 'Europe/Berlin');
                    INSERT INTO step (id, at, changedAt, \(turn.0)summary, state)
                        VALUES (1, 1, 1, \(turn.1)'added company Acme', 'done'),
                            (2, 3, 3, \(turn.1)'added contact Ada Lovelace', 'done');
                    INSERT INTO change (step, position, kind, id) VALUES (1, 0, 1, 1), (2, 0, 2, 1);
                    PRAGMA application_id = \(Schema.applicationID);
                    PRAGMA user_version = \(version);
                    """)
        }
        try queue.close()
    }

    private func open(_ path: String) throws -> Logbook {
        let clock = TestClock()
        return try Logbook.open(
            path: path, backups: Logbook.backups(of: path), clock: { clock.now },
            newUID: { clock.nextUID })
    }

    private func copies(_ path: String) -> [String] {
        KeptBackup.names(in: Logbook.backups(of: path)).sorted()
    }

    @Test("opens and finds things, words and history, and is copied before", arguments: versions)
    func opens(version: Int) throws {
        try withLogFile { path in
            try make(path, version)
            let log = try open(path)
            #expect(try log.companies(Filter()).map(\.name) == ["Acme"])
            let (acme, ada) = try log.read { db in
                let finder = Finder(db: db)
                return (
                    try finder.find(.company, "acme", for: .change),
                    try finder.find(.contact, "ada lov", for: .look)
                )
            }
            #expect(acme == 1 && ada == 1)
            let found = try log.search("robots", kinds: [], limit: 5)
            #expect(found.map(\.reference) == [Reference(.company, 1)])
            #expect(
                try log.history(limit: nil).map(\.summary) == [
                    "added contact Ada Lovelace", "added company Acme",
                ])
            _ = try log.undo()
            #expect(try log.contacts(Filter()).isEmpty)
            _ = try log.redo()
            #expect(try log.contacts(Filter()).map(\.name) == ["Ada Lovelace"])
            #expect(try log.examine().faults.filter(\.isDamage) == [])

            let copy = "2026-03-02T090000+0100-upgrade.sqlite"
            #expect(copies(path) == [copy])
            let file = Logbook.backups(of: path) + "/" + copy
            let (old, names) = try DatabaseQueue(path: file).read { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA user_version"),
                    try String.fetchAll(db, sql: "SELECT name FROM contact")
                )
            }
            #expect(old == version && names == ["Ada Lovelace"])
            // It can be restored, with its history.
            let other = try testLog()
            let change = try other.restore(
                try Logbook.openCopy(at: file, beside: path).backup(hasHistory: true))
            #expect(change.summary == "restored 1 company and 1 contact, with the history")
            #expect(try other.undo().summary == "added contact Ada Lovelace")
            #expect(
                try FileManager.default.contentsOfDirectory(
                    atPath: LogFile.split(path).folder
                ).filter { $0.contains(".new-") } == [])
        }
    }

    @Test("is copied once, and one of this version never")
    func once() throws {
        try withLogFile { path in
            try make(path, 7)
            for _ in 1...2 { _ = try open(path) }
            #expect(copies(path).count == 1)
        }
        try withLogFile { path in
            for _ in 1...2 { _ = try open(path) }
            #expect(copies(path) == [])
        }
    }

    @Test("is not copied where its user wants no backups")
    func unwanted() throws {
        try withLogFile { path in
            try make(path, 7)
            try DatabaseQueue(path: path).write { db in
                try db.execute(sql: "INSERT INTO setting (name, value) VALUES ('backups', 'off')")
            }
            #expect(try open(path).counts()[.contact] == 1)
            #expect(copies(path) == [])
        }
    }

    @Test("stays as it is when no copy can be kept")
    func refused() throws {
        try withLogFile { path in
            try make(path, 5)
            try Data("x".utf8).write(to: URL(fileURLWithPath: Logbook.backups(of: path)))
            let told = refusal { _ = try open(path) } ?? "opened"
            #expect(told.hasPrefix("noCopyBeforeUpgrade"), "\(told)")
            let version = try DatabaseQueue(path: path).read { try Schema.numbers($0).version }
            #expect(version == 5)
        }
    }
}
