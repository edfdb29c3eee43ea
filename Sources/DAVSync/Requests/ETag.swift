/// The version of a resource, as its server names it (RFC 9110 §8.8.3).
public struct ETag: Hashable, Sendable {
    /// The tag, behind a NUL if it is weak: a collection has very many of them.
    private let packed: String

    public init(_ value: String, isWeak: Bool = false) {
        packed = isWeak ? "\0" + value : value
    }

    /// The tag between its quotes; it means nothing but itself.
    public var value: String { isWeak ? String(packed.dropFirst()) : packed }

    /// True for `W/"…"`: equal tags mean the same in other bytes.
    public var isWeak: Bool { packed.utf8.first == 0 }

    /// Reads a header or a property. Quotes may be missing, as some servers leave them out. `nil`
    /// for one that is empty or cannot stand in a header.
    public init?(header: some StringProtocol) {
        var bytes = Array(header.utf8)[...]
        func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
        while isBlank(bytes.first) { bytes.removeFirst() }
        while isBlank(bytes.last) { bytes.removeLast() }
        let isWeak = bytes.starts(with: Array("W/".utf8))
        if isWeak { bytes.removeFirst(2) }
        if bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 {
            bytes = bytes.dropFirst().dropLast()
        }
        let isSound = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x7F }
        guard !bytes.isEmpty, isSound else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self), isWeak: isWeak)
    }

    /// The tag for `If-Match`, which a weak one never fulfils (RFC 9110 §13.1.1). Most weak ones
    /// are a proxy's, and their server knows them as strong: so they are sent.
    public var strongHeader: String { "\"\(value)\"" }
}
