import JobSearch
import Testing

@Suite("Research as a text")
struct ResearchTextTests {
    private func company() -> Company {
        var company = Company(name: "Acme")
        company.need = "someone for the planner\nNeed: not this one\n\n  Idea: nor this"
        company.want = "yes: truly"
        company.ideas = ["a simulator", "on\ntheir data"]
        company.sources = ["https://acme.example/blog"]
        return company
    }

    @Test("comes back as it went out, apart from the notes in front of it")
    func roundTrip() throws {
        let text = try #require(ResearchText.text(of: company()))
        for notes in ["", "2026-03-02: hires in May", "one\n\nNeed: two"] {
            let read = ResearchText.split(notes.isEmpty ? text : notes + "\n\n" + text)
            #expect(read.notes == notes)
            var other = Company(name: "Acme")
            for field in Company.research {
                let answers = read.answers[field.name] ?? []
                if case .list = field.shape {
                    other.set(field, to: .list(answers))
                } else if let answer = answers.first {
                    other.set(field, to: .text(answer))
                }
            }
            #expect(other == company())
        }
    }

    @Test("is nothing without answers, and notes without it stay notes")
    func none() {
        #expect(ResearchText.text(of: Company(name: "Acme")) == nil)
        let read = ResearchText.split("Need: a note\nResearch, too")
        #expect(read.notes == "Need: a note\nResearch, too")
        #expect(read.answers.isEmpty)
    }

    @Test("leaves lines of another program behind it to the notes")
    func foreign() {
        let read = ResearchText.split("a\n\nResearch (kith)\nNeed: b\n\nadded on the phone")
        #expect(read.notes == "a\nadded on the phone")
        #expect(read.answers == ["need": ["b"]])
    }
}
