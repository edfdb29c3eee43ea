import CivilTime
import JobSearch
import Testing

@Suite("A date in front of a text")
struct LeadingDateTests {
    /// The date and the text behind it, as read on a Monday at nine; `-` where there is no date.
    private func reading(_ text: String) throws -> String {
        let now = try #require(Instant(rfc3339: "2026-03-02T09:00:00+01:00"))
        let zone = try Zone.named("Europe/Berlin")
        guard let date = try LeadingDate.read(text, now: now, zone: zone) else { return "-" }
        return "\(try read(date.typed, .past)) \(date.typed) | \(date.rest)"
    }

    @Test(
        "counts before a colon, whatever is a time",
        arguments: [
            ("yesterday: coffee", "2026-03-01 yesterday | coffee"),
            ("yesterday 15:00: coffee", "2026-03-01T15:00 yesterday 15:00 | coffee"),
            ("fri: Ada: call", "2026-02-27 fri | Ada: call"),
            ("2026-02-26 18:30: talk", "2026-02-26T18:30 2026-02-26 18:30 | talk"),
            ("30.1: coffee", "2026-01-30 30.1 | coffee"),
            ("tomorrow: coffee", "2026-03-03 tomorrow | coffee"),
            ("today 15:00: coffee", "2026-03-02T15:00 today 15:00 | coffee"),
            ("yesterday:", "2026-03-01 yesterday | "),
        ])
    func colon(text: String, expected: String) throws {
        #expect(try reading(text) == expected)
    }

    @Test(
        "counts without a colon where it can hardly be anything else",
        arguments: [
            ("yesterday coffee with Ada: fine", "2026-03-01 yesterday | coffee with Ada: fine"),
            ("Yesterday, coffee", "2026-03-01 Yesterday | coffee"),
            ("yesterday at 6pm  coffee", "2026-03-01T18:00 yesterday at 6pm | coffee"),
            ("yesterday evening coffee", "2026-03-01T19:00 yesterday evening | coffee"),
            ("yesterday 1:1 with Ada", "2026-03-01 yesterday | 1:1 with Ada"),
            ("2026-01-30 coffee", "2026-01-30 2026-01-30 | coffee"),
            ("2026-01-30T18:30 coffee", "2026-01-30T18:30 2026-01-30T18:30 | coffee"),
            ("2026-01-30 – coffee", "2026-01-30 2026-01-30 | coffee"),
            ("30.1.2026 coffee", "2026-01-30 30.1.2026 | coffee"),
            ("30.1. coffee", "2026-01-30 30.1. | coffee"),
            ("30.01.26 coffee", "2026-01-30 30.01.26 | coffee"),
            ("30 Jan coffee", "2026-01-30 30 Jan | coffee"),
            ("Fri 30 Jan 2026 18:30 coffee", "2026-01-30T18:30 Fri 30 Jan 2026 18:30 | coffee"),
            ("Jan 30, 2026 coffee", "2026-01-30 Jan 30 2026 | coffee"),
            ("5 May coffee", "2025-05-05 5 May | coffee"),
            ("today coffee", "2026-03-02 today | coffee"),
            ("tomorrow coffee", "2026-03-03 tomorrow | coffee"),
            ("last fri coffee", "2026-02-27 last fri | coffee"),
            ("3 days ago coffee", "2026-02-27 3 days ago | coffee"),
            ("a week ago, 18:30 coffee", "2026-02-23T18:30 a week ago 18:30 | coffee"),
            ("2h ago coffee", "2026-03-02T07:00 2h ago | coffee"),
            ("this morning coffee", "2026-03-02T09:00 this morning | coffee"),
        ])
    func noColon(text: String, expected: String) throws {
        #expect(try reading(text) == expected)
    }

    @Test(
        "is none where the words may mean something else, or nothing is behind them",
        arguments: [
            "", " ", "yesterday", "2026-01-30", "30 Jan", "yesterday -", "coffee yesterday",
            "may I call", "May was busy", "5 may come", "march on", "now they hire", "sun and sea",
            "Sun Microsystems called", "fri coffee", "noon coffee", "12 people came",
            "3 days of talks", "30.1 coffee", "1.2.3 was released", "0151-2345-67 called",
            "today we talked", "Tomorrow they decide", "today's standup", "yesterday's talk",
            "30 Jan to 2 Feb fair", "30 Jan – 2 Feb fair", "yesterday and today: fair",
            "last minute talk", "this was fine", "Jan 30 mails sent", "long ago coffee",
            "Ada: coffee", "May: plans", "12: more", "5m: sprint", "https://example.com",
        ])
    func none(text: String) throws {
        #expect(try reading(text) == "-")
    }

    @Test(
        "is refused where it does not exist, or reads in two ways",
        arguments: [
            ("2026-02-30 coffee", "There is no 30 Feb 2026."),
            ("2026-02-30: coffee", "There is no 30 Feb 2026."),
            ("31 Apr coffee", "There is no 31 Apr."),
            ("Thu 30 Jan 2026 coffee", "30 Jan 2026 is a Fri, not a Thu."),
            ("01/02/2026 coffee", "“01/02/2026” reads differently in different countries."),
        ])
    func refused(text: String, message: String) throws {
        let error = #expect(throws: WhenError.self) { try reading(text) }
        #expect(error?.message == message)
    }
}
