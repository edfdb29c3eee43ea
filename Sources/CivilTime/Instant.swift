/// A point on the time line, to the second: POSIX seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    public func adding(seconds count: Int) -> Instant { Instant(seconds: seconds + count) }
    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
    /// Seconds from `b` to `a`.
    public static func - (a: Instant, b: Instant) -> Int { a.seconds - b.seconds }

    /// Reads RFC 3339: `2026-03-02T09:00:00+01:00`, `2026-03-02 09:00Z`; seconds may be missing or
    /// have a fraction, which is dropped. `nil` when there is no offset or no such time.
    public init?(rfc3339 text: some StringProtocol) {
        if let plain = text.utf8.withContiguousStorageIfAvailable(Instant.inUTC), let plain {
            self = plain
            return
        }
        let b = Array(text.utf8)
        guard b.count >= 17, let day = Day(iso: text.prefix(10)),
            b[10] == 0x54 || b[10] == 0x74 || b[10] == 0x20
        else { return nil }
        var end = 16
        if b.count > 19, b[16] == 0x3A { end = 19 }
        guard let clock = ClockTime(iso: String(decoding: b[11..<end], as: UTF8.self)) else {
            return nil
        }
        if end == 19, b[end] == 0x2E {
            let digits = b[20...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !digits.isEmpty else { return nil }
            end = digits.endIndex
        }
        guard let offset = Zone.offset(iso: b[end...]) else { return nil }
        self = LocalTime(day: day, clock: clock).instant(offset: offset)
    }

    /// Reads the form that is written most often, `2026-03-02T08:00:00Z`; `nil` for any other.
    private static func inUTC(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        guard bytes.count == 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
            bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A
        else { return nil }
        var isNumber = true
        func number(_ places: Range<Int>) -> Int {
            var number = 0
            for place in places {
                let digit = bytes[place] &- 0x30
                if digit > 9 { isNumber = false }
                number = number * 10 + Int(digit)
            }
            return number
        }
        let day = Day(year: number(0..<4), month: number(5..<7), day: number(8..<10))
        let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
        guard let day, isNumber, hour < 24, minute < 60, second < 60 else { return nil }
        return Instant(seconds: day.ordinal * 86_400 + hour * 3600 + minute * 60 + second)
    }

    /// `2026-03-02T08:00:00Z`.
    public var iso: String { LocalTime(self, offset: 0).iso + "Z" }

    /// `2026-03-02T09:00:00+01:00` in a zone that is `offset` seconds ahead of UTC; the seconds of
    /// an offset are left out, in the clock time too (RFC 3339 has none).
    public func iso(offset: Int) -> String {
        let minutes = abs(offset) / 60
        let whole = offset < 0 ? -minutes * 60 : minutes * 60
        return LocalTime(self, offset: whole).iso + (offset < 0 ? "-" : "+")
            + Day.padded(minutes / 60, 2) + ":" + Day.padded(minutes % 60, 2)
    }
}

extension Instant: CustomStringConvertible {
    public var description: String { iso }
}
