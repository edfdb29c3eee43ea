import CivilTime

/// Somebody who may be drawn in a network, by what decides on it.
public struct NetworkCandidate: Sendable, Equatable {
    public var id: Int
    /// Tier of the company where they work.
    public var tier: Int?
    /// Sum of the weights of the exchanges that keep them warm; 0 for whoever is not warm.
    public var warmth: Double
    /// Day of the last exchange.
    public var last: Day?

    public init(id: Int, tier: Int? = nil, warmth: Double = 0, last: Day? = nil) {
        (self.id, self.tier, self.warmth, self.last) = (id, tier, warmth, last)
    }

    /// Order in which people are drawn: the warm ones at targets, the other warm ones, the others
    /// at targets, then everybody else. The warmest come first, and of those who are not warm those
    /// of the first tiers and of the last exchanges.
    public static func ranked(_ candidates: [NetworkCandidate]) -> [NetworkCandidate] {
        candidates.sorted { one, other in
            if one.group != other.group { return one.group < other.group }
            if one.warmth != other.warmth { return one.warmth > other.warmth }
            if one.warmth == 0, one.tier != other.tier {
                return (one.tier ?? .max) < (other.tier ?? .max)
            }
            let (last, second) = (one.last?.ordinal ?? .min, other.last?.ordinal ?? .min)
            return last == second ? one.id < other.id : last > second
        }
    }

    private var group: Int {
        switch (warmth > 0, tier != nil) {
        case (true, true): 0
        case (true, false): 1
        case (false, true): 2
        case (false, false): 3
        }
    }
}

/// Numbers of nodes of a network.
public struct NetworkLimits: Sendable, Equatable {
    /// Number of people who are drawn unless another one is asked for.
    public static let usual = 200

    public let people: Int
    /// Half as many companies as people.
    public var companies: Int { max(1, people / 2) }
    /// A quarter as many meetups as people.
    public var meetups: Int { max(1, people / 4) }

    public init(people: Int = usual) { self.people = people }
}
