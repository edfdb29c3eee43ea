import CivilTime
import JobSearch
import Testing

@testable import Logbook

/// It is Monday, 2 March 2026, nine o'clock in Berlin.
@Suite("The date of an exchange")
struct DatingTests {
    private let berlin: Zone
    private let now = at("2026-03-02T09:00:00+01:00")

    init() throws { berlin = try Zone.named("Europe/Berlin") }

    private func log(
        _ title: String, _ start: String, _ end: String, rrule: String? = nil
    ) throws -> Logbook {
        let log = try testLog()
        try add(title, start, end, rrule: rrule, to: log)
        return log
    }

    private func add(
        _ title: String, _ start: String, _ end: String, rrule: String? = nil, to log: Logbook
    ) throws {
        let span: Meetup.Span
        if let first = Day(iso: start), let last = Day(iso: end) {
            span = .days(first, last)
        } else {
            span = .times(
                start: try #require(Instant(rfc3339: start)),
                end: try #require(Instant(rfc3339: end)), zone: "Europe/Berlin")
        }
        _ = try log.add { _ in
            var meetup = Meetup(title: title, time: span)
            meetup.rrule = rrule
            return meetup
        }
    }

    /// The date of a talk at a meetup, for one who says nothing of it.
    private func date(_ log: Logbook, _ meetup: String = "pydata") throws -> Moment? {
        var met = Met(names: ["Ada"], on: now)
        met.at = meetup
        met.isDatedByMeetup = true
        met.zone = berlin
        return try log.met(met).touched[Interaction.self].first?.at
    }

    @Test("is the start of the meetup that is over")
    func over() throws {
        let evening = try log("PyData", "2026-03-01T19:00:00+01:00", "2026-03-01T21:00:00+01:00")
        #expect(try date(evening) == at("2026-03-01T19:00:00+01:00"))
        #expect(try evening.meetups(Filter()).map(\.status) == [.attended])
        let night = try log("PyData", "2026-03-01T22:00:00+01:00", "2026-03-02T02:00:00+01:00")
        #expect(try date(night) == at("2026-03-01T22:00:00+01:00"))
        #expect(try date(log("PyData", "2026-02-27", "2026-02-28")) == on("2026-02-27"))
    }

    @Test("is now while the meetup takes place, and on its first day")
    func current() throws {
        for (start, end) in [
            ("2026-03-02", "2026-03-02"), ("2026-03-01", "2026-03-03"),
            ("2026-03-02T07:00:00+01:00", "2026-03-02T08:00:00+01:00"),
            ("2026-03-02T18:00:00+01:00", "2026-03-02T20:00:00+01:00"),
            ("2026-03-01T22:00:00+01:00", "2026-03-02T10:00:00+01:00"),
        ] {
            #expect(try date(log("PyData", start, end)) == now, "\(start)")
        }
    }

    @Test("is the start of the last occurrence of a series")
    func series() throws {
        let weekly = try log(
            "PyData", "2026-01-01T19:00:00+01:00", "2026-01-01T21:00:00+01:00",
            rrule: "FREQ=WEEKLY;BYDAY=TH")
        #expect(try date(weekly) == at("2026-02-26T19:00:00+01:00"))
        let attended = try weekly.meetups(Filter()).flatMap(\.occurrences)
        #expect(attended.map(\.day) == [day("2026-02-26")])
        let today = try log(
            "PyData", "2026-01-05T19:00:00+01:00", "2026-01-05T21:00:00+01:00",
            rrule: "FREQ=WEEKLY;BYDAY=MO")
        #expect(try date(today) == now)
    }

    @Test("is that of yesterday's of several meetups of a name")
    func several() throws {
        let log = try log("PyData", "2026-02-01", "2026-02-01")
        try add("PyData", "2026-04-01", "2026-04-01", to: log)
        #expect(refusal { _ = try date(log) } == "ambiguous meetup pydata: [1, 2]")
        try add("PyData", "2026-03-01", "2026-03-01", to: log)
        #expect(try date(log) == on("2026-03-01"))
    }

    @Test("is not in the future: nothing changes")
    func ahead() throws {
        let log = try log("PyData", "2026-03-03", "2026-03-03")
        _ = try log.add { _ in Contact(name: "Bob") }
        let before = try log.rows()
        func notYet(_ change: (inout Met) -> Void) throws -> NotYet? {
            var met = Met(names: ["Ada", "Bob"], on: now)
            met.zone = berlin
            met.at = "pydata"
            met.isDatedByMeetup = true
            change(&met)
            do { _ = try log.met(met) } catch LogbookError.notYet(let notYet) { return notYet }
            return nil
        }
        let planned = NotYet(at: on("2026-03-03"), meetup: "PyData", known: ["Bob"])
        #expect(try notYet { _ in } == planned)
        #expect(
            try notYet {
                $0.on = on("2026-03-03"); $0.isDatedByMeetup = false
            } == planned)
        let later = at("2026-03-02T10:00:00+01:00")
        #expect(
            try notYet {
                $0.at = "New"; $0.on = later
            }
                == NotYet(at: later, meetup: nil, known: ["Bob"]))
        var entry = LogEntry(text: "tea", at: later)
        entry.with = ["Bob"]
        entry.zone = berlin
        #expect(throws: LogbookError.self) { try log.log(entry) }
        #expect(try log.rows() == before)
        entry.at = now
        entry.meetup = "pydata"
        _ = try log.log(entry)
    }
}
