import JobSearch

/// Skills that get a status, and what is said of all of them.
public struct SkillMarking: Sendable {
    /// Names, or ids with their letter.
    public var names: [String]
    public var status: Skill.Status
    /// `nil`: as it is.
    public var level: Int?
    public var evidence: String?
    /// When they are to be learnt by.
    public var due: Moment?
    /// True if names that are like known ones are new.
    public var isNew = false

    public init(_ names: [String], _ status: Skill.Status) {
        self.names = names
        self.status = status
    }
}

/// Outcome for a skill that has got a status.
public struct SkillOutcome: Sendable {
    /// As it was before; `nil` for a new one.
    public var before: Skill?
    public var skill: Skill
    /// The due day of its follow-up before it was moved.
    public var dueBefore: Moment?
    /// The open follow-up by which it is to be learnt, as it is now.
    public var plan: FollowUp?
}

extension Logbook {
    /// Gives skills a status: adds those that are new, and changes those that are there by what is
    /// said of them.
    ///
    /// A day by which one is to be learnt is that of a follow-up. It is done once the skill is
    /// there, and dropped once it is ignored.
    ///
    /// - Throws: `LogbookError` for the first name that cannot be taken; then nothing is changed.
    public func mark(_ typed: SkillMarking) throws -> Change<[SkillOutcome]> {
        try step { step in
            step.listsAll = true
            var outcomes: [SkillOutcome] = []
            for name in typed.names {
                let id = try Finder(db: step.db).skill(name, isNew: typed.isNew)
                if let id, outcomes.contains(where: { $0.skill.id == id }) { continue }
                let known = try id.flatMap { try Skill.fetch(step.db, id: $0) }
                outcomes.append(try step.mark(known, name, typed))
            }
            return (typed.status.deed(outcomes.map(\.skill.name)), outcomes)
        }
    }

    /// Removes skills, and drops the follow-ups by which they were to be learnt. No import brings
    /// them back. Gives them as they were.
    ///
    /// - Throws: `LogbookError` for the first name that is unknown; then nothing is changed.
    public func forgetSkills(_ references: [String]) throws -> Change<[Skill]> {
        try step { step in
            step.listsAll = true
            var forgotten: [Skill] = []
            for reference in references {
                let id = try Finder(db: step.db).find(.skill, reference, for: .change)
                guard !forgotten.contains(where: { $0.id == id }),
                    let skill = try Skill.fetch(step.db, id: id)
                else { continue }
                forgotten.append(skill)
            }
            for skill in forgotten { try step.remove(skill) }
            return ("forgot \(listed(forgotten.map(\.name)))", forgotten)
        }
    }
}

extension Skill.Status {
    /// Words for the event: `noted that you have Python and SQL`.
    fileprivate func deed(_ names: [String]) -> String {
        let verb =
            switch self {
            case .have: "have"
            case .learning: "learn"
            case .ignored: "ignore"
            }
        return "noted that you \(verb) \(listed(names))"
    }
}

/// `Python and SQL`; of more than three their number.
private func listed(_ names: [String]) -> String {
    names.count > 3 ? Kind.skill.counted(names.count) : names.map(\.shortened).inWords
}

extension Step {
    fileprivate func mark(
        _ known: Skill?, _ name: String, _ typed: SkillMarking
    ) throws -> SkillOutcome {
        var skill = known ?? Skill(name: cleaned(name))
        skill.status = typed.status
        skill.level = typed.level ?? skill.level
        skill.evidence = typed.evidence ?? skill.evidence
        if known == nil {
            try insert(&skill)
            // The next name may be another spelling of this one.
            try renewIndex()
        }
        var outcome = SkillOutcome(before: known, skill: skill, plan: try plan(of: skill))
        switch typed.status {
        case .learning: try plan(&outcome, by: typed.due)
        case .have: outcome.plan = try close(outcome.plan, as: .done)
        case .ignored: outcome.plan = try close(outcome.plan, as: .dropped)
        }
        try update(&outcome.skill)
        return outcome
    }

    /// The open follow-up by which a skill is to be learnt.
    func plan(of skill: Skill) throws -> FollowUp? {
        let followUp = try skill.followUp.flatMap { try FollowUp.fetch(db, id: $0) }
        return followUp?.status == .open ? followUp : nil
    }

    /// Plans to learn a skill by a day, or moves what is planned.
    private func plan(_ outcome: inout SkillOutcome, by due: Moment?) throws {
        guard let due else { return }
        var followUp = outcome.plan ?? FollowUp(text: "learn \(outcome.skill.name)", due: due)
        if outcome.plan == nil {
            try insert(&followUp)
            outcome.skill.followUp = followUp.id
        } else if followUp.due != due {
            outcome.dueBefore = followUp.due
            followUp.due = due
            try update(&followUp)
        }
        outcome.plan = followUp
    }

    /// Closes a follow-up that is open; returns none, as there is none any more.
    @discardableResult
    func close(
        _ followUp: FollowUp?, as status: FollowUp.Status
    ) throws -> FollowUp? {
        guard var followUp else { return nil }
        followUp.status = status
        followUp.closedAt = present
        try update(&followUp)
        return nil
    }
}

extension Finder {
    /// - Throws: `LogbookError.refused` when a skill is called as another one.
    func checkSkill(_ thing: some Thing) throws {
        guard thing.kind == .skill else { return }
        if !isSkillName(thing.label) { throw LogbookError.noSkill(thing.label) }
        let others = try ids(.skill(.skill, thing.label)).filter { $0 != thing.id }
        guard let other = try candidates(.skill, others).first else { return }
        throw LogbookError.refused(
            "There is a skill “\(other.label)” already (\(other.ref)).",
            hint: "To be rid of this one: kith skill forget \(thing.ref)")
    }

    /// The skill that is called so in any spelling, or has this id; `nil` for a new one.
    ///
    /// - Parameter isNew: a name that is like another one, or like the id of another thing, is new.
    /// - Throws: `LogbookError` for an id of nothing or of a thing of another kind, a typo, and what
    ///   is no name.
    fileprivate func skill(_ name: String, isNew: Bool) throws -> Int? {
        let typed = cleaned(name)
        if let id = try ids(.skill(.skill, typed)).first { return id }
        let isNumber = Int(typed.drop { $0 == "#" }) != nil
        if isNumber { return try find(.skill, typed, for: .change) }
        if let reference = Reference(typed: typed), !isNew || typed.hasPrefix("#") {
            let thing = try candidates(reference.kind, [reference.id]).first
            if let thing, thing.kind == .skill { return thing.id }
            if let thing { throw LogbookError.otherKind(.skill, thing) }
            if reference.kind == .skill { throw LogbookError.unknown(.skill, typed, nearest: []) }
        }
        if !isSkillName(typed) { throw LogbookError.noSkill(typed) }
        if isNew { return nil }
        let plain = folded(typed)
        let typos = try oneTypoAway(.skill, plain)
        if let near = typos.first(where: { isOneTypoAway(folded($0.label), from: plain) }) {
            throw LogbookError.slip(.skill, typed, near)
        }
        return nil
    }
}

extension LogbookError {
    /// A text that cannot be the name of a skill.
    fileprivate static func noSkill(_ text: String) -> LogbookError {
        .refused(
            text.isEmpty
                ? "The name of a skill is missing." : "“\(text)” is no name of a skill.",
            hint: "Write it like Python.")
    }
}
