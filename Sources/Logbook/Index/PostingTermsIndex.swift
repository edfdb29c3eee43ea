import CivilTime
import Foundation
import GRDB
import JobSearch

/// The terms of postings, which are found when a text comes into the log, so that asking what
/// postings share is a query.
extension Index {
    /// Selects what the terms of a posting are found in, and what they were found in last.
    private static let termInput = """
        SELECT p.text, o.name, p.location, t.input FROM posting p
            LEFT JOIN company o ON o.id = p.company LEFT JOIN postingTerms t ON t.posting = p.id
            WHERE p.id = ?
        """

    /// Finds the terms of a posting anew, if its text, its company's name or its place is another
    /// one.
    static func renewTerms(of posting: Int, _ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: termInput), arguments: [posting])
        guard let row, let text: String = try row[0] else {
            return try db.cachedStatement(sql: "DELETE FROM postingTerms WHERE posting = ?")
                .execute(arguments: [posting])
        }
        let (company, location, known): (String?, String?, Int?) = try (row[1], row[2], row[3])
        let input = termInput(text, company, location)
        if known == input { return }
        let terms = PostingTerms(text: text, company: company, location: location)
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO postingTerms (posting, input, terms) VALUES (?, ?, ?)"
        ).execute(arguments: [posting, input, Data(terms.bytes)])
    }

    /// Hash of what the terms of a posting are found in.
    static func termInput(_ text: String, _ company: String?, _ location: String?) -> Int {
        var hash = FNV1a()
        hash.add(UInt64(PostingTerms.version))
        for part in [text, company ?? "", location ?? ""] {
            hash.add(part.utf8)
            hash.add(0)
        }
        return Int(Int64(bitPattern: hash.mixed))
    }

    /// Ids of the postings of a company.
    static func postings(of company: Int, _ db: Database) throws -> [Int] {
        try Int.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM posting WHERE company = ?"),
            arguments: [company])
    }
}
