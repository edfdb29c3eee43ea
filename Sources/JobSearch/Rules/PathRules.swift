import CivilTime

/// Ties between somebody and a company, the nearest first.
public enum PathRelation: String, CaseIterable, Sendable {
    /// Works there.
    case there
    /// Worked there once.
    case formerly
    /// Introduced somebody there to the user, or was introduced by them.
    case introduction
    /// Was met at a meetup at which somebody there was met, too.
    case sameMeetup
    /// Works or worked at a company where somebody there worked before.
    case sameCompany

    /// Number of steps away from the company: none for whoever works there, one for all others.
    public var stepsAway: Int { self == .there ? 0 : 1 }

    fileprivate var order: Int {
        switch self {
        case .there: 0
        case .formerly: 1
        case .introduction: 2
        case .sameMeetup: 3
        case .sameCompany: 4
        }
    }
}

/// A tie between somebody and a company.
public enum PathLink: Hashable, Sendable {
    case there
    case formerly(title: String?, until: Day)
    /// Somebody there introduced them.
    case introducedBy(contact: Int)
    /// They introduced somebody there.
    case introduced(contact: Int)
    case met(meetup: Int)
    /// Somebody there worked where they work or worked.
    case worked(company: String, contact: Int)

    public var relation: PathRelation {
        switch self {
        case .there: .there
        case .formerly: .formerly
        case .introducedBy, .introduced: .introduction
        case .met: .sameMeetup
        case .worked: .sameCompany
        }
    }

    /// The thing by which the tie leads; `nil` where it is the company itself.
    public var via: Reference? {
        switch self {
        case .there, .formerly: nil
        case .introducedBy(let id), .introduced(let id), .worked(_, let id): Reference(.contact, id)
        case .met(let id): Reference(.meetup, id)
        }
    }

    /// Order of the ties of a person: by relation, then by what they lead over.
    fileprivate var order: (Int, Int, Int, String) {
        switch self {
        case .there: (relation.order, 0, 0, "")
        // The last job there comes first.
        case .formerly(let title, let until): (relation.order, 0, -until.ordinal, title ?? "")
        case .introducedBy(let id): (relation.order, 0, id, "")
        case .introduced(let id): (relation.order, 1, id, "")
        case .met(let id): (relation.order, 0, -id, "")
        case .worked(let company, let id): (relation.order, 0, id, company)
        }
    }
}

/// Somebody who can bring the user into a company, by the best of their ties.
public struct PathPerson: Sendable, Equatable {
    /// An exchange with them.
    public struct Exchange: Sendable, Equatable {
        public var id: Int
        public var day: Day

        public init(id: Int, day: Day) {
            self.id = id
            self.day = day
        }
    }

    public let contact: Int
    public let name: String
    /// All their ties, each once, the best first.
    public let links: [PathLink]
    public let relation: PathRelation
    public let warmth: Double
    /// Day of the last exchange.
    public let last: Day?
    /// True if the last exchange is within 90 days.
    public let isWarm: Bool
    /// The exchanges that weigh most, which are the newest.
    public let reasons: [Exchange]

    /// Number of exchanges that are given as reasons.
    public static let reasonCount = 2

    /// Takes the way with the highest warmth, of equal ones the nearest relation. As fewer steps are
    /// never less warm, that is the way of the nearest relation: a longer way beside a shorter one
    /// changes nothing. Returns `nil` for somebody without a tie.
    public init?(
        contact: Int, name: String, links: [PathLink], exchanges: [Exchange], today: Day
    ) {
        var known: [PathLink] = []
        for link in links.sorted(by: { $0.order < $1.order })
        where !known.contains(link) {
            known.append(link)
        }
        guard let best = known.first else { return nil }
        let newest = exchanges.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
        self.contact = contact
        self.name = name
        self.links = known
        relation = best.relation
        warmth = Warmth.of(
            newest.map(\.day), stepsAway: best.relation.stepsAway, today: today)
        last = newest.first?.day
        isWarm = Warmth.isWarm(last: newest.first?.day, today: today)
        reasons = Array(newest.prefix(PathPerson.reasonCount))
    }

    /// The things by which the best way leads.
    public var via: [Reference] {
        var via: [Reference] = []
        for link in links where link.relation == relation {
            if let reference = link.via, !via.contains(reference) { via.append(reference) }
        }
        return via
    }

    /// Best first: by warmth, then by relation, the last exchange, the folded name, and the id.
    public static func ranked(_ people: [PathPerson]) -> [PathPerson] {
        let keyed = people.map { (person: $0, name: folded($0.name)) }
        return keyed.sorted { a, b in
            if a.person.warmth != b.person.warmth { return a.person.warmth > b.person.warmth }
            if a.person.relation != b.person.relation {
                return a.person.relation.order < b.person.relation.order
            }
            if a.person.last != b.person.last {
                return (a.person.last?.ordinal ?? .min) > (b.person.last?.ordinal ?? .min)
            }
            return (a.name, a.person.contact) < (b.name, b.person.contact)
        }.map(\.person)
    }
}
