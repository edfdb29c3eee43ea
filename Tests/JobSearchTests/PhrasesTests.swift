import CivilTime
import JobSearch
import Testing

@Suite("How times are told")
struct PhrasesTests {
    @Test("a day is told by weekday, day, month and year")
    func day() throws {
        #expect(try #require(Day(iso: "2026-11-27")).words == "Fri 27 Nov 2026")
        #expect(try #require(Day(iso: "2026-03-01")).words == "Sun 1 Mar 2026")
    }

    @Test("every told day can be typed again")
    func typedAgain() throws {
        let first = try #require(Day(iso: "2027-12-20"))
        for offset in 0..<400 {
            let day = first.adding(days: offset)
            #expect(try read(day.words) == day.iso)
        }
    }

    @Test("a time names its zone only where it is another")
    func moment() throws {
        let berlin = try Zone.named("Europe/Berlin")
        let newYork = try Zone.named("America/New_York")
        let instant = try #require(Instant(rfc3339: "2026-11-27T18:30:00+01:00"))
        let moment = Moment.time(instant, zone: "Europe/Berlin")
        #expect(moment.words(in: berlin) == "Fri 27 Nov 2026 18:30")
        #expect(moment.words(in: newYork) == "Fri 27 Nov 2026 18:30 (Europe/Berlin)")
        #expect(
            Moment.time(instant, zone: "No/Where").words(in: newYork) == "Fri 27 Nov 2026 12:30")
        let day = try #require(Day(iso: "2026-11-27"))
        #expect(Moment.day(day).words(in: newYork) == "Fri 27 Nov 2026")
        #expect(moment.day(in: berlin) == day)
    }

    @Test("days near today are told by their distance")
    func relative() throws {
        let today = try #require(Day(iso: "2026-03-02"))
        let told = [-3, -1, 0, 1, 3].map { today.adding(days: $0).relative(to: today) }
        #expect(told == ["3 days ago", "yesterday", "today", "tomorrow", "in 3 days"])
    }
}
