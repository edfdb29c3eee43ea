import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Making companies targets")
struct AddTargetsTests {
    private func entry(
        _ name: String, tier: Int? = nil, line: Int? = nil,
        _ change: (inout TargetEntry) -> Void = { _ in }
    ) -> TargetEntry {
        var entry = TargetEntry(name: name)
        entry.tier = tier
        entry.line = line
        change(&entry)
        return entry
    }

    private func faults(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let error as TargetFaults {
            return error.faults.map { fault in
                (refusal { throw fault.error } ?? "")
                    + (fault.other.map { " like line \($0.line ?? 0)" } ?? "")
            }
        } catch { return ["\(error)"] }
    }

    @Test("new ones are added, of tier 2 where none is said, and a second time nothing changes")
    func new() throws {
        let log = try testLog()
        let entries = [
            entry("DeepL", tier: 1) { $0.website = "https://deepl.com" },
            entry("N26") {
                $0.stage = .networking
                $0.notes = "bank"
                $0.tags = ["fin"]
            },
        ]
        let change = try log.addTargets(entries, isNew: false)
        #expect(change.summary == "added targets DeepL and N26")
        let n26 = try #require(change.touched[Company.self].last)
        #expect(n26.tier == 2 && n26.stage == .networking && n26.tags == ["fin"])
        #expect(n26.moves == [StageMove(stage: .networking, on: day("2026-03-02"))])
        #expect(n26.notes == "2026-03-02: bank")
        #expect(change.result.map(\.hasUsualTier) == [false, true])
        let before = try log.rows(isWhole: true)
        let again = try log.addTargets(entries, isNew: false)
        #expect(again.step == nil)
        #expect(again.result.allSatisfy { !$0.isChanged })
        #expect(try difference(before, log.rows(isWhole: true)) == [])
        _ = try log.undo()
        #expect(try log.counts()[.company] == 0)
    }

    @Test("known ones keep what is not said")
    func known() throws {
        let log = try testLog()
        _ = try log.add { _ in
            var company = Company(name: "Acme GmbH")
            company.tier = 3
            company.tags = ["a"]
            return company
        }
        let change = try log.addTargets([entry("o1") { $0.tags = ["A", "b"] }], isNew: false)
        let acme = try #require(change.touched[Company.self].first)
        #expect(acme.tier == 3 && acme.tags == ["a", "b"])
        #expect(change.summary == "changed target Acme GmbH")
        #expect(try log.addTargets([entry("acme gmbh", tier: 3)], isNew: false).step == nil)
    }

    @Test("doubtful names are all told, and nothing is changed")
    func doubts() throws {
        let log = try testLog()
        for name in ["Acme GmbH", "Halden Robotics", "Zalando"] {
            _ = try log.add { _ in Company(name: name) }
        }
        let before = try log.rows()
        let entries = [
            entry("Acme", line: 1), entry("Halden", line: 2), entry("Zalanda", line: 3),
            entry("DeepL", line: 4), entry("DeepL SE", line: 5), entry("Deepll", line: 6),
            entry(" ", line: 7), entry("Zalando", tier: 1, line: 8),
            entry("zalando", tier: 2, line: 9),
        ]
        let told = faults { _ = try log.addTargets(entries, isNew: false) }
        #expect(told.count == 7)
        #expect(told[2] == "slip company Zalanda: Zalando")
        #expect(told[3].hasSuffix(" like line 4"))
        #expect(told[4] == "slip company Deepll: DeepL like line 4")
        #expect(told[5] == "The name of a company cannot be empty.")
        #expect(told[6] == "“zalando” stands there twice, with another tier. like line 8")
        #expect(try difference(before, log.rows()) == [])
        _ = try log.addTargets(Array(entries.prefix(6)), isNew: true)
        #expect(try log.counts()[.company] == 9)
        #expect(try log.addTargets(Array(entries.prefix(6)), isNew: true).step == nil)
        #expect(try log.strayIndexRows() == [])
    }

    @Test("what a list says twice of a company is taken once, together")
    func twice() throws {
        let log = try testLog()
        let change = try log.addTargets(
            [entry("DeepL") { $0.tags = ["a"] }, entry("deepl", tier: 1) { $0.tags = ["b"] }],
            isNew: false)
        #expect(change.result.count == 1)
        let company = try #require(change.result.first?.company)
        #expect(company.tier == 1 && company.tags == ["a", "b"])
    }

    @Test("taking the tier away leaves the company, and undo gives it back")
    func remove() throws {
        let log = try testLog()
        _ = try log.addTargets([entry("DeepL", tier: 1), entry("N26")], isNew: false)
        let change = try log.removeTargets(["DeepL", "o1", "n26"])
        #expect(change.result.map(\.tier) == [1, 2])
        #expect(try log.targets(now: Instant(seconds: 0), zone: .utc).isEmpty)
        #expect(try log.counts()[.company] == 2)
        #expect(try log.removeTargets(["DeepL"]).step == nil)
        _ = try log.undo()
        #expect(try log.targets(now: Instant(seconds: 0), zone: .utc).count == 2)
        #expect(refusal { _ = try log.removeTargets(["DeepL", "Nobody"]) } != nil)
        #expect(try log.targets(now: Instant(seconds: 0), zone: .utc).count == 2)
    }
}
