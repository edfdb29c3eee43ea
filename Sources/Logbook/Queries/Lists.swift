import CivilTime
import GRDB
import JobSearch

/// Conditions on the things of a list.
public struct Filter: Sendable {
    /// References, as typed.
    public var company: String?
    public var with: String?
    /// Contacts who were met at a meetup, or are to be met there.
    public var at: String?
    public var tag: String?
    /// Stories that show a skill.
    public var skill: String?
    /// Tier of a company, or of the company of a contact.
    public var tier: Int?
    /// Contacts and companies with whom nothing was exchanged since this day.
    public var coldSince: Day?
    /// Open follow-ups whose day or time has passed.
    public var overdue: (now: Instant, today: Day)?
    /// Contacts whose next check-in is on this day or earlier, the latest first.
    public var touchDue: Day?
    /// Postings that are open, and close on one of these days.
    public var closing: ClosedRange<Day>?
    /// Words of fields that hold one out of a few, by their names.
    public var words: [String: String] = [:]
    public var since: Day?
    public var until: Day?
    public var limit: Int?
    /// Order, where it is not that of the kind.
    public var sort: Sorting?
    /// Things that are closed, or companies that are no targets, too.
    public var isAll = false

    public init() {}

    /// An order of contacts and companies.
    public enum Sorting: String, CaseIterable, Sendable {
        case name
        /// The first tier first.
        case tier
        /// By the company's name.
        case company
        /// The last exchange first.
        case last
    }
}

extension Logbook {
    /// Companies by tier, then by name; with `isAll` those, too, that are only known from imports.
    public func companies(_ filter: Filter) throws -> [Company] { try things(Company.self, filter) }

    /// Contacts by name.
    public func contacts(_ filter: Filter) throws -> [Contact] { try things(Contact.self, filter) }

    /// Meetups by start; repeating ones by their first.
    public func meetups(_ filter: Filter) throws -> [Meetup] { try things(Meetup.self, filter) }

    /// Interactions, the newest first.
    public func interactions(_ filter: Filter) throws -> [Interaction] {
        try things(Interaction.self, filter)
    }

    /// Open follow-ups by due day; with `isAll` the closed ones too.
    public func followUps(_ filter: Filter) throws -> [FollowUp] {
        try things(FollowUp.self, filter)
    }

    /// Number of all things of each kind.
    public func counts() throws -> [Kind: Int] { try read(Logbook.counts) }

    static func counts(_ db: Database) throws -> [Kind: Int] {
        var counts: [Kind: Int] = [:]
        for kind in Kind.allCases {
            counts[kind] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(kind.facts.table)")
        }
        return counts
    }

    /// Number of companies that a list leaves out because they are only known from imports.
    public func companiesInPassing(_ filter: Filter) throws -> Int {
        if filter.isAll || filter.tier != nil { return 0 }
        var all = filter
        all.isAll = true
        return try count(.company, all) - count(.company, filter)
    }

    /// Number of the things of a kind that a filter lets through, without its limit.
    public func count(_ kind: Kind, _ filter: Filter) throws -> Int {
        try read { db in
            let query = try ListQuery(kind, filter, Finder(db: db))
            return try Int.fetchOne(
                db, sql: "SELECT count(*) FROM \(kind.facts.table) t \(query.condition)",
                arguments: query.arguments) ?? 0
        }
    }

    /// Hands out the things of a kind that a filter lets through, in the order of the kind, some at
    /// a time. All looks at the log meanwhile are of the same moment.
    public func forEachPart<T: Thing>(
        _ type: T.Type, _ filter: Filter, _ body: ([T]) throws -> Void
    ) throws {
        try read { db in
            try db.keepPages(mebibytes: 16)
            ListQuery.prepare(db)
            let query = try ListQuery(T.kind, filter, Finder(db: db))
            var part: [T] = []
            try T.forEach(db, query.sql, query.arguments, isCached: false) { thing in
                part.append(thing)
                if part.count == Logbook.partSize {
                    try body(part)
                    part.removeAll(keepingCapacity: true)
                }
            }
            if !part.isEmpty { try body(part) }
        }
    }

    /// Number of things of a list that are in memory at a time.
    private static let partSize = 200

    /// The things of a kind that a filter lets through, in the order of the kind.
    public func things<T: Thing>(_ type: T.Type, _ filter: Filter) throws -> [T] {
        try read { db in
            ListQuery.prepare(db)
            let query = try ListQuery(T.kind, filter, Finder(db: db))
            return try T.fetch(db, query.sql, query.arguments)
        }
    }
}
