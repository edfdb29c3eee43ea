import GRDB
import JobSearch

/// Finds the known contacts, companies and meetups that a free text names.
///
/// A whole name counts wherever it stands (one of a single word only as capitalised as it is
/// written down); of a contact also the first or last name alone, capitalised, when only one
/// contact has it. What may mean two is left alone; `@Company` and `@"Two Words"` must be known;
/// `#tag` is a tag.
struct Recognizer {
    let finder: Finder

    struct Found {
        var contacts: [Int] = []
        var companies: [Int] = []
        var meetups: [Int] = []
        var tags: [String] = []
    }

    /// Words that often begin a sentence and are names too.
    private static let plainWords: Set<String> = [
        "april", "art", "august", "bill", "chance", "drew", "faith", "frank", "grace", "grant",
        "hope", "hunter", "jack", "joy", "june", "mark", "may", "mike", "nick", "pat", "penny",
        "rich", "rob", "rose", "sue", "summer", "will",
    ]

    func recognize(_ text: String) throws -> Found {
        var found = Found()
        let tokens = try readMarks(text, &found)
        var index = 0
        while index < tokens.count {
            index += try max(1, readName(at: index, tokens, &found))
        }
        return found
    }

    /// Takes the longest name that begins at a word. Returns how many words it has.
    private func readName(at index: Int, _ tokens: [Token], _ found: inout Found) throws -> Int {
        for length in stride(from: min(6, tokens.count - index), through: 1, by: -1) {
            let part = tokens[index..<index + length]
            if part.contains(where: \.isMark) { continue }
            let name = part.map(\.folded).joined(separator: " ")
            for kind in [Kind.contact, .company, .meetup] {
                let ids = try finder.ids(.name(kind, name))
                guard ids.count == 1, length > 1 || part[index].isCapitalized else { continue }
                let id = ids[0]
                if kind == .meetup {
                    // A title may have people in it: “coffee with Jonas”.
                    append(id, to: &found.meetups)
                    continue
                }
                if kind == .contact { append(id, to: &found.contacts) }
                if kind == .company { append(id, to: &found.companies) }
                return length
            }
        }
        let token = tokens[index]
        guard token.isCapitalized, !token.isMark, token.folded.count > 1,
            !(token.beginsSentence && Recognizer.plainWords.contains(token.folded))
        else { return 0 }
        let ids = try finder.ids(.word(.contact, token.folded))
        if ids.count == 1 { append(ids[0], to: &found.contacts) }
        return 1
    }

    private func append(_ id: Int, to list: inout [Int]) {
        if !list.contains(id) { list.append(id) }
    }

    // MARK: Words and marks

    private struct Token {
        var folded: String
        var isCapitalized: Bool
        var beginsSentence: Bool
        /// `@…` and `#…`, which are settled already.
        var isMark = false
    }

    private func readMarks(_ text: String, _ found: inout Found) throws -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        var beginsSentence = true
        while let first = rest.first {
            if first == "@" || first == "#", let (name, after) = mark(rest.dropFirst()),
                tokens.isEmpty || rest.startIndex == text.startIndex
                    || !isWord(text[text.index(before: rest.startIndex)])
            {
                if first == "#" {
                    if !found.tags.contains(name) { found.tags.append(name) }
                } else {
                    append(try finder.find(.company, name, for: .change), to: &found.companies)
                }
                tokens.append(
                    Token(folded: "", isCapitalized: false, beginsSentence: false, isMark: true))
                rest = after
            } else if isWord(first) {
                let word = rest.prefix {
                    isWord($0) || $0 == "'" || $0 == "’" || $0 == "-" || $0 == "."
                }
                var trimmed = word
                while let last = trimmed.last, !isWord(last) { trimmed = trimmed.dropLast() }
                for part in split(String(trimmed)) {
                    tokens.append(
                        Token(
                            folded: part, isCapitalized: !first.isLowercase,
                            beginsSentence: beginsSentence))
                    beginsSentence = false
                }
                rest = rest.dropFirst(trimmed.count)
            } else {
                if ".!?:\n".contains(first) { beginsSentence = true }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }

    /// The words of a word as the index has them: `O'Brien's` without its ending.
    private func split(_ word: String) -> [String] {
        var name = word
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
        let whole = folded(name)
        return whole.isEmpty ? [] : [whole]
    }

    private func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    /// The name behind `@` or `#`: a word, or words in quotes.
    private func mark(_ text: Substring) -> (String, Substring)? {
        if text.first == "\"" || text.first == "“" {
            let inside = text.dropFirst()
            guard let end = inside.firstIndex(where: { $0 == "\"" || $0 == "”" }) else {
                return nil
            }
            let name = String(inside[..<end])
            return isBlank(name) ? nil : (name, inside[inside.index(after: end)...])
        }
        var name = text.prefix { isWord($0) || $0 == "-" || $0 == "_" || $0 == "." || $0 == "&" }
        while let last = name.last, !isWord(last) { name = name.dropLast() }
        return name.isEmpty ? nil : (String(name), text.dropFirst(name.count))
    }
}
