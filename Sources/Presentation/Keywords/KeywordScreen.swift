import CivilTime
import JobSearch
import Logbook

/// The terms that postings share, on a screen.
public struct KeywordScreen {
    private let keywords: Keywords
    private let skills: OwnSkills
    /// Days by which skills are to be learnt, by the ids of their follow-ups.
    private let due: [Int: Moment]
    private let zone: Zone
    private let today: Day
    /// The postings by their ids.
    public let postings: [Int: TermedPosting]

    /// Number of columns of the longest bar.
    private static let bar = 10

    public init(
        _ keywords: Keywords, _ skills: OwnSkills, due: [Int: Moment], zone: Zone, now: Instant
    ) {
        self.keywords = keywords
        self.skills = skills
        self.due = due
        self.zone = zone
        today = zone.day(now)
        postings = Dictionary(uniqueKeysWithValues: keywords.postings.map { ($0.id, $0) })
    }

    /// Word for the companies: `targets` where all of them are.
    private func companies(_ count: Int) -> String {
        let areTargets = keywords.postings.allSatisfy { $0.company == nil || $0.tier != nil }
        if !areTargets { return Kind.company.counted(count) }
        return count == 1 ? "1 target" : "\(count) targets"
    }

    /// The number of companies in a table, with its word in the first row.
    private func companies(_ keyword: Keyword, isFirst: Bool) -> String {
        let count = keyword.companies
        return count == 0 ? "" : isFirst ? companies(count) : "\(count)"
    }

    /// `14 postings at 11 targets`.
    public var sum: String {
        let count = Set(keywords.postings.compactMap(\.company)).count
        return Kind.posting.counted(keywords.postings.count)
            + (count == 0 ? "" : " at \(companies(count))")
    }

    /// A row a term: postings, companies, a bar, how it is asked for and whether the user has it.
    public func table(_ listed: [Keyword]) -> Table {
        var table = Table([.main, .whole, .brief, .brief, .brief, .brief])
        let most = listed.map(\.postings).max() ?? 1
        for (index, keyword) in listed.enumerated() {
            let length = (keyword.postings * Self.bar + most - 1) / most
            table.add([
                shown(keyword.term), "\(keyword.postings)",
                companies(keyword, isFirst: index == 0),
                String(repeating: "▇", count: length), keyword.asked?.rawValue ?? "",
                state(of: keyword),
            ])
        }
        return table
    }

    /// How the user stands with a term; empty where nothing is said of it.
    public func state(of keyword: Keyword) -> String { skills[keyword].map { state($0) } ?? "" }

    /// `have`, `ignored`, `learning: f2, in 9 days`.
    private func state(_ skill: Skill) -> String {
        guard skill.status == .learning, let plan = skill.followUp, let due = due[plan] else {
            return skill.status.rawValue
        }
        return
            "learning: \(Reference(.followUp, plan).text), \(due.day(in: zone).words(today: today))"
    }

    /// A row a term that is missing: postings, companies, and where the user stands with it.
    public func table(_ gaps: [KeywordGap]) -> Table {
        var table = Table([.main, .whole, .detail, .brief])
        for gap in gaps {
            table.add([
                shown(gap.keyword.term), Kind.posting.counted(gap.keyword.postings),
                companies(askingFor: gap.keyword), state(of: gap.keyword),
            ])
        }
        return table
    }

    /// `DeepL, N26, Helsing …`: the first companies that ask for a term, the first choices first.
    public func companies(askingFor keyword: Keyword) -> String {
        let places = keyword.places.compactMap { postings[$0] }
            .sorted { ($0.tier ?? 4, $0.id) < ($1.tier ?? 4, $1.id) }
        var names: [String] = []
        for name in places.compactMap(\.companyName) where !names.contains(name) {
            names.append(name)
        }
        return names.prefix(3).map { shown($0) }.joined(separator: ", ")
            + (names.count > 3 ? " …" : "")
    }

    /// `Best fits   p4 Zalando 9/11 · p2 Deepset 7/8`.
    public func line(_ fits: [PostingFit]) -> String {
        fits.compactMap { fit in
            postings[fit.posting].map {
                "\($0.ref) \(shown($0.companyName ?? $0.title)) \(fit.have.count)/\(fit.asked.count)"
            }
        }.joined(separator: " · ")
    }
}
