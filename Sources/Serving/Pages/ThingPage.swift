import CivilTime
import JobSearch
import Logbook
import Presentation

/// A company or a contact as a page: what is known of it, and all that hangs on it; of a company its
/// people first, the warmest before the others.
public struct ThingPage {
    private let details: Details
    private let wording: Wording
    private let today: Day
    private let cadence: CadenceRule?

    /// Number of rows that a section shows.
    static let most = 100

    /// Whether the things of a kind have a page of their own.
    static func isThere(for kind: Kind) -> Bool { kind == .company || kind == .contact }

    /// - Parameters:
    ///   - details: of the thing; of a company with what is next there.
    ///   - wording: with the names of the details.
    ///   - cadence: the one that counts for a contact.
    public init(
        _ details: Details, _ wording: Wording, today: Day, cadence: CadenceRule? = nil
    ) {
        (self.details, self.wording, self.today) = (details, wording, today)
        self.cadence = cadence
    }

    private var thing: any Thing { details.thing }

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
            place: nil, title: "\(shown(thing.label)) (\(thing.ref))", subtitle: subtitle,
            command: "kith show \(thing.ref)", brief: thing.reference
        ).html(body)
    }

    private var subtitle: String {
        if let company = thing as? Company { return words(of: company) }
        if let contact = thing as? Contact { return words(of: contact) }
        return ""
    }

    /// `interviewing, tier 1; 11 known, 3 of them warm`.
    private func words(of company: Company) -> String {
        let known = details.hanging[.contact]
        let warm = known.count {
            Warmth.isWarm(last: ($0 as? Contact)?.lastInteraction, today: today)
        }
        let people =
            known.isEmpty ? "nobody known" : "\(known.count) known, \(warm) of them warm"
        return company.stage.rawValue + (company.tier.map { ", tier \($0)" } ?? "") + "; " + people
    }

    /// `CTO at Acme; warm, last 8 days ago`.
    private func words(of contact: Contact) -> String {
        let warmth =
            contact.lastInteraction.map { last in
                (Warmth.isWarm(last: last, today: today) ? "warm" : "cold")
                    + ", last exchange \(last.words(today: today))"
            } ?? "no exchange yet"
        return [contact.role(wording.names), warmth].compactMap(\.self).joined(separator: "; ")
    }

    /// The contacts, those with whom something was exchanged last first.
    private var people: [any Thing] {
        let contacts = details.hanging[.contact].compactMap { $0 as? Contact }
        let last = contacts.map { $0.lastInteraction?.ordinal ?? .min }
        return contacts.indices.sorted { (last[$1], $0) < (last[$0], $1) }.map { contacts[$0] }
    }

    private var facts: String {
        var facts: [(name: String, html: String)] = []
        if let company = (thing as? Contact)?.company {
            let reference = Reference(.company, company)
            let name = HTMLText.escaped(shown(wording.names[.company, company]))
            facts.append(("company", "\(name) \(Markup.reference(reference.text))"))
        }
        if let next = details.nextThing {
            facts.append(("next", HTMLText.inline(wording.line(next))))
        }
        if !details.aliases.isEmpty {
            let names = shown(details.aliases.joined(separator: ", "))
            facts.append(("also", HTMLText.inline(names)))
        }
        facts += wording.facts(thing, cadence: cadence).filter { $0.name != "uid" }
            .map { ($0.name, HTMLText.inline($0.value)) }
        if facts.isEmpty { return "" }
        let rows = facts.map { name, html in
            "<tr><th scope=\"row\">\(HTMLText.escaped(name))</th>"
                + "<td class=\"text\" dir=\"auto\">\(html)</td></tr>\n"
        }
        return Markup.section(
            "What is known", id: "facts",
            "<table class=\"facts\">\n<tbody>\n\(rows.joined())</tbody>\n</table>\n")
    }

    private func section(
        _ title: String, _ kind: Kind, _ things: [any Thing], left: Int = 0, id: String? = nil
    ) -> String {
        let rows = Rows(wording, today: today)
        let shown = Array(things.prefix(ThingPage.most))
        var body = Markup.table(rows.table(shown), lines: shown.map(\.lineToType))
        body += Markup.rest(things.count - shown.count + left, "kith show \(thing.ref) --json")
        return Markup.section(
            title, count: things.count + left, id: id ?? kind.facts.list, body)
    }
}
