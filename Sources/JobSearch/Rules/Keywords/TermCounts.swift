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
    /// For the numbers in the rows of each posting the numbers of its tokens among those of terms.
    private var numbers: [UInt32] = []
    private var numberStarts: [Int] = []

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
            // Without branches, which nobody could foresee.
            let counts = self.token == token || lead == 0
            self.token = lead == 0 ? token : self.token
            lead += counts ? 1 : -1
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
        numbers.reserveCapacity(postings.count * 300)
        for posting in postings.indices {
            postings[posting].terms.read { reader in
                numberStarts.append(numbers.count)
                tokens.appendNumbers(of: reader, to: &numbers)
                count(posting, reader.rows(), reader)
            }
        }
    }

    private mutating func count(
        _ posting: Int, _ rows: [UInt32], _ reader: PostingTermsReader
    ) {
        let numbers = numbers[numberStarts[posting]...]
        tallies.withUnsafeMutableBufferPointer { tallies in
            tokens.scan(rows, numbers) { token in
                tokenOccurrences[token] += 1
                return true
            } body: { at, term, length in
                tallies[term].occurrences += 1
                tallies[term].before.vote(reader.token(inRow: rows[at - 1]))
                tallies[term].behind.vote(reader.token(inRow: rows[at + length]))
                if tallies[term].last == posting { return }
                tallies[term].last = posting
                tallies[term].postings += 1
                places.append(
                    (UInt32(truncatingIfNeeded: term), UInt32(truncatingIfNeeded: posting)))
            }
        }
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
    /// - Parameter isLeft: the terms that are looked at; the others are not marked.
    func constantCompany(_ isLeft: [Bool], in list: [RankedPosting]) -> [Bool] {
        var isConstant = terms.map { _ in false }
        var suspects: [(before: Int, behind: Int)?] = terms.map { _ in nil }
        for term in terms.indices where isLeft[term] {
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
        var isFirst = Array(repeating: false, count: tokens.count)
        for term in terms.indices where suspects[term] != nil {
            if let first = terms[term].tokens.first?.rawValue, let number = tokens.number(of: first)
            {
                isFirst[number] = true
            }
        }
        var next = 0
        while next < places.count {
            let posting = Int(places[next].posting)
            var isNeeded = false
            while next < places.count, Int(places[next].posting) == posting {
                if suspects[Int(places[next].term)] != nil { isNeeded = true }
                next += 1
            }
            guard isNeeded else { continue }
            list[posting].terms.read { reader in
                countNeighbours(posting, reader.rows(), reader, isFirst, &suspects)
            }
        }
    }

    private func countNeighbours(
        _ posting: Int, _ rows: [UInt32], _ reader: PostingTermsReader, _ isFirst: [Bool],
        _ suspects: inout [(before: Int, behind: Int)?]
    ) {
        let numbers = numbers[numberStarts[posting]...]
        tokens.scan(rows, numbers) {
            isFirst[$0]
        } body: { at, term, length in
            guard suspects[term] != nil else { return }
            let before = reader.token(inRow: rows[at - 1])
            let behind = reader.token(inRow: rows[at + length])
            if before == tallies[term].before.token { suspects[term]?.before += 1 }
            if behind == tallies[term].behind.token { suspects[term]?.behind += 1 }
        }
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
            && token.isOne(of: [
                "has", "have", "had", "was", "were", "been", "be", "is", "are", "by",
            ])
    }
}

extension PostingTermsReader {
    /// The token of a number in the rows; 0 for an edge.
    fileprivate func token(inRow row: UInt32) -> UInt64 { row == 0 ? 0 : token(Int(row) - 1) }
}
