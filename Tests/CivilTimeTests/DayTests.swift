import CivilTime
import Testing

@Suite("A day")
struct DayTests {
    @Test("counts from 1 January 1970 and back again, over leap years and centuries")
    func ordinals() throws {
        #expect(try #require(Day(year: 1970, month: 1, day: 1)).ordinal == 0)
        #expect(try #require(Day(year: 2000, month: 3, day: 1)).ordinal == 11_017)
        #expect(try #require(Day(year: 1969, month: 12, day: 31)).ordinal == -1)
        for ordinal in stride(from: -719_162, through: 2_932_896, by: 97) {
            let parts = Day(ordinal: ordinal).components
            let same = Day(year: parts.year, month: parts.month, day: parts.day)
            #expect(same?.ordinal == ordinal)
        }
    }

    @Test("that does not exist is not read")
    func impossible() {
        for text in [
            "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1",
            "0000-01-01", "2026-01-01 ", "2026/01/01", "٢٠٢٦-01-01", "", "+026-01-01",
        ] { #expect(Day(iso: text) == nil, "\(text)") }
        #expect(Day(iso: "2028-02-29")?.iso == "2028-02-29")
        #expect(Day(iso: "2000-02-29") != nil)
    }

    @Test("a month later is clamped to that month's end")
    func clamp() {
        #expect(Day(iso: "2026-01-31")?.adding(months: 1).iso == "2026-02-28")
        #expect(Day(iso: "2028-01-31")?.adding(months: 1).iso == "2028-02-29")
        #expect(Day(iso: "2026-03-31")?.adding(months: -13).iso == "2025-02-28")
        #expect(Day(iso: "2026-12-15")?.adding(months: 1).iso == "2027-01-15")
        #expect(Day(iso: "2026-02-10")?.endOfMonth.iso == "2026-02-28")
    }

    @Test("knows its weekday, before 1970 too")
    func weekdays() {
        #expect(Day(iso: "2026-11-23")?.weekday == 1)
        #expect(Day(iso: "1970-01-01")?.weekday == 4)
        #expect(Day(iso: "1969-12-28")?.weekday == 7)
    }
}

@Suite("An instant")
struct InstantTests {
    @Test(
        "is read from RFC 3339",
        arguments: [
            ("2026-03-02T09:00:00+01:00", 1_772_438_400), ("2026-03-02 08:00Z", 1_772_438_400),
            ("2026-03-02t08:00:00.75z", 1_772_438_400), ("2026-03-02T02:30-0530", 1_772_438_400),
            ("2026-03-02T09:00+01", 1_772_438_400), ("1969-12-31T23:59:59Z", -1),
        ])
    func reads(text: String, seconds: Int) {
        #expect(Instant(rfc3339: text)?.seconds == seconds)
    }

    @Test("without an offset, or at no time, is not read")
    func refuses() {
        for text in [
            "2026-03-02T09:00:00", "2026-03-02T24:00Z", "2026-03-02T09:60Z", "2026-02-30T09:00Z",
            "2026-03-02T09:00:00.Z", "2026-03-02T09:00:00+1:00", "2026-03-02T09:00:00+01:60",
            "2026-03-02T09:00:00Z ", "2026-03-02T09:00:00+01:00:00", "2026-03-02", "",
        ] { #expect(Instant(rfc3339: text) == nil, "\(text)") }
    }

    @Test("is written in UTC and with an offset")
    func writes() {
        let instant = Instant(seconds: 1_772_438_400)
        #expect(instant.iso == "2026-03-02T08:00:00Z")
        #expect(instant.iso(offset: 3600) == "2026-03-02T09:00:00+01:00")
        #expect(instant.iso(offset: -12_600) == "2026-03-02T04:30:00-03:30")
        #expect(instant.iso(offset: 3208) == "2026-03-02T08:53:00+00:53")
    }
}
