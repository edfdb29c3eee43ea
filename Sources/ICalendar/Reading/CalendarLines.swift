/// Walks through the physical lines of a file: they end with LF or CRLF, or with CR where there is no LF.
struct CalendarLines {
    /// A physical line without its end, and where the next one begins.
    struct Line {
        var content: Range<Int>
        var next: Int
        /// Counted from 1.
        var number: Int
        var isContinuation: Bool
    }

    private let bytes: [UInt8]
    private let terminator: UInt8
    private let end: Int
    private var at: Int
    private var number: Int

    init(_ bytes: [UInt8], in range: Range<Int>? = nil, firstNumber: Int = 1) {
        self.bytes = bytes
        terminator = bytes.contains(0x0A) ? 0x0A : 0x0D
        at = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
        number = firstNumber
    }

    mutating func next() -> Line? {
        guard at < end else { return nil }
        let start = at
        let stop = bytes[start..<end].firstIndex(of: terminator) ?? end
        var contentEnd = stop
        while contentEnd > start, bytes[contentEnd - 1] == 0x0D { contentEnd -= 1 }
        at = min(stop + 1, end)
        defer { number += 1 }
        return Line(
            content: start..<contentEnd, next: at, number: number,
            isContinuation: bytes[start] == 0x20 || bytes[start] == 0x09)
    }

    /// Calls `body` with every unfolded line; blank ones are left out.
    mutating func forEachUnfolded(_ body: (ArraySlice<UInt8>, Int) -> Void) {
        var pending: [UInt8] = []
        var first = number
        while let line = next() {
            if line.isContinuation {
                pending += bytes[line.content].dropFirst()
                continue
            }
            if !pending.isEmpty { body(pending[...], first) }
            pending.removeAll(keepingCapacity: true)
            pending += bytes[line.content]
            first = line.number
        }
        if !pending.isEmpty { body(pending[...], first) }
    }
}
