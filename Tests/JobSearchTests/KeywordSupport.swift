import Foundation
import JobSearch
import TestTools
import Testing

/// Postings and the terms that they share, as the tests read them.
struct KeywordFixture: Decodable {
    struct Item: Decodable {
        var id: String
        var company: String
        var location: String
        var text: String
    }

    struct Row: Decodable, Equatable {
        var term: String
        var key: String
        var postings: Int
        var companies: Int
        var asked: String?
        var also: [Also]
    }

    struct Also: Decodable, Equatable {
        var term: String
        var postings: Int
    }

    var postings: [Item]
    var ranking: [Row]

    /// Eleven invented postings of seven companies and their whole ranking.
    static func invented() throws -> KeywordFixture {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        let file = folder.appending(path: "keywords.json")
        return try JSONDecoder().decode(KeywordFixture.self, from: Data(contentsOf: file))
    }
}

/// A posting as the tests write it.
struct SamplePosting {
    var company: String?
    var text: String
    var location: String?

    init(_ text: String, company: String? = nil, location: String? = nil) {
        self.text = text
        self.company = company
        self.location = location
    }

    var terms: PostingTerms { PostingTerms(text: text, company: company, location: location) }
}

/// Ranks postings; their ids are their places.
func ranked(_ postings: [SamplePosting], most: Int? = nil) -> [Keyword] {
    let names = postings.compactMap(\.company)
    return Keyword.ranked(
        postings.enumerated().map { id, posting in
            RankedPosting(
                id: id, company: posting.company.flatMap { names.firstIndex(of: $0) },
                terms: posting.terms)
        }, most: most)
}

/// Keys of the terms that one text asks for.
func keys(_ text: String, company: String? = nil, location: String? = nil) -> [String] {
    ranked([SamplePosting(text, company: company, location: location)]).map(\.key)
}

extension [Keyword] {
    subscript(key: String) -> Keyword? { first { $0.key == key } }
}

/// Texts made of words of postings, marks and signs.
struct RandomPosting {
    private static let words = [
        "Python", "SQL", "data", "Data", "databases", "Database", "machine", "learning", "Java",
        "experience", "with", "and", "of", "Knowledge", "C++", "C#", ".NET", "Node.js", "node js",
        "CI/CD", "A/B", "testing", "tests", "R", "team", "skills", "communication", "big", "plus",
        "is", "a", "Kenntnisse", "Erfahrung", "Docker", "AWS", "Amazon", "Web", "Services", "REST",
        "API", "APIs", "problem-solving", "front-end", "frontend", "3+", "years", "Müller's",
        "e.g.",
    ]
    private static let marks = [
        " ", " ", " ", " ", " ", ", ", ". ", "\n", "\n- ", ": ", " (", ") ",
    ]

    static func text(_ random: inout Seeded, words count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += random.one(words) + random.one(marks) }
        return text
    }
}
