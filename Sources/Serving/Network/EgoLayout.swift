import Foundation
import JobSearch
import Presentation

/// The ego ring as a plan of a drawing: me, rings of warmth, and the people in sectors of their
/// companies. Their names stand beside the rings in columns, so that no name covers another one.
struct EgoLayout {
    struct Ring {
        var style: PersonStyle
        var (x, y): (Double, Double)
        /// The part of it by which a line of people stands inside of the one before.
        var lane: Double
        var label: DrawnLabel
    }

    struct Placed {
        var person: Network.Person
        var angle: Double
        var dot: Point
        var label: DrawnLabel
        /// The line from the dot to the name.
        var leader: [Point]
    }

    struct Sector {
        var company: Network.Employer?
        /// The company's name, and its tier where that stands below.
        var headings: [DrawnLabel]
        var people: [Placed]
        /// Ends of the sector's arc at the rim, clockwise.
        var arc: (from: Point, to: Point)
        /// Ends of the bar between the names and that of the company.
        var bar: (from: Point, to: Point)
    }

    let form: EgoForm
    /// Width and height of the drawing.
    private(set) var size: Point
    private(set) var center: Point
    private(set) var rim: Point
    private(set) var rings: [Ring] = []
    private(set) var sectors: [Sector] = []
    /// Numbers of the lines on which people stand inside of their rings, by id.
    private var lanes: [Int: Int] = [:]

    /// The largest angle of a name, from the level one, in radians.
    private static let most = 72 * Double.pi / 180

    init(_ choice: EgoChoice, _ form: EgoForm) {
        self.form = form
        let sides = form.sides.count == 1 ? [choice.sectors] : EgoLayout.halves(choice, form)
        let heights = sides.map { EgoLayout.height(of: $0, form) }
        let tallest = heights.max() ?? 0
        rim = Point(x: form.radius, y: max(form.radius, tallest / 2 / sin(EgoLayout.most)))
        center = Point(x: form.center, y: form.margin + rim.y)
        size = Point(x: form.width, y: 2 * center.y)
        rings = rings(of: Set(choice.people.map(PersonStyle.init)))
        lanes = EgoLayout.lanes(choice.people)
        for (side, sectors) in zip(form.sides, sides) { place(sectors, at: side) }
    }

    /// People in the order of their names.
    var people: [Placed] { sectors.flatMap(\.people) }

    /// All that is written in the drawing.
    var labels: [DrawnLabel] {
        rings.map(\.label) + sectors.flatMap(\.headings) + people.map(\.label)
            + [DrawnLabel(text: "me", at: center, anchor: .middle, size: form.nameSize)]
    }

    // MARK: Sides

    private mutating func place(_ sectors: [NetworkSector], at side: EgoForm.Side) {
        let height = EgoLayout.height(of: sectors, form)
        // Few people are spread around me, up to a distance at which they are still seen as one.
        let room = 2 * rim.y * sin(EgoLayout.most) - height
        let spread = min(form.mostSpread, max(0, room / Double(max(1, sectors.count))))
        var y = center.y - (height + spread * Double(max(0, sectors.count - 1))) / 2
        for sector in sectors {
            self.sectors.append(placed(sector, from: y, at: side))
            y += EgoLayout.height(of: sector, form) + form.gap + spread
        }
    }

    private func placed(
        _ sector: NetworkSector, from top: Double, at side: EgoForm.Side
    ) -> Sector {
        let height = Double(sector.people.count) * form.pitch
        let whole = EgoLayout.height(of: sector, form)
        let first = top + max(form.headingPitch, (whole - height) / 2)
        let people = sector.people.enumerated().map { place, person in
            placed(person, y: first + (Double(place) + 0.5) * form.pitch, at: side)
        }
        let angles = people.map(\.angle).sorted()
        let half = form.pitch / 2.4 / rim.y
        let (from, to) = ((angles.first ?? 0) - half, (angles.last ?? 0) + half)
        let outside = rim + Point(x: form.rimWidth / 2, y: form.rimWidth / 2)
        return Sector(
            company: sector.company,
            headings: headings(sector.company, top: top, at: side),
            people: people,
            arc: (
                center.on(outside.x, outside.y, at: from), center.on(outside.x, outside.y, at: to)
            ),
            bar: (
                Point(x: side.bar, y: top + form.headingPitch + 2),
                Point(x: side.bar, y: top + whole - 2)
            ))
    }

    private func placed(
        _ person: Network.Person, y: Double, at side: EgoForm.Side
    ) -> Placed {
        let sine = max(-1, min(1, (y - center.y) / rim.y))
        let angle = side.anchor == .left ? asin(sine) : .pi - asin(sine)
        let style = PersonStyle(person)
        let ring = rings.first { $0.style == style }
        let lane = 1 - Double(lanes[person.id] ?? 0) * (ring?.lane ?? 0)
        let dot = center.on((ring?.x ?? 0) * lane, (ring?.y ?? 0) * lane, at: angle)
        let size = form.nameSize
        let label = DrawnLabel(
            text: TextExtent.fitted(person.name, into: side.nameWidth, size: size),
            at: Point(x: side.name, y: y + DrawnLabel.shift * size), anchor: side.anchor,
            size: size)
        let outside = rim + Point(x: form.rimWidth, y: form.rimWidth)
        let end = Point(x: side.name + (side.anchor == .left ? -5 : 5), y: y)
        return Placed(
            person: person, angle: angle, dot: dot, label: label,
            leader: [dot, center.on(outside.x, outside.y, at: angle), end])
    }

    /// The company's name, with `tier 1` behind it in one line, or below it beside its people.
    private func headings(
        _ company: Network.Employer?, top: Double, at side: EgoForm.Side
    ) -> [DrawnLabel] {
        let (size, isAbove) = (form.headingSize, form.headingPitch > 0)
        let tier = company?.tier.map { "tier \($0)" }
        let end = isAbove ? tier.map { ", \($0)" } ?? "" : ""
        let room = side.headingWidth - TextExtent.width(of: end, size: size, isBold: true)
        let name = TextExtent.fitted(
            company.map(\.name) ?? NetworkSector.noCompany, into: room, size: size, isBold: true)
        let pitch = isAbove ? form.headingPitch : form.least / 2
        let first = DrawnLabel(
            text: name + end,
            at: Point(x: side.heading, y: top + pitch / 2 + DrawnLabel.shift * size),
            anchor: side.anchor, size: size, isBold: true)
        guard let tier, !isAbove else { return [first] }
        let below = DrawnLabel(
            text: tier,
            at: Point(x: side.heading, y: top + pitch * 1.5 + DrawnLabel.shift * form.ringSize),
            anchor: side.anchor, size: form.ringSize)
        return [first, below]
    }
}
