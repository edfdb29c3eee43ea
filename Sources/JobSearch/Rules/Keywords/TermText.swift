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
        rows.holds(table.numbers(of: term).map { $0 + 1 })
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

extension Array where Element: Equatable {
    /// True if elements stand side by side among these; false of none.
    func holds(_ elements: [Element]) -> Bool {
        guard let first = elements.first else { return false }
        return indices.contains { self[$0] == first && self[$0...].starts(with: elements) }
    }
}
