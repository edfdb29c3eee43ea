import JobSearch

/// Texts that may be written as a part of a page is.
enum Markup {
    /// A text of several lines, out of HTML that may be written as text once more.
    static func text(_ source: String) -> String? {
        var source = source
        // Twice, where one program wrote for another one.
        for _ in 0..<2
        where !has(source, tag: isOfTexts)
            && (source.contains("&lt;") || source.contains("&amp;lt;"))
        {
            source = plain(source)
        }
        guard has(source, tag: isOfTexts) || hasReference(source),
            let tree = try? HTMLParser.tree(of: HTMLSource(Array(source.utf8)).bytes)
        else { return filled(lines(source)) }
        // Without one the line ends are meant.
        let parts = ["br", "p", "ul", "ol", "li", "div", "table", "h1", "h2", "h3", "h4"]
        let hasParts = has(source) { parts.contains($0) }
        return filled(TextLayout.text(of: 0, in: tree, keepsLines: !hasParts))
    }

    /// A text in lines: where it has none, three blanks stand for the end of one.
    private static func lines(_ text: String) -> String {
        if text.utf8.contains(0x0A) || !text.contains("   ") { return text }
        return text.split(separator: "   ").map { cleaned(String($0)) }.joined(separator: "\n")
    }

    /// A text out of HTML, its blanks as they are.
    static func plain(_ source: String) -> String {
        guard hasReference(source) || has(source, tag: isOfTexts),
            let tree = try? HTMLParser.tree(of: Array(source.utf8))
        else { return source }
        return String(decoding: tree.bytes(in: 0), as: UTF8.self)
    }

    /// True if a text has a tag with such a name, in small letters.
    static func has(_ source: String, tag isWanted: (String) -> Bool) -> Bool {
        var rest = Substring(source).utf8
        while let start = rest.firstIndex(of: 0x3C) {
            rest = rest[rest.index(after: start)...]
            if rest.first == 0x2F { rest = rest.dropFirst() }
            let name = rest.prefix { isOfName($0) }
            guard !name.isEmpty, name.count <= 10, let next = rest.dropFirst(name.count).first,
                next <= 0x20 || next == 0x3E || next == 0x2F
            else { continue }
            if isWanted(String(decoding: name, as: UTF8.self).lowercased()) { return true }
        }
        return false
    }

    /// True for the name of an element that texts have.
    static func isOfTexts(_ name: String) -> Bool {
        switch name {
        case "p", "br", "ul", "ol", "li", "div", "b", "strong", "em", "i", "u", "span", "h1", "h2",
            "h3", "h4", "h5", "h6", "a", "section", "article", "table", "tr", "td", "font", "dl":
            true
        default: false
        }
    }

    /// True if there is `&amp;`, `&#8217;` or the like.
    private static func hasReference(_ source: String) -> Bool {
        var rest = Substring(source).utf8
        while let start = rest.firstIndex(of: 0x26) {
            rest = rest[rest.index(after: start)...]
            let name = rest.prefix(32).prefix { isOfName($0) || $0 == 0x23 }
            if !name.isEmpty, rest.dropFirst(name.count).first == 0x3B { return true }
        }
        return false
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
