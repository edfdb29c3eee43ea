/// Escapes of texts, the same in calendars (RFC 5545 §3.3.11) and cards (RFC 6350 §3.4).
enum EscapedText {
    /// Scalar by scalar: a comma that bears an accent is a comma.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";": result += ["\\", scalar]
            case "\n": result += ["\\", "n"]
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A backslash and `n` is a line's end, a backslash before anything else stands for that.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5C) else { return text }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The parts between the commas that are not escaped.
    static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == ",", !isEscaped {
                parts.append(String(part))
                part = String.UnicodeScalarView()
                continue
            }
            part.append(scalar)
            isEscaped = scalar == "\\" && !isEscaped
        }
        return parts + [String(part)]
    }

    /// Pieces of an escaped text of at most so many bytes each. No character and no escape is
    /// split, and no piece but the last ends with a blank, nor begins with one if that can be
    /// helped: programs trim values.
    static func pieces(_ text: String, bytes limit: Int) -> [String] {
        let bytes = Array(text.utf8)
        var pieces: [String] = []
        var start = 0
        while bytes.count - start > limit {
            var end = start + limit
            while end > start + limit / 2, !isBoundary(bytes, end) { end -= 1 }
            while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
            start = end
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    private static func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] & 0xC0 != 0x80 && bytes[index] != 0x20 && bytes[index - 1] != 0x20
            && bytes[index - 1] != 0x5C && bytes[index] != 0x5C
    }
}
