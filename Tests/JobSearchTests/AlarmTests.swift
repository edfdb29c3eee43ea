import CivilTime
import JobSearch
import Testing

@Suite("An alarm")
struct AlarmTests {
    @Test(
        "is read as people type it, written as a duration, and told as it can be typed again",
        arguments: [
            ("0", "PT0S", "0m"), ("0m", "PT0S", "0m"), ("30m", "PT30M", "30m"),
            ("1h", "PT1H", "1h"), ("90 min", "PT1H30M", "1h30m"), ("1h30m", "PT1H30M", "1h30m"),
            ("1d", "P1D", "1d"), ("2 days", "P2D", "2d"), ("1w", "P7D", "7d"),
            ("1d 2h", "P1DT2H", "1d2h"), ("1w1d", "P8D", "8d"), ("PT15M", "PT15M", "15m"),
            ("P1DT2H30M", "P1DT2H30M", "1d2h30m"), ("p2w", "P14D", "14d"), ("P0D", "PT0S", "0m"),
        ])
    func reading(_ typed: String, _ iso: String, _ words: String) throws {
        let alarm = try Alarm(parsing: typed)
        #expect(alarm.iso == iso)
        #expect(alarm.words == words)
        #expect(Alarm(iso: iso) == alarm)
        #expect(try Alarm(parsing: words) == alarm)
    }

    @Test("at an instant is written in UTC, and read with any offset")
    func instant() {
        let at = Alarm.at(Instant(seconds: 1_772_697_600))
        #expect(at.iso == "2026-03-05T08:00:00Z")
        #expect(Alarm(iso: "2026-03-05T09:00:00+01:00") == at)
        #expect(at.words == nil)
    }

    @Test(
        "is refused for what is no time before",
        arguments: ["", "soon", "-1d", "1", "1x", "1d1d1", "30m 1d", "1m1h", "d", "P", "PT", "1mo"])
    func refused(_ typed: String) {
        #expect(throws: AlarmError.notATime(typed)) { try Alarm(parsing: typed) }
        #expect(Alarm(iso: typed) == nil)
    }

    @Test("rings at most a year before", arguments: ["367d", "53w", "9999999999d", "9000h"])
    func tooLong(_ typed: String) {
        #expect(throws: AlarmError.tooLong) { try Alarm(parsing: typed) }
    }
}
