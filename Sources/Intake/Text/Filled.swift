import JobSearch

/// The cleaned text; `nil` if nothing is left of it.
func filled(_ raw: String?) -> String? {
    guard let raw else { return nil }
    let text = cleaned(raw)
    return text.isEmpty ? nil : text
}
