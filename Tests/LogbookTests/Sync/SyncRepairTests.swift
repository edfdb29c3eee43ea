import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// The state of sync in a log that is damaged.
@Suite("The state of sync, damaged")
struct SyncRepairTests {
    private func fillForRepair(_ path: String) throws {
        let log = try openLog(path, TestClock())
        let company = try log.add { _ in Company(name: "Acme") }.result
        _ = try log.add { _ in
            var ada = Contact(name: "Ada")
            ada.company = company
            return ada
        }
        try log.fillState()
        try log.syncState { _ = try $0.add(SyncConflict.sample("cloud", "a")) }
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
                #expect(try now.count("syncCollection") == 0 && now.count("syncItem") == 0)
                #expect(try now.readSync { try $0.conflicts().map(\.lost) } == ["CEO"])
            }
        }
    }

    @Test("stays where only what is derived is made anew")
    func mended() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Contact(name: "Ada") }
            try log.fillState()
            try log.write { db in try db.execute(sql: "DELETE FROM handle") }
            let report = try LogbookTests.repaired(path)
            #expect(!report.isEmpty && !report.forgotSync)
            #expect(try log.count("syncItem") == 9)
        }
    }

    @Test("is looked through by an examination", arguments: ["syncItem", "syncNote"])
    func examined(table: String) throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            try log.fillState()
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
