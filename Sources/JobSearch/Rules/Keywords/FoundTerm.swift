/// A term where it stands in a sentence.
struct FoundTerm {
    /// Its tokens: their places in the reader's list.
    var tokens: Range<Int>
    /// Hash of its tokens.
    var key: UInt64
    /// Its spelling: places in the reader's list.
    var spelling: Range<Int>
    /// How surely it is asked for, from 0 to 1,000.
    var strength: Int
    var asked: Keyword.Asked?
    /// Hash of the line; 0 where the sentence is too short to tell lines apart.
    var line: UInt64
}

/// What holds for all terms of a sentence.
struct TermContext {
    var section: PostingSection
    /// True if the sentence or its section says that it is wished.
    var isWish: Bool
    /// True if the sentence or its section says that it is needed.
    var isNeed: Bool
    /// Hash of the line; 0 if the sentence is too short to tell lines apart.
    var line: UInt64

    /// How a term is asked for.
    /// - Parameter hasCue: a cue leads it.
    func asked(hasCue: Bool) -> Keyword.Asked? {
        if isWish { return .wished }
        return isNeed || hasCue ? .required : nil
    }
}

extension PostingReader {
    /// Terms that are hardly asked for are not kept.
    private static var leastStrength: Int { 60 }

    /// Notes a term if it is asked for surely enough.
    /// - Parameter points: the logarithm of the odds that a reader would mark it.
    mutating func note(
        _ range: Range<Int>, points: Double, hasCue: Bool, _ context: TermContext
    ) {
        let points = points + TermPoints.of(context.section)
        let strength = TermPoints.strength(points)
        guard strength >= PostingReader.leastStrength else { return }
        let tokens =
            words[range.lowerBound].tokens
            .lowerBound..<words[range.upperBound - 1].tokens.upperBound
        if keyTokens[tokens].allSatisfy({ table.tokens[$0].isNumber }) { return }
        var hash = FNV1a()
        for number in keyTokens[tokens] { hash.add(UInt64(number)) }
        let start = spellings.count
        for index in range {
            if index > range.lowerBound {
                spellings.append(words[index].gap == .slash ? "/" : " ")
            }
            spellings.append(contentsOf: text.scalars[words[index].range])
        }
        found.append(
            FoundTerm(
                tokens: tokens, key: hash.mixed, spelling: start..<spellings.count,
                strength: strength,
                asked: context.asked(hasCue: hasCue),
                line: context.line))
    }

    /// Notes pairs that count only where postings bind their words: A of B, and those with a soft
    /// word.
    mutating func notePairs(_ context: TermContext) {
        for chunk in chunks where chunk.words.count <= 2 {
            let middle = chunk.words.upperBound
            guard middle + 1 < words.count, isBound(middle) else { continue }
            let points = TermPoints.base + TermPoints.pair + (chunk.hasCue ? TermPoints.cue : 0)
            note(middle - 1..<middle + 2, points: points, hasCue: chunk.hasCue, context)
        }
        var index = 0
        for first in words.indices.dropLast() where isSoftPair(first) {
            while index < chunks.count, chunks[index].words.upperBound <= first { index += 1 }
            let chunk = chunks[index...].first { $0.words.overlaps(first..<first + 2) }
            var points = TermPoints.base + TermPoints.pair
            points += chunk?.hasCue == true ? TermPoints.cue : 0
            points += chunk.map { $0.run >= 3 } == true ? TermPoints.list : 0
            note(first..<first + 2, points: points, hasCue: chunk?.hasCue == true, context)
        }
    }

    /// True if a word is the middle of A of B, A to B or A for B.
    private func isBound(_ middle: Int) -> Bool {
        let (left, word, right) = (words[middle - 1], words[middle], words[middle + 1])
        guard spells(word, "of") || spells(word, "to") || spells(word, "for"),
            word.pause == .none, right.pause == .none, left.tokens.count == 1,
            right.tokens.count == 1, left.kind != .edge, left.kind != .person
        else { return false }
        switch right.kind {
        case .free, .weak, .activity, .head: return true
        default: return false
        }
    }

    private func isSoftPair(_ first: Int) -> Bool {
        let (left, right) = (words[first], words[first + 1])
        guard left.kind == .soft || right.kind == .soft, left.kind.binds, right.kind.binds,
            right.pause == .none, right.gap == .blank, left.tokens.count == 1,
            right.tokens.count == 1
        else { return false }
        let hash = table.hash([
            keyTokens[left.tokens.lowerBound], keyTokens[right.tokens.lowerBound],
        ])
        return lexicon[hash].english != .generic
    }
}
