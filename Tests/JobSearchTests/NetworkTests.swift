import CivilTime
import JobSearch
import Testing

@Suite("A network")
struct NetworkTests {
    private let day = Day(ordinal: 20_500)

    @Test("draws the warm ones at targets first, then the other warm ones, then those at targets")
    func order() {
        let people = [
            NetworkCandidate(id: 1),
            NetworkCandidate(id: 2, last: day),
            NetworkCandidate(id: 3, tier: 2),
            NetworkCandidate(id: 4, tier: 1),
            NetworkCandidate(id: 5, tier: 2, last: day),
            NetworkCandidate(id: 6, warmth: 9, last: day),
            NetworkCandidate(id: 7, tier: 3, warmth: 0.6, last: day),
            NetworkCandidate(id: 8, tier: 1, warmth: 0.5, last: day),
            NetworkCandidate(id: 9, tier: 1, warmth: 0.6, last: day.adding(days: 1)),
        ]
        let wanted = [9, 7, 8, 6, 4, 5, 3, 2, 1]
        #expect(NetworkCandidate.ranked(people).map(\.id) == wanted)
        #expect(NetworkCandidate.ranked(people.reversed()).map(\.id) == wanted)
    }

    @Test("has at least one company and one meetup")
    func limits() {
        #expect(NetworkLimits().companies == 100 && NetworkLimits().meetups == 50)
        #expect(NetworkLimits(people: 1).companies == 1 && NetworkLimits(people: 1).meetups == 1)
    }

    @Test("names one node of each part that nothing ties to the user, a company where there is one")
    func islands() {
        var network = Network()
        network.people = (1...6).map { Network.Person(id: $0, name: "P\($0)") }
        network.companies = (1...3).map { Network.Employer(id: $0, name: "C\($0)") }
        network.meetups = [Network.Gathering(id: 1, title: "M", day: day)]
        func contact(_ id: Int) -> Reference { Reference(.contact, id) }
        network.ties = [
            NetworkTie(.exchange, from: nil, to: contact(1)),
            NetworkTie(.worksAt, from: contact(1), to: Reference(.company, 1)),
            NetworkTie(.workedAt, from: contact(2), to: Reference(.company, 1)),
            NetworkTie(.worksAt, from: contact(3), to: Reference(.company, 3)),
            NetworkTie(.metAt, from: contact(4), to: Reference(.meetup, 1)),
            NetworkTie(.introducedBy, from: contact(4), to: contact(5)),
        ]
        let wanted = [
            Reference(.company, 2), Reference(.company, 3), contact(4), contact(6),
        ]
        #expect(network.islands == wanted)
        network.ties = []
        #expect(network.islands.count == 10)
        #expect(Network().islands == [])
    }
}
