extension PostingTerms {
    /// Its own terms, those asked for most surely first: at most 20, none twice, and none that
    /// stands only as a part of another.
    public var keywords: [String] {
        let ranking = KeywordRanking([RankedPosting(id: 0, company: nil, terms: self)])
        let counts = TermCounts(ranking.heaviest(), in: ranking.postings)
        let candidates = ranking.candidates(counts).filter { $0.score >= PostingTerms.leastScore }
        var listed: [Int] = []
        for group in ranking.groups(candidates, counts, most: nil) {
            let tokens = counts.terms[group.listed].tokens
            let isPart = listed.contains {
                counts.terms[$0].tokens.holds(tokens)
                    && counts.occurrences($0) >= counts.occurrences(group.listed)
            }
            if isPart { continue }
            listed.append(group.listed)
            if listed.count == 20 { break }
        }
        return listed.map {
            String(decoding: ranking.spelling(ranking.uses[counts.terms[$0].use]), as: UTF8.self)
        }
    }

    /// Terms that are less surely asked for are none of a single posting: about one in four of them
    /// would be marked by a reader.
    private static var leastScore: Double { 0.2 }
}
