/// A term that is looked for in postings, by its tokens.
public struct SoughtTerm: Sendable {
    private let tokens: [TokenValue]

    /// - Parameter term: any spelling of it, or its key.
    public init(_ term: String) {
        var table = TokenTable()
        tokens = table.numbers(of: term).map { TokenValue(table.tokens[$0]) }
    }

    /// True if it stands in the text of a posting, which need not be read for it.
    public func stands(in terms: PostingTerms) -> Bool {
        guard !tokens.isEmpty else { return false }
        return terms.read { reader in
            var numbers: [UInt32] = []
            for token in tokens {
                let place = (0..<reader.layout.tokenCount).first {
                    reader.token($0) == token.rawValue
                }
                guard let place else { return false }
                numbers.append(UInt32(truncatingIfNeeded: place + 1))
            }
            return reader.rows().holds(numbers)
        }
    }
}
