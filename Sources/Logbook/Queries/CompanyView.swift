import CivilTime
import GRDB
import JobSearch

/// All that hangs on a company: what names it, and what its people had to do with the user while
/// they were there.
struct CompanyView {
    let company: Company
    let db: Database
    /// Contacts who worked there before and work elsewhere now, with the last day first.
    let former: [Contact]
    /// Of each tenure the contact and the days, as JSON: `[[3, "", "2026-03-02"], …]`.
    private let tenures: String

    init(_ company: Company, _ db: Database) throws {
        self.company = company
        self.db = db
        let keys = try company.keys(db)
        let movers = try Contact.fetch(
            db,
            """
            WHERE t.past IS NOT NULL AND t.past <> '[]'
                AND (t.company = ? OR \(Contact.isFormer))
            """, [company.id, Contact.formerly(keys)])
        var all: [(contact: Int, tenure: Tenure)] = []
        var former: [(contact: Contact, until: Day)] = []
        for contact in movers {
            let isThere = contact.company == company.id
            let found = Tenure.all(past: contact.past, isThere: isThere, keys: keys)
            all += found.map { (contact.id, $0) }
            if !isThere, let until = found.compactMap(\.to).max() {
                former.append((contact, until))
            }
        }
        let moved = Set(movers.map(\.id))
        for id in try Company.staff(of: company.id, db) where !moved.contains(id) {
            all.append((id, Tenure(from: nil, to: nil)))
        }
        self.former = former.sorted { ($0.until, $1.contact.id) > ($1.until, $0.contact.id) }
            .map(\.contact)
        let rows = all.map {
            "[\($0.contact),\"\($0.tenure.from?.iso ?? "")\",\"\($0.tenure.to?.iso ?? "~")\"]"
        }
        tenures = "[" + rows.joined(separator: ",") + "]"
    }

    private static let contact = "json_extract(p.value, '$[0]')"
    private static func isDuring(_ day: String) -> String {
        "\(day) >= json_extract(p.value, '$[1]') AND \(day) < json_extract(p.value, '$[2]')"
    }

    /// Condition on interactions `t` that name the company, and on exchanges with its people while
    /// they were there; takes `arguments`.
    ///
    /// CROSS JOIN has SQLite begin with the people.
    static let isExchange = """
        t.id IN (SELECT owner FROM link
                WHERE \(Kind.interaction.table.isLink("companies")) AND target = ?
            UNION SELECT l.owner FROM json_each(?) p
                CROSS JOIN link l ON l.\(Kind.interaction.table.isLink("contacts"))
                    AND l.target = \(contact)
                CROSS JOIN interaction i ON i.id = l.owner AND \(isDuring("i.day"))
                WHERE \(Encounters.isExchange))
        """
    private static let isMeetup = """
        t.id IN (SELECT owner FROM link
                WHERE \(Kind.meetup.table.isLink("companies")) AND target = ?
            UNION SELECT l.owner FROM json_each(?) p
                CROSS JOIN link l ON l.\(Kind.meetup.table.isLink("contacts"))
                    AND l.target = \(contact)
                CROSS JOIN meetup m ON m.id = l.owner AND \(isDuring("m.startDay")))
        """
    private static let isFollowUp = """
        t.id IN (SELECT id FROM followUp WHERE company = ?
            UNION SELECT l.owner FROM contact c
                CROSS JOIN link l ON l.\(Kind.followUp.table.isLink("contacts"))
                    AND l.target = c.id
                CROSS JOIN followUp f ON f.id = l.owner AND f.status = 'open'
                WHERE c.company = ?)
        """

    var arguments: StatementArguments { [company.id, tenures] }

    /// Ids of its newest exchanges, without connections and invitations.
    func newest(_ most: Int) throws -> [Int] {
        try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT t.id FROM interaction t
                    WHERE \(CompanyView.isExchange) AND \(Encounters.isExchange(of: "t"))
                    \(Kind.interaction.table.order) LIMIT ?
                    """), arguments: arguments + [most])
    }

    /// The things, interactions only so many where there are many more.
    ///
    /// - Parameter most: number of interactions, the newest ones; `nil`: all.
    /// - Returns: how many interactions were left out, too.
    func hanging(most: Int?) throws -> (things: Things, left: Int) {
        let others = Kind.allCases.filter {
            $0 != .interaction && $0 != .meetup && $0 != .followUp
        }
        var things = try company.reference.hanging(db, of: others).all
        things += try Meetup.all(
            db, "WHERE \(CompanyView.isMeetup) \(Kind.meetup.table.order)", arguments)
        things += try FollowUp.all(
            db, "WHERE \(CompanyView.isFollowUp) \(Kind.followUp.table.order)",
            [company.id, company.id])
        let exchanges = "WHERE \(CompanyView.isExchange) \(Kind.interaction.table.order)"
        guard let most else {
            return (Things(things + (try Interaction.all(db, exchanges, arguments))), 0)
        }
        var ids = try Int.fetchAll(
            db.cachedStatement(sql: "SELECT t.id FROM interaction t \(exchanges)"),
            arguments: arguments)
        let left = ids.count > Details.mostInteractions ? ids.count - most : 0
        ids.removeLast(left)
        things += try Interaction.all(
            db, "\(Interaction.idCondition) \(Kind.interaction.table.order)",
            [JSONList.text(ids)])
        return (Things(things), left)
    }
}

extension Details {
    /// Number of interactions up to which a screen shows them all.
    static let mostInteractions = 100

    /// Fills in what hangs on a company, and what is next.
    mutating func add(_ view: CompanyView, most: Int?, now: Instant?, zone: Zone) throws {
        (hanging, left) = try view.hanging(most: most)
        former = view.former
        if let now { try addNext(of: view.company, view.db, now: now, zone) }
    }

    private mutating func addNext(
        of company: Company, _ db: Database, now: Instant, _ zone: Zone
    ) throws {
        next = try NextSteps.all(of: .company(company.id), db, now: now, zone)[company.id]
        guard let next, let found = try next.reference.fetch(db) else { return }
        let series = (found as? Meetup).flatMap { Series($0, else: zone) }
        nextThing = series?.next(from: next.on.day(in: zone), in: zone) ?? found
    }
}
