import Foundation

/// What must become of a text when it is written: the rule of the specification, said here a second
/// time and in another way, so that a slip in the program is seen.
enum WrittenText {
    /// Line breaks are LF; no control but TAB and LF, no bidirectional embedding, override or
    /// isolate, no byte order mark and no U+FFFE, U+FFFF; NFC; no blanks around; at most `limit`
    /// characters.
    static func text(_ raw: String, limit: Int = 32_768) -> String {
        let scalars = Array(raw.unicodeScalars)
        var view = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isEndOfCRLF = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
            if isEndOfCRLF || isForbidden(scalar) { continue }
            view.append(isBreak(scalar) ? "\n" : scalar)
        }
        let whole = trimmed(String(view).precomposedStringWithCanonicalMapping)
        if whole.utf8.count <= limit { return whole }
        let characters = String(whole.prefix(limit))
        // A character of endless accents is no character.
        let isBloated = characters.utf8.count > 4 * limit
        return trimmed(
            isBloated
                ? String(String.UnicodeScalarView(characters.unicodeScalars.prefix(limit)))
                : characters)
    }

    /// A category has no comma, no semicolon, no backslash, no quotation mark and one line.
    static func category(_ raw: String) -> String {
        // By scalars: a comma with an accent is a comma too.
        let marks: [Unicode.Scalar: Unicode.Scalar] = [
            ",": "/", ";": "/", "\\": "/", "\"": "'", "\n": " ",
        ]
        let scalars = text(raw, limit: 200).unicodeScalars.map { marks[$0] ?? $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.generalCategory == .control {
            return scalar != "\t" && !isBreak(scalar)
        }
        let bidirectional = Array(
            "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
                .unicodeScalars)
        return bidirectional.contains(scalar) || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)[...]
        // A space without width is one, too.
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{200B}"
        }
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
