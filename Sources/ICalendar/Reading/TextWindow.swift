/// Why a look through a file ended.
enum ScanFailure: Error {
    /// The text is in another encoding than was tried, which is seen in the piece that begins on
    /// `line`.
    case otherEncoding(line: Int)
    case file(ICalendarError)
}

/// Walks through the physical lines of a text, of which only a window is in memory: from the line,
/// or the mark, on.
///
/// Lines end with LF or CRLF, or with CR where the beginning of the text has no LF.
struct TextWindow {
    /// A physical line without its end, and where the next one begins. It lies in the window until
    /// the next is asked for.
    struct Line {
        var content: Range<Int>
        var next: Int
        /// Counted from 1.
        var number: Int
        var isContinuation: Bool
    }

    private var stream: TextStream
    private let limits: CalendarReader.Limits
    private var buffer: [UInt8] = []
    private var filled = 0
    private var isWhole = false
    private var at = 0
    private var number = 1
    private(set) var terminator: UInt8 = 0x0A
    /// From where on the text must stay in the window; `nil` for nowhere. It is given up when it
    /// would hold more than an item may have.
    var mark: Int?

    init(_ stream: TextStream, limits: CalendarReader.Limits) throws(ScanFailure) {
        self.stream = stream
        self.limits = limits
        repeat {
            try fill()
            if find(0x0A, from: 0) != nil { return }
        } while !isWhole && filled <= limits.lineBytes
        terminator = 0x0D
    }

    /// The next line; `nil` at the end of the text.
    ///
    /// Throws `unreadable`, `notText`, and `lineTooLong` for a line that is too long by itself.
    mutating func next() throws(ScanFailure) -> Line? {
        while true {
            if let found = find(terminator, from: at) { return line(until: found, next: found + 1) }
            if isWhole { return at < filled ? line(until: filled, next: filled) : nil }
            guard filled - at <= limits.lineBytes else {
                throw .file(.lineTooLong(line: number, limit: limits.lineBytes))
            }
            try fill()
        }
    }

    private mutating func line(until stop: Int, next: Int) -> Line {
        let start = at
        at = next
        number += 1
        return buffer.withUnsafeBufferPointer { buffer in
            var end = stop
            while end > start, buffer[end - 1] == 0x0D { end -= 1 }
            let first = start < stop ? buffer[start] : 0
            return Line(
                content: start..<end, next: next, number: number - 1,
                isContinuation: first == 0x20 || first == 0x09)
        }
    }

    /// Makes room and reads the next piece.
    private mutating func fill() throws(ScanFailure) {
        if let mark, filled - mark > limits.itemBytes { self.mark = nil }
        let kept = mark ?? at
        if kept > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[kept..<filled])
                bytes.copyMemory(from: rest)
            }
            at -= kept
            mark = mark.map { $0 - kept }
            filled -= kept
        }
        let old = filled
        let outcome: TextStream.Outcome
        do { outcome = try stream.read(into: &buffer, filled: &filled) } catch {
            throw .file(error)
        }
        if let zero = find(0, from: old) { throw notText(at: zero) }
        switch outcome {
        case .more: break
        case .end: isWhole = true
        case .otherEncoding: throw .otherEncoding(line: number)
        case .broken: throw notText(at: filled)
        }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        withBytes(0..<filled) { $0.firstIndex(of: byte, from: start) }
    }

    private func notText(at index: Int) -> ScanFailure {
        .file(.notText(line: number + buffer[at..<index].count { $0 == 0x0A }))
    }

    /// Lends a part of the window, such as a line's content, to `body`.
    func withBytes<T>(_ range: Range<Int>, _ body: (ByteRun) -> T) -> T {
        buffer.withUnsafeBufferPointer { body($0.part(range)) }
    }
}
