import JobSearch
import Presentation

/// All people, companies and meetups of a network and what ties them, drawn and in rows.
public struct WholeNetworkPage {
    private let words: NetworkWords
    private var network: Network { words.network }

    /// Number of ties of a form that are told in sentences.
    static let most = 200

    public init(_ words: NetworkWords) { self.words = words }

    public var html: String {
        let shell = PageShell(
            place: nil, title: "The whole network", subtitle: NetworkRows.sum(words),
            command: NetworkRows.command(words, "kith graph -o network.svg"))
        if network.references.isEmpty { return shell.html("") }
        return shell.html(figure + key.html + lists)
    }

    private var figure: String {
        let drawing = WholeDrawing(WholeLayout(network), words)
        return """
            <figure class="net whole" id="full">
            <p class="zoom"><a href="#full">Full size</a> <a href="#content">Fit to the page</a> \
            <a href="\(SitePlace.network.path)">Around me</a></p>
            <div class="pane">
            \(drawing.svg(caption: "circle"))</div>
            <figcaption id="circle">People beside those of the same company, the nearer to me the \
            warmer; meetups between</figcaption>
            </figure>

            """
    }

    private var key: NetworkKey {
        NetworkKey(
            ties: TieStyle.forms.map { ($0, ties(like: $0).count) }.filter { $0.1 > 0 },
            hasMeetups: !network.meetups.isEmpty)
    }

    private func ties(like form: NetworkTie.Form) -> [NetworkTie] {
        network.ties.filter { $0.form.word == form.word }
    }

    private var lists: String {
        var body = ""
        func add(_ title: String, _ count: Int, _ id: String, _ rows: @autoclosure () -> String) {
            if count > 0 { body += Markup.section(title, count: count, id: id, rows()) }
        }
        add(
            "People", network.people.count, "people",
            NetworkRows.people(network.people, words, total: network.totals.people))
        add(
            "Companies", network.companies.count, "companies",
            NetworkRows.companies(
                network.companies, words,
                rest: network.totals.companies - network.companies.count))
        add("Meetups", network.meetups.count, "meetups", NetworkRows.meetups(network, words))
        // The rows of the people say of exchanges and employers.
        for form in TieStyle.forms where form != .exchange && form != .worksAt {
            let ties = ties(like: form)
            add(
                TieStyle(form).words.capitalizedFirst, ties.count, "ties-\(form.word)",
                sentences(ties))
        }
        return body
    }

    private func sentences(_ ties: [NetworkTie]) -> String {
        let items = ties.prefix(WholeNetworkPage.most).map {
            "<li><bdi>\(HTMLText.escaped(shown(words.title(of: $0))))</bdi></li>\n"
        }
        let rest = ties.count - items.count
        return "<ul class=\"plain\">\n\(items.joined())</ul>\n"
            + (rest > 0
                ? "<p class=\"more\">… and \(grouped(rest)) more: "
                    + Markup.line("kith graph --json") + "</p>\n" : "")
    }
}
