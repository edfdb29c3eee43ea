import JobSearch
import Logbook
import Presentation

extension Session {
    /// Tells the skills that got a status: how each is now, and how it was before.
    func tell(_ change: Change<[SkillOutcome]>) throws {
        if isJSON { return try tell(change, showing: nil) }
        let wording = Wording(names: change.names, zone: try zone, now: now)
        for outcome in change.result {
            let skill = outcome.skill
            guard let before = outcome.before else {
                try console.say(
                    "New \(wording.line(skill).lowercasedFirst)"
                        + (skill.evidence.map { ", evidence \(shown($0.shortened))" } ?? ""))
                continue
            }
            var known = before
            // The line of the follow-up tells it.
            known.followUp = skill.followUp
            let facts = wording.changes(from: known, to: skill, old: change.names)
            let isSame =
                facts.isEmpty && outcome.dueBefore == nil
                && before.followUp == skill.followUp
            try console.say((isSame ? "Unchanged: " : "") + wording.line(skill))
            for fact in facts { try console.say("  " + fact) }
            if isSame, let plan = outcome.plan { try console.say("  " + wording.line(plan)) }
        }
        for followUp in change.touched[FollowUp.self] {
            try console.say(wording.line(followUp))
            let moved = change.result.first { $0.plan?.id == followUp.id }
            if let due = moved?.dueBefore {
                try console.say("  due before: \(due.words(in: try zone))")
            }
        }
    }

    /// Says how to note the skills whose follow-ups are done.
    func saySkills(ofDone followUps: [FollowUp]) throws {
        for skill in try logbook.skillsToLearn(followUps: followUps.map(\.id)) {
            try console.say(
                "  When you can do it: " + typedLine("skill", "have", skill.name, options: []))
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
