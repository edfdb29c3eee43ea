import CivilTime
import GRDB
import JobSearch
import Synchronization
import Testing

@testable import Logbook

@Suite("Searching")
struct SearchTests {
    private func log() throws -> Logbook {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in
            var company = Company(name: "Zürich Looms")
            company.notes = "weaving machines"
            return company
        }
        _ = try log.add(isNew: false) { _ in
            var contact = Contact(name: "José García")
            contact.emails = ["jose@looms.example"]
            contact.tags = ["compilers"]
            return contact
        }
        _ = try log.add(isNew: false) { _ in
            var meetup = Meetup(
                title: "Weaving night", time: .days(day("2026-03-01"), day("2026-03-01")))
            meetup.location = "Looms' hall"
            return meetup
        }
        _ = try log.add { _ in
            Interaction(text: "talked about looms", at: on("2026-03-01"))
        }
        _ = try log.add { _ in FollowUp(text: "buy looms", due: on("2026-03-01")) }
        return log
    }

    @Test(
        "finds beginnings of words in all kinds, without regard to case and accents",
        arguments: [
            ("loom", "follow-up company interaction contact meetup"),
            ("LOOMS'", "follow-up company interaction contact meetup"),
            ("weav", "meetup company"), ("garcia jose", "contact"), ("zurich", "company"),
            ("zür mach", "company"), ("compil", "contact"), ("jose@looms", "contact"),
            ("looms nothing", ""), ("oom", ""), ("", ""), (" ", ""),
        ])
    func finds(query: String, expected: String) throws {
        let found = try log().search(query, kinds: [], limit: 20)
        let kinds = found.map { $0.kind }
        let words = kinds.map { $0.noun }
        #expect(Set(words) == Set(expected.split(separator: " ").map(String.init)))
        #expect(kinds.count == Set(kinds).count)
    }

    @Test("names come before notes, and kinds and numbers can be limited")
    func order() throws {
        let log = try log()
        #expect(
            try log.search("weaving", kinds: [], limit: 9).map(\.label) == [
                "Weaving night", "Zürich Looms",
            ])
        #expect(try log.search("looms", kinds: [.contact, .meetup], limit: 9).count == 2)
        #expect(try log.search("looms", kinds: [], limit: 1).count == 1)
    }

    @Test(
        "takes operators for what they are: signs",
        arguments: [
            "\"", "'", "*", "looms*", "looms OR", "NOT looms", "title:looms", "looms AND", "(looms",
            ")",
            "NEAR(looms, 2)", "^looms", "-looms", "{looms", "a + b", "\u{0}", ";--", "\\", "%", "_",
            "loom\"s", "🙂", "'; DROP TABLE contact; --",
        ])
    func operators(query: String) throws {
        let log = try log()
        let before = try log.rows()
        _ = try log.search(query, kinds: [], limit: 9)
        _ = refusal { _ = try log.details(nil, query) }
        #expect(try log.rows() == before)
    }
}

@Suite("The plans of the queries")
struct PlanTests {
    @Test("today, looking up and capturing read no table from end to end")
    func noScan() throws {
        var dice = Dice(seed: 77)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 60)
        _ = try log.add(isNew: true) { _ in Contact(name: "Anna Lindqvist") }
        let scans = try log.scans {
            _ = try log.today(now: Instant(seconds: 1_772_500_000), zone: .utc, days: 7)
            for text in ["lindqvist", "Lindqvst", "anna l", "al", "a@b.example", "zzz", "1"] {
                _ = refusal { _ = try log.details(.contact, text) }
            }
            _ = try log.met(Met(names: ["Zed Zedson"], on: on("2026-03-01")))
            _ = try log.log(LogEntry(text: "Met Anna Lindqvist", with: "Anna Lindqvist"))
            _ = try log.undo()
        }
        #expect(scans == [])
    }
}
