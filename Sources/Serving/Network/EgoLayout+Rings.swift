import JobSearch
import Presentation

// The sides on which companies stand, and the rings on which people do.
extension EgoLayout {
    static func height(of sector: NetworkSector, _ form: EgoForm) -> Double {
        max(form.least, Double(sector.people.count) * form.pitch + form.headingPitch)
    }

    static func height(of sectors: [NetworkSector], _ form: EgoForm) -> Double {
        sectors.reduce(0) { $0 + height(of: $1, form) }
            + form.gap * Double(max(0, sectors.count - 1))
    }

    /// The sectors of the left side and of the right one, as even as can be. A company has its people
    /// on one side, unless it has so many that the other side would be empty beside it.
    static func halves(_ choice: EgoChoice, _ form: EgoForm) -> [[NetworkSector]] {
        let sectors = choice.sectors
        let whole = height(of: sectors, form)
        func tallest(_ cut: Int) -> Double {
            max(
                height(of: Array(sectors[..<cut]), form),
                height(of: Array(sectors[cut...]), form))
        }
        let cut = (0...sectors.count).min { tallest($0) < tallest($1) } ?? 0
        if tallest(cut) <= 0.62 * whole {
            return [Array(sectors[..<cut]), Array(sectors[cut...])]
        }
        // The sector in the middle goes on at the other side.
        var (left, right) = ([NetworkSector](), [NetworkSector]())
        var sum = 0.0
        for sector in sectors {
            let height = height(of: sector, form)
            let count = Int(((whole / 2 - sum - form.headingPitch) / form.pitch).rounded())
            let isHere = min(sector.people.count, max(0, count))
            sum += height + form.gap
            if isHere > 0 {
                left.append(
                    NetworkSector(company: sector.company, people: Array(sector.people[..<isHere])))
            }
            if isHere < sector.people.count {
                right.append(
                    NetworkSector(company: sector.company, people: Array(sector.people[isHere...])))
            }
        }
        return [left, right]
    }

    /// Most people who stand on one line of a ring.
    private static let mostOnLine = 16

    /// Of many people of one ring the warmer ones stand inside of it, on as many lines as they need.
    static func lanes(_ people: [Network.Person]) -> [Int: Int] {
        var lanes: [Int: Int] = [:]
        for style in PersonStyle.allCases {
            let there = people.filter { PersonStyle($0) == style }
                .sorted { ($1.warmth, $0.id) < ($0.warmth, $1.id) }
            let count = (there.count + mostOnLine - 1) / mostOnLine
            for (place, person) in there.enumerated() {
                lanes[person.id] = count - 1 - place * count / there.count
            }
        }
        return lanes
    }

    /// The rings that somebody stands on, the warmest inside.
    func rings(of styles: Set<PersonStyle>) -> [Ring] {
        let used = PersonStyle.allCases.reversed().filter(styles.contains)
        let inner = used.count == 1 ? 0.66 : 0.38 + 0.04 * Double(max(0, 4 - used.count))
        let step = (0.93 - inner) / Double(max(1, used.count - 1))
        return used.enumerated().map { place, style in
            let part = inner + step * Double(place)
            let (x, y) = (rim.x * part, rim.y * part)
            let size = form.ringSize
            let at =
                form.sides.count == 1
                ? Point(x: form.ringInset, y: center.y + y + DrawnLabel.shift * size)
                : Point(x: center.x, y: center.y - y + DrawnLabel.shift * size)
            return Ring(
                style: style, x: x, y: y, lane: (used.count == 1 ? 0.1 : step * 0.3) / part,
                label: DrawnLabel(
                    text: style.word, at: at,
                    anchor: form.sides.count == 1 ? .left : .middle, size: size))
        }
    }
}
