import Foundation
import JobSearch
import Logbook
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
    /// - Parameters:
    ///   - lines: a line for each row.
    ///   - pages: paths to which the ids lead; `nil`: to the pages of their things.
    static func table(_ table: Table, lines: [String], pages: [String]? = nil) -> String {
        let rows = zip(table.rowsOfCells, lines).enumerated().map { index, pair in
            let (row, line) = pair
            let isLate = row.styles.contains(.late)
            let isStrong = row.styles.contains(.strong) || row.styles.contains(.important)
            let mark = isLate ? " class=\"late\"" : isStrong ? " class=\"strong\"" : ""
            // Some rows of the terminal have it as their last cell.
            let hasLine = row.cells.last?.text == line
            let cells = row.cells.dropLast(hasLine ? 1 : 0).enumerated().map { place, cell in
                let text =
                    place > 0
                    ? HTMLText.escaped(cell.text)
                    : pages.map { link(cell.text, to: $0[index]) } ?? reference(cell.text)
                return switch cell.column {
                case .main: "<th scope=\"row\" dir=\"auto\">\(text)</th>"
                case .whole, .brief: "<td class=\"whole\" dir=\"auto\">\(text)</td>"
                case .detail: "<td class=\"detail\" dir=\"auto\">\(text)</td>"
                }
            }.joined()
            return "<tr\(mark)>\(cells)<td class=\"line\">\(Markup.line(line))</td></tr>\n"
        }
        return "<table>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    /// `… and 6 more: kith …`; nothing where all is there.
    static func rest(_ count: Int, _ line: String) -> String {
        count <= 0 ? "" : "<p class=\"more\">… and \(count) more: \(Markup.line(line))</p>\n"
    }

    /// A sentence, with the line to type at its end as one.
    static func sentence(_ text: String) -> String {
        guard let place = text.range(of: ": kith ", options: .backwards) else {
            return HTMLText.escaped(text)
        }
        let line = text[place.lowerBound...].dropFirst(2)
        return HTMLText.escaped(text[..<place.lowerBound] + ": ") + Markup.line(String(line))
    }

    /// A bar as long as a number in proportion to another one; what it says stands beside it.
    static func bar(_ number: Int, of most: Int) -> String {
        let share = most == 0 ? 0 : min(100, 100 * number / most)
        return
            "<svg class=\"bar\" width=\"100%\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">"
            + "<rect width=\"\(share)%\" height=\"12\" rx=\"2\"></rect></svg>"
    }

    // MARK: Ways

    /// An id, which leads to the page of its thing, or to its brief where it has none.
    static func reference(_ text: String) -> String {
        guard let reference = Reference(typed: text), reference.text == text else {
            return HTMLText.escaped(text)
        }
        if ThingPage.isThere(for: reference.kind) { return link(text, to: text) }
        return reference.kind.hasBriefs
            ? link(text, to: briefPath(reference)) : HTMLText.escaped(text)
    }

    /// The path of the brief of a thing.
    static func briefPath(_ reference: Reference) -> String { "brief-\(reference.text)" }

    private static func link(_ text: String, to path: String) -> String {
        "<a href=\"\(path)\">\(HTMLText.escaped(text))</a>"
    }
}
