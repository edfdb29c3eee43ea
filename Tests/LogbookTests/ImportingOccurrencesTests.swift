import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Importing single occurrences")
struct ImportingOccurrencesTests {
    private func time(_ iso: String) -> Instant { Instant(rfc3339: iso) ?? Instant(seconds: 0) }

    private func span(_ start: String, hours: Int = 2) -> Meetup.Span {
        .times(
            start: time(start), end: time(start).adding(seconds: hours * 3600),
            zone: "Europe/Berlin")
    }

    /// Mondays at 19:00 from 2 March 2026 on.
    private func series(_ change: (inout FoundMeetup) -> Void = { _ in }) -> Finding {
        var found = FoundMeetup(
            line: 1, uid: "weekly", title: "Weekly", time: span("2026-03-02T19:00:00+01:00"))
        found.rrule = "FREQ=WEEKLY"
        found.location = "c-base"
        change(&found)
        return .meetup(found)
    }

    private func occurrence(
        _ day: String, _ start: String, _ change: (inout FoundMeetup) -> Void = { _ in }
    ) -> Finding {
        var found = FoundMeetup(line: 9, uid: "weekly", title: "Weekly", time: span(start))
        found.location = "c-base"
        change(&found)
        return .occurrence(FoundOccurrence(recurrence: at(day), meetup: found))
    }

    private var moved: Finding {
        occurrence("2026-03-16T19:00:00+01:00", "2026-03-17T20:00:00+01:00") {
            $0.location = "Hall 3"
        }
    }

    @discardableResult
    private func take(_ log: Logbook, _ findings: [Finding]) throws -> Change<ImportReport> {
        try log.importing(isDryRun: false, files: [file(findings, format: "iCalendar")])
    }

    private func told(_ log: Logbook) throws -> [String] {
        let meetup = try #require(try log.meetups(Filter()).first { $0.rrule != nil })
        return meetup.occurrences.map { change in
            var facts = [change.day.iso]
            if let status = change.status { facts.append(status.rawValue) }
            if case .times(let start, _, _) = change.time { facts.append(start.iso) }
            facts += [change.title, change.location].compactMap(\.self)
            return facts.joined(separator: " ")
        }
    }

    @Test("keeps what is left out, moved and cancelled, wherever it stands in the file; twice too")
    func all() throws {
        let log = try testLog()
        let whole = [
            moved, series { $0.exceptions = [day("2026-03-09")] },
            occurrence("2026-03-23T19:00:00+01:00", "2026-03-23T19:00:00+01:00") {
                $0.isCancelled = true
            },
            occurrence("2026-03-30T19:00:00+02:00", "2026-03-30T19:00:00+02:00"),
        ]
        let report = try take(log, whole).result.files[0]
        #expect((report.added, report.changed, report.same) == (1, 2, 1))
        let expected = [
            "2026-03-09 cancelled", "2026-03-16 2026-03-17T19:00:00Z Hall 3",
            "2026-03-23 cancelled",
        ]
        #expect(try told(log) == expected)
        let before = try log.rows(isWhole: true)
        let second = try take(log, whole)
        #expect(second.step == nil)
        #expect(second.result.files[0].same == 4)
        #expect(try log.rows(isWhole: true) == before)
    }

    @Test("lets one be as usual again when a later file says so")
    func restored() throws {
        let log = try testLog()
        try take(log, [series { $0.exceptions = [day("2026-03-09")] }, moved])
        try take(log, [series { $0.sequence = 1 }])
        #expect(try told(log) == [])
        try take(log, [series { $0.sequence = 2 }, moved])
        #expect(try told(log) == ["2026-03-16 2026-03-17T19:00:00Z Hall 3"])
    }

    @Test("takes one alone when its series is in the log")
    func alone() throws {
        let log = try testLog()
        try take(log, [series { $0.exceptions = [day("2026-03-09")] }])
        try take(log, [moved])
        #expect(
            try told(log) == ["2026-03-09 cancelled", "2026-03-16 2026-03-17T19:00:00Z Hall 3"])
    }

    @Test("makes a meetup of one whose series nobody knows, once")
    func unknownSeries() throws {
        let log = try testLog()
        try take(log, [moved])
        #expect(try log.meetups(Filter()).map(\.uid) == ["weekly/2026-03-16"])
        #expect(try take(log, [moved]).step == nil)
    }

    @Test("leaves what was edited by hand")
    func handEdits() throws {
        let log = try testLog()
        try take(log, [series(), moved])
        _ = try log.edit(Meetup.self, "1") { meetup, _ in
            var attended = meetup.occurrence(on: day("2026-03-16"))
            attended.status = .attended
            meetup.set(attended)
            var own = Occurrence(day: day("2026-03-23"))
            own.title = "My talk"
            meetup.set(own)
        }
        let again = try take(
            log,
            [
                series {
                    $0.sequence = 1
                    $0.exceptions = [day("2026-03-23")]
                },
                occurrence("2026-03-16T19:00:00+01:00", "2026-03-18T20:00:00+01:00") {
                    $0.sequence = 1
                },
            ])
        #expect(again.result.files[0].kept == 1)
        #expect(
            try told(log) == [
                "2026-03-16 attended 2026-03-17T19:00:00Z Hall 3", "2026-03-23 My talk",
            ])
    }

    @Test("ignores one that an older file says otherwise")
    func older() throws {
        let log = try testLog()
        try take(
            log,
            [
                series(),
                occurrence("2026-03-16T19:00:00+01:00", "2026-03-18T20:00:00+01:00") {
                    $0.sequence = 4
                },
            ])
        #expect(try take(log, [series(), moved]).step == nil)
        #expect(try told(log) == ["2026-03-16 2026-03-18T19:00:00Z"])
    }

    @Test("keeps the component as it stood in the file, but for when it was written")
    func source() throws {
        let log = try testLog()
        func source(_ stamp: Int, _ foreign: String) -> String {
            "BEGIN:VEVENT\r\nDTSTAMP:\(stamp)\r\nX-FOREIGN:\(foreign)\r\nEND:VEVENT\r\n"
        }
        try take(log, [series { $0.source = source(1, "a") }])
        func kept() throws -> String? {
            let json = try log.value(String.self, "SELECT imported FROM meetup")
            return json.flatMap { Imported(json: $0).fields["source"]?.first }
        }
        #expect(try kept() == source(1, "a"))
        #expect(try take(log, [series { $0.source = source(2, "a") }]).step == nil)
        let other = try take(log, [series { $0.source = source(3, "b") }])
        #expect(other.step != nil && other.result.files[0].same == 1)
        #expect(try kept() == source(3, "b"))
    }

    private func addition(_ day: String) -> Finding {
        guard case .occurrence(var found) = occurrence(day, day) else { return moved }
        found.isAddition = true
        return .occurrence(found)
    }

    @Test("keeps days besides the rule as meetups of their own, and what is said of them")
    func additions() throws {
        let log = try testLog()
        let file = [
            series(), addition("2026-03-04T19:00:00+01:00"),
            // The rule gives it anyway.
            addition("2026-03-16T19:00:00+01:00"), addition("2026-03-18T19:00:00+01:00"),
            occurrence("2026-03-18T19:00:00+01:00", "2026-03-18T20:00:00+01:00"),
            // Neither the rule nor another line has that day.
            occurrence("2026-03-19T19:00:00+01:00", "2026-03-19T21:00:00+01:00"),
        ]
        let report = try take(log, file).result.files[0]
        #expect((report.added, report.changed, report.problems) == (4, 0, []))
        let starts = try log.meetups(Filter()).map {
            "\($0.uid) \($0.time.start.instant?.iso ?? "")"
        }
        #expect(
            starts.sorted() == [
                "weekly 2026-03-02T18:00:00Z", "weekly/2026-03-04 2026-03-04T18:00:00Z",
                "weekly/2026-03-18 2026-03-18T19:00:00Z", "weekly/2026-03-19 2026-03-19T20:00:00Z",
            ])
        #expect(try told(log) == [])
        #expect(try take(log, file).step == nil)
    }

    @Test("takes the newest of several changes of one start, and others of the day by themselves")
    func sameDay() throws {
        let log = try testLog()
        let file = [
            series(),
            occurrence("2026-03-16T21:00:00+01:00", "2026-03-18T21:00:00+01:00"),
            occurrence("2026-03-16T19:00:00+01:00", "2026-03-17T19:00:00+01:00") {
                $0.sequence = 2
            },
            occurrence("2026-03-16T19:00:00+01:00", "2026-03-17T20:00:00+01:00") {
                $0.sequence = 1
            },
        ]
        let report = try take(log, file).result.files[0]
        #expect((report.added, report.changed) == (2, 1))
        #expect(try told(log) == ["2026-03-16 2026-03-17T18:00:00Z"])
        #expect(
            try Set(log.meetups(Filter()).map(\.uid)) == ["weekly", "weekly/2026-03-16"])
        let again = try take(log, file)
        #expect(again.step == nil && again.result.files[0].changed == 0)
    }

    @Test("cancels one occurrence by a cancellation without a time")
    func cancellation() throws {
        let log = try testLog()
        try take(log, [series()])
        var found = FoundCancellation(line: 7, uid: "weekly")
        found.recurrence = at("2026-03-16T19:00:00+01:00")
        let report = try take(log, [.cancellation(found)]).result.files[0]
        #expect(report.changed == 1)
        #expect(try told(log) == ["2026-03-16 cancelled"])
        #expect(try take(log, [.cancellation(found)]).step == nil)
    }
}
