import JobSearch

/// The people of a network who stand nearest, by the companies where they work.
struct EgoChoice: Equatable {
    /// The sectors, each with somebody.
    let sectors: [NetworkSector]

    /// People by sectors, in one line.
    var people: [Network.Person] { sectors.flatMap(\.people) }

    /// Takes the first people as `kith graph` chooses them.
    init(_ network: Network, most: Int) {
        let all = NetworkSector.all(of: network)
        let candidates = all.flatMap { sector in
            sector.people.map { person in
                NetworkCandidate(
                    id: person.id, tier: sector.company?.tier,
                    warmth: person.isWarm ? person.warmth : 0, last: person.last)
            }
        }
        let chosen = Set(NetworkCandidate.ranked(candidates).prefix(most).map(\.id))
        sectors = all.map { sector in
            NetworkSector(
                company: sector.company, people: sector.people.filter { chosen.contains($0.id) })
        }.filter { !$0.people.isEmpty }
    }
}
