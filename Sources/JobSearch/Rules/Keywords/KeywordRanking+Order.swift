/// A term that may be listed.
struct KeywordCandidate {
    /// Its place in the counts.
    var index: Int
    /// Its key, which decides where scores are equal.
    var key: [Unicode.Scalar]
    var score: Double

    static func isBefore(_ left: KeywordCandidate, _ right: KeywordCandidate) -> Bool {
        if left.score != right.score { return left.score > right.score }
        return left.key.lexicographicallyPrecedes(right.key)
    }
}

extension KeywordRanking {
    /// The score of each counted term: the mass of a phrase counts more the firmer its words are
    /// bound, and what stands everywhere but is seldom asked for counts less. 0 where it stands
    /// nowhere.
    func scores(_ counts: TermCounts) -> [Double] {
        counts.terms.indices.map { index in
            let postings = counts.postings(index)
            if postings == 0 { return 0 }
            let term = counts.terms[index]
            var mass = Double(term.mass) / 1000
            if term.tokens.count > 1, postings > 2 {
                let rarest = term.tokens.map { counts.occurrences(of: $0) }.min() ?? 1
                mass *= 0.8 + 0.7 * Double(counts.occurrences(index)) / Double(rarest)
            }
            let purity = min(1, mass / Double(postings) / 0.3)
            return mass * (purity * purity.squareRoot())
        }
    }

    /// The terms that may be listed, best first.
    func candidates(_ counts: TermCounts) -> [KeywordCandidate] {
        let scores = scores(counts)
        let nested = nested(counts, scores)
        let isLeft = counts.terms.indices.map {
            scores[$0] > 0 && !nested[$0] && isBound($0, counts)
        }
        let constant = counts.constantCompany(isLeft, in: postings)
        var folder = KeyFolder()
        var candidates: [KeywordCandidate] = []
        for index in counts.terms.indices
        where isLeft[index] && !constant[index] {
            candidates.append(
                KeywordCandidate(
                    index: index, key: folder.key(utf8: spelling(uses[counts.terms[index].use])),
                    score: scores[index]))
        }
        candidates.sort(by: KeywordCandidate.isBefore)
        return candidates
    }

    /// Marks the terms that stand nearly always inside longer ones.
    private func nested(_ counts: TermCounts, _ scores: [Double]) -> [Bool] {
        var before = Array(repeating: 0, count: counts.terms.count)
        var behind = before
        for (longer, term) in counts.terms.enumerated() {
            let tokens = term.tokens
            guard tokens.count > 1, scores[longer] > 0 else { continue }
            for isBefore in [true, false] {
                let part = isBefore ? tokens.dropFirst() : tokens.dropLast()
                guard let index = counts.place(of: part) else { continue }
                let share = counts.postings(index) > 1 ? 0.1 : 0.5
                guard scores[longer] >= share * scores[index] else { continue }
                if isBefore {
                    before[index] += counts.occurrences(longer)
                } else {
                    behind[index] += counts.occurrences(longer)
                }
            }
        }
        return counts.terms.indices.map {
            max(before[$0], behind[$0]) * 4 >= counts.occurrences($0) * 3
        }
    }

    /// True unless a pair that needs it is not the usual company of its words.
    private func isBound(_ index: Int, _ counts: TermCounts) -> Bool {
        let tokens = counts.terms[index].tokens
        guard let first = tokens.first, let last = tokens.last, isPair(tokens) else { return true }
        let rarer = min(counts.occurrences(of: first), counts.occurrences(of: last))
        return counts.postings(index) > 1 && counts.occurrences(index) * 100 >= rarer * 35
    }

    private func isPair(_ tokens: [TokenValue]) -> Bool {
        switch tokens.count {
        case 2: tokens[0].isSoft || tokens[1].isSoft
        case 3: tokens[1].isOne(of: ["of", "to", "for"])
        default: false
        }
    }
}
