import CivilTime
import GRDB
import JobSearch

extension StatisticsReader {
    private static let isPerson = Kind.interaction.table.isLink("contacts")

    func addMeetings(to result: inout Statistics) throws {
        guard let first = result.weeks.first?.week.first, let last = result.weeks.last?.week.last
        else { return }
        let meetings = try meetingsByExchange(first, last) + meetingsByMeetup(first)
        for meeting in meetings {
            if let index = result.index(of: meeting.on) { result.weeks[index].met += 1 }
        }
        var meetups: [Int] = []
        for case let meetup? in meetings.map(\.meetup) { meetups.append(meetup) }
        if meetups.isEmpty { return }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT t.id, t.title, t.kind, t.startDay FROM meetup t
                    \(Meetup.idCondition)
                    """), arguments: [JSONList.text(meetups)])
        var occasions: [MeetingPlace.Occasion] = []
        while let row = try rows.next() {
            guard let form = try Meetup.Form(rawValue: row[2]) else { continue }
            try occasions.append(.init(meetup: row[0], title: row[1], form: form, start: row[3]))
        }
        result.places = MeetingPlace.best(of: meetings, at: occasions)
    }

    /// First exchanges on some days with contacts who were not met at a meetup before.
    private func meetingsByExchange(_ first: Day, _ last: Day) throws -> [FirstMeeting] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT c.id, i.day, coalesce(c.metAt, i.meetup),
                        coalesce(c.lastInteraction > i.day, 0)
                    FROM interaction i
                        CROSS JOIN link l ON l.owner = i.id AND l.\(Self.isPerson)
                        CROSS JOIN contact c ON c.id = l.target
                        LEFT JOIN meetup m
                            ON m.id = c.metAt AND m.rrule IS NULL AND m.startDay <= ?3
                    WHERE i.day BETWEEN ?1 AND ?2 AND \(Encounters.isExchange)
                        AND NOT EXISTS (SELECT 1 FROM link k
                            CROSS JOIN interaction e ON e.id = k.owner
                            WHERE k.\(Self.isPerson) AND k.target = l.target
                                AND (e.day < i.day OR e.day = i.day AND e.id < i.id)
                                AND \(Encounters.isExchange(of: "e")))
                        AND (m.startDay IS NULL OR m.startDay >= i.day)
                    """), arguments: [first, last, today])
        return try meetings(rows)
    }

    /// Contacts who were met first at a meetup since a day, and with whom there was no exchange
    /// until its day.
    private func meetingsByMeetup(_ first: Day) throws -> [FirstMeeting] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT c.id, m.startDay, m.id, coalesce(c.lastInteraction > m.startDay, 0)
                    FROM meetup m CROSS JOIN contact c ON c.metAt = m.id
                    WHERE m.endDay >= ?1 AND m.startDay BETWEEN ?1 AND ?2 AND m.rrule IS NULL
                        AND NOT EXISTS (SELECT 1 FROM link l
                            CROSS JOIN interaction i ON i.id = l.owner
                            WHERE l.\(Self.isPerson) AND l.target = c.id AND i.day <= m.startDay
                                AND \(Encounters.isExchange))
                    """), arguments: [first, today])
        return try meetings(rows)
    }

    private func meetings(_ rows: RowCursor) throws -> [FirstMeeting] {
        var meetings: [FirstMeeting] = []
        while let row = try rows.next() {
            try meetings.append(
                FirstMeeting(contact: row[0], on: row[1], meetup: row[2], isKeptUp: row[3]))
        }
        return meetings
    }
}
