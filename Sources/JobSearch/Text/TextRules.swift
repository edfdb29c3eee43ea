/// A text as it may enter the log: trimmed, its lines parted by LF, without control characters but
/// TAB.
///
/// NULs, escape sequences' first bytes, C1 controls, byte order marks and the characters that turn
/// the direction of writing around are removed; nothing that a person would miss.
public func cleaned(_ text: String) -> String {
    if isClean(text) { return text }
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
    var kept = scalars[...]
    while kept.first?.properties.isWhitespace == true { kept.removeFirst() }
    while kept.last?.properties.isWhitespace == true { kept.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: kept)
    return String(result)
}

/// Whether nothing is left of a text once it is cleaned.
public func isBlank(_ text: String) -> Bool { cleaned(text).isEmpty }

/// A text as it may be put on a terminal: control characters and escape sequences are seen, not
/// obeyed.
///
/// ESC becomes `␛`, C1 controls and direction overrides `\u{9B}`; line breaks and TAB stay when
/// `keepingLines`, else line breaks become `␊` and TAB a blank.
public func shown(_ text: String, keepingLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A where keepingLines, 0x09 where keepingLines: result.append(scalar)
        case 0x09: result.append(" ")
        case 0x7F: result.append("\u{2421}")
        case 0x00...0x1F:
            if let picture = Unicode.Scalar(0x2400 + scalar.value) { result.append(picture) }
        default:
            if isUnwelcome(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029 {
                let code = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                result.append(contentsOf: code.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
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
