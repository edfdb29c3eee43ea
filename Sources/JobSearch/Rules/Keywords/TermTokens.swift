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
        // Those of one token come first, then the others by their second one.
        let order = numbers.indices.sorted {
            let (left, right) = (numbers[$0], numbers[$1])
            return (left.count > 1 ? left[1] + 1 : 0, $0) < (right.count > 1 ? right[1] + 1 : 0, $1)
        }
        for term in order {
            let tokens = numbers[term]
            entries[next[Int(tokens[0])]] = Entry(
                term: UInt32(truncatingIfNeeded: term),
                length: UInt32(truncatingIfNeeded: tokens.count),
                second: tokens.count > 1 ? tokens[1] : 0,
                rest: UInt32(truncatingIfNeeded: rest.count))
            next[Int(tokens[0])] += 1
            rest.append(contentsOf: tokens.dropFirst(2))
        }
    }

    func number(of token: UInt64) -> Int? { index[token] }

    /// For the edge and then for each token of a posting the number of the token.
    func appendNumbers(of reader: PostingTermsReader, to numbers: inout [UInt32]) {
        numbers.append(TermTokens.none)
        for number in 0..<reader.layout.tokenCount {
            let token = index[reader.token(number)]
            numbers.append(token.map { UInt32(truncatingIfNeeded: $0) } ?? TermTokens.none)
        }
    }

    /// Calls `body` with every place of a term in the rows: where it begins, the term, and its
    /// number of tokens.
    /// - Parameters:
    ///   - numbers: for the numbers in the rows those of the tokens.
    ///   - token: called with the number of every token of a term; `false` passes over the terms
    ///     that begin there.
    func scan(
        _ rows: [UInt32], _ numbers: ArraySlice<UInt32>, token: (Int) -> Bool,
        body: (Int, Int, Int) -> Void
    ) {
        rows.withUnsafeBufferPointer { rows in
            numbers.withUnsafeBufferPointer { numbers in
                starts.withUnsafeBufferPointer { starts in
                    entries.withUnsafeBufferPointer { entries in
                        for at in rows.indices {
                            let first = numbers[Int(rows[at])]
                            guard first != TermTokens.none, token(Int(first)) else { continue }
                            let list = entries[starts[Int(first)]..<starts[Int(first) + 1]]
                            scan(list, rows, numbers, at, body)
                        }
                    }
                }
            }
        }
    }

    private typealias Numbers = UnsafeBufferPointer<UInt32>

    /// Reports those of the terms with one first token that stand at a place.
    private func scan(
        _ entries: Slice<UnsafeBufferPointer<Entry>>, _ rows: Numbers, _ numbers: Numbers,
        _ at: Int, _ body: (Int, Int, Int) -> Void
    ) {
        var next = entries.startIndex
        guard next < entries.endIndex else { return }
        if entries[next].length == 1 {
            body(at, Int(entries[next].term), 1)
            next += 1
        }
        // The last row ends with an edge.
        let second = numbers[Int(rows[at + 1])]
        if second == TermTokens.none { return }
        while next < entries.endIndex, entries[next].second <= second {
            let entry = entries[next]
            next += 1
            if entry.second < second { continue }
            if entry.length > 2, !hasRest(entry, rows, numbers, at) { continue }
            body(at, Int(entry.term), Int(entry.length))
        }
    }

    private func hasRest(_ entry: Entry, _ rows: Numbers, _ numbers: Numbers, _ at: Int) -> Bool {
        for offset in 2..<Int(entry.length)
        where numbers[Int(rows[at + offset])] != rest[Int(entry.rest) + offset - 2] {
            return false
        }
        return true
    }
}
