/// Numbers of targets that ever reached each stage or a later one, as their moves and their stage
/// tell.
///
/// A target counts for each stage up to its furthest, so that no number is above the one before it
/// but for `warm` and `rejected`, which are no stages on the way.
public struct Funnel: Sendable, Equatable {
    /// Number of companies with a tier, those where the search is over included.
    public var targets = 0
    /// Number of those where somebody is warm now.
    public var warm = 0
    public var networking = 0, applied = 0, interviewing = 0, offer = 0, accepted = 0
    /// Number of targets that ever were rejected.
    public var rejected = 0

    public init() {}

    /// Counts one more target.
    public mutating func add(_ company: Company, isWarm: Bool) {
        targets += 1
        if isWarm { warm += 1 }
        let furthest = company.furthestStage
        func count(_ stage: Company.Stage) -> Int { furthest.index >= stage.index ? 1 : 0 }
        networking += count(.networking)
        applied += count(.applied)
        interviewing += count(.interviewing)
        offer += count(.offer)
        accepted += count(.accepted)
        if company.stages.contains(.rejected) { rejected += 1 }
    }
}

extension Company {
    /// Its stage and those of its moves, in no order.
    fileprivate var stages: [Stage] { moves.map(\.stage) + [stage] }

    /// The furthest stage that it ever reached, up to `accepted`: a rejection does not say how far
    /// it had come.
    public var furthestStage: Stage {
        stages.filter { $0 != .rejected && $0 != .closed }.max { $0.index < $1.index }
            ?? .researching
    }
}

/// Targets whose search is not over.
public struct OpenTargets: Sendable, Equatable {
    public var count = 0
    /// Number of those where nobody is warm.
    public var cold = 0
    /// Number of those where somebody is warm and a referral was never asked for.
    public var unasked = 0
    /// Id of the first choice of the unasked ones.
    public var firstUnasked: Int?

    public init() {}

    /// Counts one more target, unless its search is over.
    ///
    /// - Parameter isAsked: a referral to it was asked for.
    public mutating func add(_ company: Company, isWarm: Bool, isAsked: Bool) {
        if company.stage.isOver { return }
        count += 1
        if !isWarm { cold += 1 }
        guard isWarm, !isAsked else { return }
        unasked += 1
        if firstUnasked == nil { firstUnasked = company.id }
    }
}
