import CivilTime
import GRDB
import JobSearch

// Rows of the tables beside the things.

/// A setting that was set.
struct SettingRow: Codable, FetchableRecord, MutablePersistableRecord {
    static let databaseTableName = "setting"
    var id: Int?
    var name: String
    var value: String

    mutating func didInsert(_ inserted: InsertionSuccess) { id = Int(inserted.rowID) }

    static func fetch(_ db: Database, _ name: String) throws -> SettingRow? {
        try filter(Column("name") == name).fetchOne(db)
    }
}

/// Two things of a kind that somebody said are not the same; `a` has the lower id.
struct SeparationRow: Codable, FetchableRecord, MutablePersistableRecord {
    static let databaseTableName = "notSame"
    var id: Int?
    var kind: Int
    var a: Int
    var b: Int

    init(_ kind: Kind, _ one: Int, _ other: Int) {
        self.kind = kind.rawValue
        (a, b) = (min(one, other), max(one, other))
    }

    mutating func didInsert(_ inserted: InsertionSuccess) { id = Int(inserted.rowID) }
}

/// The things of a kind that were ever written to a place, as to-dos or not.
struct ExportRow: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "export"
    var place: String
    var kind: Int
    var isToDo: Bool
    /// When they were written last, in POSIX seconds.
    var at: Int
    /// `IDRanges`
    var ids: String

    /// Writes it together with what was written there before.
    func keep(in db: Database) throws {
        var (row, all) = (self, written)
        if let known = try ExportRow.fetch(db, place, kind, isToDo: isToDo) {
            all.formUnion(known.written)
        }
        row.ids = all.text
        try row.save(db)
    }

    /// The ids; none in a row that was damaged.
    var written: IDRanges { IDRanges(ids) ?? IDRanges() }

    static func fetch(
        _ db: Database, _ place: String, _ kind: Int, isToDo: Bool
    ) throws -> ExportRow? {
        let key = [Column("place") == place, Column("kind") == kind]
        return try filter(key.joined(operator: .and)).filter(Column("isToDo") == isToDo)
            .fetchOne(db)
    }
}

/// The brief that was written into an event of a place.
struct ExportBriefRow: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "exportBrief"
    var place: String
    var meetup: Int
    var hash: String
    /// Since when it is so, in POSIX seconds.
    var at: Int
}

/// A file that exports to a place have written.
struct ExportFileRow: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "exportFile"
    static let persistenceConflictPolicy = PersistenceConflictPolicy(insert: .ignore)
    var place: String
    var name: String
}
