import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// The paths into a company by the definition: every two people are looked at, in memory.
private struct PathOracle {
    let contacts: [Contact]
    let meetups: [Meetup]
    let interactions: [Interaction]
    let companies: [Company]
    let today: Day

    init(_ log: Logbook, today: Day) throws {
        contacts = try log.things(Contact.self, Filter())
        meetups = try log.things(Meetup.self, Filter())
        interactions = try log.things(Interaction.self, Filter())
        var all = Filter()
        all.isAll = true
        companies = try log.companies(all)
        self.today = today
    }

    private func name(_ id: Int?) -> String? { companies.first { $0.id == id }?.name }

    private func isAt(_ person: Contact, _ meetup: Meetup) -> Bool {
        person.metAt == meetup.id || meetup.contacts.contains(person.id)
            || interactions.contains {
                $0.meetup == meetup.id && $0.contacts.contains(person.id)
            }
    }

    private func links(_ person: Contact, to company: Company) -> [PathLink] {
        if person.company == company.id { return [.there] }
        let key = companyKey(company.name)
        var links: [PathLink] = person.past.compactMap { job in
            guard let name = job.company, companyKey(name) == key else { return nil }
            return .formerly(title: job.title, until: job.until)
        }
        for other in contacts where other.company == company.id {
            if person.introducedBy == other.id { links.append(.introducedBy(contact: other.id)) }
            if other.introducedBy == person.id { links.append(.introduced(contact: other.id)) }
            for meetup in meetups
            where meetup.time.firstDay <= today && meetup.status != .cancelled
                && meetup.status != .missed && isAt(other, meetup) && isAt(person, meetup)
            {
                links.append(.met(meetup: meetup.id))
            }
            let before = other.past.compactMap(\.company).filter { companyKey($0) != key }
            let own = person.past.compactMap(\.company).map(companyKey)
            for name in Set(before) {
                let isNow = self.name(person.company).map { folded($0) == folded(name) } ?? false
                if isNow || own.contains(companyKey(name)) {
                    links.append(.worked(company: name, contact: other.id))
                }
            }
        }
        return links
    }

    func people(_ company: Company) -> [PathPerson] {
        let people = contacts.compactMap { person in
            PathPerson(
                contact: person.id, name: person.name, links: links(person, to: company),
                exchanges: interactions.filter {
                    $0.contacts.contains(person.id) && $0.channel.isExchange
                }.map { .init(id: $0.id, day: $0.at.day) }, today: today)
        }
        return PathPerson.ranked(people)
    }
}

@Suite("Paths into a company")
struct PathsTests {
    /// Fills a log with few people who have much to do with each other.
    private func fill(_ log: Logbook, _ dice: inout Dice) throws {
        let names = ["Acme", "Beta", "Gamma", "Delta"]
        for name in names { _ = try log.add { _ in Company(name: name) } }
        func day() -> Day { Day(ordinal: 20_400 + dice.roll(200)) }
        for number in 1...3 {
            var meetup = Meetup(title: "Meetup \(number % 2)", time: .days(day(), day()))
            let first = day()
            meetup.time = .days(first, first.adding(days: 1))
            meetup.status = dice.pick(Meetup.Status.allCases)
            _ = try log.add { _ in meetup }
        }
        for number in 1...9 {
            var contact = Contact(name: "P \(dice.roll(4))\(number)")
            contact.company = dice.maybe(1 + dice.roll(4))
            if number > 1 { contact.introducedBy = dice.maybe(1 + dice.roll(number - 1)) }
            contact.metAt = dice.maybe(1 + dice.roll(3))
            for _ in 0..<dice.roll(3) {
                contact.past.append(
                    PastJob(
                        company: dice.maybe(dice.pick(names + ["Beta GmbH", "Else"])),
                        title: dice.maybe("CTO"), until: day()))
            }
            _ = try log.add { _ in contact }
        }
        for number in 1...12 {
            var interaction = Interaction(text: "talk \(number)", at: .day(day()))
            interaction.channel = dice.pick(Interaction.Channel.allCases)
            interaction.contacts = Array(Set([1 + dice.roll(9), 1 + dice.roll(9)])).sorted()
            interaction.meetup = dice.maybe(1 + dice.roll(3))
            _ = try log.add { _ in interaction }
        }
    }

    @Test("are those that the definition gives", arguments: 0..<60)
    func oracle(seed: Int) throws {
        let log = try testLog()
        var dice = Dice(seed: seed)
        try fill(log, &dice)
        let now = Instant(seconds: 20_520 * 86_400)
        let oracle = try PathOracle(log, today: Zone.utc.day(now))
        for company in oracle.companies {
            let paths = try log.paths(to: company.ref, now: now, zone: .utc)
            let wanted = oracle.people(company)
            #expect(paths.people.map(\.contact) == wanted.map(\.contact), "seed \(seed)")
            for (found, person) in zip(paths.people, wanted) {
                #expect(found == person, "seed \(seed), \(company.name)")
            }
            for person in paths.people {
                for reason in person.reasons { #expect(paths.texts[reason.id] != nil) }
            }
        }
        #expect(try log.strayIndexRows() == [])
    }

    @Test("find past jobs by every name that the company has or had")
    func names() throws {
        let log = try testLog()
        let now = Instant(rfc3339: "2026-03-02T08:00:00Z") ?? Instant(seconds: 0)
        for name in ["Acme AI", "Beta"] { _ = try log.add { _ in Company(name: name) } }
        var ada = Contact(name: "Ada")
        ada.company = 1
        _ = try log.add { [ada] _ in ada }
        _ = try log.edit(Contact.self, "Ada") { contact, _ in contact.company = 2 }
        func relations(_ company: String) throws -> [PathRelation] {
            try log.paths(to: company, now: now, zone: .utc).people.map(\.relation)
        }
        #expect(try relations("acme") == [.formerly])
        #expect(try relations("beta") == [.there])
        _ = try log.edit(Company.self, "o1") { company, _ in company.name = "Nova Labs" }
        #expect(try relations("nova") == [.formerly])
        #expect(try relations("acme ai") == [.formerly])
        #expect(try log.strayIndexRows() == [])
        _ = try log.undo()
        #expect(try relations("acme") == [.formerly])
        #expect(refusal { _ = try relations("nova") }?.hasPrefix("unknown") == true)
        _ = try log.redo()
        _ = try log.add { _ in Company(name: "Gamma") }
        _ = try log.merge(.company, "Gamma", "Nova Labs")
        #expect(try relations("gamma") == [.formerly])
        #expect(try log.strayIndexRows() == [])
        _ = try log.undo(4)
        #expect(try relations("acme") == [.there])
        #expect(try log.strayIndexRows() == [])
    }

    @Test("of a log of an earlier build know the past jobs, too")
    func earlier() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add { _ in Company(name: "Acme GmbH") }
            var ada = Contact(name: "Ada")
            ada.past = [PastJob(company: "Acme", title: "CTO", until: day("2026-01-05"))]
            _ = try log.add { [ada] _ in ada }
            try log.write { db in
                try db.execute(
                    sql: """
                        DELETE FROM handle WHERE text LIKE 'p:%';
                        DELETE FROM grdb_migrations WHERE identifier = '3';
                        PRAGMA user_version = 2;
                        """)
            }
            let now = try openLog(path, TestClock())
            #expect(try now.strayIndexRows() == [])
            let paths = try now.paths(to: "acme", now: Instant(seconds: 0), zone: .utc)
            #expect(paths.people.map(\.relation) == [.formerly])
        }
    }

    @Test("say where the people of the company are to be met")
    func meetups() throws {
        let log = try testLog()
        let now = Instant(rfc3339: "2026-03-02T08:00:00Z") ?? Instant(seconds: 0)
        _ = try log.add { _ in Company(name: "Acme") }
        var ada = Contact(name: "Ada")
        ada.company = 1
        _ = try log.add { [ada] _ in ada }
        func add(_ title: String, _ iso: String, _ body: (inout Meetup) -> Void = { _ in }) throws {
            var meetup = Meetup(title: title, time: .days(day(iso), day(iso)))
            body(&meetup)
            _ = try log.add { [meetup] _ in meetup }
        }
        try add("ML Evening", "2026-02-03") { $0.contacts = [1] }
        try add("ml evening", "2026-04-03")
        try add("Stammtisch", "2026-01-06") { meetup in
            meetup.rrule = "FREQ=WEEKLY"
            meetup.contacts = [1]
        }
        try add("Fair", "2026-03-20") { $0.companies = [1] }
        try add("Other", "2026-03-21")
        try add("Cancelled", "2026-03-22") { meetup in
            meetup.companies = [1]
            meetup.status = .cancelled
        }
        let found = try log.paths(to: "acme", now: now, zone: .utc).meetups
        #expect(found.map(\.meetup.title) == ["Stammtisch", "Fair", "ml evening"])
        #expect(found[0].meetup.time.firstDay == day("2026-03-03"))
        #expect(found[1].isListed && found[1].met == [])
        #expect(found[2].met == [1] && found[2].lastMet == day("2026-02-03"))
    }
}

@Suite("Looks at a company")
struct CompanyPlanTests {
    @Test("go through no table of things from end to end")
    func plans() throws {
        let log = try testLog()
        var dice = Dice(seed: 11)
        try log.fillAtRandom(&dice, count: 150)
        _ = try log.add { _ in Company(name: "Zeta Nova") }
        var ada = Contact(name: "Ada Nova")
        ada.company = try log.value(Int.self, "SELECT max(id) FROM company")
        ada.past = [PastJob(company: "Else", title: nil, until: day("2026-01-05"))]
        _ = try log.add { [ada] _ in ada }
        func looks() throws {
            _ = try log.paths(to: "Zeta Nova", now: Instant(seconds: 1_780_000_000), zone: .utc)
            _ = try log.details(.company, "Zeta Nova", now: Instant(seconds: 0), most: 20)
        }
        #expect(try log.plans(looks).count > 10)
        #expect(try log.scans(looks) == [])
    }
}
