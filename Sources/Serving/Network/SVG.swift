import Foundation
import JobSearch
import Presentation

/// Elements of drawings, for pages that have them inside.
enum SVG {
    /// A whole drawing.
    ///
    /// - Parameters:
    ///   - body: its elements, the first below all others.
    ///   - letters: the size of the letters of most texts.
    ///   - caption: id of the element that names it.
    static func drawing(
        _ body: [String], size: Point, letters: Double, caption: String
    ) -> String {
        """
        <svg role="group" aria-labelledby="\(caption)" width="\(number(size.x))" \
        height="\(number(size.y))" viewBox="0 0 \(point(size))" font-size="\(number(letters))">
        \(body.joined(separator: "\n"))
        </svg>

        """
    }

    /// A number with at most one digit behind the point.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    static func point(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

    /// The beginning of a link to a page. The key Tab leaves it out, since a row below leads there too.
    static func link(to path: String) -> String { "<a href=\"\(path)\" tabindex=\"-1\">" }

    static func title(_ text: String) -> String {
        "<title>\(HTMLText.escaped(shown(text)))</title>"
    }

    /// A line of text.
    ///
    /// - Parameters:
    ///   - name: the class; `nil` for a name, as most texts are.
    ///   - size: the size of letters of the whole drawing, which is not said again.
    static func text(_ label: DrawnLabel, _ name: String? = nil, in size: Double) -> String {
        let isRightToLeft = beginsAtTheRight(label.text)
        let anchor =
            switch (label.anchor, isRightToLeft) {
            case (.middle, _): " text-anchor=\"middle\""
            // An anchor goes by the direction of reading: the start of Hebrew text is its right end.
            case (.right, false), (.left, true): " text-anchor=\"end\""
            case (.left, false), (.right, true): ""
            }
        let place =
            label.turn == 0
            ? " x=\"\(number(label.at.x))\" y=\"\(number(label.at.y))\""
            : " transform=\"translate(\(point(label.at))) rotate(\(number(label.turn)))\""
        let direction = isRightToLeft ? " direction=\"rtl\"" : ""
        let kind = name.map { " class=\"\($0)\"" } ?? ""
        let letters = label.size == size ? "" : " font-size=\"\(number(label.size))\""
        let text = HTMLText.escaped(label.text)
        return "<text\(kind)\(place)\(anchor)\(direction)\(letters)>\(text)</text>"
    }

    static func circle(_ center: Point, _ radius: Double, _ name: String) -> String {
        "<circle class=\"\(name)\" cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" "
            + "r=\"\(number(radius))\"/>"
    }

    /// A rectangle around its middle.
    ///
    /// - Parameter round: radius of its corners.
    static func box(
        _ center: Point, _ width: Double, _ height: Double, _ name: String, round: Double = 0
    ) -> String {
        let corner = center - Point(x: width / 2, y: height / 2)
        let corners = round == 0 ? "" : " rx=\"\(number(round))\""
        return "<rect class=\"\(name)\" x=\"\(number(corner.x))\" y=\"\(number(corner.y))\" "
            + "width=\"\(number(width))\" height=\"\(number(height))\"\(corners)/>"
    }

    /// A line of some points or curves.
    ///
    /// - Parameters:
    ///   - width: its width, where the style of its class does not say it.
    ///   - title: what is shown while the pointer is on it.
    static func path(
        _ data: String, _ name: String, width: Double? = nil, title: String? = nil
    ) -> String {
        let stroke = width.map { " stroke-width=\"\(number($0))\"" } ?? ""
        return "<path class=\"\(name)\"\(stroke) d=\"\(data)\""
            + (title.map { ">\(self.title($0))</path>" } ?? "/>")
    }

    static func lines(_ points: [Point]) -> String {
        "M" + points.map(point).joined(separator: "L")
    }

    static func arc(
        from: Point, to: Point, x: Double, y: Double, isLarge: Bool = false
    ) -> String {
        "M\(point(from))A\(number(x)) \(number(y)) 0 \(isLarge ? 1 : 0) 1 \(point(to))"
    }

    /// A curve that bends towards a point.
    ///
    /// - Parameters:
    ///   - pull: 0 for a straight line, 1 for a curve whose handle is the point itself. The ends of a
    ///     short line pull less, so that it bends no further than it is long.
    ///   - head: length of the arrow's head at its beginning; 0 for none.
    static func curve(
        from: Point, to: Point, towards center: Point, pull: Double, head: Double = 0,
        apart: Double = 0
    ) -> String {
        let middle = (from + to) * 0.5
        let inwards = center - middle
        let reach = min(inwards.length * pull, (to - from).length * 0.7)
        let exact = middle + inwards * (reach / max(inwards.length, 0.001))
        let handle = Point(x: exact.x.rounded(), y: exact.y.rounded())
        let toward = handle - from
        let along = toward * (1 / max(toward.length, 0.001))
        let begin = from + along * apart
        var data = "M\(point(begin))Q\(point(handle)) \(point(to))"
        if head > 0 {
            let across = Point(x: -along.y, y: along.x)
            let base = begin + along * head
            data +=
                "M\(point(base + across * (head * 0.5)))L\(point(begin))L"
                + "\(point(base - across * (head * 0.5)))"
        }
        return data
    }
}
