/// How long something lasts: `2h30m`, `90m`, `1.5h`, `45 min`, `PT2H30M`.
public struct LengthOfTime: Hashable, Comparable, Sendable {
    public let seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// Reads what people type; at least a minute and at most 31 days.
    public init(parsing text: String) throws(LengthError) {
        guard let seconds = LengthOfTime.seconds(in: folded(text)) else {
            throw .notALength(text)
        }
        guard seconds >= 60 else { throw .tooShort }
        guard seconds <= 31 * 86_400 else { throw .tooLong }
        self.seconds = seconds
    }

    /// `2h30m`, `45m`: what can be typed again.
    public var words: String {
        let hours = seconds / 3600
        let minutes = seconds / 60 % 60
        if hours == 0 { return "\(minutes)m" }
        return minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
    }

    public static func < (a: LengthOfTime, b: LengthOfTime) -> Bool { a.seconds < b.seconds }

    /// The sum of the parts of a folded text, in falling order of their units.
    static func seconds(in text: String) -> Int? {
        var rest = Array(text.utf8)[...]
        if rest.starts(with: "pt".utf8) { rest = rest.dropFirst(2) }
        var total = 0
        var lastUnit = Int.max
        while !rest.isEmpty {
            let number = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            rest = rest.dropFirst(number.count).drop { $0 == 0x20 }
            let word = rest.prefix { (0x61...0x7A).contains($0) }
            rest = rest.dropFirst(word.count).drop { $0 == 0x20 }
            guard let unit = unit(of: String(decoding: word, as: UTF8.self)), unit < lastUnit,
                let part = product(of: number, and: unit)
            else { return nil }
            lastUnit = unit
            total += part
        }
        return lastUnit == Int.max ? nil : total
    }

    private static func unit(of word: String) -> Int? {
        switch word {
        case "h", "hr", "hrs", "hour", "hours": 3600
        case "m", "min", "mins", "minute", "minutes": 60
        case "s", "sec", "secs", "second", "seconds": 1
        default: nil
        }
    }

    /// `1.5` times 3600; `nil` for anything but digits with at most one dot between them.
    private static func product(of number: ArraySlice<UInt8>, and unit: Int) -> Int? {
        let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, let count = Amount.number(whole), parts.count <= 2 else {
            return nil
        }
        guard parts.count == 2 else { return count * unit }
        guard (1...3).contains(parts[1].count), let fraction = Amount.number(parts[1]) else {
            return nil
        }
        let scale = [10, 100, 1000][parts[1].count - 1]
        return count * unit + fraction * unit / scale
    }
}

/// Why a length of time could not be understood.
public enum LengthError: Error, Equatable, Sendable {
    case notALength(String)
    /// Less than a minute.
    case tooShort
    /// More than 31 days.
    case tooLong

    /// What is wrong, a sentence.
    public var message: String {
        switch self {
        case .notALength(let text): "“\(shown(text))” does not say how long."
        case .tooShort: "A meetup lasts at least a minute."
        case .tooLong: "A meetup lasts at most 31 days."
        }
    }

    /// What to type instead.
    public var hint: String {
        switch self {
        case .notALength: "Write 2h30m, 90m, 1.5h or 45 min."
        case .tooShort: "Write 45m or 2h."
        case .tooLong: "Write the last day with --end."
        }
    }
}
