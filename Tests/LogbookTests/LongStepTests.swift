import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A long step")
struct LongStepTests {
    private func people(_ count: Int) -> ImportFile {
        ImportFile(path: "Connections.csv", format: "linkedin-connections") { take in
            for number in 1...count {
                var contact = FoundContact(line: number, name: "Person \(number)")
                contact.linkedIn = "https://www.linkedin.com/in/person-\(number)"
                contact.company = "Company \(number % 7)"
                contact.connectedOn = day("2026-02-08")
                try take(.contact(contact))
            }
        }
    }

    private func mode(_ path: String) throws -> String? {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.inDatabase { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
    }

    @Test("into an empty log leaves it with a write-ahead log, and whole")
    func first() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            let report = try log.importing(isDryRun: false, files: [people(2500)]).result
            #expect(report.files[0].added == 2500)
            #expect(try mode(path) == "wal")
            #expect(try log.value(String.self, "PRAGMA integrity_check") == "ok")
            #expect(try log.value(Int.self, "SELECT count(*) FROM contact") == 2500)
            let again = try log.importing(isDryRun: false, files: [people(2500)])
            #expect(again.step == nil && again.result.files[0].same == 2500)
        }
    }

    @Test("into an empty log that is open elsewhere, too, works")
    func openElsewhere() throws {
        try withLogFile { path in
            let other = try openLog(path, TestClock())
            #expect(try other.companies(Filter()).isEmpty)
            let log = try openLog(path, TestClock())
            _ = try log.importing(isDryRun: false, files: [people(10)])
            #expect(try other.contacts(Filter()).count == 10)
            #expect(try mode(path) == "wal")
        }
    }

    @Test("that fails leaves an empty log empty, with a write-ahead log")
    func failing() throws {
        struct Broken: Error {}
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            let good = people(100)
            let broken = ImportFile(path: "a.csv", format: "CSV") { take in
                try good.read(take)
                throw Broken()
            }
            #expect(throws: Broken.self) {
                _ = try log.importing(isDryRun: false, files: [broken])
            }
            #expect(try log.contacts(Filter()).isEmpty)
            #expect(try mode(path) == "wal")
        }
    }

    @Test("that was ended by force is followed by steps that are written ahead")
    func killed() throws {
        try withLogFile { path in
            _ = try openLog(path, TestClock())
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
            let log = try openLog(path, TestClock())
            _ = try log.add(isNew: false) { _ in Company(name: "Acme") }
            #expect(try mode(path) == "wal")
        }
    }

    @Test("is one change of the history a kind, and is taken back and done again whole")
    func runs() throws {
        let log = try testLog()
        _ = try log.importing(isDryRun: false, files: [people(300)])
        #expect(try log.value(Int.self, "SELECT count(*) FROM change") == 3)
        let told = "300 contacts, 7 companies, 300 interactions"
        #expect(try log.history(limit: nil).map(\.words) == [told])
        let rows = try log.rows()
        #expect(try log.undo().words == told)
        #expect(try log.contacts(Filter()).isEmpty)
        #expect(try log.strayIndexRows().isEmpty)
        #expect(try log.redo().words == told)
        #expect(difference(rows, try log.rows()) == [])
        #expect(try log.strayIndexRows().isEmpty)
        let step = try #require(try log.history(limit: nil).first)
        let touched = try log.touched(by: [step])
        #expect(touched[Contact.self].count == 300 && touched[Interaction.self].count == 300)
    }

    @Test("knows of each handle that it was added, and of hardly another one")
    func filter() {
        var filter = HandleFilter()
        for number in 0..<100_000 { filter.add("l:person-\(number)") }
        #expect((0..<100_000).allSatisfy { filter.mayKnow("l:person-\($0)") })
        #expect((0..<10_000).count { filter.mayKnow("e:person-\($0)@example.com") } < 10)
    }
}
