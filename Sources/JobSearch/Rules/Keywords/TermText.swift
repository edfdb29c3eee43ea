/// A text in which terms are looked for by whole tokens.
struct TermText {
    private var table = TokenTable()
    private let rows: [Int]

    init(_ text: String) {
        let plain = PlainText(text)
        rows = table.rows(plain.lower, 0..<plain.count)
    }

    /// True if the tokens of a term stand side by side, case, plural and hyphen folded.
    mutating func holds(_ term: String) -> Bool {
        let tokens = table.numbers(of: term)
        return !tokens.isEmpty && rows.holds(tokens)
    }
}

extension TokenTable {
    /// The numbers of the tokens of a term, by any spelling of it or its key.
    mutating func numbers(of term: String) -> [Int] {
        let scalars = Array(Keyword.key(of: term).unicodeScalars)
        var tokens: [Int] = []
        numbers(scalars, scalars.indices, into: &tokens)
        return tokens
    }
}

extension [Int] {
    /// True if tokens stand side by side in rows that hold their numbers plus one.
    func holds(_ tokens: [Int]) -> Bool {
        guard let first = tokens.first else { return false }
        return indices.contains { at in
            self[at] == first + 1 && self[at...].count >= tokens.count
                && zip(self[at...], tokens).allSatisfy { $0 == $1 + 1 }
        }
    }
}
