/// A count and a unit as typed, before anybody has judged the count.
struct Amount: Equatable {
    var count: Int
    var unit: Period.Unit

    /// Reads `7d`, `2 weeks`, `a month`, `three months` from folded text.
    init?(words text: String) {
        let split = Amount.splitNumber(text)
        guard let split, let unit = Amount.unit(of: split.rest) else { return nil }
        self.init(count: split.count, unit: unit)
    }

    init(count: Int, unit: Period.Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads `p14d`, `p2w`, `p1m`, `p1y` or `p1y6m` from folded text.
    init?(iso text: String) {
        var bytes = Array(text.utf8)[...]
        guard bytes.popFirst() == UInt8(ascii: "p") else { return nil }
        var parts: [Amount] = []
        while !bytes.isEmpty {
            let digits = bytes.prefix { (0x30...0x39).contains($0) }
            bytes = bytes.dropFirst(digits.count)
            guard let count = Amount.number(digits), let letter = bytes.popFirst() else {
                return nil
            }
            switch letter {
            case UInt8(ascii: "d"): parts.append(Amount(count: count, unit: .day))
            case UInt8(ascii: "w"): parts.append(Amount(count: count, unit: .week))
            case UInt8(ascii: "m"): parts.append(Amount(count: count, unit: .month))
            case UInt8(ascii: "y"): parts.append(Amount(count: count, unit: .year))
            default: return nil
            }
        }
        if parts.count == 1 {
            self = parts[0]
        } else if parts.count == 2, parts[0].unit == .year, parts[1].unit == .month {
            self.init(count: parts[0].count * 12 + parts[1].count, unit: .month)
        } else {
            return nil
        }
    }

    /// The number with which a text begins, in digits or in words, and what follows it.
    static func splitNumber(_ text: String) -> (count: Int, rest: String)? {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty {
            guard let count = number(digits) else { return nil }
            let rest = text[digits.endIndex...].drop { $0 == " " }
            return (count, String(rest))
        }
        guard let blank = text.firstIndex(of: " "), let count = number(word: text[..<blank])
        else { return nil }
        return (count, String(text[text.index(after: blank)...]))
    }

    /// Digits as a number; more than nine of them count as an absurdly large one.
    static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        guard digits.count <= 9 else { return 999_999_999 }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func number(word: Substring) -> Int? {
        switch word {
        case "a", "an", "one": 1
        case "two": 2
        case "three": 3
        case "four": 4
        case "five": 5
        case "six": 6
        case "seven": 7
        case "eight": 8
        case "nine": 9
        case "ten": 10
        default: nil
        }
    }

    /// The unit that a folded word means. `m` is none: it could be minutes as well as months.
    static func unit(of word: String) -> Period.Unit? {
        switch word {
        case "d", "day", "days": .day
        case "w", "wk", "wks", "week", "weeks": .week
        case "mo", "month", "months": .month
        case "y", "yr", "yrs", "year", "years": .year
        default: nil
        }
    }
}
