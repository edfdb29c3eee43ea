import CivilTime
import JobSearch
import Testing

@Suite("Periods")
struct PeriodTests {
    @Test(
        "a period is read as people type it",
        arguments: [
            ("7d", "P7D"), ("2w", "P2W"), ("1 month", "P1M"), ("3 months", "P3M"),
            ("weekly", "P1W"), ("daily", "P1D"), ("Monthly", "P1M"), ("yearly", "P1Y"),
            ("every 2 weeks", "P2W"), ("every week", "P1W"), ("every other month", "P2M"),
            ("P14D", "P14D"), ("p2w", "P2W"), ("P1M", "P1M"), ("P1Y6M", "P18M"),
            ("  10   Days ", "P10D"), ("a month", "P1M"), ("two weeks", "P2W"), ("1y", "P1Y"),
        ])
    func reads(text: String, iso: String) throws {
        let period = try Period(parsing: text)
        #expect(period.iso == iso)
        #expect(Period(iso: iso) == period)
    }

    @Test(
        "what is no period is refused",
        arguments: [
            ("0d", PeriodError.notPositive), ("-3d", .notPositive), ("P0D", .notPositive),
            ("", .notAPeriod("")), ("soon", .notAPeriod("soon")), ("7", .notAPeriod("7")),
            ("2m", .notAPeriod("2m")), ("PT2H", .notAPeriod("PT2H")), ("P", .notAPeriod("P")),
            ("P1W2D", .notAPeriod("P1W2D")), ("1 month 2", .notAPeriod("1 month 2")),
            ("101 years", .tooLong), ("99999999999999999999d", .tooLong),
        ])
    func refuses(text: String, error: PeriodError) {
        #expect(throws: error) { try Period(parsing: text) }
        #expect(!error.hint.isEmpty && error.message.hasSuffix("."))
    }

    @Test("a period is told in words and as the rule of a series")
    func words() throws {
        #expect(try Period(1, .week).words == "every week")
        #expect(try Period(2, .week).words == "every 2 weeks")
        #expect(try Period(2, .week).rrule == "FREQ=WEEKLY;INTERVAL=2")
        #expect(try Period(1, .month).rrule == "FREQ=MONTHLY")
        #expect(try Period(30, .day).rrule == "FREQ=DAILY;INTERVAL=30")
        #expect(try Period(1, .year).rrule == "FREQ=YEARLY")
    }

    @Test("a series that begins on the 31st returns to it after a short month")
    func keepsTheDay() throws {
        let first = try #require(Day(iso: "2026-01-31"))
        let month = try Period(1, .month)
        let days = (0...3).map { first.adding(month, times: $0).iso }
        #expect(days == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
    }

    @Test("the next day of a series is the first one after a day")
    func next() throws {
        let first = try #require(Day(iso: "2026-01-31"))
        let month = try Period(1, .month)
        for (after, next) in [
            ("2026-01-30", "2026-01-31"), ("2026-01-31", "2026-02-28"),
            ("2026-02-28", "2026-03-31"), ("2031-06-15", "2031-06-30"),
        ] {
            #expect(first.next(after: try #require(Day(iso: after)), by: month).iso == next)
        }
        let weeks = try Period(2, .week)
        let monday = try #require(Day(iso: "2026-03-02"))
        #expect(monday.next(after: monday.adding(days: 14), by: weeks) == monday.adding(days: 28))
    }
}
