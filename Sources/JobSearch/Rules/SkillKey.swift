/// The key that all spellings of a skill share: `rest api` for `REST-APIs`.
///
/// Folded, with blanks for hyphens and slashes, and each word of four letters or more without its
/// plural. Other signs stay, because `C`, `C++` and `C#` are three skills.
public func skillKey(_ name: String) -> String {
    let plain = folded(name).replacing("-", with: " ").replacing("/", with: " ")
    return plain.split(separator: " ").map(singular).joined(separator: " ")
}

/// True for a text that can be the name of a skill: it has a letter.
public func isSkillName(_ name: String) -> Bool {
    name.unicodeScalars.contains(where: \.properties.isAlphabetic)
}

/// A folded word without the ending of an English plural: `library` for `libraries`.
private func singular(_ word: Substring) -> String {
    var scalars: [Unicode.Scalar] = []
    Plural.append(Array(word.unicodeScalars), to: &scalars)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
}
