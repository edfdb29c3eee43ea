import JobSearch
import Presentation

/// The legend of a drawn network: marks beside their words.
struct NetworkKey {
    /// Forms of the ties that are drawn, with their numbers where they are to be told.
    var ties: [(form: NetworkTie.Form, count: Int?)]
    var hasMeetups: Bool
    /// True if companies are bars beside names, and not squares.
    var hasBars = false

    /// The middle of a mark.
    private static let middle = Point(x: 14, y: 8)

    var html: String {
        let people = PersonStyle.allCases.reversed().map { style in
            item(SVG.circle(NetworkKey.middle, 5.5, "person \(style.rawValue)"), style.words)
        }
        let companies = CompanyStyle.allCases.map { style in
            item(
                hasBars
                    ? SVG.path("M14 1V15", "employer \(style.rawValue)")
                    : SVG.box(NetworkKey.middle, 10, 10, "company \(style.rawValue)"),
                style.words)
        }
        let meetups = MeetupStyle.allCases.map { style in
            item(
                SVG.box(NetworkKey.middle, 24, 12, "meetup", round: 6), style.words)
        }
        let lines = ties.map { tie in
            item(line(tie.form), TieStyle(tie.form).words, count: tie.count)
        }
        return "<div class=\"legend\">\n" + list("People", people)
            + list(
                hasMeetups ? "Companies, meetups" : "Companies",
                hasMeetups ? companies + meetups : companies)
            + list("Lines", lines) + "</div>\n"
    }

    private func list(_ name: String, _ items: [String]) -> String {
        "<div><h2>\(name)</h2>\n<ul>\n\(items.joined())</ul></div>\n"
    }

    private func item(_ mark: String, _ words: String, count: Int? = nil) -> String {
        let number = count.map { " <span class=\"count\">\(grouped($0))</span>" } ?? ""
        return "<li><svg class=\"key\" width=\"28\" height=\"16\" viewBox=\"0 0 28 16\" "
            + "aria-hidden=\"true\">\(mark)</svg> \(HTMLText.escaped(words))\(number)</li>\n"
    }

    private func line(_ form: NetworkTie.Form) -> String {
        let name = form.word
        // As an introduction has its arrow's head at who was introduced.
        if form == .introducedBy { return SVG.path("M25 8H3M19 4L25 8L19 12", name) }
        return SVG.path("M2 8H26", name, width: form == .exchange ? 1.5 : nil)
    }
}
