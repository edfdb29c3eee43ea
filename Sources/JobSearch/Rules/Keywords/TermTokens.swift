/// The tokens of the terms that are counted, by numbers, and the terms by their first token.
struct TermTokens {
    private var index = HashIndex(capacity: 4096)
    /// For each token where its terms begin in `entries`.
    private var starts: [Int] = []
    private var entries: [Entry]
    /// Numbers of the tokens of the terms after the second one.
    private var rest: [UInt32] = []

    var count: Int { index.count }

    /// A term as it is looked for.
    struct Entry {
        /// Its place among the terms that are counted.
        var term: UInt32 = 0
        var length: UInt32 = 0
        /// Number of its second token, if it has one.
        var second: UInt32 = 0
        /// Where its other tokens begin in `rest`.
        var rest: UInt32 = 0
    }

    /// The number of a token that no term has, and of the edge of a row.
    static let none = UInt32.max

    init(_ terms: [ChosenTerm]) {
        entries = Array(repeating: Entry(), count: terms.count)
        let numbers = terms.map { term in
            term.tokens.map { UInt32(truncatingIfNeeded: index.number(of: $0.rawValue)) }
        }
        starts = Array(repeating: 0, count: count + 1)
        for tokens in numbers { starts[Int(tokens[0]) + 1] += 1 }
        for token in 0..<count { starts[token + 1] += starts[token] }
        var next = starts
        for (term, tokens) in numbers.enumerated() {
            entries[next[Int(tokens[0])]] = Entry(
                term: UInt32(truncatingIfNeeded: term),
                length: UInt32(truncatingIfNeeded: tokens.count),
                second: tokens.count > 1 ? tokens[1] : TermTokens.none,
                rest: UInt32(truncatingIfNeeded: rest.count))
            next[Int(tokens[0])] += 1
            rest.append(contentsOf: tokens.dropFirst(2))
        }
    }

    func number(of token: UInt64) -> Int? { index[token] }

    /// For the edge and then for each token of a posting the number of the token.
    func numbers(of tokens: [UInt64], into numbers: inout [UInt32]) {
        numbers.removeAll(keepingCapacity: true)
        numbers.append(TermTokens.none)
        for token in tokens {
            numbers.append(index[token].map { UInt32(truncatingIfNeeded: $0) } ?? TermTokens.none)
        }
    }

    /// Calls `body` with each term that begins at a place of the rows, and its number of tokens.
    ///
    /// The token there is one of a term.
    func forEachTerm(
        at place: Int, _ rows: [UInt32], _ numbers: [UInt32], _ body: (Int, Int) -> Void
    ) {
        let token = Int(numbers[Int(rows[place])])
        let (start, end) = (starts[token], starts[token + 1])
        if start == end { return }
        // The last row ends with an edge.
        let second = numbers[Int(rows[place + 1])]
        for entry in entries[start..<end] {
            if entry.length > 1 {
                if entry.second != second || second == TermTokens.none { continue }
                if entry.length > 2, !hasRest(entry, place, rows, numbers) { continue }
            }
            body(Int(entry.term), Int(entry.length))
        }
    }

    private func hasRest(
        _ entry: Entry, _ place: Int, _ rows: [UInt32], _ numbers: [UInt32]
    ) -> Bool {
        for offset in 2..<Int(entry.length)
        where numbers[Int(rows[place + offset])] != rest[Int(entry.rest) + offset - 2] {
            return false
        }
        return true
    }
}
