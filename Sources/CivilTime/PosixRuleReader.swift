/// Reads the footer of a TZif file, byte by byte.
struct PosixRuleReader {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    /// The rule in `bytes`, or `nil` when it is none.
    static func rule(in bytes: ArraySlice<UInt8>) -> PosixRule? {
        var reader = PosixRuleReader(bytes: bytes, at: bytes.startIndex)
        return reader.rule()
    }

    private init(bytes: ArraySlice<UInt8>, at: Int) {
        self.bytes = bytes
        self.at = at
    }

    private mutating func rule() -> PosixRule? {
        guard let name = name(), let behind = time(limit: 24) else { return nil }
        let standard = ZoneRules.Kind(offset: -behind, isDaylight: false, abbreviation: name)
        let never = Zone.YearlyDay(form: .ordinal(0), time: 0)
        if at == bytes.endIndex {
            return PosixRule(standard: standard, daylight: nil, begins: never, ends: never)
        }
        guard let summer = self.name() else { return nil }
        var ahead = standard.offset + 3600
        if at < bytes.endIndex, bytes[at] != 0x2C {
            guard let behind = time(limit: 24) else { return nil }
            ahead = -behind
        }
        guard skip(0x2C), let begins = day(), skip(0x2C), let ends = day(), at == bytes.endIndex
        else { return nil }
        return PosixRule(
            standard: standard,
            daylight: ZoneRules.Kind(offset: ahead, isDaylight: true, abbreviation: summer),
            begins: begins, ends: ends)
    }

    /// `CET` or `<+03>`.
    private mutating func name() -> String? {
        let quoted = skip(0x3C)
        let start = at
        while at < bytes.endIndex, quoted ? bytes[at] != 0x3E : isLetter(bytes[at]) { at += 1 }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        if quoted, !skip(0x3E) { return nil }
        return name.utf8.count >= 3 ? name : nil
    }

    /// `M3.5.0/2`, `J60`, `59/-1`: a day of the year and a time on it, 02:00 when missing.
    private mutating func day() -> Zone.YearlyDay? {
        let form: Zone.YearlyDay.Form
        if skip(0x4D) {
            guard let month = number(1...12), skip(0x2E), let week = number(1...5), skip(0x2E),
                let weekday = number(0...6)
            else { return nil }
            form = .weekday(month: month, week: week, weekday: weekday)
        } else if skip(0x4A) {
            guard let number = number(1...365) else { return nil }
            form = .julian(number)
        } else {
            guard let number = number(0...365) else { return nil }
            form = .ordinal(number)
        }
        guard skip(0x2F) else { return Zone.YearlyDay(form: form, time: 7200) }
        return time(limit: 167).map { time in Zone.YearlyDay(form: form, time: time) }
    }

    /// `-3:30` in seconds; `limit` is the most hours.
    private mutating func time(limit: Int) -> Int? {
        let sign = skip(0x2D) ? -1 : 1
        if sign == 1 { _ = skip(0x2B) }
        guard let hours = number(0...limit) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where skip(0x3A) {
            guard let part = number(0...59) else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let start = at
        while at < bytes.endIndex, at - start < 4, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
        guard let number = Day.number(bytes[start..<at]) else { return nil }
        return range.contains(number) ? number : nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard at < bytes.endIndex, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
