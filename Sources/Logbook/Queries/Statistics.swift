import CivilTime
import GRDB
import JobSearch

extension Logbook {
    /// Numbers of the last weeks, and of the targets.
    ///
    /// Exchanges, follow-ups and people are read by ranges of indexes, as many as the weeks have;
    /// the tables of postings and referrals are read as a whole, because all of them were picked by
    /// hand.
    ///
    /// - Parameters:
    ///   - weeks: number of weeks, the last of which is that of `now`.
    ///   - zone: the reader's, in which days begin.
    public func statistics(weeks count: Int, now: Instant, zone: Zone) throws -> Statistics {
        let today = zone.day(now)
        return try read { db in
            var result = Statistics(weeks: Week.last(count, until: today))
            let reader = StatisticsReader(db, today: today, zone: zone)
            try reader.addExchanges(to: &result)
            try reader.addFollowUps(to: &result)
            try reader.addPostings(to: &result)
            try reader.addMeetings(to: &result)
            try reader.addAnswers(to: &result)
            try reader.addTargets(to: &result)
            return result
        }
    }

    /// True if there was an exchange before a day.
    public func hasExchanges(before day: Day) throws -> Bool {
        try read { db in
            try Bool.fetchOne(
                db.cachedStatement(
                    sql: "SELECT EXISTS (SELECT 1 FROM interaction i WHERE i.day < ? AND "
                        + "\(Encounters.isExchange))"), arguments: [day]) ?? false
        }
    }
}

/// Reads the numbers of a search as they are seen on one day.
struct StatisticsReader {
    let db: Database
    let today: Day
    let zone: Zone

    init(_ db: Database, today: Day, zone: Zone) {
        self.db = db
        self.today = today
        self.zone = zone
    }

    func addExchanges(to result: inout Statistics) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM interaction i
                WHERE i.day BETWEEN ? AND ? AND \(Encounters.isExchange)
                """)
        for index in result.weeks.indices {
            let week = result.weeks[index].week
            result.weeks[index].interactions =
                try Int.fetchOne(statement, arguments: [week.first, week.last]) ?? 0
        }
    }

    /// Follow-ups by the day on which they were closed. In time is what was due on that day or
    /// later: of a due time the day counts, as the reader's clock has it.
    func addFollowUps(to result: inout Statistics) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*),
                    coalesce(sum(CASE WHEN dueAt IS NULL THEN dueDay >= ?3 ELSE dueAt >= ?1 END), 0)
                FROM followUp
                WHERE closedAt >= ?1 AND closedAt < ?2 AND status <> 'open' AND status = 'done'
                """)
        for index in result.weeks.indices {
            let first = result.weeks[index].week.first
            for day in (0..<7).map(first.adding(days:)) {
                let row = try Row.fetchOne(
                    statement, arguments: [start(of: day), start(of: day.adding(days: 1)), day])
                guard let row else { continue }
                result.weeks[index].followUpsClosed += try row[0]
                result.weeks[index].followUpsInTime += try row[1]
            }
        }
        result.late =
            try Int.fetchOne(
                db.cachedStatement(
                    sql: "SELECT count(*) FROM followUp WHERE status = 'open' AND dueDay < ?"),
                arguments: [today]) ?? 0
    }

    private func start(of day: Day) -> Instant {
        zone.instant(LocalTime(day: day, clock: .midnight))
    }

    func addPostings(to result: inout Statistics) throws {
        // The last move to a status tells when, as `Posting.applied` does.
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT status = 'saved' AND (closes IS NULL OR closes >= ?),
                        (SELECT json_extract(value, '$.on') FROM json_each(p.moves)
                        WHERE json_extract(value, '$.status') = 'applied'
                        ORDER BY key DESC LIMIT 1)
                    FROM posting p
                    """), arguments: [today])
        while let row = try rows.next() {
            if try row[0] { result.unsent += 1 }
            guard let applied: Day = try row[1], let index = result.index(of: applied) else {
                continue
            }
            result.weeks[index].applications += 1
        }
    }
}
