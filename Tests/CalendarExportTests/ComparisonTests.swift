import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import TestTools
import Testing

@Suite("Comparing exported items")
struct ComparisonTests {
    private let berlin: Zone

    init() throws { berlin = try Zone.named("Europe/Berlin") }

    private func event(_ change: (inout CalendarItem) -> Void = { _ in }) throws -> CalendarItem {
        let start = try #require(Instant(rfc3339: "2026-03-03T18:30:00+01:00"))
        let fields = CalendarItem(
            .event, uid: "talk", lastModified: Instant(seconds: 1_770_000_000),
            summary: "Talk; with a comma, a line\nand a name that is far too long for one line")
        var event = CalendarItem.event(
            fields, start: CalendarTime(start, in: berlin),
            end: CalendarTime(start.adding(seconds: 7200), in: berlin))
        event.alarms = [VAlarm(.start(-3600), text: "Talk")]
        change(&event)
        return event
    }

    private func bytes(_ event: CalendarItem) throws -> [UInt8] {
        var buffer: [UInt8] = []
        try CalendarWriter.append(event, into: &buffer)
        return buffer
    }

    private func visible(_ event: CalendarItem) throws -> VisibleItem {
        VisibleItem(try bytes(event))
    }

    private func time(_ text: String) throws -> CalendarTime {
        CalendarTime(try #require(Instant(rfc3339: text)), in: berlin)
    }

    private func moment(_ text: String) throws -> Moment {
        .time(try #require(Instant(rfc3339: text)), zone: "Europe/Berlin")
    }

    private func between(
        _ change: (inout CalendarItem) -> Void, from first: (inout CalendarItem) -> Void = { _ in }
    ) throws -> [ItemChange] {
        .init(
            ItemChange.between(
                try visible(try event(first)),
                try visible(
                    try event {
                        first(&$0)
                        change(&$0)
                    })))
    }

    @Test("reads what a client shows, folded and escaped as it is written")
    func visible() throws {
        let visible = try visible(try event())
        #expect(visible.uid == "talk")
        #expect(
            visible.title
                == "Talk; with a comma, a line\nand a name that is far too long for one line"
        )
        #expect(visible.start == (try moment("2026-03-03T18:30:00+01:00")))
        #expect(visible.end == (try moment("2026-03-03T20:30:00+01:00")))
        #expect(!visible.isCancelled)
        let day = try #require(Day(iso: "2026-03-20"))
        let allDay = try self.visible(
            try event { ($0.start, $0.end) = (.day(day), .day(day.adding(days: 1))) })
        #expect(allDay.start == .day(day))
        let utc = try self.visible(
            try event { $0.start = .utc(Instant(seconds: 1_772_438_400)) })
        #expect(utc.start == .time(Instant(seconds: 1_772_438_400), zone: "UTC"))
    }

    @Test("sees no change where only stamps differ")
    func stamps() throws {
        #expect(
            try between {
                $0.sequence += 1
                $0.lastModified = Instant(seconds: 1_770_000_001)
            } == [])
    }

    @Test("tells what was moved, and what else about it changed")
    func moved() throws {
        let later = try time("2026-03-04T18:30:00+01:00")
        let change = try #require(
            try between {
                $0.start = later
                $0.end = later
                $0.location = "Hall 3"
            }.first)
        #expect(change.kind == .moved)
        #expect(change.fields == ["place"])
        #expect(change.before?.start == (try moment("2026-03-03T18:30:00+01:00")))
        #expect(change.item.start == (try moment("2026-03-04T18:30:00+01:00")))
    }

    @Test("tells which of the things that can be seen changed")
    func changed() throws {
        func fields(_ change: (inout CalendarItem) -> Void) throws -> [String] {
            let changes = try between(change)
            #expect(changes.map(\.kind) == [.changed])
            return changes.first?.fields ?? []
        }
        #expect(try fields { $0.summary = "Other" } == ["title"])
        #expect(try fields { $0.description = "bring a laptop" } == ["text"])
        #expect(try fields { $0.url = "https://example.com" } == ["link"])
        #expect(try fields { $0.categories = ["swift"] } == ["tags"])
        #expect(try fields { $0.status = .tentative } == ["status"])
        #expect(try fields { $0.priority = 1 } == ["priority"])
        #expect(try fields { $0.classification = .private } == ["privacy"])
        #expect(try fields { $0.isTransparent = true } == ["free or busy"])
        #expect(try fields { $0.alarms = [] } == ["alarms"])
        #expect(try fields { $0.alarms[0].trigger = .start(-60) } == ["alarms"])
        // What an alarm says is the title once more.
        #expect(
            try fields {
                $0.summary = "Other"
                $0.alarms[0].text = "Other"
            } == ["title"])
        let weekly = try Recurrence(parsing: "FREQ=WEEKLY")
        #expect(try fields { $0.recurrence = weekly } == ["rule"])
    }

    @Test("tells what is cancelled, and what comes back as changed")
    func cancelled() throws {
        #expect(try between { $0.status = .cancelled }.map(\.kind) == [.cancelled])
        #expect(
            try between({ $0.status = .confirmed }, from: { $0.status = .cancelled }).map(\.kind)
                == [.changed])
        #expect(
            try between({ $0.location = "x" }, from: { $0.status = .cancelled }).map(\.kind)
                == [.changed])
        let gone = try visible(try event { $0.status = .cancelled })
        #expect(ItemChange.between(nil, gone).map(\.kind) == [.cancelled])
        #expect(ItemChange.between(nil, try visible(try event())).map(\.kind) == [.added])
    }

    @Test("tells an occurrence that a series leaves out as cancelled")
    func exception() throws {
        let weekly = try Recurrence(parsing: "FREQ=WEEKLY")
        let left = try time("2026-03-10T18:30:00+01:00")
        let changes = try between(
            { $0.exceptions = [left] }, from: { $0.recurrence = weekly })
        #expect(changes.map(\.kind) == [.cancelled])
        #expect(changes.first?.item.start == (try moment("2026-03-10T18:30:00+01:00")))
        let back = try between(
            { $0.exceptions = [] },
            from: {
                $0.recurrence = weekly
                $0.exceptions = [left]
            })
        #expect(back.map(\.kind) == [.changed])
        #expect(back.first?.fields == ["single occurrences"])
    }

    @Test("tells an occurrence that was moved out of its series from where to where")
    func occurrence() throws {
        let (was, now) = (
            try time("2026-03-10T18:30:00+01:00"), try time("2026-03-11T18:30:00+01:00")
        )
        let moved = try visible(
            try event {
                ($0.start, $0.end, $0.recurrenceID) = (now, now, was)
            })
        let series = try visible(try event())
        let change = try #require(ItemChange.between(nil, moved, series: series).first)
        #expect(change.kind == .moved && change.fields == [])
        #expect(change.before?.start == (try moment("2026-03-10T18:30:00+01:00")))
        #expect(ItemChange.between(nil, moved).map(\.kind) == [.added])
        let elsewhere = try visible(
            try event {
                ($0.start, $0.end, $0.recurrenceID) = (was, was, was)
                $0.location = "Hall 3"
            })
        let changed = try #require(ItemChange.between(nil, elsewhere, series: series).first)
        #expect(changed.kind == .changed && changed.fields == ["place"])
        let cancelled = try visible(
            try event {
                ($0.start, $0.end, $0.recurrenceID) = (was, was, was)
                $0.status = .cancelled
            })
        #expect(ItemChange.between(nil, cancelled, series: series).map(\.kind) == [.cancelled])
        // Where it is no item of its own any more, it is as its series again.
        #expect(ItemChange.removed(moved, isInSeries: true).kind == .changed)
        #expect(ItemChange.removed(moved).kind == .removed)
    }

    @Test("finds each item of a file by its UID and RECURRENCE-ID")
    func scan() throws {
        let was = try time("2026-03-10T18:30:00+01:00")
        let long = String(repeating: "long", count: 40)
        let events = [
            try event(), try event { $0.recurrenceID = was },
            try event { $0.uid = long },
        ]
        var text = Array("BEGIN:VCALENDAR\r\nUID:of-the-calendar\r\n".utf8)
        for event in events { text += try bytes(event) }
        text += Array("END:VCALENDAR\r\n".utf8)
        var found: [WrittenItem] = []
        text.withUnsafeBytes { bytes in WrittenItem.forEach(in: bytes) { found.append($0) } }
        #expect(found.map(\.key.uid) == ["talk", "talk", long])
        #expect(
            found.map(\.key.occurrence)
                == [nil, "RECURRENCE-ID;TZID=Europe/Berlin:20260310T183000", nil])
        for (item, event) in zip(found, events) {
            #expect(Array(text[item.range]) == (try bytes(event)))
        }
    }

    @Test(
        "finds nothing in what is no calendar, and nothing that is cut",
        arguments: [
            "", "\n", "BEGIN:VEVENT", "BEGIN:VEVENT\r\nUID:a\r\n", "no calendar\nat all",
            "END:VEVENT\r\n", "BEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VALARM\r\nUID:x",
        ])
    func nothing(_ text: String) {
        var count = 0
        Array(text.utf8).withUnsafeBytes { bytes in
            WrittenItem.forEach(in: bytes) { _ in count += 1 }
        }
        #expect(count == 0)
    }

    @Test("reads foreign and broken lines without a complaint")
    func foreign() {
        let visible = VisibleItem(
            Array(
                "BEGIN:VEVENT\nUID:a\n :odd\nDTSTART;TZID=\"No:where\":20260230T250000\nDTSTART:20260228T256161\nDTSTART:2026\nDTEND:soon\nSUMMARY:a\\\nno colon\nSTATUS:\nEND:VEVENT\n"
                    .utf8))
        #expect(visible.uid == "a:odd")
        #expect(visible.title == "a")
        #expect(visible.start == nil && visible.end == nil)
    }
}
