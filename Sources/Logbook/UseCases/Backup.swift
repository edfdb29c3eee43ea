import CivilTime
import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// The whole log as one JSON document, from which `restore` makes an equal one.
    ///
    /// The same log always gives the same bytes: things by id, names in a fixed order, two blanks a level. History
    /// stays behind: what is undone is gone from a backup.
    public func backup() throws -> Data {
        try read { db in
            var context = try BackupContext(db)
            var json = JSONWriter()
            try json.object { json in
                json.field("format", BackupForm.format)
                json.field("version", BackupForm.version)
                try writeSettings(db, to: &json)
                try write(Company.self, as: "companies", db, &json, &context)
                try write(Contact.self, as: "contacts", db, &json, &context)
                try write(Meetup.self, as: "meetups", db, &json, &context)
                try write(Interaction.self, as: "interactions", db, &json, &context)
                try write(FollowUp.self, as: "followUps", db, &json, &context)
                try writeSeparations(db, context, to: &json)
                try writeExports(db, to: &json)
                try writeExportedFiles(db, to: &json)
                try writeLastIDs(db, to: &json)
            }
            json.end()
            return Data(json.text.utf8)
        }
    }

    private func write<T: BackedUp>(
        _ type: T.Type, as name: String, _ db: Database, _ json: inout JSONWriter,
        _ context: inout BackupContext
    ) throws {
        let rows = try T.fetchCursor(db, sql: T.selection + "ORDER BY t.id")
        try json.array(name) { json in
            while let thing = try rows.next() { thing.writeAll(to: &json, &context) }
        }
    }

    private func writeSettings(_ db: Database, to json: inout JSONWriter) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM setting ORDER BY name")
        json.object("settings") { json in
            for row in rows { json.field(row["name"], row["value"] as String) }
        }
    }

    /// Pairs of things that somebody said are not the same.
    private func writeSeparations(
        _ db: Database, _ context: BackupContext, to json: inout JSONWriter
    ) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT kind, a, b FROM notSame ORDER BY kind, a, b")
        json.array("notSame") { json in
            for row in rows {
                // What was removed since is told apart from nothing.
                guard let kind = Kind(rawValue: row["kind"]),
                    let a = context.uid(kind, row["a"]), let b = context.uid(kind, row["b"])
                else { continue }
                json.object { json in
                    json.field("kind", kind.word)
                    json.field("a", a)
                    json.field("b", b)
                }
            }
        }
    }

    private func writeExports(_ db: Database, to json: inout JSONWriter) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT place, at, kinds FROM export ORDER BY id")
        json.array("exports") { json in
            for row in rows {
                json.object { json in
                    json.field("place", row["place"] as String)
                    json.field("at", (row["at"] as Instant).iso)
                    json.field("kinds", ExportedKinds(rawValue: row["kinds"]).words)
                }
            }
        }
    }

    /// The names of files that exports have written, by place.
    private func writeExportedFiles(_ db: Database, to json: inout JSONWriter) throws {
        let places = try String.fetchAll(
            db, sql: "SELECT DISTINCT place FROM exportFile ORDER BY place")
        try json.object("exportFiles") { json in
            for place in places {
                let names = try String.fetchAll(
                    db, sql: "SELECT name FROM exportFile WHERE place = ? ORDER BY name",
                    arguments: [place])
                json.field(place, names)
            }
        }
    }

    /// The highest ids ever given, so that a restored log does not give one of them again.
    private func writeLastIDs(_ db: Database, to json: inout JSONWriter) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence")
        let last = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { max($0, $1) }
        json.object("lastIds") { json in
            for kind in Kind.allCases { json.field(kind.table, last[kind.table] ?? 0) }
        }
    }
}

/// What marks a JSON document as a backup of a log.
enum BackupForm {
    static let format = "kith"
    static let version = 1
}

extension BackupContext {
    init(_ db: Database) throws {
        for kind in [Kind.company, .contact, .meetup] {
            let rows = try Row.fetchCursor(db, sql: "SELECT id, uid FROM \(kind.table)")
            while let row = try rows.next() { uids[Reference(kind, row[0])] = row[1] }
        }
        for kind in [Kind.company, .contact, .meetup] {
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, imported FROM \(kind.table) WHERE imported IS NOT NULL")
            while let row = try rows.next() { imported[Reference(kind, row[0])] = row[1] }
        }
    }
}
