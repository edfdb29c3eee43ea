/// The text of a source as UTF-8 without a byte order mark, a piece at a time.
package struct TextStream {
    /// How a reading of a piece went.
    package enum Outcome {
        case more
        case end
        /// The text is not in this encoding: another one may be tried.
        case otherEncoding
        /// UTF-16 that breaks off inside a character or has half a one.
        case broken
    }

    private let source: ByteSource
    private let encoding: TextEncoding
    private var offset: Int
    private var check = UTF8Check()
    /// Bytes of the source that were read and not yet understood.
    private var raw: [UInt8] = []

    /// How many bytes of the source are read at once.
    private let piece: Int

    package init(
        _ source: ByteSource, _ encoding: TextEncoding, mark: Int, piece: Int = 1 << 16
    ) {
        self.source = source
        self.encoding = encoding
        // One byte more than there are, so that the end is seen at once.
        self.piece = max(1, min(piece, source.size + 1))
        offset = mark
    }

    /// Puts the next piece of text behind the first `filled` bytes of `buffer`, which grows as it
    /// must, and counts `filled` up.
    package mutating func read(
        into buffer: inout [UInt8], filled: inout Int
    ) throws(ICalendarError) -> Outcome {
        if encoding.isPlain { return try readPlainly(into: &buffer, &filled) }
        let carried = raw.count
        raw += [UInt8](repeating: 0, count: piece)
        let count = try source.read(into: &raw, carried..<raw.count, at: offset)
        raw.removeLast(piece - count)
        offset += count
        let isLast = count < piece
        // The worst of them make three bytes of one.
        grow(&buffer, to: filled + raw.count * 3)
        let start = filled
        var outcome = Outcome.more
        let used = raw.withUnsafeBufferPointer { raw in
            buffer.withUnsafeMutableBufferPointer { buffer in
                var writer = UTF8Writer(buffer, at: filled)
                defer { filled = writer.count }
                switch encoding {
                case .utf8, .bytes, .windows1252: return writer.writeWindows1252(raw)
                case .utf8FoldedInside: return writer.writeJoining(raw, isLast: isLast)
                case .utf16(let isBig):
                    guard let used = writer.writeUTF16(raw, isBig: isBig, isLast: isLast) else {
                        outcome = .broken
                        return raw.count
                    }
                    return used
                }
            }
        }
        raw.removeFirst(used)
        if case .broken = outcome { return .broken }
        guard isRight(buffer, start..<filled, isLast: isLast) else { return .otherEncoding }
        return isLast ? .end : .more
    }

    private mutating func readPlainly(
        into buffer: inout [UInt8], _ filled: inout Int
    ) throws(ICalendarError) -> Outcome {
        grow(&buffer, to: filled + piece)
        let room = filled..<(filled + piece)
        let count = try source.read(into: &buffer, room, at: offset)
        offset += count
        filled += count
        let isLast = count < piece
        guard isRight(buffer, room.lowerBound..<filled, isLast: isLast) else {
            return .otherEncoding
        }
        return isLast ? .end : .more
    }

    private mutating func isRight(_ buffer: [UInt8], _ range: Range<Int>, isLast: Bool) -> Bool {
        if case .bytes = encoding { return true }
        buffer.withUnsafeBufferPointer { check.feed($0.part(range)) }
        return check.invalid == 0 && (!isLast || check.isComplete)
    }

    private func grow(_ buffer: inout [UInt8], to count: Int) {
        guard buffer.count < count else { return }
        buffer += [UInt8](repeating: 0, count: max(count - buffer.count, buffer.count / 2))
    }
}
