import GRDB
import JobSearch

/// Takes the skills of one file into the log, as those that its user has.
///
/// A skill is recognised by its name in any spelling, or by what an earlier import called it. What
/// its user says of it stays: one that they learn, ignore or have forgotten is not changed.
struct SkillImport {
    let step: Step
    let source: String
    private let forgotten: ForgottenSkills

    init(_ step: Step, source: String) throws {
        self.step = step
        self.source = source
        forgotten = try ForgottenSkills(step.db)
    }

    func add(
        _ found: FoundSkill, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        let name = cleaned(found.name)
        guard isSkillName(name) else {
            return report.skip(found.line, "“\(name)” is no name of a skill")
        }
        let (handle, record) = (Handle.skill(.skill, name), Handle.importedSkill(name))
        let known = try index.ids(handle).union(index.ids(record))
        if let id = known.min() {
            report.same += 1
            let skill = try Skill.fetch(step.db, id: id)
            if let skill, skill.status != .have { report.kept += 1 }
            return
        }
        if forgotten.contains(handle) || forgotten.contains(record) {
            report.same += 1
            report.kept += 1
            return
        }
        var skill = Skill(name: name)
        var merge = FieldMerge(source: source, imported: Imported(), isRepeat: false)
        merge.remember("record", [record.text])
        try step.insert(&skill, imported: merge.imported.json)
        report.add(name)
        index.add(handle, skill.id)
        index.add(record, skill.id)
        try index.countChange()
    }
}
