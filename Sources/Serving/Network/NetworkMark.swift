import JobSearch
import Presentation

/// Marks that all drawings of a network share.
enum NetworkMark {
    /// The user.
    static func me(at center: Point, radius: Double, _ size: Double) -> String {
        SVG.circle(center, radius, "me")
            + SVG.text(
                DrawnLabel(
                    text: "me", at: center + Point(x: 0, y: DrawnLabel.shift * size),
                    anchor: .middle, size: size, isBold: true), "heading", in: size)
    }

    /// Width of the line of somebody's exchanges, the wider the warmer.
    static func width(of person: Network.Person) -> Double { min(3, 0.8 + person.warmth / 2) }
}
