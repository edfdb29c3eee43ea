import CivilTime
import GRDB
import JobSearch

// The trash in a backup: rows with their ids, for the things in it have kept theirs.

extension BackupReader {
    func writeTrash(to writer: inout JSONWriter) throws {
        try writer.beginList("trash")
        let rows = try Row.fetchCursor(db, sql: "\(BackupTrashed.selection) ORDER BY id")
        while let row = try rows.next() { try writer.add(BackupTrashed.json(row)) }
        try writer.end()
    }

    /// The highest SEQUENCE of things that undo or redo took out.
    func writeGone(to writer: inout JSONWriter) throws {
        try writer.beginList("gone")
        let rows = try Row.fetchCursor(
            db, sql: "SELECT kind, id, sequence FROM gone ORDER BY kind, id")
        while let row = try rows.next() {
            guard let kind = Kind(rawValue: try row[0]) else { continue }
            try writer.add(
                .object([
                    ("kind", .string(kind.facts.table)), ("id", .int(try row[1])),
                    ("sequence", .int(try row[2])),
                ]))
        }
        try writer.end()
    }
}

/// A thing in the trash of a backup.
struct BackupTrashed {
    static let names = ["id"] + TrashRow.columns
    static let selection = "SELECT \(names.joined(separator: ", ")) FROM trash"

    var id: Int
    var kind: Kind
    var thing: Int
    var uid: String
    var label: String
    var at: Instant
    /// As texts of JSON, in the form of their columns.
    var snapshot: String
    var links: String
    var merge: String?
    let place: String

    /// A row as it stands in a backup.
    static func json(_ row: Row) throws -> JSON {
        func parsed(_ column: Int) throws -> JSON {
            guard let text: String = try row[column] else { return .null }
            do { return try JSON(parsing: text.utf8) } catch {
                throw DamagedValue(row, column)
            }
        }
        guard let kind = Kind(rawValue: try row[1]) else {
            throw DamagedValue(row, 1)
        }
        return .object([
            ("id", .int(try row[0])), ("kind", .string(kind.facts.table)),
            ("thing", .int(try row[2])), ("uid", .string(try row[3])),
            ("label", .string(try row[4])),
            ("at", .string(Instant(seconds: try row[5]).iso)), ("snapshot", try parsed(6)),
            ("links", try parsed(7)), ("merge", try parsed(8)),
        ])
    }

    init(_ json: JSON, at place: String) throws(FieldError) {
        let fields = try FieldReader(json, at: place)
        try fields.check(known: BackupTrashed.names.contains)
        func id(_ name: String) throws(FieldError) -> Int {
            guard let id = try fields.integer(name), BackupForm.ids.contains(id) else {
                throw fields.refusal(name, "is no id")
            }
            return id
        }
        self.place = place
        self.id = try id("id")
        guard let kind = Kind(word: try fields.label("kind")) else {
            throw fields.refusal("kind", "is no kind")
        }
        self.kind = kind
        thing = try id("thing")
        uid = try fields.label("uid")
        label = try fields.text("label") ?? ""
        guard let at = try fields.instant("at") else { throw fields.refusal("at", "is missing") }
        self.at = at
        guard let snapshot = json["snapshot"], try fields.members("snapshot") != nil else {
            throw fields.refusal("snapshot", "is missing")
        }
        self.snapshot = snapshot.compactText()
        let links = json["links"] ?? .array([])
        guard case .array = links else {
            throw fields.refusal("links", FieldReader.misfit("a list"))
        }
        self.links = links.compactText()
        if let merge = json["merge"] {
            guard case .object = merge, case .int? = merge["into"], case .object? = merge["before"],
                case .object? = merge["after"]
            else { throw fields.refusal("merge", "is not of what became of two things") }
            self.merge = merge.compactText()
        }
    }

    /// Refuses one that could not be brought back.
    func check(_ db: Database) throws {
        var snapshots = [snapshot]
        for part in merge == nil ? [] : ["before", "after"] {
            let text = try String.fetchOne(
                db, sql: "SELECT json_extract(?, '$.' || ?)", arguments: [merge, part])
            snapshots.append(text ?? "{}")
        }
        for (index, snapshot) in snapshots.enumerated() {
            let thing = try? kind.type.past(Snapshot(json: snapshot), db)
            guard let thing, !isBlank(thing.label), index > 0 || thing.uid == uid,
                index > 0 || thing.id == self.thing
            else {
                throw LogbookError.inBackup(
                    place, "cannot be read: it is no \(kind.noun) as history keeps one")
            }
        }
    }

    func insert(_ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO trash (\(BackupTrashed.names.joined(separator: ", ")))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, kind.rawValue, thing, uid, label, at, snapshot, links, merge,
        ])
    }
}

/// Puts the trash of a backup into a log, in place of what is in its own.
final class TrashRestoring {
    private let step: Step
    /// Ids of rows of the log that the backup has not named yet.
    private var others: Set<Int>

    init(_ step: Step) throws {
        self.step = step
        others = try Int.fetchSet(step.db, sql: "SELECT id FROM trash")
    }

    func restore(_ json: JSON, at place: String) throws {
        let row = try BackupTrashed(json, at: place)
        if others.contains(row.id), try isThere(row) {
            others.remove(row.id)
            return
        }
        try row.check(step.db)
        let inTheWay = try Int.fetchAll(
            step.db, sql: "SELECT id FROM trash WHERE id = ? OR kind = ? AND thing = ?",
            arguments: [row.id, row.kind.rawValue, row.thing])
        for id in inTheWay {
            guard others.contains(id) else {
                throw LogbookError.inBackup(place, "is there twice")
            }
            try takeOut(id)
        }
        try row.insert(step.db)
        try step.note(Key(.trash, row.id), before: nil)
    }

    /// Takes out what the backup does not have.
    func finish() throws { for id in others.sorted() { try takeOut(id) } }

    private func isThere(_ row: BackupTrashed) throws -> Bool {
        let known = try Row.fetchOne(
            step.db, sql: "\(BackupTrashed.selection) WHERE id = ?", arguments: [row.id])
        guard let known else { return false }
        let same = try BackupTrashed(BackupTrashed.json(known), at: row.place)
        return (same.kind, same.thing, same.uid, same.label, same.at)
            == (row.kind, row.thing, row.uid, row.label, row.at)
            && (same.snapshot, same.links, same.merge) == (row.snapshot, row.links, row.merge)
    }

    private func takeOut(_ id: Int) throws {
        let key = Key(.trash, id)
        guard let before = try Snapshot.fetch(key, step.db) else { return }
        try Snapshot.remove(key, step.db)
        try step.note(key, before: before)
        others.remove(id)
    }
}
