import CivilTime
import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// The whole log as one JSON document, from which `restore` makes an equal one.
    ///
    /// The same log always gives the same bytes: things by id, names in a fixed order, two blanks a
    /// level. References go by uid, so that a part can be copied by hand. History stays behind: a
    /// backup has nothing of a step that is undone.
    public func backup() throws -> Data {
        try read { db in
            var json: [JSON.Member] = [
                ("format", .string(BackupDocument.format)),
                ("version", .int(BackupDocument.version)),
                ("settings", .object(try BackupReader.settings(db))),
            ]
            var reader = try BackupReader(db)
            for kind in Kind.allCases { json.append((kind.facts.list, try reader.things(kind))) }
            json += [
                ("notSame", try reader.separations()), ("exports", try reader.exports()),
                ("exportFiles", try reader.exportFiles()), ("lastIds", try reader.lastIDs()),
            ]
            var bytes: [UInt8] = []
            JSON.object(json).append(to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
            return Data(bytes)
        }
    }
}

/// Reads the parts of a backup out of the log.
private struct BackupReader {
    private let db: Database
    private var uids: [Reference: String] = [:]
    private var zones: [String: Zone] = [:]

    init(_ db: Database) throws {
        self.db = db
        for kind in Kind.allCases where kind.isNamedByOthers {
            let rows = try Row.fetchCursor(db, sql: "SELECT id, uid FROM \(kind.facts.table)")
            while let row = try rows.next() { try uids[Reference(kind, row[0])] = row[1] }
        }
    }

    mutating func things(_ kind: Kind) throws -> JSON {
        for field in kind.fields.flatMap(\.columns) where field == "zone" {
            let names = try String.fetchAll(
                db, sql: "SELECT DISTINCT zone FROM \(kind.facts.table) WHERE zone IS NOT NULL")
            for name in names { zones[name] = Zone.named(name, else: .utc) }
        }
        let (zones, uids) = (zones, uids)
        let style = JSONStyle(
            time: { at, zone in
                // In UTC where the offset is no whole number of minutes.
                let offset = zone.flatMap { zones[$0] }?.offset(at: at) ?? 0
                return zone != nil && offset % 60 == 0 ? at.iso(offset: offset) : at.iso
            }, reference: { .optional(uids[$0]) })
        let table = kind.facts.table
        var imported: [Int: String] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, imported FROM \(table) WHERE imported IS NOT NULL")
        while let row = try rows.next() { try imported[row[0]] = row[1] }
        return .array(
            try kind.type.all(db, "ORDER BY t.id", []).map { thing in
                var members: [JSON.Member] = [
                    ("id", .int(thing.id)), ("uid", .string(thing.uid)),
                    ("createdAt", .string(thing.createdAt.iso)),
                    ("modifiedAt", .string(thing.modifiedAt.iso)),
                    ("sequence", .int(thing.sequence)),
                ]
                thing.forEachField { field, value in
                    if !field.isDerived { members += style.members(field, value) }
                }
                members.append(("imported", BackupReader.json(imported[thing.id])))
                return .object(members)
            })
    }

    private static func json(_ imported: String?) -> JSON {
        guard let imported else { return .null }
        let fields = Imported(json: imported).fields.sorted { $0.key < $1.key }
        return .object(fields.map { ($0.key, .strings($0.value)) })
    }

    static func settings(_ db: Database) throws -> [JSON.Member] {
        try SettingRow.order(Column("name")).fetchAll(db).map { ($0.name, .string($0.value)) }
    }

    /// Pairs of things that somebody said are not the same.
    func separations() throws -> JSON {
        let order = ["kind", "a", "b"].map { Column($0) }
        let rows = try SeparationRow.order(order).fetchAll(db)
        return .array(
            rows.compactMap { row in
                // What was removed since is told apart from nothing.
                guard let kind = Kind(rawValue: row.kind), let a = uids[Reference(kind, row.a)],
                    let b = uids[Reference(kind, row.b)]
                else { return nil }
                return .object([("kind", .string(kind.word)), ("a", .string(a)), ("b", .string(b))])
            })
    }

    func exports() throws -> JSON {
        let order = ["place", "kind", "isToDo"].map { Column($0) }
        return .array(
            try ExportRow.order(order).fetchAll(db).map { row in
                .object([
                    ("place", .string(row.place)), ("at", .string(Instant(seconds: row.at).iso)),
                    ("kind", .optional(Kind(rawValue: row.kind)?.facts.table)),
                    ("form", .string(row.isToDo ? "todo" : "event")), ("ids", .string(row.ids)),
                ])
            })
    }

    /// Names of files that exports have written, by place.
    func exportFiles() throws -> JSON {
        let rows = try ExportFileRow.order(Column("place"), Column("name")).fetchAll(db)
        let places = Dictionary(grouping: rows, by: \.place).sorted { $0.key < $1.key }
        return .object(places.map { ($0.key, .strings($0.value.map(\.name))) })
    }

    /// The highest ids ever given, so that a restored log does not give one of them again.
    func lastIDs() throws -> JSON {
        let rows = try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence")
        let last = try Dictionary(rows.map { try ($0[0] as String, $0[1] as Int) }) { max($0, $1) }
        return .object(
            Kind.allCases.map { ($0.facts.table, .int(last[$0.facts.table] ?? 0)) })
    }
}

extension Kind {
    /// True if things name things of the kind.
    fileprivate var isNamedByOthers: Bool {
        Kind.allCases.contains { owner in
            owner.fields.contains { field in
                switch field.shape {
                case .reference(self), .references(self): true
                default: false
                }
            }
        }
    }
}
