import CivilTime
import GRDB
import JobSearch

// The history in a backup: the steps with their changes, and the ids of rows beside the things,
// by which changes name them.

extension BackupReader {
    func writeHistory(to writer: inout JSONWriter) throws {
        try writer.beginObject(BackupDocument.history)
        try writer.add(lastIDs(HistoryIDs.tables), BackupDocument.lastIDs)
        try writer.beginObject("settings")
        for row in try SettingRow.order(Column("name")).fetchAll(db) {
            try writer.add(.int(row.id ?? 0), row.name)
        }
        try writer.end()
        try writer.beginList("notSame")
        let pairs = try SeparationRow.order(Column("id")).fetchCursor(db)
        while let row = try pairs.next() {
            guard let kind = Kind(rawValue: row.kind) else { continue }
            try writer.add(
                .object([
                    ("id", .optional(row.id)), ("kind", .string(kind.facts.table)),
                    ("a", .int(row.a)), ("b", .int(row.b)),
                ]))
        }
        try writer.end()
        try writeSteps(to: &writer)
        try writeChanges(to: &writer)
        try writer.end()
    }

    private func writeSteps(to writer: inout JSONWriter) throws {
        try writer.beginList("steps")
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, at, changedAt, turn, state, summary FROM step ORDER BY id")
        while let row = try rows.next() {
            try writer.add(
                .object([
                    ("id", .int(try row[0])), ("at", .string(Instant(seconds: try row[1]).iso)),
                    ("changedAt", .string(Instant(seconds: try row[2]).iso)),
                    ("turn", .int(try row[3])), ("state", .string(try row[4])),
                    ("summary", .string(try row[5])),
                ]))
        }
        try writer.end()
    }

    private func writeChanges(to writer: inout JSONWriter) throws {
        try writer.beginList("changes")
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT step, position, kind, id, count, other FROM change ORDER BY step, position
                """)
        while let row = try rows.next() {
            guard let source = Key.Source(number: try row[2]) else { throw DamagedValue(row, 2) }
            var other = JSON.null
            if let text: String = try row[5] {
                do { other = try JSON(parsing: text.utf8) } catch { throw DamagedValue(row, 5) }
            }
            try writer.add(
                .object([
                    ("step", .int(try row[0])), ("position", .int(try row[1])),
                    ("kind", .string(source.table)), ("id", .int(try row[3])),
                    ("count", .int(try row[4])), ("before", other),
                ]))
        }
        try writer.end()
    }
}

/// Ids of the settings, and of the pairs that are not the same, as the changes of a history name
/// them; and the highest ones that were ever given.
struct HistoryIDs {
    static let tables = ["setting", "notSame", "trash", "step"]

    var settings: [(name: String, id: Int)] = []
    var pairs: [(id: Int, kind: Kind, a: Int, b: Int)] = []
    var last: [(table: String, id: Int)] = []

    /// Gives the rows of a log these ids in place of theirs.
    func give(_ db: Database) throws {
        // First out of each other's way.
        try db.execute(sql: "UPDATE setting SET id = -id; UPDATE notSame SET id = -id")
        for (name, id) in settings {
            try db.execute(
                sql: "UPDATE setting SET id = ? WHERE name = ?", arguments: [id, name])
        }
        for (id, kind, a, b) in pairs {
            try db.execute(
                sql: "UPDATE notSame SET id = ? WHERE kind = ? AND a = ? AND b = ?",
                arguments: [id, kind.rawValue, a, b])
        }
        for table in ["setting", "notSame"]
        where try Int.fetchOne(db, sql: "SELECT 1 FROM \(table) WHERE id < 0 LIMIT 1") != nil {
            throw LogbookError.inBackup(
                "\(BackupDocument.history).\(table == "setting" ? "settings" : table)",
                "lacks some of those of the log")
        }
        for (table, id) in last {
            let highest = try Int.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0
            try db.execute(
                sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [table])
            try db.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
                arguments: [table, max(id, highest)])
        }
    }
}

extension Restoring {
    func restoreGone(_ fields: FieldReader) throws {
        try fields.check { ["kind", "id", "sequence"].contains($0) }
        guard let kind = Kind(word: try fields.label("kind")) else {
            throw fields.refusal("kind", "is no kind")
        }
        let id = try number("id", fields, BackupForm.ids)
        let sequence = try number("sequence", fields, 1...1 << 31)
        try step.db.cachedStatement(
            sql: """
                INSERT INTO gone (kind, id, sequence) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET sequence = max(sequence, excluded.sequence)
                """
        ).execute(arguments: [kind.rawValue, id, sequence])
    }

    /// Puts the steps of a backup into a log without any.
    func restoreHistory(_ text: inout JSONStream) throws -> HistoryIDs? {
        let name = BackupDocument.history
        guard try text.enterObject() else {
            if case .null = try text.value() { return nil }
            throw LogbookError.inBackup(name, FieldReader.misfit("an object"))
        }
        var ids = HistoryIDs()
        while let member = try text.nextName() {
            let place = "\(name).\(member)"
            switch member {
            case BackupDocument.lastIDs:
                ids.last = try numbers(try text.value(), place) { table in
                    HistoryIDs.tables.contains(table)
                }
            case "settings": ids.settings = try numbers(try text.value(), place) { _ in true }
            case "notSame":
                try forEachObject(place, &text) { fields in
                    guard let kind = Kind(word: try fields.label("kind")) else {
                        throw fields.refusal("kind", "is no kind")
                    }
                    ids.pairs.append(
                        (
                            try number("id", fields, BackupForm.ids), kind,
                            try number("a", fields, BackupForm.ids),
                            try number("b", fields, BackupForm.ids)
                        ))
                }
            case "steps": try forEachObject(place, &text, restoreStep)
            case "changes": try forEachObject(place, &text, restoreChange)
            default: throw LogbookError.inBackup(place, "is no field that is known here")
            }
        }
        return ids
    }

    private func restoreStep(_ fields: FieldReader) throws {
        try fields.check {
            ["id", "at", "changedAt", "turn", "state", "summary"].contains($0)
        }
        guard let at = try fields.instant("at"), let changedAt = try fields.instant("changedAt")
        else { throw fields.refusal("at", "is missing") }
        guard let state = StepRecord.State(rawValue: try fields.label("state")) else {
            throw fields.refusal("state", "is none of done, undone, abandoned")
        }
        let id = try number("id", fields, BackupForm.ids)
        try insert(
            fields,
            "INSERT INTO step (id, at, changedAt, turn, state, summary) VALUES (?, ?, ?, ?, ?, ?)",
            [
                id, at, changedAt, try number("turn", fields, 0...1 << 48), state.rawValue,
                try fields.text("summary") ?? "",
            ])
    }

    private func restoreChange(_ fields: FieldReader) throws {
        try fields.check {
            ["step", "position", "kind", "id", "count", "before"].contains($0)
        }
        let table = try fields.label("kind")
        let sources =
            Kind.allCases.map(Key.Source.thing) + [.setting, .notSame, .trash]
        guard let source = sources.first(where: { $0.table == table }) else {
            throw fields.refusal("kind", "is no kind")
        }
        let before = try fields.members("before").map { JSON.object($0).compactText() }
        try insert(
            fields,
            """
            INSERT INTO change (step, position, kind, id, count, other) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                try number("step", fields, BackupForm.ids),
                try number("position", fields, 0...1 << 48), source.number,
                try number("id", fields, BackupForm.ids),
                try number("count", fields, 1...1 << 48), before,
            ])
    }

    private func insert(
        _ fields: FieldReader, _ sql: String, _ arguments: StatementArguments
    ) throws {
        do {
            try step.db.cachedStatement(sql: sql).execute(arguments: arguments)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw LogbookError.inBackup(fields.place, "does not fit to the others")
        }
    }

    private func number(
        _ name: String, _ fields: FieldReader, _ range: ClosedRange<Int>
    ) throws -> Int {
        guard let number = try fields.integer(name), range.contains(number) else {
            throw fields.refusal(name, "is no number that can be")
        }
        return number
    }

    /// The members of an object whose values are ids.
    private func numbers(
        _ json: JSON, _ place: String, _ isKnown: (String) -> Bool
    ) throws -> [(String, Int)] {
        let fields = try FieldReader(json, at: place)
        return try json.members.map { member in
            guard isKnown(member.name) else {
                throw fields.refusal(member.name, "is no field that is known here")
            }
            return (member.name, try number(member.name, fields, 0...1 << 48))
        }
    }
}
