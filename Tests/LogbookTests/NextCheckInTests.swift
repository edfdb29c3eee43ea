import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("The next check-in")
struct NextCheckInTests {
    /// Each contact with the check-in that follows from the whole log, computed without an index.
    private func wanted(_ log: Logbook) throws -> [Int: Touch] {
        try log.read { db in
            let rules = try SettingRow.fetchAll(db)
                .compactMap { CadenceRule(setting: $0.name, value: $0.value) }
            let companies = Dictionary(
                uniqueKeysWithValues: try Company.fetch(db, "").map { ($0.id, $0) })
            let talks = try Interaction.fetch(db, "").filter(\.channel.isExchange)
            var touches: [Int: Touch] = [:]
            for contact in try Contact.fetch(db, "") {
                let company = contact.company.flatMap { companies[$0] }
                let facts = CadenceFacts(contact, company: company)
                guard let rule = Cadence.rule(for: facts, among: rules) else { continue }
                touches[contact.id] = Cadence.touch(
                    by: rule,
                    last: talks.filter { $0.contacts.contains(contact.id) }.map(\.at.day).max(),
                    added: Zone.utc.day(contact.createdAt), quietUntil: contact.quietUntil)
            }
            return touches
        }
    }

    private func stored(_ log: Logbook) throws -> [Int: Touch] {
        var touches: [Int: Touch] = [:]
        for contact in try log.contacts(Filter()) {
            guard let next = contact.nextTouch, let days = contact.touchDays else {
                #expect(contact.nextTouch == nil && contact.lateAfter == nil)
                continue
            }
            touches[contact.id] = Touch(next: next, lateAfter: contact.lateAfter, days: days)
        }
        return touches
    }

    @Test("follows from the log after each step, and undo and redo restore it", arguments: 1...6)
    func followsFromTheLog(seed: Int) throws {
        let log = try testLog()
        var dice = Dice(seed: seed)
        var states = [try stored(log)]
        for _ in 0..<90 {
            let steps = try log.value(Int.self, "SELECT count(*) FROM step WHERE state = 'done'")
            try log.changeAtRandom(&dice)
            let now = try stored(log)
            #expect(try now == wanted(log))
            if try log.value(Int.self, "SELECT count(*) FROM step WHERE state = 'done'") != steps {
                states.append(now)
            }
        }
        #expect(states.last?.isEmpty == false)
        for state in states.dropLast().reversed() {
            _ = try log.undo()
            #expect(try stored(log) == state)
        }
        for state in states.dropFirst() {
            _ = try log.redo()
            #expect(try stored(log) == state)
        }
    }
}
