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

        /// Its place in the order.
        fileprivate var index: Int {
            switch self {
            case .overdue: 0
            case .due: 1
            case .upcoming: 2
            case .meetups: 3
            case .deadlines: 4
            case .people: 5
            }
        }
    }

    /// By the order of the parts: a dictionary of another type costs a thirtieth of the glance.
    private var things = Array(repeating: [any Thing](), count: Part.allCases.count)

    public subscript(part: Part) -> [any Thing] {
        get { things[part.index] }
        _modify { yield &things[part.index] }
    }

    /// The things of all parts.
    public var all: [any Thing] { Part.allCases.flatMap { self[$0] } }

    /// Whether there is something to do today.
    public var isPressing: Bool { !self[.overdue].isEmpty || !self[.due].isEmpty }
}

extension Logbook {
    /// What is due, and what the next `days` days bring.
    ///
    /// - Parameter zone: where “today” is.
    public func today(now: Instant, zone: Zone, days: Int) throws -> Today {
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
            result[.people] = try Contact.fetch(
                db, "WHERE t.nextTouch <= ? ORDER BY t.nextTouch, t.id", [today])
            return result
        }
    }
}
