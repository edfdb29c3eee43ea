import Foundation
import JobSearch
import Presentation

/// Elements of drawings, for pages that have them inside.
enum SVG {
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
            // What begins at the right ends at the left.
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

    static func path(_ data: String, _ name: String, title: String? = nil) -> String {
        "<path class=\"\(name)\" d=\"\(data)\""
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
