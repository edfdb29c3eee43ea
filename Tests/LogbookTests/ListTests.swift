import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A list")
struct ListTests {
    /// Ada at Acme was met in February, Bob and Cem at Globex last year; with Cem there was a mere
    /// connection since.
    private func begun() throws -> Logbook {
        let log = try testLog()
        for (name, company, on) in [
            ("Ada", "Acme", "2026-02-01"), ("Bob", "Globex", "2025-11-01"),
            ("Cem", "Globex", "2025-11-02"),
        ] {
            var met = Met(names: [name], on: .day(day(on)))
            met.company = company
            _ = try log.met(met)
        }
        _ = try log.add { names in
            var connection = Interaction(text: "Connected", at: on("2026-02-20"))
            connection.channel = .connection
            connection.contacts = try names.ids(.contact, ["Cem"])
            connection.companies = try names.ids(.company, ["Globex"])
            return connection
        }
        return log
    }

    private func cold(since iso: String) -> Filter {
        var filter = Filter()
        filter.coldSince = day(iso)
        return filter
    }

    @Test("of what is cold has whom only a connection reached, and not whose last day counts")
    func cold() throws {
        let log = try begun()
        #expect(try log.contacts(cold(since: "2025-12-01")).map(\.name) == ["Bob", "Cem"])
        #expect(try log.companies(cold(since: "2025-12-01")).map(\.name) == ["Globex"])
        #expect(try log.contacts(cold(since: "2026-02-01")).map(\.name) == ["Bob", "Cem"])
        #expect(try log.companies(cold(since: "2026-02-02")).map(\.name) == ["Acme", "Globex"])
        #expect(
            try log.lastExchanges(with: [1, 2]) == [1: day("2026-02-01"), 2: day("2025-11-02")])
    }

    @Test("with a limit is counted without it")
    func count() throws {
        let log = try begun()
        var filter = cold(since: "2025-12-01")
        filter.limit = 1
        #expect(try log.contacts(filter).count == 1)
        #expect(try log.count(.contact, filter) == 2)
    }

    @Test("looks into an index where there is one")
    func plans() throws {
        let log = try begun()
        var overdue = Filter()
        overdue.overdue = (log.clock(), day("2026-03-02"))
        var ofTier = Filter()
        ofTier.tier = 1
        try log.read { db in
            let finder = Finder(db: db)
            for (kind, filter, parts) in [
                (Kind.followUp, overdue, ["followUp_open (dueDay<?)"]),
                (.company, ofTier, ["company_tier (tier=?)"]),
                (.contact, ofTier, ["contact_company (company=?)", "company_tier (tier=?)"]),
                (.company, cold(since: "2025-12-01"), ["interaction_day (day>?)"]),
            ] {
                let query = try ListQuery(kind, filter, finder)
                let plan = try Row.fetchAll(
                    db,
                    sql: """
                        EXPLAIN QUERY PLAN SELECT * FROM \(kind.facts.table) t \(query.condition)
                        """,
                    arguments: query.arguments
                ).map { $0.text("detail") }.joined(separator: "\n")
                for part in parts { #expect(plan.contains(part), "\(kind): \(plan)") }
            }
        }
    }
}
