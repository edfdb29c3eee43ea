#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A run of bytes that is lent for the length of a closure and never kept: a line, a name, a value.
package typealias ByteRun = UnsafeBufferPointer<UInt8>

extension ByteRun {
    /// Part of the run; `range` must lie inside it.
    package func part(_ range: Range<Int>) -> ByteRun { ByteRun(rebasing: self[range]) }

    /// Index at which `byte` is first found from `start` on.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// True if the run is `text`, which is in capitals, in any case of letters.
    package func spells(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return begins(with: text)
    }

    /// True if the run begins with `text`, which is in capitals, in any case of letters.
    package func begins(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        let wanted = text.utf8Start
        for index in 0..<text.utf8CodeUnitCount {
            let byte = self[index]
            let letter = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
            if letter != wanted[index] { return false }
        }
        return true
    }

    func hasSameBytes(as other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        guard let base = baseAddress else { return true }
        return other.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp(base, $0, count) == 0 } ?? true
        }
    }

    /// Without what C calls space at both ends: libical strips the same.
    package var trimmed: ByteRun {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        var (start, end) = (0, count)
        while start < end, isSpace(self[start]) { start += 1 }
        while end > start, isSpace(self[end - 1]) { end -= 1 }
        return part(start..<end)
    }

    package var text: String { String(decoding: self, as: UTF8.self) }
}
