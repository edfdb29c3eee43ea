/// A sentence of a posting in which a term stands.
public struct KeywordSentence: Sendable, Equatable {
    public var text: String
    /// How the sentence, or its section, asks for the term; `nil` if it does not say.
    public var asked: Keyword.Asked?

    public init(text: String, asked: Keyword.Asked?) {
        self.text = text
        self.asked = asked
    }
}

extension Keyword {
    /// The sentences of a posting in which a term stands, in their order.
    ///
    /// A term stands where its tokens stand side by side, as for the count of its postings: a posting
    /// that is counted has at least one such sentence.
    /// - Parameter term: any spelling of it, or its key.
    public static func sentences(of term: String, in text: String) -> [KeywordSentence] {
        let plain = PlainText(text)
        var table = TokenTable()
        let tokens = table.numbers(of: term)
        guard !tokens.isEmpty else { return [] }
        let numbers = tokens.map { $0 + 1 }
        var reader = PostingReader(
            plain, table: table, names: PostingNames(plain, company: nil, location: nil))
        reader.read()
        var found: [KeywordSentence] = []
        for sentence in reader.sentences {
            let rows = reader.table.rows(plain.lower, sentence.range)
            guard rows.holds(numbers) else { continue }
            var asked = sentence.asked
            for place in reader.found[sentence.found]
            where reader.keyTokens[place.tokens].elementsEqual(tokens) && asked == nil {
                asked = place.asked
            }
            found.append(KeywordSentence(text: plain.string(sentence.range), asked: asked))
        }
        return found
    }
}
