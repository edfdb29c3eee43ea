import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("A network of the log")
struct NetworkTests {
    private static let now = Instant(seconds: 20_520 * 86_400)
    private static let today = Day(ordinal: 20_520)

    private func network(
        _ log: Logbook, company: String? = nil, tag: String? = nil, limit: Int = 200
    ) throws -> Network {
        var scope = NetworkScope()
        (scope.company, scope.tag) = (company, tag)
        scope.limits = NetworkLimits(people: limit)
        return try log.network(scope, now: Self.now, zone: .utc)
    }

    /// Fills a log with few people who have much to do with each other.
    private func fill(_ log: Logbook, _ dice: inout Dice, people: Int = 12) throws {
        func day() -> Day { Self.today.adding(days: dice.roll(250) - 240) }
        let names = ["Acme", "Beta", "Gamma", "Delta"]
        for name in names {
            var company = Company(name: name)
            company.tier = dice.maybe(1 + dice.roll(3))
            company.tags = dice.roll(4) == 0 ? ["ai"] : []
            _ = try log.add { _ in company }
        }
        for number in 1...5 {
            let first = day()
            var meetup = Meetup(title: "Meetup \(number)", time: .days(first, first))
            meetup.status = dice.pick(Meetup.Status.allCases)
            meetup.form = dice.pick(Meetup.Form.allCases)
            _ = try log.add { _ in meetup }
        }
        for number in 1...people {
            var contact = Contact(name: "Person \(number)")
            contact.company = dice.maybe(1 + dice.roll(4))
            if number > 1 { contact.introducedBy = dice.maybe(1 + dice.roll(number - 1)) }
            contact.metAt = dice.maybe(1 + dice.roll(5))
            contact.tags = dice.roll(5) == 0 ? ["ai"] : []
            for _ in 0..<dice.roll(3) {
                contact.past.append(
                    PastJob(
                        company: dice.maybe(dice.pick(names + ["Beta GmbH", "Else"])),
                        title: nil, until: day()))
            }
            _ = try log.add { _ in contact }
        }
        for number in 1...20 {
            var talk = Interaction(text: "talk \(number)", at: .day(day()))
            talk.channel = dice.pick(Interaction.Channel.allCases)
            talk.contacts = Array(Set([1 + dice.roll(people), 1 + dice.roll(people)])).sorted()
            talk.meetup = dice.maybe(1 + dice.roll(5))
            _ = try log.add { _ in talk }
        }
        for number in 1...4 {
            var referral = Referral(text: "referral \(number)")
            referral.company = 1 + dice.roll(2)
            referral.contact = 1 + dice.roll(4)
            referral.status = dice.pick(Referral.Status.allCases)
            _ = try log.add { _ in referral }
        }
    }

    /// The ties of a whole log by their definitions, in memory.
    private func ties(_ log: Logbook) throws -> Set<NetworkTie> {
        let contacts = try log.things(Contact.self, Filter())
        let talks = try log.things(Interaction.self, Filter())
        var all = Filter()
        all.isAll = true
        let companies = try log.companies(all).filter { company in
            company.tier != nil || contacts.contains { $0.company == company.id }
        }
        let meetups = try log.things(Meetup.self, Filter())
        var ties: Set<NetworkTie> = []
        for contact in contacts {
            let own = contact.reference
            let mine = talks.filter { $0.contacts.contains(contact.id) }
            if mine.contains(where: { $0.channel.isExchange }) {
                ties.insert(NetworkTie(.exchange, from: nil, to: own))
            }
            for company in companies {
                let to = company.reference
                if contact.company == company.id {
                    ties.insert(NetworkTie(.worksAt, from: own, to: to))
                } else if contact.past.contains(where: {
                    $0.company.map(companyKey) == companyKey(company.name)
                }) {
                    ties.insert(NetworkTie(.workedAt, from: own, to: to))
                }
            }
            if let other = contact.introducedBy {
                ties.insert(NetworkTie(.introducedBy, from: own, to: Reference(.contact, other)))
            }
            for meetup in meetups where ![.coffee, .call, .interview].contains(meetup.form) {
                let isHeld =
                    meetup.time.firstDay <= Self.today && meetup.status != .cancelled
                    && meetup.status != .missed
                if isHeld,
                    contact.metAt == meetup.id || meetup.contacts.contains(contact.id)
                        || mine.contains(where: { $0.meetup == meetup.id })
                {
                    ties.insert(NetworkTie(.metAt, from: own, to: meetup.reference))
                }
            }
        }
        let referrals = try log.things(Referral.self, Filter())
            .filter { referral in companies.contains { $0.id == referral.company } }
        for referral in referrals {
            let others = referrals.filter {
                $0.contact == referral.contact && $0.company == referral.company
            }
            let rank = { (one: Referral) in (one.status.isOpen ? 1 : 0, one.id) }
            guard let last = others.max(by: { rank($0) < rank($1) }), last.id == referral.id,
                let contact = referral.contact, let company = referral.company
            else { continue }
            ties.insert(
                NetworkTie(
                    .referral(referral.status), from: Reference(.contact, contact),
                    to: Reference(.company, company)))
        }
        return ties
    }

    @Test("has the ties that their definitions give", arguments: 0..<40)
    func ties(seed: Int) throws {
        let log = try testLog()
        var dice = Dice(seed: seed)
        try fill(log, &dice)
        let network = try network(log)
        let wanted = try ties(log)
        #expect(Set(network.ties) == wanted)
        #expect(network.ties.count == wanted.count)
        #expect(network.people.count == 12 && network.totals.people == 12)
        let nodes = Set(network.references)
        #expect(nodes.count == network.references.count)
        #expect(network.ties.allSatisfy { nodes.contains($0.to) })
        let talks = try log.things(Interaction.self, Filter())
        for person in network.people {
            let days = talks.filter { $0.contacts.contains(person.id) && $0.channel.isExchange }
                .map(\.at.day)
            #expect(person.last == days.max())
            #expect(person.warmth == Warmth.of(days, today: Self.today))
            #expect(person.isWarm == Warmth.isWarm(last: days.max(), today: Self.today))
        }
        #expect(try self.network(log) == network)
    }

    @Test("has the people of a company and those one step away, as the paths do", arguments: 0..<20)
    func company(seed: Int) throws {
        let log = try testLog()
        var dice = Dice(seed: seed)
        try fill(log, &dice)
        let paths = try log.paths(to: "Acme", now: Self.now, zone: .utc)
        let network = try network(log, company: "acme")
        #expect(Set(network.people.map(\.id)) == Set(paths.people.map(\.contact)))
        #expect(network.companies.first?.id == 1)
        let few = try self.network(log, company: "acme", limit: 2)
        #expect(
            few.people.map(\.id).sorted() == paths.people.prefix(2).map(\.contact).sorted())
        #expect(few.totals.people == paths.people.count)
    }

    @Test("has those with a tag, and the people of companies and meetups with it")
    func tag() throws {
        let log = try testLog()
        var company = Company(name: "Acme")
        company.tags = ["AI"]
        _ = try log.add { _ in company }
        var meetup = Meetup(title: "PyData", time: .days(Self.today, Self.today))
        meetup.tags = ["ai"]
        for (index, name) in ["Ada", "Ben", "Cai", "Dan"].enumerated() {
            var contact = Contact(name: name)
            if index == 0 { contact.tags = ["ai"] }
            if index == 1 { contact.company = 1 }
            _ = try log.add { _ in contact }
        }
        meetup.contacts = [3]
        _ = try log.add { _ in meetup }
        let network = try network(log, tag: "ai")
        #expect(network.people.map(\.name) == ["Ada", "Ben", "Cai"])
        #expect(network.companies.map(\.name) == ["Acme"])
        #expect(network.meetups.map(\.title) == ["PyData"])
        #expect(try self.network(log, company: "acme", tag: "ai").people.map(\.name) == ["Ben"])
        #expect(
            refusal { _ = try self.network(log, tag: "nosuch") }
                == "No contact, company or meetup has the tag “nosuch”.")
    }

    @Test("of many people has the warm ones and those at targets, and reads ranges of indexes")
    func many() throws {
        let log = try testLog()
        var target = Company(name: "Acme")
        target.tier = 1
        _ = try log.add { _ in target }
        for number in 1...30 {
            var contact = Contact(name: "Person \(number)")
            if number <= 5 { contact.company = 1 }
            _ = try log.add { _ in contact }
        }
        for (person, age) in [(20, 3), (21, 60), (3, 80), (22, 91), (4, 200)] {
            var talk = Interaction(text: "talk", at: .day(Self.today.adding(days: -age)))
            talk.contacts = [person]
            _ = try log.add { _ in talk }
        }
        let network = try network(log, limit: 10)
        #expect(Set(network.people.map(\.id)) == [3, 20, 21, 4, 1, 2, 5])
        #expect(network.totals.people == 30)
        #expect(Set(try self.network(log, limit: 3).people.map(\.id)) == [3, 20, 21])
        #expect(Set(try self.network(log, limit: 4).people.map(\.id)) == [3, 20, 21, 4])
        #expect(try self.network(log, limit: 30).people.count == 30)
        let scans = try log.scans { _ = try self.network(log, limit: 10) }
        // The number of all people is counted in the smallest index.
        #expect(scans.filter { !$0.hasSuffix(": SELECT count(*) FROM contact") } == [])
    }
}
