import JobSearch

/// A part of a text: words, or the address of a page among them.
enum TextPart: Equatable {
    case words(String)
    case page(String)

    /// The parts of a text, in their order. An address ends at a blank, and before the signs that
    /// end a sentence.
    static func parts(of text: String) -> [TextPart] {
        var parts: [TextPart] = []
        var words = ""
        var rest = text[...]
        while let first = rest.first {
            if isAtWordStart(words), let address = address(at: rest) {
                if !words.isEmpty { parts.append(.words(words)) }
                words = ""
                parts.append(.page(String(address)))
                rest = rest.dropFirst(address.count)
            } else {
                words.append(first)
                rest = rest.dropFirst()
            }
        }
        return words.isEmpty ? parts : parts + [.words(words)]
    }

    private static func isAtWordStart(_ words: String) -> Bool {
        words.last.map { $0.isWhitespace || "(<“\"'".contains($0) } ?? true
    }

    /// The address of a page at the beginning of a text.
    private static func address(at text: Substring) -> Substring? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
        var address = text.prefix { !$0.isWhitespace && !"<>\"“”".contains($0) }
        while let last = address.last, ".,;:!?')]}".contains(last) { address.removeLast() }
        return isPage(String(address)) ? address : nil
    }

    /// True for the address of a page of the web that a browser may open.
    static func isPage(_ text: String) -> Bool {
        guard let end = text.firstRange(of: "://"),
            ["http", "https"].contains(text[..<end.lowerBound].lowercased())
        else { return false }
        let host = text[end.upperBound...]
        return host.first.map { $0.isLetter || $0.isNumber || $0 == "[" } ?? false
            && WebAddress.isValid(text)
    }

    /// An address as it is read: without its scheme and a slash at its end.
    static func readable(_ address: String) -> String {
        let text = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        return String(text.hasSuffix("/") ? text.dropLast() : text)
    }
}
