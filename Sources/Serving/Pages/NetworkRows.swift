import JobSearch
import Presentation

/// Rows and sentences about a network that its pages share.
enum NetworkRows {
    /// The people as a table, with the line to type about each.
    ///
    /// - Parameter total: number of all people, of whom these may be a part.
    static func people(_ people: [Network.Person], _ words: NetworkWords, total: Int) -> String {
        var table = Table([.whole, .main, .detail, .brief, .brief])
        for person in people {
            let style = PersonStyle(person)
            table.add(
                [
                    Reference(.contact, person.id).text, shown(person.name),
                    words.job(of: person).map { shown($0) } ?? "", style.word,
                    person.last.map { "last \($0.words(today: words.today))" } ?? "",
                ], style == .veryWarm ? [.strong] : [])
        }
        return rows(
            table, people.map { Reference(.contact, $0.id).lineToType }, rest: total - people.count,
            all: "kith contact list")
    }

    /// Companies as a table.
    ///
    /// - Parameter rest: number of those that are not in it.
    static func companies(
        _ companies: [Network.Employer], _ words: NetworkWords, rest: Int
    ) -> String {
        var table = Table([.whole, .main, .detail])
        for company in companies {
            table.add([
                Reference(.company, company.id).text, shown(company.name),
                words.status(of: company) ?? "",
            ])
        }
        return rows(
            table, companies.map { Reference(.company, $0.id).lineToType }, rest: rest,
            all: "kith company list")
    }

    /// The meetups as a table. All of them have been.
    static func meetups(_ network: Network, _ words: NetworkWords) -> String {
        var table = Table([.whole, .main, .brief])
        for meetup in network.meetups {
            table.add([
                Reference(.meetup, meetup.id).text, shown(meetup.title), meetup.day.words,
            ])
        }
        let rest = network.totals.meetups - network.meetups.count
        return rows(
            table, network.meetups.map { "kith show \(Reference(.meetup, $0.id).text)" },
            rest: rest,
            all: "kith meetup list")
    }

    private static func rows(
        _ table: Table, _ lines: [String], rest: Int, all: String
    ) -> String {
        Markup.table(table, lines: lines)
            + (rest > 0
                ? "<p class=\"more\">… and \(grouped(rest)) more: \(Markup.line(all))</p>\n" : "")
    }

    /// A link to the page of the whole network, and the size of that network in words.
    static func wholeNetwork(_ words: NetworkWords) -> String {
        if words.network.totals.people == 0, words.network.companies.isEmpty { return "" }
        let link = "<a href=\"\(SitePlace.wholeNetwork.path)\">The whole network</a>"
        return "<p class=\"more\">\(link): \(HTMLText.escaped(sum(words))).</p>\n"
    }

    /// `200 of 310 people, 40 companies, 12 meetups, 812 ties`
    static func sum(_ words: NetworkWords) -> String {
        let count = words.network.ties.count
        return words.sum + ", \(grouped(count)) \(count == 1 ? "tie" : "ties")"
    }

    /// The line that shows a network on a terminal, or begins one.
    static func command(_ words: NetworkWords, _ line: String) -> String {
        words.network.totals.people == 0 ? "kith met NAME --company C" : line
    }
}
