import JobSearch

/// A company of a network with its people.
struct NetworkSector: Equatable {
    /// The company; `nil` for those who work at none that is in the network.
    var company: Network.Employer?
    /// The warmest first.
    var people: [Network.Person]

    /// Words in front of those of no company.
    static let noCompany = "No company"

    /// The sectors of a network: targets by tier, the others with the most people first, then those
    /// of no company, if there are any.
    static func all(of network: Network) -> [NetworkSector] {
        var employers: [Int: Int] = [:]
        for tie in network.ties where tie.form == .worksAt {
            if let person = tie.from { employers[person.id] = tie.to.id }
        }
        var people: [Int?: [Network.Person]] = [:]
        for person in network.people { people[employers[person.id], default: []].append(person) }
        let sectors = network.companies.map { company in
            NetworkSector(company: company, people: people[company.id] ?? [])
        }
        return sectors + (people[nil].map { [NetworkSector(company: nil, people: $0)] } ?? [])
    }
}
