import GRDB
import JobSearch
import Synchronization

@testable import Logbook

extension Logbook {
    /// The steps of the plans of all queries that `body` runs in which a table of things, or one of
    /// its indexes, is read from end to end; `[]` where each is a range.
    ///
    /// - Parameter few: indexes of few rows, which may be read as a whole: those of the meetups that
    ///   come again, of the referrals that are open, and of the open rungs of ladders.
    func scans(
        few: [String] = ["meetup_rrule", "referral_open", "followUp_ladder"],
        _ body: () throws -> Void
    ) throws -> [String] {
        try plans(body).filter { step in
            if few.contains(where: { step.detail.hasSuffix("INDEX \($0)") }) { return false }
            let words = step.detail.split(separator: " ")
            return words.count > 1 && words[0] == "SCAN" && step.tables.contains(String(words[1]))
        }.map { "\($0.detail): \($0.sql)" }
    }

    /// A step of the plan of a query, and the tables by the names that the query gives them.
    struct PlanStep {
        var detail: String
        var sql: String
        var tables: Set<String>
    }

    /// The steps of the plans of all queries that `body` runs.
    func plans(_ body: () throws -> Void) throws -> [PlanStep] {
        let statements = Statements()
        try read { db in db.trace { statements.add("\($0)") } }
        try body()
        try read { db in db.trace(nil) }
        let kinds = Kind.allCases.map(\.facts.table) + ["link", "handle"]
        return try read { db in
            let queries = statements.all.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }
            return try queries.flatMap { sql in
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                statement.setUncheckedArguments([])
                let tables = names(of: kinds, in: sql)
                return try Row.fetchAll(statement).map {
                    PlanStep(detail: $0.text("detail"), sql: sql, tables: tables)
                }
            }
        }
    }

    /// The tables with what a query calls them: `m` of `FROM meetup m`.
    private func names(of tables: [String], in sql: String) -> Set<String> {
        let words = sql.split { " \n,()".contains($0) }.map(String.init)
        var names = Set(tables)
        for (index, word) in words.enumerated() where word == "FROM" || word == "JOIN" {
            let rest = words[(index + 1)...].prefix(2)
            if let table = rest.first, tables.contains(table), let name = rest.last {
                names.insert(name)
            }
        }
        return names
    }
}

/// Statements in the order in which they ran.
private final class Statements: Sendable {
    private let list = Mutex<[String]>([])

    func add(_ statement: String) { list.withLock { $0.append(statement) } }
    var all: [String] { list.withLock { $0 } }
}
