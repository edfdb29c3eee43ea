/// A text as a JSON string (RFC 8259 §7).
///
/// DEL, C1 controls and changes of direction are escaped too, so that a terminal that shows the
/// JSON obeys nothing of it.
public func jsonQuoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8 + 2)
    appendJSON(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends a text as a JSON string, as `jsonQuoted` gives it.
public func appendJSON(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
        out.append(UInt8(ascii: "\""))
        // Where what is not written yet begins, and where the next look is.
        var (start, index) = (0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if isPlainInJSON(byte) {
                index += 1
                continue
            }
            if let letter = shortEscape(byte) {
                out.append(contentsOf: bytes[start..<index])
                out.append(UInt8(ascii: "\\"))
                out.append(letter)
                index += 1
                start = index
                continue
            }
            let (length, escape) = jsonEscape(bytes, index)
            if let escape {
                out.append(contentsOf: bytes[start..<index])
                out.append(contentsOf: escape.utf8)
                start = index + length
            }
            index += length
        }
        out.append(contentsOf: bytes[start...])
        out.append(UInt8(ascii: "\""))
    }
}

/// Whether a byte of UTF-8 stays as it is, whatever stands behind it.
@inline(__always)
private func isPlainInJSON(_ byte: UInt8) -> Bool {
    switch byte >> 6 {
    case 0: 0xFFFF_FFFB_0000_0000 as UInt64 >> UInt64(byte) & 1 == 1
    case 1: 0x7FFF_FFFF_EFFF_FFFF as UInt64 >> UInt64(byte & 63) & 1 == 1
    default: byte != 0xC2 && byte != 0xE2
    }
}

/// The letter behind the backslash where one is enough.
@inline(__always)
private func shortEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x0A: UInt8(ascii: "n")
    case 0x09: UInt8(ascii: "t")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
}

/// The length of what stands at a place of a text in UTF-8, and how JSON escapes it; `nil` when it
/// stays as it is.
private func jsonEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (length: Int, escape: String?) {
    func hex(_ value: UInt32) -> String {
        let hex = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
    let byte = bytes[index]
    switch byte {
    case 0..<0x20, 0x7F: return (1, hex(UInt32(byte)))
    // U+0080 to U+009F.
    case 0xC2 where bytes[index + 1] < 0xA0: return (2, hex(UInt32(bytes[index + 1])))
    case 0xE2 where bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2]):
        return (3, hex(0x2000 + UInt32(bytes[index + 2] - 0x80)))
    case 0xE2 where bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2]):
        return (3, hex(0x2040 + UInt32(bytes[index + 2] - 0x80)))
    default: return (1, nil)
    }
}
