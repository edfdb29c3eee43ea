import CivilTime
import JobSearch
import Testing

@Suite("When: the rules")
struct WhenRuleTests {
    private let friday = "2026-03-06T09:00:00+01:00"

    @Test("a weekday alone is the next one after today")
    func weekdayAhead() throws {
        #expect(try read("fri") == "2026-03-06")
        #expect(try read("friday", now: friday) == "2026-03-13")
        #expect(try read("mon") == "2026-03-09")
        #expect(try read("Thurs", now: friday) == "2026-03-12")
    }

    @Test("a weekday alone is the last one before or on today where the option looks back")
    func weekdayBehind() throws {
        #expect(try read("fri", .past) == "2026-02-27")
        #expect(try read("fri", .past, now: friday) == "2026-03-06")
        #expect(try read("sat", .past, now: friday) == "2026-02-28")
        #expect(try read("fri 8:00", .past, now: friday) == "2026-03-06T08:00")
        #expect(try read("fri 18:30", .past, now: friday) == "2026-02-27T18:30")
    }

    @Test("next Friday is Friday of next week, in both directions")
    func nextFriday() throws {
        for facing in [Direction.future, .past] {
            #expect(try read("next fri", facing) == "2026-03-13")
            #expect(try read("next fri", facing, now: friday) == "2026-03-13")
            #expect(try read("next mon", facing, now: "2026-03-08T23:00:00+01:00") == "2026-03-09")
            #expect(try read("this fri", facing) == "2026-03-06")
        }
    }

    @Test("last Friday is the latest one before today, in both directions")
    func lastFriday() throws {
        for facing in [Direction.future, .past] {
            #expect(try read("last fri", facing) == "2026-02-27")
            #expect(try read("last friday", facing, now: friday) == "2026-02-27")
        }
    }

    @Test("a date without a year is the nearest in the direction of the option")
    func nearestYear() throws {
        #expect(try read("1 Mar") == "2027-03-01")
        #expect(try read("2 Mar") == "2026-03-02")
        #expect(try read("3 Mar", .past) == "2025-03-03")
        #expect(try read("2 Mar", .past) == "2026-03-02")
        #expect(try read("29 Feb", .past) == "2024-02-29")
        #expect(try read("Dec 31 8pm", .past) == "2025-12-31T20:00")
    }

    @Test("a count without a sign goes in the direction of the option")
    func unsignedCount() throws {
        #expect(try read("2w", .past) == "2026-02-16")
        #expect(try read("in 2w", .past) == "2026-03-16")
        #expect(try read("+2w", .past) == "2026-03-16")
        #expect(try read("2 weeks ago", .future) == "2026-02-16")
        #expect(try read("2h", .past) == "2026-03-02T07:00")
    }

    @Test("a time alone is today, or the nearest in the direction of the option")
    func timeAlone() throws {
        #expect(try read("18:30") == "2026-03-02T18:30")
        #expect(try read("8:30") == "2026-03-03T08:30")
        #expect(try read("at 9:00") == "2026-03-02T09:00")
        #expect(try read("18:30", .past) == "2026-03-01T18:30")
        #expect(try read("8:30 am", .past) == "2026-03-02T08:30")
        #expect(try read("midnight") == "2026-03-03T00:00")
        #expect(try read("noon", .past) == "2026-03-01T12:00")
        #expect(try read("9:00", now: "2026-03-02T09:00:40+01:00") == "2026-03-02T09:00")
    }

    @Test("a part of today that has begun is now where the option looks back")
    func partsOfToday() throws {
        let early = "2026-03-02T08:30:00+01:00"
        #expect(try read("this morning", .past, now: early) == "2026-03-02T08:30")
        #expect(try read("morning", .past, now: early) == "2026-03-02T08:30")
        #expect(try read("this morning", now: early) == "2026-03-02T09:00")
        #expect(try read("evening", .past, now: early) == "2026-03-01T19:00")
        #expect(try read("this evening", .past, now: early) == "2026-03-02T19:00")
        #expect(
            try read("tonight", .past, now: "2026-03-02T19:00:00+01:00") == "2026-03-02T19:00")
        #expect(try read("yesterday evening", .past, now: early) == "2026-03-01T19:00")
    }

    @Test("months clamp to their last day")
    func clamps() throws {
        #expect(try read("1 month", now: "2026-01-31T09:00:00+01:00") == "2026-02-28")
        #expect(try read("in 1 month", now: "2028-01-31T09:00:00+01:00") == "2028-02-29")
        #expect(try read("1 month ago", now: "2026-03-31T09:00:00+02:00") == "2026-02-28")
        #expect(try read("1 year", now: "2028-02-29T09:00:00+01:00") == "2029-02-28")
    }

    @Test("today is the day of the zone, not of UTC")
    func zones() throws {
        let late = "2026-03-02T23:30:00Z"
        #expect(try read("today", now: late) == "2026-03-03")
        #expect(try read("today", now: late, in: "America/New_York") == "2026-03-02")
    }

    @Test("a day alone is a day, not its midnight")
    func dayOnly() throws {
        let now = try #require(Instant(rfc3339: friday))
        let when = try When.parse("1 Dec 2026", facing: .future, now: now, zone: .utc)
        #expect(when == When(moment: .day(try #require(Day(iso: "2026-12-01")))))
    }

    @Test(
        "a time that the clocks skip moves forward by the gap, with a warning",
        arguments: [
            (
                "2026-03-29 02:30", "Europe/Berlin", "2026-03-29T01:30:00Z",
                "The clocks of Europe/Berlin skip 02:30 on Sun 29 Mar 2026: 03:30 is taken instead."
            ),
            (
                "2026-03-08 02:30", "America/New_York", "2026-03-08T07:30:00Z",
                "The clocks of America/New_York skip 02:30 on Sun 8 Mar 2026:"
                    + " 03:30 is taken instead."
            ),
        ])
    func gap(text: String, zone: String, instant: String, warning: String) throws {
        try expect(text, zone, instant, warning)
    }

    @Test(
        "a time that the clocks show twice is the first, with a warning",
        arguments: [
            (
                "2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00Z",
                "The clocks of Europe/Berlin show 02:30 on Sun 25 Oct 2026 twice: the first is"
                    + " taken, 2026-10-25T02:30:00+02:00, not the second, 2026-10-25T02:30:00+01:00."
            ),
            (
                "2026-11-01 01:30", "America/New_York", "2026-11-01T05:30:00Z",
                "The clocks of America/New_York show 01:30 on Sun 1 Nov 2026 twice: the first is"
                    + " taken, 2026-11-01T01:30:00-04:00, not the second, 2026-11-01T01:30:00-05:00."
            ),
        ])
    func overlap(text: String, zone: String, instant: String, warning: String) throws {
        try expect(text, zone, instant, warning)
    }

    @Test("an offset says which of the two is meant, without a warning")
    func overlapWithOffset() throws {
        try expect("2026-10-25T02:30+01:00", "Europe/Berlin", "2026-10-25T01:30:00Z", nil)
    }

    private func expect(
        _ text: String, _ zone: String, _ instant: String, _ warning: String?
    ) throws {
        let now = try #require(Instant(rfc3339: friday))
        let when = try When.parse(text, facing: .future, now: now, zone: Zone.named(zone))
        let expected = try #require(Instant(rfc3339: instant))
        #expect(when == When(moment: .time(expected, zone: zone), warning: warning))
    }
}
