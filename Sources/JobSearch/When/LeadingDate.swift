import CivilTime

/// A date with which the text of an exchange begins: `yesterday: coffee with Ada`.
///
/// Before a colon, any time counts that `When` understands (`fri: …`, `yesterday 15:00: …`).
/// Without a colon, only words count that hardly begin a sentence about something else:
/// - a date of numbers with its year, or with both its dots (`2026-03-30 …`, `30.4. …`);
/// - a day and its month (`30 Mar …`, `Fri 27 Nov 2026 …`), or the month first where a year
///   follows (`Mar 30 2026 …`); `may` and `march` need a capital;
/// - `yesterday`; `today`, `tomorrow` and `tonight` unless a sentence goes on (`today we …`);
/// - `this morning`, `last fri`, `next fri`, `3 days ago`;
///
/// each with a time behind it (`yesterday at 6pm …`). A lone month, weekday, time or number
/// (`may`, `sun`, `noon`, `12`) does not count, nor does the beginning of a range
/// (`30 Mar to 2 Apr`), nor a date that is the whole text.
public struct LeadingDate: Equatable, Sendable {
    public let when: When
    /// The date as typed.
    public let typed: String
    /// The text behind it.
    public let rest: String

    /// Reads the date at the beginning of a text, looking back; `nil` where there is none.
    ///
    /// - Throws: `WhenError` for a date that does not exist or reads in two ways.
    public static func read(
        _ text: String, now: Instant, zone: Zone
    ) throws(WhenError) -> LeadingDate? {
        // A date has at most eight words.
        let pieces = text.split(maxSplits: 16, whereSeparator: \.isWhitespace).prefix(16)
        func result(_ typed: String, behind piece: Substring) throws(WhenError) -> LeadingDate {
            let when = try When.parse(typed, facing: .past, now: now, zone: zone)
            let rest = text[piece.endIndex...].drop(while: \.isWhitespace)
            return LeadingDate(when: when, typed: typed, rest: String(rest))
        }
        if let end = pieces.prefix(8).firstIndex(where: { $0.hasSuffix(":") }) {
            let typed = pieces[...end].joined(separator: " ").dropLast()
            if let date = try? result(String(typed), behind: pieces[end]) { return date }
        }
        let words = DateWords(pieces)
        let count = words.dateAndTimeCount
        guard count > 0, count < pieces.count, !words.isRange(at: count) else { return nil }
        let typed = words.typed[..<count].joined(separator: " ")
        let isDashed = words.isDash(at: count)
        guard !isDashed || count + 1 < pieces.count else { return nil }
        return try result(typed, behind: pieces[isDashed ? count : count - 1])
    }
}

/// The first words of a text, which may be a date.
private struct DateWords {
    let typed: [String]
    let folded: [String]

    /// Words that go on with a sentence of which `today` is a part.
    private static let sentence: Set<String> = [
        "i", "we", "you", "he", "she", "it", "they", "there", "is", "was", "will",
    ]

    init(_ pieces: some Sequence<Substring>) {
        typed = pieces.map { piece in
            var word = piece
            while let last = word.last, ",:".contains(last) { word.removeLast() }
            return String(word)
        }
        folded = typed.map { JobSearch.folded($0) }
    }

    /// Number of words of the date with which they begin, and of the time behind it.
    var dateAndTimeCount: Int {
        let count = dateCount(from: 0)
        guard count > 0 else { return 0 }
        var rest = folded[count...]
        // “yesterday 1:1 with Ada” has no time.
        _ = try? WhenClock.parse(fromStartOf: &rest)
        return folded.count - rest.count
    }

    func isDash(at index: Int) -> Bool { ["-", "–", "—"].contains(folded[index]) }

    /// True for `to 2 Apr` and `– 2 Apr`.
    func isRange(at index: Int) -> Bool {
        if isDash(at: index) { return dateCount(from: index + 1) > 0 }
        return ["and", "or", "to", "until", "till", "through", "&"].contains(folded[index])
    }

    private func dateCount(from start: Int) -> Int {
        let words = folded[min(start, folded.count)...]
        guard let first = words.first else { return 0 }
        let second = words.dropFirst().first ?? ""
        switch first {
        case "yesterday": return 1
        case "today", "tomorrow", "tonight": return Self.sentence.contains(second) ? 0 : 1
        case "this" where second == "morning" || second == "evening": return 2
        case "last", "next", "this":
            return WhenReading.weekday(named: second) == nil ? 0 : 2
        default: break
        }
        if let ago = words.prefix(5).firstIndex(of: "ago"), isLength(words[..<ago]) {
            return ago + 1 - start
        }
        guard WhenReading.weekday(named: first) != nil else { return calendarCount(from: start) }
        let count = calendarCount(from: start + 1)
        return count == 0 ? 0 : count + 1
    }

    private func isLength(_ words: ArraySlice<String>) -> Bool {
        let length = words.joined(separator: " ")
        return length == "an hour" || Amount(words: length) != nil
            || LengthOfTime.seconds(in: length) != nil
    }

    /// Number of words of a date of the calendar: `2026-03-30`, `30 Mar 2026`.
    private func calendarCount(from start: Int) -> Int {
        let words = Array(folded[min(start, folded.count)...].prefix(3))
        if let first = words.first, Self.isNumeric(first) { return 1 }
        guard words.count > 1 else { return 0 }
        let hasYear = words.count > 2 && words[2].utf8.count == 4 && Int(words[2]) != nil
        if WhenReading.dayOfMonth(words[0]) != nil, WhenReading.month(named: words[1]) != nil {
            // “3 may come” is no third of May.
            let isVerb = ["may", "march"].contains(words[1])
            if isVerb, typed[start + 1].first?.isUppercase != true { return 0 }
            return hasYear ? 3 : 2
        }
        let isMonthFirst =
            WhenReading.month(named: words[0]) != nil && WhenReading.dayOfMonth(words[1]) != nil
        return isMonthFirst && hasYear ? 3 : 0
    }

    /// True for `2026-03-30`, `30.03.26`, `30.3.` and `2026-03-30T18:30`, false for `30.3`, a
    /// version and a telephone number.
    private static func isNumeric(_ word: String) -> Bool {
        var date = word[...]
        if let time = date.firstIndex(of: "t") { date = date[..<time] }
        for separator: Character in ["-", "/", "."] {
            let parts = date.split(separator: separator, omittingEmptySubsequences: false)
            let lengths = parts.map(\.utf8.count)
            guard parts.count == 3, parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { continue }
            if separator == ".", lengths[2] == 0, let day = Int(parts[0]), let month = Int(parts[1])
            {
                return (1...31).contains(day) && (1...12).contains(month)
            }
            let isShort = lengths.map { (1...2).contains($0) }
            if lengths[0] == 4 { return isShort[1] && isShort[2] }
            return isShort[0] && isShort[1]
                && (lengths[2] == 4 || separator == "." && lengths == [2, 2, 2])
        }
        return false
    }
}
