import JobSearch
import Presentation

/// Pieces of pages.
enum Markup {
    /// A line to type.
    static func line(_ text: String) -> String { "<code>\(HTMLText.escaped(text))</code>" }

    /// A section with its heading, and its number where one is to be told.
    static func section(_ title: String, count: Int? = nil, id: String, _ body: String) -> String {
        let number = count.map { " <span class=\"count\">\($0)</span>" } ?? ""
        return """
            <section aria-labelledby="\(id)">
            <h2 id="\(id)">\(HTMLText.escaped(title))\(number)</h2>
            \(body)</section>

            """
    }

    /// A table of things, of which each row ends with the line to type.
    ///
    /// - Parameter lines: a line for each row.
    static func table(_ table: Table, lines: [String]) -> String {
        let rows = zip(table.rowsOfCells, lines).map { row, line in
            let isLate = row.styles.contains(.late)
            let isStrong = row.styles.contains(.strong) || row.styles.contains(.important)
            let mark = isLate ? " class=\"late\"" : isStrong ? " class=\"strong\"" : ""
            let cells = row.cells.enumerated().map { place, cell in
                let text = place == 0 ? reference(cell.text) : HTMLText.escaped(cell.text)
                return switch cell.column {
                case .main: "<th scope=\"row\" dir=\"auto\">\(text)</th>"
                case .whole, .brief: "<td class=\"whole\" dir=\"auto\">\(text)</td>"
                case .detail: "<td dir=\"auto\">\(text)</td>"
                }
            }.joined()
            return "<tr\(mark)>\(cells)<td class=\"line\">\(Markup.line(line))</td></tr>\n"
        }
        return "<table>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    /// An id, which leads to the page of its thing where there is one.
    static func reference(_ text: String) -> String {
        guard text.first == Kind.company.facts.letter, Int(text.dropFirst()) != nil else {
            return HTMLText.escaped(text)
        }
        return "<a href=\"\(text)\">\(text)</a>"
    }
}
