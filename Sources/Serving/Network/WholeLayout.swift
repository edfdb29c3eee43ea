import Foundation
import JobSearch
import Presentation

/// A whole network as a plan of a drawing: companies as sectors of a circle with their people beside
/// each other, the people the nearer to me in the middle the warmer, and meetups between.
struct WholeLayout {
    /// A node whose name stands outside the circle, in the direction of its place.
    struct Spoke {
        var angle: Double
        var dot: Point
        /// The place at the rim in front of its name.
        var rim: Point
        var label: DrawnLabel
    }

    /// A meetup: a box with its title.
    struct Gathering {
        var center: Point
        var width: Double
        var height: Double
        var label: DrawnLabel
    }

    /// Measures, in units of the drawing, for letters of a size.
    struct Form {
        var size: Double
        var person: Double { size * 1.2 }
        var company: Double { size * 1.35 }
        var gap: Double { size * 0.55 }
        var nameWidth: Double { size * 11 }
        var companyWidth: Double { size * 13 }
        /// Distance of a name from the rim.
        var inset: Double { size * 0.9 }
    }

    /// Sizes of letters, of which the largest is taken that fits on a screen.
    static let sizes = [15.0, 14, 13, 12, 11]
    /// The width of a screen's drawing.
    static let usualWidth = 1100.0

    private(set) var form: Form
    private(set) var radius = 0.0
    /// Width and height of the drawing.
    private(set) var size = Point(x: 0, y: 0)
    private(set) var center = Point(x: 0, y: 0)
    private(set) var people: [Int: Spoke] = [:]
    private(set) var companies: [Int: Spoke] = [:]
    private(set) var meetups: [Int: Gathering] = [:]
    /// Words in front of those of no company.
    private(set) var noCompany: DrawnLabel?

    init(_ network: Network) {
        let sectors = NetworkSector.all(of: network)
        form = Form(size: WholeLayout.sizes[0])
        for letters in WholeLayout.sizes {
            form = Form(size: letters)
            // Letters for which the circle alone is wider than a screen are not tried.
            let isTooLarge = sum(sectors) / .pi > WholeLayout.usualWidth
            if isTooLarge, letters > WholeLayout.sizes.last ?? 0 { continue }
            place(network, sectors)
            if size.x <= WholeLayout.usualWidth { break }
        }
    }

    /// All that is written in the drawing.
    var labels: [DrawnLabel] {
        [people, companies].flatMap { spokes in
            spokes.sorted { $0.key < $1.key }.map(\.value.label)
        } + meetups.sorted { $0.key < $1.key }.map(\.value.label) + [noCompany].compactMap(\.self)
    }

    /// Radius of the circle around me.
    var middle: Double { form.size * 1.5 }

    // MARK: Sectors

    /// Length of the circle that the names need.
    private func sum(_ sectors: [NetworkSector]) -> Double {
        sectors.reduce(0) { sum, sector in
            sum + form.gap + form.company + Double(sector.people.count) * form.person
        }
    }

    private mutating func place(_ network: Network, _ sectors: [NetworkSector]) {
        let sum = sum(sectors)
        var boxes = MeetupPlaces(network, form)
        radius = max(form.size * 13, sum / (2 * .pi))
        meetups = [:]
        // A larger circle has room for more of them, and there is one for any number.
        while true {
            center = Point(x: 0, y: 0)
            placeSpokes(sectors, sum: sum)
            if boxes.place(in: radius * 0.62, apart: middle, people: people) { break }
            radius *= 1.15
        }
        frame()
        for (id, box) in boxes.placed {
            meetups[id] = Gathering(
                center: box.center + center, width: box.width, height: box.height,
                label: DrawnLabel(
                    text: box.text,
                    at: box.center + center + Point(x: 0, y: DrawnLabel.shift * box.size),
                    anchor: .middle, size: box.size))
        }
    }

    private mutating func placeSpokes(_ sectors: [NetworkSector], sum: Double) {
        let turn = 2 * .pi / max(sum, 1)
        var at = 0.0
        func next(_ length: Double) -> Double {
            at += length
            return (at - length / 2) * turn - .pi / 2
        }
        for sector in sectors {
            at += form.gap
            let heading = spoke(
                sector.company?.name ?? NetworkSector.noCompany, at: next(form.company), inset: 0,
                width: form.companyWidth, isBold: sector.company != nil)
            if let company = sector.company {
                companies[company.id] = heading
            } else {
                noCompany = heading.label
            }
            for person in sector.people {
                let steps = Double(PersonStyle.allCases.firstIndex(of: PersonStyle(person)) ?? 0)
                people[person.id] = spoke(
                    person.name, at: next(form.person), inset: radius * (0.03 + 0.075 * steps),
                    width: form.nameWidth, isBold: false)
            }
        }
    }

    private func spoke(
        _ name: String, at angle: Double, inset: Double, width: Double, isBold: Bool
    ) -> Spoke {
        // Names on the left are turned so that nobody has to read upside down.
        let isLeft = cos(angle) < -1e-9
        let shift = DrawnLabel.shift * form.size * (isLeft ? -1 : 1)
        let begin = center.on(radius + form.inset, at: angle)
        return Spoke(
            angle: angle, dot: center.on(radius - inset, at: angle),
            rim: center.on(radius, at: angle),
            label: DrawnLabel(
                text: TextExtent.fitted(name, into: width, size: form.size, isBold: isBold),
                at: begin + Point(x: -shift * sin(angle), y: shift * cos(angle)),
                anchor: isLeft ? .right : .left, size: form.size, isBold: isBold,
                turn: angle * 180 / .pi + (isLeft ? 180 : 0)))
    }

    /// Moves all to where the drawing begins at 0, and says how large it is.
    private mutating func frame() {
        let corners =
            labels.flatMap(\.corners) + [-radius, radius].map { Point(x: $0, y: $0) }
        let (x, y) = (corners.map(\.x), corners.map(\.y))
        let edge = Point(x: form.size, y: form.size)
        let least = Point(x: x.min() ?? 0, y: y.min() ?? 0) - edge
        // Whole numbers are shorter.
        let first = Point(x: least.x.rounded(.down), y: least.y.rounded(.down))
        let whole = Point(x: x.max() ?? 0, y: y.max() ?? 0) + edge - first
        size = Point(x: whole.x.rounded(.up), y: whole.y.rounded(.up))
        move(by: Point(x: 0, y: 0) - first)
    }

    private mutating func move(by distance: Point) {
        func moved(_ spoke: Spoke) -> Spoke {
            var spoke = spoke
            let dot = spoke.dot + distance
            spoke.dot = Point(x: dot.x.rounded(), y: dot.y.rounded())
            spoke.rim = spoke.rim + distance
            spoke.label.at = spoke.label.at + distance
            return spoke
        }
        people = people.mapValues(moved)
        companies = companies.mapValues(moved)
        if let label = noCompany { noCompany?.at = label.at + distance }
        center = center + distance
    }
}
