import CivilTime

/// When a calendar is to ring for something (VALARM).
public enum Alarm: Hashable, Sendable {
    /// So many seconds before the start; 0 at the start. What takes whole days is taken to start at
    /// a time of day.
    case before(seconds: Int)
    case at(Instant)

    /// The longest time before: a year.
    static let limit = 366 * 86_400

    /// Reads how long before as people type it: `30m`, `1h30m`, `1d`, `2 weeks`, `1d 2h`, `0`,
    /// `P1DT2H`.
    ///
    /// - Throws: `AlarmError.notATime` for what is no length of time, `.tooLong` for more than a
    ///   year.
    public init(parsing text: String) throws(AlarmError) {
        let plain = folded(text)
        if ["0", "start", "at start"].contains(plain) {
            self = .before(seconds: 0)
            return
        }
        guard let seconds = Alarm.seconds(in: plain) else { throw .notATime(text) }
        guard seconds <= Alarm.limit else { throw .tooLong }
        self = .before(seconds: seconds)
    }

    /// Reads what `iso` writes; `nil` for anything else.
    public init?(iso text: String) {
        if let at = Instant(rfc3339: text) {
            self = .at(at)
        } else if text.hasPrefix("P"), let alarm = try? Alarm(parsing: text) {
            self = alarm
        } else {
            return nil
        }
    }

    /// `P1D`, `PT1H30M`, `PT0S` (RFC 5545 §3.3.6), or the instant in UTC.
    public var iso: String {
        guard case .before(let seconds) = self else {
            if case .at(let instant) = self { return instant.iso }
            return ""
        }
        if seconds == 0 { return "PT0S" }
        func part(_ count: Int, _ unit: String) -> String { count == 0 ? "" : "\(count)\(unit)" }
        let clock =
            part(seconds / 3600 % 24, "H") + part(seconds / 60 % 60, "M") + part(seconds % 60, "S")
        return "P" + part(seconds / 86_400, "D") + (clock.isEmpty ? "" : "T" + clock)
    }

    /// `1d`, `1h30m`, `0m`: what can be typed again; `nil` for an instant.
    public var words: String? {
        guard case .before(let seconds) = self else { return nil }
        func part(_ count: Int, _ unit: String) -> String { count == 0 ? "" : "\(count)\(unit)" }
        let words =
            part(seconds / 86_400, "d") + part(seconds / 3600 % 24, "h")
            + part(seconds / 60 % 60, "m") + part(seconds % 60, "s")
        return words.isEmpty ? "0m" : words
    }

    /// Weeks and days in front, then hours, minutes and seconds.
    private static func seconds(in text: String) -> Int? {
        var rest = Array(text.utf8)[...]
        if rest.first == UInt8(ascii: "p") { rest = rest.dropFirst() }
        var days = 0
        while true {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            let behind = rest.dropFirst(digits.count).drop { $0 == 0x20 }
            let word = behind.prefix { (0x61...0x7A).contains($0) }
            // The T of a duration stands right behind the D.
            let unit = word.last == UInt8(ascii: "t") ? word.dropLast() : word
            guard !unit.isEmpty, let count = Amount.number(digits),
                let known = Amount.unit(of: String(decoding: unit, as: UTF8.self)),
                known == .day || known == .week
            else { break }
            days += count * (known == .week ? 7 : 1)
            rest = behind.dropFirst(word.count).drop { $0 == 0x20 }
        }
        if rest.first == UInt8(ascii: "t") { rest = rest.dropFirst() }
        if rest.isEmpty { return days > 0 || text == "p0d" ? days * 86_400 : nil }
        return LengthOfTime.seconds(in: String(decoding: rest, as: UTF8.self))
            .map { days * 86_400 + $0 }
    }
}

/// Why the time of an alarm could not be understood.
public enum AlarmError: Error, Equatable, Sendable {
    case notATime(String)
    /// More than a year before.
    case tooLong

    /// What is wrong, a sentence.
    public var message: String {
        switch self {
        case .notATime(let text): "“\(shown(text))” does not say when an alarm rings."
        case .tooLong: "An alarm rings at most a year before."
        }
    }

    /// What to type instead.
    public var hint: String {
        switch self {
        case .notATime: "Write how long before, such as 30m, 1h or 1d, or a time: 2026-03-05T09:00."
        case .tooLong: "Write 1w or 30d, or a time: 2026-03-05T09:00."
        }
    }
}
