/// A time on a clock's face: seconds since midnight, 0 ..< 86,400.
public struct ClockTime: Hashable, Comparable, Sendable {
    public var seconds: Int

    public init(hour: Int, minute: Int = 0, second: Int = 0) {
        seconds = hour * 3600 + minute * 60 + second
    }
    public init(seconds: Int) { self.seconds = seconds }

    /// Reads `18:30` or `18:30:05`; `nil` for anything else.
    public init?(iso text: some StringProtocol) {
        let b = Array(text.utf8)
        guard b.count == 5 || b.count == 8, b[2] == 0x3A, let h = Day.number(b[0..<2]), h < 24,
            let m = Day.number(b[3..<5]), m < 60
        else { return nil }
        var s = 0
        if b.count == 8 {
            guard b[5] == 0x3A, let value = Day.number(b[6..<8]), value < 60 else { return nil }
            s = value
        }
        self.init(hour: h, minute: m, second: s)
    }

    public var hour: Int { seconds / 3600 }
    public var minute: Int { seconds / 60 % 60 }
    public var second: Int { seconds % 60 }
    /// `18:30`.
    public var short: String { Day.padded(hour, 2) + ":" + Day.padded(minute, 2) }
    /// `18:30:05`.
    public var iso: String { short + ":" + Day.padded(second, 2) }
    public static func < (a: ClockTime, b: ClockTime) -> Bool { a.seconds < b.seconds }
    public static let midnight = ClockTime(seconds: 0)
}

/// A day and a clock time at some place; which instant it is, a `Zone` says.
public struct LocalTime: Hashable, Comparable, Sendable {
    public var day: Day
    public var clock: ClockTime

    public init(day: Day, clock: ClockTime) {
        self.day = day
        self.clock = clock
    }

    /// What a clock shows at `instant` where it is `offset` seconds ahead of UTC.
    public init(_ instant: Instant, offset: Int) {
        self.init(secondsSince1970: instant.seconds + offset)
    }

    /// Counts clock seconds from 1970-01-01T00:00:00 on the same clock.
    public init(secondsSince1970 seconds: Int) {
        let ordinal = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        self.init(
            day: Day(ordinal: ordinal), clock: ClockTime(seconds: seconds - ordinal * 86_400))
    }

    /// Clock seconds from 1970-01-01T00:00:00 on the same clock.
    public var secondsSince1970: Int { day.ordinal * 86_400 + clock.seconds }

    /// The instant at which a clock `offset` seconds ahead of UTC shows this.
    public func instant(offset: Int) -> Instant { Instant(seconds: secondsSince1970 - offset) }

    public func adding(seconds count: Int) -> LocalTime {
        LocalTime(secondsSince1970: secondsSince1970 + count)
    }

    /// `2026-03-02T09:00:00`.
    public var iso: String { day.iso + "T" + clock.iso }
    public static func < (a: LocalTime, b: LocalTime) -> Bool {
        (a.day, a.clock) < (b.day, b.clock)
    }
}
