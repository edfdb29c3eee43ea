import CivilTime
import GRDB
import JobSearch

/// The part of a log that a network shows.
public struct NetworkScope: Sendable {
    /// A company, as typed: its people and those one step away.
    public var company: String?
    /// A tag: who has it, and the people of companies and meetups that have it.
    public var tag: String?
    public var limits = NetworkLimits()

    public init() {}
}

extension Logbook {
    /// People, companies and meetups, and what ties them.
    ///
    /// Of more people than its limit has, those are in it that `NetworkCandidate.ranked` has first:
    /// without a company or a tag the warm ones and those at targets. Only ranges of indexes are
    /// read: the exchanges of the days that keep warm, the people at targets, and what hangs on the
    /// people who are chosen.
    ///
    /// - Parameter zone: where “today” is.
    /// - Throws: `LogbookError.refused` for a tag that no thing has.
    public func network(
        _ scope: NetworkScope = NetworkScope(), now: Instant, zone: Zone
    ) throws -> Network {
        try read { db in
            let reader = NetworkReader(db: db, now: now, zone: zone, limits: scope.limits)
            let choice = try reader.choice(scope)
            return try reader.network(of: choice)
        }
    }
}

/// The nodes from which a network is made.
struct NetworkChoice {
    /// Ids of the people, the first choice first.
    var people: [Int] = []
    /// Number of the people of whom these are a part.
    var total = 0
    /// Ids of the companies that are in it whoever works there.
    var companies: [Int] = []
    /// Id of the company that comes before all others.
    var focus: Int?
}

/// Reads a network, as it is seen at one moment.
struct NetworkReader {
    let db: Database
    let now: Instant
    let zone: Zone
    let limits: NetworkLimits

    var today: Day { zone.day(now) }

    func choice(_ scope: NetworkScope) throws -> NetworkChoice {
        var choice = NetworkChoice()
        var people: [Int]?
        if let tag = scope.tag {
            (people, choice.companies) = try tagged(tag)
        }
        if let text = scope.company {
            let company = try company(text)
            choice.focus = company.id
            choice.companies = [company.id]
            var facts = try PathFacts(company, db, today: today, zone: zone)
            let near = try facts.paths().people.map(\.contact)
            // The order of the paths stays.
            choice.people = people.map { tagged in near.filter(Set(tagged).contains) } ?? near
        } else if let people {
            choice.people = try ranked(people, recentWarmth())
        } else {
            choice.companies = try Int.fetchAll(
                db.cachedStatement(sql: "SELECT id FROM company WHERE tier >= 1 ORDER BY tier, id"))
            choice.total =
                try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM contact")) ?? 0
            let warmth = try recentWarmth()
            choice.people = try ranked(
                choice.total <= limits.people ? nil : likely(warmth), warmth)
        }
        choice.total = max(choice.total, choice.people.count)
        choice.people = Array(choice.people.prefix(limits.people))
        return choice
    }

    private func company(_ text: String) throws -> Company {
        let id = try Finder(db: db).find(.company, text, for: .look)
        guard let company = try Company.fetch(db, id: id) else {
            throw LogbookError.unknown(.company, text, nearest: [])
        }
        return company
    }

    /// The people with a tag or of a company or a meetup with it, and the companies with it.
    private func tagged(_ tag: String) throws -> (people: [Int], companies: [Int]) {
        func owners(_ kind: Kind) throws -> [Int] {
            try Int.fetchAll(
                db.cachedStatement(sql: "SELECT id FROM handle WHERE kind = ? AND text = ?"),
                arguments: [kind.rawValue, Handle.tag(kind, tag).text])
        }
        let (companies, meetups) = (try owners(.company), try owners(.meetup))
        var people = try owners(.contact)
        if companies.isEmpty, meetups.isEmpty, people.isEmpty {
            throw LogbookError.refused(
                "No contact, company or meetup has the tag “\(shown(tag))”.",
                hint: "To give it to one: kith tag REF TAG")
        }
        for company in companies { people += try Company.staff(of: company, db) }
        for meetup in meetups {
            people += try Int.fetchAll(
                db.cachedStatement(sql: "SELECT t.id FROM contact t WHERE \(Encounters.isAt)"),
                arguments: [meetup, meetup, meetup])
        }
        return (Set(people).sorted(), companies)
    }

    /// The people at targets and the warm ones.
    private func likely(_ warmth: [Int: Double]) throws -> [Int] {
        let people = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id FROM company o CROSS JOIN contact c ON c.company = o.id
                    WHERE o.tier >= 1
                    """))
        return Set(people).union(warmth.keys).sorted()
    }

    /// These people, or all of a log, the first choice first.
    private func ranked(_ people: [Int]?, _ warmth: [Int: Double]) throws -> [Int] {
        let facts = "SELECT c.id, o.tier, c.lastInteraction FROM"
        let employer = "LEFT JOIN company o ON o.id = c.company"
        let rows =
            try people.map { people in
                try Row.fetchCursor(
                    db.cachedStatement(
                        sql: """
                            \(facts) json_each(?) p CROSS JOIN contact c ON c.id = p.value \(employer)
                            """), arguments: [JSONList.text(people)])
            } ?? Row.fetchCursor(db.cachedStatement(sql: "\(facts) contact c \(employer)"))
        var candidates: [NetworkCandidate] = []
        while let row = try rows.next() {
            try candidates.append(
                NetworkCandidate(
                    id: row[0], tier: row[1], warmth: warmth[row[0]] ?? 0, last: row[2]))
        }
        return NetworkCandidate.ranked(candidates).map(\.id)
    }

    /// Sums of the weights of the exchanges that keep contacts warm, by contact: one range of days,
    /// of which the exchanges are read in the order in which they lie in the file.
    ///
    /// The plus sign has SQLite take the range of days, and the limit keep the order.
    private func recentWarmth() throws -> [Int: Double] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT l.target, r.day FROM
                        (SELECT id, day FROM interaction WHERE day >= ? ORDER BY +id LIMIT -1) r
                    CROSS JOIN interaction i ON i.id = r.id
                    CROSS JOIN link l
                        ON l.owner = i.id AND l.\(Kind.interaction.table.isLink("contacts"))
                    WHERE \(Encounters.isExchange)
                    """), arguments: [Warmth.firstDay(today: today)])
        var days: [Int: [Day]] = [:]
        while let row = try rows.next() { try days[row[0], default: []].append(row[1]) }
        return days.mapValues { Warmth.of($0, today: today) }
    }
}
