import CivilTime
import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// Writes the whole log as one JSON document, from which `restore` makes an equal one.
    ///
    /// The same log always gives the same bytes: things by id, names in a fixed order, two blanks a
    /// level. References go by uid, so that a part can be copied by hand. Unless it is asked for,
    /// history stays behind: a backup has nothing of a step that is undone.
    ///
    /// - Parameters:
    ///   - hasHistory: whether the steps are in it, so that a log that was empty can undo them.
    ///   - write: takes the document piece by piece.
    public func backup(
        hasHistory: Bool = false, _ write: @escaping ([UInt8]) throws -> Void
    ) throws {
        try read { db in
            try db.keepPages(mebibytes: 8)
            var writer = JSONWriter(write)
            try writer.beginObject()
            try writer.add(.string(BackupDocument.format), "format")
            try writer.add(.int(BackupDocument.version), "version")
            let reader = BackupReader(db)
            try reader.writeSettings(to: &writer)
            for kind in Kind.allCases { try reader.write(kind, to: &writer) }
            try reader.writeSeparations(to: &writer)
            try reader.writeExports(to: &writer)
            try reader.writeExportFiles(to: &writer)
            try reader.writeTrash(to: &writer)
            try reader.writeGone(to: &writer)
            try writer.add(
                reader.lastIDs(Kind.allCases.map(\.facts.table)), BackupDocument.lastIDs)
            if hasHistory { try reader.writeHistory(to: &writer) }
            try writer.end()
            try writer.finish()
        }
    }

    /// The same document in memory.
    public func backup(hasHistory: Bool = false) throws -> Data {
        let document = Collected()
        try backup(hasHistory: hasHistory) { document.bytes += $0 }
        return Data(document.bytes)
    }

    private final class Collected { var bytes: [UInt8] = [] }
}

/// Reads the parts of a backup out of the log, a row at a time.
final class BackupReader {
    let db: Database
    private var zones: [String: Zone] = [:]
    private let uids: UIDLookup

    init(_ db: Database) {
        self.db = db
        uids = UIDLookup(db)
    }

    func write(_ kind: Kind, to writer: inout JSONWriter) throws {
        try writer.beginList(kind.facts.list)
        try write(kind.type, to: &writer)
        try writer.end()
    }

    private func write<T: Thing>(_ type: T.Type, to writer: inout JSONWriter) throws {
        let fields = T.fields.filter { !$0.isDerived }
        let style = JSONStyle(
            time: { [self] at, zone in iso(at, in: zone) },
            reference: { [uids] in .optional(uids.uid($0)) })
        try T.forEachWithMemory(db) { thing, imported in
            var members: [JSON.Member] = [
                ("id", .int(thing.id)), ("uid", .string(thing.uid)),
                ("createdAt", .string(thing.createdAt.iso)),
                ("modifiedAt", .string(thing.modifiedAt.iso)),
                ("sequence", .int(thing.sequence)),
            ]
            thing.forEachField(fields) { style.append($0, $1, to: &members) }
            members.append(("imported", BackupReader.json(imported)))
            try uids.check()
            try writer.add(.object(members))
        }
    }

    /// A time in the zone of a name; in UTC where the offset is no whole number of minutes.
    private func iso(_ at: Instant, in name: String?) -> String {
        guard let name else { return at.iso }
        let zone = zones[name] ?? Zone.named(name, else: .utc)
        zones[name] = zone
        let offset = zone.offset(at: at)
        return offset % 60 == 0 ? at.iso(offset: offset) : at.iso
    }

    private static func json(_ imported: String?) -> JSON {
        guard let imported else { return .null }
        let fields = Imported(json: imported).fields.sorted { $0.key < $1.key }
        return .object(fields.map { ($0.key, .strings($0.value)) })
    }

    func writeSettings(to writer: inout JSONWriter) throws {
        try writer.beginObject("settings")
        for row in try SettingRow.order(Column("name")).fetchAll(db) {
            try writer.add(.string(row.value), row.name)
        }
        try writer.end()
    }

    /// Pairs of things that somebody said are not the same.
    func writeSeparations(to writer: inout JSONWriter) throws {
        try writer.beginList("notSame")
        let order = ["kind", "a", "b"].map { Column($0) }
        let rows = try SeparationRow.order(order).fetchCursor(db)
        while let row = try rows.next() {
            // What was removed since is told apart from nothing.
            guard let kind = Kind(rawValue: row.kind), let a = uids.uid(Reference(kind, row.a)),
                let b = uids.uid(Reference(kind, row.b))
            else { continue }
            try writer.add(
                .object([("kind", .string(kind.word)), ("a", .string(a)), ("b", .string(b))]))
        }
        try uids.check()
        try writer.end()
    }

    func writeExports(to writer: inout JSONWriter) throws {
        try writer.beginList("exports")
        let order = ["place", "kind", "isToDo"].map { Column($0) }
        let rows = try ExportRow.order(order).fetchCursor(db)
        while let row = try rows.next() {
            try writer.add(
                .object([
                    ("place", .string(row.place)), ("at", .string(Instant(seconds: row.at).iso)),
                    ("kind", .optional(Kind(rawValue: row.kind)?.facts.table)),
                    ("form", .string(row.isToDo ? "todo" : "event")), ("ids", .string(row.ids)),
                ]))
        }
        try writer.end()
    }

    /// Names of files that exports have written, by place.
    func writeExportFiles(to writer: inout JSONWriter) throws {
        try writer.beginObject("exportFiles")
        let places = try String.fetchAll(db, sql: "SELECT DISTINCT place FROM exportFile")
        for place in places.sorted() {
            try writer.beginList(place, isShort: true)
            let rows = try ExportFileRow.filter(Column("place") == place).order(Column("name"))
                .fetchCursor(db)
            while let row = try rows.next() { try writer.add(.string(row.name)) }
            try writer.end()
        }
        try writer.end()
    }

    /// The highest ids ever given in some tables, so that a restored log does not give one of them
    /// again.
    func lastIDs(_ tables: [String]) throws -> JSON {
        let rows = try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence")
        let last = try Dictionary(rows.map { try ($0[0] as String, $0[1] as Int) }) { max($0, $1) }
        return .object(tables.map { ($0, .int(last[$0] ?? 0)) })
    }
}

/// Looks up the uids of things that others name.
private final class UIDLookup {
    private let db: Database
    private var statements: [Kind: RowStatement] = [:]
    private var failure: (any Error)?

    init(_ db: Database) { self.db = db }

    /// The uid; `nil` where there is no such thing, or it cannot be read.
    func uid(_ reference: Reference) -> String? {
        do {
            if let statement = statements[reference.kind] {
                return try statement.text(reference.id)
            }
            let statement = try RowStatement(
                db, "SELECT uid FROM \(reference.kind.facts.table) WHERE id = ?")
            statements[reference.kind] = statement
            return try statement.text(reference.id)
        } catch {
            failure = error
            return nil
        }
    }

    /// - Throws: the error that stood in the way of a uid.
    func check() throws { if let failure { throw failure } }
}
