import JobSearch
import Testing

@Suite("Lengths of time")
struct LengthOfTimeTests {
    @Test(
        "a length is read as people type it",
        arguments: [
            ("2h30m", 9000), ("90m", 5400), ("2h", 7200), ("1.5h", 5400), ("45 min", 2700),
            ("PT2H30M", 9000), ("1 hour 15 minutes", 4500), ("2H 30M", 9000), ("0.25h", 900),
            ("744h", 2_678_400), ("PT45M", 2700), ("1h0m30s", 3630),
        ])
    func reads(text: String, seconds: Int) throws {
        let length = try LengthOfTime(parsing: text)
        #expect(length.seconds == seconds)
    }

    @Test(
        "what is no length is refused",
        arguments: [
            ("", LengthError.notALength("")), ("90", .notALength("90")), ("h", .notALength("h")),
            ("2d", .notALength("2d")), ("30m2h", .notALength("30m2h")), ("-2h", .notALength("-2h")),
            ("1.h", .notALength("1.h")), ("1.2.3h", .notALength("1.2.3h")),
            ("PT", .notALength("PT")),
            ("0m", .tooShort), ("30s", .tooShort), ("745h", .tooLong),
            ("99999999999999999999h", .tooLong),
        ])
    func refuses(text: String, error: LengthError) {
        #expect(throws: error) { try LengthOfTime(parsing: text) }
        #expect(!error.hint.isEmpty && error.message.hasSuffix("."))
    }

    @Test("a length is told as it can be typed again")
    func words() {
        let told = [5400, 7200, 2700].map { LengthOfTime(seconds: $0).words }
        #expect(told == ["1h30m", "2h", "45m"])
    }
}
