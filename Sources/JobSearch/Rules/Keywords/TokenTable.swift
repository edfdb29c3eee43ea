/// The tokens of one posting by numbers, each with what the lexicon knows of it.
struct TokenTable {
    private(set) var tokens: [Token] = []
    private var scalars: [Unicode.Scalar] = []
    private var index = HashIndex(capacity: 512)
    private var scanner = TokenScanner()

    struct Token {
        var hash: UInt64
        var start: Int
        var count: Int
        var entry: Lexicon.Entry
        /// True if there are letters only.
        var isWord: Bool
        /// True if there are digits only.
        var isNumber: Bool
        var hasDigit: Bool
    }

    /// The numbers of the tokens of a range of a text.
    mutating func numbers(_ lower: [Unicode.Scalar], _ range: Range<Int>, into result: inout [Int])
    {
        var scanner = TokenScanner()
        swap(&scanner, &self.scanner)
        scanner.scan(lower, range, each: { result.append(number(of: $0)) })
        swap(&scanner, &self.scanner)
    }

    /// The rows of a range of a text: the numbers of its tokens plus one, and 0 between two rows.
    mutating func rows(_ lower: [Unicode.Scalar], _ range: Range<Int>) -> [Int] {
        var rows: [Int] = []
        rows.reserveCapacity(range.count / 5)
        var scanner = TokenScanner()
        swap(&scanner, &self.scanner)
        scanner.scan(
            lower, range, each: { rows.append(number(of: $0) + 1) },
            atBreak: { if let last = rows.last, last != 0 { rows.append(0) } })
        swap(&scanner, &self.scanner)
        if rows.last == 0 { rows.removeLast() }
        return rows
    }

    mutating func number(of token: [Unicode.Scalar]) -> Int {
        let hash = Lexicon.hash(token)
        let number = index.number(of: hash)
        if number == tokens.count {
            tokens.append(
                Token(
                    hash: hash, start: scalars.count, count: token.count,
                    entry: Lexicon.shared[hash], isWord: token.allSatisfy(\.isTokenLetter),
                    isNumber: token.allSatisfy(\.isTokenDigit),
                    hasDigit: token.contains(where: \.isTokenDigit)))
            scalars.append(contentsOf: token)
        }
        return number
    }

    func scalars(of number: Int) -> ArraySlice<Unicode.Scalar> {
        let token = tokens[number]
        return scalars[token.start..<token.start + token.count]
    }

    /// The hash of tokens parted by blanks: goes on from the hash of those before them.
    func hash(_ numbers: some Sequence<Int>, after previous: UInt64? = nil) -> UInt64 {
        var hash = previous.map { FNV1a($0) } ?? FNV1a()
        var isFirst = previous == nil
        for number in numbers {
            if !isFirst { hash.add(0x20) }
            isFirst = false
            for scalar in scalars(of: number) { hash.add(UInt64(scalar.value)) }
        }
        return hash.value
    }

    /// True if the scalars of a token are those of a plain text.
    func isToken(_ number: Int, _ text: StaticString) -> Bool {
        tokens[number].hash == text.termHash
    }
}

extension StaticString {
    /// The hash of an ASCII text as of a token.
    var termHash: UInt64 {
        var hash = FNV1a()
        for byte in UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) {
            hash.add(UInt64(byte))
        }
        return hash.value
    }
}
