/// Counts of the terms that may be listed, from the whole texts.
struct TermCounts {
    let terms: [ChosenTerm]
    /// Places of the terms by the hashes of their tokens.
    private var index: HashIndex
    private var tallies: [Tally]
    /// Where the terms stand: one place of a term and a posting each, posting after posting.
    private(set) var places: [(term: UInt32, posting: UInt32)] = []
    private var tokens: TermTokens
    private var tokenOccurrences: [Int]

    /// The counts of one term.
    private struct Tally {
        var occurrences = 0
        var postings = 0
        /// The last posting in which it stands.
        var last = -1
        /// The neighbours that may be its constant company.
        var before = Neighbour()
        var behind = Neighbour()
    }

    /// The neighbour that may stand in more than half of all places (Boyer and Moore's vote).
    struct Neighbour {
        /// 0 for the edge of a row.
        var token: UInt64 = 0
        var lead = 0

        mutating func vote(_ token: UInt64) {
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

    init(_ terms: [ChosenTerm], in postings: [RankedPosting]) {
        self.terms = terms
        index = HashIndex(capacity: terms.count)
        for term in terms { _ = index.number(of: ChosenTerm.hash(term.tokens)) }
        tokens = TermTokens(terms)
        tallies = Array(repeating: Tally(), count: terms.count)
        tokenOccurrences = Array(repeating: 0, count: tokens.count)
        places.reserveCapacity(postings.count * 64)
        var text = CountedText()
        for posting in postings.indices {
            text.read(postings[posting].terms, tokens)
            count(posting, text)
        }
    }

    private mutating func count(_ posting: Int, _ text: CountedText) {
        var tallies: [Tally] = []
        var places: [(term: UInt32, posting: UInt32)] = []
        swap(&tallies, &self.tallies)
        swap(&places, &self.places)
        for at in text.rows.indices {
            let number = text.numbers[Int(text.rows[at])]
            guard number != TermTokens.none else { continue }
            tokenOccurrences[Int(number)] += 1
            tokens.forEachTerm(at: at, text.rows, text.numbers) { term, length in
                tallies[term].occurrences += 1
                tallies[term].before.vote(text.value(at - 1))
                tallies[term].behind.vote(text.value(at + length))
                if tallies[term].last == posting { return }
                tallies[term].last = posting
                tallies[term].postings += 1
                places.append(
                    (UInt32(truncatingIfNeeded: term), UInt32(truncatingIfNeeded: posting)))
            }
        }
        swap(&tallies, &self.tallies)
        swap(&places, &self.places)
    }

    /// Number of occurrences of a term.
    func occurrences(_ term: Int) -> Int { tallies[term].occurrences }

    /// Number of postings in which a term stands.
    func postings(_ term: Int) -> Int { tallies[term].postings }

    /// The place of the term of these tokens, if it is counted.
    func place(of tokens: some Sequence<TokenValue>) -> Int? { index[ChosenTerm.hash(tokens)] }

    func place(of hash: UInt64) -> Int? { index[hash] }

    /// Number of occurrences of a token of a term.
    func occurrences(of token: TokenValue) -> Int {
        tokens.number(of: token.rawValue).map { tokenOccurrences[$0] } ?? 0
    }

    /// Marks the terms that nearly always stand beside one and the same word that may be a part of
    /// a term, or after an auxiliary.
    func constantCompany(in list: [RankedPosting]) -> [Bool] {
        var isConstant = terms.map { _ in false }
        var suspects: [(before: Int, behind: Int)?] = terms.map { _ in nil }
        for term in terms.indices {
            let tokens = terms[term].tokens
            let (before, behind) = (tallies[term].before, tallies[term].behind)
            if mayBeConstant(before, term, isBefore: true) {
                if let longer = place(of: [TokenValue(rawValue: before.token)] + tokens) {
                    if isMost(tallies[longer].occurrences, of: term) { isConstant[term] = true }
                } else {
                    suspects[term] = (0, 0)
                }
            }
            if mayBeConstant(behind, term, isBefore: false) {
                if let longer = place(of: tokens + [TokenValue(rawValue: behind.token)]) {
                    if isMost(tallies[longer].occurrences, of: term) { isConstant[term] = true }
                } else {
                    suspects[term] = (0, 0)
                }
            }
            if isConstant[term] { suspects[term] = nil }
        }
        countNeighbours(of: &suspects, in: list)
        for (term, counts) in suspects.enumerated() {
            guard let counts else { continue }
            let isBefore = mayBeConstant(tallies[term].before, term, isBefore: true)
            let isBehind = mayBeConstant(tallies[term].behind, term, isBefore: false)
            isConstant[term] =
                isBefore && isMost(counts.before, of: term)
                || isBehind && isMost(counts.behind, of: term)
        }
        return isConstant
    }

    /// Counts how often the leading neighbours of some terms stand there.
    private func countNeighbours(
        of suspects: inout [(before: Int, behind: Int)?], in list: [RankedPosting]
    ) {
        var counts = suspects
        var text = CountedText()
        var next = 0
        while next < places.count {
            let posting = Int(places[next].posting)
            var isNeeded = false
            while next < places.count, Int(places[next].posting) == posting {
                if counts[Int(places[next].term)] != nil { isNeeded = true }
                next += 1
            }
            guard isNeeded else { continue }
            text.read(list[posting].terms, tokens)
            for at in text.rows.indices
            where text.numbers[Int(text.rows[at])] != TermTokens.none {
                tokens.forEachTerm(at: at, text.rows, text.numbers) { term, length in
                    guard counts[term] != nil else { return }
                    if text.value(at - 1) == tallies[term].before.token { counts[term]?.before += 1 }
                    if text.value(at + length) == tallies[term].behind.token {
                        counts[term]?.behind += 1
                    }
                }
            }
        }
        suspects = counts
    }

    /// True for four fifths of the occurrences of a term.
    private func isMost(_ count: Int, of term: Int) -> Bool {
        count * 5 >= tallies[term].occurrences * 4
    }

    private func mayBeConstant(_ neighbour: Neighbour, _ term: Int, isBefore: Bool) -> Bool {
        // A word of four places in five leads by three in five.
        guard tallies[term].occurrences > 2, neighbour.token != 0,
            neighbour.lead * 5 >= tallies[term].occurrences * 3
        else { return false }
        let token = TokenValue(rawValue: neighbour.token)
        if !token.isSettled { return true }
        return isBefore
            && token.isOne(of: ["has", "have", "had", "was", "were", "been", "be", "is", "are", "by"])
    }
}

/// The text of one posting while its terms are counted.
private struct CountedText {
    /// The rows: numbers of the posting's tokens plus one, and 0 before, between and after two rows.
    private(set) var rows: [UInt32] = []
    /// For the numbers in the rows those of the tokens of terms.
    private(set) var numbers: [UInt32] = []
    private var values: [UInt64] = []

    mutating func read(_ terms: PostingTerms, _ tokens: TermTokens) {
        let reader = PostingTermsReader(terms)
        values = reader.tokens
        reader.rows(into: &rows)
        tokens.numbers(of: values, into: &numbers)
    }

    /// The token at a place of the rows; 0 for an edge.
    func value(_ place: Int) -> UInt64 { rows[place] == 0 ? 0 : values[Int(rows[place]) - 1] }
}
