import CivilTime
import GRDB
import JobSearch

/// Reads how things stand at targets, as they are seen at one moment.
struct TargetReader {
    private let db: Database
    private let today: Day
    /// The next step of each target that has one, by the company's id.
    private let steps: [Int: NextStep]
    /// The open postings of each target.
    private let postings: [Int: [OpenPosting]]
    /// All open referrals; none where only gaps are looked for.
    private let referrals: [Referral]
    private let isForGaps: Bool

    /// - Parameters:
    ///   - scope: the companies of which it is to read.
    ///   - isForGaps: whether targets are asked for their first gap alone: then they are given
    ///     without referrals, and with their last exchange only where that is the gap.
    init(
        _ db: Database, of scope: NextSteps.Scope = .targets, now: Instant, zone: Zone,
        isForGaps: Bool = false
    ) throws {
        self.db = db
        self.isForGaps = isForGaps
        today = zone.day(now)
        postings = try OpenPosting.all(of: scope, db)
        steps = try NextSteps.all(of: scope, db, now: now, zone, postings)
        referrals = isForGaps ? [] : try Referral.open(db)
    }

    func target(_ company: Company) throws -> Target {
        let people = try TargetReader.people(at: company.id, db, today: today)
        let open = postings[company.id] ?? []
        // What is sent needs no closing day.
        let saved = open.filter { posting in
            posting.status == .saved && posting.closes.map { $0 >= today } ?? false
        }
        var target = Target(
            company: company, known: people.known, warm: people.warm, nextStep: steps[company.id],
            postings: open.count, nextDeadline: saved.compactMap(\.closes).min())
        target.referrals = referrals.filter { $0.company == company.id }
        target.unsent = saved.compactMap { posting in
            posting.closes.map { Target.ClosingPosting(id: posting.id, closes: $0) }
        }.min { ($0.closes, $0.id) < ($1.closes, $1.id) }
        var facts = TargetFacts(
            stage: company.stage, known: target.known, warm: target.warm, lastExchange: nil,
            hasNextStep: target.nextStep != nil, isResearched: company.isResearched,
            openPostings: open.count, unsentClosings: saved.compactMap(\.closes))
        // The gap that it tells of is the last of all.
        if !isForGaps || facts.gaps(on: today).isEmpty {
            target.last = try lastExchange(with: company.id)
            facts.lastExchange = target.last?.on
        }
        target.gaps = facts.gaps(on: today)
        return target
    }

    /// Number of contacts who work at a company, and of those who are warm.
    static func people(
        at company: Int, _ db: Database, today: Day
    ) throws -> (known: Int, warm: Int) {
        let people = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*), coalesce(sum(lastInteraction >= ?2), 0)
                    FROM contact WHERE company = ?1
                    """), arguments: [company, Warmth.firstDay(today: today)])
        return try (people?[0] ?? 0, people?[1] ?? 0)
    }

    private func lastExchange(with company: Int) throws -> Target.LastExchange? {
        let person = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id, lastInteraction FROM contact
                    WHERE company = ? AND lastInteraction IS NOT NULL
                    ORDER BY lastInteraction DESC, id DESC LIMIT 1
                    """), arguments: [company])
        let ofPeople = try person.map { try Target.LastExchange(on: $0[1], contact: $0[0]) }
        let named = try Row.fetchOne(
            db.cachedStatement(sql: Encounters.lastNaming), arguments: [company])
        guard let named, let on: Day = try named[1], ofPeople.map({ $0.on < on }) ?? true else {
            return ofPeople
        }
        let contact = try Int.fetchOne(
            db.cachedStatement(sql: Encounters.firstContact), arguments: [named[0] as Int])
        return Target.LastExchange(on: on, contact: contact)
    }
}

/// Facts of an open posting on which its company's gaps and next step depend.
struct OpenPosting {
    var id: Int
    var status: Posting.Status
    var closes: Day?

    /// The open postings of the companies, by the company's id.
    static func all(of scope: NextSteps.Scope, _ db: Database) throws -> [Int: [OpenPosting]] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT p.company, p.id, p.status, p.closes
                    FROM company o CROSS JOIN posting p ON p.company = o.id
                    WHERE \(scope.condition)
                    """))
        var postings: [Int: [OpenPosting]] = [:]
        while let row = try rows.next() {
            guard let status = try Posting.Status(rawValue: row[2]), status.isOpen else { continue }
            try postings[row[0], default: []].append(
                OpenPosting(id: row[1], status: status, closes: row[3]))
        }
        return postings
    }
}
