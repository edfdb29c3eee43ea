import JobSearch
import Presentation

/// The network around me as a page: the people who matter most on rings of warmth, and the same
/// people in rows.
public struct NetworkPage {
    private let words: NetworkWords
    private let choice: EgoChoice

    public init(_ words: NetworkWords) {
        self.words = words
        choice = EgoChoice(words.network, most: EgoForm.wide.most)
    }

    public var html: String {
        let shell = PageShell(
            place: .network, title: "Network", subtitle: sum,
            command: NetworkRows.command(words, "kith graph"))
        if choice.people.isEmpty { return shell.html(NetworkRows.wholeNetwork(words)) }
        let key = NetworkKey(
            ties: forms.map { ($0, nil) }, hasMeetups: false, hasBars: true)
        let body =
            figure(choice, .wide, "wide")
            + figure(EgoChoice(words.network, most: EgoForm.narrow.most), .narrow, "narrow")
            + key.html
            + NetworkRows.wholeNetwork(words)
            + Markup.section("People", count: choice.people.count, id: "people", rows) + companies
        return shell.html(body)
    }

    /// `48 of 310 people: 3 very warm, 30 warm, 15 cold`
    private var sum: String {
        if choice.people.isEmpty { return "Nobody yet." }
        let styles = choice.people.map(PersonStyle.init)
        let parts = PersonStyle.allCases.reversed().compactMap { style in
            let count = styles.count { $0 == style }
            return count == 0 ? nil : "\(count) \(style == .silent ? "with " : "")\(style.word)"
        }
        return counted(choice.people.count) + ": " + parts.joined(separator: ", ")
    }

    /// `48 of 310 people`
    private func counted(_ count: Int) -> String {
        let total = words.network.totals.people
        let number = count < total ? "\(count) of \(grouped(total))" : grouped(count)
        return "\(number) \(total == 1 ? "person" : "people")"
    }

    /// Forms of the ties that are drawn.
    private var forms: [NetworkTie.Form] {
        let people = Set(choice.people.map { Reference(.contact, $0.id) })
        return [.exchange, .introducedBy].filter { form in
            words.network.ties.contains { tie in
                tie.form == form && people.contains(tie.to)
                    && tie.from.map(people.contains) ?? true
            }
        }
    }

    private func figure(_ choice: EgoChoice, _ form: EgoForm, _ name: String) -> String {
        let drawing = EgoDrawing(EgoLayout(choice, form), words)
        return """
            <figure class="net \(name)">
            \(drawing.svg(caption: "ring-\(name)"))<figcaption id="ring-\(name)">Around me: \
            \(counted(choice.people.count)), by companies and by warmth</figcaption>
            </figure>

            """
    }

    /// The companies where they work.
    private var companies: String {
        let companies = choice.sectors.compactMap(\.company)
        if companies.isEmpty { return "" }
        return Markup.section(
            "Companies", count: companies.count, id: "companies",
            NetworkRows.companies(companies, words, rest: 0))
    }

    private var rows: String {
        NetworkRows.people(choice.people, words, total: words.network.totals.people)
    }
}
