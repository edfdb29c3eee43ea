import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("The schema")
struct SchemaTests {
    @Test("of a fresh log is the one that is written down")
    func golden() throws {
        let now = try testLog().schema()
        #expect(try fixture("schema.sql", made: now) == now)
    }

    @Test("has rows for a calendar of each kind that one shows", arguments: Kind.allCases)
    func exports(kind: Kind) {
        #expect((ExportSource.of(kind) != nil) == (kind.facts.item != nil))
    }

    @Test("has a column for each field of a kind, and no other", arguments: Kind.allCases)
    func columns(kind: Kind) throws {
        let columns = try testLog().read { db in
            try String.fetchSet(
                db, sql: "SELECT name FROM pragma_table_info('\(kind.facts.table)')")
        }
        #expect(columns == Set(kind.table.columns + ["imported"]))
        #expect(Set(SnapshotTable.of(.thing(kind)).columns) == columns)
    }

    @Test(
        "lets a column hold only what it may",
        arguments: [
            "UPDATE company SET stage = 'hired'", "UPDATE meetup SET kind = 'party'",
            "UPDATE meetup SET status = ''", "UPDATE interaction SET channel = 'pigeon'",
            "UPDATE followUp SET status = 'late', closedAt = 1",
            "UPDATE followUp SET priority = 'highest'",
            "UPDATE skill SET status = 'forgotten'", "UPDATE skill SET level = 6",
        ])
    func conditions(sql: String) throws {
        let log = try testLog()
        var dice = Dice(seed: 1)
        try log.fillAtRandom(&dice, count: 60)
        #expect(throws: LogbookError.self) { try log.write { db in try db.execute(sql: sql) } }
    }

    @Test("has the columns of a setting that history keeps")
    func setting() throws {
        let log = try testLog()
        let columns = try log.read { db in
            try String.fetchAll(
                db, sql: "SELECT name FROM pragma_table_info('setting') ORDER BY cid")
        }
        #expect(SnapshotTable.of(.setting).columns == columns)
    }
}

extension Logbook {
    /// The statements that make its tables and indexes, in the order of their names.
    func schema() throws -> String {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql FROM sqlite_master
                    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'
                    ORDER BY type DESC, name
                    """
            ).joined(separator: ";\n\n") + ";\n"
        }
    }
}
