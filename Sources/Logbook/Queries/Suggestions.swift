import CivilTime
import GRDB
import JobSearch

/// A company without a tier that may be a target.
public struct Suggestion: Sendable, Equatable {
    public var company: Int
    public var name: String
    /// Number of contacts who work there.
    public var known: Int
    /// Number of those with whom something was exchanged lately.
    public var warm: Int
    /// True if its user follows it on LinkedIn.
    public var isFollowed: Bool
}

extension Logbook {
    /// The companies without a tier that their user follows, or where somebody is known: the most
    /// warm contacts first, then the most contacts. Not those at which the search is over.
    ///
    /// It walks through the index of all contacts by company, and is for now and then.
    public func suggestions(today: Day) throws -> [Suggestion] {
        try read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: Suggestion.all),
                arguments: [
                    Warmth.firstDay(today: today), Handle.tag(.company, Company.followed).text,
                ])
            var found: [Suggestion] = []
            while let row = try rows.next() {
                try found.append(
                    Suggestion(
                        company: row[0], name: row[1], known: row[2], warm: row[3],
                        isFollowed: row[4]))
            }
            return found.sorted { $0.isBefore($1) }
        }
    }
}

extension Suggestion {
    fileprivate static let all = """
        WITH people AS (
            SELECT company, count(*) AS known, coalesce(sum(lastInteraction >= ?1), 0) AS warm
            FROM contact WHERE company IS NOT NULL GROUP BY company),
        followed AS (SELECT id FROM handle WHERE kind = \(Kind.company.rawValue) AND text = ?2)
        SELECT o.id, o.name, p.known, p.warm, o.id IN (SELECT id FROM followed)
            FROM people p CROSS JOIN company o ON o.id = p.company WHERE \(isOpen)
        UNION ALL SELECT o.id, o.name, 0, 0, 1 FROM followed f
            CROSS JOIN company o ON o.id = f.id
            WHERE \(isOpen) AND NOT EXISTS (SELECT 1 FROM contact WHERE company = o.id)
        """
    private static let isOpen = """
        o.tier IS NULL AND o.stage <> 'accepted' AND o.stage <> 'rejected' AND o.stage <> 'closed'
        """

    fileprivate func isBefore(_ other: Suggestion) -> Bool {
        let own = (-warm, -known, isFollowed ? 0 : 1)
        let others = (-other.warm, -other.known, other.isFollowed ? 0 : 1)
        if own != others { return own < others }
        let (name, second) = (folded(name), folded(other.name))
        return (name, company) < (second, other.company)
    }
}
