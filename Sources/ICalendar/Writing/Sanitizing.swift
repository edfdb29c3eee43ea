import Foundation

/// What is done to text before libical, which writes control characters, invalid lines and raw line breaks in
/// addresses as they come.
enum Sanitizing {
    /// A text value: NFC, every line break as LF, no other controls but TAB, no bidirectional overrides, trimmed, and
    /// at most `limit` characters.
    static func text(_ text: String, limit: Int = 32_768) -> String {
        if isPlain(text) { return text.utf8.count <= limit ? text : String(text.prefix(limit)) }
        var result = String.UnicodeScalarView()
        var wasCR = false
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
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
        let trimmed = String(result).trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.count <= limit ? trimmed : String(trimmed.prefix(limit))
    }

    /// ASCII without controls that neither begins nor ends with a blank: nothing has to be done to it.
    private static func isPlain(_ text: String) -> Bool {
        var first: UInt8?
        var last: UInt8 = 0
        for byte in text.utf8 {
            guard byte >= 0x20 && byte < 0x7F || byte == 0x0A else { return false }
            if first == nil { first = byte }
            last = byte
        }
        return first != 0x20 && first != 0x0A && last != 0x20 && last != 0x0A
    }

    /// A category: no comma and no semicolon, which libical cannot escape there and calendar programs split at.
    static func category(_ name: String) -> String {
        let text = Sanitizing.text(name, limit: 200)
        return text.contains { ",;\n".contains($0) }
            ? String(text.map { $0 == "," || $0 == ";" ? "/" : $0 == "\n" ? " " : $0 }) : text
    }

    /// An address: with a scheme, and everything that may not stand in a URI percent-encoded (RFC 3986 §2.1).
    static func uri(_ address: String) throws(ICalendarError) -> String {
        var result = ""
        for byte in address.utf8 {
            if isOfURI(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte > 0x20, byte != 0x7F {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            } else {
                throw .badURI(address)
            }
        }
        let scheme = result.prefix { $0 != ":" }
        guard scheme.count < result.count, let first = scheme.utf8.first, first | 0x20 >= 0x61,
            scheme.utf8.allSatisfy({
                $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
                    || (0x2B...0x39).contains($0) && $0 != 0x2C && $0 != 0x2F
            })
        else { throw .badURI(address) }
        return result
    }

    private static func isOfURI(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
        case 0x21...0x7E: true
        default: false
        }
    }
}
