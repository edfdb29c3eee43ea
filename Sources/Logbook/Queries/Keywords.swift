import Foundation
import GRDB
import JobSearch

/// Postings that are asked for their terms, as typed.
public struct KeywordFilter: Sendable {
    public var company: String?
    /// Tier of the company.
    public var tier: Int?
    public var posting: String?
    public var status: Posting.Status?

    public init() {}
}

/// A posting with its terms.
public struct TermedPosting: Sendable {
    public var id: Int
    public var title: String
    public var company: Reference?
    public var companyName: String?
    /// Tier of the company; `nil` for one that is no target.
    public var tier: Int?
    public var status: Posting.Status
    public var terms: PostingTerms

    public var ref: String { Reference(.posting, id).text }
}

/// The terms of some postings.
public struct Keywords: Sendable {
    /// The postings that have a text, by their ids.
    public var postings: [TermedPosting] = []
    /// Number of postings that have none.
    public var withoutText = 0

    /// The terms that they share, those that most ask for first.
    ///
    /// - Parameter most: number of terms; `nil`: all that a reader would look at.
    public func ranked(most: Int?) -> [Keyword] {
        Keyword.ranked(
            postings.map { RankedPosting(id: $0.id, company: $0.company?.id, terms: $0.terms) },
            most: most)
    }

    /// The terms of `ranked` that are asked for and that the user neither has nor ignores, the first
    /// choices first.
    public func gaps(_ ranked: [Keyword], _ skills: OwnSkills) -> [KeywordGap] {
        var tiers: [Int: Int] = [:]
        for posting in postings { tiers[posting.id] = posting.tier }
        return KeywordGap.all(ranked, skills, tiers: tiers)
    }

    /// How well the open postings fit, the best first.
    public func fits(_ skills: OwnSkills) -> [PostingFit] {
        PostingFit.ranked(
            postings.filter(\.status.isOpen).map {
                PostingFit(posting: $0.id, terms: $0.terms.keywords, skills)
            })
    }
}

/// A sentence of a posting in which a term stands.
public struct TermSentence: Sendable {
    public var posting: TermedPosting
    public var sentence: String
}

extension Logbook {
    /// The terms of the postings that a filter lets through; they were found when the texts came
    /// into the log.
    public func keywords(_ filter: KeywordFilter) throws -> Keywords {
        try read { try Keywords($0, filter) }
    }

    /// The sentences of postings in which a term stands, in the order of their ids.
    public func sentences(with term: String, _ filter: KeywordFilter) throws -> [TermSentence] {
        let sought = SoughtTerm(term)
        return try read { db in
            try Keywords(db, filter).postings.flatMap { posting -> [TermSentence] in
                guard sought.stands(in: posting.terms) else { return [] }
                let text = try String.fetchOne(
                    db.cachedStatement(sql: "SELECT text FROM posting WHERE id = ?"),
                    arguments: [posting.id])
                return Keyword.sentences(of: term, in: text ?? "").map {
                    TermSentence(posting: posting, sentence: $0.text)
                }
            }
        }
    }

    /// The terms of postings, by their ids, those asked for most surely first.
    public func terms(of postings: [Int]) throws -> [Int: [String]] {
        if postings.isEmpty { return [:] }
        return try read { db in
            var found: [Int: [String]] = [:]
            for posting in try Keywords(db, postings: postings).postings {
                found[posting.id] = posting.terms.keywords
            }
            return found
        }
    }
}

extension Keywords {
    init(_ db: Database, _ filter: KeywordFilter) throws {
        let finder = Finder(db: db)
        var conditions = ["1"]
        var arguments = StatementArguments()
        func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            conditions.append(condition)
            arguments += [value]
        }
        if let posting = filter.posting {
            add("p.id = ?", try finder.find(.posting, posting, for: .look))
        }
        if let company = filter.company {
            add("p.company = ?", try finder.find(.company, company, for: .look))
        }
        if let tier = filter.tier {
            add("p.company IN (SELECT id FROM company WHERE tier = ?)", tier)
        }
        if let status = filter.status { add("p.status = ?", status.rawValue) }
        self = try Keywords.fetch(db, conditions.joined(separator: " AND "), arguments)
    }

    /// The terms of these postings.
    init(_ db: Database, postings: [Int]) throws {
        if postings.isEmpty {
            self.init()
        } else {
            self = try Keywords.fetch(
                db, "p.id IN (SELECT value FROM json_each(?))", [JSONList.text(postings)])
        }
    }

    /// - Parameter condition: a condition on postings `p`.
    fileprivate static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> Keywords {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT p.id, p.title, p.company, o.name, o.tier, p.status, t.terms
                    FROM posting p LEFT JOIN postingTerms t ON t.posting = p.id
                    LEFT JOIN company o ON o.id = p.company WHERE \(condition) ORDER BY p.id
                    """), arguments: arguments)
        var keywords = Keywords()
        var stale: [Int] = []
        while let row = try rows.next() {
            guard !row.hasNull(atIndex: 6) else {
                keywords.withoutText += 1
                continue
            }
            let terms = try row.withUnsafeData(atIndex: 6) { data in
                data?.withUnsafeBytes { PostingTerms(bytes: $0) }
            }
            if terms == nil { stale.append(keywords.postings.count) }
            let (id, company): (Int, Int?) = try (row[0], row[2])
            let status: String = try row[5]
            try keywords.postings.append(
                TermedPosting(
                    id: id, title: row[1], company: company.map { Reference(.company, $0) },
                    companyName: row[3], tier: row[4],
                    status: Posting.Status(rawValue: status) ?? .saved,
                    terms: terms ?? PostingTerms(text: "", company: nil, location: nil)))
        }
        // Terms of another version of kith are found anew.
        for place in stale {
            let posting = keywords.postings[place]
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT text, location FROM posting WHERE id = ?"),
                arguments: [posting.id])
            keywords.postings[place].terms = try PostingTerms(
                text: row?[0] ?? "", company: posting.companyName, location: row?[1])
        }
        return keywords
    }
}
