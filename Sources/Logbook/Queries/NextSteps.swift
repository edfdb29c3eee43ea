import CivilTime
import GRDB
import JobSearch

/// The next steps of targets, or of one company, found by a walk over the few things that may be
/// one.
struct NextSteps {
    /// Companies of which the next steps are looked for.
    enum Scope {
        case targets
        case company(Int)

        /// Condition on companies `o`.
        var condition: String {
            switch self {
            case .targets: "o.tier >= 1"
            case .company(let id): "o.id = \(id)"
            }
        }
    }

    private let scope: Scope
    private let zone: Zone
    /// By the company's id, without their texts.
    private var first: [Int: NextStep] = [:]

    private init(_ scope: Scope, _ zone: Zone) {
        self.scope = scope
        self.zone = zone
    }

    /// The next step of each company that has one, by the company's id.
    static func all(
        of scope: Scope, _ db: Database, now: Instant, _ zone: Zone,
        _ postings: [Int: [OpenPosting]]? = nil
    ) throws -> [Int: NextStep] {
        let today = zone.day(now)
        var steps = NextSteps(scope, zone)
        try steps.addFollowUps(db)
        try steps.addMeetups(db, now: now, today)
        steps.addClosings(try postings ?? OpenPosting.all(of: scope, db), from: today)
        return try steps.withTexts(db)
    }

    private mutating func add(_ reference: Reference, on moment: Moment, for company: Int) {
        let step = NextStep(reference, text: "", on: moment)
        if let known = first[company], !step.isBefore(known, in: zone) { return }
        first[company] = step
    }

    // MARK: Follow-ups

    /// Selects the open follow-ups of the companies, of their postings and of their people, each
    /// with the company. SQLite is to begin with the open follow-ups, which are few; by itself it
    /// would look at all that a company ever had.
    private var followUps: String {
        """
        SELECT f.id, f.dueDay, f.dueAt, f.zone, o.id
            FROM \(few) CROSS JOIN company o ON o.id = f.company WHERE \(isOpen)
        UNION ALL SELECT f.id, f.dueDay, f.dueAt, f.zone, o.id
            FROM \(few) CROSS JOIN posting p ON p.id = f.posting
            CROSS JOIN company o ON o.id = p.company WHERE \(isOpen)
        UNION ALL SELECT f.id, f.dueDay, f.dueAt, f.zone, o.id
            FROM \(few) CROSS JOIN link l ON l.owner = f.id AND l.\(isPerson(.followUp))
            CROSS JOIN contact c ON c.id = l.target
            CROSS JOIN company o ON o.id = c.company WHERE \(isOpen)
        """
    }
    private let few = "followUp f INDEXED BY followUp_open"
    private var isOpen: String {
        "f.status = 'open' AND f.dueDay > '' AND \(scope.condition)"
    }

    private func isPerson(_ kind: Kind) -> String { kind.table.isLink("contacts") }

    private mutating func addFollowUps(_ db: Database) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: followUps))
        while let row = try rows.next() {
            try add(
                Reference(.followUp, row[0]), on: Moment(row[1], row[2], row[3]), for: row[4])
        }
    }

    // MARK: Meetups

    /// Selects the planned meetups that end on a day, which it takes, or later, and all of those that
    /// come again.
    private static let coming = """
        SELECT id FROM meetup INDEXED BY meetup_endDay WHERE endDay >= ? AND status = 'planned'
        UNION SELECT id FROM meetup INDEXED BY meetup_rrule
            WHERE rrule IS NOT NULL AND status = 'planned'
        """

    /// Selects of some meetups, a JSON array, those of the companies: those that name one,
    /// interviews for its postings, and talks with its people.
    private var meetups: String {
        """
        WITH m AS MATERIALIZED (SELECT id, kind, posting FROM meetup
            WHERE id IN (SELECT value FROM json_each(?)))
        SELECT m.id, o.id FROM m CROSS JOIN link l ON l.owner = m.id AND l.\(isCompany)
            CROSS JOIN company o ON o.id = l.target WHERE \(scope.condition)
        UNION SELECT m.id, o.id FROM m CROSS JOIN posting p ON p.id = m.posting
            CROSS JOIN company o ON o.id = p.company WHERE \(scope.condition)
        UNION SELECT m.id, o.id FROM m
            CROSS JOIN link l ON l.owner = m.id AND l.\(isPerson(.meetup))
            CROSS JOIN contact c ON c.id = l.target
            CROSS JOIN company o ON o.id = c.company WHERE \(scope.condition) AND \(isTalk)
        """
    }
    private let isTalk = Meetup.Form.condition("m.kind", \.isTalk)
    private var isCompany: String { Kind.meetup.table.isLink("companies") }

    private mutating func addMeetups(_ db: Database, now: Instant, _ today: Day) throws {
        // A day may begin earlier in the zone of a meetup. Few are to come, as a rule none.
        let coming = try Int.fetchAll(
            db.cachedStatement(sql: NextSteps.coming), arguments: [today.adding(days: -1)])
        if coming.isEmpty { return }
        var companies: [Int: [Int]] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: meetups), arguments: [JSONList.text(coming)])
        while let row = try rows.next() { try companies[row[0], default: []].append(row[1]) }
        if companies.isEmpty { return }
        for meetup in try Meetup.fetch(db, ids: companies.keys.sorted()) {
            guard let start = meetup.nextStart(at: now, today, in: zone) else { continue }
            for company in companies[meetup.id] ?? [] {
                add(meetup.reference, on: start, for: company)
            }
        }
    }

    // MARK: Closing days

    private mutating func addClosings(_ postings: [Int: [OpenPosting]], from today: Day) {
        for (company, postings) in postings {
            for posting in postings {
                guard posting.status == .saved, let closes = posting.closes, closes >= today
                else { continue }
                add(Reference(.posting, posting.id), on: .day(closes), for: company)
            }
        }
    }

    /// The steps, each with the text of its thing.
    private func withTexts(_ db: Database) throws -> [Int: NextStep] {
        let names = try Names.fetch(db, first.values.map(\.reference))
        return first.mapValues { step in
            NextStep(
                step.reference, text: names[step.reference.kind, step.reference.id], on: step.on)
        }
    }
}

extension Meetup {
    /// Start of the meetup, or of its next planned occurrence within a year, if that is not over.
    fileprivate func nextStart(at now: Instant, _ today: Day, in zone: Zone) -> Moment? {
        guard let series = Series(self, else: zone) else {
            return time.isOver(at: now, in: zone) ? nil : time.start
        }
        return series.instances(from: today, to: today.adding(days: 366), in: zone)
            .first { $0.status == .planned && !$0.time.isOver(at: now, in: zone) }?.time.start
    }
}
