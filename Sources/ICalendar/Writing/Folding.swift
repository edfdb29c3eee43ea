import Foundation

/// Folds content lines at 75 octets (RFC 5545 §3.1).
///
/// libical's own folding may fall inside a CRLF, where some programs then read a stray CR, and often leaves a blank at
/// the end of a line, which some programs strip: so it is undone, and done again.
enum Folding {
    private static var cr: UInt8 { 0x0D }
    private static var lf: UInt8 { 0x0A }
    private static var space: UInt8 { 0x20 }

    /// Appends libical's text, folded anew.
    static func refold(_ text: UnsafePointer<CChar>, into buffer: inout [UInt8]) {
        let count = strlen(text)
        let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        var line: [UInt8] = []
        var start = 0
        while start < count {
            let found = memchr(text + start, Int32(lf), count - start)
            let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(text) } ?? count
            let isWhole = end > start && bytes[end - 1] == cr
            let content = UnsafeBufferPointer(
                start: bytes + start, count: isWhole ? end - 1 - start : end - start)
            // A fold is a line end and a blank, wherever libical put it.
            if end + 1 < count, bytes[end + 1] == space {
                line.append(contentsOf: content)
                start = end + 2
                continue
            }
            if line.isEmpty, isWhole, content.count <= 75 {
                // Most are short and whole.
                buffer.append(
                    contentsOf: UnsafeBufferPointer(start: bytes + start, count: end + 1 - start))
            } else {
                line.append(contentsOf: content)
                // The CR of a line end that libical has folded.
                if line.last == cr { line.removeLast() }
                append(line, to: &buffer)
                line.removeAll(keepingCapacity: true)
            }
            start = end + 1
        }
        if !line.isEmpty { append(line, to: &buffer) }
    }

    /// Appends one logical line, folded, with its CRLF. No character and no escape is split, and no line ends in
    /// a blank if that can be helped.
    static func append(_ line: [UInt8], to buffer: inout [UInt8]) {
        var start = 0
        var room = 75
        while line.count - start > room {
            var end = start + room
            while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
            // A backslash belongs to what follows it, unless it is itself escaped.
            var slashes = 0
            while end - 1 - slashes >= start, line[end - 1 - slashes] == 0x5C { slashes += 1 }
            if slashes % 2 == 1 { end -= 1 }
            var trimmed = end
            while trimmed > start + 1, line[trimmed - 1] == space { trimmed -= 1 }
            if trimmed > start + 1 { end = trimmed }
            buffer.append(contentsOf: line[start..<end])
            buffer.append(cr)
            buffer.append(lf)
            buffer.append(space)
            start = end
            room = 74
        }
        buffer.append(contentsOf: line[start...])
        buffer.append(cr)
        buffer.append(lf)
    }
}
