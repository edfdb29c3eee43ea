import CivilTime
import Foundation
import JobSearch
import Logbook
import Presentation
import Testing

@testable import Serving

@Suite("Pages of the network")
struct NetworkPageTests {
    private func words(_ network: Network) -> NetworkWords {
        NetworkWords(network, today: MadeNetwork.today)
    }

    private func count(_ text: String, _ part: String) -> Int { text.ranges(of: part).count }

    /// Elements of a list of the JSON of `kith graph`.
    private func items(_ network: Network, _ name: String) throws -> [[String: Any]] {
        let data = Data(network.json.text().utf8)
        let object = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(object[name] as? [[String: Any]])
    }

    @Test("of all have each node and each tie of kith graph --json once, with its title")
    func whole() throws {
        let network = MadeNetwork.network(people: 120, companies: 30, meetups: 12)
        let page = WholeNetworkPage(words(network)).html
        let drawing = try #require(page.firstMatch(of: /(?s)<svg role="group".*?<\/svg>/)?.0)
        let text = String(drawing)
        let (nodes, edges) = (try items(network, "nodes"), try items(network, "edges"))
        #expect(nodes.count == 1 + 120 + 30 + 12 && edges.count == network.ties.count)
        for (kind, path) in [("contact", "c"), ("company", "o"), ("meetup", "brief-m")] {
            let refs = nodes.filter { $0["kind"] as? String == kind }
                .compactMap { $0["ref"] as? String }
            #expect(count(text, "<a href=\"\(path)") == refs.count && !refs.isEmpty)
            for ref in refs {
                let address = kind == "meetup" ? "brief-\(ref)" : ref
                let link = "<a href=\"\(address)\" tabindex=\"-1\"><title>"
                #expect(count(text, link) == 1, "\(ref)")
            }
        }
        var forms: [String: Int] = [:]
        for edge in edges { forms[try #require(edge["kind"] as? String), default: 0] += 1 }
        #expect(forms.count == 6)
        for (form, number) in forms {
            #expect(count(text, "<path class=\"\(form)\"") == number, "\(form)")
        }
        #expect(count(text, "<title>") == nodes.count - 1 + edges.count)
        for (form, words) in zip(TieStyle.forms, TieStyle.forms.map { TieStyle($0).words }) {
            let number = try #require(forms[form.word])
            #expect(page.contains("\(words) <span class=\"count\">\(number)</span>"))
        }
        #expect(
            page.contains(
                "120 people, 30 companies, 12 meetups, \(grouped(edges.count)) ties"))
    }

    @Test("say how many of how many are there, and where the rest is")
    func totals() throws {
        var network = MadeNetwork.network(people: 200, companies: 100, meetups: 50)
        network.totals = Network.Totals(people: 10_310, companies: 140, meetups: 51)
        let ring = NetworkPage(words(network)).html
        let ties = network.ties.count
        let sum =
            "200 of 10,310 people, 100 of 140 companies, 50 of 51 meetups, \(ties) ties"
        #expect(ring.contains("<p class=\"sum\" dir=\"auto\">48 of 10,310 people: "))
        #expect(ring.contains("Around me: 48 of 10,310 people"))
        #expect(ring.contains("Around me: 24 of 10,310 people"))
        #expect(ring.contains("<a href=\"network-all\">The whole network</a>: \(sum)."))
        #expect(ring.contains("… and 10,262 more: <code>kith contact list</code>"))
        #expect(ring.contains("<footer>On the terminal: <code>kith graph</code></footer>"))
        let whole = WholeNetworkPage(words(network)).html
        #expect(whole.contains("<p class=\"sum\" dir=\"auto\">\(sum)</p>"))
        for line in [
            "… and 10,110 more: <code>kith contact list</code>",
            "… and 40 more: <code>kith company list</code>",
            "… and 1 more: <code>kith meetup list</code>",
            "<code>kith graph -o network.svg</code>",
        ] {
            #expect(whole.contains(line), "\(line)")
        }
    }

    @Test("have a row for each of the people, with warmth in words and the line to type")
    func rows() throws {
        let network = MadeNetwork.network(people: 30, companies: 5, meetups: 3)
        let ring = NetworkPage(words(network)).html
        let choice = EgoChoice(network, most: EgoForm.wide.most).people
        #expect(choice.count == 30)
        let rows = ring.matches(of: /<tr[^>]*>(.*?)<\/tr>/).map { String($0.1) }
        let companies = EgoChoice(network, most: EgoForm.wide.most).sectors.compactMap(\.company)
        #expect(rows.count == 30 + companies.count && !companies.isEmpty)
        for (company, row) in zip(companies, rows.dropFirst(30)) {
            #expect(row.contains("<a href=\"o\(company.id)\">"))
            #expect(row.contains("<code>kith show o\(company.id)</code>"))
        }
        for (person, row) in zip(choice, rows) {
            #expect(row.contains("<code>kith log TEXT --with c\(person.id)</code>"))
            #expect(row.contains(HTMLText.escaped(shown(person.name))))
            #expect(row.contains(PersonStyle(person).word))
            let last = person.last.map { "last \($0.words(today: MadeNetwork.today))" }
            #expect(last.map(row.contains) ?? !row.contains("last "))
        }
        for style in PersonStyle.allCases { #expect(ring.contains("</svg> \(style.words)</li>")) }
    }

    @Test("have the whole name in a title where the drawing has but its beginning")
    func longNames() {
        let name = "Wolfeschlegelsteinhausenbergerdorff"
        let network = MadeNetwork.network(people: 3, companies: 0, meetups: 0) { _ in name }
        for page in [NetworkPage(words(network)).html, WholeNetworkPage(words(network)).html] {
            #expect(page.contains("…</text>") && page.contains("<title>\(name) (c1)"))
            #expect(!page.contains(">\(name)</text>"))
        }
    }

    @Test("write names from right to left so that their beginning stays")
    func rightToLeft() {
        let name = "محمد بن موسى الخوارزمي ابو عبد الله"
        let network = MadeNetwork.network(people: 1, companies: 0, meetups: 0) { _ in name }
        let texts = NetworkPage(words(network)).html.matches(of: /<text[^>]*>محمد[^<]*<\/text>/)
        #expect(texts.count == 2)
        for text in texts {
            #expect(text.0.contains("direction=\"rtl\"") && text.0.hasSuffix("…</text>"))
        }
    }

    @Test("are the same bytes for the same network, and fewer than 300,000")
    func bytes() {
        let network = MadeNetwork.network(people: 200, companies: 100, meetups: 50) {
            "Oluwaseun Adeyemi \($0)"
        }
        for page in [
            { NetworkPage(words(network)).html }, { WholeNetworkPage(words(network)).html },
        ] {
            let first = page()
            #expect(first == page())
            #expect((30_000..<300_000).contains(first.utf8.count), "\(first.utf8.count)")
        }
    }

    @Test("lead to nobody in an empty log, and say how to begin")
    func empty() throws {
        let home = try ServedHome()
        _ = try home.log()
        for path in ["network", "network-all"] {
            let text = home.get(path).text
            #expect(text.contains("<code>kith met NAME --company C</code>"))
            #expect(text.contains("obody yet") && !text.contains("<svg"))
        }
    }

    @Test("show of a log what kith graph reads of it")
    func log() throws {
        let home = try ServedHome()
        let log = try home.log()
        _ = try log.add { _ in Company(name: "Acme") }
        for name in ["Ada", "Ben"] {
            _ = try log.add { _ in
                var contact = Contact(name: name)
                contact.company = 1
                return contact
            }
        }
        let network = try log.network(
            now: ServedHome.start, zone: .named("Europe/Berlin"))
        let words = NetworkWords(network, today: MadeNetwork.today)
        #expect(home.get("network").text == NetworkPage(words).html)
        #expect(home.get("network-all").text == WholeNetworkPage(words).html)
        #expect(home.get("network").text.contains("2 people, 1 company, 2 ties"))
        #expect(home.failures == [])
    }
}
