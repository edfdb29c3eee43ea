import Foundation

/// The points of an occurrence: the logarithm of the odds that a reader would mark it as a term.
enum TermPoints {
    static let base = -1.0
    static let symbol = 1.8
    static let capitals = 1.3
    static let capital = 0.9
    /// For each Zipf value that the mean of its words is over 3.6.
    static let plain = -0.7
    /// Of an enumeration of three or more, and of two.
    static let list = 1.2
    static let two = 0.3
    static let cue = 0.9
    static let beforeCue = 0.7
    /// The whole sentence.
    static let sentence = 0.8
    /// A part of a longer row of words, and one that is spelled as a name.
    static let part = -1.2
    static let namedPart = -0.1
    static let phrase = -0.4
    /// Names side by side: a list without commas.
    static let names = -2.2
    static let goodHead = 0.7
    static let weakHead = -0.7
    static let activityAlone = 0.2
    static let headAlone = -0.7
    /// A German word in lower case, which is no noun.
    static let lower = -1.5
    static let adjective = -1.2
    /// Communication skills, bachelor's degree.
    static let skill = 1.8
    static let pair = 0.2

    static func of(_ section: PostingSection) -> Double {
        switch section {
        case .needs, .wishes: 0.4
        case .tasks, .none: 0
        case .about: -1
        case .benefits: -2.5
        case .equality: -4
        }
    }

    /// The points as a share of 1,000.
    static func strength(_ points: Double) -> Int {
        // Hardly over 50 of 1,000; most parts of phrases end here.
        if points < -2.9 { return 0 }
        return Int((1000 / (1 + exp(-points))).rounded(.toNearestOrEven))
    }
}

extension PostingReader {
    /// Notes every term that a chunk may hold.
    mutating func noteParts(of chunk: PhraseChunk, _ context: TermContext) {
        for first in chunk.words {
            // The others would be longer, and begin with the same word.
            if words[first].kind == .edge || words[first].kind == .person { continue }
            for end in first + 1..<chunk.words.upperBound + 1 {
                let range = first..<end
                let tokens = tokenCount(range)
                if tokens > 4 { break }
                guard mayBeTerm(range, tokens, in: chunk) else { continue }
                let points = points(range, tokens, in: chunk)
                note(range, points: points, hasCue: chunk.hasCue, context)
            }
        }
    }

    private func tokenCount(_ range: Range<Int>) -> Int {
        words[range].reduce(0) { $0 + $1.tokens.count }
    }

    private func mayBeTerm(_ range: Range<Int>, _ tokens: Int, in chunk: PhraseChunk) -> Bool {
        let first = words[range.lowerBound]
        let last = words[range.upperBound - 1]
        if last.kind == .edge || last.kind == .person { return false }
        if range.count == 1 {
            if isDegreeOrName(first) { return false }
            if first.kind == .weak, !first.shape.isStrong { return false }
            if endsWithSkill(range) { return false }
        }
        if tokens == 1, table.tokens[keyTokens[first.tokens.lowerBound]].count == 1 {
            guard text.scalars[first.range].contains(where: \.isCapital),
                !text.scalars[first.range].contains(where: \.isSmall), chunk.run > 1 || chunk.hasCue
            else { return false }
        }
        if chunk.endsWithPerson, range.upperBound == chunk.words.upperBound - 1,
            !words[range].contains(where: \.shape.isStrong)
        {
            return false
        }
        return true
    }

    /// True for communication skills, and for a master's degree.
    private func endsWithSkill(_ range: Range<Int>) -> Bool {
        let last = keyTokens[words[range.upperBound - 1].tokens.upperBound - 1]
        return table.isToken(last, "skill") || table.isToken(last, "degree")
    }

    private func points(_ range: Range<Int>, _ tokens: Int, in chunk: PhraseChunk) -> Double {
        let isSkill = endsWithSkill(range)
        let body = isSkill ? range.dropLast() : range
        var points = TermPoints.base + shapePoints(body)
        points += TermPoints.plain * max(0, plainness(body) - 3.6)
        let isWhole =
            words[chunk.words.lowerBound..<range.lowerBound].allSatisfy { $0.kind == .edge }
            && words[range.upperBound..<chunk.words.upperBound].allSatisfy {
                $0.kind == .edge || $0.kind == .person
            }
        if !isWhole {
            let isName = range.count == 1 && words[range.lowerBound].shape.isName
            points += isName ? TermPoints.namedPart : TermPoints.part
        }
        if chunk.run >= 3 { points += TermPoints.list }
        if chunk.run == 2 { points += TermPoints.two }
        if chunk.hasCue { points += TermPoints.cue }
        if chunk.isBeforeCue, range.upperBound == chunk.words.upperBound, !isSkill {
            points += TermPoints.beforeCue
        }
        if chunk.isSentence, isWhole { points += TermPoints.sentence }
        return points + buildPoints(range, tokens, isSkill: isSkill)
    }

    /// Points for how the term is built.
    private func buildPoints(_ range: Range<Int>, _ tokens: Int, isSkill: Bool) -> Double {
        let last = words[range.upperBound - 1]
        var points = 0.0
        if isSkill {
            points += TermPoints.skill
        } else if tokens > 1 {
            points += TermPoints.phrase
            let strong = words[range].reduce(0) { $0 + ($1.shape.isStrong ? 1 : 0) }
            if strong > 1 || range.count > 2 && words[range].allSatisfy(\.shape.isName) {
                points += TermPoints.names
            }
            if last.kind == .activity || last.kind == .head { points += TermPoints.goodHead }
            if last.kind == .weak { points += TermPoints.weakHead }
        } else if last.kind == .activity {
            points += TermPoints.activityAlone
        } else if last.kind == .head {
            points += TermPoints.headAlone
        }
        guard tokens == 1 else { return points }
        let token = keyTokens[last.tokens.lowerBound]
        if isGerman {
            let isLower = !text.scalars[last.range].contains(where: \.isCapital)
            if isLower, table.tokens[token].isWord { points += TermPoints.lower }
        } else if isAdjective(table.scalars(of: token)) {
            points += TermPoints.adjective
        }
        return points
    }

    /// True for what ends as English adjectives do.
    private func isAdjective(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
        func ends(_ ending: String.UnicodeScalarView, after letters: Int) -> Bool {
            token.count >= ending.count + letters
                && token.suffix(ending.count).elementsEqual(ending)
        }
        guard let last = token.last, last == "l" || last == "e" else { return false }
        return ends("al".unicodeScalars, after: 4) || ends("ative".unicodeScalars, after: 3)
            || ends("ictive".unicodeScalars, after: 3) || ends("uctive".unicodeScalars, after: 3)
    }

    private func shapePoints(_ range: Range<Int>) -> Double {
        var hasCapitals = false
        var hasCapital = false
        var isCapital = true
        for word in words[range] {
            switch word.shape {
            case .symbol: return TermPoints.symbol
            case .capitals: hasCapitals = true
            case .capital: hasCapital = true
            case .plain, .place: if word.kind == .free { isCapital = false }
            }
        }
        if hasCapitals { return TermPoints.capitals }
        return hasCapital && isCapital ? TermPoints.capital : 0
    }

    /// Mean Zipf value of the tokens, less for each of several.
    private func plainness(_ range: Range<Int>) -> Double {
        var sum = 0.0
        var count = 0
        for number in keyTokens[
            words[range.lowerBound].tokens
                .lowerBound..<words[range.upperBound - 1].tokens.upperBound]
        {
            let entry = table.tokens[number].entry
            let english = entry.englishFrequency == 0 ? 30 : entry.englishFrequency
            let german = entry.germanFrequency == 0 ? 30 : entry.germanFrequency
            sum += Double(isGerman ? max(english, german) : english) / 10
            count += 1
        }
        return sum / Double(count) - 0.5 * Double(count - 1)
    }
}
