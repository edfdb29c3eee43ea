/// Addresses of pages as other programs write them, and as calendars may hold them.
public enum WebAddress {
    /// True if a calendar may hold the address: a scheme and something behind it (RFC 3986 §3.1),
    /// without blanks and control characters.
    public static func isValid(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, colon + 1 < bytes.count,
                isLetter(bytes[0]), bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
            else { return false }
            return bytes[..<colon].allSatisfy {
                isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
            }
        }
    }

    /// The address that a text means: `https://` before a bare host, no backslashes before signs,
    /// blanks as `%20`; `nil` where it means none (`n/a`).
    public static func mended(_ text: String) -> String? {
        if isPlain(text) { return text }
        var address = withoutEscapes(cleaned(text))
        for (first, last) in [("<", ">"), ("\"", "\""), ("'", "'")]
        where address.hasPrefix(first) && address.hasSuffix(last) && address.utf8.count > 2 {
            address = cleaned(String(address.dropFirst().dropLast()))
        }
        if startsWithHost(address) { address = "https://" + address }
        guard let end = address.firstRange(of: "://"),
            ["http", "https"].contains(address[..<end.lowerBound].lowercased())
        else { return isValid(address) ? address : nil }
        let host = address[end.upperBound...]
        guard let first = host.first, first.isLetter || first.isNumber || first == "[" else {
            return nil
        }
        address = address.unicodeScalars.map { scalar in
            scalar.properties.isWhitespace || scalar.value < 0x20 ? "%20" : String(scalar)
        }.joined()
        return isValid(address) ? address : nil
    }

    /// True for an address of a page in ASCII with nothing in it to mend, as nearly all are.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let scheme = ["https://", "http://"].first { bytes.starts(with: $0.utf8) }
            guard let length = scheme?.utf8.count, bytes.count > length,
                isLetter(bytes[length]) || isDigit(bytes[length])
            else { return false }
            return bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        }
    }

    /// Without the backslashes that belong into texts (RFC 5545 §3.3.11) and into JSON.
    private static func withoutEscapes(_ text: String) -> String {
        guard text.utf8.contains(0x5C) else { return text }
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped, !":;,/\\".contains(character) { result.append("\\") }
            isEscaped = !isEscaped && character == "\\"
            if !isEscaped { result.append(character) }
        }
        return isEscaped ? result + "\\" : result
    }

    /// True for `www.example.com/a`: labels of letters, digits and hyphens with points between
    /// them, the last one of letters alone.
    private static func startsWithHost(_ text: String) -> Bool {
        let host = text.prefix { !"/?#:".contains($0) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.utf8.count > 1 else { return false }
        return last.allSatisfy(\.isLetter)
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
