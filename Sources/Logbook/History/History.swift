import CivilTime
import GRDB
import JobSearch

/// A step of the log's history, in words.
public struct StepRecord: Sendable, Equatable {
    public var id: Int
    public var at: Instant
    /// What was done: `met Ada Lovelace`.
    public var summary: String
    public var state: State
    /// How many things of each kind it added, changed or removed.
    public var counts: [Kind: Int]

    public enum State: String, Sendable { case done, undone, abandoned }

    /// `1 contact, 1 interaction, 1 follow-up`.
    public var told: String {
        // People come first.
        let order = [Kind.contact] + Kind.allCases.filter { $0 != .contact }
        return order.compactMap { kind in counts[kind].map { kind.counted($0) } }
            .joined(separator: ", ")
    }
}

extension Logbook {
    /// Takes back the last step. Any number of steps can be taken back, one by one, in later sessions too.
    ///
    /// - Parameter watch: is called for each thing that becomes as it was; what it throws leaves the log as it is.
    public func undo(watch: () throws -> Void = {}) throws -> StepRecord {
        try write { db in
            let id = try Int.fetchOne(
                db,
                sql: "SELECT id FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1")
            guard let id else { throw LogbookError.nothingToUndo }
            return try self.swap(db, step: id, to: .undone, watch)
        }
    }

    /// Does again what was taken back last.
    ///
    /// - Parameter watch: as that of `undo`.
    public func redo(watch: () throws -> Void = {}) throws -> StepRecord {
        try write { db in
            let id = try Int.fetchOne(
                db, sql: "SELECT id FROM step WHERE state = 'undone' ORDER BY id LIMIT 1")
            guard let id else { throw LogbookError.nothingToRedo }
            return try self.swap(db, step: id, to: .done, watch)
        }
    }

    /// The last steps, the newest first.
    public func history(limit: Int?) throws -> [StepRecord] {
        try read { db in
            let ids = try Int.fetchAll(
                db, sql: "SELECT id FROM step ORDER BY id DESC LIMIT ?", arguments: [limit ?? -1])
            return try ids.compactMap { try StepRecord.fetch(db, id: $0) }
        }
    }

    private func swap(
        _ db: Database, step id: Int, to state: StepRecord.State, _ watch: () throws -> Void
    ) throws -> StepRecord {
        let step = Step(db, now: clock(), newUID: newUID)
        try step.swap(step: id, backward: state == .undone, watch)
        try step.renewDerived()
        try db.execute(
            sql: "UPDATE step SET state = ?, changedAt = ? WHERE id = ?",
            arguments: [state.rawValue, step.now, id])
        guard let record = try StepRecord.fetch(db, id: id) else {
            throw LogbookError.nothingToUndo
        }
        return record
    }
}

extension StepRecord {
    static func fetch(_ db: Database, id: Int) throws -> StepRecord? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT id, at, summary, state FROM step WHERE id = ?", arguments: [id])
        else { return nil }
        let kinds = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, count(DISTINCT id) AS n FROM change
                    WHERE step = ? AND count = 1 GROUP BY 1
                UNION ALL
                SELECT kind, sum(count) FROM change WHERE step = ? AND count > 1 GROUP BY 1
                """, arguments: [id, id])
        var counts: [Kind: Int] = [:]
        for row in kinds {
            if let kind = Kind(rawValue: row["kind"]) { counts[kind, default: 0] += row["n"] }
        }
        return StepRecord(
            id: row["id"], at: row["at"], summary: row["summary"],
            state: State(rawValue: row["state"]) ?? .done, counts: counts)
    }
}

extension Logbook {
    /// The things that a step touched, as they are now.
    public func touched(by step: StepRecord) throws -> Things {
        try read { db in
            let runs = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT kind, id, count FROM change WHERE step = ?
                    LIMIT \(Things.limit + 1)
                    """, arguments: [step.id])
            let references = runs.lazy.flatMap { row -> [Reference] in
                guard let kind = Kind(rawValue: row["kind"]) else { return [] }
                let first: Int = row["id"]
                let count = min(row["count"], Things.limit + 1)
                return (first..<first + count).map { Reference(kind, $0) }
            }
            return try Things.fetch(db, Array(references.prefix(Things.limit + 1)))
        }
    }
}
