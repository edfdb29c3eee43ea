/// Folds content lines at 75 octets (RFC 5545 §3.1).
///
/// libical's own folding may fall inside a CRLF, where some programs then read a stray CR, and often leaves a blank at
/// the end of a line, which some programs strip: so it is undone, and done again.
enum Folding {
    private static let (cr, lf, space): (UInt8, UInt8, UInt8) = (0x0D, 0x0A, 0x20)

    /// Appends libical's text, folded anew.
    static func refold(_ text: UnsafePointer<CChar>, into buffer: inout [UInt8]) {
        let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        var index = 0
        var line: [UInt8] = []
        while bytes[index] != 0 {
            // One physical line; most are short and whole.
            var end = index
            while bytes[end] != 0, bytes[end] != cr { end += 1 }
            if bytes[end] == cr, bytes[end + 1] == lf, bytes[end + 2] != space, line.isEmpty,
                end - index <= 75
            {
                buffer.append(
                    contentsOf: UnsafeBufferPointer(start: bytes + index, count: end + 2 - index))
                index = end + 2
                continue
            }
            line.append(contentsOf: UnsafeBufferPointer(start: bytes + index, count: end - index))
            index = end
            if bytes[index] == 0 { break }
            // A fold is CRLF and a blank, wherever libical put it; the CR of a line end may stand before it.
            if bytes[index + 1] == lf, bytes[index + 2] == space {
                index += 3
            } else if bytes[index + 1] == cr, bytes[index + 2] == lf, bytes[index + 3] == space,
                bytes[index + 4] == lf
            {
                append(line, to: &buffer)
                line.removeAll(keepingCapacity: true)
                index += 5
            } else if bytes[index + 1] == lf {
                append(line, to: &buffer)
                line.removeAll(keepingCapacity: true)
                index += 2
            } else {
                // A lone CR: nothing writes one, and it would end a line for some readers.
                index += 1
            }
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
