import CivilTime
import GRDB
import JobSearch

/// Conditions on the things of a list.
public struct Filter: Sendable {
    /// References, as typed.
    public var company: String?
    public var with: String?
    public var tag: String?
    /// Words of fields that hold one out of a few, by their names.
    public var words: [String: String] = [:]
    public var since: Day?
    public var until: Day?
    public var limit: Int?
    /// Things that are closed, or companies that are no targets, too.
    public var isAll = false

    public init() {}
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
    public func counts() throws -> [Kind: Int] {
        try read { db in
            var counts: [Kind: Int] = [:]
            for kind in Kind.allCases {
                counts[kind] = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM \(kind.facts.table)")
            }
            return counts
        }
    }

    /// Number of companies that a list leaves out because they are only known from imports.
    public func companiesInPassing(_ filter: Filter) throws -> Int {
        if filter.isAll || filter.tag != nil { return 0 }
        if let stage = filter.words["stage"], stage != "researching" { return 0 }
        return try read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM company t WHERE \(ListQuery.isInPassing)") ?? 0
        }
    }

    /// The things of a kind that a filter lets through, in the order of the kind.
    public func things<T: Thing>(_ type: T.Type, _ filter: Filter) throws -> [T] {
        try read { db in
            db.add(function: ListQuery.foldedName)
            let query = try ListQuery(T.kind, filter, Finder(db: db))
            return try T.fetch(db, query.sql, query.arguments)
        }
    }
}

/// The conditions of a list and their arguments.
private struct ListQuery {
    /// Condition on a company that an import made, and that nobody has made a target since.
    static let isInPassing = """
        t.imported IS NOT NULL AND json_type(t.imported, '$.made') IS NOT NULL AND t.tier IS NULL
            AND t.stage = 'researching'
        """
    static let foldedName = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { folded($0) }
    }

    /// Peculiarities of a list.
    private struct Rules {
        /// The order, where it is not that of the kind. Names go by their folded form: Ł stands
        /// beside L.
        var order: String?
        /// Conditions on what is not before or not after a day, where they are not on the day of
        /// the order.
        var since: String?
        var until: String?
        /// Condition on things that are listed without being asked for.
        var usual: String?
    }
    private static let rules: [Kind: Rules] = [
        .company: Rules(
            order: "t.tier IS NULL, t.tier, folded(t.name), t.id", usual: "NOT (\(isInPassing))"),
        .contact: Rules(
            order: "folded(t.name), t.id", since: "t.lastInteraction >= ?",
            until: "t.lastInteraction <= ?"),
        // One that repeats does so after its first days, too.
        .meetup: Rules(
            since: "(t.endDay >= ? OR t.rrule IS NOT NULL)",
            until: "(t.startDay <= ? OR t.rrule IS NOT NULL)"),
        .followUp: Rules(usual: "t.status = 'open'"),
    ]

    private var conditions: [String] = []
    private(set) var arguments = StatementArguments()
    private var end: String

    init(_ kind: Kind, _ filter: Filter, _ finder: Finder) throws {
        let rules = ListQuery.rules[kind] ?? Rules()
        let table = kind.table
        end = rules.order.map { " ORDER BY " + $0 } ?? " " + table.order
        if let limit = filter.limit { end += " LIMIT \(limit)" }
        // Whoever looks for a tag means what is tagged.
        if let usual = rules.usual, !filter.isAll, filter.tag == nil || kind != .company {
            add(usual, [])
        }
        for (other, name, text) in [
            (Kind.company, "compan", filter.company), (.contact, "contact", filter.with),
        ] {
            guard let text else { continue }
            let id = try finder.find(other, text, for: .look)
            let field = kind.fields.first { $0.name.hasPrefix(name) }
            guard let field else { continue }
            switch field.shape {
            case .reference(other): add("t.\(field.name) = ?", [id])
            case .references(other): add(Table.isLinked(kind, field), [id])
            default: break
            }
        }
        if let tag = filter.tag {
            add(
                "t.id IN (SELECT id FROM handle WHERE kind = ? AND text = ?)",
                [kind.rawValue, Handle.tag(kind, tag).text])
        }
        for field in kind.fields {
            if let word = filter.words[field.name] { add("t.\(field.columns[0]) = ?", [word]) }
        }
        if let since = filter.since { add(rules.since ?? "t.\(table.day) >= ?", [since]) }
        if let until = filter.until { add(rules.until ?? "t.\(table.day) <= ?", [until]) }
    }

    var sql: String {
        (conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")) + end
    }

    private mutating func add(_ condition: String, _ arguments: StatementArguments) {
        conditions.append(condition)
        self.arguments += arguments
    }
}
