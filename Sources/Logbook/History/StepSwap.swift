import CivilTime
import GRDB
import JobSearch

extension Step {
    /// Puts the two sides of `step` in each other's place: the log becomes as it was on the other
    /// side, and the step keeps how it was on this one. A calendar must see that as a change, so
    /// nothing's SEQUENCE goes back.
    ///
    /// - Parameter watch: is called for each thing; what it throws ends the swap.
    func swap(step: Int, backward: Bool, _ watch: () throws -> Void) throws {
        try expandRuns(of: step)
        // A step may be an import of a million rows: some at a time.
        let count = try Int.fetchOne(
            db, sql: "SELECT coalesce(max(position) + 1, 0) FROM change WHERE step = ?",
            arguments: [step])
        let starts = Array(stride(from: 0, to: count ?? 0, by: 1000))
        for (index, start) in (backward ? starts.reversed() : starts).enumerated() {
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT position, kind, id, other FROM change
                        WHERE step = ? AND position >= ? AND position < ?
                        ORDER BY position \(backward ? "DESC" : "ASC")
                        """), arguments: [step, start, start + 1000])
            for row in rows {
                try watch()
                try swap(row, of: step)
            }
            if index % 10 == 9 { try renewIndex() }
        }
    }

    /// Writes things that were added one after the other as a change each: each will keep how it
    /// was.
    private func expandRuns(of step: Int) throws {
        try db.execute(
            sql: """
                WITH RECURSIVE run (position, kind, id, count) AS (
                    SELECT position, kind, id, count FROM change WHERE step = :step AND count > 1
                    UNION ALL
                    SELECT position + 1, kind, id + 1, count - 1 FROM run WHERE count > 1)
                INSERT OR REPLACE INTO change (step, position, kind, id, other, count)
                SELECT :step, position, kind, id, NULL, 1 FROM run
                """, arguments: ["step": step])
    }

    private func swap(_ row: Row, of step: Int) throws {
        guard let source = try Key.Source(number: row["kind"]) else { return }
        let key = try Key(source, row["id"])
        let current = try Snapshot.fetch(key, db)
        let other: Snapshot? = try (row["other"] as String?).map(Snapshot.init(json:))
        try touch(key)
        try noteContacts(of: key)
        if key.source == .setting, let setting = current ?? other {
            try noteSetting(try setting.value("name", db) ?? "")
        }
        if let other {
            try other.restore(key, db)
            if key.reference != nil { try renumber(key, from: current, to: other) }
            if let current, key.source == .thing(.contact) { try keepTouch(key, of: current) }
        } else {
            if let current { try noteGone(key, current) }
            try Snapshot.remove(key, db)
        }
        try noteContacts(of: key)
        try db.cachedStatement(
            sql: "UPDATE change SET other = ? WHERE step = ? AND position = ?"
        ).execute(arguments: [current?.json, step, row["position"] as Int])
    }

    /// A check-in that was planned until now is not forgotten with the plan.
    private func keepTouch(_ key: Key, of current: Snapshot) throws {
        guard let planned: Day = try current.value("nextTouch", db) else { return }
        try db.cachedStatement(
            sql: """
                UPDATE contact SET endedTouch = ?, touchEndedAt = ?
                WHERE id = ? AND nextTouch IS NULL
                """
        ).execute(arguments: [planned, now, key.id])
    }

    /// Keeps the SEQUENCE of a thing that goes: it may come back from a step or from the trash that
    /// knows an earlier one.
    private func noteGone(_ key: Key, _ current: Snapshot) throws {
        guard key.reference != nil, let sequence: Int = try current.value("sequence", db),
            sequence > 0
        else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO gone (kind, id, sequence) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET sequence = max(sequence, excluded.sequence)
                """
        ).execute(arguments: [key.source.number, key.id, sequence])
    }

    /// The highest SEQUENCE with which a thing was taken out by undo or redo; 0 if it never was.
    func goneSequence(of key: Key) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT sequence FROM gone WHERE kind = ? AND id = ?"),
            arguments: [key.source.number, key.id]) ?? 0
    }

    private func renumber(_ key: Key, from current: Snapshot?, to other: Snapshot) throws {
        let old = try other.value("sequence", db) ?? 0
        var sequence = old
        if let current {
            sequence = max(old, try current.value("sequence", db) ?? 0)
            if try other.differsInCalendar(from: current, key, db) { sequence += 1 }
        } else {
            // It was removed: a calendar may have it with one more.
            sequence = max(old, try goneSequence(of: key)) + 2
        }
        try db.cachedStatement(
            sql: "UPDATE \(key.source.table) SET sequence = ?, modifiedAt = ? WHERE id = ?"
        ).execute(arguments: [sequence, now, key.id])
    }
}
