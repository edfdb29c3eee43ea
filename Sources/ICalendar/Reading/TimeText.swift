import CivilTime

/// Reads dates and times in the basic form of RFC 5545 §3.3.4 and §3.3.5: `20260302`, `20260302T090000`,
/// `20260302T080000Z`.
enum TimeText {
    enum Value: Equatable {
        case day(Day)
        case utc(Instant)
        case local(LocalTime)

        var day: Day {
            switch self {
            case .day(let day): day
            case .utc(let instant): Zone.utc.day(instant)
            case .local(let local): local.day
            }
        }
    }

    /// The years that are read: others are slips, or an attack on whoever expands a rule.
    static let years = 1900...2200

    /// Reads one; `nil` for anything else, for days that do not exist and years far away. A leap second becomes :59.
    static func read(_ text: String) -> Value? {
        let b = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in b[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard b.count >= 8, let year = number(0..<4), let month = number(4..<6),
            let date = number(6..<8), years.contains(year),
            let day = Day(year: year, month: month, day: date)
        else { return nil }
        if b.count == 8 { return .day(day) }
        guard b.count == 15 || b.count == 16, b[8] == 0x54 || b[8] == 0x74,
            let hour = number(9..<11), hour < 24, let minute = number(11..<13), minute < 60,
            let second = number(13..<15), second <= 60
        else { return nil }
        let clock = ClockTime(hour: hour, minute: minute, second: min(second, 59))
        let local = LocalTime(day: day, clock: clock)
        if b.count == 15 { return .local(local) }
        return b[15] == 0x5A || b[15] == 0x7A ? .utc(local.instant(offset: 0)) : nil
    }

    /// A DURATION (§3.3.6) in seconds, a day counted as 24 hours: `PT1H30M`, `-P1D`, `P2W`; `nil` for more than a
    /// hundred years.
    static func duration(_ text: String) -> Int? {
        var rest = Substring(text.uppercased())
        let sign = rest.hasPrefix("-") ? -1 : 1
        if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
        guard rest.popFirst() == "P" else { return nil }
        var seconds = 0
        var digits = ""
        var isTime = false
        for character in rest {
            switch (character, isTime) {
            case ("0"..."9", _) where digits.utf8.count < 9: digits.append(character)
            case ("T", false) where digits.isEmpty: isTime = true
            default:
                let units: [Character: Int] =
                    isTime ? ["H": 3600, "M": 60, "S": 1] : ["W": 604_800, "D": 86_400]
                guard let unit = units[character], let number = Int(digits) else { return nil }
                seconds += number * unit
                guard seconds <= 36_525 * 86_400 else { return nil }
                digits = ""
            }
        }
        return digits.isEmpty && rest.last != "T" && !rest.isEmpty ? sign * seconds : nil
    }
}
