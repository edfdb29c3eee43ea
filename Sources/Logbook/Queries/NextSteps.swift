import CivilTime
import GRDB
import JobSearch

/// The next step of each target, found by a walk over the few things that may be one.
struct NextSteps {
    private let zone: Zone
    /// By the company's id, without their texts.
    private var first: [Int: NextStep] = [:]

    init(_ zone: Zone) { self.zone = zone }

    private mutating func add(_ reference: Reference, on moment: Moment, for company: Int) {
        let step = NextStep(reference, text: "", on: moment)
        if let known = first[company], !step.isBefore(known, in: zone) { return }
        first[company] = step
    }

    // MARK: Follow-ups

    /// Selects the open follow-ups of targets, of their postings and of their people, each with the
    /// company. CROSS JOIN has SQLite begin with the follow-ups, of which few are open.
    private static let followUps = """
        SELECT f.id, f.dueDay, f.dueAt, f.zone, o.id
            FROM followUp f CROSS JOIN company o ON o.id = f.company WHERE \(isOpen)
        UNION ALL SELECT f.id, f.dueDay, f.dueAt, f.zone, o.id
            FROM followUp f CROSS JOIN posting p ON p.id = f.posting
            CROSS JOIN company o ON o.id = p.company WHERE \(isOpen)
        UNION ALL SELECT f.id, f.dueDay, f.dueAt, f.zone, o.id
            FROM followUp f CROSS JOIN link l ON l.owner = f.id AND l.\(isPerson(.followUp))
            CROSS JOIN contact c ON c.id = l.target
            CROSS JOIN company o ON o.id = c.company WHERE \(isOpen)
        """
    private static let isOpen = "f.status = 'open' AND f.dueDay > '' AND o.tier >= 1"

    private static func isPerson(_ kind: Kind) -> String { kind.table.isLink("contacts") }

    mutating func addFollowUps(_ db: Database) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: NextSteps.followUps))
        while let row = try rows.next() {
            add(
                Reference(.followUp, row[0]), on: Moment(row[1], row[2], row[3]), for: row[4])
        }
    }

    // MARK: Meetups

    /// Selects the planned meetups of targets: those that name one, interviews for its postings, and
    /// talks with its people. Takes a day before which none of them ends; those that come again are
    /// looked at all.
    private static let meetups = """
        SELECT m.id, o.id FROM company o
            CROSS JOIN link l ON l.target = o.id AND l.\(isCompany)
            CROSS JOIN meetup m ON m.id = l.owner WHERE o.tier >= 1 AND \(isComing)
        UNION SELECT m.id, o.id FROM company o CROSS JOIN posting p ON p.company = o.id
            CROSS JOIN meetup m ON m.posting = p.id WHERE o.tier >= 1 AND \(isComing)
        UNION SELECT m.id, o.id FROM meetup m
            CROSS JOIN link l ON l.owner = m.id AND l.\(isPerson(.meetup))
            CROSS JOIN contact c ON c.id = l.target
            CROSS JOIN company o ON o.id = c.company
            WHERE m.endDay >= ?1 AND m.status = 'planned' AND o.tier >= 1 AND \(isTalk)
        UNION SELECT m.id, o.id FROM meetup m INDEXED BY meetup_rrule
            CROSS JOIN link l ON l.owner = m.id AND l.\(isPerson(.meetup))
            CROSS JOIN contact c ON c.id = l.target
            CROSS JOIN company o ON o.id = c.company
            WHERE m.rrule IS NOT NULL AND m.status = 'planned' AND o.tier >= 1 AND \(isTalk)
        """
    private static let isComing =
        "m.status = 'planned' AND (m.endDay >= ?1 OR m.rrule IS NOT NULL)"
    private static let isTalk = "(m.kind = 'coffee' OR m.kind = 'call' OR m.kind = 'interview')"
    private static let isCompany = Kind.meetup.table.isLink("companies")

    mutating func addMeetups(_ db: Database, now: Instant, _ today: Day) throws {
        var companies: [Int: [Int]] = [:]
        // Where it is, a day may begin earlier.
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: NextSteps.meetups), arguments: [today.adding(days: -1)])
        while let row = try rows.next() { companies[row[0], default: []].append(row[1]) }
        if companies.isEmpty { return }
        for meetup in try Meetup.fetch(db, ids: companies.keys.sorted()) {
            guard let start = meetup.nextStart(at: now, today, in: zone) else { continue }
            for company in companies[meetup.id] ?? [] {
                add(meetup.reference, on: start, for: company)
            }
        }
    }

    // MARK: Closing days

    mutating func addClosings(_ postings: [Int: [OpenPosting]], from today: Day) {
        for (company, postings) in postings {
            for posting in postings {
                guard posting.status == .saved, let closes = posting.closes, closes >= today
                else { continue }
                add(Reference(.posting, posting.id), on: .day(closes), for: company)
            }
        }
    }

    /// The steps, each with the text of its thing.
    func withTexts(_ db: Database) throws -> [Int: NextStep] {
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
