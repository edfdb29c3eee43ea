import Foundation

/// A text as it is compared: lower case, without accents, blanks squeezed and trimmed.
///
/// `José  GARCÍA` and `jose garcia` fold to the same. Letters that only look accented are folded as
/// well (ø, ł, ß, æ …), and typographic apostrophes and dashes to the plain ones. Vowel signs and
/// other marks without which a script cannot be read are kept.
public func folded(_ text: String) -> String {
    if let plain = Fold.ascii(text) { return plain }
    var scalars = String.UnicodeScalarView()
    var blank = false
    for scalar in text.unicodeScalars {
        guard Fold.append(scalar, to: &scalars, blank: &blank) else { return Fold.slowly(text) }
    }
    return String(scalars)
}

/// A folded text from its last scalar to its first: what an index needs to look for endings.
public func reversedFolded(_ folded: String) -> String {
    var reversed = String.UnicodeScalarView()
    reversed.append(contentsOf: folded.unicodeScalars.reversed())
    return String(reversed)
}

/// The words of a folded text: runs of letters, digits and marks.
public func words(_ folded: String) -> [String] {
    Fold.asciiWords(folded) ?? folded.unicodeScalars.split { !Fold.isOfWord($0) }.map { String($0) }
}

/// The first letters of the words of a name: `al` for Ada Lovelace.
public func initials(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for word in words(folded(name)) {
        if let first = word.unicodeScalars.first { scalars.append(first) }
    }
    return String(scalars)
}

/// What `folded` is made of.
private enum Fold {
    /// What an ASCII text folds to; `nil` for any other.
    static func ascii(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.contains(where: { $0 >= 0x80 }) { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { folded in
                var count = 0
                var blank = false
                for byte in bytes {
                    if byte == 0x20 || (0x09...0x0D).contains(byte) {
                        blank = count > 0
                        continue
                    }
                    if blank {
                        folded[count] = 0x20
                        count += 1
                        blank = false
                    }
                    folded[count] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
                    count += 1
                }
                return count
            }
        }
    }

    /// The words of an ASCII text; `nil` for any other.
    static func asciiWords(_ text: String) -> [String]? {
        var text = text
        return text.withUTF8 { bytes in
            var words: [String] = []
            words.reserveCapacity(16)
            var start = 0
            func end(at index: Int) {
                if start < index {
                    words.append(String(decoding: bytes[start..<index], as: UTF8.self))
                }
                start = index + 1
            }
            for (index, byte) in bytes.enumerated() {
                if byte >= 0x80 { return nil }
                if !isOfWord(Unicode.Scalar(byte)) { end(at: index) }
            }
            end(at: bytes.count)
            return words
        }
    }

    /// Appends what a scalar folds to; `false` for one that only the slow way knows.
    static func append(
        _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView, blank: inout Bool
    ) -> Bool {
        let value = scalar.value
        let letters: String
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
            blank = true
            return true
        case 0x41...0x5A:
            flush(&blank, into: &result)
            result.append(Unicode.Scalar(UInt8(value + 0x20)))
            return true
        case 0...0x7F, 0x80...0xBF, 0xD7, 0xF7:
            if value == 0xAD { return true }
            flush(&blank, into: &result)
            result.append(scalar)
            return true
        case 0xC0...0xFF, 0x131, 0x141, 0x142, 0x152, 0x153, 0x110, 0x111:
            letters = latin(value)
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
            return true
        case 0x2018, 0x2019, 0x2BC: letters = "'"
        case 0x2010...0x2015, 0x2212: letters = "-"
        default: return false
        }
        flush(&blank, into: &result)
        result.append(contentsOf: letters.unicodeScalars)
        return true
    }

    private static func flush(_ blank: inout Bool, into result: inout String.UnicodeScalarView) {
        if blank, !result.isEmpty { result.append(" ") }
        blank = false
    }

    /// The plain letters for one of Latin-1, or for one that has no canonical decomposition.
    static func latin(_ value: UInt32) -> String {
        switch value {
        case 0xC0...0xC5, 0xE0...0xE5: "a"
        case 0xC6, 0xE6: "ae"
        case 0xC7, 0xE7: "c"
        case 0xC8...0xCB, 0xE8...0xEB: "e"
        case 0xCC...0xCF, 0xEC...0xEF, 0x131: "i"
        case 0xD0, 0xF0, 0x110, 0x111: "d"
        case 0xD1, 0xF1: "n"
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: "o"
        case 0xD9...0xDC, 0xF9...0xFC: "u"
        case 0xDD, 0xFD, 0xFF: "y"
        case 0xDE, 0xFE: "th"
        case 0xDF, 0x1E9E: "ss"
        case 0x141, 0x142: "l"
        case 0x152, 0x153: "oe"
        default: ""
        }
    }

    /// Any script, by the canonical decomposition (the only thing for which Foundation is needed).
    static func slowly(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var blank = false
        let decomposed = text.lowercased().decomposedStringWithCanonicalMapping
        for scalar in decomposed.unicodeScalars where !isAccent(scalar) {
            if append(scalar, to: &result, blank: &blank) { continue }
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            if scalar.properties.isWhitespace {
                blank = true
                continue
            }
            flush(&blank, into: &result)
            let value = scalar.value
            result.append(value == 0x3C2 ? "\u{3C3}" : scalar)
        }
        return String(result)
    }

    /// Accents and vowel points: combining marks that stand above, below or inside a whole letter.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass.rawValue >= 10
    }

    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
                || (0x41...0x5A).contains(scalar.value)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            return true
        default: return false
        }
    }
}
