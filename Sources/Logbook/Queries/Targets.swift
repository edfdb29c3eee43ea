import CivilTime
import GRDB
import JobSearch

/// A company with a tier, and how things stand there.
public struct Target: Sendable {
    public var company: Company
    /// Number of contacts who work there.
    public var known: Int
    /// Number of those with whom something was exchanged lately.
    public var warm: Int
    /// The last exchange that names it or that one of its people had.
    public var last: LastExchange?
    public var nextStep: NextStep?
    /// Referrals to it of which something is still to be done or heard.
    public var referrals: [Referral] = []
    /// Number of its open postings.
    public var postings: Int
    /// First closing day of its saved postings from today on.
    public var nextDeadline: Day?
    /// The saved posting that closes first from today on.
    public var unsent: ClosingPosting?
    /// The gaps, in the order in which they are closed.
    public var gaps: [Gap] = []

    /// The day of an exchange, and with whom it was; `nil` where it names no contact.
    public struct LastExchange: Sendable, Equatable {
        public var on: Day
        public var contact: Int?
    }

    /// A posting and its last day.
    public struct ClosingPosting: Sendable, Equatable {
        public var id: Int
        public var closes: Day
    }
}

/// Conditions on targets.
public struct TargetFilter: Sendable {
    public var tier: Int?
    public var stage: Company.Stage?
    public var tag: String?
    /// Only those at which something is missing.
    public var hasGaps = false

    public init() {}

    fileprivate func takes(_ company: Company) -> Bool {
        tier.map { company.tier == $0 } ?? true && stage.map { company.stage == $0 } ?? true
            && tag.map { tag in company.tags.contains { folded($0) == folded(tag) } } ?? true
    }
}

extension Logbook {
    /// The companies with a tier: the first tier first, of each those with a next step before the
    /// others, and the furthest stage first.
    ///
    /// Only ranges of indexes are read: those of the targets, of the open follow-ups and of the
    /// meetups to come.
    public func targets(
        _ filter: TargetFilter = TargetFilter(), now: Instant, zone: Zone
    ) throws -> [Target] {
        try read { db in
            let companies = try Company.fetch(db, "WHERE t.tier >= 1 ORDER BY t.tier, t.id")
                .filter(filter.takes)
            if companies.isEmpty { return [] }
            let reader = try TargetReader(db, now: now, zone: zone)
            var targets = try companies.map(reader.target)
            if filter.hasGaps { targets.removeAll { $0.gaps.isEmpty } }
            let keys = targets.map { $0.order(in: zone) }
            return targets.indices.sorted { keys[$0] < keys[$1] }.map { targets[$0] }
        }
    }
}

extension Target {
    /// Its place in the list.
    fileprivate func order(in zone: Zone) -> Order {
        Order(
            numbers: [
                company.tier ?? 4, company.stage.isOver ? 1 : 0, nextStep == nil ? 1 : 0,
                -company.stage.index, nextStep.map { $0.on.day(in: zone).ordinal } ?? 0,
            ], name: folded(company.name), id: company.id)
    }

    fileprivate struct Order: Comparable {
        var numbers: [Int]
        var name: String
        var id: Int

        static func < (a: Order, b: Order) -> Bool {
            if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
            return (a.name, a.id) < (b.name, b.id)
        }
    }
}
