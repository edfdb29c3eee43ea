import CivilTime
import GRDB
import JobSearch

// The nodes of a network and what ties them, beginning with the people who are chosen.
extension NetworkReader {
    func network(of choice: NetworkChoice) throws -> Network {
        let contacts = try Contact.fetch(db, ids: choice.people)
        let talks = try talks(with: choice.people)
        var network = Network()
        network.totals.people = choice.total
        network.people = people(contacts, talks)
        try addCompanies(to: &network, choice, contacts)
        try addMeetups(to: &network, contacts, talks)
        try addReferrals(to: &network, choice.people)
        return network
    }

    /// Something that was said or happened with a contact.
    private struct Talk {
        var contact: Int
        var day: Day
        var isExchange: Bool
        var meetup: Int?
    }

    private func talks(with people: [Int]) throws -> [Talk] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT l.target, i.day, i.channel, i.meetup FROM json_each(?) p
                    CROSS JOIN link l ON l.\(Kind.interaction.table.isLink("contacts"))
                        AND l.target = p.value
                    CROSS JOIN interaction i ON i.id = l.owner
                    """), arguments: [JSONList.text(people)])
        var talks: [Talk] = []
        while let row = try rows.next() {
            let channel = try Interaction.Channel(rawValue: row[2])
            try talks.append(
                Talk(
                    contact: row[0], day: row[1], isExchange: channel?.isExchange ?? true,
                    meetup: row[3]))
        }
        return talks
    }

    private func people(_ contacts: [Contact], _ talks: [Talk]) -> [Network.Person] {
        var days: [Int: [Day]] = [:]
        for talk in talks where talk.isExchange { days[talk.contact, default: []].append(talk.day) }
        return contacts.map { contact in
            let exchanges = days[contact.id] ?? []
            return Network.Person(
                id: contact.id, name: contact.name, title: contact.title, last: exchanges.max(),
                warmth: Warmth.of(exchanges, today: today),
                isWarm: Warmth.isWarm(last: exchanges.max(), today: today))
        }.sorted { $0.warmth == $1.warmth ? $0.id < $1.id : $0.warmth > $1.warmth }
    }

    private func addCompanies(
        to network: inout Network, _ choice: NetworkChoice, _ contacts: [Contact]
    ) throws {
        var staff: [Int: Int] = [:]
        for id in contacts.compactMap(\.company) { staff[id, default: 0] += 1 }
        let all = try Company.fetch(db, ids: Set(choice.companies).union(staff.keys).sorted())
        let order = { (company: Company) in
            (
                company.id == choice.focus ? 0 : 1, company.tier ?? .max, -(staff[company.id] ?? 0),
                company.id
            )
        }
        let companies = all.sorted { order($0) < order($1) }.prefix(limits.companies)
        network.totals.companies = all.count
        network.companies = companies.map {
            Network.Employer(id: $0.id, name: $0.name, tier: $0.tier, stage: $0.stage)
        }
        // Of each key the company that comes first.
        var places: [String: Int] = [:]
        for company in companies {
            for key in try company.keys(db) where places[key] == nil { places[key] = company.id }
        }
        let drawn = Set(companies.map(\.id))
        let known = Set(contacts.map(\.id))
        for person in network.people where person.last != nil {
            network.ties.append(
                NetworkTie(.exchange, from: nil, to: Reference(.contact, person.id)))
        }
        for contact in contacts {
            let from = contact.reference
            if let id = contact.company, drawn.contains(id) {
                network.ties.append(NetworkTie(.worksAt, from: from, to: Reference(.company, id)))
            }
            let before = contact.past.compactMap { $0.company.flatMap { places[companyKey($0)] } }
            for id in Set(before).sorted() where id != contact.company {
                network.ties.append(NetworkTie(.workedAt, from: from, to: Reference(.company, id)))
            }
            if let id = contact.introducedBy, known.contains(id) {
                network.ties.append(
                    NetworkTie(.introducedBy, from: from, to: Reference(.contact, id)))
            }
        }
    }

    /// Adds the meetups that were held at which people were met. A coffee, a call or an interview is
    /// an exchange with them.
    private func addMeetups(
        to network: inout Network, _ contacts: [Contact], _ talks: [Talk]
    ) throws {
        let guests = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT l.target, l.owner FROM json_each(?) p
                    CROSS JOIN link l ON l.\(Kind.meetup.table.isLink("contacts"))
                        AND l.target = p.value
                    """), arguments: [JSONList.text(contacts.map(\.id))])
        var people: [Int: Set<Int>] = [:]
        for row in guests { try people[row[1], default: []].insert(row[0]) }
        for talk in talks {
            if let meetup = talk.meetup { people[meetup, default: []].insert(talk.contact) }
        }
        for contact in contacts {
            if let meetup = contact.metAt { people[meetup, default: []].insert(contact.id) }
        }
        let held = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, title, startDay FROM meetup
                    WHERE id IN (SELECT value FROM json_each(?1)) AND startDay <= ?2
                        AND status <> 'cancelled' AND status <> 'missed'
                        AND NOT \(Meetup.Form.condition("kind", \.isTalk))
                    """), arguments: [JSONList.text(people.keys.sorted()), today])
        let all = try held.map { try Network.Gathering(id: $0[0], title: $0[1], day: $0[2]) }
        let order = { (meetup: Network.Gathering) in
            (-(people[meetup.id]?.count ?? 0), -meetup.day.ordinal, meetup.id)
        }
        network.totals.meetups = all.count
        network.meetups = Array(all.sorted { order($0) < order($1) }.prefix(limits.meetups))
        for meetup in network.meetups {
            for id in people[meetup.id]?.sorted() ?? [] {
                network.ties.append(
                    NetworkTie(
                        .metAt, from: Reference(.contact, id), to: Reference(.meetup, meetup.id)))
            }
        }
    }

    /// Adds the referrals of the people to the companies: of several the one that is open, else the
    /// last one.
    private func addReferrals(to network: inout Network, _ people: [Int]) throws {
        let drawn = Set(network.companies.map(\.id))
        let referrals = try Referral.fetch(
            db,
            """
            WHERE t.contact IN (SELECT value FROM json_each(?))
            ORDER BY \(Referral.isOpen) DESC, t.id DESC
            """, [JSONList.text(people)])
        var known: Set<[Int]> = []
        var ties: [NetworkTie] = []
        for referral in referrals {
            guard let contact = referral.contact, let company = referral.company,
                drawn.contains(company), known.insert([contact, company]).inserted
            else { continue }
            ties.append(
                NetworkTie(
                    .referral(referral.status), from: Reference(.contact, contact),
                    to: Reference(.company, company)))
        }
        network.ties += ties.sorted {
            ($0.from?.id ?? 0, $0.to.id) < ($1.from?.id ?? 0, $1.to.id)
        }
    }
}
