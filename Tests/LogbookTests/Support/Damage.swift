import Foundation
import GRDB
import JobSearch

@testable import Logbook

/// Repairs the log at a path, on a day of March.
func repaired(_ path: String) throws -> RepairReport {
    let clock = TestClock("2026-03-09T08:00:00Z", uids: 1_000_000)
    return try Logbook.repair(
        path: path, on: day("2026-03-09"), clock: { clock.now }, newUID: { clock.nextUID })
}

/// The file of a log and what is written ahead of it.
func bytes(_ path: String) throws -> [Data] {
    try ["", "-wal"].map { ending in
        let file = path + ending
        guard FileManager.default.fileExists(atPath: file) else { return Data() }
        return try Data(contentsOf: URL(fileURLWithPath: file))
    }
}

/// A log as a file, of which damaged copies are made.
struct WholeFile {
    let data: Data
    let rows: [String: [String]]
    /// Number of the pages of each table and index, by name.
    let pages: [String: [Int]]

    init(seed: Int, count: Int) throws {
        (data, rows, pages) = try withLogFile { path in
            let log = try openLog(path, TestClock())
            var dice = Dice(seed: seed)
            try log.fillAtRandom(&dice, count: count)
            _ = try log.step { step in
                for index in 0..<120 {
                    var contact = Contact(name: "Person \(index)")
                    contact.notes = String(repeating: "note \(index) ", count: 50)
                    try step.insert(&contact)
                }
                return ("added many", ())
            }
            _ = try log.queue.inDatabase { db in try db.checkpoint(.truncate) }
            let pages = try log.read { db in
                try Row.fetchAll(db, sql: "SELECT name, pageno FROM dbstat")
            }
            let numbers = pages.map { (name: $0.text("name"), page: $0.number("pageno")) }
            return (
                try Data(contentsOf: URL(fileURLWithPath: path)), try log.rows(isWhole: true),
                Dictionary(grouping: numbers, by: \.name).mapValues { $0.map(\.page) }
            )
        }
    }

    /// The bytes with a page that is filled with another one.
    func zeroing(_ page: Int) -> Data {
        var damaged = data
        damaged.replaceSubrange(
            (page - 1) * 4096..<page * 4096, with: Data(repeating: 0, count: 4096))
        return damaged
    }
}
