/// A word as a shell reads it back.
public func shellQuoted(_ text: String) -> String {
    let plain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./@:+".contains($0) }
    if plain, !text.isEmpty { return text }
    if !text.contains("\""), !text.contains("$"), !text.contains("`"), !text.contains("\\") {
        return "\"\(text)\""
    }
    return "'" + text.replacing("'", with: "'\\''") + "'"
}
