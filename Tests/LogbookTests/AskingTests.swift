import JobSearch
import Testing

@testable import Logbook

@Suite("A question")
struct AskingTests {
    @Test("is kept with the thing, once, and undo takes it back")
    func asking() throws {
        let log = try testLog()
        _ = try log.add { _ in Company(name: "Acme") }
        let acme = Reference(.company, 1)
        let change = try log.ask(["who decides?", " Who decides? "], about: acme)
        #expect(change.touched[Company.self].map(\.questions) == [["who decides?"]])
        #expect(try log.ask(["who decides?"], about: acme).step == nil)
        let found = try log.search("decides", kinds: [.company], limit: 5)
        #expect(found.map(\.reference) == [acme])
        _ = try log.undo()
        #expect(try log.companies(Filter()).map(\.questions) == [[]])
    }

    @Test("that is empty is refused")
    func empty() throws {
        let log = try testLog()
        _ = try log.add { _ in Company(name: "Acme") }
        #expect(
            refusal { _ = try log.ask(["why?", " "], about: Reference(.company, 1)) }
                == "The question is empty.")
        #expect(try log.companies(Filter()).map(\.questions) == [[]])
    }

    @Test("of two things that are merged are those of both")
    func merging() throws {
        let log = try testLog()
        for name in ["Acme", "Acme AI"] {
            _ = try log.add(isNew: true) { _ in Company(name: name) }
        }
        _ = try log.ask(["who decides?"], about: Reference(.company, 1))
        _ = try log.ask(["from when?", "Who decides?"], about: Reference(.company, 2))
        _ = try log.merge(.company, "o1", "o2")
        let questions = try log.companies(Filter()).map(\.questions)
        #expect(questions.map { $0.map(folded).sorted() } == [["from when?", "who decides?"]])
    }
}
