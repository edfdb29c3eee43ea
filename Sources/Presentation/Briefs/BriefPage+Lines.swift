extension BriefPage {
    /// A line of the page on a screen.
    public struct Line: Sendable, Equatable {
        /// Title of the section, on its first line, with the blanks up to the text.
        public var label: String
        public var text: String
    }

    /// The first line of a page: `Interview at Acme AI (m9): Interview, in 3 days, Thu 10:00–11:30`.
    public var head: String { "\(title) (\(ref))" + (subtitle.isEmpty ? "" : ": \(subtitle)") }

    /// Width of a screen up to which titles of sections stand above their texts.
    private static let narrow = 48

    /// The sections in lines, wrapped and never cut.
    ///
    /// - Parameter width: columns of text to fit into; `nil` where that does not matter.
    public func lines(width: Int?) -> [Line] {
        let isNarrow = width.map { $0 <= BriefPage.narrow } ?? false
        let labels = sections.map { columns(of: $0.title) }
        let indent = isNarrow ? 2 : (labels.max() ?? 0) + 2
        return sections.flatMap { section in
            var texts = section.items.flatMap { item in
                BriefPage.texts(of: item, width: width.map { $0 - indent })
            }
            if width != nil { texts = texts.map(isolated) }
            if isNarrow {
                return [Line(label: section.title, text: "")]
                    + texts.map { Line(label: padded("", to: indent), text: $0) }
            }
            return texts.enumerated().map { place, text in
                Line(label: padded(place == 0 ? section.title : "", to: indent), text: text)
            }
        }
    }

    /// The lines of an item; what goes on stands below, further in, and so do its details.
    private static func texts(of item: Item, width: Int?, depth: Int = 0) -> [String] {
        let margin = String(repeating: "  ", count: depth)
        let room = width.map { max(8, $0 - columns(of: margin) - 2) }
        let own = wrapped(item.plain, into: room).enumerated().map { place, line in
            margin + (place == 0 ? "" : "  ") + line
        }
        return own + item.details.flatMap { texts(of: $0, width: width, depth: depth + 1) }
    }

    /// The page as the text of an event in a calendar, which has title, time and place of its own.
    public var plainText: String {
        sections.map { section in
            if section.items.count == 1, let only = section.items.first, only.details.isEmpty,
                !only.text.contains("\n")
            {
                return "\(section.title): \(only.plain)"
            }
            return "\(section.title):\n"
                + section.items.flatMap { BriefPage.bullets($0) }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static func bullets(_ item: Item, depth: Int = 0) -> [String] {
        let margin = String(repeating: "  ", count: depth)
        let lines = item.plain.split(separator: "\n", omittingEmptySubsequences: true)
        return lines.enumerated().map { margin + ($0 == 0 ? "- " : "  ") + $1 }
            + item.details.flatMap { bullets($0, depth: depth + 1) }
    }
}
