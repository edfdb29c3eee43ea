import CivilTime
import JobSearch
import Logbook
import Presentation

/// A company as a page: what is known of it, its people with the warmest first, and all that hangs
/// on it.
public struct CompanyPage {
    private let company: Company
    private let details: Details
    private let wording: Wording
    private let today: Day

    /// Number of rows that a section shows.
    static let most = 100

    /// - Parameters:
    ///   - details: of the company, with what is next there.
    ///   - wording: with the names of the details.
    public init(_ company: Company, _ details: Details, _ wording: Wording, today: Day) {
        (self.company, self.details, self.wording, self.today) = (company, details, wording, today)
    }

    public var html: String {
        var body = facts
        for kind in Kind.allCases {
            let things = kind == .contact ? people : details.hanging[kind]
            if !things.isEmpty {
                let left = kind == .interaction ? details.left : 0
                body += section(kind.facts.nouns.capitalizedFirst, kind, things, left: left)
            }
            if kind == .contact, !details.former.isEmpty {
                body += section("Formerly there", kind, details.former, id: "formerly")
            }
        }
        return PageShell(
            place: nil, title: "\(shown(company.name)) (\(company.ref))", subtitle: subtitle,
            command: "kith show \(company.ref)"
        ).html(body)
    }

    /// `interviewing, tier 1; 11 known, 3 of them warm`.
    private var subtitle: String {
        let known = details.hanging[.contact]
        let warm = known.count {
            Warmth.isWarm(last: ($0 as? Contact)?.lastInteraction, today: today)
        }
        let people =
            known.isEmpty ? "nobody known" : "\(known.count) known, \(warm) of them warm"
        return company.stage.rawValue + (company.tier.map { ", tier \($0)" } ?? "") + "; " + people
    }

    /// The contacts, those with whom something was exchanged last first.
    private var people: [any Thing] {
        let contacts = details.hanging[.contact].compactMap { $0 as? Contact }
        let last = contacts.map { $0.lastInteraction?.ordinal ?? .min }
        return contacts.indices.sorted { (last[$1], $0) < (last[$0], $1) }.map { contacts[$0] }
    }

    private var facts: String {
        var facts: [(String, String)] = []
        if let next = details.nextThing { facts.append(("next", wording.line(next))) }
        if !details.aliases.isEmpty {
            facts.append(("also", shown(details.aliases.joined(separator: ", "))))
        }
        facts += wording.facts(company).filter { $0.name != "uid" }
        if facts.isEmpty { return "" }
        let rows = facts.map { name, value in
            "<tr><th scope=\"row\">\(HTMLText.escaped(name))</th>"
                + "<td class=\"text\" dir=\"auto\">\(HTMLText.inline(value))</td></tr>\n"
        }
        return Markup.section(
            "What is known", id: "facts",
            "<table class=\"facts\">\n<tbody>\n\(rows.joined())</tbody>\n</table>\n")
    }

    private func section(
        _ title: String, _ kind: Kind, _ things: [any Thing], left: Int = 0, id: String? = nil
    ) -> String {
        let rows = Rows(wording, today: today)
        let shown = Array(things.prefix(CompanyPage.most))
        var body = Markup.table(rows.table(shown), lines: shown.map(\.lineToType))
        let rest = things.count - shown.count + left
        if rest > 0 {
            body +=
                "<p class=\"more\">… and \(rest) more: "
                + Markup.line("kith show \(company.ref) --json") + "</p>\n"
        }
        return Markup.section(
            title, count: things.count + left, id: id ?? kind.facts.list, body)
    }
}
