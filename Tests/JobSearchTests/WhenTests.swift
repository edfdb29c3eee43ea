import CivilTime
import JobSearch
import Testing

/// Reads a time in Berlin; a day is `2026-03-06`, a time `2026-03-06T18:30`, both as seen there.
func read(
    _ text: String, _ facing: Direction = .future, now: String = "2026-03-02T09:00:00+01:00",
    in zone: String = "Europe/Berlin"
) throws -> String {
    let zone = try Zone.named(zone)
    let now = try #require(Instant(rfc3339: now))
    switch try When.parse(text, facing: facing, now: now, zone: zone).moment {
    case .day(let day): return day.iso
    case .time(let instant, let name):
        #expect(name == zone.name)
        let local = zone.local(instant)
        return local.day.iso + "T" + (local.clock.second == 0 ? local.clock.short : local.clock.iso)
    }
}

@Suite("When: the forms")
struct WhenFormTests {
    @Test(
        "a date of numbers has the year first",
        arguments: [
            ("2026-12-01", "2026-12-01"), ("2026-3-7", "2026-03-07"),
            ("2026-12-01 18:30", "2026-12-01T18:30"), ("2026-12-01T18:30", "2026-12-01T18:30"),
            ("2026-12-01t18:30:05", "2026-12-01T18:30:05"),
            ("2026-12-01 at 6pm", "2026-12-01T18:00"),
            ("2026-12-01T18:30:00.25", "2026-12-01T18:30"), ("on 2026-12-01", "2026-12-01"),
        ])
    func numbers(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "dots mean the day first; with slashes a number over 12 tells the day",
        arguments: [
            ("30.4.2026", "2026-04-30"), ("30.04.2026", "2026-04-30"), ("30.4.", "2026-04-30"),
            ("30.04", "2026-04-30"), ("1.2.", "2027-02-01"), ("1.2.2026", "2026-02-01"),
            ("30.04.26", "2026-04-30"), ("30. 4. 2026", "2026-04-30"), ("30. 4.", "2026-04-30"),
            ("30.4. 18:30", "2026-04-30T18:30"), ("thu 30.4.", "2026-04-30"),
            ("30/04/2026", "2026-04-30"), ("04/30/2026", "2026-04-30"), ("30/4", "2026-04-30"),
            ("5/5/2026", "2026-05-05"), ("30-04-2026", "2026-04-30"),
            ("2026/12/01", "2026-12-01"), ("2026.12.01", "2026-12-01"),
        ])
    func orders(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "an offset or Z makes it that instant, told in the zone",
        arguments: [
            ("2026-12-01T18:30Z", "2026-12-01T19:30"), ("2026-12-01 18:30Z", "2026-12-01T19:30"),
            ("2026-12-01T18:30:00+01:00", "2026-12-01T18:30"),
            ("2026-12-01 18:30 -05:00", "2026-12-02T00:30"),
            ("2026-12-01 18:30+0530", "2026-12-01T14:00"), ("tomorrow 18:30Z", "2026-03-03T19:30"),
            ("1 Dec 18:30 UTC", "2026-12-01T19:30"),
        ])
    func offsets(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "a date of words may have the month first or last, with or without a year",
        arguments: [
            ("1 Dec", "2026-12-01"), ("Dec 1", "2026-12-01"), ("1 December 2026", "2026-12-01"),
            ("Dec 1 2026", "2026-12-01"), ("Dec 1, 2026", "2026-12-01"),
            ("1st Dec", "2026-12-01"), ("the 1st", ""), ("DEC 3RD", "2026-12-03"),
            ("1. Dec 2031", "2031-12-01"), ("Fri 27 Nov 2026", "2026-11-27"),
            ("Fri, 27 Nov 2026 18:30", "2026-11-27T18:30"), ("fri 27 nov", "2026-11-27"),
            ("1st of December", "2026-12-01"), ("29 feb", "2028-02-29"),
        ])
    func names(text: String, expected: String) throws {
        if expected.isEmpty {
            #expect(throws: WhenError.self) { try read(text) }
        } else {
            #expect(try read(text) == expected)
        }
    }

    @Test(
        "words name days near today",
        arguments: [
            ("today", "2026-03-02"), ("Tomorrow", "2026-03-03"), ("yesterday", "2026-03-01"),
            ("  TOMORROW  ", "2026-03-03"), ("now", "2026-03-02T09:00"),
            ("end of month", "2026-03-31"), ("eom", "2026-03-31"),
            ("end of the month", "2026-03-31"),
            ("end of week", "2026-03-08"), ("end of year", "2026-12-31"),
        ])
    func words(text: String, expected: String) throws {
        #expect(try read(text) == expected)
        #expect(try read(text, .past) == expected)
    }

    @Test(
        "a count of days, weeks, months or years is from today",
        arguments: [
            ("in 3 days", "2026-03-05"), ("3d", "2026-03-05"), ("3 days", "2026-03-05"),
            ("+2w", "2026-03-16"), ("-1d", "2026-03-01"), ("1 month", "2026-04-02"),
            ("3 days ago", "2026-02-27"), ("in 1 day", "2026-03-03"), ("a week ago", "2026-02-23"),
            ("in two weeks", "2026-03-16"), ("2 weeks from now", "2026-03-16"),
            ("1y", "2027-03-02"), ("-2 months", "2026-01-02"), ("\u{2212}1d", "2026-03-01"),
        ])
    func counts(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "a count of hours and minutes is from now",
        arguments: [
            ("2h", "2026-03-02T11:00"), ("in 90 minutes", "2026-03-02T10:30"),
            ("in 2 hours", "2026-03-02T11:00"), ("30 min ago", "2026-03-02T08:30"),
            ("2h30m", "2026-03-02T11:30"), ("-1h", "2026-03-02T08:00"),
            ("in an hour", "2026-03-02T10:00"), ("20 hours", "2026-03-03T05:00"),
        ])
    func hours(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "a time may follow any day",
        arguments: [
            ("fri 6pm", "2026-03-06T18:00"), ("tomorrow at noon", "2026-03-03T12:00"),
            ("next fri 18:30", "2026-03-13T18:30"), ("1 Dec 6:30 pm", "2026-12-01T18:30"),
            ("Dec 1 2026 midnight", "2026-12-01T00:00"), ("in 3 days at 9:05", "2026-03-05T09:05"),
            ("eom 12am", "2026-03-31T00:00"), ("3d 12pm", "2026-03-05T12:00"),
            ("3 days ago 6 PM", "2026-02-27T18:00"), ("today 06:00", "2026-03-02T06:00"),
            ("6pm tomorrow", "2026-03-03T18:00"), ("at noon on fri", "2026-03-06T12:00"),
            ("tomorrow morning", "2026-03-03T09:00"), ("fri evening", "2026-03-06T19:00"),
            ("tonight", "2026-03-02T20:00"), ("tonight 21:30", "2026-03-02T21:30"),
            ("this morning", "2026-03-02T09:00"), ("this evening", "2026-03-02T19:00"),
            ("evening", "2026-03-02T19:00"), ("next week", "2026-03-09"),
            ("next week 10:00", "2026-03-09T10:00"), ("30.4. evening", "2026-04-30T19:00"),
            ("1 month 18:30", "2026-04-02T18:30"), ("tomorrow, 6 p.m.", "2026-03-03T18:00"),
        ])
    func times(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }
}
