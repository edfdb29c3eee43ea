import CivilTime
import GRDB
import JobSearch

/// What a list is to show.
public struct Filter: Sendable {
    /// References, as typed.
    public var company: String?
    public var with: String?
    public var tag: String?
    public var stage: Company.Stage?
    public var since: Day?
    public var until: Day?
    public var limit: Int?
    /// Things that are closed, or companies that are no targets, too.
    public var isAll = false

    public init() {}
}

extension Logbook {
    /// Companies by tier, then by name; with `isAll` those, too, that are only known from imports.
    public func companies(_ filter: Filter) throws -> [Company] {
        try list(
            filter, kind: .company,
            order: "t.tier IS NULL, t.tier, \(ListQuery.name), t.id"
        ) { query in
            if let stage = filter.stage { query.add("t.stage = ?", [stage.rawValue]) }
            // Whoever looks for a tag means what is tagged.
            if !filter.isAll, filter.tag == nil { query.add("NOT (\(ListQuery.isInPassing))", []) }
        }
    }

    /// How many companies a list leaves out because they are only known from imports.
    public func companiesInPassing(_ filter: Filter) throws -> Int {
        if filter.isAll || filter.tag != nil { return 0 }
        if let stage = filter.stage, stage != .researching { return 0 }
        return try read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM company t WHERE \(ListQuery.isInPassing)") ?? 0
        }
    }

    /// Contacts by name.
    public func contacts(_ filter: Filter) throws -> [Contact] {
        try list(filter, kind: .contact, order: "\(ListQuery.name), t.id") { query in
            if let id = query.company { query.add("t.company = ?", [id]) }
            if let since = filter.since { query.add("t.lastInteraction >= ?", [since]) }
            if let until = filter.until { query.add("t.lastInteraction <= ?", [until]) }
        }
    }

    /// Meetups by start; those that come again whenever they do, by their first.
    public func meetups(_ filter: Filter) throws -> [Meetup] {
        try list(filter, kind: .meetup, order: "t.startDay, t.startAt, t.id") { query in
            query.addLinked(.meetup, "companies", query.company)
            query.addLinked(.meetup, "contacts", query.with)
            // One that comes again does so after its first days, too.
            if let since = filter.since {
                query.add("(t.endDay >= ? OR t.rrule IS NOT NULL)", [since])
            }
            if let until = filter.until {
                query.add("(t.startDay <= ? OR t.rrule IS NOT NULL)", [until])
            }
        }
    }

    /// Interactions, the newest first.
    public func interactions(_ filter: Filter) throws -> [Interaction] {
        try list(filter, kind: .interaction, order: "t.day DESC, t.at DESC, t.id DESC") { query in
            query.addLinked(.interaction, "companies", query.company)
            query.addLinked(.interaction, "contacts", query.with)
            if let since = filter.since { query.add("t.day >= ?", [since]) }
            if let until = filter.until { query.add("t.day <= ?", [until]) }
        }
    }

    /// Open follow-ups by due day; with `isAll` the closed ones too.
    public func followUps(_ filter: Filter) throws -> [FollowUp] {
        try list(filter, kind: .followUp, order: "t.dueDay, t.dueAt, t.id") { query in
            if !filter.isAll { query.add("t.status = 'open'", []) }
            if let id = query.company { query.add("t.company = ?", [id]) }
            query.addLinked(.followUp, "contacts", query.with)
            if let since = filter.since { query.add("t.dueDay >= ?", [since]) }
            if let until = filter.until { query.add("t.dueDay <= ?", [until]) }
        }
    }

    private func list<T: Thing>(
        _ filter: Filter, kind: Kind, order: String, _ body: (inout ListQuery) throws -> Void
    ) throws -> [T] {
        try read { db in
            let finder = Finder(db: db)
            db.add(function: ListQuery.foldedName)
            var query = ListQuery()
            query.company = try filter.company.map { try finder.find(.company, $0, for: .look) }
            query.with = try filter.with.map { try finder.find(.contact, $0, for: .look) }
            if let tag = filter.tag {
                query.add(
                    "t.id IN (SELECT id FROM handle WHERE kind = ? AND text = ?)",
                    [kind.rawValue, Handle.tag(kind, tag).text])
            }
            try body(&query)
            var sql =
                query.conditions.isEmpty
                ? "" : "WHERE " + query.conditions.joined(separator: " AND ")
            sql += " ORDER BY " + order
            if let limit = filter.limit { sql += " LIMIT \(limit)" }
            return try T.fetch(db, sql, query.arguments)
        }
    }
}

/// The conditions of a list.
private struct ListQuery {
    /// An import made the company, and nobody has made it a target since.
    static let isInPassing = """
        t.imported IS NOT NULL AND json_type(t.imported, '$.made') IS NOT NULL AND t.tier IS NULL
            AND t.stage = 'researching'
        """

    var company: Int?
    var with: Int?
    /// The folded name, by which people look for a name in a list: Ł stands beside L.
    static let name = "folded(t.name)"
    static let foldedName = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { folded($0) }
    }

    private(set) var conditions: [String] = []
    private(set) var arguments = StatementArguments()

    mutating func add(_ condition: String, _ arguments: StatementArguments) {
        conditions.append(condition)
        self.arguments += arguments
    }

    mutating func addLinked(_ kind: Kind, _ field: String, _ target: Int?) {
        if let target { add(Table.isLinked(kind, field), [target]) }
    }
}
