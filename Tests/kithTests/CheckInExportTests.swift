import Foundation
import Testing

@testable import kith

/// Check-ins and rungs of ladders in a calendar: each is one event that moves.
@Suite("Check-ins and rungs in a calendar")
struct CheckInExportTests {
    /// The start of the item of a title, as the file has it.
    private func start(_ shell: Shell, _ title: String) -> String? {
        let text = shell.read("kith.ics").replacing("\r\n ", with: "")
        let item = text.components(separatedBy: "BEGIN:VEVENT")
            .first { $0.contains("\r\nSUMMARY:\(title)\r\n") }
        return item?.split(separator: "\r\n").first { $0.hasPrefix("DTSTART") }
            .flatMap { $0.split(separator: ":").last.map(String.init) }
    }

    @Test("a check-in by a tag keeps its uid, and moves by a snooze, an exchange and the rule")
    func checkIn() throws {
        let shell = try Shell()
        shell.kith(at: "2T10", "contact", "add", "Ada", "--tag", "robotics")
        #expect(shell.exported(at: "2T10", "kith.ics").items == [:])
        shell.kith(at: "2T10", "cadence", "set", "2w", "--tag", "robotics")
        let title = "Stay in touch with Ada"
        let first = try #require(shell.exported(at: "2T10", "kith.ics").items[title])
        #expect(start(shell, title) == "20260316T090000")
        var last = first
        let moves: [([String], String)] = [
            (["snooze", "c1", "20 mar"], "20260320T090000"),
            (["log", "coffee with Ada"], "20260320T090000"),
            (["cadence", "set", "monthly", "--tag", "robotics"], "20260402T090000"),
            (["undo"], "20260320T090000"),
        ]
        for (command, day) in moves {
            #expect(shell.kith(command, [:], input: "").code == 0)
            let item = try #require(shell.exported(at: "2T10", "kith.ics").items[title])
            #expect(start(shell, title) == day)
            #expect(item.uid == first.uid && item.status == "CONFIRMED")
            let hasMoved = command[0] != "log"
            #expect(item.sequence == last.sequence + (hasMoved ? 1 : 0), "\(command)")
            last = item
        }
        shell.kith(at: "2T10", "cadence", "clear", "--tag", "robotics")
        let gone = try #require(shell.exported(at: "2T10", "kith.ics").items[title])
        #expect(gone.status == "CANCELLED" && gone.sequence > last.sequence)
    }

    @Test("a rung keeps its uid when an exchange moves it, and the next one is another event")
    func rung() throws {
        let shell = try Shell()
        shell.kith(at: "2T10", "met", "Ada", "--ladder", "meetup")
        let first = try #require(shell.exported(at: "2T10", "kith.ics").items["Thank Ada"])
        #expect(start(shell, "Thank Ada") == "20260303T090000")
        shell.kith(at: "3T10", "log", "tea with Ada")
        let moved = try #require(shell.exported(at: "3T10", "kith.ics").items["Thank Ada"])
        #expect(start(shell, "Thank Ada") == "20260304T090000")
        #expect(moved.uid == first.uid && moved.sequence == first.sequence + 1)
        shell.kith(at: "4T10", "done", "f1")
        let items = shell.exported(at: "4T10", "kith.ics").items
        #expect(items["Thank Ada"]?.status == "CANCELLED")
        let next = try #require(items["Share something with Ada"])
        #expect(next.status == "CONFIRMED" && next.uid != first.uid)
        #expect(start(shell, "Share something with Ada") == "20260310T090000")
        shell.kith(at: "4T10", "undo")
        let undone = shell.exported(at: "4T10", "kith.ics").items
        #expect(undone["Thank Ada"]?.status == "CONFIRMED")
        #expect(undone["Share something with Ada"]?.status == "CANCELLED")
    }
}
