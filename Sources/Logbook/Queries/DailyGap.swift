import CivilTime
import GRDB
import JobSearch

/// What is missing at one target, to be closed today.
public struct DailyGap: Sendable {
    public var target: Target
    public var gap: Gap
}

extension Logbook {
    /// One gap a day: the first one of a target of the first tier at which something is missing,
    /// each day of another target.
    public func gapOfTheDay(now: Instant, zone: Zone) throws -> DailyGap? {
        try read { db in
            var reader: TargetReader?
            for tier in 1...3 {
                let companies = try Company.fetch(db, "WHERE t.tier = ? ORDER BY t.id", [tier])
                    .filter { !$0.stage.isOver }
                if companies.isEmpty { continue }
                let known = try reader ?? TargetReader(db, now: now, zone: zone)
                reader = known
                let first = zone.day(now).ordinal % companies.count
                for place in companies.indices {
                    let company = companies[(first + place) % companies.count]
                    let target = try known.target(company)
                    if let gap = target.gaps.first { return DailyGap(target: target, gap: gap) }
                }
            }
            return nil
        }
    }
}
