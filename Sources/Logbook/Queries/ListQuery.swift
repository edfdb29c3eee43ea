import CivilTime
import GRDB
import JobSearch

/// The conditions of a list and their arguments.
struct ListQuery {
    /// Condition on a company that an import made, and that nobody has made a target since.
    private static let isInPassing = """
        t.imported IS NOT NULL AND json_type(t.imported, '$.made') IS NOT NULL AND t.tier IS NULL
            AND t.stage = 'researching'
        """
    static let foldedName = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { folded($0) }
    }

    /// Gives a database the function of names that orders need, unless it has it: while a list is
    /// read, it cannot be given again.
    static func prepare(_ db: Database) {
        let isThere = (try? db.cachedStatement(sql: "SELECT folded('')")) != nil
        if !isThere { db.add(function: foldedName) }
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
    private static let byName = "folded(t.name), t.id"
    private static let rules: [Kind: Rules] = [
        .company: Rules(
            order: "t.tier IS NULL, t.tier, \(byName)", usual: "NOT (\(isInPassing))"),
        .contact: Rules(
            order: byName, since: "t.lastInteraction >= ?",
            until: "t.lastInteraction <= ?"),
        // One that repeats does so after its first days, too.
        .meetup: Rules(
            since: "(t.endDay >= ? OR t.rrule IS NOT NULL)",
            until: "(t.startDay <= ? OR t.rrule IS NOT NULL)"),
        .followUp: Rules(usual: "t.status = 'open'"),
        // What is open first.
        .referral: Rules(order: "NOT (\(Referral.isOpen)), \(Referral.byAsking)"),
        .story: Rules(order: "folded(t.title), t.id"),
        // What is had before what is learnt, the best first.
        .skill: Rules(order: "t.status = 'ignored', t.status, t.level DESC NULLS LAST, \(byName)"),
    ]

    private var conditions: [String] = []
    private(set) var arguments = StatementArguments()
    private var end: String

    init(_ kind: Kind, _ filter: Filter, _ finder: Finder) throws {
        let rules = ListQuery.rules[kind] ?? Rules()
        let table = kind.table
        let order =
            filter.sort.map { ListQuery.order(kind, by: $0) }
            ?? filter.touchDue.map { Logbook.byLateness(on: $0) } ?? rules.order
        end = order.map { " ORDER BY " + $0 } ?? " " + table.order
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
            if kind == .interaction, other == .company,
                let company = try Company.fetch(finder.db, id: id)
            {
                add(CompanyView.isExchange, try CompanyView(company, finder.db).arguments)
                continue
            }
            switch field.shape {
            case .reference(other): add("t.\(field.name) = ?", [id])
            case .references(other): add(Table.isLinked(kind, field), [id])
            default: break
            }
        }
        let handles = [
            filter.tag.map { Handle.tag(kind, $0) }, filter.skill.map { Handle.skill(kind, $0) },
        ].compactMap(\.self)
        for handle in handles {
            add(
                "t.id IN (SELECT id FROM handle WHERE kind = ? AND text = ?)",
                [kind.rawValue, handle.text])
        }
        for field in kind.fields {
            if let word = filter.words[field.name] { add("t.\(field.columns[0]) = ?", [word]) }
        }
        if let meetup = try filter.at.map({ try finder.find(.meetup, $0, for: .look) }) {
            add(Encounters.isAt, [meetup, meetup, meetup])
        }
        if let tier = filter.tier {
            add(
                kind == .company
                    ? "t.tier = ?" : "t.company IN (SELECT id FROM company WHERE tier = ?)", [tier])
        }
        if let day = filter.coldSince {
            if kind == .company {
                add("t.id NOT IN (\(Encounters.companiesSince))", [day, day])
            } else {
                add("(t.lastInteraction IS NULL OR t.lastInteraction < ?)", [day])
            }
        }
        if let day = filter.touchDue { add("t.nextTouch <= ?", [day]) }
        if let days = filter.closing {
            add(
                """
                t.closes >= ? AND t.closes <= ?
                    AND \(Posting.Status.condition("t.status", \.isOpen))
                """, [days.lowerBound, days.upperBound])
        }
        if let (now, today) = filter.overdue {
            // The day, which may be another one elsewhere, is for the index.
            add(
                """
                t.status = 'open' AND t.dueDay <= ?
                    AND (t.dueAt < ? OR t.dueAt IS NULL AND t.dueDay < ?)
                """, [today.adding(days: 1), now, today])
        }
        if let since = filter.since { add(rules.since ?? "t.\(table.day) >= ?", [since]) }
        if let until = filter.until { add(rules.until ?? "t.\(table.day) <= ?", [until]) }
    }

    var sql: String { condition + end }

    /// Its conditions, without order and limit.
    var condition: String {
        conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    }

    private static func order(_ kind: Kind, by sort: Filter.Sorting) -> String {
        switch sort {
        case .name: byName
        case .tier: "t.tier IS NULL, t.tier, \(byName)"
        case .company:
            """
            t.company IS NULL, folded((SELECT name FROM company WHERE id = t.company)), \(byName)
            """
        case .last:
            (kind == .company ? "(\(Encounters.last("t.id")))" : "t.lastInteraction")
                + " DESC NULLS LAST, \(byName)"
        }
    }

    private mutating func add(_ condition: String, _ arguments: StatementArguments) {
        conditions.append(condition)
        self.arguments += arguments
    }
}
