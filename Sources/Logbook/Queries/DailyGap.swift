import CivilTime
import GRDB
import JobSearch

/// A gap at one target, to be closed today.
public struct DailyGap: Sendable {
    /// The target; where nobody is known or warm, with that alone.
    public var target: Target
    public var gap: Gap
}

extension Logbook {
    /// One gap a day: the first one of a target of the first tier at which something is missing,
    /// each day of another target.
    public func gapOfTheDay(now: Instant, zone: Zone) throws -> DailyGap? {
        try read { db in
            var reader: TargetReader?
            let today = zone.day(now)
            for tier in 1...3 {
                let companies = try Company.fetch(db, "WHERE t.tier = ? ORDER BY t.id", [tier])
                    .filter { !$0.stage.isOver }
                if companies.isEmpty { continue }
                let first = today.ordinal % companies.count
                for place in companies.indices {
                    let company = companies[(first + place) % companies.count]
                    // The first two gaps are told by a count alone.
                    let people = try TargetReader.people(at: company.id, db, today: today)
                    if let gap = Gap.ofPeople(known: people.known, warm: people.warm) {
                        let target = Target(
                            company: company, known: people.known, warm: 0, postings: 0)
                        return DailyGap(target: target, gap: gap)
                    }
                    // As a rule the first one that is looked at has a gap; all are read at once
                    // when it has none.
                    let scope: NextSteps.Scope = place == 0 ? .company(company.id) : .targets
                    let found =
                        try reader
                        ?? TargetReader(db, of: scope, now: now, zone: zone, isForGaps: true)
                    if place > 0 { reader = found }
                    let target = try found.target(company)
                    if let gap = target.gaps.first { return DailyGap(target: target, gap: gap) }
                }
            }
            return nil
        }
    }
}
