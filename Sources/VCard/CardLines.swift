import ICalendar

/// The unfolded lines of a file of vCards (RFC 6350 §3.2), of which one is in memory, as bytes:
/// what they mean may be said by each value (CHARSET, vCard 2.1).
///
/// Lines end with LF or CRLF, or with CR where the file has no LF. A line that holds a picture, a
/// sound or a key is given without its value, which is never kept however long it is.
struct CardLines {
    private var stream: TextStream
    private let limit: Int
    private var buffer: [UInt8] = []
    private var filled = 0
    private var at = 0
    private var isWhole = false
    private var terminator: UInt8 = 0x0A
    private var nextNumber = 1

    /// The line that was read last.
    private(set) var line: [UInt8] = []
    /// On which line of the file it begins, from 1.
    private(set) var number = 0
    /// A Boolean value that says that its value was left out.
    private(set) var isMedia = false
    /// Its physical lines, each with CRLF, and the blank ones before it; empty unless they are
    /// kept.
    private(set) var physical: [UInt8] = []
    private let keepsText: Bool

    init(
        _ source: ByteSource, limits: VCardReader.Limits, keepsText: Bool
    ) throws(VCardError) {
        self.keepsText = keepsText
        limit = limits.lineBytes
        do {
            let (encoding, mark) = try TextEncoding.marked(source)
            stream = TextStream(source, encoding ?? .bytes, mark: mark, piece: limits.pieceBytes)
        } catch { throw CardLines.error(error) }
        repeat {
            try fill()
            if find(0x0A) != nil { return }
        } while !isWhole && filled < 1 << 16
        terminator = 0x0D
    }

    /// Reads the next line that is not blank into `line`; `false` at the end of the file.
    mutating func next() throws(VCardError) -> Bool {
        physical.removeAll(keepingCapacity: true)
        repeat {
            line.removeAll(keepingCapacity: true)
            isMedia = false
            number = nextNumber
            guard try readPhysical(isContinuation: false) else { return false }
            dropMedia()
            try unfold()
        } while line.isEmpty
        return true
    }

    private mutating func unfold() throws(VCardError) {
        var isQuoted: Bool?
        while true {
            if line.last == 0x3D, !isMedia {
                // A soft break (RFC 2045 §6.7): what follows goes on as it stands, but no card ends
                // inside a value.
                let isSoft = isQuoted ?? CardLine.isQuotedPrintable(line)
                isQuoted = isSoft
                if isSoft {
                    guard try fillAtLeast(12), !isDelimiter else { return }
                    line.removeLast()
                    _ = try readPhysical(isContinuation: false)
                    continue
                }
            }
            guard try fillAtLeast(1), buffer[at] == 0x20 || buffer[at] == 0x09 else { return }
            _ = try readPhysical(isContinuation: true)
        }
    }

    /// Whether the next line begins or ends a card.
    private var isDelimiter: Bool {
        let rest = buffer[at..<filled].prefix(11).map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
        return rest.starts(with: Array("END:VCARD".utf8)) || rest == Array("BEGIN:VCARD".utf8)
    }

    /// Appends the next physical line without its end; `false` at the end of the file.
    private mutating func readPhysical(isContinuation: Bool) throws(VCardError) -> Bool {
        guard try fillAtLeast(1) else { return false }
        if isContinuation {
            if keepsText { physical.append(buffer[at]) }
            at += 1
        }
        nextNumber += 1
        while true {
            let stop = find(terminator)
            if !isMedia { line += buffer[at..<(stop ?? filled)] }
            if keepsText {
                physical += buffer[at..<(stop ?? filled)]
                guard physical.count <= VCardReader.Limits.keptBytes else {
                    throw .lineTooLong(line: number, limit: VCardReader.Limits.keptBytes)
                }
            }
            at = stop.map { $0 + 1 } ?? filled
            if line.count > limit {
                dropMedia()
                guard isMedia else { throw .lineTooLong(line: number, limit: limit) }
            }
            if stop != nil { break }
            guard try fillAtLeast(1) else { break }
        }
        while line.last == 0x0D { line.removeLast() }
        if keepsText {
            while physical.last == 0x0D { physical.removeLast() }
            physical += [0x0D, 0x0A]
        }
        return true
    }

    /// Leaves the value of a picture out.
    private mutating func dropMedia() {
        guard !isMedia, let end = CardLine.mediaEnd(line) else { return }
        isMedia = true
        line.removeLast(line.count - end)
    }

    private func find(_ byte: UInt8) -> Int? {
        buffer.withUnsafeBufferPointer { buffer in
            UnsafeBufferPointer(rebasing: buffer[at..<filled]).firstIndex(of: byte).map { $0 + at }
        }
    }

    /// Whether so many bytes are still to come; they are in the buffer then.
    private mutating func fillAtLeast(_ count: Int) throws(VCardError) -> Bool {
        while filled - at < count, !isWhole { try fill() }
        return filled > at
    }

    private mutating func fill() throws(VCardError) {
        if at > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[at..<filled]))
            }
            filled -= at
            at = 0
        }
        let old = filled
        let outcome: TextStream.Outcome
        do { outcome = try stream.read(into: &buffer, filled: &filled) } catch {
            throw CardLines.error(error)
        }
        let new = buffer[old..<filled]
        if let zero = new.firstIndex(of: 0) {
            throw .notText(line: nextNumber + buffer[0..<zero].count { $0 == terminator })
        }
        switch outcome {
        case .more: break
        case .end: isWhole = true
        case .otherEncoding, .broken:
            throw .notText(line: nextNumber + new.count { $0 == terminator })
        }
    }

    private static func error(_ error: ICalendarError) -> VCardError {
        if case .unreadable(let reason) = error { return .unreadable(reason) }
        return .unreadable(error.description)
    }
}
