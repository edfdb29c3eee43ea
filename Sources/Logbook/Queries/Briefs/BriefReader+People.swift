import CivilTime
import GRDB
import JobSearch

// Whom one meets, and what was said. CROSS JOIN has SQLite begin with the few that are known.
extension BriefReader {
    private static let isWith = Kind.interaction.table.isLink("contacts")

    /// The contacts with how one knows them, in their order.
    func people(_ contacts: [Contact]) throws -> [Brief.Person] {
        if contacts.isEmpty { return [] }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT l.target, i.id, i.day, i.meetup FROM json_each(?) p
                    CROSS JOIN link l ON l.\(BriefReader.isWith) AND l.target = p.value
                    CROSS JOIN interaction i ON i.id = l.owner
                    WHERE \(Encounters.isExchange) ORDER BY i.day, i.id
                    """), arguments: [JSONList.text(contacts.map(\.id))])
        var people = contacts.map { Brief.Person(contact: $0) }
        var places: [Int: Int] = [:]
        for (place, contact) in contacts.enumerated() { places[contact.id] = place }
        var last: [Int: Int] = [:]
        while let row = try rows.next() {
            guard let place = try places[row[0]] else { continue }
            last[place] = try row[1]
            people[place].isWarm = try Warmth.isWarm(last: row[2], today: today)
            let meetup: Int? = try row[3]
            if people[place].metOn == nil, let meetup, meetup == contacts[place].metAt {
                people[place].metOn = try row[2]
            }
        }
        let texts = try Interaction.fetch(db, ids: last.values.sorted())
        for (place, id) in last { people[place].last = texts.first { $0.id == id } }
        try addFirstDays(to: &people)
        return people
    }

    /// Adds the days of the meetups where people were met of which no exchange tells it.
    private func addFirstDays(to people: inout [Brief.Person]) throws {
        let unknown = people.filter { $0.metOn == nil }.compactMap(\.contact.metAt)
        if unknown.isEmpty { return }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT m.id, m.startDay FROM json_each(?) p
                    CROSS JOIN meetup m ON m.id = p.value WHERE m.rrule IS NULL
                    """), arguments: [JSONList.text(unknown)])
        var days: [Int: Day] = [:]
        while let row = try rows.next() { try days[row[0]] = row[1] }
        for place in people.indices where people[place].metOn == nil {
            people[place].metOn = people[place].contact.metAt.flatMap { days[$0] }
        }
    }

    /// Contacts who work at a company, those with the last exchange first.
    func staff(of company: Company, most: Int, besides known: [Int] = []) throws -> [Contact] {
        try Contact.fetch(
            db,
            """
            WHERE t.id IN (SELECT id FROM contact WHERE company = ?1
                AND id NOT IN (SELECT value FROM json_each(?2))
                ORDER BY lastInteraction DESC, id LIMIT ?3)
            ORDER BY t.lastInteraction DESC, t.id
            """, [company.id, JSONList.text(known), most])
    }

    /// The newest exchanges with these people, without the last ones that are told of each.
    func exchanges(
        with contacts: [Int], besides people: [Brief.Person]
    ) throws -> [Interaction] {
        if contacts.isEmpty { return [] }
        let ids = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT i.id FROM json_each(?) p
                    CROSS JOIN link l ON l.\(BriefReader.isWith) AND l.target = p.value
                    CROSS JOIN interaction i ON i.id = l.owner
                    WHERE \(Encounters.isExchange) ORDER BY i.day DESC, i.id DESC LIMIT ?
                    """),
            arguments: [
                JSONList.text(contacts), BriefReader.mostExchanges + BriefReader.mostPeople,
            ])
        return try newest(ids, besides: people)
    }

    /// The first of these exchanges, without those that are told of people.
    func newest(_ ids: [Int], besides people: [Brief.Person]) throws -> [Interaction] {
        let told = people.compactMap { $0.last?.id }
        let ids = ids.filter { !told.contains($0) }.prefix(BriefReader.mostExchanges)
        return try Interaction.fetch(
            db, Interaction.idCondition + " ORDER BY t.day DESC, t.id DESC",
            [JSONList.text(Array(ids))])
    }

    // MARK: Gatherings

    /// Adds those who are expected at a meetup, and those who were met at it, or at one of the same
    /// title, before: who is expected first, then who works at a target, then by the last exchange;
    /// then some of those who work at the companies of the meetup.
    func addGuests(
        to brief: inout Brief, of meetup: Meetup, _ expected: [Contact]
    ) throws {
        let same = try Int.fetchAll(
            db.cachedStatement(sql: Handle.owners(.meetup)),
            arguments: [JSONList.text([Handle.name(.meetup, folded(meetup.title)).text])])
        let met = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id FROM json_each(?1) m CROSS JOIN contact c ON c.metAt = m.value
                    UNION SELECT l.target FROM json_each(?1) m
                        CROSS JOIN interaction i ON i.meetup = m.value
                        CROSS JOIN link l ON l.owner = i.id AND l.\(BriefReader.isWith)
                    UNION SELECT l.target FROM json_each(?1) m
                        CROSS JOIN meetup h ON h.id = m.value AND h.id <> ?2 AND h.startDay <= ?3
                            AND h.status <> 'cancelled' AND h.status <> 'missed'
                        CROSS JOIN link l ON l.owner = h.id
                            AND l.\(Kind.meetup.table.isLink("contacts"))
                    """),
            arguments: [JSONList.text(Set(same + [meetup.id]).sorted()), meetup.id, today])
        let known = Set(expected.map(\.id))
        let ranked = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id FROM json_each(?) p CROSS JOIN contact c ON c.id = p.value
                    LEFT JOIN company o ON o.id = c.company
                    ORDER BY o.tier IS NULL, o.tier, c.lastInteraction DESC, c.id
                    """), arguments: [JSONList.text(met.filter { !known.contains($0) })])
        let room = max(0, BriefReader.mostPeople - expected.count)
        let others = try Contact.fetch(db, ids: Array(ranked.prefix(room)))
        let few =
            expected.prefix(BriefReader.mostPeople)
            + ranked.prefix(room).compactMap { id in others.first { $0.id == id } }
        brief.people = try people(few + staff(of: meetup, besides: known.union(ranked), few.count))
        brief.left = expected.count + ranked.count - few.count
        for place in brief.people.indices {
            brief.people[place].isExpected = known.contains(brief.people[place].contact.id)
        }
        try addGaps(to: &brief)
    }

    /// Contacts who work at the companies of a meetup, those with the last exchanges first, beside
    /// so many people who are likelier to be there.
    private func staff(
        of meetup: Meetup, besides known: Set<Int>, _ count: Int
    ) throws -> [Contact] {
        let room = min(BriefReader.mostOthers, BriefReader.mostPeople - count)
        if room <= 0 { return [] }
        let staff = try Company.fetch(db, ids: meetup.companies).flatMap {
            try self.staff(of: $0, most: room, besides: known.sorted())
        }
        return Array(
            staff.sorted {
                ($0.lastInteraction?.ordinal ?? 0, -$0.id) > (
                    $1.lastInteraction?.ordinal ?? 0, -$1.id
                )
            }.prefix(room))
    }

    /// Adds the companies of the people, and the first gap at each that is a target.
    private func addGaps(to brief: inout Brief) throws {
        let companies = try Company.fetch(
            db, ids: Set(brief.people.compactMap(\.contact.company)).sorted())
        var gaps: [Int: Gap] = [:]
        for company in companies where company.tier != nil {
            gaps[company.id] = try TargetReader(
                db, of: .company(company.id), now: now, zone: zone, isForGaps: true
            ).target(company).gaps.first
        }
        for place in brief.people.indices {
            let company = companies.first { $0.id == brief.people[place].contact.company }
            brief.people[place].company = company
            brief.people[place].gap = company.flatMap { gaps[$0.id] }
        }
    }
}
