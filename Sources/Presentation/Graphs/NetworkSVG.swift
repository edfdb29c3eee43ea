import CivilTime
import JobSearch

/// The drawing that Graphviz makes of a network: names as they are in its titles.
public struct NetworkSVG {
    /// Titles of nodes and edges, by their names in DOT.
    private var titles: [String: String] = [:]

    public init(_ network: Network, today: Day) {
        let words = NetworkWords(network, today: today)
        titles["network"] = words.title
        for person in network.people {
            titles[Reference(.contact, person.id).text] = words.title(of: person)
        }
        for company in network.companies {
            titles[Reference(.company, company.id).text] = words.title(of: company)
        }
        for meetup in network.meetups {
            titles[Reference(.meetup, meetup.id).text] = words.title(of: meetup)
        }
        for tie in network.ties {
            // Several ties of the same two nodes have the same name.
            let name = NetworkDOT.name(tie).replacing(" ", with: "")
            let title = words.title(of: tie)
            titles[name] = titles[name].map { "\($0); \(title)" } ?? title
        }
    }

    /// The drawing with whole names in the titles that browsers show and screen readers read, where
    /// Graphviz has put the names of DOT.
    public func titled(_ drawing: String) -> String {
        let (start, end) = ("<title>", "</title>")
        let lines = drawing.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line -> String in
            guard line.hasPrefix(start), line.hasSuffix(end) else { return String(line) }
            let name = String(line.dropFirst(start.count).dropLast(end.count))
                .replacing("&#45;", with: "-")
            return titles[name].map { start + DOTText.xml($0) + end } ?? String(line)
        }.joined(separator: "\n")
    }
}
