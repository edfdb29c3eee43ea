import GRDB
import JobSearch

/// A name in a text that fits no contact for sure.
public struct UnlinkedName: Sendable, Equatable {
    /// As it was typed.
    public var text: String
    /// Number of contacts that it may mean; 0 where it has another last name than they have.
    public var count: Int
    /// The contact whose name is a typo away.
    public var near: LogbookError.Candidate?
}

/// Finds the known contacts, companies and meetups that a free text names.
///
/// A whole name counts wherever it stands (one of a single word only as capitalised as it is
/// written down); of a contact also the first or last name alone, capitalised, when only one
/// contact has it, and the first name in lower case. What may mean two, or is followed by another
/// last name, is noted as unlinked. `@Company` and `@"Two Words"` that are unknown are new; `#tag`
/// is a tag.
struct Recognizer {
    let finder: Finder
    /// True if names of companies that are like known ones are new.
    var isNew = false

    struct Found {
        var contacts: [Int] = []
        var companies: [Int] = []
        var meetups: [Int] = []
        var tags: [String] = []
        /// Names behind `@` that no company has.
        var newCompanies: [String] = []
        /// Names of contacts that fit nobody for sure.
        var unlinked: [UnlinkedName] = []
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
        return try readPart(at: index, tokens, &found)
    }

    /// Reads a word that is a part of the names of contacts. Returns how many words it takes.
    private func readPart(at index: Int, _ tokens: [Token], _ found: inout Found) throws -> Int {
        let token = tokens[index]
        let isPlain = Recognizer.plainWords.contains(token.folded)
        guard !token.isMark, token.folded.count > 1,
            !(isPlain && (token.beginsSentence || !token.isCapitalized))
        else { return 0 }
        var people = try finder.candidates(.contact, finder.ids(.word(.contact, token.folded)))
        if !token.isCapitalized {
            people = people.filter { words(folded($0.label)).first == token.folded }
        }
        if people.isEmpty { return token.isCapitalized ? 1 : 0 }
        // Another last name behind it: somebody else, or a slip.
        if token.isCapitalized, index + 1 < tokens.count, tokens[index + 1].isLastName {
            let text = token.text + " " + tokens[index + 1].text
            let both = [token.folded, tokens[index + 1].folded]
            if !people.contains(where: { both.allSatisfy(words(folded($0.label)).contains) }) {
                let near = people.filter {
                    editDistance(words(folded($0.label)).last ?? "", both[1]) <= 2
                }
                found.unlinked.append(
                    UnlinkedName(text: text, count: 0, near: near.count == 1 ? near[0] : nil))
                return 2
            }
        }
        if people.count == 1 {
            append(people[0].id, to: &found.contacts)
        } else if !people.contains(where: { found.contacts.contains($0.id) }) {
            found.unlinked.append(UnlinkedName(text: token.text, count: people.count, near: nil))
        }
        return 1
    }

    private func append(_ id: Int, to list: inout [Int]) {
        if !list.contains(id) { list.append(id) }
    }

    // MARK: Words and marks

    private struct Token {
        /// As it was typed.
        var text: String
        var folded: String
        var isCapitalized: Bool
        var beginsSentence: Bool
        /// `@…` and `#…`, which are settled already.
        var isMark = false
        /// True if it stands right behind the word before, with only blanks between.
        var isBehind = false

        /// True if it may be the last name behind a first one.
        var isLastName: Bool {
            isCapitalized && isBehind && !isMark && !Token.days.contains(folded)
        }

        private static let days: Set<String> = [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
            "tue", "wed", "thu", "fri", "sat", "sun", "january", "february", "march", "april",
            "may", "june", "july", "august", "september", "october", "november", "december", "i",
        ]
    }

    private func readMarks(_ text: String, _ found: inout Found) throws -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        var (beginsSentence, isBehind) = (true, false)
        while let first = rest.first {
            if first == "@" || first == "#", let (name, after) = mark(rest.dropFirst()),
                tokens.isEmpty || rest.startIndex == text.startIndex
                    || !isWord(text[text.index(before: rest.startIndex)])
            {
                if first == "#" {
                    if !found.tags.contains(name) { found.tags.append(name) }
                } else {
                    try readCompany(name, &found)
                }
                tokens.append(
                    Token(
                        text: name, folded: "", isCapitalized: false, beginsSentence: false,
                        isMark: true))
                isBehind = false
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
                            text: String(trimmed), folded: part,
                            isCapitalized: !first.isLowercase, beginsSentence: beginsSentence,
                            isBehind: isBehind))
                    (beginsSentence, isBehind) = (false, true)
                }
                rest = rest.dropFirst(trimmed.count)
                // The name of an address is nobody's.
                if rest.first == "@", let last = tokens.indices.last { tokens[last].isMark = true }
            } else {
                if ".!?:\n".contains(first) { beginsSentence = true }
                if !first.isWhitespace { isBehind = false }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }

    /// Reads the name of a company behind `@`; an unknown one is new.
    private func readCompany(_ name: String, _ found: inout Found) throws {
        switch try finder.match(.company, name, for: .change) {
        case .one(let id): append(id, to: &found.companies)
        case .several(let candidates), .similar(let candidates):
            throw LogbookError.ambiguous(.company, name, candidates)
        case .slip(let candidate) where !isNew:
            throw LogbookError.slip(.company, name, candidate)
        case .none, .slip: if !found.newCompanies.contains(name) { found.newCompanies.append(name) }
        }
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
