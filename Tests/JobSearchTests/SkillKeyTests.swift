import JobSearch
import Testing

@Suite("The key of a skill")
struct SkillKeyTests {
    @Test(
        "is one for all spellings of a skill",
        arguments: [
            ("REST-APIs", "rest api"), ("Machine  Learning", "machine-learning"),
            ("machine\u{2011}learning", "Machine learning"), ("CI/CD", "ci-cd"),
            ("Databases", "database"), ("Ontologies", "ontology"), ("Boxes", "box"),
            ("Branches", "branch"), ("LLMs", "LLM"), ("Résumés", "resume"), (" SQL ", "sql"),
        ])
    func same(one: String, other: String) {
        #expect(skillKey(one) == skillKey(other))
    }

    @Test(
        "tells different skills apart",
        arguments: [
            ("C", "C++"), ("C", "C#"), ("C++", "C#"), (".NET", "Net"), ("Node.js", "Node"),
            ("AWS", "AW"), ("CSS", "CS"), ("Sass", "Sas"), ("Django", "Go"), ("Java", "JavaScript"),
            ("Analysis", "Analysi"), ("Redis", "Redi"), ("SQL", "SQL 2"),
        ])
    func different(one: String, other: String) {
        #expect(skillKey(one) != skillKey(other))
    }

    @Test("needs a letter", arguments: [("R", true), ("5S", true), ("日本語", true), ("12", false)])
    func names(name: String, isName: Bool) {
        #expect(isSkillName(name) == isName)
        #expect(!isSkillName("") && !isSkillName("++"))
    }
}
