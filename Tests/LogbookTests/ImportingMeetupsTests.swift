import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Importing meetups")
struct ImportingMeetupsTests {
    private func talk(_ change: (inout FoundMeetup) -> Void = { _ in }) -> Finding {
        let start = Instant(rfc3339: "2026-12-01T17:30:00Z") ?? Instant(seconds: 0)
        var found = FoundMeetup(
            line: 4, uid: "event_1@meetup.com", title: "Swift Berlin",
            time: .times(start: start, end: start.adding(seconds: 7200), zone: "Europe/Berlin"))
        found.location = "c-base"
        found.sequence = 2
        found.modifiedAt = start.adding(seconds: -1_000_000)
        change(&found)
        return .meetup(found)
    }

    @discardableResult
    private func take(_ log: Logbook, _ findings: [Finding]) throws -> Change<ImportReport> {
        try log.importing(isDryRun: false, files: [file(findings, format: "iCalendar")])
    }

    @Test("keeps the file's own uid, and a second time changes nothing")
    func new() throws {
        let log = try testLog()
        try take(log, [talk()])
        let meetup = try #require(try log.meetups(Filter()).first)
        #expect(meetup.uid == "event_1@meetup.com")
        #expect(meetup.status == .planned)
        #expect(meetup.sequence == 2)
        let before = try log.rows(isWhole: true)
        let second = try take(log, [talk()])
        #expect(second.step == nil)
        #expect(second.result.files[0].same == 1)
        // A file that was written later and says the same is no news.
        #expect(
            try take(log, [talk { $0.modifiedAt = $0.modifiedAt?.adding(seconds: 9) }]).step == nil)
        #expect(try log.rows(isWhole: true) == before)
    }

    @Test("updates what a younger file says, and leaves it for an older one")
    func versions() throws {
        let log = try testLog()
        try take(log, [talk()])
        let younger = talk {
            $0.sequence = 3
            $0.location = "co.up"
        }
        let change = try take(log, [younger])
        #expect(change.result.files[0].changedNames == ["Swift Berlin (location)"])
        #expect(try take(log, [talk()]).step == nil)
        #expect(try log.meetups(Filter()).map(\.location) == ["co.up"])
        #expect(try log.meetups(Filter()).map(\.sequence) == [3])
        let late = talk {
            $0.sequence = 3
            $0.modifiedAt = $0.modifiedAt?.adding(seconds: 60)
            $0.title = "Swift Berlin 42"
        }
        try take(log, [late, younger])
        #expect(try log.meetups(Filter()).map(\.title) == ["Swift Berlin 42"])
        #expect(try take(log, [late, younger]).step == nil)
    }

    @Test("a cancelled one is cancelled, also when it is known already")
    func cancelled() throws {
        let log = try testLog()
        try take(log, [talk()])
        try take(
            log,
            [
                talk {
                    $0.isCancelled = true
                    $0.sequence = 3
                }
            ])
        #expect(try log.meetups(Filter()).map(\.status) == [.cancelled])
        let other = try testLog()
        try take(other, [talk { $0.isCancelled = true }])
        #expect(try other.meetups(Filter()).map(\.status) == [.cancelled])
    }

    @Test("leaves what was edited by hand")
    func handEdits() throws {
        let log = try testLog()
        try take(log, [talk()])
        _ = try log.edit(Meetup.self, "1") { meetup, _ in
            meetup.status = .attended
            meetup.location = "at home"
        }
        let change = try take(
            log,
            [
                talk {
                    $0.isCancelled = true
                    $0.location = "co.up"
                    $0.notes = "Bring a badge"
                    $0.sequence = 7
                }
            ])
        #expect(change.result.files[0].kept == 2)
        let meetup = try #require(try log.meetups(Filter()).first)
        #expect(meetup.status == .attended)
        #expect(meetup.location == "at home")
        #expect(meetup.notes == "Bring a badge")
    }

    @Test("skips what is none, and says what was read with a doubt")
    func problems() throws {
        let log = try testLog()
        let report = try take(
            log,
            [
                talk { $0.uid = " " },
                talk { $0.time = .days(day("2026-02-02"), day("2026-02-01")) },
                talk {
                    $0.rrule = "weekly"
                    $0.warnings = ["an unknown zone"]
                },
            ]
        ).result.files[0]
        #expect((report.added, report.skipped) == (1, 2))
        #expect(
            report.problems == [
                "line 4: a meetup without UID",
                "line 4: Swift Berlin ends before it starts", "line 4: an unknown zone",
                "line 4: Swift Berlin: “weekly” is no rule of repetition",
            ])
    }

    @Test("a title that is missing is told, and never takes a known one away")
    func untitled() throws {
        let log = try testLog()
        let untitled = talk { $0.title = "\u{0}" }
        let first = try take(log, [untitled])
        #expect(first.result.files[0].problems == ["line 4: it has no title"])
        #expect(try log.meetups(Filter()).map(\.title) == ["(no title)"])
        #expect(try take(log, [untitled]).step == nil)
        try take(log, [talk { $0.sequence = 3 }])
        try take(log, [talk { ($0.title, $0.sequence, $0.location) = ("", 4, "co.up") }])
        #expect(try log.meetups(Filter()).map(\.title) == ["Swift Berlin"])
        #expect(try log.meetups(Filter()).map(\.location) == ["co.up"])
    }

    @Test("a cancellation without a time cancels the meetup that is known, once")
    func cancellation() throws {
        let log = try testLog()
        var found = FoundCancellation(line: 7, uid: "event_1@meetup.com")
        found.sequence = 3
        let reason = refusal { _ = try take(log, [.cancellation(found)]) }
        #expect(reason?.contains("line 7: it cancels a meetup that is not in the log") == true)
        try take(log, [talk()])
        let report = try take(log, [.cancellation(found)]).result.files[0]
        #expect(report.changedNames == ["Swift Berlin (status)"])
        #expect(try log.meetups(Filter()).map(\.status) == [.cancelled])
        #expect(try log.meetups(Filter()).map(\.sequence) == [3])
        #expect(try take(log, [.cancellation(found)]).step == nil)
        // The file from before is older.
        #expect(try take(log, [talk()]).step == nil)
        found.sequence = 1
        #expect(try take(log, [.cancellation(found)]).step == nil)
    }
}
