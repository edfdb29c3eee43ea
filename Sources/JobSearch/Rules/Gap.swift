import CivilTime

/// Something that is missing at a target. The raw values are words of JSON; their order is that in
/// which gaps are closed.
public enum Gap: String, CaseIterable, Sendable {
    /// No contact works there.
    case nobodyKnown
    /// Somebody is known there, and nobody is warm.
    case nobodyWarm
    /// Nothing is planned.
    case noNextStep
    /// No field of its research is set.
    case noResearch
    /// None of its postings is open.
    case noPosting
    /// A saved posting closes within a few days.
    case closingUnsent
    /// It was warm once, and there was no exchange for long.
    case goneQuiet
}

extension Gap {
    /// The gap among the people of a company, which is the first of its gaps; `nil` if somebody is
    /// warm.
    public static func ofPeople(known: Int, warm: Int) -> Gap? {
        if known == 0 { return .nobodyKnown }
        return warm == 0 ? .nobodyWarm : nil
    }
}

/// Facts about a company that decide what is missing there.
public struct TargetFacts: Sendable, Equatable {
    public var stage: Company.Stage
    /// Number of contacts who work there.
    public var known: Int
    /// Number of those who are warm.
    public var warm: Int
    /// Day of the last exchange that names it or that one of its people had.
    public var lastExchange: Day?
    /// True if something is planned (`NextStep`).
    public var hasNextStep: Bool
    /// True if a field of its research is set.
    public var isResearched: Bool
    /// Number of its open postings.
    public var openPostings: Int
    /// Closing days of its saved postings.
    public var unsentClosings: [Day]

    public init(
        stage: Company.Stage, known: Int, warm: Int, lastExchange: Day?, hasNextStep: Bool,
        isResearched: Bool, openPostings: Int, unsentClosings: [Day]
    ) {
        self.stage = stage
        self.known = known
        self.warm = warm
        self.lastExchange = lastExchange
        self.hasNextStep = hasNextStep
        self.isResearched = isResearched
        self.openPostings = openPostings
        self.unsentClosings = unsentClosings
    }
}

extension TargetFacts {
    /// Number of days, after today, within which a posting that closes is pressing.
    public static let closingDays = 7
    /// Number of days without an exchange after which a company is quiet.
    public static let quietDays = 60

    /// The gaps on a day, in the order in which they are closed; none at a company whose
    /// search is over.
    public func gaps(on today: Day) -> [Gap] {
        stage.isOver ? [] : Gap.allCases.filter { isThere($0, on: today) }
    }

    private func isThere(_ gap: Gap, on today: Day) -> Bool {
        switch gap {
        case .nobodyKnown, .nobodyWarm: gap == Gap.ofPeople(known: known, warm: warm)
        case .noNextStep: !hasNextStep
        case .noResearch: !isResearched
        case .noPosting: openPostings == 0
        case .closingUnsent:
            unsentClosings.contains {
                today <= $0 && $0 <= today.adding(days: TargetFacts.closingDays)
            }
        case .goneQuiet:
            lastExchange.map { $0 < today.adding(days: -TargetFacts.quietDays) } ?? false
        }
    }
}

extension Company {
    /// True if a field of its research is set.
    public var isResearched: Bool { Company.research.contains { !value(of: $0).isEmpty } }
}
