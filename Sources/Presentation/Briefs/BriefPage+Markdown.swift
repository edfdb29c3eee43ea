extension BriefPage {
    /// The page in Markdown (CommonMark 0.31): a heading for each section, and its items as a list.
    public var markdown: String {
        var text = "# \(Markdown.escaped(title)) (\(ref))\n"
        if !subtitle.isEmpty { text += "\n\(Markdown.inline(subtitle))\n" }
        for section in sections {
            text += "\n## \(Markdown.escaped(section.title))\n\n"
            let isText = !section.isList && section.items.count == 1
            for item in section.items {
                text +=
                    isText && item.details.isEmpty
                    ? Markdown.lines(Markdown.item(item), behind: "") + "\n"
                    : Markdown.bullet(item, isTask: section.isList)
            }
        }
        return text
    }
}

/// Text in Markdown.
private enum Markdown {
    /// An item of a list with its details below it.
    static func bullet(_ item: BriefPage.Item, isTask: Bool = false, depth: Int = 0) -> String {
        let margin = String(repeating: "  ", count: depth)
        let text = lines((isTask ? "[ ] " : "") + self.item(item), behind: margin + "  ")
        return "\(margin)- \(text)\n"
            + item.details.map { bullet($0, depth: depth + 1) }.joined()
    }

    /// The item itself: its lead is strong.
    static func item(_ item: BriefPage.Item) -> String {
        let lead = item.lead.map { "**\(escaped($0))**" }
        let ref = item.ref.map { "(\($0))" }
        let head = [lead, lead == nil ? nil : ref].compactMap { $0 }.joined(separator: " ")
        let rest = [
            item.text.isEmpty ? nil : inline(item.text), lead == nil ? ref : nil,
            item.url.map { TextPart.isPage($0) ? "<\($0)>" : escaped($0) },
        ].compactMap { $0 }.joined(separator: " ")
        return [head, rest].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// Lines that stay lines, those after the first behind a margin.
    static func lines(_ text: String, behind margin: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: true)
            .joined(separator: "\\\n" + margin)
    }

    /// A text with its addresses as links.
    static func inline(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            TextPart.parts(of: String(line)).enumerated().map { place, part in
                switch part {
                case .words(let words): escaped(words, isLineStart: place == 0)
                case .page(let address): "<\(address)>"
                }
            }.joined()
        }.joined(separator: "\n")
    }

    /// The text with a backslash before each sign that Markdown would take for its own.
    static func escaped(_ text: String, isLineStart: Bool = true) -> String {
        var result = ""
        var isStart = isLineStart
        for (character, next) in zip(text, text.dropFirst().map(Optional.init) + [nil]) {
            // An ampersand is itself, but in front of what may be the name of a sign.
            let isEntity = character == "&" && (next.map { $0.isLetter || $0 == "#" } ?? false)
            let isSign = isEntity || "\\`*_[]<>|~".contains(character)
            // These begin a heading, a list or a rule at the beginning of a line alone, and a point
            // or a bracket does behind a number.
            let isBegin =
                isStart && "#+-=".contains(character)
                || isNumber(result, isLineStart) && ".)".contains(character)
            if isSign || isBegin { result.append("\\") }
            result.append(character)
            if !character.isWhitespace { isStart = false }
        }
        return result
    }

    private static func isNumber(_ text: String, _ isLineStart: Bool) -> Bool {
        isLineStart && !text.isEmpty && text.utf8.count < 10
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
