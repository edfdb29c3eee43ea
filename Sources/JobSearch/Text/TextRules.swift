/// A text as it may enter the log: trimmed, its lines parted by LF, without control characters but
/// TAB.
///
/// NULs, escape sequences' first bytes, C1 controls, byte order marks and the characters that turn
/// the direction of writing around are removed; nothing that a person would miss. Of a text in
/// which nothing can be seen nothing is left.
public func cleaned(_ text: String) -> String {
    if isClean(text) { return text }
    let kept = needsCleaning(text) ? trimmed(withoutUnwelcome(text)) : trimmed(text)
    return InvisibleMarks.areAll(of: kept) ? "" : kept
}

private func withoutUnwelcome(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A:
            if !afterReturn { scalars.append("\n") }
        case 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
        case 0x09: scalars.append(scalar)
        default:
            if !isUnwelcome(scalar) { scalars.append(scalar) }
        }
        afterReturn = scalar.value == 0x0D
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
}

/// True if a text has characters that `cleaned` removes or replaces.
public func holdsControls(_ text: String) -> Bool {
    !isClean(text) && needsCleaning(text)
}

/// A text without the blanks and line breaks at its ends.
private func trimmed(_ text: String) -> String {
    var kept = text.unicodeScalars[...]
    while kept.first?.properties.isWhitespace == true { kept.removeFirst() }
    while kept.last?.properties.isWhitespace == true { kept.removeLast() }
    return String(kept)
}

/// Whether nothing is left of a text once it is cleaned.
public func isBlank(_ text: String) -> Bool { cleaned(text).isEmpty }

/// A text as it may be put on a terminal: control characters and escape sequences are seen, not
/// obeyed.
///
/// ESC becomes `␛`, C1 controls and direction overrides `\u{9B}`, and so do invisible marks where
/// nothing needs them; line breaks and TAB stay when `keepingLines`, else line breaks become `␊`
/// and TAB a blank.
public func shown(_ text: String, keepingLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var isRightToLeft: Bool?
    /// The last character that is shown as it is.
    var before: Unicode.Scalar?
    func isNeeded(_ mark: Unicode.Scalar) -> Bool {
        let isOther =
            isRightToLeft
            ?? text.unicodeScalars.contains { InvisibleMarks.isRightToLeft($0.value) }
        isRightToLeft = isOther
        return InvisibleMarks.isNeeded(mark, after: before, isRightToLeft: isOther)
    }
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A where keepingLines, 0x09 where keepingLines: result.append(scalar)
        case 0x09: result.append(" ")
        case 0x7F: result.append("\u{2421}")
        case 0x00...0x1F:
            if let picture = Unicode.Scalar(0x2400 + scalar.value) { result.append(picture) }
        default:
            if isUnwelcome(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029
                || InvisibleMarks.contains(scalar.value) && !isNeeded(scalar)
            {
                let code = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                result.append(contentsOf: code.unicodeScalars)
                before = nil
                continue
            }
            result.append(scalar)
        }
        before = scalar
    }
    return String(result)
}

/// Printable ASCII that neither begins nor ends with a blank: most texts, and nothing to do.
private func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        guard bytes.first != 0x20, bytes.last != 0x20 else { return false }
        for byte in bytes where byte < 0x20 || byte > 0x7E { return false }
        return true
    }
}

/// False if a text has nothing in it to remove or to replace, as most texts of several lines.
private func needsCleaning(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x09, 0x0A, 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: continue
            // U+0080 to U+009F.
            case 0xC2 where bytes[index + 1] >= 0xA0: continue
            // U+2028 to U+202E and U+2066 to U+2069 are among these; U+FEFF is behind the others.
            case 0xE2 where bytes[index + 1] != 0x80 && bytes[index + 1] != 0x81: continue
            case 0xE2 where bytes[index + 1] == 0x80 && !(0xA8...0xAE).contains(bytes[index + 2]):
                continue
            case 0xE2 where bytes[index + 1] == 0x81 && !(0xA6...0xA9).contains(bytes[index + 2]):
                continue
            case 0xEF where bytes[index + 1] != 0xBB || bytes[index + 2] != 0xBF: continue
            default: return true
            }
        }
        return false
    }
}

/// Controls (C0, DEL, C1), byte order marks and direction overrides.
private func isUnwelcome(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// A telephone number as it is dialled; the folded text where there are no digits.
public func phoneKey(_ phone: String) -> String {
    let digits = phone.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
    return digits.isEmpty ? folded(phone) : String(String.UnicodeScalarView(digits))
}

extension String {
    /// With a capital at its beginning.
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
