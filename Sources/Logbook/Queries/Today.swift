import CivilTime
import GRDB
import JobSearch

/// What a morning's glance shows.
public struct Today: Sendable {
    /// Things that one looks at together, in the order in which they are shown; the raw value is
    /// the name of the list in JSON.
    public enum Part: String, CaseIterable, Sendable {
        /// Open follow-ups whose day or time has passed.
        case overdue
        /// Open follow-ups for today.
        case due
        /// Open follow-ups of the days to come.
        case upcoming
        /// Meetups from today on that are not cancelled.
        case meetups
        /// Saved postings that close within the days to come.
        case deadlines
        /// Contacts whose next check-in by their cadence has come.
        case people
        /// Referrals of which something is still to be done or heard.
        case referrals

        /// Its place in the order.
        fileprivate var index: Int {
            switch self {
            case .overdue: 0
            case .due: 1
            case .upcoming: 2
            case .meetups: 3
            case .deadlines: 4
            case .people: 5
            case .referrals: 6
            }
        }
    }

    /// By the order of the parts: a dictionary of another type costs a thirtieth of the glance.
    private var things = Array(repeating: [any Thing](), count: Part.allCases.count)

    public subscript(part: Part) -> [any Thing] {
        get { things[part.index] }
        _modify { yield &things[part.index] }
    }

    /// Number of contacts whose next check-in has come, of whom `people` may be the first.
    public var peopleCount = 0

    /// The overdue follow-ups by importance: by the tier of the company that they are about or for
    /// whose people they are, and the latest first.
    public var overdueByImportance: [any Thing] {
        let late = self[.overdue]
        guard tiers.count == late.count else { return late }
        let order = late.indices.sorted { (tiers[$0], $0) < (tiers[$1], $1) }
        return order.map { late[$0] }
    }
    /// Tiers of the overdue follow-ups, 4 where there is none.
    fileprivate var tiers: [Int] = []

    /// The things of all parts.
    public var all: [any Thing] { Part.allCases.flatMap { self[$0] } }

    /// Whether there is something to do today.
    public var isPressing: Bool { !self[.overdue].isEmpty || !self[.due].isEmpty }
}

extension Logbook {
    /// What is due, and what the next `days` days bring.
    ///
    /// - Parameters:
    ///   - zone: where “today” is.
    ///   - people: the most contacts to be given; `nil` for all of them.
    public func today(
        now: Instant, zone: Zone, days: Int, people: Int? = nil
    ) throws -> Today {
        let today = zone.day(now)
        let last = today.adding(days: days)
        return try read { db in
            var result = Today()
            // A time in another zone may be on the next or the previous day here.
            let open = try FollowUp.fetch(
                db, "WHERE t.status = 'open' AND t.dueDay <= ? ORDER BY t.dueDay, t.dueAt, t.id",
                [last.adding(days: 1)])
            for followUp in open {
                let day = followUp.due.day(in: zone)
                let isLate = day < today || followUp.due.instant.map { $0 < now } ?? false
                if isLate {
                    result[.overdue].append(followUp)
                } else if day == today {
                    result[.due].append(followUp)
                } else if day <= last {
                    result[.upcoming].append(followUp)
                }
            }
            if result[.overdue].count > 1 {
                result.tiers = try FollowUp.tiers(result[.overdue].map(\.id), db)
            }
            result[.meetups] = try Meetup.fetch(
                db,
                """
                WHERE (t.endDay >= ?1 AND t.startDay <= ?2 AND t.rrule IS NULL
                    OR t.id IN (SELECT id FROM meetup WHERE rrule IS NOT NULL))
                    AND t.status <> 'cancelled'
                ORDER BY t.startDay, t.startAt, t.id
                """, [today, last])
            result[.deadlines] = try Posting.fetch(
                db,
                """
                WHERE t.closes IS NOT NULL AND t.status = 'saved' AND t.closes BETWEEN ? AND ?
                ORDER BY t.closes, t.id
                """, [today, last])
            // All that the order goes by stands in an index.
            result[.people] = try Contact.fetch(
                db, Logbook.peopleDue(on: today), [today, people ?? -1])
            result.peopleCount = result[.people].count
            if result.peopleCount == people {
                result.peopleCount =
                    try Int.fetchOne(
                        db.cachedStatement(
                            sql: "SELECT count(*) FROM contact WHERE nextTouch <= ?"),
                        arguments: [today]) ?? 0
            }
            let isAsked = try Bool.fetchOne(
                db.cachedStatement(
                    sql: "SELECT EXISTS (SELECT 1 FROM referral t WHERE \(Referral.isOpen))"))
            if isAsked ?? false { result[.referrals] = try Referral.open(db) }
            return result
        }
    }

    /// Condition on the first so many (`?2`) contacts whose check-in is due on a day (`?1`).
    static func peopleDue(on day: Day) -> String {
        let order = byLateness(on: day)
        return """
            WHERE t.id IN (SELECT t.id FROM contact t WHERE t.nextTouch <= ?1
                ORDER BY \(order) LIMIT ?2) ORDER BY \(order)
            """
    }

    /// The order of contacts `t` whose check-in is due: hard limits first, then by days over the
    /// limit for each day of the cadence.
    static func byLateness(on day: Day) -> String {
        """
        coalesce(t.lateAfter < '\(day.iso)', 0) DESC,
            (julianday('\(day.iso)') - julianday(t.nextTouch)) / t.touchDays DESC, t.nextTouch, t.id
        """
    }
}

extension FollowUp {
    /// For each id the lowest tier of the company that the follow-up names or at which its people
    /// work, 4 where there is none.
    fileprivate static func tiers(_ ids: [Int], _ db: Database) throws -> [Int] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT j.key, o.tier FROM json_each(?1) j CROSS JOIN followUp f ON f.id = j.value
                        CROSS JOIN company o ON o.id = f.company WHERE o.tier IS NOT NULL
                    UNION ALL SELECT j.key, o.tier FROM json_each(?1) j
                        CROSS JOIN link l ON l.owner = j.value
                            AND l.\(Kind.followUp.table.isLink("contacts"))
                        CROSS JOIN contact c ON c.id = l.target
                        CROSS JOIN company o ON o.id = c.company WHERE o.tier IS NOT NULL
                    """), arguments: [JSONList.text(ids)])
        var tiers = Array(repeating: 4, count: ids.count)
        while let row = try rows.next() {
            let (place, tier): (Int, Int) = try (row[0], row[1])
            tiers[place] = min(tiers[place], tier)
        }
        return tiers
    }
}
