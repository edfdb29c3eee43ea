import JobSearch
import Logbook
import Presentation

extension Session {
    /// Says which targets are new, and of the others what became different and how it was.
    func tell(_ change: Change<[TargetOutcome]>, _ list: TargetRows) throws {
        if !list.otherColumns.isEmpty {
            let names = list.otherColumns.prefix(10).map { shown($0) }.joined(separator: ", ")
            let more = list.otherColumns.count > 10 ? ", …" : ""
            console.note("Columns that are not taken: \(names)\(more)")
        }
        if isJSON { return try tellJSON(change.step, change.summary, change.touched) }
        let wording = Wording(names: change.names, zone: try zone)
        let outcomes = change.result
        for outcome in outcomes where outcome.before == nil {
            let company = outcome.company
            let facts = wording.changes(
                from: Company(name: company.name), to: company.withoutTierAndStage, old: Names()
            ).map { $0.hasSuffix(" added") ? String($0.dropLast(6)) : $0 }
            try console.say(
                "New target: \(shown(company.name)) (\(company.ref)), \(tier(outcome)), "
                    + ([company.stage.rawValue] + facts).joined(separator: ", "))
        }
        for outcome in outcomes {
            guard let before = outcome.before, outcome.isChanged else { continue }
            let company = outcome.company
            var facts = wording.changes(from: before, to: company, old: Names())
            if outcome.hasUsualTier { facts[0] += " (none was said)" }
            try console.say(
                "\(shown(company.name)) (\(company.ref)): " + facts.joined(separator: "; "))
        }
        let same = outcomes.filter { !$0.isChanged }
        if outcomes.count <= 3 {
            for outcome in same {
                let company = outcome.company
                try console.say(
                    "Unchanged: \(shown(company.name)) (\(company.ref)), \(tier(outcome)), "
                        + company.stage.rawValue)
            }
        } else {
            try console.say(sum(of: outcomes))
        }
    }

    private func tier(_ outcome: TargetOutcome) -> String {
        "tier \(outcome.company.tier ?? 0)" + (outcome.hasUsualTier ? " (none was said)" : "")
    }

    /// `40 targets: 36 new, 1 changed, 3 unchanged`.
    private func sum(of outcomes: [TargetOutcome]) -> String {
        let new = outcomes.count { $0.before == nil }
        let same = outcomes.count { !$0.isChanged }
        let parts = [
            (new, "new"), (outcomes.count - new - same, "changed"), (same, "unchanged"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "\(outcomes.count) targets: " + parts.joined(separator: ", ")
    }
}

extension Company {
    /// The company with what its line does not tell.
    fileprivate var withoutTierAndStage: Company {
        var company = self
        (company.tier, company.stage, company.moves) = (nil, .researching, [])
        return company
    }
}
