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
    /// Number of terms that are counted.
    private static var mostCounted: Int { 2000 }

    /// The terms of most mass; of the last mass, those with the first keys.
    func heaviest() -> [Int] {
        let all = terms.indices.filter { terms[$0].mass > 0 }
        let most = KeywordRanking.mostCounted
        guard all.count > most else { return all }
        // Masses over the highest count as that.
        let highest = 1 << 14
        var histogram = Array(repeating: 0, count: highest + 1)
        for term in all { histogram[min(terms[term].mass, highest)] += 1 }
        var mass = highest
        var heavier = 0
        while heavier + histogram[mass] < most {
            heavier += histogram[mass]
            mass -= 1
        }
        let chosen = all.filter { min(terms[$0].mass, highest) > mass }
        var folder = KeyFolder()
        let last = all.filter { min(terms[$0].mass, highest) == mass }.map {
            (term: $0, key: key(of: $0, &folder))
        }.sorted {
            let (left, right) = (terms[$0.term].mass, terms[$1.term].mass)
            return left == right ? $0.key.lexicographicallyPrecedes($1.key) : left > right
        }
        return chosen + last.prefix(most - chosen.count).map(\.term)
    }

    /// The score of each counted term: the mass of a phrase counts more the firmer its words are
    /// bound, and what stands everywhere but is seldom asked for counts less. 0 where it stands
    /// nowhere.
    func scores(_ counts: TermCounts) -> [Double] {
        counts.terms.indices.map { index in
            let postings = counts.postings[index]
            if postings == 0 { return 0 }
            let term = terms[counts.terms[index]]
            var mass = Double(term.mass) / 1000
            if term.tokens.count > 1, postings > 2 {
                let rarest = termTokens[term.tokens].map { counts.tokens[Int($0)] }.min() ?? 1
                mass *= 0.8 + 0.7 * Double(counts.occurrences[index]) / Double(rarest)
            }
            let purity = min(1, mass / Double(postings) / 0.3)
            return mass * (purity * purity.squareRoot())
        }
    }

    /// The terms that may be listed, best first.
    func candidates(_ counts: TermCounts) -> [KeywordCandidate] {
        let scores = scores(counts)
        let nested = nested(counts, scores)
        let constant = constantCompany(counts)
        var folder = KeyFolder()
        var candidates: [KeywordCandidate] = []
        for index in counts.terms.indices
        where scores[index] > 0 && !nested[index] && !constant[index] && isBound(index, counts) {
            candidates.append(
                KeywordCandidate(
                    index: index, key: key(of: counts.terms[index], &folder), score: scores[index]))
        }
        candidates.sort(by: KeywordCandidate.isBefore)
        return candidates
    }

    /// Marks the terms that stand nearly always inside longer ones.
    private func nested(_ counts: TermCounts, _ scores: [Double]) -> [Bool] {
        var places = Array(repeating: -1, count: terms.count)
        for (index, term) in counts.terms.enumerated() { places[term] = index }
        var before = Array(repeating: 0, count: counts.terms.count)
        var behind = before
        for (longer, term) in counts.terms.enumerated() {
            let tokens = terms[term].tokens
            guard tokens.count > 1, scores[longer] > 0 else { continue }
            for isBefore in [true, false] {
                let part = isBefore ? tokens.dropFirst() : tokens.dropLast()
                guard let shorter = self.term(of: termTokens[part]), places[shorter] >= 0 else {
                    continue
                }
                let index = places[shorter]
                let share = counts.postings[index] > 1 ? 0.1 : 0.5
                guard scores[longer] >= share * scores[index] else { continue }
                if isBefore {
                    before[index] += counts.occurrences[longer]
                } else {
                    behind[index] += counts.occurrences[longer]
                }
            }
        }
        return counts.terms.indices.map {
            max(before[$0], behind[$0]) * 4 >= counts.occurrences[$0] * 3
        }
    }

    /// True unless a pair that needs it is not the usual company of its words.
    private func isBound(_ index: Int, _ counts: TermCounts) -> Bool {
        let numbers = termTokens[terms[counts.terms[index]].tokens]
        guard let first = numbers.first, let last = numbers.last, isPair(numbers) else {
            return true
        }
        let rarer = min(counts.tokens[Int(first)], counts.tokens[Int(last)])
        return counts.postings[index] > 1 && counts.occurrences[index] * 100 >= rarer * 35
    }

    private func isPair(_ numbers: ArraySlice<UInt32>) -> Bool {
        let values = numbers.map { tokens[Int($0)] }
        switch values.count {
        case 2: return values[0].isSoft || values[1].isSoft
        case 3: return values[1].isOne(of: ["of", "to", "for"])
        default: return false
        }
    }
}
