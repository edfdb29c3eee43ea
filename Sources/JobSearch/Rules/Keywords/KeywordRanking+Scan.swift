/// Counts of the terms that may be listed, from the whole texts.
struct TermCounts {
    /// Numbers of the terms.
    var terms: [Int] = []
    /// Occurrences of each.
    var occurrences: [Int] = []
    /// Postings of each.
    var postings: [Int] = []
    /// Where the terms stand: one place of a term and a posting each, posting after posting.
    var places: [(term: UInt32, posting: UInt32)] = []
    /// Occurrences of each token.
    var tokens: [Int] = []
    /// For each term the neighbour before it and behind it that may be its constant company.
    var before: [Majority] = []
    var behind: [Majority] = []

    /// The neighbour that may stand in more than half of all places (Boyer and Moore's vote).
    struct Majority {
        var token = UInt32.max
        var lead = 0

        mutating func vote(_ token: UInt32) {
            if self.token == token {
                lead += 1
            } else if lead == 0 {
                self.token = token
                lead = 1
            } else {
                lead -= 1
            }
        }
    }
}

extension KeywordRanking {
    /// The edge of a row among the tokens of a text.
    static var edge: UInt32 { .max }

    /// The tokens of a posting's text, an edge before, between and after the rows.
    func rows(_ posting: Int, into rows: inout [UInt32]) {
        rows.removeAll(keepingCapacity: true)
        rows.append(KeywordRanking.edge)
        let bytes = postings[posting].terms.bytes
        let layout = PostingTermsLayout(bytes)
        let first = firstTokens[posting]
        var cursor = PostingTermsCursor(bytes: bytes, at: layout.rows.lowerBound)
        while cursor.at < layout.rows.upperBound {
            let number = cursor.number()
            rows.append(number == 0 ? KeywordRanking.edge : tokenNumbers[first + number - 1])
        }
        rows.append(KeywordRanking.edge)
    }

    /// Counts terms over the texts of all postings.
    func count(_ chosen: [Int]) -> TermCounts {
        var counts = TermCounts(terms: chosen)
        counts.occurrences = Array(repeating: 0, count: chosen.count)
        counts.postings = counts.occurrences
        counts.tokens = Array(repeating: 0, count: tokens.count)
        counts.before = Array(repeating: TermCounts.Majority(), count: chosen.count)
        counts.behind = counts.before
        let starts = TermStarts(self, chosen)
        var last = Array(repeating: -1, count: chosen.count)
        var row: [UInt32] = []
        for posting in postings.indices {
            rows(posting, into: &row)
            for at in 1..<max(1, row.count - 1) where row[at] != KeywordRanking.edge {
                let token = Int(row[at])
                counts.tokens[token] += 1
                for place in starts.range(token) {
                    let term = starts.terms[place]
                    let length = starts.lengths[place]
                    if length > 1, !isThere(chosen[term], row, at, length) { continue }
                    counts.occurrences[term] += 1
                    counts.before[term].vote(row[at - 1])
                    counts.behind[term].vote(row[at + length])
                    if last[term] != posting {
                        last[term] = posting
                        counts.postings[term] += 1
                        counts.places.append(
                            (UInt32(truncatingIfNeeded: term), UInt32(truncatingIfNeeded: posting)))
                    }
                }
            }
        }
        return counts
    }

    /// True if the tokens of a term, of which the first is there, stand in a row.
    func isThere(_ term: Int, _ row: [UInt32], _ at: Int, _ length: Int) -> Bool {
        let first = terms[term].tokens.lowerBound
        // A row ends with an edge, which no term has.
        for offset in 1..<length where row[at + offset] != termTokens[first + offset] {
            return false
        }
        return true
    }

    /// Marks the terms that nearly always stand beside one and the same word that may be a part of
    /// a term, or after an auxiliary.
    func constantCompany(_ counts: TermCounts) -> [Bool] {
        var before: [Int?] = Array(repeating: nil, count: counts.terms.count)
        var behind = before
        for index in counts.terms.indices where counts.occurrences[index] > 2 {
            let (left, right) = (counts.before[index], counts.behind[index])
            if mayBeConstant(left, counts.occurrences[index], isBefore: true) { before[index] = 0 }
            if mayBeConstant(right, counts.occurrences[index], isBefore: false) {
                behind[index] = 0
            }
        }
        var row: [UInt32] = []
        var shown = -1
        for place in counts.places {
            let index = Int(place.term)
            if before[index] == nil, behind[index] == nil { continue }
            if shown != Int(place.posting) { rows(Int(place.posting), into: &row) }
            shown = Int(place.posting)
            let term = counts.terms[index]
            let length = terms[term].tokens.count
            let first = termTokens[terms[term].tokens.lowerBound]
            for at in row.indices
            where row[at] == first && (length == 1 || isThere(term, row, at, length)) {
                if row[at - 1] == counts.before[index].token { before[index]? += 1 }
                if row[at + length] == counts.behind[index].token { behind[index]? += 1 }
            }
        }
        return counts.terms.indices.map {
            max(before[$0] ?? 0, behind[$0] ?? 0) * 5 >= counts.occurrences[$0] * 4
                && counts.occurrences[$0] > 2
        }
    }

    private func mayBeConstant(
        _ majority: TermCounts.Majority, _ occurrences: Int, isBefore: Bool
    ) -> Bool {
        // A word of four places in five leads by three in five.
        guard majority.token != KeywordRanking.edge, majority.lead * 5 >= occurrences * 3 else {
            return false
        }
        let token = tokens[Int(majority.token)]
        if !token.isSettled { return true }
        return isBefore
            && token.isOne(of: [
                "has", "have", "had", "was", "were", "been", "be", "is", "are", "by",
            ])
    }
}

/// Terms by their first token.
private struct TermStarts {
    private var starts: [UInt32]
    /// Places of the terms in the list of those chosen, and their numbers of tokens.
    private(set) var terms: [Int]
    private(set) var lengths: [Int]

    init(_ ranking: KeywordRanking, _ chosen: [Int]) {
        starts = Array(repeating: 0, count: ranking.tokens.count + 1)
        terms = Array(repeating: 0, count: chosen.count)
        lengths = terms
        let firsts = chosen.map { ranking.termTokens[ranking.terms[$0].tokens.lowerBound] }
        for first in firsts { starts[Int(first) + 1] += 1 }
        for token in ranking.tokens.indices { starts[token + 1] += starts[token] }
        var next = starts
        for (index, first) in firsts.enumerated() {
            let place = Int(next[Int(first)])
            next[Int(first)] += 1
            terms[place] = index
            lengths[place] = ranking.terms[chosen[index]].tokens.count
        }
    }

    func range(_ token: Int) -> Range<Int> { Int(starts[token])..<Int(starts[token + 1]) }
}
