import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Rows that hold what no kith writes: an error that names the row, never the end of the program.
@Suite("A damaged row")
struct DamagedRowTests {
    private let now = Instant(seconds: 1_772_438_400)

    /// A log with things of all kinds, in which the conditions on values do not hold.
    private func filledLog() throws -> Logbook {
        let log = try testLog()
        var dice = Dice(seed: 5)
        try log.fillAtRandom(&dice, count: 25)
        try log.queue.inDatabase { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0")
        }
        return log
    }

    /// Looks at the whole log in several ways, and gives the errors in words.
    private func faults(of log: Logbook) -> Set<String> {
        let scope = ExportScope(
            parts: Set(ExportPart.allCases), place: "/a.ics", clock: .midnight, zone: .utc)
        let looks: [() throws -> Void] =
            [
                { _ = try log.today(now: now, zone: .utc, days: 3000) },
                { _ = try log.backup() },
                { _ = try log.exporting(scope) { try $0.load($0.items()[...]) } },
            ]
        return Set(looks.compactMap(refusal))
    }

    @Test("a value that no column can hold ends in an error, in whatever column")
    func everyColumn() throws {
        let log = try filledLog()
        let intact = faults(of: log).filter { $0.contains("damaged") }
        #expect(intact == [])
        let values = [
            "NULL", "'2026-99-99'", "9223372036854775807",
        ]
        var damaged = 0
        for kind in Kind.allCases {
            // Any text is one.
            let texts = kind.fields.flatMap { field in
                if case .text = field.shape { field.columns } else { [String]() }
            }
            for column in kind.table.columns where column != "id" && !texts.contains(column) {
                let table = kind.facts.table
                try log.queue.inDatabase { db in
                    try db.execute(
                        sql: "CREATE TEMP TABLE kept AS SELECT id, \(column) FROM \(table)")
                }
                for value in values {
                    let isThere = log.queue.inDatabase { db in
                        // NOT NULL, UNIQUE and the types of a STRICT table hold.
                        (try? db.execute(sql: "UPDATE \(table) SET \(column) = \(value)")) != nil
                    }
                    if isThere, !faults(of: log).filter({ $0.contains("damaged") }).isEmpty {
                        damaged += 1
                    }
                }
                try log.queue.inDatabase { db in
                    try db.execute(
                        sql: """
                            UPDATE \(table) SET \(column) =
                                (SELECT \(column) FROM kept WHERE kept.id = \(table).id);
                            DROP TABLE kept
                            """)
                }
            }
        }
        #expect(damaged > 30)
    }

    @Test("the error names the row, the column and the value")
    func named() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Ada") }
        let bob = try log.add { _ in Contact(name: "Bob") }.result
        try log.queue.inDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA ignore_check_constraints = 1;
                    UPDATE contact SET quietUntil = '2026-02-30' WHERE id = \(bob)
                    """)
        }
        let claim = "contact c\(bob): “2026-02-30” is no value of quietUntil"
        let backup = refusal { _ = try log.backup() }
        #expect(backup?.contains(claim) == true, "\(backup ?? "nothing")")
        #expect(try log.examine().faults == [.row(claim)])
        #expect(refusal { _ = try log.details(.contact, "Ada") } == nil)
    }

    @Test(
        "what cannot be read as a list, a word or a length of time is damage, and never empty",
        arguments: [
            ("contact", "tags", "[\"swift\""), ("contact", "tags", "swift"),
            ("contact", "past", "[{\"company\":]"), ("contact", "past", "[7]"),
            ("contact", "cadence", "PX"), ("contact", "latest", "P"),
            ("meetup", "kind", "party"), ("meetup", "alarms", "[\"soon\"]"),
            ("meetup", "occurrences", "[{}"), ("company", "stage", "hired"),
        ])
    func neverEmpty(_ table: String, _ column: String, _ value: String) throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Ada") }
        _ = try log.add { _ in Company(name: "Acme") }
        _ = try log.add { _ in
            Meetup(title: "Swift Berlin", time: .days(day("2026-03-02"), day("2026-03-02")))
        }
        try log.queue.inDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA ignore_check_constraints = 1;
                    UPDATE \(table) SET \(column) = '\(value)'
                    """)
        }
        let claim = "“\(value)” is no value of \(column)"
        // Errors are printed as in source, where a quotation mark has a backslash.
        let backup = refusal { _ = try log.backup() }?.replacing("\\\"", with: "\"")
        #expect(backup?.contains(claim) == true, "\(backup ?? "nothing")")
    }

    @Test("a list that is no JSON is damage, not a failure of the disk")
    func brokenList() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Ada") }
        try log.queue.inDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA ignore_check_constraints = 1;
                    UPDATE change SET other = '{' ; UPDATE contact SET tags = 'P9D'
                    """)
        }
        let words = refusal {
            try log.read { db in
                _ = try Row.fetchAll(db, sql: "SELECT value FROM contact, json_each(tags)")
            }
        }
        #expect(words?.contains("damaged") == true && words?.contains("malformed JSON") == true)
    }

    @Test("a version that no kith has written is no log")
    func negativeVersion() throws {
        try withLogFile { path in
            _ = try openLog(path, TestClock()).add { _ in Contact(name: "Ada") }
            for version in [-1, Int(Int32.min), 0] {
                try DatabaseQueue(path: path).inDatabase { db in
                    try db.execute(sql: "PRAGMA user_version = \(version)")
                }
                #expect(refusal { _ = try openLog(path, TestClock()) }?.contains("notALog") == true)
            }
        }
    }

    @Test("an examination takes no lock")
    func check() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            let writer = try DatabaseQueue(path: path)
            try writer.inDatabase { db in
                try db.inTransaction(.immediate) {
                    let faults = try log.examine().faults
                    #expect(faults == [])
                    return .rollback
                }
            }
        }
    }
}
