import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Skills")
struct SkillsTests {
    @discardableResult
    private func mark(
        _ log: Logbook, _ names: [String], _ status: Skill.Status, due: String? = nil,
        isNew: Bool = false
    ) throws -> Change<[SkillOutcome]> {
        var marking = SkillMarking(names, status)
        marking.due = due.map { on($0) }
        marking.isNew = isNew
        return try log.mark(marking)
    }

    private func skills(_ log: Logbook) throws -> [String] {
        try log.things(Skill.self, Filter()).map { "\($0.ref) \($0.name) \($0.status.rawValue)" }
    }

    private func followUps(_ log: Logbook) throws -> [String] {
        var filter = Filter()
        filter.isAll = true
        return try log.followUps(filter).sorted { $0.id < $1.id }.map {
            "\($0.text) \($0.due.day.iso) \($0.status.rawValue)"
        }
    }

    @Test("are one in any spelling, also within one line")
    func spellings() throws {
        let log = try testLog()
        try mark(log, ["Machine Learning", "machine-learning", "C", "C++", "C#"], .have)
        #expect(
            try skills(log) == [
                "k2 C have", "k4 C# have", "k3 C++ have", "k1 Machine Learning have",
            ])
        let change = try mark(log, ["MACHINE LEARNINGS"], .have)
        #expect(change.step == nil && change.result[0].skill.id == 1)
    }

    @Test("to be learnt have a follow-up, which moves, and ends with the status")
    func learning() throws {
        let log = try testLog()
        try mark(log, ["Docker", "Kubernetes"], .learning, due: "2026-03-06")
        #expect(
            try followUps(log) == [
                "learn Docker 2026-03-06 open", "learn Kubernetes 2026-03-06 open",
            ])
        let moved = try mark(log, ["docker"], .learning, due: "2026-03-09")
        #expect(moved.result[0].dueBefore == on("2026-03-06"))
        #expect(try mark(log, ["docker"], .learning).step == nil)
        let before = try log.rows()
        try mark(log, ["docker"], .have)
        try mark(log, ["kubernetes"], .ignored)
        #expect(
            try followUps(log) == [
                "learn Docker 2026-03-09 done", "learn Kubernetes 2026-03-06 dropped",
            ])
        _ = try log.undo(2)
        #expect(difference(before, try log.rows()) == [])
    }

    @Test("stay to be learnt when the follow-up is done; a new day plans another one")
    func doneFollowUp() throws {
        let log = try testLog()
        try mark(log, ["Docker"], .learning, due: "2026-03-06")
        _ = try log.done(["1"], now: Instant(seconds: 1_772_500_000), zone: .utc)
        #expect(try skills(log) == ["k1 Docker learning"])
        #expect(try log.skillsToLearn(followUps: [1, 2]).map(\.name) == ["Docker"])
        try mark(log, ["Docker"], .learning, due: "2026-04-06")
        #expect(
            try followUps(log) == ["learn Docker 2026-03-06 done", "learn Docker 2026-04-06 open"])
        #expect(try log.skillsToLearn(followUps: [1]).isEmpty)
        try mark(log, ["Docker"], .have)
        #expect(try log.skillsToLearn(followUps: [1, 2]).isEmpty)
    }

    @Test("are forgotten several at once, with their follow-ups, or none of them")
    func forgotten() throws {
        let log = try testLog()
        try mark(log, ["Docker", "Excel"], .learning, due: "2026-03-06")
        let before = try log.rows()
        #expect(
            refusal { _ = try log.forgetSkills(["docker", "Exel"]) }
                == "unknown skill Exel, nearest [\"Excel\"]")
        #expect(difference(before, try log.rows()) == [])
        let change = try log.forgetSkills(["docker", "k2", "Docker"])
        #expect(change.result.map(\.name) == ["Docker", "Excel"])
        #expect(change.summary == "forgot Docker and Excel")
        #expect(try skills(log).isEmpty)
        #expect(try followUps(log).allSatisfy { $0.hasSuffix("dropped") })
        _ = try log.undo()
        #expect(difference(before, try log.rows()) == [])
        _ = try log.remove(.skill, "docker", unlink: false)
        #expect(
            try followUps(log) == [
                "learn Docker 2026-03-06 dropped", "learn Excel 2026-03-06 open",
            ]
        )
    }

    @Test(
        "whose names are a slip, an id of another thing or none are refused",
        arguments: [
            ("Pyhton", "slip skill Pyhton: Python"), ("12", "unknown skill 12, nearest []"),
            ("k9", "unknown skill k9, nearest []"), ("#7", "unknown skill #7, nearest []"),
            ("++", "“++” is no name of a skill."), (" ", "The name of a skill is missing."),
        ])
    func refused(name: String, reason: String) throws {
        let log = try testLog()
        try mark(log, ["Python"], .have)
        let before = try log.rows()
        #expect(refusal { try mark(log, ["Swift", name], .have) } == reason)
        #expect(difference(before, try log.rows()) == [])
    }

    @Test("that are like the id of another thing are new only where that is said")
    func ids() throws {
        let log = try testLog()
        _ = try log.add { _ in Story(title: "RAG for court rulings") }
        #expect(refusal { try mark(log, ["S1"], .have) }?.hasPrefix("otherKind(") == true)
        try mark(log, ["S1"], .have, isNew: true)
        // Now it is known by its name.
        try mark(log, ["s1"], .learning)
        #expect(try skills(log) == ["k1 S1 learning"])
        try mark(log, ["K8s", "k1"], .have)
        #expect(try skills(log) == ["k2 K8s have", "k1 S1 have"])
    }

    @Test("cannot be renamed to another one")
    func rename() throws {
        let log = try testLog()
        try mark(log, ["Docker", "Podman"], .have)
        #expect(
            refusal {
                _ = try log.edit(Skill.self, "podman") { skill, _ in skill.name = "DOCKERs" }
            }
                == "There is a skill “Docker” already (k1).")
        _ = try log.edit(Skill.self, "docker") { skill, _ in skill.name = "Dockers" }
        #expect(try skills(log) == ["k1 Dockers have", "k2 Podman have"])
    }

    @Test("come after people and companies of whose names they are words or beginnings")
    func names() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Marco Rossi") }
        try mark(log, ["Marketing", "Swift"], .have)
        _ = try log.add { _ in Story(title: "Swift in ten days") }
        #expect(try log.reference(toChange: "mar").kind == .contact)
        #expect(try log.reference(toChange: "marketing").kind == .skill)
        #expect(try log.reference(toChange: "swift").kind == .skill)
        #expect(try log.reference(toChange: "ten days").kind == .story)
        #expect(try log.reference(toChange: "market").kind == .skill)
    }

    @Test("find the stories that show them, in any spelling")
    func stories() throws {
        let log = try testLog()
        for (title, skills) in [("A", ["REST APIs"]), ("B", ["C++"]), ("C", ["rest-api", "C"])] {
            _ = try log.add { _ in
                var story = Story(title: title)
                story.skills = skills
                return story
            }
        }
        func titles(_ skill: String) throws -> [String] {
            var filter = Filter()
            filter.skill = skill
            return try log.things(Story.self, filter).map(\.title)
        }
        #expect(try titles("Rest API") == ["A", "C"])
        #expect(try titles("c") == ["C"])
        #expect(try titles("c#").isEmpty)
        _ = try log.edit(Story.self, "C") { story, _ in story.skills = [] }
        #expect(try titles("rest api") == ["A"])
        #expect(try log.strayIndexRows() == [])
    }
}
