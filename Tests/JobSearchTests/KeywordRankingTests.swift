import JobSearch
import TestTools
import Testing

@Suite("The terms that postings share")
struct KeywordRankingTests {
    @Test("of eleven invented postings are these, in this order")
    func invented() throws {
        let fixture = try KeywordFixture.invented()
        let terms = ranked(
            fixture.postings.map {
                SamplePosting($0.text, company: $0.company, location: $0.location)
            })
        #expect(terms.count == fixture.ranking.count)
        for (term, row) in zip(terms, fixture.ranking) {
            let got = KeywordFixture.Row(
                term: term.term, key: term.key, postings: term.postings,
                companies: term.companies, asked: term.asked?.rawValue,
                also: term.also.map { KeywordFixture.Also(term: $0.term, postings: $0.postings) })
            #expect(got == row)
            #expect(term.places.count == term.postings)
        }
    }

    @Test("are the same in any order of the postings")
    func order() throws {
        let fixture = try KeywordFixture.invented()
        let postings = fixture.postings.enumerated().map { id, item in
            RankedPosting(
                id: id, company: item.company.isEmpty ? nil : item.company.count,
                terms: PostingTerms(
                    text: item.text, company: item.company, location: item.location))
        }
        let expected = Keyword.ranked(postings, most: nil)
        var random = Chance.generator()
        for _ in 0..<Chance.cases(else: 30) {
            #expect(Keyword.ranked(postings.shuffled(using: &random), most: nil) == expected)
        }
    }

    @Test("count a text that one company repeats once for the order, and eight times as postings")
    func repeats() throws {
        let text =
            "Requirements\n- Experience with Erlang, Mnesia or Riak in the telephone business"
        let copies = Array(repeating: SamplePosting(text, company: "Acme"), count: 8)
        let others = ["Bolt", "Crux"].map { (company: String) in
            SamplePosting(
                "Requirements\n- Experience with Elixir, Postgres or Redis in the business of \(company)",
                company: company)
        }
        let terms = ranked(copies + others)
        let erlang = try #require(terms["erlang"])
        #expect(erlang.postings == 8)
        #expect(erlang.companies == 1)
        let places = terms.map(\.key)
        let (first, second) = (places.firstIndex(of: "elixir"), places.firstIndex(of: "erlang"))
        #expect(try #require(first) < #require(second))
        let apart = (0..<8).map { SamplePosting(text, company: "Acme \($0)") }
        #expect(ranked(apart + others).first?.key == "erlang")
    }

    @Test("are as many as one asks for")
    func most() throws {
        let fixture = try KeywordFixture.invented()
        let postings = fixture.postings.map { SamplePosting($0.text, company: $0.company) }
        #expect(ranked(postings, most: 7) == Array(ranked(postings).prefix(7)))
        #expect(ranked(postings, most: 0) == [])
        #expect(ranked([]) == [])
        #expect(ranked([SamplePosting("")]) == [])
    }

    @Test("of open and closed compounds are one")
    func compounds() {
        let terms = ranked([
            SamplePosting("Requirements\n- Websockets, SQL, Docker", company: "A"),
            SamplePosting("Requirements\n- Web-sockets, SQL, Docker", company: "B"),
            SamplePosting("Requirements\n- Websockets, Git, Docker", company: "C"),
        ])
        #expect(terms["websocket"]?.postings == 2)
        #expect(terms["websocket"]?.also == [Keyword.Spelling(term: "Web-sockets", postings: 1)])
        #expect(terms["web socket"] == nil)
    }

    @Test("have the counts that counting by hand gives, over random texts")
    func counts() {
        var random = Chance.generator()
        for _ in 0..<Chance.cases(else: 40) {
            let texts = (0..<random.number(1...12)).map { _ in
                RandomPosting.text(&random, words: random.number(0...60))
            }
            let postings = texts.map { SamplePosting($0, company: random.one([nil, "A", "B"])) }
            let rows = texts.map(plainRows)
            let terms = postings.map(\.terms)
            for term in ranked(postings) {
                let tokens = term.key.split(separator: " ").map(String.init)
                let places = rows.indices.filter { rows[$0].contains { stands(tokens, in: $0) } }
                #expect(term.places == places, "\(term.key) in \(texts)")
                #expect(term.postings == places.count)
                let sought = SoughtTerm(term.key)
                #expect(
                    terms.indices.filter { sought.stands(in: terms[$0]) } == places)
                for place in places {
                    #expect(
                        !Keyword.sentences(of: term.key, in: texts[place]).isEmpty,
                        "\(term.key) in \(texts[place])")
                }
            }
        }
    }

    /// The tokens of a text, row by row: cut at marks first, then folded piece by piece.
    private func plainRows(_ text: String) -> [[String]] {
        var pieces: [String] = [""]
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let isEnd = scalar == "." && (next == " " || next == "\n")
            if "\n;:,!?()[]".unicodeScalars.contains(scalar) || isEnd {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].unicodeScalars.append(scalar)
            }
        }
        return pieces.map { Keyword.key(of: $0).split(separator: " ").map(String.init) }
    }

    private func stands(_ tokens: [String], in row: [String]) -> Bool {
        row.indices.contains { row[$0...].starts(with: tokens) }
    }
}
