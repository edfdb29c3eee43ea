import ICalendar

/// The rest of a text, from the place that was reached on; only a window of it is in memory.
///
/// A copy goes on by itself from there.
struct TextPieces {
    private var stream: TextStream
    private var buffer: [UInt8] = []
    private var start = 0
    private var filled = 0
    /// True if all of the rest is in memory.
    private var isWhole = false

    init(_ stream: TextStream) { self.stream = stream }

    init(_ bytes: [UInt8]) {
        self.init(TextStream(ByteSource(bytes), .bytes, mark: 0))
    }

    /// Number of bytes of the rest in memory.
    var count: Int { filled - start }

    /// Lends the part of the rest in memory, for as long as `body` runs.
    func withRest<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<filled])) }
    }

    /// Reads the next piece; `false` if there is none. Throws `unreadable` and `notText`.
    mutating func fill() throws(IntakeError) -> Bool {
        if isWhole { return false }
        if start > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<filled]))
            }
            (start, filled) = (0, count)
        }
        let old = filled
        let outcome: TextStream.Outcome
        do { outcome = try stream.read(into: &buffer, filled: &filled) } catch {
            throw .unreadable(error)
        }
        switch outcome {
        case .more: break
        case .end: isWhole = true
        case .otherEncoding, .broken: throw .notText
        }
        let hasNUL = withRest { $0[old...].contains(0) }
        if hasNUL { throw .notText }
        return true
    }

    /// True if there is more, of which then at least one byte is in memory.
    mutating func hasMore() throws(IntakeError) -> Bool {
        while count == 0 {
            guard try fill() else { return false }
        }
        return true
    }

    /// Passes over so many bytes, which are in memory.
    mutating func drop(_ count: Int) { start += count }

    /// The line that begins here, which stays to be read: without its end, and cut after `most`
    /// bytes.
    mutating func line(most: Int) throws(IntakeError) -> [UInt8] {
        while true {
            let length = withRest { $0.prefix(most).firstIndex(where: TextPieces.isLineEnd) }
            if let length = length ?? (count >= most ? most : nil) {
                return withRest { Array($0[..<length]) }
            }
            guard try fill() else { return withRest { Array($0) } }
        }
    }

    /// Passes over the rest of a line and its end: LF, CR or both.
    mutating func dropLine() throws(IntakeError) {
        while true {
            if let end = withRest({ $0.firstIndex(where: TextPieces.isLineEnd) }) {
                let isReturn = withRest { $0[end] == 0x0D }
                drop(end + 1)
                guard isReturn, try hasMore() else { return }
                if withRest({ $0.first == 0x0A }) { drop(1) }
                return
            }
            drop(count)
            guard try fill() else { return }
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
