/// A content line in one piece, as long as it is lent.
package struct UnfoldedLine {
    package let bytes: ByteRun
    /// Number of its first physical line.
    package let number: Int
    /// Its physical lines, as they stand.
    package let physical: ByteRun
}

/// Walk through the unfolded lines of a part of a text (RFC 5545 §3.1); blank ones are left out.
///
/// Outlook still writes quoted-printable, as vCalendar 1.0 has it: there a line that ends with an
/// equals sign goes on in the next one as that stands (RFC 2045 §6.7).
package struct UnfoldedLines {
    private let bytes: ByteRun
    private let terminator: UInt8
    private var at = 0
    private var number: Int

    package init(_ bytes: ByteRun, terminator: UInt8 = 0x0A, firstNumber: Int = 1) {
        self.bytes = bytes
        self.terminator = terminator
        number = firstNumber
    }

    /// Lends the next line to `body`; `nil` at the end. A folded one is put together in `joint`.
    package mutating func next<T, Failure: Error>(
        _ joint: inout [UInt8], _ body: (UnfoldedLine) throws(Failure) -> T
    ) throws(Failure) -> T? {
        while at < bytes.count {
            let (first, start) = (number, at)
            let content = physical()
            let isSoft = endsSoftly(bytes.part(content))
            if !isFolded, !isSoft {
                if content.isEmpty { continue }
                return try body(
                    UnfoldedLine(
                        bytes: bytes.part(content), number: first, physical: bytes.part(content)))
            }
            joint.removeAll(keepingCapacity: true)
            joint += bytes.part(content)
            if isSoft {
                while joint.last == 0x3D, at < bytes.count, !isDelimiter {
                    joint.removeLast()
                    joint += bytes.part(physical())
                }
            }
            while isFolded { joint += bytes.part(physical()).dropFirst() }
            if joint.isEmpty { continue }
            let physical = bytes.part(start..<at)
            return try joint.withUnsafeBufferPointer { line throws(Failure) in
                try body(UnfoldedLine(bytes: line, number: first, physical: physical))
            }
        }
        return nil
    }

    /// Lends each line that has a name and a value to `body`.
    package mutating func forEach(_ body: (UnfoldedLine, ContentLine) -> Void) {
        var joint: [UInt8] = []
        while next(&joint, { line in ContentLine(line.bytes).map { body(line, $0) } }) != nil {}
    }

    /// True if the next physical line goes on with the one before.
    private var isFolded: Bool {
        at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x09)
    }

    /// True if the next line begins or ends a component: none does inside a value.
    private var isDelimiter: Bool {
        let rest = bytes.part(at..<bytes.count)
        return rest.begins(with: "BEGIN:") || rest.begins(with: "END:")
    }

    private func endsSoftly(_ line: ByteRun) -> Bool {
        line.last == 0x3D && ContentLine(line)?.isQuotedPrintable == true
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
