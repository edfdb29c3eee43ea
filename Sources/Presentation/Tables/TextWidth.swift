/// The number of terminal columns a text takes (Unicode Standard Annex 11, and emoji as two).
public func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
}

private func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.properties.isEmojiPresentation { return 2 }
    // A variation selector 16 asks for the picture of a sign that is narrow as text.
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(first.value) ? 2 : 1
    }
}

/// Whether a scalar is East Asian Wide or Fullwidth.
private func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        true
    default: false
    }
}

/// The beginning of a text that fits into `width` columns, with `…` where something was cut.
public func fitted(_ text: String, into width: Int) -> String {
    if columns(of: text) <= width { return text }
    var result = ""
    var used = 0
    for character in text {
        let next = columns(of: character)
        if used + next > width - 1 { break }
        result.append(character)
        used += next
    }
    return result + "…"
}

/// The text with blanks behind it up to `width` columns.
public func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
}

/// The text in lines of at most `width` columns, broken between words where that can be. Its own
/// line breaks stay, and so do the blanks at the beginning of a line.
public func wrapped(_ text: String, into width: Int?) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let width, width > 0 else { return lines }
    return lines.flatMap { line in
        if columns(of: line) <= width { return [line] }
        var result: [String] = []
        var current = ""
        var used = 0
        var isBegun = false
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if isBegun, used + 1 + columns(of: String(word)) > width {
                result.append(current)
                (current, used) = ("", 0)
            } else if isBegun {
                current += " "
                used += 1
            }
            isBegun = true
            for character in word {
                let next = columns(of: String(character))
                if used + next > width {
                    result.append(current)
                    (current, used) = ("", 0)
                }
                current.append(character)
                used += next
            }
        }
        return result + [current]
    }
}

/// The text in lines of at most `width` columns behind a beginning.
///
/// - Parameters:
///   - first: what stands in front of the first line.
///   - others: what stands in front of the others, of the same width.
public func wrapped(_ text: String, to width: Int, first: String, others: String) -> [String] {
    wrapped(text, into: width - columns(of: others)).enumerated()
        .map { ($0 == 0 ? first : others) + $1 }
}

/// A text for a terminal that may order letters from right to left (Unicode Standard Annex 9): what
/// stands beside it keeps its place.
func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(text)\u{2069}" : text
}

/// True if the first letter of a text is one of a script that is written from right to left.
public func beginsAtTheRight(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map(isRightToLeft) ?? false
}

private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
    default: false
    }
}
