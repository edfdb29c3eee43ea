import CivilTime
import JobSearch

/// Numbers that only look random: the same seed gives the same log (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
    mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }
    mutating func maybe<T>(_ value: T) -> T? { roll(2) == 0 ? nil : value }

    mutating func text() -> String {
        let parts = [
            "Ada", "José", "O'Brien", "北京", "שלום", "a\"b", "c\\d", "line\nbreak", "tab\there", "🙂",
            "e\u{301}", "\u{7F}x", "{}", "[1]", "/in/", "Grüße", "\u{2028}y",
        ]
        return (0...roll(3)).map { _ in pick(parts) }.joined(separator: " ")
    }

    mutating func texts() -> [String] { Array(Set((0..<roll(3)).map { _ in text() })).sorted() }
    mutating func day() -> Day { Day(ordinal: 15_000 + roll(9000)) }
    mutating func period() -> Period? {
        maybe(pick(["P3D", "P2W", "P1M", "P1Y"])).flatMap { Period(iso: $0) }
    }

    mutating func alarms() -> [Alarm]? {
        let all: [Alarm] = [
            .before(seconds: 0), .before(seconds: 93_784), .at(Instant(seconds: 1_780_000_000)),
        ]
        return maybe(all.filter { _ in roll(2) == 0 })
    }

    mutating func occurrence() -> Occurrence {
        var occurrence = Occurrence(day: day())
        occurrence.status = maybe(pick(Meetup.Status.allCases))
        occurrence.time = maybe(span())
        occurrence.title = maybe(text())
        occurrence.location = maybe(text())
        occurrence.onlineURL = maybe("https://example.com/other")
        occurrence.notes = maybe(text())
        return occurrence
    }

    mutating func moment() -> Moment {
        if roll(2) == 0 { return .day(day()) }
        let zone = pick(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"])
        return .time(Instant(seconds: roll(2_000_000_000) - 200_000_000), zone: zone)
    }

    mutating func span() -> Meetup.Span {
        if roll(2) == 0 {
            let first = day()
            return .days(first, first.adding(days: roll(3)))
        }
        guard
            case .time(let start, let zone) = Moment.time(
                Instant(seconds: roll(2_000_000_000)), zone: pick(["Europe/Berlin", "Asia/Tokyo"]))
        else { return .days(day(), day()) }
        return .times(start: start, end: start.adding(seconds: roll(90_000)), zone: zone)
    }
}
