import GRDB
import JobSearch
import Testing

@testable import Logbook

/// What is derived, made wrong on purpose: it is found, named, and made anew.
@Suite("An examination")
struct ExaminationTests {
    /// A log with a contact (c1), another one with an exchange and a cadence (c2), a company (o1)
    /// and a posting (p1).
    private func filledLog(_ path: String) throws {
        let log = try openLog(path, TestClock())
        _ = try log.add { _ in Company(name: "Acme") }
        var met = Met(names: ["Ada Lovelace", "Bob"], on: on("2026-03-01"))
        met.company = "Acme"
        met.at = "FOSDEM"
        met.promise = Promise("write", due: on("2026-03-04"))
        _ = try log.met(met)
        _ = try log.edit(Contact.self, "Bob") { contact, _ in
            contact.cadence = Period(iso: "P1M")
            contact.linkedIn = LinkedInProfile.url("bob")
        }
        _ = try log.add { _ in
            var posting = Posting(title: "Intern")
            posting.text = "You know Swift and SQLite."
            return posting
        }
    }

    /// A wrong row, and the fault that is told of it.
    struct Wrong: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var sql: String
        var faults: [LogFault]

        init(_ name: String, _ sql: String, _ faults: LogFault...) {
            (testDescription, self.sql, self.faults) = (name, sql, faults)
        }
    }

    private static let ada = LogFault.Affected(
        count: 1, first: Reference(.contact, 1), label: "Ada Lovelace")
    private static let bob = LogFault.Affected(
        count: 1, first: Reference(.contact, 2), label: "Bob")
    private static let intern = LogFault.Affected(
        count: 1, first: Reference(.posting, 1), label: "Intern")
    private static let row = SearchRow.number(Reference(.contact, 1))

    static let wrongs = [
        Wrong(
            "a missing handle", "DELETE FROM handle WHERE text = 'w:lovelace'", .handles(ada)),
        Wrong(
            "a wrong handle", "UPDATE handle SET text = 'n:bop' WHERE text = 'n:bob'",
            .handles(bob)),
        Wrong(
            "a handle of nobody", "INSERT INTO handle VALUES (2, 'n:eve', 77)",
            .handles(LogFault.Affected(count: 1, first: Reference(.contact, 77), label: nil))),
        Wrong("a missing search row", "DELETE FROM search WHERE rowid = \(row)", .texts(ada)),
        Wrong(
            "another search text", "UPDATE search SET title = 'nobody' WHERE rowid = \(row)",
            .texts(ada)),
        Wrong(
            "a search row of nothing", "INSERT INTO search (rowid, title) VALUES (9954, 'eve')",
            .texts(LogFault.Affected(count: 1, first: Reference(.contact, 311), label: nil))),
        Wrong(
            "search words of another text",
            "UPDATE search_content SET c0 = 'nobody' WHERE id = \(row)", .texts(ada), .words),
        Wrong("no search words", "DELETE FROM search_data WHERE id > 1000", .words),
        Wrong(
            "a wrong next check-in", "UPDATE contact SET nextTouch = '2026-01-01' WHERE id = 2",
            .checkIns(bob)),
        Wrong(
            "a wrong last interaction",
            "UPDATE contact SET lastInteraction = '2026-03-02' WHERE id = 1", .checkIns(ada)),
        Wrong("keywords of another text", "UPDATE postingTerms SET input = 1", .terms(intern)),
        Wrong("no keywords", "DELETE FROM postingTerms", .terms(intern)),
        Wrong(
            "a stray link", "INSERT INTO link VALUES (4, 1, 1, 99)",
            .links(.interaction, field: "contacts", count: 1, first: Reference(.interaction, 1))),
        Wrong(
            "a reference to nothing", "UPDATE contact SET company = 99 WHERE id = 1",
            .references(.contact, field: "company", count: 1, first: Reference(.contact, 1))),
    ]

    @Test("finds what is wrong, and a repair makes it right and nothing else", arguments: wrongs)
    func finds(_ wrong: Wrong) throws {
        try withLogFile { path in
            try filledLog(path)
            let log = try openLog(path, TestClock())
            #expect(try log.examine().faults == [])
            let intact = try log.rows(isWhole: true)
            let history = try log.history(limit: 100)
            try log.queue.inDatabase { db in
                try db.execute(
                    sql: "PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = ON; \(wrong.sql)")
                try db.execute(sql: "PRAGMA foreign_keys = ON")
            }
            let examined = try Logbook.openToExamine(path: path)
            #expect(try examined.examine().faults == wrong.faults)
            let report = try repaired(path)
            #expect(report.faults == wrong.faults && report.kept == nil)
            let after = try openLog(path, TestClock())
            #expect(try after.examine().faults == [])
            #expect(try after.history(limit: 100) == history)
            let left = difference(intact, try after.rows(isWhole: true)).filter {
                // What was written in place of a company is gone; a check-in that moves is told.
                !$0.contains("contact id=1 ") && !$0.contains("contact id=2 ")
            }
            #expect(left == [])
        }
    }

    @Test("finds an index of SQLite's that has lost a row, and a repair makes it anew")
    func sqliteIndex() throws {
        try withLogFile { path in
            try filledLog(path)
            try DatabaseQueue(path: path).inDatabase { db in
                // A row that is changed while nothing is known of the index.
                try db.execute(
                    sql: """
                        PRAGMA writable_schema = ON;
                        CREATE TEMP TABLE kept AS
                            SELECT * FROM main.sqlite_master WHERE name = 'meetup_endDay';
                        DELETE FROM sqlite_master WHERE name = 'meetup_endDay';
                        PRAGMA writable_schema = RESET
                        """)
                try db.execute(
                    sql: """
                        UPDATE meetup SET endDay = '2027-01-01';
                        PRAGMA writable_schema = ON;
                        INSERT INTO main.sqlite_master SELECT * FROM kept;
                        PRAGMA writable_schema = RESET
                        """)
            }
            let fault = LogFault.index("meetup_endDay")
            #expect(try Logbook.openToExamine(path: path).examine().faults == [fault])
            let report = try repaired(path)
            #expect(report.faults == [fault] && report.kept == nil)
            #expect(try Logbook.openToExamine(path: path).examine().faults == [])
        }
    }

    @Test("tells of values that no calendar may hold")
    func fields() throws {
        let log = try testLog()
        let long = String(repeating: "x", count: BadField.longest + 1)
        _ = try log.add { _ in
            var contact = Contact(name: "Ada")
            contact.emails = ["ada@example.com", "none", "a b@c.d"]
            contact.linkedIn = "nowhere"
            contact.title = "CTO\u{1B}[31m"
            contact.notes = long
            return contact
        }
        let found = try log.examine().badFields
        let flaws = found.map { "\($0.field) \($0.flaw)" }
        #expect(
            Set(flaws) == ["title controls", "emails noMail", "linkedIn noAddress", "notes long"])
        #expect(found.filter { $0.flaw == .noMail }.map(\.value) == ["none", "a b@c.d"])
        #expect(found.allSatisfy { $0.thing == Reference(.contact, 1) && $0.label == "Ada" })
    }

    @Test("of a random log finds nothing, and a repair leaves each byte as it is", arguments: 1...6)
    func intact(seed: Int) throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            var dice = Dice(seed: seed)
            try log.fillAtRandom(&dice, count: 60)
            #expect(try log.examine().faults == [])
            let before = try bytes(path)
            #expect(try repaired(path).isEmpty)
            #expect(try bytes(path) == before)
            // What a repair would make anew is what is there.
            let rows = try log.rows(isWhole: true)
            try log.write { db in try Index.renewAll(db, now: nil) }
            #expect(difference(rows, try log.rows(isWhole: true)) == [])
            #expect(try log.examine().faults == [])
        }
    }

    @Test("leaves an older log as it is, and refuses a newer one")
    func versions() throws {
        try withLogFile { path in
            try filledLog(path)
            try setVersion(path, Schema.current - 1)
            let health = try Logbook.openToExamine(path: path).examine()
            #expect(health.schema == Schema.current - 1 && health.faults == [])
            try setVersion(path, Schema.current + 1)
            #expect(
                refusal { _ = try Logbook.openToExamine(path: path) }?.contains("newerSchema")
                    == true)
            let before = try bytes(path)
            #expect(refusal { _ = try repaired(path) }?.contains("newerSchema") == true)
            #expect(try bytes(path) == before)
        }
    }

    private func setVersion(_ path: String, _ version: Int) throws {
        try DatabaseQueue(path: path).inDatabase { db in
            try db.execute(sql: "PRAGMA user_version = \(version)")
        }
    }
}
