/// The ranking of the terms of many postings. All sums that decide the order are of whole numbers,
/// so that the order of the postings does not matter.
struct KeywordRanking {
    let postings: [RankedPosting]
    /// Tokens of all postings by number.
    var tokens: [TokenValue] = []
    private var tokenIndex = HashIndex(capacity: 4096)
    /// Numbers of each posting's own tokens, one posting after the other.
    var tokenNumbers: [UInt32] = []
    var firstTokens: [Int] = []
    var terms: [Term] = []
    private var termIndex = HashIndex(capacity: 4096)
    /// Tokens of the terms, one term after the other.
    var termTokens: [UInt32] = []
    /// For each kept term of each posting, the number of the term and where its spelling stands.
    private(set) var uses: [Use] = []
    /// Pairs of short and long forms, as numbers of terms.
    private(set) var abbreviations: [(Int, Int)] = []
    private var groups = HashIndex(capacity: 4096)
    private var groupStrengths: [Int] = []

    struct Term {
        /// Places of its tokens in `termTokens`.
        var tokens: Range<Int>
        /// Sum of the strengths, of each text of a company only once.
        var mass = 0
        var required = 0
        var wished = 0
        /// A use of it; -1 for one that stands in an abbreviation only.
        var use = -1
    }

    struct Use {
        var term: UInt32
        var posting: UInt32
        var spelling: UInt32
        var length: UInt32
    }

    init(_ postings: [RankedPosting]) {
        self.postings = postings
        for index in postings.indices { add(index) }
    }

    private mutating func add(_ index: Int) {
        let bytes = postings[index].terms.bytes
        let layout = PostingTermsLayout(bytes)
        let first = tokenNumbers.count
        firstTokens.append(first)
        bytes.withUnsafeBytes { raw in
            for at in 0..<layout.tokenCount {
                let value = raw.loadUnaligned(
                    fromByteOffset: layout.tokens + at * 8, as: UInt64.self)
                tokenNumbers.append(number(of: TokenValue(rawValue: UInt64(littleEndian: value))))
            }
        }
        var cursor = PostingTermsCursor(bytes: bytes, at: layout.rows.upperBound)
        for _ in 0..<layout.termCount { addTerm(&cursor, first, index) }
        for _ in 0..<layout.abbreviationCount {
            let short = term(&cursor, first)
            abbreviations.append((short, term(&cursor, first)))
        }
    }

    private mutating func number(of token: TokenValue) -> UInt32 {
        let number = tokenIndex.number(of: token.rawValue, orNew: tokens.count)
        if number == tokens.count { tokens.append(token) }
        return UInt32(truncatingIfNeeded: number)
    }

    /// Reads the tokens of a term; returns its number.
    private mutating func term(_ cursor: inout PostingTermsCursor, _ first: Int) -> Int {
        let count = cursor.number()
        let start = termTokens.count
        var hash = FNV1a()
        for _ in 0..<count {
            let token = tokenNumbers[first + cursor.number()]
            termTokens.append(token)
            hash.add(UInt64(token))
        }
        let number = termIndex.number(of: hash.mixed, orNew: terms.count)
        if number == terms.count {
            terms.append(Term(tokens: start..<start + count))
        } else {
            termTokens.removeLast(count)
        }
        return number
    }

    /// The number of the term of these tokens, if there is one.
    func term(of tokens: ArraySlice<UInt32>) -> Int? {
        var hash = FNV1a()
        for token in tokens { hash.add(UInt64(token)) }
        return termIndex[hash.mixed]
    }

    private mutating func addTerm(
        _ cursor: inout PostingTermsCursor, _ first: Int, _ posting: Int
    ) {
        let number = term(&cursor, first)
        let code = cursor.number()
        let lines = cursor.fixed()
        let length = cursor.number()
        terms[number].use = uses.count
        uses.append(
            Use(
                term: UInt32(truncatingIfNeeded: number),
                posting: UInt32(truncatingIfNeeded: posting),
                spelling: UInt32(truncatingIfNeeded: cursor.at),
                length: UInt32(truncatingIfNeeded: length)))
        cursor.at += length
        terms[number].mass += newStrength(number, code >> 2, lines, posting)
        switch code & 3 {
        case 1: terms[number].required += 1
        case 2: terms[number].wished += 1
        default: break
        }
    }

    /// How much a strength is over that of the same lines at the same company so far.
    private mutating func newStrength(
        _ term: Int, _ strength: Int, _ lines: UInt32, _ posting: Int
    ) -> Int {
        guard lines != 0, let company = postings[posting].company else { return strength }
        var hash = FNV1a()
        hash.add(UInt64(term))
        hash.add(UInt64(bitPattern: Int64(company)))
        hash.add(UInt64(lines))
        let group = groups.number(of: hash.mixed, orNew: groupStrengths.count)
        if group == groupStrengths.count {
            groupStrengths.append(strength)
            return strength
        }
        let old = groupStrengths[group]
        groupStrengths[group] = max(old, strength)
        return max(0, strength - old)
    }

    /// The key of a term in scalars, from one of its spellings.
    func key(of term: Int, _ folder: inout KeyFolder) -> [Unicode.Scalar] {
        folder.key(utf8: spelling(terms[term].use))
    }

    /// The bytes of a spelling.
    func spelling(_ use: Int) -> ArraySlice<UInt8> {
        guard use >= 0 else { return [] }
        let start = Int(uses[use].spelling)
        return postings[Int(uses[use].posting)].terms.bytes[
            start..<start + Int(uses[use].length)]
    }
}
