import ICalendar
import JobSearch

/// A posting that was saved as a file: a page of a site, Markdown, or text.
///
/// Which of them it is its content says. Pure: no file is opened here.
public enum PostingFile {
    /// Number of bytes of the largest file that is read.
    public static let limit = 10 << 20
    /// Number of bytes of the longest text that is taken.
    static let longestText = 1 << 20

    /// Reads a file.
    ///
    /// Its posting has no title where the file has none; what was guessed or left out stands in
    /// its warnings. Throws `IntakeError` where there is no posting in it.
    ///
    /// - Parameter name: the file's name, whose ending tells Markdown from text; empty for what
    ///   comes from no file.
    public static func read(
        _ file: ByteSource, named name: String
    ) throws(IntakeError) -> FoundPosting {
        let bytes: [UInt8]
        do { bytes = try file.prefix(limit + 1) } catch { throw .unreadable(error) }
        return try read(bytes, named: name)
    }

    /// Reads the bytes of a file.
    public static func read(
        _ bytes: [UInt8], named name: String
    ) throws(IntakeError) -> FoundPosting {
        guard bytes.count <= limit else { throw .posting(.tooLarge(limit: limit)) }
        let archive = try SavedArchive(bytes)
        let text = try PostingText(archive?.page ?? bytes)
        let isMarkdown = [".md", ".markdown", ".mdown"].contains { name.lowercased().hasSuffix($0) }
        var posting =
            archive != nil || isPage(text.bytes, isMarkdown: isMarkdown)
            ? try PostingPage(text.bytes, savedFrom: archive?.address).posting()
            : try PlainPosting.posting(text.bytes, isMarkdown: isMarkdown)
        if posting.text?.utf8.count ?? 0 > longestText {
            throw .posting(.tooLong(limit: longestText))
        }
        posting.warnings = text.warnings + posting.warnings
        return posting
    }

    /// True for a page, or a piece of one. Markdown may have tags too, and begins with none of a
    /// whole page; a text may speak of tags.
    private static func isPage(_ text: [UInt8], isMarkdown: Bool) -> Bool {
        let head = String(decoding: text.prefix(8192), as: UTF8.self)
        let lines = head.split(whereSeparator: \.isNewline)
            .map { $0.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(32).lowercased() }
            .filter { !$0.isEmpty }
        let starts = ["<!doctype html", "<html", "<head>", "<body"]
        func begins(_ line: String) -> Bool { starts.contains { line.hasPrefix($0) } }
        guard let first = lines.first else { return false }
        if isMarkdown { return begins(first) }
        return lines.contains(where: begins)
            || first.hasPrefix("<")
                && Markup.has(head) { Markup.isOfTexts($0) || $0 == "html" || $0 == "body" }
    }
}
