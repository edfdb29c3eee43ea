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
        let head = text.prefix(8192)
        let lines = head.split { $0 == 0x0A || $0 == 0x0D }.lazy
            .map { $0.drop { $0 <= 0x20 || [0xC2, 0xA0, 0xEF, 0xBB, 0xBF].contains($0) } }
            .filter { !$0.isEmpty }
        let starts = ["<!doctype html", "<html", "<head>", "<body"]
        func begins(_ line: ArraySlice<UInt8>) -> Bool {
            if line.first != UInt8(ascii: "<") { return false }
            let start = String(decoding: line.prefix(32), as: UTF8.self).lowercased()
            return starts.contains { start.hasPrefix($0) }
        }
        guard let first = lines.first else { return false }
        if isMarkdown { return begins(first) }
        return lines.contains(where: begins)
            || first.first == UInt8(ascii: "<")
                && Markup.has(String(decoding: head, as: UTF8.self)) {
                    Markup.isOfTexts($0) || $0 == "html" || $0 == "body"
                }
    }
}
