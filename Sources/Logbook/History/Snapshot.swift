import CivilTime
import GRDB
import JobSearch

/// A row with its links as one JSON object: what history keeps of a thing.
///
/// SQLite itself writes and reads the objects (json1), by the column names of the schema.
struct Snapshot {
    var json: String

    /// The thing as it is now; `nil` when there is none.
    static func fetch(_ key: Key, _ db: Database) throws -> Snapshot? {
        let statement = try db.cachedStatement(sql: SnapshotTable.of(key.source).selection)
        return try String.fetchOne(statement, arguments: [key.id]).map(Snapshot.init(json:))
    }

    /// Makes the thing as it was, whether it is there now or not.
    func restore(_ key: Key, _ db: Database) throws {
        let table = SnapshotTable.of(key.source)
        try db.cachedStatement(sql: table.restore).execute(arguments: ["json": json])
        for removal in table.removals.dropFirst() {
            try db.cachedStatement(sql: removal).execute(arguments: [key.id])
        }
        for relinking in table.relinkings {
            try db.cachedStatement(sql: relinking).execute(arguments: [key.id, json])
        }
    }

    /// Removes the thing and its own links.
    static func remove(_ key: Key, _ db: Database) throws {
        for removal in SnapshotTable.of(key.source).removals.reversed() {
            try db.cachedStatement(sql: removal).execute(arguments: [key.id])
        }
    }

    /// The thing of which this is a snapshot.
    func thing<T: Thing>(_ type: T.Type, _ db: Database) throws -> T? {
        let statement = try db.cachedStatement(sql: T.kind.table.snapshots.fields)
        return try Record<T>.fetchOne(statement, arguments: ["json": json])?.thing
    }

    /// Value of a column.
    func value<T: DatabaseValueConvertible>(_ column: String, _ db: Database) throws -> T? {
        try T.fetchOne(
            db.cachedStatement(sql: "SELECT json_extract(?, '$.' || ?)"), arguments: [json, column])
    }

    /// True if a field that a calendar shows as time, place or status differs from `other`'s.
    func differsInCalendar(from other: Snapshot, _ key: Key, _ db: Database) throws -> Bool {
        guard let differs = SnapshotTable.of(key.source).differs else { return false }
        return try Bool.fetchOne(
            db.cachedStatement(sql: differs), arguments: ["a": json, "b": other.json]) ?? false
    }
}
