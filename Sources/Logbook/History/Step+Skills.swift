import GRDB
import JobSearch

/// Skills that their user has forgotten, which no import brings back: the texts of their handles.
///
/// A setting keeps them, so that they are in history and in a backup.
struct ForgottenSkills {
    static let setting = "skills.forgotten"
    private(set) var handles: [String]

    init(_ db: Database) throws {
        let row = try SettingRow.fetch(db, ForgottenSkills.setting)
        handles = row.flatMap { JSONList.strings($0.value) } ?? []
    }

    func contains(_ handle: Handle) -> Bool { handles.contains(handle.text) }

    /// Handles by which a file may speak of a skill: its name, and what an earlier import called it.
    mutating func add(_ handles: [Handle]) {
        for handle in handles where !contains(handle) { self.handles.append(handle.text) }
    }

    mutating func remove(_ handle: Handle) { handles.removeAll { $0 == handle.text } }

    /// The value of the setting; `nil` where there is none to keep.
    var value: String? { handles.isEmpty ? nil : JSONList.text(handles) }
}

extension Handle {
    /// The skill of that name in a file, however its user has renamed it since.
    static func importedSkill(_ name: String) -> Handle {
        .record(.skill, "skill", [skillKey(name)])
    }
}

extension Step {
    /// Drops the follow-up by which a skill that is being removed was to be learnt, and keeps in
    /// mind that no import is to bring the skill back.
    func forget(skill: some Thing) throws {
        if let skill = skill as? Skill { try close(plan(of: skill), as: .dropped) }
        var forgotten = try ForgottenSkills(db)
        let memory = try Imported(of: Key(skill.reference), db)
        let records = memory.fields.filter { $0.key.hasSuffix("/record") }.flatMap(\.value).sorted()
        forgotten.add(
            [.skill(.skill, skill.label)] + records.map { Handle(kind: .skill, text: $0) })
        try set(ForgottenSkills.setting, to: forgotten.value)
    }

    /// Lets a skill that was added be imported again.
    func remember(skill name: String) throws {
        var forgotten = try ForgottenSkills(db)
        if forgotten.handles.isEmpty { return }
        forgotten.remove(.skill(.skill, name))
        forgotten.remove(.importedSkill(name))
        try set(ForgottenSkills.setting, to: forgotten.value)
    }
}
