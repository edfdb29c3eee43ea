import CivilTime
import JobSearch

/// A network in the DOT language of Graphviz, with all that its layout and look need: `dot -Tsvg`
/// and `dot -Tpng` draw it.
public struct NetworkDOT {
    private let network: Network
    private let words: NetworkWords
    /// Warmth of the people, by their ids.
    private var warmth: [Int: Double] = [:]

    public init(_ network: Network, today: Day) {
        self.network = network
        words = NetworkWords(network, today: today)
        for person in network.people { warmth[person.id] = person.warmth }
    }

    /// The same bytes for the same network: the layout begins with a seed, and nodes and edges keep
    /// their order.
    public var text: String {
        var lines = ["graph network {"] + NetworkDOT.frame
        lines.append("    label=<\(NetworkLegend(words: words).html)>")
        lines += [
            "    me [label=me, shape=circle, fontsize=18, penwidth=3, "
                + "fillcolor=\"#ffffff\", color=\"#222222\", tooltip=me]"
        ]
        lines += network.people.map(node) + network.companies.map(node) + network.meetups.map(node)
        lines += network.ties.map(edge)
        // Whatever nothing ties to the user stands at the rim.
        lines += network.islands.map { "    me -- \($0.text) [style=invis, len=5]" }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private static let frame = [
        "    graph [layout=neato, overlap=prism, sep=\"+4\", splines=line, start=1,",
        "        outputorder=edgesfirst, bgcolor=\"#ffffff\", fontname=Helvetica, fontsize=11,",
        "        labelloc=b, labeljust=l, forcelabels=false, pad=0.2]",
        "    node [shape=box, style=\"rounded,filled\", fontname=Helvetica, fontsize=11,",
        "        fontcolor=\"#1a1a1a\", margin=\"0.1,0.05\", width=0.2, height=0.2]",
        "    edge [fontname=Helvetica, fontsize=9]",
    ]

    private func node(_ person: Network.Person) -> String {
        node(
            Reference(.contact, person.id), DOTText.label(person.name), PersonStyle(person),
            title: words.title(of: person))
    }

    private func node(_ company: Network.Employer) -> String {
        node(
            Reference(.company, company.id),
            DOTText.label(company.name) + [words.status(of: company)].compactMap(\.self),
            CompanyStyle(tier: company.tier), title: words.title(of: company),
            "style=filled, fontname=\"Helvetica-Bold\"")
    }

    private func node(_ meetup: Network.Gathering) -> String {
        node(
            Reference(.meetup, meetup.id),
            DOTText.label(meetup.title) + [meetup.day.shortWords(today: words.today)],
            MeetupStyle.meetup, title: words.title(of: meetup),
            "shape=hexagon, style=filled, margin=\"0.02,0.03\"")
    }

    private func node(
        _ reference: Reference, _ label: [String], _ style: some NodeStyle, title: String,
        _ more: String? = nil
    ) -> String {
        let attributes =
            [
                "label=\(DOTText.quoted(label))", "fillcolor=\"\(style.fill)\"",
                "color=\"\(style.border)\"", "penwidth=\(style.penWidth)",
            ] + [more].compactMap(\.self) + ["tooltip=\(DOTText.quoted(title))"]
        return "    \(reference.text) [\(attributes.joined(separator: ", "))]"
    }

    private func edge(_ tie: NetworkTie) -> String {
        let style = TieStyle(tie.form)
        var (length, penWidth) = (style.length, style.penWidth)
        if tie.form == .exchange {
            let warmth = warmth[tie.to.id] ?? 0
            // A length between 1 inch and 4.5, the shorter the warmer.
            length = 1 + 3.5 / (1 + warmth)
            penWidth = min(3, 0.8 + warmth / 2)
        }
        var attributes = [
            "color=\"\(style.color)\"", "penwidth=\(NetworkDOT.number(penWidth))",
            "len=\(NetworkDOT.number(length))",
        ]
        if style.isDashed { attributes.append("style=dashed") }
        // Left out where it would cover something.
        if case .referral(let status) = tie.form {
            attributes.append("xlabel=\(status.rawValue), fontcolor=\"\(style.color)\"")
        }
        // The contact who was introduced comes first.
        if style.hasArrow { attributes.append("dir=back, arrowsize=0.6") }
        attributes.append("tooltip=\(DOTText.quoted(words.title(of: tie)))")
        return "    \(NetworkDOT.name(tie)) [\(attributes.joined(separator: ", "))]"
    }

    static func name(_ tie: NetworkTie) -> String {
        "\(tie.from?.text ?? "me") -- \(tie.to.text)"
    }

    /// A number of two digits behind the point.
    private static func number(_ value: Double) -> String {
        String((value * 100).rounded() / 100)
    }
}
