/// Where the parts of a posting's terms stand in their bytes.
///
/// First the version, then as numbers of seven bits a byte: the number of tokens, the length of the
/// rows, the numbers of terms and of abbreviations. Then the tokens (8 bytes each), the rows (number
/// of a token plus one; 0 between two rows), the terms (tokens, strength and how it is asked for, 4
/// bytes of lines, spelling), and the abbreviations (tokens of the short form and of the long one).
struct PostingTermsLayout {
    private(set) var tokenCount = 0
    private(set) var termCount = 0
    private(set) var abbreviationCount = 0
    private(set) var tokens = 0
    private(set) var rows = 0..<0

    /// The layout of bytes that were checked before.
    init(_ bytes: UnsafeRawBufferPointer) {
        self = PostingTermsLayout(header: bytes) ?? PostingTermsLayout()
    }

    /// `nil` unless every part is whole and refers to tokens that are there.
    init?(checking bytes: UnsafeRawBufferPointer) {
        guard let layout = PostingTermsLayout(header: bytes) else { return nil }
        self = layout
        var check = Check(bytes: bytes, at: rows.lowerBound, tokenCount: tokenCount)
        while check.at < rows.upperBound {
            guard let number = check.number(), number <= tokenCount else { return nil }
        }
        guard check.at == rows.upperBound else { return nil }
        for _ in 0..<termCount { guard check.term() else { return nil } }
        for _ in 0..<abbreviationCount {
            guard check.tokens(), check.tokens() else { return nil }
        }
        guard check.at == bytes.count else { return nil }
    }

    private init() {}

    private init?(header bytes: UnsafeRawBufferPointer) {
        guard bytes.first == UInt8(PostingTerms.version) else { return nil }
        var check = Check(bytes: bytes, at: 1, tokenCount: 0)
        guard let tokenCount = check.number(), let rowLength = check.number(),
            let termCount = check.number(), let abbreviationCount = check.number()
        else { return nil }
        guard tokenCount <= bytes.count / 8, rowLength <= bytes.count else { return nil }
        self.tokenCount = tokenCount
        self.termCount = termCount
        self.abbreviationCount = abbreviationCount
        tokens = check.at
        let start = tokens + tokenCount * 8
        rows = start..<start + rowLength
        guard rows.upperBound <= bytes.count else { return nil }
    }

    /// Reads bytes of which nothing is known.
    private struct Check {
        let bytes: UnsafeRawBufferPointer
        var at: Int
        let tokenCount: Int

        /// `nil` past the end, and for numbers of more than 28 bits.
        mutating func number() -> Int? {
            var value = 0
            for shift in stride(from: 0, to: 28, by: 7) {
                guard at < bytes.count else { return nil }
                let byte = bytes[at]
                at += 1
                value |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return value }
            }
            return nil
        }

        /// Reads at least one token.
        mutating func tokens() -> Bool {
            guard let count = number(), (1...16).contains(count) else { return false }
            for _ in 0..<count {
                guard let token = number(), token < tokenCount else { return false }
            }
            return true
        }

        mutating func term() -> Bool {
            guard tokens(), let strength = number(), strength & 3 < 3, strength >> 2 <= 1000 else {
                return false
            }
            at += 4
            guard let length = number(), length > 0, at + length <= bytes.count else {
                return false
            }
            at += length
            return true
        }
    }
}

/// A token as it is kept: its hash, of which the two lowest bits say what ranking has to know.
struct TokenValue: Equatable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ token: TokenTable.Token) {
        let settled: UInt64 = token.entry.isSettled ? 1 : 0
        let soft: UInt64 = token.entry.english == .soft ? 2 : 0
        rawValue = token.hash & ~3 | settled | soft
    }

    /// True for a word that cannot be part of a term.
    var isSettled: Bool { rawValue & 1 != 0 }

    /// True for a generic word of English that may be bound to its neighbour.
    var isSoft: Bool { rawValue & 2 != 0 }

    func isOne(of words: [StaticString]) -> Bool {
        words.contains { $0.termHash & ~3 == rawValue & ~3 }
    }
}

/// How a term is asked for, in two bits.
enum TermAsk {
    static func code(_ asked: Keyword.Asked?) -> Int {
        switch asked {
        case nil: 0
        case .required: 1
        case .wished: 2
        }
    }
}
