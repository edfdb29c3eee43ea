import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

@Suite("A meetup that comes again")
struct SeriesTests {
    private func date(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func span(_ start: String, hours: Int = 2, _ zone: String = "Europe/Berlin") throws
        -> Meetup.Span
    {
        let start = try #require(Instant(rfc3339: start))
        return .times(start: start, end: start.adding(seconds: hours * 3600), zone: zone)
    }

    /// Thursdays at 17:00 from 5 March 2026 on.
    private func weekly(_ scene: inout Scene) throws {
        scene.meetup.time = try span("2026-03-05T17:00:00+01:00")
        scene.meetup.rrule = "FREQ=WEEKLY"
    }

    private func starts(_ scene: Scene, _ first: String, _ last: String) throws -> [String] {
        let series = try #require(Series(scene.meetup, else: scene.berlin))
        return try series.instances(from: date(first), to: date(last), in: scene.berlin)
            .map { instance in
                guard case .times(let start, _, _) = instance.time else { return "day" }
                return scene.berlin.local(start).iso
                    + (instance.status == .planned ? "" : " \(instance.status)")
            }
    }

    @Test("stays at its hour over a clock change")
    func clockChange() throws {
        var scene = try Scene()
        try weekly(&scene)
        #expect(
            try starts(scene, "2026-03-26", "2026-04-03") == [
                "2026-03-26T17:00:00", "2026-04-02T17:00:00",
            ])
    }

    @Test("has its occurrences moved, cancelled and attended one by one")
    func occurrences() throws {
        var scene = try Scene()
        try weekly(&scene)
        var moved = Occurrence(day: try date("2026-03-12"))
        moved.time = try span("2026-03-13T19:00:00+01:00")
        var cancelled = Occurrence(day: try date("2026-03-19"))
        cancelled.status = .cancelled
        var attended = Occurrence(day: try date("2026-03-05"))
        attended.status = .attended
        for change in [moved, cancelled, attended] { scene.meetup.set(change) }
        #expect(
            try starts(scene, "2026-03-01", "2026-03-31") == [
                "2026-03-05T17:00:00 attended", "2026-03-13T19:00:00",
                "2026-03-19T17:00:00 cancelled", "2026-03-26T17:00:00",
            ])
        #expect(try starts(scene, "2026-03-12", "2026-03-12") == [])
        #expect(try starts(scene, "2026-03-13", "2026-03-13") == ["2026-03-13T19:00:00"])
        let series = try #require(Series(scene.meetup, else: scene.berlin))
        #expect(series.instance(on: try date("2026-03-13"))?.instance == moved.day)
        #expect(series.instance(on: try date("2026-03-14")) == nil)
        #expect(
            series.next(from: try date("2026-03-14"), in: scene.berlin)?.instance
                == (try date("2026-03-26")))
    }

    @Test("is found by an occurrence that was moved far away from its day")
    func farAway() throws {
        var scene = try Scene()
        try weekly(&scene)
        var moved = Occurrence(day: try date("2026-03-12"))
        moved.time = try span("2026-09-01T19:00:00+02:00")
        scene.meetup.set(moved)
        #expect(try starts(scene, "2026-09-01", "2026-09-02") == ["2026-09-01T19:00:00"])
    }

    @Test("is one event with its rule, what is left out, and an event for each that differs")
    func calendar() throws {
        var scene = try Scene()
        try weekly(&scene)
        var moved = Occurrence(day: try date("2026-03-12"))
        moved.time = try span("2026-03-13T19:00:00+01:00")
        moved.title = "Swift Berlin on a Friday"
        var gone = Occurrence(day: try date("2026-03-19"))
        gone.status = .cancelled
        var movedAndGone = Occurrence(day: try date("2026-04-02"))
        movedAndGone.time = try span("2026-04-03T19:00:00+02:00")
        movedAndGone.status = .cancelled
        for change in [moved, gone, movedAndGone] { scene.meetup.set(change) }
        let items = scene.meetup.calendarItems(scene.around, scene.style)
        #expect(items.count == 3)
        let texts = try items.map { try scene.text($0) }
        #expect(texts[0].contains("RRULE:FREQ=WEEKLY"))
        #expect(texts[0].contains("EXDATE;TZID=Europe/Berlin:20260319T170000"))
        #expect(texts[0].filter { $0.hasPrefix("EXDATE") }.count == 1)
        #expect(texts[1].contains("UID:meetup-uid"))
        #expect(texts[1].contains("RECURRENCE-ID;TZID=Europe/Berlin:20260312T170000"))
        #expect(texts[1].contains("DTSTART;TZID=Europe/Berlin:20260313T190000"))
        #expect(texts[1].contains("SUMMARY:Swift Berlin on a Friday"))
        #expect(!texts[1].contains { $0.hasPrefix("RRULE") })
        #expect(texts[2].contains("RECURRENCE-ID;TZID=Europe/Berlin:20260402T170000"))
        #expect(texts[2].contains("STATUS:CANCELLED"))
    }

    @Test("of whole days names its occurrences by day")
    func wholeDays() throws {
        var scene = try Scene()
        scene.meetup.time = .days(try date("2026-03-02"), try date("2026-03-03"))
        scene.meetup.rrule = "FREQ=MONTHLY"
        var gone = Occurrence(day: try date("2026-04-02"))
        gone.status = .cancelled
        var moved = Occurrence(day: try date("2026-05-02"))
        moved.time = .days(try date("2026-05-04"), try date("2026-05-05"))
        for change in [gone, moved] { scene.meetup.set(change) }
        let texts = try scene.meetup.calendarItems(scene.around, scene.style)
            .map { try scene.text($0) }
        #expect(texts[0].contains("EXDATE;VALUE=DATE:20260402"))
        #expect(texts[1].contains("RECURRENCE-ID;VALUE=DATE:20260502"))
        #expect(texts[1].contains("DTSTART;VALUE=DATE:20260504"))
        #expect(texts[1].contains("DTEND;VALUE=DATE:20260506"))
    }

    @Test("keeps the change of an occurrence when the hour of the series moves")
    func seriesMoves() throws {
        var scene = try Scene()
        try weekly(&scene)
        var gone = Occurrence(day: try date("2026-03-19"))
        gone.status = .cancelled
        scene.meetup.set(gone)
        scene.meetup.time = try span("2026-03-05T18:30:00+01:00")
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(text.contains("EXDATE;TZID=Europe/Berlin:20260319T183000"))
    }

    @Test("does not export the change of a day on which it comes no more, and knows it")
    func strayed() throws {
        var scene = try Scene()
        try weekly(&scene)
        var gone = Occurrence(day: try date("2026-03-19"))
        gone.status = .cancelled
        scene.meetup.set(gone)
        scene.meetup.time = try span("2026-03-06T17:00:00+01:00")
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(!text.contains { $0.hasPrefix("EXDATE") })
        let series = try #require(Series(scene.meetup, else: scene.berlin))
        #expect(series.strayed == [gone])
    }

    @Test("that begins in an hour which the clock shows twice still comes by the clock")
    func doubtfulStart() throws {
        var scene = try Scene()
        scene.meetup.time = try span("2026-10-25T02:30:00+02:00", hours: 1)
        scene.meetup.rrule = "FREQ=WEEKLY"
        let text = try scene.text(scene.meetup.calendarItems(scene.around, scene.style))
        #expect(text.contains("DTSTART;TZID=Europe/Berlin:20261025T023000"))
        #expect(
            try starts(scene, "2026-10-25", "2026-11-02") == [
                "2026-10-25T02:30:00", "2026-11-01T02:30:00",
            ])
    }

    @Test("tells by itself, in UTC, what begins in an hour that the clock skips or shows twice")
    func doubtfulOccurrences() throws {
        var scene = try Scene()
        scene.meetup.time = try span("2026-03-22T02:30:00+01:00", hours: 1)
        scene.meetup.rrule = "FREQ=WEEKLY;UNTIL=20261231"
        let texts = try scene.meetup.calendarItems(scene.around, scene.style)
            .map { try scene.text($0) }
        #expect(texts.count == 3)
        // Skipped: a program that reads it as 03:30 must not show it there, too.
        #expect(
            texts[0].filter { $0.hasPrefix("EXDATE") } == [
                "EXDATE;TZID=Europe/Berlin:20260329T033000"
            ])
        #expect(texts[1].contains("RECURRENCE-ID;TZID=Europe/Berlin:20260329T023000"))
        #expect(texts[1].contains("DTSTART:20260329T013000Z"))
        #expect(texts[1].contains("DTEND:20260329T023000Z"))
        #expect(texts[2].contains("RECURRENCE-ID;TZID=Europe/Berlin:20261025T023000"))
        #expect(texts[2].contains("DTSTART:20261025T003000Z"))
        var gone = Occurrence(day: try date("2026-03-29"))
        gone.status = .cancelled
        scene.meetup.set(gone)
        let fewer = try scene.meetup.calendarItems(scene.around, scene.style)
            .map { try scene.text($0) }
        #expect(fewer.count == 2)
        #expect(fewer[0].contains("EXDATE;TZID=Europe/Berlin:20260329T023000"))
        #expect(fewer[0].contains("EXDATE;TZID=Europe/Berlin:20260329T033000"))
    }

    @Test("is no series with a rule that is not safe to expand")
    func unsafeRule() throws {
        var scene = try Scene()
        scene.meetup.rrule = "FREQ=YEARLY;BYWEEKNO=20,53"
        #expect(Series(scene.meetup, else: scene.berlin) == nil)
        #expect(scene.meetup.calendarItems(scene.around, scene.style).count == 1)
    }
}
