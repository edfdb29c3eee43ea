import CivilTime
import GRDB
import JobSearch

/// A ladder with how it is used.
public struct LadderUse: Sendable, Equatable {
    public var ladder: Ladder
    /// True if the log has it, whatever its user defines.
    public var isBuiltIn: Bool
    /// True if its user has defined it.
    public var isOwn: Bool
    /// Number of those for whom one of its rungs is open.
    public var running: Int
}

/// A ladder that was defined or removed.
public struct LadderChange: Sendable, Equatable {
    /// The ladder as it was before; `nil` if there was none.
    public var before: Ladder?
    /// The ladder as it is now.
    public var after: LadderUse?
}

extension Logbook {
    /// The built-in ladders in their order, then the user's own by name.
    public func ladders() throws -> [LadderUse] { try read(LadderUse.all) }

    /// Defines a ladder, or defines it anew: rungs that are open stay as they are, and the next
    /// ones are of the new ladder.
    public func set(_ ladder: Ladder) throws -> Change<LadderChange> {
        try step { step in
            let before = try Ladder.named(ladder.name, step.db)
            let isBuiltIn = Ladder.builtIn.contains(ladder)
            try step.set(
                Ladder.setting(ladder.name), to: isBuiltIn ? nil : ladder.settingValue)
            return (
                "set ladder \(ladder.name)", try step.change(of: ladder.name, before: before)
            )
        }
    }

    /// Forgets a ladder of the user's own; a built-in one of that name counts again.
    ///
    /// - Throws: `LogbookError.refused` for one that is not there.
    public func removeLadder(_ name: String) throws -> Change<LadderChange> {
        try step { step in
            let before = try step.ladder(name)
            guard try SettingRow.fetch(step.db, Ladder.setting(before.name)) != nil else {
                throw LogbookError.refused(
                    "The ladder \(before.name) is built in and stays.",
                    hint: "To define it anew: kith ladder set \(before.name) "
                        + before.rungs.map { "\"\($0.words)\"" }.joined(separator: " "))
            }
            try step.set(Ladder.setting(before.name), to: nil)
            return (
                "removed ladder \(before.name)", try step.change(of: before.name, before: before)
            )
        }
    }
}

extension LadderUse {
    fileprivate static func all(_ db: Database) throws -> [LadderUse] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT ladder, count(*) FROM followUp
                WHERE ladder IS NOT NULL AND status = 'open' GROUP BY ladder
                """)
        func use(_ ladder: Ladder, _ isBuiltIn: Bool, _ isOwn: Bool) throws -> LadderUse {
            let running: Int? = try rows.first { try $0[0] == ladder.name }?[1]
            return LadderUse(
                ladder: ladder, isBuiltIn: isBuiltIn, isOwn: isOwn, running: running ?? 0)
        }
        let own = try Ladder.own(db)
        let builtIn = Ladder.builtIn
        return try builtIn.map { standard in
            let defined = own.first { $0.name == standard.name }
            return try use(defined ?? standard, true, defined != nil)
        }
            + own.filter { ladder in !builtIn.contains { $0.name == ladder.name } }
            .map { try use($0, false, true) }
    }
}

extension Step {
    fileprivate func change(of name: String, before: Ladder?) throws -> LadderChange {
        LadderChange(
            before: before, after: try LadderUse.all(db).first { $0.ladder.name == name })
    }

    /// The ladder that is called so.
    ///
    /// - Throws: `LogbookError.refused` where there is none.
    func ladder(_ typed: String) throws -> Ladder {
        if let ladder = try Ladder.named(folded(cleaned(typed)), db) { return ladder }
        let names = try LadderUse.all(db).map(\.ladder.name).joined(separator: ", ")
        throw LogbookError.refused(
            "There is no ladder “\(cleaned(typed))”.",
            hint: "Ladders are \(names). To make one: kith ladder set NAME RUNG")
    }

    /// Begins a ladder with each of those of an interaction.
    func begin(_ typed: String, after interaction: Interaction) throws {
        let ladder = try ladder(typed)
        let companies = interaction.companies
        try begin(
            ladder, withEachOf: interaction.contacts,
            LadderStart(
                event: interaction.at.day, company: companies.count == 1 ? companies[0] : nil,
                meetup: interaction.meetup))
    }
}
