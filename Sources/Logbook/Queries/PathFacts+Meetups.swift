import CivilTime
import GRDB
import JobSearch

// Where the people of a company are met.
extension PathFacts {
    /// The meetups where the staff was or is to be, the newest ones, by their ids.
    mutating func staffMeetups() throws -> [Meetup] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT metAt, id FROM contact WHERE company = ?1 AND metAt IS NOT NULL
                    UNION ALL SELECT l.owner, l.target FROM json_each(?2) p
                        CROSS JOIN link l ON l.\(Kind.meetup.table.isLink("contacts"))
                            AND l.target = p.value
                    """), arguments: [company.id, staffList])
        while let row = try rows.next() {
            try places.append(Place(meetup: row[0], contact: row[1]))
        }
        let ids = Set(places.map(\.meetup)).sorted()
        return try Meetup.fetch(
            db, "\(Meetup.idCondition) ORDER BY t.startDay DESC, t.id DESC LIMIT ?",
            [JSONList.text(ids), PathFacts.mostMeetups])
    }

    /// True for a meetup that the user has been at: it has begun, and was not called off.
    func wasHeld(_ meetup: Meetup) -> Bool {
        meetup.time.firstDay <= today && meetup.status != .cancelled && meetup.status != .missed
    }

    /// The meetups to come that name the company or its people, or are called as one at which its
    /// people were met, by their starts.
    func coming(after known: [Meetup]) throws -> [PathMeetup] {
        let held = known.filter(wasHeld)
        let titles = Dictionary(grouping: held) { folded($0.title) }
        let listed = Set(
            try Int.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT owner FROM link
                        WHERE \(Kind.meetup.table.isLink("companies")) AND target = ?
                        """), arguments: [company.id]))
        let called = try Int.fetchAll(
            db.cachedStatement(sql: Handle.owners(.meetup)),
            arguments: [JSONList.text(titles.keys.sorted().map { Handle.name(.meetup, $0).text })])
        let ids = Set(listed).union(called).union(known.map(\.id)).sorted()
        // A time of another zone may be on the next or the previous day here.
        let meetups = try Meetup.fetch(
            db,
            """
            \(Meetup.idCondition) AND (t.endDay >= ? OR t.rrule IS NOT NULL)
                AND t.status <> 'cancelled' AND t.status <> 'missed'
            """, [JSONList.text(ids), today])
        let staff = Set(staff)
        let places = Dictionary(grouping: places, by: \.meetup)
        let found = meetups.compactMap { meetup -> PathMeetup? in
            guard let next = next(of: meetup) else { return nil }
            var found = PathMeetup(meetup: next)
            found.isListed = listed.contains(meetup.id)
            found.guests = meetup.contacts.filter(staff.contains)
            for other in titles[folded(meetup.title)] ?? [] {
                // What is held today is where one goes, and not where one was.
                if other.id == meetup.id, meetup.rrule == nil { continue }
                let places = places[other.id] ?? []
                let day = other.rrule == nil ? other.time.firstDay : nil
                found.met += places.map(\.contact)
                let days = places.compactMap { $0.day ?? day } + [found.lastMet].compactMap(\.self)
                found.lastMet = days.max()
            }
            found.met = Set(found.met).sorted()
            return found.met.isEmpty && found.guests.isEmpty && !found.isListed ? nil : found
        }
        return found.sorted {
            ($0.meetup.time.order(in: zone), $0.meetup.id)
                < ($1.meetup.time.order(in: zone), $1.meetup.id)
        }
    }

    /// A meetup that is not over before today, of a series its next occurrence; `nil` if it is.
    private func next(of meetup: Meetup) -> Meetup? {
        let next = Series(meetup, else: zone)?.next(from: today, in: zone)
        let one = meetup.rrule == nil ? meetup : next ?? meetup
        return one.time.lastDay < today ? nil : one
    }
}
