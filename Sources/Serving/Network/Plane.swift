import Foundation

/// A point of a drawing, in the drawing's units; y grows downwards.
struct Point: Equatable, Sendable {
    var x: Double
    var y: Double

    static func + (one: Point, other: Point) -> Point {
        Point(x: one.x + other.x, y: one.y + other.y)
    }

    static func - (one: Point, other: Point) -> Point {
        Point(x: one.x - other.x, y: one.y - other.y)
    }

    static func * (point: Point, factor: Double) -> Point {
        Point(x: point.x * factor, y: point.y * factor)
    }

    var length: Double { (x * x + y * y).squareRoot() }

    /// The point of an angle on an ellipse around this point.
    ///
    /// - Parameter angle: in radians, from the right clockwise.
    func on(_ x: Double, _ y: Double, at angle: Double) -> Point {
        Point(x: self.x + x * cos(angle), y: self.y + y * sin(angle))
    }

    /// The point of an angle on a circle around this point.
    func on(_ radius: Double, at angle: Double) -> Point { on(radius, radius, at: angle) }
}

/// A line of text of a drawing.
struct DrawnLabel: Equatable, Sendable {
    /// The part of the text that stands at its point, as it is seen, whatever the script.
    enum Anchor: Sendable { case left, middle, right }

    var text: String
    /// A point of the base line.
    var at: Point
    var anchor = Anchor.left
    /// Height of the letters' square.
    var size: Double
    var isBold = false
    /// Degrees by which it is turned clockwise around its point.
    var turn = 0.0

    var width: Double { TextExtent.width(of: text, size: size, isBold: isBold) }

    /// Heights of a line above its base line and below it, in letters' squares.
    static let (ascent, descent) = (0.9, 0.25)

    /// Distance of the base line from the middle of the line, in letters' squares.
    static var shift: Double { (ascent - descent) / 2 }

    /// The corners of its box, clockwise.
    var corners: [Point] {
        let left =
            switch anchor {
            case .left: 0.0
            case .middle: -width / 2
            case .right: -width
            }
        let (top, bottom) = (-DrawnLabel.ascent * size, DrawnLabel.descent * size)
        let angle = turn * .pi / 180
        return [(left, top), (left + width, top), (left + width, bottom), (left, bottom)].map {
            at + Point(x: $0 * cos(angle) - $1 * sin(angle), y: $0 * sin(angle) + $1 * cos(angle))
        }
    }
}
