import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Cadences")
struct CadenceRulesTests {
    private let twoWeeks = Period(iso: "P2W")

    private func period(_ iso: String) throws -> Period { try #require(Period(iso: iso)) }

    /// Ada and Bob at Acme, a target of tier 1; Ada is tagged, and Cem is alone.
    private func log() throws -> Logbook {
        let log = try testLog()
        _ = try log.add { _ in
            var company = Company(name: "Acme")
            company.tier = 1
            return company
        }
        for name in ["Ada", "Bob", "Cem"] {
            _ = try log.add { _ in
                var contact = Contact(name: name)
                contact.company = name == "Cem" ? nil : 1
                contact.tags = name == "Ada" ? ["Robotics"] : []
                contact.linkedIn = name == "Ada" ? LinkedInProfile.url("ada") : nil
                return contact
            }
        }
        return log
    }

    private func contact(_ log: Logbook, _ name: String) throws -> Contact {
        try #require(try log.contacts(Filter()).first { $0.name == name })
    }

    @Test("count for those who have nothing more specific, and undo takes them back")
    func counts() throws {
        let log = try log()
        let before = try log.rows()
        let tier = try log.setCadence(.all(.tier(1)), period("P1M"), latest: nil)
        #expect(tier.result.after.contacts == 2 && tier.result.before == nil)
        #expect(tier.result.after.first?.name == "Ada")
        let tag = try log.setCadence(.all(.tag("Robotics")), period("P2W"), latest: period("P30D"))
        #expect(tag.result.after.contacts == 1)
        let own = try log.setCadence(.contact("cem"), period("P3D"), latest: nil)
        #expect(own.result.contact == 3 && own.result.after.first?.next == day("2026-03-05"))
        #expect(try contact(log, "Ada").nextTouch == day("2026-03-16"))
        #expect(try contact(log, "Ada").lateAfter == day("2026-04-01"))
        #expect(try contact(log, "Bob").nextTouch == day("2026-04-02"))
        #expect(try log.cadences().map(\.contacts) == [1, 1, 1])
        #expect(try log.cadences().map(\.by) == [.contact, .tag("robotics"), .tier(1)])
        let cleared = try log.clearCadence(.all(.tag("ROBOTICS")))
        #expect(cleared.result.countedBefore == 1 && cleared.result.before?.every == twoWeeks)
        #expect(try contact(log, "Ada").nextTouch == day("2026-04-02"))
        for _ in 1...4 { _ = try log.undo() }
        #expect(difference(try log.rows(), before) == [])
    }

    @Test("are refused with a hard limit below the soft one, and cleared only where they are set")
    func refused() throws {
        let log = try log()
        #expect(
            refusal { _ = try log.setCadence(.all(.tier(1)), period("P1M"), latest: period("P2W")) }
                == "The hard limit of 2 weeks is shorter than every month.")
        #expect(
            refusal { _ = try log.clearCadence(.all(.tier(1))) }
                == "No cadence is set for tier 1.")
        #expect(
            refusal { _ = try log.clearCadence(.contact("Ada")) }
                == "No cadence is set for Ada (c1) alone.")
        #expect(try log.history(limit: 1).first?.summary == "added contact Cem")
    }

    @Test("begin anew with exchanges that are logged or imported, and not with a connection")
    func exchanges() throws {
        let log = try log()
        _ = try log.setCadence(.all(.tag("robotics")), period("P2W"), latest: nil)
        #expect(try contact(log, "Ada").nextTouch == day("2026-03-16"))
        _ = try log.importing(
            isDryRun: false, files: [file([person("Ada", slug: "ada", on: "2026-03-01")])])
        #expect(try contact(log, "Ada").nextTouch == day("2026-03-16"))
        _ = try log.log(LogEntry(text: "coffee with Ada", at: on("2026-02-20")))
        #expect(try contact(log, "Ada").nextTouch == day("2026-03-06"))
        let message = FoundInteraction(
            line: 2, key: "1", text: "message", at: on("2026-02-27"),
            people: [FoundContact(line: 2, name: "Ada")])
        _ = try log.importing(isDryRun: false, files: [file([.interaction(message)])])
        #expect(try contact(log, "Ada").nextTouch == day("2026-03-13"))
    }

    @Test("rise by a snooze, which a contact without one refuses, in one step with follow-ups")
    func snooze() throws {
        let log = try log()
        _ = try log.setCadence(.all(.tag("robotics")), period("P2W"), latest: nil)
        _ = try log.add { _ in FollowUp(text: "write", due: on("2026-03-03")) }
        let before = try contact(log, "Ada")
        let change = try log.snooze(["f1", "C1"], to: on("2026-04-20"))
        #expect(change.result.contacts == [1] && change.result.followUps.map(\.id) == [1])
        #expect(change.summary == "snoozed “write” and the check-in with Ada")
        let after = try contact(log, "Ada")
        #expect(after.nextTouch == day("2026-04-20") && after.sequence == before.sequence + 1)
        _ = try log.undo()
        #expect(try contact(log, "Ada").nextTouch == before.nextTouch)
        #expect(try log.followUps(Filter()).map(\.due) == [on("2026-03-03")])
        #expect(throws: LogbookError.self) { try log.snooze(["f1", "c2"], to: on("2026-04-20")) }
        #expect(try log.followUps(Filter()).map(\.due) == [on("2026-03-03")])
    }

    @Test("that are over come by how many of their lengths they are, hard limits first")
    func order() throws {
        let log = try testLog()
        let people = [
            // Name, cadence, hard limit, last exchange: all are due on 2 March.
            ("Twice", "P10D", nil, "2026-01-31"), ("Half", "P10D", nil, "2026-02-15"),
            ("Hard", "P1M", "P1M", "2026-02-01"), ("Once", "P1M", nil, "2026-01-01"),
            ("Fresh", "P1M", nil, "2026-02-20"),
        ]
        for (name, every, latest, last) in people {
            _ = try log.add { _ in
                var contact = Contact(name: name)
                contact.cadence = Period(iso: every)
                contact.latest = latest.flatMap { Period(iso: $0) }
                return contact
            }
            _ = try log.log(LogEntry(text: "talk with \(name)", at: on(last)))
        }
        let now = Instant(rfc3339: "2026-03-02T10:00:00Z") ?? Instant(seconds: 0)
        let all = try log.today(now: now, zone: .utc, days: 7)
        let names = all[.people].compactMap { ($0 as? Contact)?.name }
        #expect(names == ["Hard", "Twice", "Once", "Half"])
        let first = try log.today(now: now, zone: .utc, days: 7, most: 2)
        #expect(first[.people].count == 2 && first.count(.people) == 4)
        var filter = Filter()
        filter.touchDue = day("2026-03-02")
        #expect(try log.contacts(filter).map(\.name) == names)
    }
}
