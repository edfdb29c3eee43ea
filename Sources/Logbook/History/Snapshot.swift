import CivilTime
import GRDB
import JobSearch

/// A row with its links as one JSON object: what history keeps of a thing.
///
/// SQLite itself writes and reads the objects (json1), by the column names of the schema.
struct Snapshot {
    var json: String

    /// The thing as it is now; `nil` when there is none.
    static func take(_ key: Key, _ db: Database) throws -> Snapshot? {
        let statement = try db.cachedStatement(sql: SnapshotTable.of(key).take)
        return try String.fetchOne(statement, arguments: [key.id]).map(Snapshot.init(json:))
    }

    /// Makes the thing as it was, whether it is there now or not.
    func restore(_ key: Key, _ db: Database) throws {
        let table = SnapshotTable.of(key)
        try db.cachedStatement(sql: table.restore).execute(arguments: ["json": json])
        for link in table.links {
            try db.cachedStatement(sql: link.remove).execute(arguments: [key.id])
            try db.cachedStatement(sql: link.restore).execute(arguments: [key.id, json])
        }
    }

    /// Removes the thing and its own links.
    static func remove(_ key: Key, _ db: Database) throws {
        let table = SnapshotTable.of(key)
        for link in table.links {
            try db.cachedStatement(sql: link.remove).execute(arguments: [key.id])
        }
        try db.cachedStatement(sql: table.remove).execute(arguments: [key.id])
    }

    /// The value of a field that holds a number.
    func number(_ field: String, _ db: Database) throws -> Int? {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT json_extract(?, '$.' || ?)"), arguments: [json, field])
    }

    /// The value of a field that holds a text.
    func text(_ field: String, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT json_extract(?, '$.' || ?)"), arguments: [json, field])
    }

    /// Whether one of the fields that a calendar shows as time, place or status differs from `other`'s.
    func differsInCalendar(from other: Snapshot, _ key: Key, _ db: Database) throws -> Bool {
        guard let differs = SnapshotTable.of(key).differs else { return false }
        return try Bool.fetchOne(
            db.cachedStatement(sql: differs), arguments: ["a": json, "b": other.json]) ?? false
    }
}
