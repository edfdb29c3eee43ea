/// How the characters of a file may be written.
package enum TextEncoding: Sendable {
    case utf8
    /// Bytes as they come: what they mean says each value (vCard 2.1).
    case bytes
    /// UTF-8 with folds inside characters: RFC 5545 §3.1 warns of writers that do so.
    case utf8FoldedInside
    case utf16(isBig: Bool)
    case windows1252

    /// The encodings to be tried, in their order, and how many bytes of the file are its byte order
    /// mark.
    ///
    /// UTF-8 with or without a mark, UTF-16 by its mark or its NULs, else Windows-1252.
    static func candidates(
        for source: ByteSource
    ) throws(ICalendarError) -> (encodings: [TextEncoding], mark: Int) {
        let (encoding, mark) = try marked(source)
        return (encoding.map { [$0] } ?? [.utf8, .utf8FoldedInside, .windows1252], mark)
    }

    /// The form of UTF-16 that a byte order mark says, or without one the NULs, `nil` for other
    /// encodings; and how many bytes the mark has.
    package static func marked(
        _ source: ByteSource
    ) throws(ICalendarError) -> (utf16: TextEncoding?, mark: Int) {
        marked(head: try source.prefix(512))
    }

    /// The same of the beginning of a file.
    package static func marked(head: [UInt8]) -> (utf16: TextEncoding?, mark: Int) {
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16(isBig: false), 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16(isBig: true), 2) }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (nil, 3) }
        return (unmarkedUTF16(head.prefix(512)).map { .utf16(isBig: $0) }, 0)
    }

    /// True for big-endian, false for little-endian UTF-16, `nil` for other texts: the marks and
    /// letters of ASCII that each text of ours begins with have a NUL on one side, few others have
    /// one on the other (U+4E00), and no text in another encoding has any.
    private static func unmarkedUTF16(_ head: ArraySlice<UInt8>) -> Bool? {
        var zeros = (even: 0, odd: 0)
        for (index, byte) in head.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let (most, least) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
        guard most >= 4, least * 4 <= most, most * 8 >= head.count else { return nil }
        return zeros.even > zeros.odd
    }

    /// Whether the text is what the bytes are.
    var isPlain: Bool {
        switch self {
        case .utf8, .bytes: true
        case .utf8FoldedInside, .utf16, .windows1252: false
        }
    }

    /// What had to be guessed.
    var warning: String? {
        guard case .windows1252 = self else { return nil }
        return "The file is not in UTF-8; it is read as Windows-1252."
    }
}
