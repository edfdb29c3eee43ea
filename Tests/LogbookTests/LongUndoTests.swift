import CivilTime
import JobSearch
import Testing

@testable import Logbook

/// Of more changes than are swapped at once.
@Suite("The undo of a long step")
struct LongUndoTests {
    private struct Stopped: Error {}

    /// A log with an import that changes some contacts and adds many, and how it was before.
    private func imported() throws -> (Logbook, before: [String: [String]]) {
        let log = try testLog()
        for number in 0..<20 {
            _ = try log.add(isNew: true) { _ in
                var contact = Contact(name: "Known \(number)")
                contact.linkedIn = "https://www.linkedin.com/in/p\(number * 300)"
                contact.cadence = Period(iso: "P1M")
                return contact
            }
        }
        let before = try log.rows()
        let findings = (0..<6000).map { number in
            person(
                "Person \(number)", line: number + 2, company: "Company \(number % 11)",
                slug: "p\(number)", on: "2026-02-08")
        }
        _ = try log.importing(isDryRun: false, files: [file(findings)])
        return (log, before)
    }

    @Test("is whole, and so is its redo, with what is found of the things")
    func swapped() throws {
        let (log, before) = try imported()
        let after = try log.rows()
        #expect(try log.strayIndexRows() == [])
        var count = 0
        let step = try log.undo { count += 1 }
        #expect(count > 12_000)
        #expect(step.counts == [.contact: 6000, .company: 11, .interaction: 6000])
        #expect(difference(try log.rows(), before) == [])
        #expect(try log.strayIndexRows() == [])
        _ = try log.redo()
        #expect(difference(try log.rows(), after) == [])
        #expect(try log.strayIndexRows() == [])
    }

    @Test("that is stopped on its way leaves the log as it was")
    func stopped() throws {
        let (log, _) = try imported()
        let after = try log.rows(isWhole: true)
        var count = 0
        #expect(throws: Stopped.self) {
            try log.undo {
                count += 1
                if count == 11_000 { throw Stopped() }
            }
        }
        #expect(difference(try log.rows(isWhole: true), after) == [])
        #expect(try log.history(limit: 1).map(\.state) == [.done])
    }
}
