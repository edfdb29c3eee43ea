import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("Opening")
struct OpeningTests {
    @Test("brings along where a log of an earlier build was exported to")
    func earlier() throws {
        try withLogFile { path in
            let clock = TestClock()
            let log = try openLog(path, clock)
            for name in ["Ada", "Bob"] { _ = try log.add(isNew: true) { _ in Contact(name: name) } }
            try log.write { db in
                try db.execute(
                    sql: """
                        DROP TABLE export;
                        CREATE TABLE export (place TEXT, what TEXT, at INTEGER,
                            PRIMARY KEY (place, what, at)) STRICT, WITHOUT ROWID;
                        INSERT INTO export VALUES ('/a.ics', 'toDos', 1), ('/a.ics', 'toDos', 5),
                            ('/b.ics', 'meetups', 2);
                        DELETE FROM grdb_migrations WHERE identifier IN ('2', '3', '4', '5', '6', '7', '8');
                        PRAGMA user_version = 1;
                        """)
            }
            let now = try openLog(path, clock)
            let rows = try now.read { db in try ExportRow.order(Column("place")).fetchAll(db) }
            #expect(rows.map(\.place) == ["/a.ics", "/a.ics", "/b.ics"])
            #expect(rows.filter(\.isToDo).map(\.ids).sorted() == ["", "1-2"])
            #expect(rows.map(\.at) == [5, 5, 2])
            let version = try now.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
            #expect(version == Schema.current)
        }
    }

    @Test("gives the tables of a log of an earlier build their new columns, and keeps every row")
    func earlierTables() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            var dice = Dice(seed: 3)
            try log.fillAtRandom(&dice, count: 80)
            _ = try log.add { _ in Contact(name: "Ada") }
            _ = try log.add { _ in Contact(name: "Bob") }
            _ = try log.remove(.contact, "Bob", unlink: true)
            let last = try log.value(
                Int.self, "SELECT seq FROM sqlite_sequence WHERE name = 'contact'")
            let columns = "id, name, tags, emails, createdAt"
            let rows = "SELECT group_concat(json_array(\(columns))) FROM contact ORDER BY id"
            let before = try log.value(String.self, rows)
            try log.write { db in
                try db.execute(
                    sql: """
                        UPDATE contact SET latest = NULL, lateAfter = NULL, touchDays = NULL;
                        DROP INDEX contact_nextTouch;
                        ALTER TABLE contact DROP COLUMN latest;
                        ALTER TABLE contact DROP COLUMN lateAfter;
                        ALTER TABLE contact DROP COLUMN touchDays;
                        DROP TABLE referral;
                        DROP TABLE story;
                        DROP TABLE skill;
                        DELETE FROM grdb_migrations WHERE identifier IN ('3', '4', '5', '6', '7', '8');
                        PRAGMA user_version = 2;
                        """)
            }
            let now = try openLog(path, TestClock())
            #expect(try now.value(String.self, rows) == before)
            #expect(try now.examine().faults.filter(\.isDamage) == [])
            for (table, sql) in Schema.kinds {
                let made = try now.value(
                    String.self,
                    "SELECT sql || ';' FROM sqlite_master WHERE type = 'table' AND name = '\(table)'"
                )
                #expect(made.map { sql.contains($0.replacing("\"", with: "")) } == true, "\(table)")
            }
            _ = try now.add { _ in Contact(name: "Cleo") }
            let next = try now.value(Int.self, "SELECT max(id) FROM contact")
            #expect(next == last.map { $0 + 1 })
            _ = try now.undo()
            _ = try now.undo()
            #expect(try now.contacts(Filter()).contains { $0.name == "Bob" })
        }
    }

    @Test(
        "gives a log of an earlier version all that it lacks, and keeps every row",
        arguments: [3, 4, 5, 6, 7])
    func earlierVersions(version: Int) throws {
        try withLogFile { path in
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
            try queue.write { db in
                try db.execute(sql: try fixture("schema-\(version).sql"))
                try db.execute(
                    sql: """
                        INSERT INTO grdb_migrations
                            SELECT value FROM json_each('["1", "2", "3", "4", "5", "6", "7"]') LIMIT \(version);
                        INSERT INTO company (uid, createdAt, modifiedAt, name, stage)
                            VALUES ('a', 1, 2, 'Acme', 'applied'), ('b', 3, 4, 'N26', 'offer');
                        DELETE FROM company WHERE uid = 'b';
                        INSERT INTO handle VALUES (1, 'n:acme', 1);
                        PRAGMA application_id = \(Schema.applicationID);
                        PRAGMA user_version = \(version);
                        """)
            }
            try queue.close()
            let log = try openLog(path, TestClock())
            // A table that was made anew has its name in quotes.
            #expect(
                try log.schema().replacing(/CREATE TABLE "(\w+)"/) { "CREATE TABLE \($0.1)" }
                    == fixture("schema.sql"))
            #expect(try log.examine().faults.filter(\.isDamage) == [])
            let company = try #require(try log.companies(Filter()).first)
            #expect(company.name == "Acme" && company.stage == .applied && company.uid == "a")
            let change = try log.mark(SkillMarking(["Swift"], .have))
            #expect(change.result.map(\.skill.ref) == ["k1"])
            _ = try log.add { _ in Story(title: "Parser in a weekend") }
            #expect(try log.add { _ in Company(name: "Zalando") }.result == 3)
            #expect(try log.counts()[.story] == 1)
            _ = try log.undo(3)
            #expect(try openLog(path, TestClock()).counts().values.reduce(0, +) == 1)
        }
    }

    private func told(_ path: String) -> String? {
        refusal { _ = try openLog(path, TestClock()) }
    }

    @Test("makes a log that is the user's alone, and finds it again")
    func create() throws {
        try withLogFile { path in
            let clock = TestClock()
            _ = try openLog(path, clock).add(isNew: false) { _ in Company(name: "Acme") }
            #expect(try openLog(path, clock).companies(Filter()).map(\.name) == ["Acme"])
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let beside = try FileManager.default.contentsOfDirectory(
                atPath: (path as NSString).deletingLastPathComponent)
            #expect(beside.filter { $0.contains(".new-") } == [])
        }
    }

    @Test("refuses a log of a newer kith")
    func newer() throws {
        try withLogFile { path in
            try openLog(path, TestClock()).write { db in
                try db.execute(sql: "PRAGMA user_version = 99")
            }
            #expect(told(path) == "newerSchema(path: \"\(path)\", version: 99)")
        }
    }

    @Test("refuses what is no database, and leaves it as it is")
    func noDatabase() throws {
        try withLogFile { path in
            let text = String(repeating: "Dear diary, ", count: 1000)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(told(path) == "notALog(path: \"\(path)\")")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
    }

    @Test("refuses another program's database, whatever its version", arguments: [0, 1, 8])
    func foreign(version: Int) throws {
        try withLogFile { path in
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in
                try db.execute(sql: "CREATE TABLE recipe (name TEXT)")
                try db.execute(sql: "PRAGMA user_version = \(version)")
            }
            try queue.close()
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(told(path) == "notALog(path: \"\(path)\")")
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test("refuses an empty file, which is no log either")
    func emptyFile() throws {
        try withLogFile { path in
            try Data().write(to: URL(fileURLWithPath: path))
            #expect(told(path) == "notALog(path: \"\(path)\")")
        }
    }

    @Test("says that a directory cannot be written")
    func directory() throws {
        try withLogFile { path in
            let missing = path + ".d/log.sqlite"
            #expect(told(missing)?.hasPrefix("cannotWrite(path: \"\(missing)\"") == true)
        }
    }

    @Test("by many at once loses nothing")
    func concurrent() async throws {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("kith-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let path = directory.appendingPathComponent("log.sqlite").path
        let clock = TestClock()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    for number in 0..<10 {
                        let log = try openLog(path, clock)
                        _ = try log.add(isNew: true) { _ in
                            Contact(name: "Worker \(worker) number \(number)")
                        }
                        _ = try log.today(now: clock.now, zone: .utc, days: 7)
                    }
                }
            }
            try await group.waitForAll()
        }
        let log = try openLog(path, clock)
        #expect(Set(try log.contacts(Filter()).map(\.name)).count == 40)
        #expect(try log.history(limit: nil).map(\.id) == (1...40).reversed())
        #expect(try log.value(String.self, "PRAGMA integrity_check") == "ok")
    }
}
