import Foundation

/// Folds content lines at 75 octets (RFC 5545 §3.1).
///
/// libical's own folding may fall inside a CRLF, where some programs then read a stray CR, and
/// often leaves a blank at the end of a line, which some programs strip: so it is undone, and done
/// again.
package enum Folding {
    private static var cr: UInt8 { 0x0D }
    private static var lf: UInt8 { 0x0A }
    private static var space: UInt8 { 0x20 }

    /// Appends a property as libical wrote it, without its folds and its line end.
    static func unfold(_ text: UnsafePointer<CChar>, into line: inout [UInt8]) {
        var rest = UnsafeRawBufferPointer(start: text, count: strlen(text))
        while let start = rest.baseAddress, !rest.isEmpty {
            let end = memchr(start, Int32(lf), rest.count).map { UnsafeRawPointer($0) - start }
            line.append(contentsOf: rest.prefix(end ?? rest.count))
            rest = .init(rebasing: rest.dropFirst((end ?? rest.count) + 1))
            // libical may fold between CR and LF too; a value has no CR of its own.
            while line.last == cr { line.removeLast() }
            if rest.first == space { rest = .init(rebasing: rest.dropFirst()) }
        }
    }

    /// Appends one logical line, folded, with its CRLF. No character and no escape is split, and no
    /// line ends in a blank if that can be helped.
    package static func append(_ line: [UInt8], to buffer: inout [UInt8]) {
        line.withUnsafeBufferPointer { append($0, to: &buffer) }
    }

    static func append(_ line: ByteRun, to buffer: inout [UInt8]) {
        var start = 0
        var room = 75
        while line.count - start > room {
            let end = end(of: line, from: start, room: room)
            buffer.append(contentsOf: line.part(start..<end))
            buffer.append(cr)
            buffer.append(lf)
            buffer.append(space)
            start = end
            room = 74
        }
        buffer.append(contentsOf: line.part(start..<line.count))
        buffer.append(cr)
        buffer.append(lf)
    }

    /// Where a line is best folded that does not fit.
    private static func end(
        of line: UnsafeBufferPointer<UInt8>, from start: Int, room: Int
    ) -> Int {
        var end = start + room
        while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
        // A backslash belongs to what follows it, unless it is itself escaped.
        var slashes = 0
        while end - 1 - slashes >= start, line[end - 1 - slashes] == 0x5C { slashes += 1 }
        if slashes % 2 == 1 { end -= 1 }
        // A CR at the end of a line is read as a part of that end.
        var trimmed = end
        while trimmed > start + 1, line[trimmed - 1] == space || line[trimmed - 1] == cr {
            trimmed -= 1
        }
        if trimmed > start + 1 { return trimmed }
        while end < line.count, line[end - 1] == cr || line[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
