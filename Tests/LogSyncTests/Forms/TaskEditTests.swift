import CivilTime
import DAVSync
import JobSearch
import Testing

@testable import LogSync

@Suite struct TaskEditTests {
    private let closed = Things.at("2026-02-14T08:00:00Z")

    @Test(
        "a task that any program ticks off is done",
        arguments: [
            "STATUS:COMPLETED\r\nCOMPLETED:20260214T080000Z\r\nPERCENT-COMPLETE:100",
            "STATUS:NEEDS-ACTION\r\nCOMPLETED:20260214T080000Z",
            "COMPLETED:20260214T080000Z\r\nSTATUS:IN-PROCESS\r\nPERCENT-COMPLETE:100",
        ], [true, false])
    func ticked(_ lines: String, isStripped: Bool) throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        var text = try phone.changing([("STATUS:NEEDS-ACTION", lines)])
        if isStripped { text = Phone.stripped(text) }
        let outcome = try phone.sync(text)
        let done = Things.followUp.with(
            ["status": .text("done"), "closedAt": .instant(closed)])
        #expect(outcome.thing == done)
        #expect(outcome.isSettled)
        #expect(outcome.merged.changesServer == isStripped)
    }

    @Test("a task of which a program only says that it is whole is done by when it was changed")
    func percent() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        let text = try phone.changing([
            ("STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:100"),
            ("LAST-MODIFIED:20260213T162640Z", "LAST-MODIFIED:20260214T080000Z"),
        ])
        let done = Things.followUp.with(
            ["status": .text("done"), "closedAt": .instant(closed)], at: closed)
        #expect(try phone.sync(text).thing == done)
    }

    @Test(
        "a task that is ticked off in the log is so for any program, until it is open again"
    )
    func written() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        let done = Things.followUp.with(["status": .text("done"), "closedAt": .instant(closed)])
        let item = phone.form.item(done, seen: ["aaaa"])
        let bytes = phone.form.write(item, onto: TestForms.bytes(phone.text))
        #expect(phone.form.read(bytes) == item)
        let lines = TestForms.text(bytes).split(separator: "\r\n")
        #expect(lines.filter { $0.hasPrefix("STATUS") } == ["STATUS:COMPLETED"])
        #expect(lines.filter { $0.hasPrefix("COMPLETED") } == ["COMPLETED:20260214T080000Z"])
        #expect(lines.contains("PERCENT-COMPLETE:100"))
        #expect(!lines.contains("BEGIN:VALARM"))
        let open = phone.form.write(phone.form.item(Things.followUp, seen: ["aaaa"]), onto: bytes)
        #expect(phone.form.read(open) == phone.written)
        #expect(!TestForms.text(open).contains("COMPLE"))
    }

    @Test("a task that Tasks.org moves to a time is due then")
    func moved() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        let text = try phone.changing([
            ("DUE;VALUE=DATE:20260312", "DUE;TZID=Europe/Berlin:20260313T100000"),
            ("STATUS:NEEDS-ACTION", "STATUS:NEEDS-ACTION\r\nPRIORITY:3\r\nX-APPLE-SORT-ORDER:7"),
        ])
        let outcome = try phone.sync(text)
        let due = Moment.time(Things.at("2026-03-13T09:00:00Z"), zone: "Europe/Berlin")
        #expect(
            outcome.thing
                == Things.followUp.with(["due": .moment(due), "priority": .text("high")]))
        #expect(outcome.isSettled && !outcome.merged.changesServer)
    }

    @Test("a follow-up that is put off rings then, and an alarm that a phone has set stays")
    func alarms() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        #expect(phone.text.contains("TRIGGER;VALUE=DATE-TIME:20260312T080000Z"))
        let own =
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nX-WR-ALARMUID:1\r\nEND:VALARM\r\n"
        let text = try phone.changing([("END:VTODO", own + "END:VTODO")])
        let later = Things.followUp.with(["due": .moment(.day(Things.day("2026-03-19")))])
        let bytes = phone.form.write(
            phone.form.item(later, seen: ["aaaa"]), onto: TestForms.bytes(text))
        let new = TestForms.text(bytes)
        #expect(new.contains(own))
        #expect(new.contains("TRIGGER;VALUE=DATE-TIME:20260319T080000Z"))
        #expect(!new.contains("20260312"))
        // Alarms of its own are in the place of all.
        let silent = later.with(["alarms": .list([])])
        let without = phone.form.write(phone.form.item(silent, seen: ["aaaa"]), onto: bytes)
        #expect(!TestForms.text(without).contains("VALARM"))
        #expect(phone.form.read(without) == phone.form.item(silent, seen: ["aaaa"]))
    }

    @Test("notes that a phone adds to a task stay in it, though a follow-up has none")
    func notes() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        let text = try phone.changing([
            ("SUMMARY", "DESCRIPTION:by the way\\, ask\r\nLOCATION:here\r\nSUMMARY")
        ])
        let outcome = try phone.sync(text)
        #expect(outcome.thing == Things.followUp && !outcome.merged.changesServer)
        var form = phone.form
        form.label = { _ in "Ada Lovelace" }
        let other = Things.followUp.with(["text": .text("send photos")])
        let bytes = form.write(form.item(other, seen: ["aaaa"]), onto: TestForms.bytes(text))
        let lines = TestForms.text(bytes).replacing("\r\n ", with: "").split(separator: "\r\n")
        #expect(
            lines.contains(
                "DESCRIPTION:by the way\\, ask\\n\\n-- kith: followup --\\nWith: Ada Lovelace"))
        #expect(lines.contains("LOCATION:here"))
    }

    @Test("a to-do does not begin behind its end")
    func start() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        let text = try phone.changing([("DUE", "DTSTART;VALUE=DATE:20260310\r\nDUE")])
        let sooner = Things.followUp.with(["due": .moment(.day(Things.day("2026-03-05")))])
        let later = Things.followUp.with(["due": .moment(.day(Things.day("2026-03-11")))])
        func written(_ thing: PortableThing) -> String {
            TestForms.text(
                phone.form.write(
                    phone.form.item(thing, seen: ["aaaa"]), onto: TestForms.bytes(text)))
        }
        #expect(!written(sooner).contains("DTSTART"))
        #expect(written(later).contains("DTSTART;VALUE=DATE:20260310\r\nDUE;VALUE=DATE:20260311"))
    }

    @Test("done beats open, and edits of different fields on both sides both survive")
    func bothSides() throws {
        let phone = try Phone(.calendar(.task), Things.followUp)
        let text = try phone.changing([
            ("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20260214T080000Z")
        ])
        let log = Things.followUp.with(["due": .moment(.day(Things.day("2026-03-19")))])
        let outcome = try phone.sync(text, log: log)
        #expect(
            outcome.thing == log.with(["status": .text("done"), "closedAt": .instant(closed)]))
        #expect(
            phone.form.read(TestForms.bytes(outcome.text))?.version.fields == outcome.merged.server)
    }

    @Test(
        "a follow-up that is an event is open, dropped or done, also where lines are dropped",
        arguments: [true, false])
    func asEvent(isStripped: Bool) throws {
        let phone = try Phone(.calendar(.event), Things.followUp)
        #expect(phone.text.contains("DTSTART;VALUE=DATE:20260312\r\nDTEND;VALUE=DATE:20260313\r\n"))
        func edited(_ text: String) -> String { isStripped ? Phone.stripped(text) : text }
        let moved = try phone.sync(
            edited(
                try phone.changing([
                    ("DTSTART;VALUE=DATE:20260312", "DTSTART;VALUE=DATE:20260316"),
                    ("DTEND;VALUE=DATE:20260313", "DTEND;VALUE=DATE:20260317"),
                ])))
        #expect(
            moved.thing == Things.followUp.with(["due": .moment(.day(Things.day("2026-03-16")))]))
        #expect(moved.isSettled)
        let dropped = try phone.sync(
            edited(try phone.changing([("STATUS:CONFIRMED", "STATUS:CANCELLED")])))
        #expect(dropped.thing.values["status"] == .text("dropped"))
        let done = Things.followUp.with(["status": .text("done"), "closedAt": .instant(closed)])
        let other = try Phone(.calendar(.event), done)
        let renamed = try other.sync(edited(try other.changing([("SUMMARY:send", "SUMMARY:Send")])))
        #expect(renamed.thing == done.with(["text": .text("Send portfolio")]))
        #expect(renamed.isSettled)
        let open = try other.sync(
            edited(try other.changing([("STATUS:CANCELLED", "STATUS:CONFIRMED")])))
        #expect(open.thing == Things.followUp)
    }

    @Test(
        "a follow-up of a time takes a quarter of an hour as an event, and as long as a phone says")
    func length() throws {
        let due = Moment.time(Things.at("2026-03-12T09:00:00Z"), zone: "Europe/Berlin")
        let thing = Things.followUp.with(["due": .moment(due)])
        let phone = try Phone(.calendar(.event), thing)
        let text = try phone.changing([
            ("DTEND;TZID=Europe/Berlin:20260312T101500", "DTEND;TZID=Europe/Berlin:20260312T110000")
        ])
        #expect(try phone.sync(text).merged.changesLog == false)
        let later = Moment.time(Things.at("2026-03-13T09:00:00Z"), zone: "Europe/Berlin")
        let bytes = phone.form.write(
            phone.form.item(thing.with(["due": .moment(later)])), onto: TestForms.bytes(text))
        #expect(TestForms.text(bytes).contains("DTEND;TZID=Europe/Berlin:20260313T110000\r\n"))
    }

    @Test(
        "a thing of the journal that is an event keeps its kind where lines are dropped"
    )
    func journal() throws {
        let posting = Things.thing(
            .posting,
            [
                "title": .text("iOS developer"), "status": .text("applied"),
                "closes": .day(Things.day("2026-04-01")), "text": .text("We look for…"),
            ])
        let phone = try Phone(.calendar(.event), posting)
        for line in ["CLASS:PRIVATE", "TRANSP:TRANSPARENT"] { #expect(phone.text.contains(line)) }
        let text = Phone.stripped(
            try phone.changing([("SUMMARY:iOS developer", "SUMMARY:iOS engineer")]))
        let outcome = try phone.sync(text)
        #expect(outcome.thing == posting.with(["title": .text("iOS engineer")]))
        #expect(outcome.isSettled)
        // Another log that sees it for the first time knows what it is.
        #expect(
            try phone.form.thing(#require(phone.form.read(TestForms.bytes(text)))).kind == .posting)
    }
}
