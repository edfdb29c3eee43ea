/// The terms that a posting asks for, found once when its text comes into the log.
///
/// In the form that is kept there: the tokens of the whole text as hashes, from which every count
/// that is shown comes, and for each term how surely the posting asks for it.
public struct PostingTerms: Sendable, Equatable {
    /// The version of this form; raised whenever the same text would give other terms.
    public static let version = 1

    /// The compact form that is kept in the log.
    public let bytes: [UInt8]

    /// - Parameters:
    ///   - text: the posting as plain text or Markdown.
    ///   - company: the name of its company, which is no term.
    ///   - location: its place, which is no term.
    public init(text: String, company: String?, location: String?) {
        let plain = PlainText(text)
        var table = TokenTable()
        let rows = table.rows(plain.lower, 0..<plain.count)
        var reader = PostingReader(
            plain.replacing(BlankedNoise(plain).ranges), table: table,
            names: PostingNames(plain, company: company, location: location))
        reader.read()
        let abbreviations = Abbreviations(reader.text, &reader.table)
        bytes = PostingTermsWriter(reader, rows, abbreviations).bytes
    }

    /// The terms that were kept in a log; `nil` if the bytes are damaged or of another version.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard PostingTermsLayout(checking: bytes) != nil else { return nil }
        self.bytes = Array(bytes)
    }
}
