import JobSearch

/// The text of a message, without the marks of HTML that some of them have.
enum MessageText {
    /// Maximum length of a message, in characters.
    private static let limit = 1000
    private static let breaks: Set<String> = [
        "br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "blockquote",
    ]
    private static let tags: Set<String> = [
        "a", "b", "i", "u", "em", "strong", "span", "font", "td", "table", "tbody", "img", "pre",
        "code", "html", "body", "head",
    ]
    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
        "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    ]

    /// A message as plain text; a long one is cut.
    static func plain(_ html: String) -> String {
        var text = ""
        var rest = html[...]
        while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            text += rest[..<mark]
            rest = rest[mark...]
            let isTag = rest.first == "<"
            let found = isTag ? tag(rest) : entity(rest)
            text += found?.text ?? String(rest.prefix(1))
            rest = rest.dropFirst(found?.length ?? 1)
        }
        text += rest
        return cut(lines(cleaned(text)))
    }

    private static func cut(_ text: String) -> String {
        text.count <= limit ? text : cleaned(String(text.prefix(limit - 1))) + "…"
    }

    /// Without more than one empty line in a row.
    private static func lines(_ text: String) -> String {
        var kept: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = cleaned(String(line))
            if line.isEmpty, kept.last?.isEmpty == true { continue }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }

    /// The text for a tag, and the tag's length; `nil` for what is none: `a < b`, `Array<Int>`.
    private static func tag(_ rest: Substring) -> (text: String, length: Int)? {
        let inside = rest.dropFirst().prefix(2000)
        guard let end = inside.firstIndex(of: ">") else { return nil }
        var name = inside[..<end]
        let isEnd = name.first == "/"
        if isEnd { name = name.dropFirst() }
        let word = name.prefix { $0.isLetter || $0.isNumber }.lowercased()
        let length = inside.distance(from: inside.startIndex, to: end) + 2
        if breaks.contains(word) {
            // The beginning and the end of a paragraph are one line break.
            return (isEnd || word == "br" ? "\n" : "", length)
        }
        return tags.contains(word) ? ("", length) : nil
    }

    private static func entity(_ rest: Substring) -> (text: String, length: Int)? {
        let inside = rest.dropFirst().prefix(10)
        guard let end = inside.firstIndex(of: ";") else { return nil }
        let name = inside[..<end]
        let length = name.count + 2
        guard name.first == "#" else { return entities[String(name)].map { ($0, length) } }
        let digits = name.dropFirst()
        let code =
            digits.first?.lowercased() == "x"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { (String(Character($0)), length) }
    }
}
