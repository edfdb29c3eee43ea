import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

@Suite("A follow-up in a calendar")
struct FollowUpTests {
    @Test("is a quarter of an hour at nine on its day, with an alarm and all that helps to do it")
    func event() throws {
        let scene = try Scene()
        let item = scene.followUp(due: try day("2026-03-06")).calendarItem(
            scene.around, scene.style)
        #expect(
            try scene.text(item) == [
                "BEGIN:VEVENT", "UID:0b7cf0a6-3d5a-4c52-9a0e-6f2f4fbb1f10", "SEQUENCE:2",
                "DTSTAMP:20260225T061500Z", "CREATED:20260225T061320Z",
                "LAST-MODIFIED:20260225T061500Z", "DTSTART;TZID=Europe/Berlin:20260306T090000",
                "DTEND;TZID=Europe/Berlin:20260306T091500",
                #"SUMMARY:Send portfolio to Ada Lovelace (Acme\, Inc.)"#,
                #"DESCRIPTION:https://www.linkedin.com/in/ada\nWith Ada Lovelace\, CTO at Acme"#
                    + #"\, Inc.\, ada@example.com\nCompany: Acme\, Inc.\nFrom: Swift Berlin"#
                    + #"\nlikes compilers\nLast talk: Sun 1 Mar 2026"#,
                "URL:https://www.linkedin.com/in/ada", "CATEGORIES:networking,Acme/ Inc.",
                "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "RELATED-TO:meetup-uid",
                "BEGIN:VALARM", "ACTION:DISPLAY",
                #"DESCRIPTION:Send portfolio to Ada Lovelace (Acme\, Inc.)"#, "TRIGGER:PT0S",
                "END:VALARM", "END:VEVENT",
            ])
    }

    @Test("with a time stands at that time in the zone in which it was meant")
    func time() throws {
        let scene = try Scene()
        let at = try #require(Instant(rfc3339: "2026-03-06T17:00:00-05:00"))
        let item = scene.followUp(due: .time(at, zone: "America/New_York")).calendarItem(
            scene.around, scene.style)
        let text = try scene.text(item)
        #expect(text.contains("DTSTART;TZID=America/New_York:20260306T170000"))
        #expect(text.contains("DTEND;TZID=America/New_York:20260306T171500"))
    }

    @Test("that is closed or removed is cancelled, without an alarm")
    func cancelled() throws {
        let scene = try Scene()
        var done = scene.followUp(due: try day("2026-03-06"))
        let removed = try scene.text(
            done.calendarItem(scene.around, scene.style, isRemoved: true))
        #expect(removed.contains("STATUS:CANCELLED"))
        #expect(removed.contains("SEQUENCE:3"))
        #expect(!removed.contains("BEGIN:VALARM"))
        done.status = .done
        let text = try scene.text(done.calendarItem(scene.around, scene.style))
        #expect(text.contains("STATUS:CANCELLED"))
        #expect(text.contains("SEQUENCE:2"))
        #expect(!text.contains("BEGIN:VALARM"))
    }

    @Test("is a to-do with a UID of its own, due on its day, with an alarm at nine")
    func todo() throws {
        var scene = try Scene()
        scene.style.form = .todo
        let followUp = scene.followUp(due: try day("2026-03-06"))
        let text = try scene.text(followUp.calendarItem(scene.around, scene.style))
        #expect(text.first == "BEGIN:VTODO")
        #expect(text.contains("DUE;VALUE=DATE:20260306"))
        #expect(text.contains("STATUS:NEEDS-ACTION"))
        #expect(text.contains("TRIGGER;VALUE=DATE-TIME:20260306T080000Z"))
        let uid = try #require(text.first { $0.hasPrefix("UID:") })
        #expect(uid != "UID:" + followUp.uid)
        #expect(uid.dropFirst(4).split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
        #expect(Array(uid)[18] == "5")
    }

    @Test("with a time is a to-do whose alarm rings at that instant")
    func timedTodo() throws {
        var scene = try Scene()
        scene.style.form = .todo
        let at = try #require(Instant(rfc3339: "2026-03-06T17:00:00+01:00"))
        let text = try scene.text(
            scene.followUp(due: .time(at, zone: "Europe/Berlin")).calendarItem(
                scene.around, scene.style))
        #expect(text.contains("DUE;TZID=Europe/Berlin:20260306T170000"))
        #expect(text.contains("TRIGGER;VALUE=DATE-TIME:20260306T160000Z"))
    }

    @Test("at the second of two times that the clock shows alike rings at that one")
    func todoInTheSecondHour() throws {
        var scene = try Scene()
        scene.style.form = .todo
        let at = try #require(Instant(rfc3339: "2026-10-25T01:30:00Z"))
        let text = try scene.text(
            scene.followUp(due: .time(at, zone: "Europe/Berlin")).calendarItem(
                scene.around, scene.style))
        #expect(text.contains("DUE:20261025T013000Z"))
        #expect(text.contains("TRIGGER;VALUE=DATE-TIME:20261025T013000Z"))
    }

    @Test("that is done is a completed to-do, one that was dropped a cancelled one")
    func closedTodo() throws {
        var scene = try Scene()
        scene.style.form = .todo
        var followUp = scene.followUp(due: try day("2026-03-06"))
        followUp.status = .done
        followUp.closedAt = Instant(seconds: 1_772_100_000)
        let done = try scene.text(followUp.calendarItem(scene.around, scene.style))
        #expect(done.contains("STATUS:COMPLETED"))
        #expect(done.contains("COMPLETED:20260226T100000Z"))
        followUp.status = .dropped
        #expect(
            try scene.text(followUp.calendarItem(scene.around, scene.style))
                .contains("STATUS:CANCELLED"))
    }

    @Test("tells others nothing but initials when it is private")
    func `private`() throws {
        var scene = try Scene()
        scene.style.isPrivate = true
        let text = try scene.text(
            scene.followUp(due: try day("2026-03-06")).calendarItem(scene.around, scene.style))
        #expect(text.contains("SUMMARY:Follow up with A. L."))
        #expect(text.contains("CLASS:PRIVATE"))
        for word in ["Lovelace", "Acme", "portfolio", "likes", "linkedin", "example.com"] {
            #expect(!text.joined().contains(word), "\(word) is told")
        }
    }

    @Test("rings no alarm when none is wanted")
    func silent() throws {
        var scene = try Scene()
        scene.style.hasAlarms = false
        let item = scene.followUp(due: try day("2026-03-06")).calendarItem(
            scene.around, scene.style)
        #expect(!(try scene.text(item)).contains("BEGIN:VALARM"))
    }

    @Test("is as new as the newest of what its text names")
    func lastModified() throws {
        var scene = try Scene()
        scene.ada.modifiedAt = Instant(seconds: 1_772_222_222)
        let item = scene.followUp(due: try day("2026-03-06")).calendarItem(
            scene.around, scene.style)
        #expect(try scene.text(item).contains("LAST-MODIFIED:20260227T195702Z"))
    }

    @Test("comes of a cadence too, under one UID that stays")
    func nextTouch() throws {
        var scene = try Scene()
        #expect(scene.ada.calendarItems(scene.around, scene.style).isEmpty)
        scene.ada.nextTouch = Day(iso: "2026-03-16")
        let first = try scene.text(
            try #require(scene.ada.calendarItems(scene.around, scene.style).first))
        #expect(first.contains(#"SUMMARY:Stay in touch with Ada Lovelace (Acme\, Inc.)"#))
        #expect(first.contains("DTSTART;TZID=Europe/Berlin:20260316T090000"))
        scene.ada.nextTouch = Day(iso: "2026-04-01")
        scene.ada.sequence = 1
        let second = try scene.text(
            try #require(scene.ada.calendarItems(scene.around, scene.style).first))
        #expect(first[1] == second[1] && first[1].hasPrefix("UID:"))
        #expect(second.contains("SEQUENCE:1"))
    }
}
