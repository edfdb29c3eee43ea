import CivilTime
import Intake
import JobSearch
import Testing

@Suite("Series that are changed from an occurrence on")
struct SeriesChangesTests {
    /// A series of two hours on Mondays at seven in Berlin from 2 March 2026 on, and changes of it.
    private func meetups(
        _ rule: String, _ changes: [String], start: String = "20260302T190000",
        more: String = "X-NOTHING:1"
    ) throws -> [Finding] {
        let events = changes.map { "BEGIN:VEVENT\nUID:s\n\($0)\nEND:VEVENT" }
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Example//EN
            BEGIN:VEVENT
            UID:s
            DTSTART;TZID=Europe/Berlin:\(start)
            DURATION:PT2H
            RRULE:\(rule)
            SUMMARY:Weekly
            \(more)
            END:VEVENT
            \(events.joined(separator: "\n"))
            END:VCALENDAR

            """
        return try findings(Array(text.utf8))
    }

    /// A change from the occurrence at `place` on.
    private func change(_ place: String, _ start: String, _ lines: String...) -> String {
        ([
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:\(place)",
            "DTSTART;TZID=Europe/Berlin:\(start)",
        ] + lines).joined(separator: "\n")
    }

    /// The uid, the start on the clock of Berlin, and the rule of each series.
    private func series(_ findings: [Finding]) throws -> [String] {
        let berlin = try Zone.named("Europe/Berlin")
        return findings.map {
            switch $0 {
            case .meetup(let meetup):
                guard case .times(let start, let end, _) = meetup.time else { return "all day" }
                return "\(meetup.uid) \(berlin.local(start).iso) \(end - start) \(meetup.title) "
                    + (meetup.rrule ?? "")
            case .occurrence(let one):
                let place = one.recurrence.instant.map { berlin.local($0).iso } ?? "-"
                return "\(one.meetup.uid) \(place) \(one.meetup.warnings.joined())"
            case .skipped(_, let reason): return reason
            default: return "\($0)"
            }
        }
    }

    @Test("the series ends before it, and another goes on by the same rule from the new start")
    func split() throws {
        let rule = "FREQ=WEEKLY;BYDAY=MO"
        let found = try meetups(
            rule, [change("20260316T190000", "20260316T180000", "DURATION:PT1H", "SUMMARY:New")])
        #expect(
            try series(found) == [
                "s 2026-03-02T19:00:00 7200 Weekly \(rule);UNTIL=20260309T180000Z",
                "s/from/2026-03-16 2026-03-16T18:00:00 3600 New \(rule)",
            ])
    }

    @Test("several changes, in any order, and other days of the week")
    func several() throws {
        // 2, 4, 16, 18, 30 March, 1, 13, 15 April, by two weeks each.
        let rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=8"
        let found = try meetups(
            rule,
            [
                change("20260330T190000", "20260331T190000"),
                change("20260316T190000", "20260316T200000"),
            ])
        #expect(
            try series(found) == [
                "s 2026-03-02T19:00:00 7200 Weekly "
                    + "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260304T180000Z",
                "s/from/2026-03-30 2026-03-31T19:00:00 7200 Weekly "
                    + "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
                "s/from/2026-03-16 2026-03-16T20:00:00 7200 Weekly "
                    + "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260318T190000Z",
            ])
    }

    @Test("the number of days, the end, days left out and single changes go with their part")
    func parts() throws {
        let until = try meetups(
            "FREQ=WEEKLY;UNTIL=20260406T170000Z",
            [
                change("20260316T190000", "20260317T203000"),
                "RECURRENCE-ID;TZID=Europe/Berlin:20260323T190000\nDTSTART:20260324T120000Z",
                "RECURRENCE-ID;TZID=Europe/Berlin:20260309T190000\nDTSTART:20260309T120000Z",
            ], more: "EXDATE;TZID=Europe/Berlin:20260302T190000,20260330T190000")
        #expect(
            try series(until) == [
                "s 2026-03-02T19:00:00 7200 Weekly FREQ=WEEKLY;UNTIL=20260309T180000Z",
                "s/from/2026-03-16 2026-03-17T20:30:00 7200 Weekly "
                    + "FREQ=WEEKLY;UNTIL=20260407T183000Z",
                "s/from/2026-03-16 2026-03-24T20:30:00 ", "s 2026-03-09T19:00:00 ",
            ])
        guard case .meetup(let first) = until[0], case .meetup(let next) = until[1] else { return }
        #expect(first.exceptions.map(\.iso) == ["2026-03-02"])
        #expect(next.exceptions.map(\.iso) == ["2026-03-31"])
        let counted = try meetups(
            "FREQ=DAILY;COUNT=5", [change("20260304T190000", "20260304T170000")])
        #expect(
            try series(counted).map { $0.split(separator: " ").last } == [
                "FREQ=DAILY;UNTIL=20260303T180000Z", "FREQ=DAILY;COUNT=3",
            ])
    }

    @Test("more changes than any program writes are told, and not followed")
    func tooMany() throws {
        let first = try #require(Day(iso: "2026-03-03"))
        let changes = (0...1000).map { number in
            let day = first.adding(days: number).iso.replacing("-", with: "")
            return change("\(day)T190000", "\(day)T180000")
        }
        let found = try meetups("FREQ=DAILY", changes)
        guard case .meetup(let meetup) = found[0], case .occurrence(let one) = found[1] else {
            Issue.record("\(found.prefix(2))")
            return
        }
        #expect(meetup.rrule == "FREQ=DAILY" && one.meetup.warnings.count == 1)
        #expect(try meetups("FREQ=DAILY", changes.dropLast()).count == 1001)
    }

    @Test("a change that cancels ends the series")
    func cancelled() throws {
        let found = try meetups(
            "FREQ=WEEKLY",
            [change("20260316T190000", "20260316T190000", "STATUS:CANCELLED")])
        #expect(
            try series(found) == [
                "s 2026-03-02T19:00:00 7200 Weekly FREQ=WEEKLY;UNTIL=20260309T180000Z",
                "the series ends before this day",
            ])
    }

    @Test(
        "what the rule cannot say, and a place that it does not give, is told as one changed day",
        arguments: [
            ("FREQ=MONTHLY;BYDAY=1MO", "20260406T190000", "20260407T190000"),
            ("FREQ=WEEKLY", "20260317T190000", "20260317T180000"),
            ("FREQ=WEEKLY", "20260302T190000", "20260302T180000"),
        ])
    func told(rule: String, place: String, start: String) throws {
        let found = try meetups(rule, [change(place, start)])
        guard case .meetup(let meetup) = found[0], case .occurrence(let one) = found[1] else {
            Issue.record("\(found)")
            return
        }
        #expect(meetup.rrule == rule)
        #expect(
            one.meetup.warnings == [
                "It changes all later days of its series too; only this one is taken."
            ])
    }
}
