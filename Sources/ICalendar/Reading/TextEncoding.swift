/// How the characters of a file may be written.
package enum TextEncoding: Sendable {
    case utf8
    /// Bytes as they come: what they mean is told by each value (vCard 2.1).
    case bytes
    /// UTF-8 with folds inside characters: RFC 5545 §3.1 warns of writers that do so.
    case utf8FoldedInside
    case utf16(isBig: Bool)
    case windows1252

    /// The encodings to be tried, in their order, and how many bytes of the file are its byte order mark.
    ///
    /// UTF-8 with or without a mark, UTF-16 by its mark, else Windows-1252.
    static func candidates(
        for source: ByteSource
    ) throws(ICalendarError) -> (encodings: [TextEncoding], mark: Int) {
        let head = try source.prefix(3)
        if head.starts(with: [0xFF, 0xFE]) { return ([.utf16(isBig: false)], 2) }
        if head.starts(with: [0xFE, 0xFF]) { return ([.utf16(isBig: true)], 2) }
        let mark = head == [0xEF, 0xBB, 0xBF] ? 3 : 0
        return ([.utf8, .utf8FoldedInside, .windows1252], mark)
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

/// Whether bytes that come in pieces are UTF-8 (RFC 3629).
struct UTF8Progress {
    /// How many bytes of a character are still to come.
    private var missing = 0
    /// What the next of them may be: no needlessly long form, no surrogate, nothing above U+10FFFF.
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// Whether the text may end here.
    var isComplete: Bool { missing == 0 }

    /// Takes the next piece; `false` when it is not UTF-8.
    mutating func take(_ bytes: ByteRun) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if missing == 0 {
                while index + 8 <= bytes.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                guard index < bytes.count else { break }
            }
            guard take(bytes[index]) else { return false }
            index += 1
        }
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        if missing > 0 {
            guard byte >= lowest, byte <= highest else { return false }
            (missing, lowest, highest) = (missing - 1, 0x80, 0xBF)
            return true
        }
        switch byte {
        case 0..<0x80: break
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, lowest) = (2, 0xA0)
        case 0xED: (missing, highest) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, lowest) = (3, 0x90)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, highest) = (3, 0x8F)
        default: return false
        }
        return true
    }
}
