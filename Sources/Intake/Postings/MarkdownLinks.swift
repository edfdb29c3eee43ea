/// Links of Markdown (CommonMark) as their words.
struct MarkdownLinks {
    /// Number of bytes that may still be looked at to find the end of a bracket: of a text that is
    /// hardly more than brackets the rest stays as it is.
    private var budget = 20_000_000
    /// Number of bytes within which a bracket is closed.
    private static let longest = 2048

    mutating func removed(from bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            if byte == 0x5C, next != 0 {
                result += [byte, next]
                index += 2
            } else if byte == 0x5B || byte == 0x21 && next == 0x5B,
                let link = link(bytes[(byte == 0x5B ? index : index + 1)...])
            {
                result += link.words
                index = link.end
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    /// The words of `[words](address "title")` at the beginning, and where it ends.
    private mutating func link(
        _ bytes: ArraySlice<UInt8>
    ) -> (words: ArraySlice<UInt8>, end: Int)? {
        guard let close = end(of: bytes, 0x5B, 0x5D), close + 1 < bytes.endIndex,
            bytes[close + 1] == 0x28, let end = end(of: bytes[(close + 1)...], 0x28, 0x29)
        else { return nil }
        return (bytes[(bytes.startIndex + 1)..<close], end + 1)
    }

    /// The place of the bracket that closes the first one, within the same paragraph.
    private mutating func end(
        of bytes: ArraySlice<UInt8>, _ open: UInt8, _ close: UInt8
    ) -> Int? {
        var depth = 0
        var index = bytes.startIndex
        let limit = min(bytes.endIndex, index + min(MarkdownLinks.longest, budget))
        defer { budget = max(0, budget - (index - bytes.startIndex)) }
        while index < limit {
            let byte = bytes[index]
            if byte == 0x5C {
                index += 2
                continue
            }
            if byte == 0x0A, index + 1 < limit, bytes[index + 1] == 0x0A { return nil }
            if byte == open { depth += 1 }
            if byte == close {
                depth -= 1
                if depth == 0 { return index }
            }
            index += 1
        }
        return nil
    }
}
