import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Briefs in exports")
struct BriefMemoryTests {
    @Test("are of the last step where their text is another, and stay where it is the same")
    func stamps() throws {
        let log = try testLog()
        _ = try log.add { _ in Company(name: "Acme") }
        let first = try #require(try log.value(Int.self, "SELECT max(changedAt) FROM step"))
        func export(_ texts: [Int: String]) throws -> [Int: ExportedBrief] {
            let briefs = try log.exportedBriefs(texts, at: "/a.ics")
            try log.rememberBriefs(briefs, at: "/a.ics")
            return briefs
        }
        #expect(try export([1: "a", 2: "b"])[1]?.since.seconds == first)
        _ = try log.add { _ in Company(name: "Borealis") }
        let last = try #require(try log.value(Int.self, "SELECT max(changedAt) FROM step"))
        #expect(last > first)
        let second = try export([1: "a", 2: "c"])
        #expect(second[1]?.since.seconds == first && second[2]?.since.seconds == last)
        // What has none any more is told once, and its time stays.
        let third = try export([1: "a"])
        #expect(third[2] == ExportedBrief(text: nil, since: Instant(seconds: last + 1)))
        #expect(try export([1: "a"]) == third)
        // Another place knows nothing of that.
        #expect(try log.exportedBriefs([1: "a"], at: "/b.ics")[1]?.since.seconds == last)
        #expect(try log.exportedBriefs([1: "a"], at: nil).count == 1)
        #expect(try log.exportedBriefs([:], at: "/b.ics").isEmpty)
    }
}
