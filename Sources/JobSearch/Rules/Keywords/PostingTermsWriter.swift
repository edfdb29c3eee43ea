/// Writes the compact form of a posting's terms; `PostingTermsLayout` says how it is laid out.
struct PostingTermsWriter {
    private(set) var bytes: [UInt8] = []
    private var folder = KeyFolder()
    private var tokens: [Unicode.Scalar] = []
    private var utf8: [UInt8] = []

    /// - Parameter rows: numbers of the tokens of the text plus one, and 0 between two rows.
    init(_ reader: borrowing PostingReader, _ rows: [Int], _ abbreviations: Abbreviations) {
        let table = reader.table
        let terms = PostingTermsWriter.terms(reader)
        bytes.reserveCapacity(64 + table.tokens.count * 8 + rows.count * 2 + terms.count * 28)
        bytes.append(UInt8(PostingTerms.version))
        var body = PostingTermsWriter()
        for number in rows { body.append(number) }
        append(table.tokens.count)
        append(body.bytes.count)
        append(terms.count)
        append(abbreviations.pairs.count)
        for token in table.tokens { append(fixed: TokenValue(token).rawValue) }
        bytes.append(contentsOf: body.bytes)
        for term in terms { append(term, reader) }
        for pair in abbreviations.pairs {
            append(tokens: pair.short[...])
            append(tokens: pair.long[...])
        }
    }

    private init() {}

    /// A term with all its places in the posting.
    private struct Term {
        var tokens: Range<Int>
        var spelling: Range<Int>
        var strength: Int
        var asked: Keyword.Asked?
        /// Hash of the set of lines; 0 if one of them is too short to tell it from others.
        var lines: UInt32
    }

    /// The terms, those asked for most surely first.
    private static func terms(_ reader: borrowing PostingReader) -> [Term] {
        let order = reader.found.indices.sorted {
            let (a, b) = (reader.found[$0].key, reader.found[$1].key)
            return a == b ? $0 < $1 : a < b
        }
        var terms: [Term] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, reader.found[order[end]].key == reader.found[order[start]].key
            {
                end += 1
            }
            terms.append(term(reader, order[start..<end].map { reader.found[$0] }))
            start = end
        }
        return terms.sorted {
            if $0.strength != $1.strength { return $0.strength > $1.strength }
            return reader.spellings[$0.spelling].lexicographicallyPrecedes(
                reader.spellings[$1.spelling])
        }
    }

    private static func term(_ reader: borrowing PostingReader, _ found: [FoundTerm]) -> Term {
        var term = Term(
            tokens: found[0].tokens, spelling: found[0].spelling, strength: 0, asked: nil, lines: 0)
        var lines: [UInt64] = []
        for place in found {
            term.strength = max(term.strength, place.strength)
            if place.asked == .required || term.asked == nil {
                term.asked = place.asked ?? term.asked
            }
            if !lines.contains(place.line) { lines.append(place.line) }
        }
        if !lines.contains(0) {
            term.lines = UInt32(truncatingIfNeeded: lines.reduce(0, &+) >> 16) | 1
        }
        if found.count > 1 { term.spelling = commonest(reader, found.map(\.spelling)) }
        return term
    }

    /// The spelling that stands most often; of several the first by its scalars.
    private static func commonest(_ reader: borrowing PostingReader, _ spellings: [Range<Int>])
        -> Range<Int>
    {
        let sorted = spellings.sorted {
            reader.spellings[$0].lexicographicallyPrecedes(reader.spellings[$1])
        }
        var best = (sorted[0], 0)
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count,
                reader.spellings[sorted[end]].elementsEqual(reader.spellings[sorted[start]])
            {
                end += 1
            }
            if end - start > best.1 { best = (sorted[start], end - start) }
            start = end
        }
        return best.0
    }

    private mutating func append(_ term: Term, _ reader: borrowing PostingReader) {
        append(tokens: reader.keyTokens[term.tokens])
        append(term.strength << 2 | TermAsk.code(term.asked))
        append(fixed: term.lines)
        encode(spelling(term, reader))
        append(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    /// The spelling, or the tokens themselves if the spelling would be read as others.
    private mutating func spelling(
        _ term: Term, _ reader: borrowing PostingReader
    ) -> [Unicode.Scalar] {
        tokens.removeAll(keepingCapacity: true)
        for number in reader.keyTokens[term.tokens] {
            if !tokens.isEmpty { tokens.append(" ") }
            tokens.append(contentsOf: reader.table.scalars(of: number))
        }
        let spelling = Array(reader.spellings[term.spelling])
        return folder.key(of: spelling) == tokens ? spelling : tokens
    }

    private mutating func encode(_ scalars: [Unicode.Scalar]) {
        utf8.removeAll(keepingCapacity: true)
        for scalar in scalars {
            if scalar.isASCII {
                utf8.append(UInt8(scalar.value))
            } else {
                utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private mutating func append(tokens: ArraySlice<Int>) {
        append(tokens.count)
        for number in tokens { append(number) }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more come.
    private mutating func append(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private mutating func append(fixed value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
