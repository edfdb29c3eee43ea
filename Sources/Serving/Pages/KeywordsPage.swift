import JobSearch
import Logbook
import Presentation

/// The terms that postings share against the user's skills: what most ask for, what is missing, and
/// which postings fit best.
public struct KeywordsPage {
    private let keywords: Keywords
    private let ranked: [Keyword]
    private let skills: OwnSkills
    private let screen: KeywordScreen

    /// Number of terms that a section shows, and of postings that fit.
    private static let most = (terms: 25, fits: 10)

    /// - Parameter ranked: the terms of `keywords`, all of them.
    public init(
        _ keywords: Keywords, _ ranked: [Keyword], _ skills: OwnSkills, _ screen: KeywordScreen
    ) {
        (self.keywords, self.ranked) = (keywords, ranked)
        (self.skills, self.screen) = (skills, screen)
    }

    public var html: String {
        let isEmpty = keywords.postings.isEmpty
        let shell = PageShell(
            place: .keywords, title: "Keywords",
            subtitle: isEmpty ? "No posting has a text yet." : screen.sum,
            command: isEmpty
                ? "kith posting add COMPANY TITLE --file FILE" : "kith keywords --gap")
        return shell.html(isEmpty ? "" : gaps + fits + shared)
    }

    private var gaps: String {
        let gaps = keywords.gaps(ranked, skills)
        if gaps.isEmpty {
            return Markup.section(
                "Asked, and not yours", count: 0, id: "gaps",
                "<p>Nothing: you have all that they ask for.</p>\n")
        }
        let listed = gaps.prefix(KeywordsPage.most.terms)
        return table(
            "Asked, and not yours", id: "gaps", of: gaps.count,
            listed.map { gap in
                let line =
                    gap.skill == nil
                    ? "kith skill learn \(typed(gap.keyword))"
                    : "kith skill have \(typed(gap.keyword))"
                return row(
                    gap.keyword, listed.first?.keyword,
                    [screen.companies(askingFor: gap.keyword), screen.state(of: gap.keyword)],
                    line)
            }, all: "kith keywords --gap --limit \(gaps.count)")
    }

    private var shared: String {
        let listed = ranked.prefix(KeywordsPage.most.terms)
        let most = listed.max { $0.postings < $1.postings }
        return table(
            "Shared terms", id: "terms", of: ranked.count,
            listed.map { keyword in
                row(
                    keyword, most,
                    [keyword.asked?.rawValue ?? "", screen.state(of: keyword)],
                    "kith keywords \(typed(keyword))")
            }, all: "kith keywords --limit \(ranked.count)")
    }

    private var fits: String {
        let fits = keywords.fits(skills).filter { !$0.have.isEmpty }
        if fits.isEmpty { return "" }
        let rows = fits.prefix(KeywordsPage.most.fits).compactMap { fit -> String? in
            guard let posting = screen.postings[fit.posting] else { return nil }
            let company = posting.companyName.map { " at \(shown($0))" } ?? ""
            let (have, asked) = (fit.have.count, fit.asked.count)
            return "<tr><td class=\"whole\">\(Markup.reference(posting.ref))</td>"
                + "<th scope=\"row\" dir=\"auto\">"
                + "\(HTMLText.escaped(shown(posting.title) + company))</th>"
                + "<td class=\"number\">\(have) of \(asked)</td>"
                + "<td class=\"bar\">\(Markup.bar(have, of: asked))</td>"
                + "<td class=\"line\">\(Markup.line("kith brief \(posting.ref)"))</td></tr>\n"
        }
        return table(
            "Best fits", id: "fits", of: fits.count, rows, all: "kith keywords --gap --json")
    }

    // MARK: Rows

    private func row(
        _ keyword: Keyword, _ most: Keyword?, _ cells: [String], _ line: String
    ) -> String {
        let rest = cells.map {
            "<td class=\"detail\" dir=\"auto\">\(HTMLText.escaped($0))</td>"
        }.joined()
        return "<tr><th scope=\"row\" dir=\"auto\">\(HTMLText.escaped(shown(keyword.term)))</th>"
            + "<td class=\"number\">\(Kind.posting.counted(keyword.postings))</td>"
            + "<td class=\"bar\">\(Markup.bar(keyword.postings, of: most?.postings ?? 1))</td>"
            + "\(rest)<td class=\"line\">\(Markup.line(line))</td></tr>\n"
    }

    private func table(
        _ title: String, id: String, of count: Int, _ rows: [String], all: String
    ) -> String {
        Markup.section(
            title, count: count, id: id,
            "<table class=\"bars\">\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
                + Markup.rest(count - rows.count, all))
    }

    private func typed(_ keyword: Keyword) -> String { shellQuoted(shown(keyword.term)) }
}
