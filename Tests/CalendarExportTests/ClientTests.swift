import CalendarExport
import CivilTime
import ICalendar
import TestTools
import Testing

@Suite("For a client")
struct ClientTests {
    private func event(alarms: Int) -> CalendarItem {
        var fields = CalendarItem(
            .event, uid: "talk", lastModified: Instant(seconds: 1_770_000_000), summary: "Talk")
        fields.alarms = (0..<alarms).map { VAlarm(.start(-3600 * $0), text: "Talk") }
        let start = Instant(seconds: 1_772_438_400)
        return CalendarItem.event(
            fields, start: .utc(start), end: .utc(start.adding(seconds: 3600)))
    }

    @Test("that keeps one alarm, the nearest one is written; for others all are")
    func alarms() {
        let item = event(alarms: 3)
        #expect(
            item.fitted(to: .named(.outlook)).alarms == [VAlarm(.start(0), text: "Talk")])
        for client in Client.all where client.name != .outlook {
            #expect(item.fitted(to: client) == item, "\(client.title)")
        }
        #expect(item.fitted(to: nil) == item)
        #expect(event(alarms: 0).fitted(to: .named(.outlook)).alarms == [])
    }

    @Test("to-dos have no more alarms than it keeps either")
    func toDo() {
        var fields = event(alarms: 2)
        fields.alarms = [VAlarm(.end(0), text: "a"), VAlarm(.end(-60), text: "a")]
        let item = CalendarItem.todo(fields, due: .utc(Instant(seconds: 1_772_438_400)))
        #expect(
            item.fitted(to: .named(.outlook)).alarms == [VAlarm(.end(0), text: "a")])
    }
}

@Suite("The name of an item's file")
struct FileNameTests {
    @Test(
        "is its uid where that is safe",
        arguments: ["0b7cf0a6-3d5a-4c52-9a0e-6f2f4fbb1f10", "event_123@luma.com", "A+B=C.d"])
    func safe(_ uid: String) { #expect(FileName.ofItem(uid: uid) == uid + ".ics") }

    @Test(
        "is made of it where it is not, always the same and for each another",
        arguments: [
            "", ".", "..", ".hidden", "a/b", "../up", "a\\b", "a b", "a\nb", "a\u{0}b", "-rf",
            "tür", "a:b", "a*b", String(repeating: "u", count: 201),
        ])
    func unsafe(_ uid: String) {
        let name = FileName.ofItem(uid: uid)
        #expect(name.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.ics/) != nil)
        #expect(name == FileName.ofItem(uid: uid))
        #expect(name != FileName.ofItem(uid: uid + "x"))
    }
}

@Suite("What a frame must know of items")
struct CalendarExtentTests {
    private func text(_ extent: CalendarExtent) throws -> String {
        var buffer: [UInt8] = []
        try extent.begin(VCalendar(product: "-//test//EN"), into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    private func item(
        _ start: String, _ zone: String, rule: String? = nil, exception: String? = nil
    ) throws -> CalendarItem {
        let zone = try Zone.named(zone)
        let at = try #require(Instant(rfc3339: start))
        var fields = CalendarItem(.event, uid: "a", lastModified: at, summary: "a")
        fields.recurrence = try rule.map { try Recurrence(parsing: $0) }
        if let exception {
            let other = try Zone.named(exception)
            fields.exceptions = [CalendarTime(at.adding(seconds: 86_400), in: other)]
        }
        return CalendarItem.event(
            fields, start: CalendarTime(at, in: zone),
            end: CalendarTime(at.adding(seconds: 60), in: zone))
    }

    @Test("are all zones in which something is written, and no other")
    func zones() throws {
        let extent = CalendarExtent([
            try item("2026-03-01T12:00:00Z", "Europe/Berlin", exception: "Asia/Tokyo"),
            try item("2026-03-01T12:00:00Z", "UTC"),
        ])
        #expect(extent.zones == ["Europe/Berlin", "Asia/Tokyo"])
        #expect(try text(extent).matches(of: /TZID:/).count == 2)
        #expect(!(try text(CalendarExtent()).contains("VTIMEZONE")))
    }

    @Test("the zone of a series without an end is described for twenty years")
    func series() throws {
        // Egypt's rule cannot be written as one: its changes are listed up to a last year.
        let single = CalendarExtent([try item("2036-03-01T12:00:00Z", "Africa/Cairo")])
        let series = CalendarExtent([
            try item("2036-03-01T12:00:00Z", "Africa/Cairo", rule: "FREQ=WEEKLY")
        ])
        #expect(!(try text(single).contains("DTSTART:2045")))
        #expect(try text(series).contains("DTSTART:2045"))
    }

    @Test("together they reach from the first to the last")
    func together() throws {
        let first = CalendarExtent([try item("2020-03-01T12:00:00Z", "Europe/Berlin")])
        let last = CalendarExtent([try item("2031-03-01T12:00:00Z", "Asia/Tokyo")])
        var both = last
        both.add(first)
        #expect(both.zones == ["Europe/Berlin", "Asia/Tokyo"])
        #expect(both.first == first.first && both.last == last.last)
        #expect(both.inYears != last.inYears)
        #expect(
            first.inYears
                == CalendarExtent([try item("2020-11-30T12:00:00Z", "Europe/Berlin")]).inYears)
    }
}
