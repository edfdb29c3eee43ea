import CivilTime

/// A time of day as typed, and the offset that may follow it.
struct WhenClock: Equatable {
    var clock: ClockTime
    /// Seconds east of UTC; `nil` where the zone decides.
    var offset: Int?
    /// Hour at which a part of the day begins that was named instead of a time.
    var begins: ClockTime?

    /// Takes a time, and an `at` before it, from the end of `words`; `nil` when they end otherwise.
    static func parse(fromEndOf words: inout ArraySlice<String>) throws(WhenError) -> WhenClock? {
        for count in [3, 2, 1] where count <= words.count {
            guard let clock = try WhenClock(words: words.suffix(count)) else { continue }
            words.removeLast(count)
            if words.last == "at" || words.last == "@" { words.removeLast() }
            return clock
        }
        return nil
    }

    /// Takes a time from the beginning: `6pm tomorrow`, `at noon on fri`.
    static func parse(fromStartOf words: inout ArraySlice<String>) throws(WhenError) -> WhenClock? {
        var rest = words
        if rest.first == "at" { rest.removeFirst() }
        for count in [3, 2, 1] where count <= rest.count {
            guard let clock = try WhenClock(words: rest.prefix(count)) else { continue }
            words = rest.dropFirst(count)
            return clock
        }
        return nil
    }

    /// Reads `18:30`, `6 pm`, `6:30pm`, `noon`, `evening`, `18:30Z`, `18:30 +01:00`; `nil` when the
    /// words are no time at all.
    private init?(words: ArraySlice<String>) throws(WhenError) {
        var words = words
        var offset: Int?
        if words.count > 1, let last = words.last {
            if last == "utc" || last == "gmt" {
                offset = 0
            } else if last == "z" || (last.utf8.count >= 5 && WhenClock.isSigned(last)) {
                guard let value = Zone.offset(iso: Array(last.utf8)[...]) else { return nil }
                offset = value
            }
            if offset != nil { words.removeLast() }
        }
        guard words.count <= 2, var text = words.first else { return nil }
        if words.count == 2 {
            guard let half = words.last, ["am", "pm", "a.m.", "p.m."].contains(half) else {
                return nil
            }
            text += half
        }
        if offset == nil, let sign = text.firstIndex(where: { "+-z".contains($0) }),
            text[..<sign].contains(":")
        {
            guard let value = Zone.offset(iso: Array(text[sign...].utf8)[...]) else {
                throw .noSuchClock(text)
            }
            offset = value
            text = String(text[..<sign])
        }
        guard let clock = try WhenClock.clock(text) else { return nil }
        self.clock = clock
        self.offset = offset
        switch text {
        case "morning": begins = ClockTime(hour: 4)
        case "evening", "tonight": begins = ClockTime(hour: 17)
        default: begins = nil
        }
    }

    private static func isSigned(_ text: String) -> Bool {
        text.hasPrefix("+") || text.hasPrefix("-")
    }

    /// Reads one word; throws for one that is meant as a time but no clock shows.
    private static func clock(_ text: String) throws(WhenError) -> ClockTime? {
        switch text {
        case "noon", "midday": return ClockTime(hour: 12)
        case "midnight": return .midnight
        case "morning": return ClockTime(hour: 9)
        case "evening": return ClockTime(hour: 19)
        case "tonight": return ClockTime(hour: 20)
        default: break
        }
        var digits = text[...]
        var half: Int?
        for (suffix, hours) in [("am", 0), ("pm", 12), ("a.m.", 0), ("p.m.", 12)]
        where digits.hasSuffix(suffix) {
            half = hours
            digits = digits.dropLast(suffix.count)
        }
        let isAllowed = digits.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        }
        guard isAllowed, digits.first?.isNumber == true, half != nil || digits.contains(":")
        else { return nil }
        if digits.count(where: { $0 == ":" }) == 2, let dot = digits.firstIndex(of: ".") {
            // A fraction of a second, which is dropped.
            digits = digits[..<dot]
        }
        let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
        var numbers: [Int] = []
        for (index, part) in parts.enumerated() {
            let isLong = index == 0 ? (1...2).contains(part.count) : part.count == 2
            guard isLong, let number = Int(part) else { throw .noSuchClock(text) }
            numbers.append(number)
        }
        numbers += Array(repeating: 0, count: max(0, 3 - numbers.count))
        guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else {
            throw .noSuchClock(text)
        }
        if let half {
            guard (1...12).contains(numbers[0]) else { throw .noSuchClock(text) }
            numbers[0] = numbers[0] % 12 + half
        }
        return ClockTime(hour: numbers[0], minute: numbers[1], second: numbers[2])
    }
}
