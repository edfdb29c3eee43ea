import CivilTime
import GRDB
import JobSearch

// The people around a company, relation by relation. CROSS JOIN has SQLite begin with the few that
// are known.
extension PathFacts {
    private static let isOfContacts = Kind.interaction.table.isLink("contacts")

    /// Adds the people who worked there before, and work elsewhere now.
    mutating func addFormer() throws {
        let known = Set(staff)
        for (id, past) in try pastJobs(by: keys) where !known.contains(id) {
            for job in past where job.company.map({ keys.contains(companyKey($0)) }) ?? false {
                links[id, default: []].append(.formerly(title: job.title, until: job.until))
            }
        }
    }

    /// Contacts with past jobs at companies of these keys, with all their past jobs.
    private func pastJobs(by keys: some Sequence<String>) throws -> [(Int, [PastJob])] {
        try Contact.fetch(db, "WHERE \(Contact.isFormer)", [Contact.formerly(keys)])
            .map { ($0.id, $0.past) }
    }

    /// Adds the people who introduced somebody there, or were introduced by them.
    mutating func addIntroductions() throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT introducedBy, id, 1 FROM contact
                        WHERE company = ?1 AND introducedBy IS NOT NULL
                    UNION ALL SELECT p.id, q.id, 0 FROM contact q
                        CROSS JOIN contact p ON p.introducedBy = q.id WHERE q.company = ?1
                    """), arguments: [company.id])
        while let row = try rows.next() {
            let (person, other, hasIntroduced): (Int, Int, Bool) = try (row[0], row[1], row[2])
            add(hasIntroduced ? .introduced(contact: other) : .introducedBy(contact: other), person)
        }
    }

    /// Adds a tie of somebody who does not work there.
    private mutating func add(_ link: PathLink, _ person: Int) {
        if links[person]?.first == .there { return }
        links[person, default: []].append(link)
    }

    /// Adds the people who work or worked where somebody of the staff worked before.
    mutating func addColleagues() throws {
        let people = try Contact.fetch(
            db, "WHERE t.company = ? AND t.past IS NOT NULL AND t.past <> '[]' ORDER BY t.id",
            [company.id])
        // Of each key the staff who was there, with the name of the company as they have it.
        var before: [String: [(contact: Int, name: String)]] = [:]
        for person in people {
            for name in person.past.compactMap(\.company) {
                let key = companyKey(name)
                let isKnown = before[key]?.contains { $0.contact == person.id } ?? false
                if keys.contains(key) || isKnown { continue }
                before[key, default: []].append((person.id, name))
            }
        }
        if before.isEmpty { return }
        for (id, past) in try pastJobs(by: before.keys) {
            for key in past.compactMap(\.company).map(companyKey) {
                for (other, name) in before[key] ?? [] {
                    add(.worked(company: name, contact: other), id)
                }
            }
        }
        for colleagues in before.values {
            for (other, name) in colleagues {
                for id in try contacts(atCompanyCalled: name) {
                    add(.worked(company: name, contact: other), id)
                }
            }
        }
    }

    private func contacts(atCompanyCalled name: String) throws -> [Int] {
        let name = folded(name)
        return try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id FROM handle h CROSS JOIN contact c ON c.company = h.id
                    WHERE h.kind = \(Kind.company.rawValue) AND h.text IN (?, ?) AND h.id <> ?
                    """),
            arguments: [
                Handle.name(.company, name).text, Handle.alias(.company, name).text, company.id,
            ])
    }

    /// Adds the people who were met at one of these meetups.
    mutating func addMet(at meetups: [Int]) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT c.id, m.value FROM json_each(?1) m
                        CROSS JOIN contact c ON c.metAt = m.value
                    UNION SELECT l.target, m.value FROM json_each(?1) m
                        CROSS JOIN link l ON l.owner = m.value
                            AND l.\(Kind.meetup.table.isLink("contacts"))
                    UNION SELECT l.target, m.value FROM json_each(?1) m
                        CROSS JOIN interaction i ON i.meetup = m.value
                        CROSS JOIN link l ON l.owner = i.id AND l.\(PathFacts.isOfContacts)
                    """), arguments: [JSONList.text(meetups)])
        while let row = try rows.next() { try add(.met(meetup: row[1]), row[0]) }
    }

    /// Adds the exchanges with people, in one query for all of them.
    mutating func addExchanges(of people: [Int], areStaff: Bool) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT l.target, i.id, i.day, i.meetup, i.channel FROM json_each(?) p
                    CROSS JOIN link l ON l.\(PathFacts.isOfContacts) AND l.target = p.value
                    CROSS JOIN interaction i ON i.id = l.owner
                    """), arguments: [JSONList.text(people)])
        while let row = try rows.next() {
            let (contact, id, day): (Int, Int, Day) = try (row[0], row[1], row[2])
            if areStaff, let meetup: Int = try row[3] {
                places.append(Place(meetup: meetup, contact: contact, day: day))
            }
            let channel: String = try row[4]
            guard Interaction.Channel(rawValue: channel)?.isExchange ?? true else { continue }
            exchanges[contact, default: []].append(.init(id: id, day: day))
        }
    }
}
