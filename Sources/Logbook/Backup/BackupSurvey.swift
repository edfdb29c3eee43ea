import GRDB
import JobSearch

/// The first walk through a backup: its form, the number of its things, and their uids in a
/// temporary table, for things that come before those that they name.
struct BackupSurvey {
    private(set) var counts: [Kind: Int] = [:]
    /// The highest id that things of a kind have, or had.
    private(set) var lastIDs: [Kind: Int] = [:]
    /// Number of things of a kind without an id.
    private var unnumbered: [Kind: Int] = [:]
    /// The first fault, which is told if this is a backup at all.
    private var fault: LogbookError?
    private var header: [String: JSON] = [:]
    private var names: Set<String> = []
    private let db: Database
    private let insertion: RowStatement
    private let keepsAll: Bool

    /// - Parameter keepsAll: whether the uids of all kinds are kept, not only of those that things
    ///   name.
    init(
        _ open: () throws -> () throws -> [UInt8], keepsAll: Bool, _ db: Database
    ) throws {
        self.db = db
        self.keepsAll = keepsAll
        try BackupSurvey.end(db)
        try db.execute(
            sql: """
                CREATE TEMP TABLE backupEntry (
                    kind INTEGER NOT NULL, uid TEXT NOT NULL, id INTEGER NOT NULL, place INTEGER NOT NULL);
                PRAGMA temp.cache_size = -4096
                """)
        insertion = try RowStatement(
            db, "INSERT INTO temp.backupEntry (kind, uid, id, place) VALUES (?, ?, ?, ?)")
        let noJSON = LogbookError.noBackup("is not written in JSON, or is cut short")
        do {
            var text = try JSONStream(open())
            guard try text.enterObject() else { throw noJSON }
            while let name = try text.nextName() { try look(at: name, &text) }
            try text.finish()
        } catch is JSONError {
            throw noJSON
        }
        try checkHeader()
        if let fault { throw fault }
        try number()
    }

    /// True if the steps that led to the log are in the backup.
    var hasHistory: Bool { names.contains(BackupDocument.history) }

    /// Forgets what was kept for the restoring.
    static func end(_ db: Database) throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.backupEntry;
                DROP TABLE IF EXISTS temp.oldSequence
                """)
    }

    private mutating func look(at name: String, _ text: inout JSONStream) throws {
        if !names.insert(name).inserted { note(name, "is there twice") }
        switch name {
        case "format", "version": header[name] = try text.value()
        case BackupDocument.lastIDs: readLastIDs(try text.value())
        default:
            if let kind = Kind.allCases.first(where: { $0.facts.list == name }) {
                try survey(kind, &text)
            } else {
                if !BackupDocument.names.contains(name) {
                    note(name, "is no field that is known here")
                }
                // A history is as long as all lists of things.
                try text.skip(levels: name == BackupDocument.history ? 2 : 1)
            }
        }
    }

    private mutating func note(_ place: String, _ reason: String) {
        if fault == nil { fault = .inBackup(place, reason) }
    }

    private func checkHeader() throws {
        guard case .string(BackupDocument.format)? = header["format"],
            case .int(let version)? = header["version"]
        else { throw LogbookError.noBackup("does not say \"format\": \"kith\" and a version") }
        guard version == BackupDocument.version else {
            throw LogbookError.refused(
                "This backup has version \(version); only version \(BackupDocument.version) is known.",
                hint: version > BackupDocument.version ? "Restore it with a newer kith." : nil)
        }
    }

    private mutating func readLastIDs(_ json: JSON) {
        if case .null = json { return }
        guard case .object(let members) = json else {
            return note("lastIds", FieldReader.misfit("an object"))
        }
        for member in members {
            guard case .int(let id) = member.value, (0...1 << 48).contains(id),
                let kind = Kind.allCases.first(where: { $0.facts.table == member.name })
            else { return note("lastIds.\(member.name)", "is no id of a kind") }
            lastIDs[kind] = max(lastIDs[kind] ?? 0, id)
        }
    }

    // MARK: Things

    private mutating func survey(_ kind: Kind, _ text: inout JSONStream) throws {
        guard try text.enterList() else {
            if case .null = try text.value() { return }
            return note(kind.facts.list, FieldReader.misfit("a list"))
        }
        let isKept = keepsAll || kind.isNamedByOthers
        var (count, last, unnumbered) = (0, 0, 0)
        while try text.hasElement() {
            let json = try text.value(only: ["id", "uid"])
            var id: Int
            if case .int(let number)? = json["id"] {
                id = BackupForm.ids.contains(number) ? number : 0
                last = max(last, id)
            } else {
                unnumbered += 1
                id = -unnumbered
            }
            if isKept, case .string(let uid)? = json["uid"], !uid.isEmpty {
                insertion.bind(kind.rawValue, at: 1)
                insertion.bind(uid, at: 2)
                insertion.bind(id, at: 3)
                insertion.bind(count, at: 4)
                try insertion.run()
            }
            count += 1
        }
        counts[kind] = count
        self.unnumbered[kind] = unnumbered
        lastIDs[kind] = max(lastIDs[kind] ?? 0, last)
    }

    /// Gives ids to things that have none, and refuses uids that two of them have.
    private mutating func number() throws {
        for kind in Kind.allCases {
            let given = try Int.fetchOne(
                db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?",
                arguments: [kind.facts.table])
            lastIDs[kind] = max(given ?? 0, lastIDs[kind] ?? 0)
            if unnumbered[kind] ?? 0 == 0 { continue }
            try db.execute(
                sql: "UPDATE temp.backupEntry SET id = ? - id WHERE kind = ? AND id < 0",
                arguments: [lastIDs[kind], kind.rawValue])
        }
        try db.execute(
            sql: "CREATE INDEX temp.backupEntry_uid ON backupEntry (kind, uid, id)")
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT kind, uid FROM temp.backupEntry GROUP BY kind, uid HAVING count(*) > 1 LIMIT 1
                """)
        guard let row, let kind = Kind(rawValue: try row[0]) else { return }
        let uid: String = try row[1]
        let place = try Int.fetchOne(
            db, sql: "SELECT max(place) FROM temp.backupEntry WHERE kind = ? AND uid = ?",
            arguments: [kind.rawValue, uid])
        throw LogbookError.twice(kind, place ?? 0, "uid", "“\(uid.shortened)”")
    }

    /// The highest id of a kind when all its things have one.
    func highestID(_ kind: Kind) -> Int { (lastIDs[kind] ?? 0) + (unnumbered[kind] ?? 0) }
}

extension LogbookError {
    /// Two things of a backup that have the same `id` or `uid`, by the place of the second one.
    static func twice(_ kind: Kind, _ place: Int, _ name: String, _ value: String) -> LogbookError {
        .inBackup("\(kind.facts.list)[\(place)].\(name)", "is \(value), which another one has too")
    }
}

extension Kind {
    /// True if things name things of the kind.
    fileprivate var isNamedByOthers: Bool {
        if self == .contact || self == .company { return true }
        return Kind.allCases.contains { owner in
            owner.fields.contains { field in
                switch field.shape {
                case .reference(self), .references(self): true
                default: false
                }
            }
        }
    }
}
