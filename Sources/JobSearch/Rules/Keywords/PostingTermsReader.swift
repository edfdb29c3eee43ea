extension PostingTerms {
    /// Calls `body` with a reader of the parts.
    func read<Result>(_ body: (PostingTermsReader) -> Result) -> Result {
        bytes.withUnsafeBytes { body(PostingTermsReader($0)) }
    }
}

/// Reads the parts of a posting's terms, whose bytes were checked when they came in.
struct PostingTermsReader {
    let layout: PostingTermsLayout
    private let bytes: UnsafeRawBufferPointer

    fileprivate init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        layout = PostingTermsLayout(bytes)
    }

    /// The token of a number.
    func token(_ number: Int) -> UInt64 {
        UInt64(
            littleEndian: bytes.loadUnaligned(
                fromByteOffset: layout.tokens + number * 8, as: UInt64.self))
    }

    /// A cursor at the first term.
    var terms: PostingTermsCursor { cursor(at: layout.rows.upperBound) }

    func cursor(at start: Int) -> PostingTermsCursor {
        PostingTermsCursor(bytes: bytes, at: start)
    }

    /// Reads the tokens of a term; returns the hash by which it is known.
    func hash(_ cursor: inout PostingTermsCursor) -> UInt64 {
        var hash = FNV1a()
        for _ in 0..<cursor.number() { hash.add(token(cursor.number())) }
        return hash.mixed
    }

    /// Reads all terms.
    func readTerms(_ cursor: inout PostingTermsCursor, into rows: inout [TermRow]) {
        rows.removeAll(keepingCapacity: true)
        for _ in 0..<layout.termCount {
            let start = UInt32(truncatingIfNeeded: cursor.at)
            let hash = hash(&cursor)
            let code = cursor.number()
            let lines = cursor.fixed()
            cursor.at += cursor.number()
            rows.append(
                TermRow(
                    start: start, hash: hash, strength: UInt16(truncatingIfNeeded: code >> 2),
                    ask: UInt8(code & 3), lines: lines))
        }
    }

    /// The tokens of the term that begins at `start`.
    func tokens(at start: Int) -> [TokenValue] {
        var cursor = cursor(at: start)
        return (0..<cursor.number()).map { _ in TokenValue(rawValue: token(cursor.number())) }
    }

    /// Where the spelling of the term stands that begins at `start`.
    func spelling(at start: Int) -> Range<Int> {
        var cursor = cursor(at: start)
        for _ in 0..<cursor.number() { _ = cursor.number() }
        _ = cursor.number()
        _ = cursor.fixed()
        let length = cursor.number()
        return cursor.at..<cursor.at + length
    }

    /// The rows of the text: the numbers of its tokens plus one, and 0 before, between and after
    /// two rows.
    func rows() -> [UInt32] {
        Array(unsafeUninitializedCapacity: layout.rows.count + 2) { rows, count in
            rows.initializeElement(at: 0, to: 0)
            count = 1
            var cursor = cursor(at: layout.rows.lowerBound)
            while cursor.at < layout.rows.upperBound {
                rows.initializeElement(at: count, to: UInt32(truncatingIfNeeded: cursor.number()))
                count += 1
            }
            rows.initializeElement(at: count, to: 0)
            count += 1
        }
    }
}

/// Reads bytes that were checked.
struct PostingTermsCursor {
    let bytes: UnsafeRawBufferPointer
    var at: Int

    mutating func number() -> Int {
        var byte = bytes[at]
        at += 1
        if byte < 0x80 { return Int(byte) }
        var value = Int(byte & 0x7F)
        var shift = 7
        while byte >= 0x80 {
            byte = bytes[at]
            at += 1
            value |= Int(byte & 0x7F) << shift
            shift += 7
        }
        return value
    }

    mutating func fixed() -> UInt32 {
        defer { at += 4 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }
}
