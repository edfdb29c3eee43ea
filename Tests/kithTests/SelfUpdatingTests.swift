import Testing

@testable import kith

/// What was exported and is gone is told as cancelled, to those who know of it and to nobody else.
@Suite("An export that updates itself")
struct SelfUpdatingTests {
    @Test("a file that does not change is left alone, and cancels nothing")
    func unchanged() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        let first = shell.exported(at: "2T10", "a.ics")
        let text = shell.read("a.ics")
        _ = shell.exported(at: "3T10", "a.ics")
        #expect(shell.read("a.ics") == text)
        #expect(first.items["Write"]?.status == "CONFIRMED")
        #expect(first.items["Write"]?.sequence == 0)
    }

    @Test(
        "what is done is cancelled with a higher SEQUENCE, and open again with a higher one still")
    func doneAndOpened() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        var last = try #require(shell.exported(at: "2T10", "a.ics").items["Write"])
        for (hour, line, status) in [
            ("11", ["done", "1"], "CANCELLED"), ("12", ["undo"], "CONFIRMED"),
            ("13", ["drop", "1"], "CANCELLED"),
            ("14", ["followup", "edit", "1", "--status", "open"], "CONFIRMED"),
            ("15", ["snooze", "1", "2026-03-25"], "CONFIRMED"),
        ] {
            let now = ["KITH_NOW": "2026-03-02T\(hour):00:00+01:00"]
            #expect(shell.kith(line, now, input: "").code == 0, "\(line)")
            let item = try #require(shell.exported(at: "2T\(hour)", "a.ics").items["Write"])
            #expect(item.status == status, "\(line)")
            #expect(item.sequence > last.sequence, "\(line)")
            #expect(item.stamp > last.stamp && item.uid == last.uid, "\(line)")
            last = item
        }
    }

    @Test(
        "a setting that moves all things of a day raises their SEQUENCE, and taking it back does again"
    )
    func movedBySetting() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "config", "followUp.time", "10:00")
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        shell.kith(at: "2T09", "followup", "add", "call", "--due", "2026-03-20 15:00")
        let first = shell.exported(at: "2T10", "a.ics").items
        #expect(first["Write"]?.sequence == 0)
        shell.kith(at: "2T11", "config", "followUp.time", "08:30")
        let second = shell.exported(at: "2T12", "a.ics").items
        #expect(second["Write"]?.sequence == 1)
        #expect(second["Write"]?.stamp == "20260302T100000Z")
        #expect(second["Call"] == first["Call"])
        shell.kith(at: "2T13", "undo")
        let third = shell.exported(at: "2T14", "a.ics").items
        #expect(third["Write"]?.sequence == 2)
        // What is counted is kept in a backup, and in no list of settings.
        shell.kith(at: "2T15", "backup", "log.json")
        let other = shell.kith("--home", "other", "restore", "log.json")
        #expect(other.code == 0)
        #expect(!shell.kith("config").result.contains("dayMoves"))
        #expect(shell.kith("--home", "other", "export", "-o", "b.ics").code == 0)
        #expect(shell.read("b.ics") == shell.read("a.ics"))
    }

    @Test("adding that is undone is cancelled, and done again is there with a higher SEQUENCE")
    func undoneAdding() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "read", "--due", "2026-03-20")
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        let first = shell.exported(at: "2T10", "a.ics")
        shell.kith(at: "2T11", "undo")
        let second = shell.exported(at: "2T12", "a.ics")
        #expect(second.items["Talk"]?.status == "CANCELLED")
        #expect(second.items["Talk"]?.sequence == 1)
        #expect(second.items["Read"] == first.items["Read"])
        shell.kith(at: "2T13", "redo")
        let third = shell.exported(at: "2T14", "a.ics")
        #expect(third.items["Talk"]?.status == "TENTATIVE")
        #expect(third.items["Talk"]?.sequence == 2)
    }

    @Test("a meetup that is removed or cancelled is told so for thirty days")
    func thirtyDays() throws {
        let shell = try Shell()
        for title in ["Removed", "Cancelled"] {
            shell.kith(at: "2T09", "meetup", "add", title, "--start", "2026-03-20")
        }
        _ = shell.exported(at: "2T10", "a.ics")
        shell.kith(at: "2T11", "meetup", "remove", "Removed")
        shell.kith(at: "2T11", "meetup", "edit", "Cancelled", "--status", "cancelled")
        for (day, isTold) in [("2T12", true), ("04-01T11", true), ("04-01T12", false)] {
            let items = shell.exported(at: day, "a.ics").items
            for title in ["Removed", "Cancelled"] {
                #expect((items[title]?.status == "CANCELLED") == isTold, "\(title) on \(day)")
            }
        }
    }

    @Test("the check-in with a contact is cancelled with the cadence, and with the contact")
    func nextWords() throws {
        let shell = try Shell()
        let title = "Stay in touch with Ada"
        shell.kith(at: "2T09", "contact", "add", "Ada", "--cadence", "2w")
        let first = try #require(shell.exported(at: "2T10", "a.ics").items[title])
        #expect(first.status == "CONFIRMED")
        shell.kith(at: "2T11", "contact", "edit", "ada", "--clear", "cadence")
        let second = try #require(shell.exported(at: "2T12", "a.ics").items[title])
        #expect(second.status == "CANCELLED" && second.uid == first.uid)
        #expect(second.sequence > first.sequence)
        shell.kith(at: "2T13", "contact", "edit", "ada", "--notes", "likes tea")
        #expect(shell.exported(at: "2T14", "a.ics").items[title]?.status == "CANCELLED")
        shell.kith(at: "2T15", "contact", "edit", "ada", "--cadence", "3w")
        let third = try #require(shell.exported(at: "2T16", "a.ics").items[title])
        #expect(third.status == "CONFIRMED" && third.sequence > second.sequence)
        shell.kith(at: "2T17", "contact", "remove", "ada")
        let fourth = try #require(shell.exported(at: "2T18", "a.ics").items[title])
        #expect(fourth.status == "CANCELLED" && fourth.sequence > third.sequence)
        shell.kith(at: "2T19", "undo")
        let fifth = try #require(shell.exported(at: "2T20", "a.ics").items[title])
        #expect(fifth.status == "CONFIRMED" && fifth.sequence > fourth.sequence)
        #expect(shell.exported(at: "2T21", "other.ics").items[title] == fifth)
    }

    @Test("an interaction that was exported and removed is a cancelled journal entry")
    func interactions() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "interaction", "add", "tea", "--on", "2026-03-01")
        shell.kith(at: "2T09", "interaction", "add", "talk", "--on", "2026-03-01")
        let first = shell.exported(at: "2T10", "a.ics", "--only", "interactions")
        shell.kith(at: "2T11", "interaction", "remove", "1")
        let second = shell.exported(at: "2T12", "a.ics", "--only", "interactions")
        #expect(second.items["tea"]?.status == "CANCELLED")
        #expect(second.items["tea"]?.sequence == 1)
        #expect(second.items["talk"] == first.items["talk"])
        #expect(shell.exported(at: "2T13", "b.ics", "--only", "interactions").items["tea"] == nil)
    }

    @Test("what never was in a calendar is not cancelled there")
    func otherPlaces() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        _ = shell.exported(at: "2T10", "all.ics")
        _ = shell.exported(at: "2T10", "meetups.ics", "--only", "meetups")
        _ = shell.exported(at: "2T10", "todos.ics", "--as", "todo")
        shell.kith(at: "2T11", "done", "1")
        shell.kith(at: "2T11", "meetup", "remove", "talk")
        #expect(
            shell.exported(at: "2T12", "all.ics").items.values.map(\.status).sorted()
                == ["CANCELLED", "CANCELLED"])
        // Only meetups were written there, only to-dos there, and nothing at all there.
        let meetups = shell.exported(at: "2T12", "meetups.ics").items
        #expect(meetups.mapValues(\.status) == ["Talk": "CANCELLED"])
        #expect(shell.exported(at: "2T12", "new.ics").items.isEmpty)
        let todos = shell.exported(at: "2T12", "todos.ics", "--as", "todo").items
        #expect(todos.mapValues(\.status) == ["Write": "COMPLETED"])
        #expect(shell.exported(at: "2T13", "todos.ics").items.isEmpty)
    }

    @Test("a log restored from a backup still knows what it exported where")
    func restored() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        _ = shell.exported(at: "2T10", "a.ics", "--only", "followups")
        shell.kith(at: "2T11", "backup", "log.json")
        shell.kith(at: "2T11", "restore", "log.json", "--home", "second")
        shell.kith(at: "2T12", "done", "1", "--home", "second")
        let items = shell.exported(at: "2T13", "a.ics", "--home", "second").items
        #expect(items["Write"]?.status == "CANCELLED")
        shell.kith(at: "2T14", "backup", "--home", "second", "again.json")
        #expect(shell.read("again.json").contains(#""ids": "1""#))
    }

    @Test("a first export that finds the file as it should be counts as one")
    func found() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "followup", "add", "write", "--due", "2026-03-20")
        shell.kith(at: "2T09", "backup", "log.json")
        _ = shell.exported(at: "2T10", "a.ics")
        shell.kith(at: "2T11", "restore", "log.json", "--home", "second")
        _ = shell.exported(at: "2T12", "a.ics", "--home", "second")
        shell.kith(at: "2T13", "done", "1", "--home", "second")
        let items = shell.exported(at: "2T14", "a.ics", "--home", "second").items
        #expect(items["Write"]?.status == "CANCELLED")
    }
}
