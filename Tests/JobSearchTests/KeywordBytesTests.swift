import JobSearch
import TestTools
import Testing

@Suite("The kept form of a posting's terms")
struct KeywordBytesTests {
    private func kept(_ bytes: [UInt8]) -> PostingTerms? {
        bytes.withUnsafeBytes { PostingTerms(bytes: $0) }
    }

    @Test("gives the same terms")
    func round() throws {
        for item in try KeywordFixture.invented().postings {
            let terms = PostingTerms(
                text: item.text, company: item.company, location: item.location)
            #expect(kept(terms.bytes) == terms)
        }
        let empty = PostingTerms(text: "", company: nil, location: nil)
        #expect(kept(empty.bytes) == empty)
        #expect(empty.keywords == [])
    }

    @Test("is refused when it is cut, longer, or of another version")
    func damaged() throws {
        let bytes = SamplePosting("Requirements\n- Python, SQL and Docker\n- Git").terms.bytes
        for length in 0..<bytes.count { #expect(kept(Array(bytes.prefix(length))) == nil) }
        #expect(kept(bytes + [0]) == nil)
        var other = bytes
        other[0] = UInt8(PostingTerms.version + 1)
        #expect(kept(other) == nil)
    }

    @Test("ranks or is refused, whatever its bytes are")
    func random() throws {
        var random = Chance.generator()
        let bytes = SamplePosting("Requirements\n- Python, SQL and Docker (CI)\n- REST APIs").terms
            .bytes
        var taken = 0
        for _ in 0..<Chance.cases(else: 3000) {
            var changed = bytes
            for _ in 0..<random.number(1...4) {
                changed[random.number(1...changed.count - 1)] = UInt8(random.number(0...255))
            }
            guard let terms = kept(changed) else { continue }
            taken += 1
            let postings = (0..<3).map { RankedPosting(id: $0, company: 1, terms: terms) }
            #expect(Keyword.ranked(postings, most: nil).allSatisfy { $0.postings <= 3 })
            #expect(terms.keywords.count <= 20)
        }
        #expect(taken > 0)
    }

    @Test("of a text of a megabyte is made in bounded time")
    func long() {
        let line =
            "- Experience with Python, SQL and Docker; knowledge of machine learning is a plus\n"
        let repeated = String(repeating: line, count: 1_000_000 / line.utf8.count)
        let oneLine = String(repeating: "Python, Experience ", count: 50_000)
        let oneWord = String(repeating: "a", count: 1_000_000)
        let signs = String(repeating: "(.@/#-’", count: 100_000)
        let accents = "Cafe" + String(repeating: "\u{301}", count: 200_000)
        let time = ProcessorTime.taken {
            for text in [repeated, oneLine, oneWord, signs, accents] {
                let terms = PostingTerms(text: text, company: "Acme", location: nil)
                #expect(kept(terms.bytes) == terms)
            }
        }
        #expect(time < .seconds(60))
    }

    @Test("of hostile texts is whole")
    func hostile() {
        let texts = [
            "\u{0}\u{1}\u{FFFD}", "\u{202E}nohtyP\u{202C}", "🏳️‍🌈🇩🇪", "\u{FEFF}Python",
            "\u{1D400}\u{1D401}",
            "İstanbul, ﬁn, ŉ", "a\u{300}\u{301}\u{302}", "'s's's", "js js js", ".js .js", "C++++++",
            "((((((",
            "@", "a@b", "http://", "www.", "#LI-", "m/f/d", "(m/w/d)", "A/", "/B", "-", "--", "o",
            "o ",
            "É́\u{301}-É/É", "ＮＥＴ．ｊｓ", "e.g.", "...", "\r\n\r\n", "\u{2028}\u{2029}", "&nbsp;&nbsp;",
        ]
        for text in texts + [texts.joined(separator: " "), texts.joined(separator: "\n")] {
            let terms = SamplePosting(text, company: text, location: text).terms
            #expect(kept(terms.bytes) == terms, "\(text)")
            _ = terms.keywords
            _ = Keyword.sentences(of: text, in: text)
        }
    }
}
