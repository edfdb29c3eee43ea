import Foundation

/// Walks through the content lines of a component, each in one piece (RFC 5545 §3.1).
struct UnfoldedLines {
    private let text: UnsafeRawBufferPointer
    private var at = 0
    private var line: [UInt8] = []

    init(_ text: UnsafeRawBufferPointer) { self.text = text }

    mutating func next() -> UnfoldedLine? {
        guard at < text.count else { return nil }
        line.removeAll(keepingCapacity: true)
        repeat {
            let start = line.isEmpty ? at : at + 1
            let end = lineEnd
            line.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[min(start, end)..<end]))
            if line.last == 0x0D { line.removeLast() }
            at = end + 1
        } while at < text.count && (text[at] == 0x20 || text[at] == 0x09)
        return UnfoldedLine(line)
    }

    private var lineEnd: Int {
        guard let base = text.baseAddress,
            let found = memchr(base + at, 0x0A, text.count - at)
        else { return text.count }
        return base.distance(to: UnsafeRawPointer(found))
    }
}

/// `NAME;PARAMETER=value:value`.
struct UnfoldedLine {
    let whole: ArraySlice<UInt8>
    let name: ArraySlice<UInt8>
    private let parameters: ArraySlice<UInt8>
    let value: ArraySlice<UInt8>

    init(_ line: [UInt8]) {
        whole = line[...]
        var isQuoted = false
        var (nameEnd, colon) = (line.count, line.count)
        for (index, byte) in line.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            // A colon in quotes is the parameter's.
            guard !isQuoted, byte == 0x3A || byte == 0x3B else { continue }
            nameEnd = min(nameEnd, index)
            if byte == 0x3A {
                colon = index
                break
            }
        }
        name = line[..<nameEnd]
        parameters = line[nameEnd..<colon]
        value = line[min(colon + 1, line.count)...]
    }

    /// The value of TZID.
    var zone: String? {
        for parameter in parameters.split(separator: 0x3B)
        where parameter.prefix(5).isSame("TZID=") {
            return String(decoding: parameter.dropFirst(5).filter { $0 != 0x22 }, as: UTF8.self)
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether it is this word.
    func isSame(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0, word.utf8Start, bytes.count) == 0 }
                ?? (word.utf8CodeUnitCount == 0)
        }
    }
}
