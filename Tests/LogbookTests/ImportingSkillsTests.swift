import JobSearch
import Testing

@testable import Logbook

@Suite("Importing skills")
struct ImportingSkillsTests {
    private func files(_ names: String...) -> [ImportFile] {
        let skills = names.enumerated().map { index, name in
            Finding.skill(FoundSkill(line: index + 2, name: name))
        }
        return [file(skills, format: "linkedin-skills")]
    }

    private func take(_ log: Logbook, _ files: [ImportFile]) throws -> ImportReport.File {
        try #require(try log.importing(isDryRun: false, files: files).result.files.first)
    }

    private func skills(_ log: Logbook) throws -> [String] {
        try log.things(Skill.self, Filter()).map { "\($0.name) \($0.status.rawValue)" }
    }

    @Test("takes each once, as one that is there, and a second time nothing")
    func twice() throws {
        let log = try testLog()
        let files = files("Swift", "REST API", "swift", "rest-apis", "++")
        let report = try take(log, files)
        #expect(report.added == 2 && report.same == 2 && report.skipped == 1)
        #expect(report.problems == ["line 6: “++” is no name of a skill"])
        #expect(try skills(log) == ["REST API have", "Swift have"])
        let before = try log.rows(isWhole: true)
        #expect(try log.importing(isDryRun: false, files: files).step == nil)
        #expect(try difference(before, log.rows(isWhole: true)) == [])
        #expect(try log.strayIndexRows() == [])
        _ = try log.undo()
        #expect(try skills(log).isEmpty)
        #expect(try take(log, files).added == 2, "an import that was undone can be made again")
    }

    @Test("keeps what the user says of a skill: learnt, ignored, renamed, or with a level")
    func kept() throws {
        let log = try testLog()
        _ = try log.mark(SkillMarking(["Docker"], .learning))
        _ = try log.mark(SkillMarking(["Excel"], .ignored))
        let files = files("docker", "Excel", "PyTorch Lightning")
        #expect(try take(log, files).added == 1)
        _ = try log.edit(Skill.self, "lightning") { skill, _ in
            skill.name = "Lightning"
            skill.level = 3
        }
        let before = try log.rows(isWhole: true)
        let report = try take(log, files)
        #expect(report.same == 3 && report.kept == 2 && report.added == 0)
        #expect(try difference(before, log.rows(isWhole: true)) == [])
        #expect(
            try skills(log) == ["Lightning have", "Docker learning", "Excel ignored"])
    }

    @Test("does not bring back what was forgotten, by whatever command, until it is said again")
    func forgotten() throws {
        let log = try testLog()
        let files = files("Swift", "Excel", "PyTorch Lightning")
        _ = try take(log, files)
        _ = try log.edit(Skill.self, "lightning") { skill, _ in skill.name = "Lightning" }
        _ = try log.forgetSkills(["excel", "lightning"])
        _ = try log.remove(.skill, "swift", unlink: false)
        let before = try log.rows(isWhole: true)
        let report = try take(log, files)
        #expect(report.same == 3 && report.kept == 3)
        #expect(try difference(before, log.rows(isWhole: true)) == [])
        let copy = try testLog()
        _ = try copy.restore(log.backup())
        #expect(try take(copy, files).kept == 3, "a backup keeps it in mind")
        _ = try log.mark(SkillMarking(["Excel"], .have))
        _ = try log.undo()
        #expect(try take(log, files).kept == 3)
        _ = try log.mark(SkillMarking(["Excel"], .have))
        #expect(try take(log, files).kept == 2)
        _ = try log.undo(3)
        #expect(try skills(log) == ["Excel have", "Lightning have", "Swift have"])
        #expect(try take(log, files).kept == 0, "the commands that forgot them were undone")
    }
}
