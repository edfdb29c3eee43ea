import GRDB
import JobSearch

extension Logbook {
    /// Skills that are still to be learnt and whose follow-ups are these.
    public func skillsToLearn(followUps: [Int]) throws -> [Skill] {
        if followUps.isEmpty { return [] }
        return try read { db in
            let named = try db.cachedStatement(
                sql: "SELECT id FROM skill WHERE followUp = ? AND status = 'learning'")
            let ids = try followUps.flatMap { try Int.fetchAll(named, arguments: [$0]) }
            // Most follow-ups are of none: then nothing is read of skills.
            return ids.isEmpty ? [] : try Skill.fetch(db, ids: ids)
        }
    }

    /// Days on which the open follow-ups of skills are due, by the ids of the follow-ups.
    public func dueDays(of skills: [Skill]) throws -> [Int: Moment] {
        let ids = skills.compactMap(\.followUp)
        if ids.isEmpty { return [:] }
        return try read { db in
            var days: [Int: Moment] = [:]
            for followUp in try FollowUp.fetch(db, ids: ids) where followUp.status == .open {
                days[followUp.id] = followUp.due
            }
            return days
        }
    }
}
