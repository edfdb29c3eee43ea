/// The unfolded lines of a part of a text (RFC 5545 §3.1); blank ones are left out.
struct UnfoldedLines {
    private let bytes: ByteRun
    private let terminator: UInt8
    private var at = 0
    private var number: Int

    init(_ bytes: ByteRun, terminator: UInt8, firstNumber: Int) {
        self.bytes = bytes
        self.terminator = terminator
        number = firstNumber
    }

    /// Lends the next line and its number to `body`; `nil` at the end. A folded one is put together in `joint`.
    mutating func next<T>(_ joint: inout [UInt8], _ body: (ByteRun, Int) -> T) -> T? {
        while at < bytes.count {
            let first = number
            let content = physical()
            if !isFolded {
                if content.isEmpty { continue }
                return body(bytes.part(content), first)
            }
            joint.removeAll(keepingCapacity: true)
            joint += bytes.part(content)
            while isFolded { joint += bytes.part(physical()).dropFirst() }
            if joint.isEmpty { continue }
            return joint.withUnsafeBufferPointer { body($0, first) }
        }
        return nil
    }

    /// Whether the next physical line goes on with the one before.
    private var isFolded: Bool {
        at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x09)
    }

    /// The next physical line without its end.
    private mutating func physical() -> Range<Int> {
        let start = at
        let stop = bytes.firstIndex(of: terminator, from: at) ?? bytes.count
        at = min(stop + 1, bytes.count)
        number += 1
        var end = stop
        while end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }
}
