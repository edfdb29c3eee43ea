/// A term that postings ask for and the user does not have.
public struct KeywordGap: Sendable {
    public var keyword: Keyword
    /// The skill, where it is learnt; `nil` for one of which nothing is said.
    public var skill: Skill?
    /// Numbers of postings that ask for it at companies of tier 1, 2, 3 and without one.
    public var byTier: [Int]

    /// The terms that are asked for and that the user neither has nor ignores: those that most postings of the best tier
    /// ask for first, then those of the next tier; else in the order of the terms.
    ///
    /// - Parameter tiers: tiers of the postings' companies, by the postings' ids.
    public static func all(
        _ keywords: [Keyword], _ skills: OwnSkills, tiers: [Int: Int]
    ) -> [KeywordGap] {
        let gaps = keywords.compactMap { keyword -> KeywordGap? in
            let skill = skills[keyword]
            if skill?.status == .have || skill?.status == .ignored { return nil }
            if keyword.sureness < Keyword.leastSureness { return nil }
            var byTier = [0, 0, 0, 0]
            for posting in keyword.places { byTier[(tiers[posting] ?? 4) - 1] += 1 }
            return KeywordGap(keyword: keyword, skill: skill, byTier: byTier)
        }
        return gaps.enumerated().sorted { one, other in
            one.element.byTier == other.element.byTier
                ? one.offset < other.offset
                : other.element.byTier.lexicographicallyPrecedes(one.element.byTier)
        }.map(\.element)
    }
}

/// How many of the terms that a posting asks for the user has.
public struct PostingFit: Sendable, Equatable {
    /// Id of the posting.
    public var posting: Int
    /// Its terms, those asked for most surely first, without those that the user ignores.
    public var asked: [String]
    public var have: [String]

    /// The terms that the user does not have.
    public var missing: [String] { asked.filter { !have.contains($0) } }

    public init(posting: Int, terms: [String], _ skills: OwnSkills) {
        self.posting = posting
        asked = terms.filter { skills[$0]?.status != .ignored }
        have = asked.filter { skills[$0]?.status == .have }
    }

    /// The best fits first: by the share of the terms that the user has, then by their number.
    public static func ranked(_ fits: [PostingFit]) -> [PostingFit] {
        fits.filter { !$0.asked.isEmpty }.sorted { one, other in
            let (a, b) = (one.have.count * other.asked.count, other.have.count * one.asked.count)
            if a != b { return a > b }
            return one.have.count != other.have.count
                ? one.have.count > other.have.count : one.posting < other.posting
        }
    }
}
