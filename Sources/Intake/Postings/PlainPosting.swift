import JobSearch

/// A posting that was saved as text: as it is, or in Markdown.
enum PlainPosting {
    /// Number of characters of a first line that may be a title.
    private static let longestTitle = 120

    static func posting(
        _ bytes: [UInt8], isMarkdown: Bool
    ) throws(IntakeError) -> FoundPosting {
        if bytes.count > PostingFile.longestText {
            throw .posting(.tooLong(limit: PostingFile.longestText))
        }
        guard let text = filled(String(decoding: bytes, as: UTF8.self)) else {
            throw .posting(.empty)
        }
        let markdown = MarkdownText(text)
        let isMarkdown = isMarkdown || markdown.beginsWithHeading
        let first = text.split(separator: "\n", maxSplits: 1).first.flatMap { oneLine(String($0)) }
        let title = isMarkdown ? markdown.heading ?? first : first
        var posting = FoundPosting(line: 1, title: title ?? "", status: .saved)
        if posting.title.count > longestTitle {
            posting.title = ""
            posting.warnings.append("The first line is too long for a title, and none is taken.")
        }
        posting.text = isMarkdown ? filled(markdown.withoutLinks) : text
        if posting.text == nil { throw .posting(.empty) }
        return posting
    }
}
