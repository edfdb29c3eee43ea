import JobSearch
import Presentation

/// An ego ring as it is drawn.
struct EgoDrawing {
    private let layout: EgoLayout
    private let words: NetworkWords
    /// Ties of the people who are drawn, by those from whom they begin.
    private var introductions: [Int: [NetworkTie]] = [:]
    private var places: [Int: EgoLayout.Placed] = [:]

    init(_ layout: EgoLayout, _ words: NetworkWords) {
        self.layout = layout
        self.words = words
        for placed in layout.people { places[placed.person.id] = placed }
        for tie in words.network.ties where tie.form == .introducedBy {
            if let from = tie.from, places[from.id] != nil, places[tie.to.id] != nil {
                introductions[from.id, default: []].append(tie)
            }
        }
    }

    /// The drawing as an element.
    ///
    /// - Parameter caption: id of the element that names it.
    func svg(caption: String) -> String {
        let body = [
            layout.rings.map(ring),
            layout.sectors.flatMap { $0.people.map(person) + [company($0)] },
            layout.rings.map { text($0.label, "ring") }, [me],
        ].flatMap(\.self)
        return SVG.drawing(
            body, size: layout.size, letters: layout.form.nameSize, caption: caption)
    }

    private func text(_ label: DrawnLabel, _ name: String? = nil) -> String {
        SVG.text(label, name, in: layout.form.nameSize)
    }

    private func ring(_ ring: EgoLayout.Ring) -> String {
        let center = layout.center
        if layout.form.sides.count > 1 {
            return "<ellipse class=\"ring\" cx=\"\(SVG.number(center.x))\" "
                + "cy=\"\(SVG.number(center.y))\" rx=\"\(SVG.number(ring.x))\" "
                + "ry=\"\(SVG.number(ring.y))\"/>"
        }
        let (top, bottom) = (Point(x: 0, y: -ring.y), Point(x: 0, y: ring.y))
        return SVG.path(
            SVG.arc(from: center + top, to: center + bottom, x: ring.x, y: ring.y), "ring")
    }

    private func company(_ sector: EgoLayout.Sector) -> String {
        let rim = layout.rim + Point(x: layout.form.rimWidth / 2, y: layout.form.rimWidth / 2)
        let style = sector.company.map { CompanyStyle(tier: $0.tier).rawValue } ?? "none"
        var marks = SVG.path(SVG.lines([sector.bar.from, sector.bar.to]), "employer \(style)")
        if layout.form.headingPitch == 0 {
            marks += SVG.path(
                SVG.arc(from: sector.arc.from, to: sector.arc.to, x: rim.x, y: rim.y),
                "employer \(style)")
        }
        guard let company = sector.company else {
            return marks + sector.headings.map { text($0, "soft") }.joined()
        }
        let headings = sector.headings.map { text($0, $0.isBold ? "heading" : "soft") }
        return SVG.link(to: Reference(.company, company.id).text)
            + SVG.title(words.title(of: company)) + marks + headings.joined() + "</a>"
    }

    private func person(_ placed: EgoLayout.Placed) -> String {
        let person = placed.person
        let style = PersonStyle(person)
        let reference = Reference(.contact, person.id)
        var marks = "<g>" + SVG.path(SVG.lines(placed.leader), "leader")
        if style != .silent {
            let tie = NetworkTie(.exchange, from: nil, to: reference)
            marks += SVG.path(
                SVG.lines([layout.center, placed.dot]), tie.form.word,
                width: NetworkMark.width(of: person), title: words.title(of: tie))
        }
        for tie in introductions[person.id] ?? [] {
            guard let to = places[tie.to.id] else { continue }
            marks += SVG.path(
                SVG.curve(
                    from: placed.dot, to: to.dot, towards: layout.center, pull: 0.4,
                    head: layout.form.dot * 1.6, apart: layout.form.dot + 1.5),
                tie.form.word, title: words.title(of: tie))
        }
        return marks + SVG.link(to: reference.text) + SVG.title(words.title(of: person))
            + SVG.circle(placed.dot, layout.form.dot, "person \(style.rawValue)")
            + text(placed.label) + "</a></g>"
    }

    private var me: String {
        NetworkMark.me(at: layout.center, radius: layout.form.nameSize * 1.2, layout.form.nameSize)
    }
}
