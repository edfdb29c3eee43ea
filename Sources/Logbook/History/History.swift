import CivilTime
import GRDB
import JobSearch
import Synchronization

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
    public var words: String {
        // People come first.
        let order = [Kind.contact] + Kind.allCases.filter { $0 != .contact }
        return order.compactMap { kind in counts[kind].map { kind.counted($0) } }
            .joined(separator: ", ")
    }
}

extension Logbook {
    /// Takes back the last step. Any number of steps can be taken back, one by one, in later
    /// sessions too.
    ///
    /// - Parameter watch: is called for each thing that becomes as it was; what it throws leaves
    ///   the log as it is.
    public func undo(watch: () throws -> Void = {}) throws -> StepRecord {
        try made([write { try self.undoLast($0, watch) }])[0]
    }

    /// Takes back the last so many steps, the last one first; none of them if there are fewer.
    ///
    /// - Parameter watch: as that of `undo`.
    public func undo(_ count: Int, watch: () throws -> Void = {}) throws -> [StepRecord] {
        try made(write { db in try self.steps(count) { try self.undoLast(db, watch) } })
    }

    private func undoLast(_ db: Database, _ watch: () throws -> Void) throws -> StepRecord {
        let last = StepRow.filter(Column("state") == "done").order(Column("id").desc)
        guard let step = try last.fetchOne(db) else { throw LogbookError.nothingToUndo }
        return try swap(db, step, to: .undone, watch)
    }

    /// Does again what was taken back last.
    ///
    /// - Parameter watch: as that of `undo`.
    public func redo(watch: () throws -> Void = {}) throws -> StepRecord {
        try made([write { try self.redoNext($0, watch) }])[0]
    }

    /// Does again so many steps that were taken back; none of them if there are fewer.
    ///
    /// - Parameter watch: as that of `undo`.
    public func redo(_ count: Int, watch: () throws -> Void = {}) throws -> [StepRecord] {
        try made(write { db in try self.steps(count) { try self.redoNext(db, watch) } })
    }

    private func made(_ steps: [StepRecord]) -> [StepRecord] {
        if let last = steps.last { made.withLock { $0.step = last.id } }
        return steps
    }

    private func redoNext(_ db: Database, _ watch: () throws -> Void) throws -> StepRecord {
        let next = StepRow.filter(Column("state") == "undone").order(Column("id"))
        guard let step = try next.fetchOne(db) else { throw LogbookError.nothingToRedo }
        return try swap(db, step, to: .done, watch)
    }

    private func steps(_ count: Int, _ body: () throws -> StepRecord) throws -> [StepRecord] {
        var steps: [StepRecord] = []
        while steps.count < count {
            do { steps.append(try body()) } catch let error as LogbookError {
                switch error {
                case .nothingToUndo, .nothingToRedo:
                    throw steps.isEmpty ? error : LogbookError.tooFewSteps(steps.count)
                default: throw error
                }
            }
        }
        return steps
    }

    /// The last steps, the newest first.
    public func history(limit: Int?) throws -> [StepRecord] {
        try read { db in
            let rows = StepRow.order(Column("id").desc).limit(limit ?? -1)
            return try rows.fetchAll(db).map { try StepRecord($0, db) }
        }
    }

    private func swap(
        _ db: Database, _ row: StepRow, to state: StepRecord.State, _ watch: () throws -> Void
    ) throws -> StepRecord {
        var row = row
        let step = try Step(db, at: clock(), newUID: newUID)
        try step.swap(step: row.id, backward: state == .undone, watch)
        try step.renewDerived()
        row.state = state.rawValue
        try step.giveTurn(to: row.id, state)
        return try StepRecord(row, db)
    }
}

/// A step as it stands in the log.
private struct StepRow: Codable, FetchableRecord, TableRecord {
    static let databaseTableName = "step"
    var id: Int
    var at: Int
    var summary: String
    var state: String
}

extension StepRecord {
    fileprivate init(_ row: StepRow, _ db: Database) throws {
        let kinds = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, count(DISTINCT id) AS n FROM change
                    WHERE step = ? AND count = 1 GROUP BY 1
                UNION ALL
                SELECT kind, sum(count) FROM change WHERE step = ? AND count > 1 GROUP BY 1
                """, arguments: [row.id, row.id])
        var counts: [Kind: Int] = [:]
        for row in kinds {
            if let kind = try Kind(rawValue: row["kind"]) {
                counts[kind, default: 0] += try row["n"]
            }
        }
        self.init(
            id: row.id, at: Instant(seconds: row.at), summary: row.summary,
            state: State(rawValue: row.state) ?? .done, counts: counts)
    }
}

extension Logbook {
    /// The things that steps touched, as they are now.
    public func touched(by steps: [StepRecord]) throws -> Things {
        try read { db in
            let ids = steps.map { String($0.id) }.joined(separator: ", ")
            let runs = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT kind, id, count FROM change WHERE step IN (\(ids))
                    LIMIT \(Things.limit + 1)
                    """)
            let references = try runs.flatMap { row -> [Reference] in
                guard let kind = try Kind(rawValue: row["kind"]) else { return [] }
                let first: Int = try row["id"]
                let count = try min(row["count"], Things.limit + 1)
                return (first..<first + count).map { Reference(kind, $0) }
            }
            var touched: [Reference] = []
            var known = Set<Reference>()
            for reference in references where known.insert(reference).inserted {
                touched.append(reference)
                if touched.count > Things.limit { break }
            }
            return try Things.fetch(db, touched)
        }
    }
}
