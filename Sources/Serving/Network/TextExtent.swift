import JobSearch
import Presentation

/// Widths of texts, as estimated without a font: a little more than most fonts without serifs take.
enum TextExtent {
    static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
        squares(of: text) * letters(size, isBold)
    }

    /// The beginning of a text that fits into a width, with `…` where something was cut.
    static func fitted(
        _ text: String, into width: Double, size: Double, isBold: Bool = false
    ) -> String {
        let text = shown(text)
        let most = width / letters(size, isBold)
        if squares(of: text) <= most { return text }
        var (result, used) = ("", squares(of: "…"))
        for character in text {
            used += squares(of: character)
            if used > most { break }
            result.append(character)
        }
        while result.last == " " { result.removeLast() }
        return result + "…"
    }

    private static func squares(of text: String) -> Double {
        text.reduce(0) { $0 + squares(of: $1) }
    }

    /// Size of letters of the usual weight that are as wide.
    private static func letters(_ size: Double, _ isBold: Bool) -> Double {
        size * (isBold ? 1.08 : 1)
    }

    /// Width of a character, in squares of the height of the letters.
    private static func squares(of character: Character) -> Double {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first {
        case " ", "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", "·": return 0.32
        case "f", "r", "t", "(", ")", "[", "]", "-", "/", "\\", "\"": return 0.42
        case "m", "M", "w", "W", "@", "%", "…": return 0.95
        case "a"..."z", "0"..."9": return 0.58
        case "A"..."Z", "&": return 0.7
        default: break
        }
        switch first.value {
        case 0x300...0x36F where character.unicodeScalars.count == 1: return 0.62
        case 0xC0...0x24F: return first.properties.isUppercase ? 0.74 : 0.6
        // Ligatures of whole sentences, and signs of cuneiform.
        case 0xFDFA...0xFDFD: return 13
        case 0x12000...0x1254F: return 4
        // Letters of scripts in which a character is made of several ones beside each other.
        case 0x900...0xDFF, 0x1000...0x109F, 0x1780...0x17FF:
            return 0.8 * Double(parts(of: character))
        case 0x5BE...0x8FF, 0xFB1D...0xFEFC: return 0.7
        case 0xE00...0xEFF: return 0.7
        default: break
        }
        let columns = Presentation.columns(of: String(character))
        // Some programs draw a character without width as a sign, if it stands alone.
        return columns == 0 ? 0.6 : columns == 1 ? 0.8 : 1.3 - (isIdeograph(first) ? 0.25 : 0)
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0xD7A3).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
    }

    /// Number of scalars of a character that take room.
    private static func parts(of character: Character) -> Int {
        max(
            1,
            character.unicodeScalars.count {
                $0.properties.generalCategory != .nonspacingMark
                    && $0.properties.generalCategory != .format
            })
    }
}
