import CivilTime
import GRDB
import JobSearch

/// A thing that was removed, as it stands in the trash.
struct TrashRow: FetchableRecord {
    /// Columns but the id.
    static let columns = ["kind", "thing", "uid", "label", "at", "snapshot", "links", "merge"]
    /// Number of days for which a thing stays.
    static let days = 30

    let id: Int
    let kind: Kind
    let thing: Int
    let uid: String
    let label: String
    let at: Instant
    let snapshot: Snapshot
    let links: [CutLink]
    /// Of a merge: the thing that it went into, as that was before and after.
    let merge: (into: Int, before: Snapshot, after: Snapshot)?

    var reference: Reference { Reference(kind, thing) }
    var candidate: LogbookError.Candidate { .init(kind: kind, id: thing, label: label) }

    init(row: Row) throws {
        id = try row.decode(Int.self, forColumn: "id")
        let number = try row.decode(Int.self, forColumn: "kind")
        kind = try Kind(rawValue: number) ?? { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }()
        thing = try row.decode(Int.self, forColumn: "thing")
        uid = try row.decode(String.self, forColumn: "uid")
        label = try row.decode(String.self, forColumn: "label")
        at = Instant(seconds: try row.decode(Int.self, forColumn: "at"))
        snapshot = Snapshot(json: try row.decode(String.self, forColumn: "snapshot"))
        links = CutLink.list(try row.decode(String.self, forColumn: "links"))
        let into = try row.decode(Int?.self, forColumn: "stays")
        let before = try row.decode(String?.self, forColumn: "before")
        let after = try row.decode(String?.self, forColumn: "after")
        if let into, let before, let after {
            merge = (into, Snapshot(json: before), Snapshot(json: after))
        } else {
            merge = nil
        }
    }

    private static let selection = """
        SELECT id, \(columns.joined(separator: ", ")), json_extract(merge, '$.into') AS stays,
            json_extract(merge, '$.before') AS before, json_extract(merge, '$.after') AS after
        FROM trash
        """

    /// The row of the trash of a number.
    static func fetch(_ db: Database, id: Int) throws -> TrashRow? {
        try fetchOne(db, sql: "\(selection) WHERE id = ?", arguments: [id])
    }

    /// What is in the trash still, the newest first.
    static func all(_ db: Database, now: Instant) throws -> [TrashRow] {
        try fetchAll(
            db, sql: "\(selection) WHERE at >= ? ORDER BY at DESC, id DESC",
            arguments: [end(now)])
    }

    /// The things of the trash that a text names: by id or uid, else by the name, or what it begins
    /// with.
    static func named(_ text: String, in rows: [TrashRow]) -> [TrashRow] {
        let typed = cleaned(text)
        if let reference = Reference(typed: typed) {
            let same = rows.filter { $0.reference == reference }
            if !same.isEmpty { return same }
        }
        let same = rows.filter { $0.uid == typed || folded($0.label) == folded(typed) }
        if !same.isEmpty || typed.isEmpty { return same }
        return rows.filter { folded($0.label).hasPrefix(folded(typed)) }
    }

    /// Forgets what has been in the trash for its time. It stays in history.
    static func forgetOld(_ db: Database, now: Instant) throws {
        try db.cachedStatement(sql: "DELETE FROM trash WHERE at < ?").execute(arguments: [end(now)])
    }

    private static func end(_ now: Instant) -> Instant { now.adding(seconds: -days * 86_400) }
}

/// The fields by which a thing named one that was removed, as they were.
struct CutLink {
    let owner: Reference
    let field: String
    let ids: [Int]

    /// All by which things name another one.
    static func list(from owners: Things, to gone: Reference) -> [CutLink] {
        owners.all.flatMap { owner -> [CutLink] in
            owner.kind.fields.compactMap { field in
                switch (field.shape, owner.value(of: field)) {
                case (.reference(gone.kind), .number(gone.id)):
                    CutLink(owner: owner.reference, field: field.name, ids: [gone.id])
                case (.references(gone.kind), .ids(let ids)) where ids.contains(gone.id):
                    CutLink(owner: owner.reference, field: field.name, ids: ids)
                default: nil
                }
            }
        }
    }

    /// `[[4,7,"contacts",[1,2]]]`
    static func text(_ links: [CutLink]) -> String {
        JSON.array(
            links.map { link in
                .array([
                    .int(link.owner.kind.rawValue), .int(link.owner.id), .string(link.field),
                    .array(link.ids.map(JSON.int)),
                ])
            }
        ).compactText()
    }

    static func list(_ text: String) -> [CutLink] {
        guard case .array(let links)? = try? JSON(parsing: text.utf8) else { return [] }
        return links.compactMap { link in
            guard case .array(let parts) = link, parts.count == 4, case .int(let number) = parts[0],
                let kind = Kind(rawValue: number), case .int(let id) = parts[1],
                case .string(let field) = parts[2], case .array(let ids) = parts[3]
            else { return nil }
            let all = ids.compactMap { if case .int(let id) = $0 { id } else { nil } }
            return CutLink(owner: Reference(kind, id), field: field, ids: all)
        }
    }
}
