import Foundation
import JobSearch
import Presentation

/// Places of meetups inside a circle, near the people who were met there, none above another one.
struct MeetupPlaces {
    struct Box {
        var center: Point
        var width: Double
        var height: Double
        var text: String
        var size: Double
    }

    /// Places by the ids of the meetups, around the middle of the circle.
    private(set) var placed: [Int: Box] = [:]
    /// Boxes without a place, in the order in which they get one.
    private let boxes: [(id: Int, box: Box)]
    private var guests: [Int: [Int]] = [:]
    private let step: Double

    init(_ network: Network, _ form: WholeLayout.Form) {
        let size = form.size
        boxes = network.meetups.map { meetup in
            let text = TextExtent.fitted(meetup.title, into: size * 14, size: size * 0.95)
            return (
                meetup.id,
                Box(
                    center: Point(x: 0, y: 0),
                    width: TextExtent.width(of: text, size: size * 0.95) + size * 1.2,
                    height: size * 1.6, text: text, size: size * 0.95)
            )
        }
        for tie in network.ties where tie.form == .metAt {
            if let person = tie.from { guests[tie.to.id, default: []].append(person.id) }
        }
        step = size * 0.8
    }

    /// Finds a place for each, the nearest free one to the middle of its people.
    ///
    /// - Parameters:
    ///   - apart: radius of a circle in the middle that stays free.
    ///   - people: the people, whose circle has the same middle.
    /// - Returns: false if there is no room for all of them.
    mutating func place(
        in radius: Double, apart: Double, people: [Int: WholeLayout.Spoke]
    ) -> Bool {
        placed = [:]
        let steps = MeetupPlaces.steps(within: 2 * radius, each: step)
        for (id, box) in boxes {
            let there = (guests[id] ?? []).compactMap { people[$0]?.angle }
            let wanted = MeetupPlaces.middle(of: there, in: radius)
            let place = steps.lazy.map { wanted + $0 }.first { center in
                isFree(center, box, in: radius, apart: apart)
            }
            guard let place else { return false }
            placed[id] = box
            placed[id]?.center = place
        }
        return true
    }

    private func isFree(_ center: Point, _ box: Box, in radius: Double, apart: Double) -> Bool {
        let (x, y) = (abs(center.x) + box.width / 2, abs(center.y) + box.height / 2)
        if x * x + y * y > radius * radius { return false }
        let near = Point(
            x: max(0, abs(center.x) - box.width / 2), y: max(0, abs(center.y) - box.height / 2))
        if near.length < apart + step { return false }
        return placed.values.allSatisfy { other in
            abs(other.center.x - center.x) >= (other.width + box.width) / 2 + step / 2
                || abs(other.center.y - center.y) >= (other.height + box.height) / 2 + step
        }
    }

    /// The middle of directions, the nearer to the rim the more they are the same.
    private static func middle(of angles: [Double], in radius: Double) -> Point {
        let sum = angles.reduce(Point(x: 0, y: 0)) { $0 + Point(x: cos($1), y: sin($1)) }
        let alike = sum.length / Double(max(1, angles.count))
        return sum * ((0.45 + 0.45 * alike) * radius / max(sum.length, 0.001))
    }

    /// Distances of a grid, the shortest first.
    private static func steps(within length: Double, each step: Double) -> [Point] {
        let most = Int(length / step)
        var steps: [(length: Int, x: Int, y: Int)] = []
        steps.reserveCapacity((2 * most + 1) * (2 * most + 1))
        for y in -most...most {
            for x in -most...most { steps.append((x * x + y * y, x, y)) }
        }
        steps.sort { $0.length == $1.length ? ($0.y, $0.x) < ($1.y, $1.x) : $0.length < $1.length }
        return steps.map { Point(x: Double($0.x) * step, y: Double($0.y) * step) }
    }
}
