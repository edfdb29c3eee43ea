import CivilTime
import GRDB
import JobSearch

/// The place of a step among all that were done, undone or done again: what comes later has a higher
/// number, and no earlier time, however the clock goes.
struct Turn {
    let number: Int
    /// The time to which its changes are dated.
    var at: Instant

    /// The one that comes next.
    ///
    /// - Parameter present: the time of the clock.
    init(after db: Database, at present: Instant) throws {
        let last = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT turn, changedAt FROM step ORDER BY changedAt DESC, turn DESC LIMIT 1"))
        number = (try last?[0] ?? 0) + 1
        at = max(present, try last?[1] ?? present, try Turn.floor(db) ?? present)
    }

    /// The time before which no step is dated: sync has taken what things were then for known.
    private static func floor(_ db: Database) throws -> Instant? {
        try Instant.fetchOne(db.cachedStatement(sql: "SELECT at FROM syncFloor"))
    }

    /// Lets no later step be dated before a time, however the clock goes.
    static func keepFloor(_ time: Instant, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO syncFloor (id, at) VALUES (1, ?)
                ON CONFLICT DO UPDATE SET at = excluded.at WHERE excluded.at > at
                """
        ).execute(arguments: [time])
    }

    /// The time of the last step, or that of the clock where there was none since.
    static func now(_ db: Database, at present: Instant) throws -> Instant {
        try Turn(after: db, at: present).at
    }

    /// Dates a step that is undone or done again.
    func give(to step: Int, _ state: StepRecord.State, _ db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE step SET state = ?, changedAt = ?, turn = ? WHERE id = ?"
        ).execute(arguments: [state.rawValue, at, number, step])
    }
}
