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

    /// Number of things of each part, of which the first ones may be here alone.
    private var counts = Array(repeating: 0, count: Part.allCases.count)

    /// Number of things of a part, be they here or not.
    public func count(_ part: Part) -> Int { max(counts[part.index], self[part].count) }

    fileprivate mutating func setCount(_ part: Part, _ count: Int) { counts[part.index] = count }

    /// The things of all parts.
    public var all: [any Thing] { Part.allCases.flatMap { self[$0] } }

    /// Whether there is something to do today.
    public var isPressing: Bool { count(.overdue) > 0 || count(.due) > 0 }
}

extension Logbook {
    /// What is due, and what the next `days` days bring. The overdue follow-ups come by importance:
    /// by the tier of the company that they are about or for whose people they are, and the latest
    /// first.
    ///
    /// - Parameters:
    ///   - zone: where “today” is.
    ///   - most: the most follow-ups of a part and contacts to be given; `nil` for all of them.
    public func today(
        now: Instant, zone: Zone, days: Int, most: Int? = nil
    ) throws -> Today {
        let today = zone.day(now)
        let last = today.adding(days: days)
        return try read { db in
            var result = Today()
            var ids = try OpenFollowUps(db, now: now, today, last, zone)
            if ids.overdue.count > 1 {
                let tiers = try FollowUp.tiers(ids.overdue, db)
                let order = tiers.indices.sorted { (tiers[$0], $0) < (tiers[$1], $1) }
                ids.overdue = order.map { ids.overdue[$0] }
            }
            for (part, ids) in [
                (Today.Part.overdue, ids.overdue), (.due, ids.due), (.upcoming, ids.upcoming),
            ] where !ids.isEmpty {
                result[part] = try FollowUp.fetch(db, inOrder: ids.prefix(most ?? .max))
                result.setCount(part, ids.count)
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
                db, Logbook.peopleDue(on: today), [today, most ?? -1])
            if result[.people].count == most {
                let count = try Int.fetchOne(
                    db.cachedStatement(sql: "SELECT count(*) FROM contact WHERE nextTouch <= ?"),
                    arguments: [today])
                result.setCount(.people, count ?? 0)
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

/// The ids of the open follow-ups up to a day, by when they are due. All that this asks for stands
/// in an index.
private struct OpenFollowUps {
    var overdue: [Int] = []
    var due: [Int] = []
    var upcoming: [Int] = []

    init(_ db: Database, now: Instant, _ today: Day, _ last: Day, _ zone: Zone) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT dueDay, dueAt, id FROM followUp INDEXED BY followUp_open
                    WHERE status = 'open' AND dueDay <= ? ORDER BY dueDay, dueAt, id
                    """),
            // A time in another zone may be on the next or the previous day here.
            arguments: [last.adding(days: 1)])
        while let row = try rows.next() {
            let instant: Instant? = try row[1]
            let day = try instant.map(zone.day) ?? row[0]
            if day < today || instant.map({ $0 < now }) ?? false {
                try overdue.append(row[2])
            } else if day == today {
                try due.append(row[2])
            } else if day <= last {
                try upcoming.append(row[2])
            }
        }
    }
}

extension FollowUp {
    /// The follow-ups with these ids, in their order.
    fileprivate static func fetch(
        _ db: Database, inOrder ids: ArraySlice<Int>
    ) throws -> [FollowUp] {
        var found: [Int: FollowUp] = [:]
        for followUp in try fetch(db, ids: Array(ids)) { found[followUp.id] = followUp }
        return ids.compactMap { found[$0] }
    }

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
