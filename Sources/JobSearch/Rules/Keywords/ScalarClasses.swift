extension Unicode.Scalar {
    /// True for letters and digits of any script: what a token is made of.
    var isTokenCharacter: Bool { isTokenLetter || isTokenDigit }

    var isTokenLetter: Bool {
        if isASCII { return (0x61...0x7A).contains(value | 0x20) }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return true
        default: return false
        }
    }

    var isTokenDigit: Bool {
        if isASCII { return isPlainDigit }
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: return true
        default: return false
        }
    }

    /// True for 0 to 9.
    var isPlainDigit: Bool { (0x30...0x39).contains(value) }

    /// True for a to z and A to Z.
    var isPlainLetter: Bool { (0x61...0x7A).contains(value | 0x20) }

    /// True for A to Z.
    var isPlainCapital: Bool { (0x41...0x5A).contains(value) }

    /// True for a to z.
    var isPlainSmall: Bool { (0x61...0x7A).contains(value) }

    /// True for letters, digits and the underscore: on their edges a phrase may begin or end.
    var isWordCharacter: Bool { self == "_" || isTokenCharacter }

    var isCapital: Bool {
        if isASCII { return isPlainCapital }
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return true
        default: return false
        }
    }

    var isSmall: Bool {
        isASCII ? isPlainSmall : properties.generalCategory == .lowercaseLetter
    }

    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x1C...0x1F: true
        case 0...0x7F: false
        default: properties.isWhitespace
        }
    }

    /// True for the ends of a line.
    var isLineEnd: Bool { self == "\n" || self == "\r" }

    /// True for hyphens inside a compound.
    var isHyphen: Bool { self == "-" || self == "\u{2010}" }

    /// True for what parts two rows of tokens wherever it stands.
    var isHardBreak: Bool {
        switch self {
        case "\n", "\r", ";", ":", ",", "!", "?", "(", ")", "[", "]", "{", "}", "\"", "\u{201C}",
            "\u{201D}", "\u{2022}", "*", "|", "\u{2013}", "\u{2014}":
            true
        default: false
        }
    }

    /// Its small letter, if that is one scalar; else itself.
    var lowered: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: return Unicode.Scalar(value + 0x20) ?? self
        case 0...0xBF, 0xDF...0xFF: return self
        default:
            let mapping = properties.lowercaseMapping.unicodeScalars
            guard let first = mapping.first, mapping.count == 1 else { return self }
            return first
        }
    }
}
