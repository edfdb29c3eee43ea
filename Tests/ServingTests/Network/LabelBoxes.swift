@testable import Serving

/// Boxes of labels, and whether one covers another.
enum LabelBoxes {
    /// The first two labels of which one covers the other; `nil` if none does.
    static func overlap(_ labels: [DrawnLabel]) -> String? {
        let boxes = labels.map(\.corners)
        for (place, box) in boxes.enumerated() {
            for other in labels.indices where other > place {
                if covers(box, boxes[other]) {
                    return "\(labels[place].text) and \(labels[other].text)"
                }
            }
        }
        return nil
    }

    /// Whether two rectangles, however turned, have more than a line in common.
    private static func covers(_ one: [Point], _ other: [Point]) -> Bool {
        let axes = [one, other].flatMap { [$0[1] - $0[0], $0[2] - $0[1]] }
        return axes.allSatisfy { axis in
            let (first, second) = (range(one, along: axis), range(other, along: axis))
            return first.lowerBound < second.upperBound - 0.01
                && second.lowerBound < first.upperBound - 0.01
        }
    }

    private static func range(_ box: [Point], along axis: Point) -> ClosedRange<Double> {
        let length = max(axis.length, 0.001)
        let places = box.map { ($0.x * axis.x + $0.y * axis.y) / length }
        return (places.min() ?? 0)...(places.max() ?? 0)
    }

    /// The first label that is not wholly within a drawing; `nil` if all are.
    static func outside(_ labels: [DrawnLabel], _ size: Point) -> String? {
        labels.first { label in
            label.corners.contains { $0.x < 0 || $0.y < 0 || $0.x > size.x || $0.y > size.y }
        }?.text
    }
}
