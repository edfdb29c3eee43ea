import CivilTime

/// People, companies and meetups, and the ties between them, with the user in the middle.
public struct Network: Sendable, Equatable {
    /// The warmest first.
    public var people: [Person] = []
    /// Targets by tier, then the others with the most people first.
    public var companies: [Employer] = []
    /// Those with the most people first.
    public var meetups: [Gathering] = []
    /// Ties between the nodes, each of which has them once.
    public var ties: [NetworkTie] = []
    /// Numbers of all that could be drawn, of which the lists may have but a part.
    public var totals = Totals()

    public init() {}

    public struct Person: Sendable, Equatable {
        public var id: Int
        public var name: String
        public var title: String?
        /// Day of the last exchange.
        public var last: Day?
        /// Sum of the weights of the exchanges (`Warmth.of`).
        public var warmth: Double
        public var isWarm: Bool

        public init(
            id: Int, name: String, title: String? = nil, last: Day? = nil, warmth: Double = 0,
            isWarm: Bool = false
        ) {
            (self.id, self.name, self.title) = (id, name, title)
            (self.last, self.warmth, self.isWarm) = (last, warmth, isWarm)
        }
    }

    public struct Employer: Sendable, Equatable {
        public var id: Int
        public var name: String
        public var tier: Int?
        public var stage: Company.Stage

        public init(id: Int, name: String, tier: Int? = nil, stage: Company.Stage = .researching) {
            (self.id, self.name, self.tier, self.stage) = (id, name, tier, stage)
        }
    }

    public struct Gathering: Sendable, Equatable {
        public var id: Int
        public var title: String
        public var day: Day

        public init(id: Int, title: String, day: Day) {
            (self.id, self.title, self.day) = (id, title, day)
        }
    }

    public struct Totals: Sendable, Equatable {
        public var people = 0
        public var companies = 0
        public var meetups = 0

        public init(people: Int = 0, companies: Int = 0, meetups: Int = 0) {
            (self.people, self.companies, self.meetups) = (people, companies, meetups)
        }
    }

    /// Numbers of the nodes that there are.
    public var drawn: Totals {
        Totals(people: people.count, companies: companies.count, meetups: meetups.count)
    }

    /// The things that are nodes: people, companies, then meetups.
    public var references: [Reference] {
        people.map { Reference(.contact, $0.id) } + companies.map { Reference(.company, $0.id) }
            + meetups.map { Reference(.meetup, $0.id) }
    }
}

/// A tie between two nodes of a network.
public struct NetworkTie: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        /// The user had exchanges with a contact.
        case exchange
        /// A contact works at a company.
        case worksAt
        /// A contact worked at a company before.
        case workedAt
        /// A contact was introduced by another one.
        case introducedBy
        /// A contact was met at a meetup.
        case metAt
        /// A contact has a word for the user at a company, or is to have one.
        case referral(Referral.Status)
    }

    public var form: Form
    /// The contact; `nil` for the user.
    public var from: Reference?
    public var to: Reference

    public init(_ form: Form, from: Reference?, to: Reference) {
        (self.form, self.from, self.to) = (form, from, to)
    }
}

extension Network {
    /// References of one node of each part that no tie connects with the user: the first company of
    /// the part, else its first person or meetup.
    public var islands: [Reference] {
        let all = references
        var place: [Reference: Int] = [:]
        for (index, reference) in all.enumerated() { place[reference] = index }
        // The user stands behind all others; each node points towards the root of its part.
        var parent = Array(0...all.count)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        for tie in ties {
            let from = tie.from.map { place[$0] } ?? all.count
            guard let from, let to = place[tie.to] else { continue }
            parent[root(from)] = root(to)
        }
        var known = [Bool](repeating: false, count: parent.count)
        known[root(all.count)] = true
        var islands: [Reference] = []
        let order =
            all.indices.filter { all[$0].kind == .company }
            + all.indices.filter { all[$0].kind != .company }
        for index in order where !known[root(index)] {
            known[root(index)] = true
            islands.append(all[index])
        }
        return islands
    }
}
