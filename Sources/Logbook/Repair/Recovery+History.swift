import GRDB
import JobSearch

// The history of a damaged log.

extension Recovery {
    /// Copies the steps and their changes; of those that are no longer whole only the words stay.
    mutating func copyHistory() throws {
        guard let writer = try RowWriter("step", nil, from: source, to: target, newUID) else {
            return
        }
        var steps = RangeReader(
            source, "SELECT id, * FROM step WHERE", key: "id", isUnique: true,
            bound: try bound("step"))
        var last = 0
        try steps.read { row in
            if try writer.write(row) == nil { last = max(last, (try? row[0] as Int) ?? 0) }
        }
        let insertion = try target.makeStatement(
            sql: """
                INSERT OR IGNORE INTO change (step, position, kind, id, other, count)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        var changes = RangeReader(
            source, "SELECT step, position, kind, id, other, count FROM change WHERE", key: "step",
            isUnique: false, bound: try bound("step"))
        try changes.read { row in
            do {
                try insertion.execute(arguments: StatementArguments(row.databaseValues))
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                last = max(last, (try? row[0] as Int) ?? 0)
            }
        }
        for lost in steps.unreadable + changes.unreadable { last = max(last, lost.upperBound) }
        try forgetHistory(upTo: last)
    }

    /// Leaves of the steps that are no longer whole only their words.
    private mutating func forgetHistory(upTo lost: Int) throws {
        let touching = try Int.fetchOne(
            target,
            sql: """
                SELECT max(c.step) FROM change c JOIN lostThing l
                    ON l.kind = c.kind AND l.id >= c.id AND l.id < c.id + c.count
                """)
        // A step without its row, or a row of which positions are missing.
        let torn = try Int.fetchOne(
            target,
            sql: """
                SELECT max(step) FROM (
                    SELECT step FROM change WHERE step NOT IN (SELECT id FROM step)
                    UNION ALL SELECT step FROM change GROUP BY step
                        HAVING sum(count) <> max(position + count) OR min(position) <> 0
                    UNION ALL SELECT id FROM step WHERE id NOT IN (SELECT step FROM change))
                """)
        let last = max(lost, touching ?? 0, torn ?? 0)
        try target.execute(sql: "DELETE FROM change WHERE step <= ?", arguments: [last])
        try target.execute(
            sql: "UPDATE step SET state = 'abandoned' WHERE id <= ?", arguments: [last])
        report.lostSteps = target.changesCount
        report.steps = try Int.fetchOne(target, sql: "SELECT count(*) FROM step") ?? 0
    }

    /// No id is given twice, not even one that is lost.
    func keepLastIDs() throws {
        for table in Kind.allCases.map(\.facts.table) + [
            "setting", "notSame", "step", "trash", "syncConflict",
        ] {
            let old = try? Int.fetchOne(
                source, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table])
            let new = try Int.fetchOne(target, sql: "SELECT max(id) FROM \(table)") ?? 0
            let number = Kind.allCases.first { $0.facts.table == table }?.rawValue ?? 0
            let named = try Int.fetchOne(
                target, sql: "SELECT max(id + count - 1) FROM change WHERE kind = ?",
                arguments: [number])
            let last = max(old.flatMap(\.self) ?? 0, new, number > 0 ? named ?? 0 : 0)
            try target.execute(
                sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [table])
            if last == 0 { continue }
            try target.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
                arguments: [table, last])
        }
    }
}
