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
        let table = key.table
        let pairs =
            columns(of: table).map { "'\($0)', t.\($0)" }
            + LinkTable.owned(by: key).map {
                """
                '\($0.field)', (SELECT json_group_array(\($0.target.table)) FROM \($0.rawValue)
                    WHERE \($0.owner.table) = t.id)
                """
            }
        let sql =
            "SELECT json_object(\(pairs.joined(separator: ", "))) FROM \(table) t WHERE id = ?"
        return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [key.id])
            .map(Snapshot.init(json:))
    }

    /// Makes the thing as it was, whether it is there now or not.
    func restore(_ key: Key, _ db: Database) throws {
        let columns = Snapshot.columns(of: key.table)
        let values = columns.map { "json_extract(:json, '$.\($0)')" }.joined(separator: ", ")
        let updates = columns.dropFirst().map { "\($0) = excluded.\($0)" }
        try db.cachedStatement(
            sql: """
                INSERT INTO \(key.table) (\(columns.joined(separator: ", "))) VALUES (\(values))
                ON CONFLICT (id) DO UPDATE SET \(updates.joined(separator: ", "))
                """
        ).execute(arguments: ["json": json])
        for link in LinkTable.owned(by: key) {
            let (owner, target) = (link.owner.table, link.target.table)
            try db.cachedStatement(sql: "DELETE FROM \(link.rawValue) WHERE \(owner) = ?")
                .execute(arguments: [key.id])
            try db.cachedStatement(
                sql: """
                    INSERT INTO \(link.rawValue) (\(owner), \(target))
                    SELECT ?, value FROM json_each(?, '$.\(link.field)')
                    """
            ).execute(arguments: [key.id, json])
        }
    }

    /// Removes the thing and its own links.
    static func remove(_ key: Key, _ db: Database) throws {
        for link in LinkTable.owned(by: key) {
            try db.cachedStatement(
                sql: "DELETE FROM \(link.rawValue) WHERE \(link.owner.table) = ?"
            ).execute(arguments: [key.id])
        }
        try db.cachedStatement(sql: "DELETE FROM \(key.table) WHERE id = ?")
            .execute(arguments: [key.id])
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
        let tests = Snapshot.calendarColumns(of: key.table).map {
            "json_extract(:a, '$.\($0)') IS NOT json_extract(:b, '$.\($0)')"
        }
        if tests.isEmpty { return false }
        return try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT \(tests.joined(separator: " OR "))"),
            arguments: ["a": json, "b": other.json]) ?? false
    }

    /// The columns of a table, in the schema's order.
    static func columns(of table: String) -> [String] {
        let common = ["id", "uid", "createdAt", "modifiedAt", "sequence"]
        return switch table {
        case "company":
            common + [
                "name", "tier", "stage", "website", "careersURL", "notes", "tags", "imported",
            ]
        case "contact":
            common + [
                "name", "company", "title", "emails", "phones", "linkedIn", "metAt", "introducedBy",
                "cadence", "lastInteraction", "nextTouch", "notes", "tags", "imported", "past",
            ]
        case "meetup":
            common + [
                "title", "form", "status", "startDay", "endDay", "startAt", "endAt", "zone",
                "location", "onlineURL", "url", "organizer", "rrule", "notes", "tags", "imported",
                "occurrences", "alarms",
            ]
        case "interaction": common + ["text", "channel", "day", "at", "zone", "meetup", "tags"]
        case "followUp":
            common + [
                "text", "dueDay", "dueAt", "zone", "status", "closedAt", "priority", "every",
                "firstDue", "company", "meetup", "alarms",
            ]
        case "notSame": ["id", "kind", "a", "b"]
        default: ["id", "name", "value"]
        }
    }

    /// The columns whose change a calendar must be told by a higher SEQUENCE.
    static func calendarColumns(of table: String) -> [String] {
        switch table {
        case "contact": ["nextTouch"]
        case "meetup":
            [
                "startDay", "endDay", "startAt", "endAt", "zone", "status", "location", "onlineURL",
                "rrule", "occurrences",
            ]
        case "followUp": ["dueDay", "dueAt", "zone", "status"]
        default: []
        }
    }
}

extension LinkTable {
    static func owned(by key: Key) -> [LinkTable] { key.kind.map(owned(by:)) ?? [] }
}
