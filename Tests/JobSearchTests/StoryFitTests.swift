import Testing

@testable import JobSearch

@Suite("Stories for a posting")
struct StoryFitTests {
    private func story(_ id: Int, _ change: (inout Story) -> Void) -> Story {
        var story = Story(title: "Story \(id)")
        story.id = id
        change(&story)
        return story
    }

    private func ranked(_ stories: [Story], _ terms: [String]) -> [String] {
        StoryFit.ranked(stories, terms: terms).map {
            "\($0.story.ref): \($0.terms.joined(separator: ", "))"
        }
    }

    @Test("are those that share terms, those with the most first")
    func order() {
        let stories = [
            story(1) { $0.skills = ["Python"] },
            story(2) { $0.skills = ["Kubernetes", "python", "Go"] },
            story(3) { $0.skills = ["Cobol"] },
            story(4) { $0.skills = ["Kubernetes"] },
        ]
        #expect(
            ranked(stories, ["kubernetes", "Python", "C++"])
                == ["s2: kubernetes, Python", "s4: kubernetes", "s1: Python"])
        #expect(ranked(stories, ["C++"]) == [])
    }

    @Test("share what stands in any of their texts as whole tokens, plural and hyphen folded")
    func texts() {
        let stories = [
            story(1) { $0.title = "Neural networks for speech" },
            story(2) { $0.problem = "The platform lost real-time data" },
            story(3) { $0.tried = ["C++ first"] },
            story(4) { $0.approach = "a neural net" },
            story(5) { $0.result = "a form of platforms" },
            story(6) { $0.intuition = "C is fast" },
        ]
        #expect(ranked(stories, ["neural network"]) == ["s1: neural network"])
        #expect(ranked(stories, ["real time"]) == ["s2: real time"])
        #expect(ranked(stories, ["C++"]) == ["s3: C++"])
        #expect(ranked(stories, ["form"]) == ["s5: form"])
        #expect(ranked(stories, ["platform"]) == ["s2: platform", "s5: platform"])
    }
}
