import CivilTime
import TestTools
import Testing

@testable import kith

/// Clocks go back: in the hands of people, with their batteries, and by a minute each night. What a
/// calendar was told does not.
@Suite("A clock that goes back")
struct ClockTests {
    @Test("loses no cancellation")
    func cancellations() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        shell.kith(at: "2T09", "followup", "add", "read", "--due", "2026-03-20")
        shell.kith(at: "2T09", "contact", "add", "Ada", "--cadence", "2w")
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        let first = shell.exported(at: "2T10", "a.ics").items
        // Forty days back: more than a cancellation is told.
        for line in [
            ["done", "f1"], ["remove", "f2"], ["contact", "edit", "ada", "--clear", "cadence"],
            ["meetup", "edit", "talk", "--status", "cancelled"],
        ] {
            #expect(shell.kith(line, january, input: "").code == 0, "\(line)")
        }
        let second = shell.exported(at: "2T11", "a.ics").items
        #expect(second.count == 4)
        for (title, item) in second {
            #expect(item.status == "CANCELLED", "\(title)")
            #expect(item.sequence > first[title]?.sequence ?? 99, "\(title)")
            #expect(item.stamp >= first[title]?.stamp ?? "3", "\(title)")
        }
    }

    private let january = ["KITH_NOW": "2026-01-21T09:00:00+01:00"]

    @Test("is the day that its user has, for what happened today")
    func today() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "contact", "add", "Ada")
        let told = shell.kith(["log", "tea with Ada", "--on", "2026-02-01"], january, input: "")
        #expect(told.code != 0 && told.errors.contains("2026"))
        let today = shell.kith(["log", "coffee with Ada", "--on", "today"], january, input: "")
        #expect(today.code == 0)
        #expect(shell.kith("show", "i1", "--json").result.contains(#""at": "2026-01-21""#))
    }

    @Test("the last of several edits in one second is what is cancelled")
    func oneSecond() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "contact", "add", "Ada", "--cadence", "2w")
        _ = shell.exported(at: "2T09", "a.ics")
        for cadence in ["3w", "4w", "5w"] {
            shell.kith(at: "2T09", "contact", "edit", "c1", "--cadence", cadence)
        }
        shell.kith(at: "2T09", "contact", "edit", "c1", "--name", "Ada King")
        let last = try #require(
            shell.exported(at: "2T09", "a.ics").items["Stay in touch with Ada King"])
        shell.kith(at: "2T09", "contact", "remove", "c1")
        let gone = shell.exported(at: "2T09", "a.ics").items["Stay in touch with Ada King"]
        #expect(gone?.status == "CANCELLED" && gone?.sequence == last.sequence + 1)
    }

    @Test("a check-in goes with the rule that planned it")
    func rules() throws {
        let shell = try Shell()
        let title = "Stay in touch with Ada"
        shell.kith(at: "2T09", "contact", "add", "Ada", "--tag", "ai")
        shell.kith(at: "2T09", "cadence", "set", "2w", "--tag", "ai")
        var last = try #require(shell.exported(at: "2T10", "a.ics").items[title])
        for (hour, line, status) in [
            ("11", ["cadence", "clear", "--tag", "ai"], "CANCELLED"), ("12", ["undo"], "CONFIRMED"),
            ("13", ["redo"], "CANCELLED"), ("14", ["contact", "remove", "ada"], "CANCELLED"),
            ("15", ["undo"], "CANCELLED"), ("16", ["undo", "2"], "CANCELLED"),
        ] {
            let now = ["KITH_NOW": "2026-03-02T\(hour):00:00+01:00"]
            #expect(shell.kith(line, now, input: "").code == 0, "\(line)")
            let item = try #require(shell.exported(at: "2T\(hour)", "a.ics").items[title])
            #expect(item.status == status, "\(line)")
            #expect(item.sequence > last.sequence, "\(line)")
            #expect(item.stamp >= last.stamp, "\(line)")
            last = item
        }
    }

    @Test("what it names may go too: no date goes back with that")
    func named() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "contact", "add", "Ada")
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20", "--with", "Ada")
        _ = shell.exported(at: "2T10", "a.ics")
        shell.kith(at: "2T11", "remove", "f1")
        shell.kith(at: "2T12", "contact", "edit", "ada", "--title", "CTO")
        let edited = try #require(shell.exported(at: "2T13", "a.ics").byUID.values.first)
        shell.kith(at: "2T14", "contact", "remove", "ada")
        let gone = try #require(shell.exported(at: "2T15", "a.ics").byUID.values.first)
        #expect(edited.status == "CANCELLED" && gone.status == "CANCELLED")
        #expect(edited.stamp < gone.stamp)
    }

    /// Whatever is done at whatever times: no SEQUENCE and no date of an item goes back, and what was
    /// once written is there as long as cancellations are told.
    @Test("whatever is done, nothing in a calendar goes back")
    func anything() throws {
        var dice = Chance.generator()
        for run in 0..<Chance.cases(else: 2) {
            let shell = try Shell()
            shell.kith(at: "2T09", "config", "timeZone", "Europe/Berlin")
            var known: [String: Exported.Item] = [:]
            var lines: [[String]] = []
            for turn in 0..<50 {
                let all = Self.lines(turn, &dice)
                // The first seven add a thing of each kind.
                let any = Int.random(in: 0..<all.count, using: &dice)
                let line = all[turn < 14 ? turn % 7 : any]
                lines.append(line)
                let day = Int.random(in: 2...9, using: &dice)
                _ = shell.kith(line, ["KITH_NOW": "2026-03-0\(day)T09:00:00Z"], input: "")
                let only = ["--only", "followups,meetups,deadlines,interactions"]
                _ = shell.kith(["export", "-o", "a.ics"] + only, [:], input: "")
                let items = Exported(shell.read("a.ics")).byUID
                for (uid, old) in known {
                    let item = try #require(items[uid], "\(run): \(lines)")
                    let isChanged = item != old
                    #expect(
                        item.sequence >= old.sequence && item.stamp >= old.stamp
                            && (item.status == old.status || item.sequence > old.sequence),
                        "\(run), \(isChanged): \(lines)")
                }
                known = items
            }
            #expect(known.count > 8)
        }
    }

    private static func lines(_ turn: Int, _ dice: inout Seeded) -> [[String]] {
        func one(of numbers: ClosedRange<Int>) -> Int { Int.random(in: numbers, using: &dice) }
        let (id, day) = (one(of: 1...4), "2026-03-\(one(of: 10...28))")
        return [
            ["contact", "add", "Ada \(turn)", "--cadence", "\(one(of: 1...4))w", "--tag", "ai"],
            ["contact", "add", "Bob \(turn)", "--tag", "ai"],
            ["followup", "add", "write \(turn)", "--due", day],
            ["followup", "add", "call \(turn)", "--due", day, "--with", "c\(id)"],
            ["meetup", "add", "Talk \(turn)", "--start", day],
            ["posting", "add", "Role \(turn)", "--closes", day],
            ["log", "tea \(turn)", "--with", "c\(id)", "--on", "2026-03-01"],
            ["undo"], ["undo"], ["undo", "2"], ["redo"], ["redo"],
            ["done", "f\(id)"], ["drop", "f\(id)"], ["snooze", "f\(id)", day],
            ["remove", "f\(id)"], ["remove", "i\(id)"], ["remove", "m\(id)"], ["remove", "p\(id)"],
            ["contact", "remove", "c\(id)", "--unlink"],
            ["contact", "edit", "c\(id)", "--clear", "cadence"],
            ["contact", "edit", "c\(id)", "--title", "T\(turn)"],
            ["contact", "edit", "c\(id)", "--cadence", "\(one(of: 1...4))w"],
            ["cadence", "set", "\(one(of: 1...4))w", "--tag", "ai"],
            ["cadence", "clear", "--tag", "ai"],
            ["meetup", "edit", "m\(id)", "--status", "cancelled"],
            ["meetup", "edit", "m\(id)", "--start", day],
            ["posting", "edit", "p\(id)", "--closes", day],
            ["posting", "status", "p\(id)", "applied"], ["posting", "status", "p\(id)", "saved"],
            ["merge", "c\(id)", "c\(one(of: 1...4))"],
            ["followup", "edit", "f\(id)", "--status", "open"],
        ]
    }
}
