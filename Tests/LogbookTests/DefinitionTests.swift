import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Damage that SQLite's quick check does not look at: the definitions of tables, and JSON.
@Suite("A damaged definition or snapshot")
struct DefinitionTests {
    /// A log with a contact, a removed one in the trash, and its history, all in one file.
    private func filled(_ path: String) throws {
        let log = try openLog(path, TestClock())
        _ = try log.add { _ in Contact(name: "Ada Lovelace") }
        _ = try log.add { _ in Contact(name: "Bob") }
        _ = try log.edit(Contact.self, "Ada Lovelace") { contact, _ in contact.title = "CTO" }
        _ = try log.remove(.contact, "Bob", unlink: false)
        _ = try log.queue.inDatabase { db in try db.checkpoint(.truncate) }
    }

    /// Writes another byte into the first place of a file that holds a text.
    private func damage(_ path: String, _ text: String, at offset: Int, with byte: UInt8) throws {
        let url = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: url)
        let place = try #require(bytes.range(of: Data(text.utf8)))
        bytes[place.lowerBound + offset] = byte
        try bytes.write(to: url)
    }

    @Test("of a table is found, is damage for every command, and is repaired")
    func definition() throws {
        try withLogFile { path in
            try filled(path)
            try damage(path, "CHECK (trim(name)", at: 15, with: 0xF5)
            let words = "no such column: nam"
            let faults = try Logbook.openToExamine(path: path).examine().faults
            guard case .pages(let told)? = faults.first else {
                Issue.record("\(faults)")
                return
            }
            #expect(told.contains(words) && faults.count == 1, "\(told)")
            let opening = refusal { _ = try openLog(path, TestClock()).backup() }
            #expect(opening?.hasPrefix("notALog") == true, "\(opening ?? "nothing")")
            _ = try repaired(path)
            let log = try openLog(path, TestClock())
            #expect(try log.examine().faults == [])
            #expect(try log.details(.contact, "Ada").thing.label == "Ada Lovelace")
        }
    }

    @Test("of a condition that SQLite takes as it is, is found, and is repaired")
    func condition() throws {
        try withLogFile { path in
            try filled(path)
            try damage(path, "stage = 'researching'", at: 19, with: UInt8(ascii: "f"))
            let faults = try Logbook.openToExamine(path: path).examine().faults
            #expect(faults == [.pages("the definition of company is another one")])
            _ = try repaired(path)
            let log = try openLog(path, TestClock())
            #expect(try log.examine().faults == [])
            _ = try log.add { _ in Company(name: "Acme") }
        }
    }

    @Test("of a key in a table without another index is found")
    func order() throws {
        try withLogFile { path in
            try filled(path)
            let names = (1...9).map { "mine-\($0).ics" }
            _ = try openLog(path, TestClock()).rememberExport(
                ExportScope(
                    parts: Set(ExportPart.allCases), place: "/vdir", clock: .midnight, zone: .utc),
                [],
                files: Set(names))
            _ = try DatabaseQueue(path: path).inDatabase { db in try db.checkpoint(.truncate) }
            try damage(path, "mine-4.ics", at: 0, with: UInt8(ascii: "z"))
            let faults = try Logbook.openToExamine(path: path).examine().faults
            #expect(faults == [.pages("row not in PRIMARY KEY order for exportFile")])
        }
    }

    @Test(
        "of JSON is found",
        arguments: [
            ("trash", "snapshot", "one row"), ("change", "other", "2 rows"),
            ("contact", "past", "one row"),
        ])
    func json(_ table: String, _ column: String, _ rows: String) throws {
        try withLogFile { path in
            try filled(path)
            try DatabaseQueue(path: path).inDatabase { db in
                try db.execute(
                    sql: """
                        PRAGMA ignore_check_constraints = 1;
                        UPDATE \(table) SET \(column) = '{"id":1,z' WHERE \(column) IS NOT NULL
                            OR '\(table)' = 'contact'
                        """)
            }
            let faults = try Logbook.openToExamine(path: path).examine().faults
            let words =
                table == "contact"
                ? "contact c1: “{\"id\":1,z” is no value of past"
                : "\(column) of \(rows) of the table \(table) is no JSON"
            #expect(faults == [.row(words)])
        }
    }
}
