import JobSearch

/// A text in Markdown (CommonMark), which stays as it is but for its links.
struct MarkdownText {
    private let text: String

    init(_ text: String) { self.text = text }

    /// True if the first line is a heading with its sign.
    var beginsWithHeading: Bool {
        let line = text.prefix { $0 != "\n" }
        return MarkdownText.atxHeading(line) != nil
    }

    /// The first heading, outside of code and of the lines in front (YAML); `nil` without one.
    var heading: String? {
        var before: Substring = ""
        var fence: String?
        var isInFront = text.hasPrefix("---\n")
        var rest = text[...]
        var index = -1
        // Line by line, because the heading is one of the first.
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = rest[..<end]
            rest = end == rest.endIndex ? "" : rest[rest.utf8.index(after: end)...]
            index += 1
            let bare = line.drop { $0 == " " }
            if isInFront {
                if index > 0, bare == "---" || bare == "..." { isInFront = false }
                continue
            }
            if let open = fence {
                if bare.hasPrefix(open) { fence = nil }
                continue
            }
            if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                fence = String(bare.prefix(3))
            } else if let heading = MarkdownText.atxHeading(line) {
                return heading
            } else if !before.isEmpty, MarkdownText.isUnderline(bare) {
                return MarkdownText.plain(before)
            }
            before = bare
        }
        return nil
    }

    private static func atxHeading(_ line: Substring) -> String? {
        let bare = line.drop { $0 == " " }
        let signs = bare.prefix { $0 == "#" }
        let rest = bare.dropFirst(signs.count)
        guard (1...6).contains(signs.count), rest.first == " " || rest.first == "\t" else {
            return nil
        }
        return plain(rest)
    }

    /// True for the line below a heading (setext).
    private static func isUnderline(_ line: Substring) -> Bool {
        let signs = line.reversed().drop { $0 == " " }
        guard let sign = signs.first, sign == "=" || sign == "-" else { return false }
        return signs.allSatisfy { $0 == sign } && line.count > 1
    }

    /// A line without its signs; `nil` if nothing is left.
    private static func plain(_ line: Substring) -> String? {
        var words = MarkdownText(String(line)).withoutLinks.trimmed { $0.isWhitespace }
        let closing = words.reversed().prefix { $0 == "#" }.count
        if closing > 0, words.dropLast(closing).last == " " {
            words = String(words.dropLast(closing))
        }
        for sign in ["**", "__", "`"] { words = words.replacing(sign, with: "") }
        words = words.trimmed { $0 == "*" || $0 == "_" || $0 == " " }
        return oneLine(words)
    }

    /// The text with the words of its links and pictures in their places; addresses that stand by
    /// themselves stay.
    var withoutLinks: String {
        var links = MarkdownLinks()
        // Twice: a picture may be a link's words.
        let once = links.removed(from: Array(text.utf8)[...])
        return String(decoding: links.removed(from: once[...]), as: UTF8.self)
    }
}

extension String {
    fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest.drop(while: isTrimmed))
    }
}
