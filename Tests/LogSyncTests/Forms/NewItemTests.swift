import CivilTime
import DAVSync
import JobSearch
import Testing

@testable import LogSync

/// Items that other programs have made.
@Suite struct NewItemTests {
    private func read(_ sort: LogForm.Sort, _ text: String) throws -> (
        PortableThing, isSettled: Bool
    ) {
        let form = TestForms.form(sort)
        let raw = TestForms.bytes(text.replacing("\n", with: "\r\n"))
        let item = try #require(form.read(raw))
        let thing = try form.thing(
            uid: item.uid, fields: item.version.fields, modified: item.version.modified,
            companyName: TestForms.noName)
        let version = form.version(of: thing, companyName: TestForms.noName)
        #expect(form.write(item, onto: raw) == raw)
        var said = version
        // How old it is the item does not say.
        if item.version.fields[FieldName.created] == nil { said.fields[FieldName.created] = nil }
        return (thing, said == item.version)
    }

    private func thing(
        _ kind: Kind, _ uid: String, _ at: String?, _ values: [String: FieldValue]
    ) -> PortableThing {
        var thing = PortableThing(kind, uid: uid)
        (thing.createdAt, thing.modifiedAt) = (at.map(Things.at), at.map(Things.at))
        thing.values = values
        return thing
    }

    @Test("a card that iOS makes is a contact")
    func card() throws {
        let text = """
            BEGIN:VCARD
            VERSION:3.0
            PRODID:-//Apple Inc.//iPhone OS 18.3//EN
            N:Lovelace;Ada;;;
            FN:Ada Lovelace
            ORG:Acme AI;
            TITLE:CTO
            EMAIL;type=INTERNET;type=HOME;type=pref:ada@example.com
            TEL;type=CELL;type=VOICE;type=pref:+44 20 123
            item1.URL;type=pref:https://linkedin.com/in/ada/
            item1.X-ABLabel:_$!<HomePage>!$_
            NOTE:met at Swift Berlin\\, likes engines
            REV:2026-02-14T08:00:00Z
            UID:AB12-CD
            END:VCARD

            """
        var wanted = thing(
            .contact, "AB12-CD", "2026-02-14T08:00:00Z",
            [
                "name": .text("Ada Lovelace"), "title": .text("CTO"),
                "emails": .list(["ada@example.com"]), "phones": .list(["+44 20 123"]),
                "linkedIn": .text("https://www.linkedin.com/in/ada"),
                "notes": .text("met at Swift Berlin, likes engines"),
            ])
        wanted.names = ["company": ["Acme AI"]]
        wanted.createdAt = nil
        let (made, isSettled) = try read(.cards(.three), text)
        #expect(made == wanted && isSettled)
    }

    @Test("a task that Tasks.org makes is a follow-up")
    func task() throws {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:+//IDN tasks.org//android-130605//EN
            BEGIN:VTODO
            DTSTAMP:20260214T080000Z
            UID:3405029-1
            CREATED:20260214T080000Z
            LAST-MODIFIED:20260214T080000Z
            SUMMARY:met Ada Lovelace at Swift Berlin: interns in May
            PRIORITY:9
            DUE;VALUE=DATE:20260320
            X-APPLE-SORT-ORDER:792
            END:VTODO
            END:VCALENDAR

            """
        let (made, isSettled) = try read(.calendar(.task), text)
        let wanted = thing(
            .followUp, "3405029-1", "2026-02-14T08:00:00Z",
            [
                "text": .text("met Ada Lovelace at Swift Berlin: interns in May"),
                "due": .moment(.day(Things.day("2026-03-20"))), "status": .text("open"),
                "priority": .text("low"),
            ])
        #expect(made == wanted && isSettled)
        // In an account of events, too.
        #expect(try read(.calendar(.event), text).0 == wanted)
        #expect(try read(.calendar(.journal), text).0 == wanted)
    }

    @Test("an event that Google Calendar makes is a meetup, in the zone of the log")
    func event() throws {
        let text = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            BEGIN:VEVENT
            DTSTART:20260309T173000Z
            DTEND:20260309T193000Z
            DTSTAMP:20260214T080001Z
            UID:abc@google.com
            CREATED:20260214T080000Z
            LAST-MODIFIED:20260214T080000Z
            LOCATION:https://meet.google.com/x
            SEQUENCE:0
            STATUS:CONFIRMED
            SUMMARY:Robots
            TRANSP:OPAQUE
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:This is an event reminder
            TRIGGER:-P0DT0H10M0S
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """
        let (made, _) = try read(.calendar(.event), text)
        let wanted = thing(
            .meetup, "abc@google.com", "2026-02-14T08:00:00Z",
            [
                "title": .text("Robots"), "status": .text("planned"), "kind": .text("meetup"),
                "time": .span(Things.berlin("2026-03-09T17:30:00Z", hours: 2)),
                "location": .text("https://meet.google.com/x"),
            ])
        #expect(made == wanted)
    }

    @Test("a journal entry that jtx Board makes is an interaction")
    func journal() throws {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:+//IDN techbee.at//jtxBoard v2.9//EN
            BEGIN:VJOURNAL
            DTSTAMP:20260214T080000Z
            UID:j-1
            LAST-MODIFIED:20260214T080000Z
            SUMMARY:Kaffee mit Ada
            CATEGORIES:robots,a\\,b
            DTSTART;TZID=Europe/Berlin:20260213T100000
            STATUS:FINAL
            END:VJOURNAL
            END:VCALENDAR

            """
        let at = Moment.time(Things.at("2026-02-13T09:00:00Z"), zone: "Europe/Berlin")
        var wanted = thing(
            .interaction, "j-1", "2026-02-14T08:00:00Z",
            [
                "text": .text("Kaffee mit Ada"), "at": .moment(at), "channel": .text("other"),
                "tags": .list(["a,b", "robots"]),
            ])
        wanted.createdAt = nil
        for sort in CalendarComponent.allCases {
            let (made, isSettled) = try read(.calendar(sort), text)
            #expect(made == wanted && isSettled)
        }
    }

    @Test("what cannot be understood is told in words")
    func faults() throws {
        func fault(_ lines: String) throws -> String {
            let text =
                "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\n\(lines)\nEND:VTODO\nEND:VCALENDAR\n"
            do throws(FormFault) {
                let form = TestForms.form(.calendar(.task))
                guard let item = form.read(TestForms.bytes(text)) else { return "nothing" }
                _ = try form.thing(item)
                return "none"
            } catch { return error.description }
        }
        let due = "DUE;VALUE=DATE:20260320\n"
        #expect(try fault(due) == "has no title")
        #expect(try fault("SUMMARY:a") == "has no day")
        #expect(try fault("SUMMARY:a\nDUE:20260230T100000Z") == "has no day")
        #expect(
            try fault("SUMMARY:a\n\(due)X-KITH-RUNG:many")
                == "has “many” in X-KITH-RUNG, which cannot be understood")
        #expect(
            try fault("SUMMARY:a\n\(due)X-KITH-CONTACTS:ada")
                == "has “ada” in X-KITH-CONTACTS, which cannot be understood")
        #expect(try fault("SUMMARY:a\n\(due)X-KITH-EVERY:") == "none")
        #expect(try fault("SUMMARY:a\n\(due)X-KITH-KIND:book") == "nothing")
    }
}
