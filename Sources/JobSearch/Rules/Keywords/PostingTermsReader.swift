/// Reads the parts of a posting's terms.
struct PostingTermsReader {
    let layout: PostingTermsLayout
    private let bytes: [UInt8]
    /// The tokens of the posting.
    let tokens: [UInt64]

    init(_ terms: PostingTerms) {
        let bytes = terms.bytes
        let layout = PostingTermsLayout(bytes)
        self.bytes = bytes
        self.layout = layout
        tokens = bytes.withUnsafeBytes { raw in
            Array(unsafeUninitializedCapacity: layout.tokenCount) { tokens, count in
                for number in 0..<layout.tokenCount {
                    let value = raw.loadUnaligned(
                        fromByteOffset: layout.tokens + number * 8, as: UInt64.self)
                    tokens.initializeElement(at: number, to: UInt64(littleEndian: value))
                }
                count = layout.tokenCount
            }
        }
    }

    /// A cursor at the first term.
    var terms: PostingTermsCursor { PostingTermsCursor(bytes: bytes, at: layout.rows.upperBound) }

    /// Reads the tokens of a term; returns the hash by which it is known.
    func hash(_ cursor: inout PostingTermsCursor) -> UInt64 {
        var hash = FNV1a()
        for _ in 0..<cursor.number() { hash.add(tokens[cursor.number()]) }
        return hash.mixed
    }

    /// The tokens of the term that begins at `start`.
    func tokens(at start: Int) -> [TokenValue] {
        var cursor = PostingTermsCursor(bytes: bytes, at: start)
        return (0..<cursor.number()).map { _ in TokenValue(rawValue: tokens[cursor.number()]) }
    }

    /// The rows of the text: the numbers of its tokens plus one, and 0 before, between and after
    /// two rows.
    func rows(into rows: inout [UInt32]) {
        rows.removeAll(keepingCapacity: true)
        rows.append(0)
        bytes.withUnsafeBufferPointer { bytes in
            var value: UInt32 = 0
            var shift: UInt32 = 0
            for byte in bytes[layout.rows] {
                value |= UInt32(byte & 0x7F) << shift
                if byte < 0x80 {
                    rows.append(value)
                    value = 0
                    shift = 0
                } else {
                    shift += 7
                }
            }
        }
        rows.append(0)
    }
}
