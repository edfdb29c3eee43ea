import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Importing interactions")
struct ImportingInteractionsTests {
    private func said(
        _ text: String, _ people: [(String, String?)], key: String = "conversation 1 2026-02-08"
    ) -> Finding {
        let people = people.map { name, slug in
            var person = FoundContact(line: 2, name: name)
            person.linkedIn = slug.map { "https://www.linkedin.com/in/" + $0 }
            return person
        }
        return .interaction(
            FoundInteraction(
                line: 2, key: key, text: text, at: .day(day("2026-02-08")), people: people))
    }

    @discardableResult
    private func take(_ log: Logbook, _ findings: Finding...) throws -> ImportReport.File {
        let source = file(findings, format: "linkedin-messages")
        return try log.importing(isDryRun: false, files: [source]).result.files[0]
    }

    @Test("one is with the contact of the profile, who is made when new; twice changes nothing")
    func new() throws {
        let log = try testLog()
        let ada = said("Ada: Hello", [("Ada Lovelace", "ada")])
        let report = try take(log, ada)
        #expect(report.addedNames == ["Ada Lovelace", "Ada: Hello"])
        let interactions = try log.interactions(Filter())
        #expect(interactions.map(\.channel) == [.linkedin])
        #expect(interactions[0].contacts == [1])
        #expect(try log.contacts(Filter())[0].lastInteraction == day("2026-02-08"))
        let again = try log.importing(
            isDryRun: false, files: [file([ada], format: "linkedin-messages")])
        #expect(again.step == nil && again.result.files[0].same == 1)
        #expect(try log.interactions(Filter()) == interactions)
    }

    @Test("without an address it is with the one contact of that name, and makes nobody")
    func names() throws {
        let log = try testLog()
        _ = try log.importing(isDryRun: false, files: [file([person("Ada Lovelace", slug: "ada")])])
        let report = try take(
            log, said("Hello", [("ada lovelace", nil)]),
            said("Who?", [("Zoe", nil)], key: "conversation 2 2026-02-08"))
        #expect(report.added == 1 && report.skipped == 1)
        #expect(
            report.problems == [
                "line 2: no contact is called Zoe, and the file has no address of a profile"
            ])
        #expect(try log.contacts(Filter()).count == 1)
    }

    @Test("of two contacts of one name neither is meant")
    func ambiguous() throws {
        let log = try testLog()
        _ = try log.importing(
            isDryRun: false,
            files: [file([person("Ada", slug: "ada"), person("Ada", slug: "ada2")])])
        let refused = refusal { _ = try take(log, said("Hello", [("Ada", nil)])) }
        #expect(refused?.contains("called Ada") == true, "\(refused ?? "")")
    }

    @Test("a later file with more messages of that day lengthens it; what was edited stays")
    func later() throws {
        let log = try testLog()
        try take(log, said("Ada: Hello", [("Ada", "ada")]))
        let longer = said("Ada: Hello\nI: Hi", [("Ada", "ada")])
        #expect(try take(log, longer).changed == 1)
        #expect(try log.interactions(Filter()).map(\.text) == ["Ada: Hello\nI: Hi"])
        _ = try log.edit(Interaction.self, "1") { interaction, _ in
            interaction.text = "We said hello"
        }
        let kept = try take(log, said("Ada: Hello\nI: Hi\nAda: Bye", [("Ada", "ada")]))
        #expect(kept.changed == 0 && kept.kept == 1)
        #expect(try log.interactions(Filter()).map(\.text) == ["We said hello"])
    }

    @Test("one that was deleted stays deleted")
    func deleted() throws {
        let log = try testLog()
        let ada = said("Ada: Hello", [("Ada", "ada")])
        try take(log, ada)
        _ = try log.remove(.interaction, "1", unlink: false)
        let report = try take(log, ada)
        #expect(report.added == 0 && report.kept == 1)
        #expect(try log.interactions(Filter()).isEmpty)
    }
}
