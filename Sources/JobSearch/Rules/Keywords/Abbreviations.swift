/// Abbreviations that a text explains itself: Amazon Web Services (AWS), AWS (Amazon Web Services).
struct Abbreviations {
    /// Tokens of the short form and of the long form.
    private(set) var pairs: [(short: [Int], long: [Int])] = []
    private let text: PlainText

    init(_ text: PlainText, _ table: inout TokenTable) {
        self.text = text
        var at = 0
        while at < text.count {
            defer { at += 1 }
            guard text.scalars[at] == "(", let inner = inner(after: at) else { continue }
            guard let (short, long) = pair(before(at), inner) else { continue }
            var pair: (short: [Int], long: [Int]) = ([], [])
            table.numbers(text.lower, short, into: &pair.short)
            table.numbers(text.lower, long, into: &pair.long)
            if pair.short.isEmpty || pair.long.isEmpty || pair.long.count > 5 { continue }
            if pair.short == pair.long || pairs.contains(where: { $0 == pair }) { continue }
            pairs.append(pair)
        }
    }

    /// What stands in brackets, without blanks at its ends: 2 to 60 scalars, no brackets inside.
    private func inner(after open: Int) -> Range<Int>? {
        var start = open + 1
        while start < text.count, text.scalars[start].isBlank { start += 1 }
        var end = start
        while end < text.count, text.scalars[end] != "(", text.scalars[end] != ")" {
            if end - start > 120 { return nil }
            end += 1
        }
        guard end < text.count, text.scalars[end] == ")" else { return nil }
        while end > start, text.scalars[end - 1].isBlank { end -= 1 }
        return (2...60).contains(end - start) ? start..<end : nil
    }

    /// At most 80 scalars before the bracket, back to the last mark.
    private func before(_ open: Int) -> Range<Int> {
        var start = open
        while start > 0, open - start < 80 {
            switch text.scalars[start - 1] {
            case "\n", ",", ";", ":", ".", "!", "?", "(", ")": return start..<open
            default: start -= 1
            }
        }
        return start..<open
    }

    /// The ranges of the short and of the long form.
    private func pair(_ before: Range<Int>, _ inner: Range<Int>) -> (Range<Int>, Range<Int>)? {
        if isShort(inner) {
            var letters = initialsOfShort(inner)
            if letters.last == "s", text.scalars[inner.upperBound - 1] == "s" {
                letters.removeLast()
            }
            let words = words(before)
            for count in [letters.count, letters.count + 1]
            where count > 0 && count <= words.count {
                let candidate = words.suffix(count)
                let content =
                    count > letters.count ? candidate.filter { isNoStop($0) } : Array(candidate)
                if initials(content) == letters, let first = candidate.first,
                    let last = candidate.last
                {
                    return (inner, first.lowerBound..<last.upperBound)
                }
            }
            return nil
        }
        guard let short = lastShort(before) else { return nil }
        let words = words(inner)
        guard words.count > 1, initials(words) == initialsOfShort(short) else { return nil }
        return (short, inner)
    }

    /// True for 2 to 8 letters, digits, `&` and `/` of which two are capitals.
    private func isShort(_ range: Range<Int>) -> Bool {
        guard (2...8).contains(range.count), text.scalars[range.lowerBound].isPlainCapital,
            text.scalars[range].allSatisfy({ isOfShort($0) || $0 == "/" })
        else { return false }
        return text.scalars[range].reduce(0) { $0 + ($1.isPlainCapital ? 1 : 0) } > 1
    }

    private func isOfShort(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isPlainLetter || scalar.isPlainDigit || scalar == "&"
    }

    /// The last word before the bracket, from a capital on, if it may be an abbreviation.
    private func lastShort(_ before: Range<Int>) -> Range<Int>? {
        var end = before.upperBound
        while end > before.lowerBound, text.scalars[end - 1].isBlank { end -= 1 }
        var start = end
        while start > before.lowerBound, isOfShort(text.scalars[start - 1]), end - start < 8 {
            start -= 1
        }
        guard let capital = text.scalars[start..<end].firstIndex(where: \.isPlainCapital),
            end - capital >= 2
        else { return nil }
        return capital..<end
    }

    private func initialsOfShort(_ range: Range<Int>) -> [Unicode.Scalar] {
        text.lower[range].filter(\.isTokenCharacter)
    }

    private func initials(_ words: [Range<Int>]) -> [Unicode.Scalar] {
        words.map { text.lower[$0.lowerBound] }
    }

    private func isNoStop(_ word: Range<Int>) -> Bool {
        Lexicon.shared[Lexicon.hash(text.lower[word])].english != .stop
    }

    /// Runs of letters and digits.
    private func words(_ range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for at in range {
            if text.scalars[at].isTokenCharacter {
                start = start ?? at
            } else if let first = start {
                words.append(first..<at)
                start = nil
            }
        }
        if let first = start { words.append(first..<range.upperBound) }
        return words
    }
}
