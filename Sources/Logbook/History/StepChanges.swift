import CivilTime
import GRDB

/// Writes a step and its changes into the history.
final class StepChanges {
    private let db: Database
    private let statements: StepStatements
    /// Turn of the step.
    var turn: Turn
    private let present: Instant
    /// True if nothing is written: the log gets a history that was made elsewhere.
    var isSilent = false
    private var number: Int?
    private var position = 0
    /// The things that this step has added.
    private var added = KeySet()
    /// The last of them, by kind, which are not written yet: ids one after the other.
    private var runs: [Key.Source: (first: Key, count: Int)] = [:]

    init(_ db: Database, _ statements: StepStatements, _ turn: Turn, at present: Instant) {
        self.db = db
        self.statements = statements
        self.turn = turn
        self.present = present
    }

    /// Things that were added one after the other become one change: an import of a million rows is
    /// a few.
    func noteAdded(_ key: Key) throws {
        added.insert(key)
        if isSilent { return }
        if let run = runs[key.source], key.id == run.first.id + run.count {
            runs[key.source] = (run.first, run.count + 1)
        } else {
            try writeRun(key.source)
            runs[key.source] = (key, 1)
        }
    }

    /// True if this step has added the thing.
    func hasAdded(_ key: Key) -> Bool { added.contains(key) }

    /// Notes how a thing was before; `nil` where there was none.
    func note(_ key: Key, before: Snapshot?) throws {
        // Whatever became of a thing that this step has added: without the step there is none.
        if !added.contains(key), !isSilent { try write(key, before: before, count: 1) }
    }

    /// Gives the step its words. Returns its number, or `nil` when nothing changed.
    func finish(summary: String) throws -> Int? {
        for source in runs.keys.sorted(by: { $0.number < $1.number }) { try writeRun(source) }
        guard let number else { return nil }
        try db.cachedStatement(sql: "UPDATE step SET summary = ?, changedAt = ? WHERE id = ?")
            .execute(arguments: [summary, turn.at, number])
        // A new step after an undo: what was undone can no longer be redone.
        try db.cachedStatement(sql: "UPDATE step SET state = 'abandoned' WHERE state = 'undone'")
            .execute()
        return number
    }

    private func writeRun(_ source: Key.Source) throws {
        guard let run = runs.removeValue(forKey: source) else { return }
        try write(run.first, before: nil, count: run.count)
    }

    private func write(_ key: Key, before: Snapshot?, count: Int) throws {
        if number == nil {
            try db.cachedStatement(
                sql: """
                    INSERT INTO step (at, changedAt, turn, summary, state)
                        VALUES (?, ?, ?, '', 'done')
                    """
            ).execute(arguments: [present, turn.at, turn.number])
            number = Int(db.lastInsertedRowID)
        }
        let change = try statements.change()
        change.bind(number, at: 1)
        change.bind(position, at: 2)
        change.bind(key.source.number, at: 3)
        change.bind(key.id, at: 4)
        change.bind(before?.json, at: 5)
        change.bind(count, at: 6)
        try change.run()
        position += count
    }
}
