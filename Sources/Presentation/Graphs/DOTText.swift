import JobSearch

/// Texts as strings of the DOT language between quotation marks.
enum DOTText {
    /// Lines of a label, or a text of an attribute that Graphviz reads in the same way.
    ///
    /// There a backslash begins an escape, and an ampersand an entity of HTML; between quotation
    /// marks nothing else has a meaning.
    static func quoted(_ lines: [String]) -> String {
        let escaped = lines.map { line in
            drawn(line).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("&", with: "&amp;")
        }
        return "\"" + escaped.joined(separator: "\\n") + "\""
    }

    static func quoted(_ text: String) -> String { quoted([text]) }

    /// A text as it may stand in XML, its control characters made visible.
    static func drawn(_ text: String) -> String {
        // What is no character of XML 1.0 (§2.2).
        let text = shown(text)
        guard text.unicodeScalars.contains(where: isNoCharacter) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(isNoCharacter(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    /// A name as the lines of a node: two of at most 20 columns, with `…` where it is longer.
    static func label(_ name: String) -> [String] {
        let width = 20
        let lines = wrapped(drawn(name), into: width).map { String($0.trimmingPrefix(" ")) }
        guard lines.count > 2 else { return lines }
        return [lines[0], fitted(lines[1] + " " + lines[2], into: width)]
    }

    /// A text between the tags of XML.
    static func xml(_ text: String) -> String {
        drawn(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
