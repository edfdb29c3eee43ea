import CivilTime
import Foundation
import JobSearch
import Logbook
import Testing

@testable import Serving

@Suite("Pages")
struct PageTests {
    private static let markup = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;"

    /// A log in which each text of each thing is markup.
    private func hostileHome() throws -> ServedHome {
        let home = try ServedHome()
        let log = try home.log()
        let text = PageTests.markup
        _ = try log.add { _ in
            var company = Company(name: "Acme \(text)")
            company.tier = 1
            company.website = "javascript:alert(1)"
            company.careersURL = "https://example.com/?\(text)"
            (company.mission, company.notes, company.need) = (text, text, text)
            (company.ideas, company.questions, company.sources) = ([text], [text], [text])
            company.tags = [text]
            return company
        }
        _ = try log.add { _ in
            var contact = Contact(name: "Ada \(text)")
            contact.company = 1
            (contact.title, contact.notes, contact.tags) = (text, text, [text])
            contact.cadence = Period(iso: "P1D")
            return contact
        }
        _ = try log.add { _ in
            var followUp = FollowUp(
                text: "send \(text)", due: .day(Day(iso: "2026-02-02") ?? Day(ordinal: 0)))
            (followUp.company, followUp.contacts) = (1, [1])
            return followUp
        }
        _ = try log.add { _ in
            var interaction = Interaction(
                text: "tea \(text)", at: .day(Day(iso: "2026-01-02") ?? Day(ordinal: 0)))
            interaction.contacts = [1]
            return interaction
        }
        _ = try log.add { _ in
            var posting = Posting(title: "Intern \(text)")
            (posting.company, posting.url, posting.location) = (
                1, "https://x.example/\(text)", text
            )
            posting.closes = Day(iso: "2026-03-04")
            (posting.status, posting.text) = (.applied, "You know Kubernetes and \(text).")
            return posting
        }
        _ = try log.add { _ in
            let day = Day(iso: "2026-03-05") ?? Day(ordinal: 0)
            var meetup = Meetup(title: "Talk \(text)", time: .days(day, day))
            (meetup.companies, meetup.contacts, meetup.notes) = ([1], [1], text)
            return meetup
        }
        return home
    }

    /// Paths at which something of the hostile log stands.
    private static let paths = [
        "", "targets", "keywords", "briefs", "o1", "c1", "brief-o1", "brief-c1", "brief-p1",
        "brief-m1", "network", "network-all",
    ]

    @Test("have no markup but their own, whatever stands in the log", arguments: paths)
    func markup(path: String) throws {
        let answer = try hostileHome().get(path)
        #expect(answer.status == .ok)
        let text = answer.text
        #expect(text.contains("&lt;script&gt;"))
        for sign in ["<script", "<img", "onerror=alert(1)>", "javascript:", "style=", "<form"] {
            let isThere = text.contains(sign)
            // As text it may stand there, between signs that are none.
            #expect(!isThere || sign == "javascript:" && !text.contains("href=\"javascript:"))
        }
        // Every tag is closed, and every attribute is one of a page's own.
        #expect(unbalanced(text) == nil)
    }

    @Test("ask for nothing from elsewhere, and say so", arguments: paths + ["statistics"])
    func policy(path: String) throws {
        let answer = try hostileHome().get(path)
        #expect(answer["Content-Security-Policy"] == PageShell.policy)
        let text = answer.text
        for match in text.matches(of: /(?:src|href)="([^"]*)"/) {
            let address = String(match.1)
            let isOwn =
                ["./", "#content", "#full"].contains(address) || SitePlace(address[...]) != nil
            // Others are links, which nothing follows by itself.
            #expect(
                isOwn || address.hasPrefix("https://") && match.0.hasPrefix("href"), "\(address)")
        }
        #expect(!text.contains("src=\""))
    }

    @Test("lead to pages that are there, and to no others")
    func ways() throws {
        let home = try hostileHome()
        var known: Set = [""]
        var rest = [""]
        while let path = rest.popLast() {
            let answer = home.get(path)
            #expect(answer.status == .ok, "\(path)")
            for match in answer.text.matches(of: /href="([^"#:]*)"/) {
                let next = match.1 == "./" ? "" : String(match.1)
                if known.insert(next).inserted { rest.append(next) }
            }
        }
        #expect(known.isSuperset(of: PageTests.paths + ["statistics", "style.css", "brief.css"]))
        for path in ["c2", "o2", "brief-c2", "f1", "brief-f1", "C1", "c01", "brief-", "brief-C1"] {
            #expect(home.get(path).status == .notFound, "\(path)")
        }
    }

    @Test("show each row with the line to type")
    func lines() throws {
        let home = try hostileHome()
        let morning = home.get("").text
        for line in ["kith done f1", "kith log TEXT --with c1", "kith today"] {
            #expect(morning.contains("<code>\(line)</code>"), "\(line)")
        }
        let targets = home.get("targets").text
        for line in ["kith show o1", "kith targets --all"] {
            #expect(targets.contains("<code>\(line)</code>"), "\(line)")
        }
        let company = home.get("o1").text
        for line in ["kith show o1", "kith done f1", "kith log TEXT --with c1", "kith brief m1"] {
            #expect(company.contains("<code>\(line)</code>"), "\(line)")
        }
        let contact = home.get("c1").text
        for line in ["kith show c1", "kith show i1", "kith done f1"] {
            #expect(contact.contains("<code>\(line)</code>"), "\(line)")
        }
        let keywords = home.get("keywords").text
        for line in ["kith keywords --gap", "kith skill learn Kubernetes"] {
            #expect(keywords.contains("<code>\(line)</code>"), "\(line)")
        }
        let briefs = home.get("briefs").text
        for line in ["kith brief m1", "kith brief p1"] {
            #expect(briefs.contains("<code>\(line)</code>"), "\(line)")
        }
    }

    @Test("say so where nothing is there")
    func empty() throws {
        let home = try ServedHome()
        _ = try home.log().add { _ in Company(name: "Acme") }
        let morning = home.get("").text
        #expect(morning.contains("Nothing is due, and nothing stands in the next 7 days."))
        #expect(
            home.get("targets").text.contains("<p class=\"sum\" dir=\"auto\">No targets yet.</p>"))
        #expect(home.get("o1").text.contains("researching; nobody known"))
        #expect(home.get("statistics").text.contains("Nothing to count in the last 26 weeks."))
        #expect(home.get("keywords").text.contains("No posting has a text yet."))
        #expect(home.get("briefs").text.contains("Nothing stands ahead"))
    }

    @Test("of a company have the warmest of its people first")
    func warmth() throws {
        let home = try ServedHome()
        let log = try home.log()
        _ = try log.add { _ in Company(name: "Acme") }
        for name in ["Never", "Long Ago", "Lately", "Yesterday"] {
            _ = try log.add { _ in
                var contact = Contact(name: name)
                contact.company = 1
                return contact
            }
        }
        for (contact, day) in [(2, "2025-01-01"), (3, "2026-02-20"), (4, "2026-03-01")] {
            _ = try log.add { _ in
                var talk = Interaction(text: "tea", at: .day(Day(iso: day) ?? Day(ordinal: 0)))
                talk.contacts = [contact]
                return talk
            }
        }
        let text = home.get("o1").text
        #expect(text.contains("researching; 4 known, 2 of them warm"))
        let rows = text.matches(of: /<th scope="row" dir="auto">([^<]*)<\/th>/).map { String($0.1) }
        #expect(Array(rows.prefix(4)) == ["Yesterday", "Lately", "Long Ago", "Never"])
    }

    @Test("are of a few kilobytes for a search of thousands, with the line for the rest")
    func many() throws {
        let home = try ServedHome()
        let log = try home.log()
        for number in 1...60 {
            _ = try log.add { _ in
                FollowUp(
                    text: "write \(number)", due: .day(Day(iso: "2026-02-02") ?? Day(ordinal: 0)))
            }
        }
        let text = home.get("").text
        #expect(text.contains("Overdue <span class=\"count\">60</span>"))
        #expect(text.matches(of: /<tr class="late">/).count == 20)
        #expect(text.contains("… and 40 more: <code>kith followup list --overdue</code>"))
    }

    /// The first tag that is not closed, or not opened; `nil` if all are.
    private func unbalanced(_ text: String) -> String? {
        var open: [Substring] = []
        for tag in text.matches(of: /<(\/?)([a-z0-9]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/) {
            // Elements of drawings end by themselves.
            if ["meta", "link"].contains(tag.2) || !tag.4.isEmpty { continue }
            if tag.1.isEmpty {
                open.append(tag.2)
            } else if open.popLast() != tag.2 {
                return String(tag.0)
            }
        }
        let signs = text.count { $0 == "<" }
        let tags = text.matches(of: /<\/?[a-z0-9]+(?: [a-zA-Z-]+="[^"<>]*")*\/?>/).count
        return open.first.map(String.init)
            ?? (signs == tags + 1 ? nil : "\(signs) signs, \(tags) tags")
    }
}
