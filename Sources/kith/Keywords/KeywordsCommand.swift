import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// The terms that postings share: `kith keywords --gap`.
struct KeywordsCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords", abstract: "Show the terms that your postings share.",
        discussion: """
            The terms stand in order of how many postings and companies ask for them; a text that a company repeats counts \
            once for the order, and each time in the numbers. required and wished is what most postings say. With a TERM: \
            each sentence in which it stands. --gap: what is asked for and not yours, the first choices first, and the \
            postings that fit best; kith skill says what you have.
            """, aliases: ["keyword"])
    static let examples = ["kith keywords", "kith keywords --gap --tier 1", "kith keywords python"]

    @Argument(help: "A term: where it stands.") var term: [String] = []
    @Option(help: "Only postings of this company.") var company: String?
    @Option(help: "Only postings of companies of this tier, 1 to 3.") var tier: Int?
    @Option(help: "Only this posting.") var posting: String?
    @Option(help: "Only postings with this status.") var status: Posting.Status?
    @Option(help: "How many terms at most.") var limit: Int?
    @Flag(help: "What is asked for and not yours, and which postings fit best.") var gap = false
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    /// Number of terms, and of postings that fit, on a screen.
    private static let rows = 25
    private static let fits = 5

    func validate() throws {
        try checkLimit(limit)
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs a number from 1 to 3.")
        }
        if gap, !term.isEmpty {
            throw ValidationError("--gap is of all terms; leave out the TERM.")
        }
    }

    func run(in session: Session) throws {
        var filter = KeywordFilter()
        (filter.company, filter.tier, filter.posting) = (company, tier, posting)
        filter.status = status
        if !term.isEmpty {
            return try session.showSentences(with: term.joined(separator: " "), filter, limit)
        }
        let logbook = try session.logbook
        let keywords = try logbook.keywords(filter)
        let most = limit ?? (session.isJSON || gap ? nil : Self.rows + 1)
        let all = keywords.ranked(most: most)
        let own = try logbook.things(Skill.self, Filter())
        let skills = OwnSkills(own)
        if !gap, session.isJSON {
            return try session.console.say(KeywordJSON(skills).list(all).text())
        }
        if keywords.postings.isEmpty, !session.isJSON {
            return try session.console.say(emptiness(keywords))
        }
        let screen = KeywordScreen(
            keywords, skills, due: try logbook.dueDays(of: own), zone: try session.zone,
            now: session.now)
        if gap { return try show(keywords, all, skills, screen, session) }
        try session.console.say(session.console.styled(screen.sum, .strong))
        let listed = Array(all.prefix(limit ?? Self.rows))
        try session.console.show(screen.table(listed), indent: "  ")
        if all.count > listed.count {
            try session.console.say("  … and more: kith keywords --limit \(2 * Self.rows)")
        }
        noteMissingTexts(keywords, session)
    }

    private func show(
        _ keywords: Keywords, _ all: [Keyword], _ skills: OwnSkills, _ screen: KeywordScreen,
        _ session: Session
    ) throws {
        let gaps = keywords.gaps(all, skills)
        let fits = keywords.fits(skills)
        if session.isJSON {
            return try session.console.say(KeywordJSON(skills).gap(gaps, fits).text())
        }
        let console = session.console
        try console.say(
            console.styled("\(screen.sum): asked, and not yours; first choice first", .strong))
        if gaps.isEmpty { try console.say("  Nothing: you have all that they ask for.") }
        let listed = Array(gaps.prefix(limit ?? Self.rows))
        try console.show(screen.table(listed), indent: "  ")
        if gaps.count > listed.count {
            try console.say(
                "  … and \(gaps.count - listed.count) more: kith keywords --gap --limit \(gaps.count)"
            )
        }
        let best = fits.filter { !$0.have.isEmpty }.prefix(Self.fits)
        if !best.isEmpty { try console.say("Best fits   \(screen.line(Array(best)))") }
        if !gaps.isEmpty {
            console.note(
                "You have it: kith skill have TERM. To learn it: kith skill learn TERM --due WHEN. "
                    + "Not for you: kith skill ignore TERM")
        }
        noteMissingTexts(keywords, session)
    }

    private func noteMissingTexts(_ keywords: Keywords, _ session: Session) {
        let count = keywords.withoutText
        if count == 0 { return }
        session.console.note(
            (count == 1 ? "1 posting has" : "\(count) postings have")
                + " no text: kith posting edit ID --file FILE")
    }

    private func emptiness(_ keywords: Keywords) -> String {
        if company != nil || tier != nil || posting != nil || status != nil {
            return "No posting with a text fits. All of them: kith keywords"
        }
        let missing =
            keywords.withoutText == 0
            ? "No postings yet." : "No posting has a text yet."
        return """
            \(missing) To add one: kith posting add COMPANY TITLE --file FILE
            FILE is a page that your browser saved, or the text of the posting.
            """
    }
}

extension Session {
    /// Shows the sentences of postings in which a term stands.
    fileprivate func showSentences(
        with term: String, _ filter: KeywordFilter, _ limit: Int?
    ) throws {
        let found = try logbook.sentences(with: term, filter)
        let listed = Array(found.prefix(limit ?? found.count))
        if isJSON { return try console.say(KeywordJSON.sentences(listed).text()) }
        if found.isEmpty {
            return try console.say(
                "“\(shown(term))” stands in no posting. What they share: kith keywords")
        }
        let count = Set(found.map(\.posting.id)).count
        let companies = Set(found.compactMap(\.posting.company)).count
        try console.say(
            console.styled(
                "\(shown(term)): \(Kind.posting.counted(count)) at "
                    + Kind.company.counted(companies), .strong))
        var last: Int?
        for one in listed {
            if one.posting.id != last {
                let at = one.posting.companyName.map { " at \(shown($0))" } ?? ""
                try console.say("\(one.posting.ref)  \(shown(one.posting.title))\(at)")
            }
            last = one.posting.id
            for line in wrapped(shown(one.sentence), into: console.width.map { $0 - 4 }) {
                try console.say("    " + line)
            }
        }
        if listed.count < found.count {
            console.note("… and \(found.count - listed.count) more: leave out --limit")
        }
    }
}
