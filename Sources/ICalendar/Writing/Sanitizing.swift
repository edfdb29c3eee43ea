import Foundation

/// What is done to text before libical, which writes control characters, invalid lines and raw line
/// breaks in addresses as they come.
enum Sanitizing {
    /// A text value: NFC, every line break as LF, no other controls but TAB, no bidirectional
    /// overrides, trimmed, and at most `limit` characters.
    static func text(_ text: String, limit: Int = 32_768) -> String {
        if isPlain(text) { return capped(text, limit) }
        var result = String.UnicodeScalarView()
        var wasCR = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where wasCR: break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x09: result.append(scalar)
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
                break
            default: result.append(scalar)
            }
            wasCR = scalar.value == 0x0D
        }
        // Composed last: what was taken out may have stood between a letter and its accent.
        let composed = String(result).precomposedStringWithCanonicalMapping
        return capped(composed.trimmingCharacters(in: .whitespacesAndNewlines), limit)
    }

    /// At most `limit` characters, none of them made of endless accents.
    private static func capped(_ text: String, _ limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var cut = String(text.prefix(limit))
        if cut.utf8.count > 4 * limit { cut = String(cut.unicodeScalars.prefix(limit)) }
        return cut.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// ASCII without controls that neither begins nor ends with a blank: nothing has to be done to
    /// it.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            // Without a way out before the end: so many bytes are looked at at once.
            var isOdd: UInt8 = 0
            for byte in bytes {
                let isOther: UInt8 = byte &- 0x20 >= 0x5F ? 1 : 0
                let isLineFeed: UInt8 = byte == 0x0A ? 1 : 0
                isOdd |= isOther ^ isLineFeed
            }
            return first > 0x20 && last > 0x20 && isOdd == 0
        }
    }

    /// A category: no comma and no semicolon, which libical cannot escape there and calendar
    /// programs split at; no backslash and no quotation mark, which make libical miss the comma
    /// behind them.
    static func category(_ name: String) -> String {
        let text = Sanitizing.text(name, limit: 200)
        guard
            text.utf8.contains(where: {
                $0 == 0x2C || $0 == 0x3B || $0 == 0x5C || $0 == 0x22 || $0 == 0x0A
            })
        else {
            return text
        }
        // Scalar by scalar: a comma that bears an accent is a comma.
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case ",", ";", "\\": "/"
            case "\"": "'"
            case "\n": " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// An address: with a scheme, and everything that may not stand in a URI percent-encoded (RFC
    /// 3986 §2.1).
    ///
    /// - Throws: `ICalendarError.badURI` for one with blanks or control characters, or without a
    ///   scheme.
    static func uri(_ address: String) throws(ICalendarError) -> String {
        var address = address
        let found = address.withUTF8 { bytes in
            (
                isClean: bytes.allSatisfy { isOfURI($0) },
                isSafe: bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F } && hasScheme(bytes)
            )
        }
        guard found.isSafe else { throw .badURI(address) }
        return found.isClean ? address : percentEncoded(address)
    }

    private static func percentEncoded(_ address: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in address.utf8 {
            if isOfURI(byte) {
                result.append(byte)
            } else {
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A letter, then letters, digits and `+-.`, then a colon and something behind it (RFC 3986
    /// §3.1).
    private static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, colon + 1 < bytes.count,
            isLetter(bytes[0])
        else { return false }
        return bytes[..<colon].allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isOfURI(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
        case 0x21...0x7E: true
        default: false
        }
    }
}
