import CivilTime
import DAVSync
import JobSearch
import Testing

@testable import LogSync

@Suite struct EventEditTests {
    @Test("an event that Thunderbird moves is moved, and lines that it adds stay")
    func moved() throws {
        let phone = try Phone(.calendar(.event), Things.meetup)
        let text = try phone.changing([
            (
                "DTSTART;TZID=Europe/Berlin:20260309T183000",
                "DTSTART;TZID=Europe/Berlin:20260310T190000"
            ),
            (
                "DTEND;TZID=Europe/Berlin:20260309T203000",
                "DTEND;TZID=Europe/Berlin:20260310T200000"
            ),
            ("LAST-MODIFIED:20260213T162640Z", "LAST-MODIFIED:20260214T080000Z"),
            ("SEQUENCE:0\r\n", "SEQUENCE:1\r\nX-MOZ-GENERATION:1\r\n"),
        ]).replacing("\r\n", with: "\n")
        let outcome = try phone.sync(text)
        let new = Things.meetup.with(
            ["time": .span(Things.berlin("2026-03-10T19:00:00+01:00", hours: 1))],
            at: Things.at("2026-02-14T08:00:00Z"))
        #expect(outcome.thing == new)
        #expect(outcome.isSettled && !outcome.merged.changesServer)
        // It is written again for another reason.
        let other = new.with(["title": .text("Swift")])
        let bytes = phone.form.write(
            phone.form.item(other, seen: ["bbbb", "aaaa"]), onto: TestForms.bytes(text))
        #expect(phone.form.read(bytes) == phone.form.item(other, seen: ["bbbb", "aaaa"]))
        let wanted = try phone.changing(
            [
                ("SUMMARY:Swift Berlin", "SUMMARY:Swift"),
                ("DESCRIPTION:Swift Berlin", "DESCRIPTION:Swift"),
                ("X-KITH-SEEN:aaaa", "X-KITH-SEEN:bbbb aaaa"),
            ],
            in: text.replacing("\n", with: "\r\n"))
        #expect(TestForms.text(bytes) == wanted)
    }

    @Test(
        "an event that a phone moves to another zone keeps what else kith knows, without its lines")
    func movedToZone() throws {
        let thing = Things.meetup.with(["status": .text("attended"), "kind": .text("coffee")])
        let phone = try Phone(.calendar(.event), thing)
        let text = Phone.stripped(
            try phone.changing([
                (
                    "DTSTART;TZID=Europe/Berlin:20260309T183000",
                    "DTSTART;TZID=America/New_York:20260309T183000"
                ),
                (
                    "DTEND;TZID=Europe/Berlin:20260309T203000",
                    "DTEND;TZID=America/New_York:20260309T203000"
                ),
            ]))
        let outcome = try phone.sync(text)
        let new = Things.berlin("2026-03-09T18:30:00-04:00", hours: 2, zone: "America/New_York")
        #expect(outcome.thing == thing.with(["time": .span(new)]))
        // Lines that were there once are put back.
        #expect(outcome.isSettled && outcome.merged.changesServer)
        #expect(outcome.text.contains("X-KITH-STATUS:attended\r\n"))
    }

    @Test(
        "a server that makes UTC of every time and drops lines does not move an event, nor its zone"
    )
    func inUTC() throws {
        let thing = Things.meetup.with(
            [
                "time": .span(
                    Things.berlin("2026-03-09T18:30:00-04:00", hours: 2, zone: "America/New_York"))
            ])
        let phone = try Phone(.calendar(.event), thing)
        let text = Phone.stripped(
            try phone.changing([
                ("DTSTART;TZID=America/New_York:20260309T183000", "DTSTART:20260309T223000Z"),
                ("DTEND;TZID=America/New_York:20260309T203000", "DTEND:20260310T003000Z"),
                ("SUMMARY:Swift Berlin", "SUMMARY:Swift NYC"),
            ]))
        let outcome = try phone.sync(text)
        #expect(outcome.thing == thing.with(["title": .text("Swift NYC")]))
        #expect(outcome.isSettled)
    }

    @Test("a zone in a line counts only beside times in UTC")
    func zones() throws {
        // Clocks show 02:30 twice on that day.
        let span = Things.berlin("2026-10-25T02:30:00+01:00", hours: 1)
        let phone = try Phone(.calendar(.event), Things.meetup.with(["time": .span(span)]))
        #expect(phone.text.contains("DTSTART:20261025T013000Z\r\n"))
        #expect(phone.text.contains("X-KITH-ZONE:Europe/Berlin\r\n"))
        let text = try phone.changing([
            ("DTSTART:20261025T013000Z", "DTSTART;TZID=Asia/Kolkata:20261025T070000"),
            ("DTEND:20261025T023000Z", "DTEND;TZID=Asia/Kolkata:20261025T080000"),
        ])
        let new = Things.berlin("2026-10-25T02:30:00+01:00", hours: 1, zone: "Asia/Kolkata")
        #expect(try phone.sync(text).thing == phone.thing.with(["time": .span(new)]))
        let stripped = try phone.sync(Phone.stripped(phone.text))
        #expect(stripped.thing == phone.thing && stripped.isSettled)
    }

    @Test(
        "an event that a phone cancels is cancelled, whatever the line of kith's says",
        arguments: ["planned", "attended", "missed"], [true, false])
    func cancelled(_ status: String, isStripped: Bool) throws {
        let thing = Things.meetup.with(["status": .text(status)])
        let phone = try Phone(.calendar(.event), thing)
        let word = status == "planned" ? "TENTATIVE" : "CONFIRMED"
        var text = try phone.changing([("STATUS:\(word)", "STATUS:CANCELLED")])
        if isStripped { text = Phone.stripped(text) }
        #expect(try phone.sync(text).thing == thing.with(["status": .text("cancelled")]))
    }

    @Test("an event that was cancelled and is confirmed again is planned")
    func confirmed() throws {
        let thing = Things.meetup.with(["status": .text("cancelled")])
        let phone = try Phone(.calendar(.event), thing)
        let text = try phone.changing([("STATUS:CANCELLED", "STATUS:CONFIRMED")])
        let outcome = try phone.sync(text)
        #expect(outcome.thing == thing.with(["status": .text("planned")]) && outcome.isSettled)
    }

    @Test("notes that somebody types below what kith says of an event are notes")
    func belowFooter() throws {
        var phone = try Phone(.calendar(.event), Things.meetup)
        var form = phone.form
        form.label = { $0 == "ada" ? "Ada Lovelace" : nil }
        let bytes = form.write(form.item(Things.meetup, seen: ["aaaa"]), onto: nil)
        let description =
            "DESCRIPTION:ask about interns\\n\\n-- kith: meetup --\\nWith: Ada Lovelace\r\n"
        #expect(TestForms.text(bytes).replacing("\r\n ", with: "").contains(description))
        #expect(form.read(bytes) == phone.written)
        phone = try Phone(.calendar(.event), Things.meetup)
        let text = TestForms.text(bytes).replacing("\r\n ", with: "").replacing(
            description, with: description.dropLast(2) + "\\nbring the slides\r\n")
        let outcome = try phone.sync(text)
        #expect(
            outcome.thing
                == Things.meetup.with(["notes": .text("ask about interns\nbring the slides")]))
        #expect(outcome.isSettled)
    }

    @Test("an event of somebody else is foreign, and one of the user's own is not")
    func organizer() throws {
        let phone = try Phone(.calendar(.event), Things.meetup)
        let guests = "ATTENDEE;CN=Me:mailto:me@example.com\r\n"
        let text = try phone.changing([
            ("SUMMARY", "ORGANIZER;CN=Ada:mailto:Ada@example.com\r\n\(guests)SUMMARY")
        ])
        #expect(phone.form.read(TestForms.bytes(text))?.isForeign == true)
        var form = phone.form
        form.ownAddresses = ["ada@example.com"]
        #expect(form.read(TestForms.bytes(text))?.isForeign == false)
        let alone = text.replacing(guests, with: "")
        #expect(phone.form.read(TestForms.bytes(alone))?.isForeign == false)
    }

    @Test("edits of different fields on both sides both survive")
    func bothSides() throws {
        let phone = try Phone(.calendar(.event), Things.meetup)
        let text = try phone.changing([("SUMMARY:Swift Berlin", "SUMMARY:Swift Berlin #3")])
        let notes = "ask about interns\nand about robots"
        let log = Things.meetup.with(
            ["notes": .text(notes), "kind": .text("conference")],
            at: Things.modified.adding(seconds: 60))
        let outcome = try phone.sync(text, log: log)
        #expect(outcome.thing == log.with(["title": .text("Swift Berlin #3")]))
        #expect(outcome.isSettled && outcome.merged.conflicts.isEmpty)
        let read = try #require(phone.form.read(TestForms.bytes(outcome.text)))
        #expect(read.version.fields == outcome.merged.server)
    }
}
