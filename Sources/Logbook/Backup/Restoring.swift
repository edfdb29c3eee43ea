import CivilTime
import GRDB
import JobSearch

/// The second walk through a backup, which puts its parts into the log.
struct Restoring {
    let step: Step
    private let survey: BackupSurvey
    private let isReplacing: Bool
    /// True if the log gets the history of the backup.
    private let takesHistory: Bool
    private let uids: BackupUIDs

    init(
        _ step: Step, _ survey: BackupSurvey, isReplacing: Bool, takesHistory: Bool
    ) throws {
        self.step = step
        self.survey = survey
        self.isReplacing = isReplacing
        self.takesHistory = takesHistory
        uids = try BackupUIDs(step.db)
    }

    func restore(_ open: () throws -> () throws -> [UInt8]) throws {
        if isReplacing { try step.removeAllOthers() }
        for kind in Kind.allCases {
            try raiseLastID(of: kind.facts.table, to: survey.highestID(kind))
        }
        let isLong = !isReplacing && survey.counts.values.reduce(0, +) >= BulkIndexes.least
        let indexes = isLong ? try BulkIndexes(takingFrom: step.db) : nil
        step.index.isFilling = isLong
        var settings: JSON?
        var history: HistoryIDs?
        do {
            var text = try JSONStream(open())
            _ = try text.enterObject()
            while let name = try text.nextName() { try restore(name, &text, &settings, &history) }
        } catch let error as FieldError {
            throw LogbookError.inBackup(error.place, error.reason)
        } catch is JSONError {
            throw LogbookError.noBackup("is not written in JSON, or is cut short")
        }
        try indexes?.restore(in: step.db)
        if let settings { try restoreSettings(settings) }
        try history?.give(step.db)
        // By the cadences that are set now.
        if isLong { try step.index.renewAllTouches() }
    }

    private func restore(
        _ name: String, _ text: inout JSONStream, _ settings: inout JSON?,
        _ history: inout HistoryIDs?
    ) throws {
        switch name {
        case "settings": settings = try readSettings(try text.value())
        case "notSame":
            try forEachObject(name, &text) { try keepApart(BackupSeparation($0)) }
        case "exports":
            var isFirst = !isReplacing
            try forEachObject(name, &text) {
                if isFirst { try ExportRow.deleteAll(step.db) }
                isFirst = false
                try BackupExport($0).row.keep(in: step.db)
            }
        case "exportFiles": try restoreExportFiles(&text)
        case "trash":
            let trash = try TrashRestoring(step)
            try forEach(name, &text, trash.restore)
            try trash.finish()
        case "gone": try forEachObject(name, &text, restoreGone)
        case BackupDocument.history where takesHistory: history = try restoreHistory(&text)
        default:
            guard let kind = Kind.allCases.first(where: { $0.facts.list == name }) else {
                return try text.skip(levels: name == BackupDocument.history ? 2 : 1)
            }
            try restore(kind.type, &text)
        }
    }

    func forEachObject(
        _ name: String, _ text: inout JSONStream, _ body: (FieldReader) throws -> Void
    ) throws {
        try forEach(name, &text) { try body(FieldReader($0, at: $1)) }
    }

    private func forEach(
        _ name: String, _ text: inout JSONStream, _ body: (JSON, _ place: String) throws -> Void
    ) throws {
        guard try text.enterList() else {
            if case .null = try text.value() { return }
            throw LogbookError.inBackup(name, FieldReader.misfit("a list"))
        }
        var index = 0
        while try text.hasElement() {
            try body(text.value(), "\(name)[\(index)]")
            index += 1
        }
    }

    // MARK: Things

    private func restore<T: Thing>(_ type: T.Type, _ text: inout JSONStream) throws {
        let form = BackupForm(T.kind)
        let first = survey.lastIDs[T.kind] ?? 0
        var numbered = 0
        try forEachObject(T.kind.facts.list, &text) { object in
            var entry = try BackupEntry<T>(form, object)
            if entry.thing.id == 0 {
                numbered += 1
                entry.thing.id = first + numbered
            }
            try insert(entry)
        }
    }

    private func insert<T: Thing>(_ entry: BackupEntry<T>) throws {
        var thing = entry.thing
        thing.createdAt = entry.createdAt ?? step.present
        thing.modifiedAt = entry.modifiedAt ?? step.now
        for (field, uids) in entry.references {
            switch field.shape {
            case .reference(let kind):
                let id = try uids.first.map { try self.id(kind, $0, entry, field) }
                thing.set(field, to: id.map { .number($0) } ?? .none)
            case .references(let kind):
                var ids = try uids.map { try id(kind, $0, entry, field) }
                if ids.count > 1 { ids = Set(ids).sorted() }
                thing.set(field, to: .ids(ids))
            default: continue
            }
        }
        if isReplacing {
            if try step.isThere(thing) {
                return try step.renew(&thing, imported: entry.imported)
            }
            if let sequence = try step.oldSequence(of: thing) {
                // A calendar may have its cancellation, as undo has it.
                thing.sequence = max(thing.sequence, sequence + 2)
                thing.modifiedAt = step.now
            }
        }
        do {
            try step.insertAsIs(&thing, imported: entry.imported)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw refusal(of: thing, at: entry.place, error)
        }
    }

    /// The error for a row that cannot be beside those that are there.
    private func refusal(
        of thing: some Thing, at place: String, _ error: DatabaseError
    ) -> any Error {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            LogbookError.inBackup(place + ".id", "is \(thing.id), which another one has too")
        case .SQLITE_CONSTRAINT_UNIQUE:
            LogbookError.inBackup(
                place + ".uid", "is “\(thing.uid.shortened)”, which another one has too")
        default: error
        }
    }

    /// The id of a thing that a field names.
    private func id<T: Thing>(
        _ kind: Kind, _ uid: String, _ entry: BackupEntry<T>, _ field: AnyField
    ) throws -> Int {
        guard let id = try uids.id(kind, uid) else {
            throw LogbookError.inBackup(
                "\(entry.place).\(field.name)",
                "names “\(uid.shortened)”, but no \(kind.noun) has that uid")
        }
        guard kind != T.kind || id != entry.thing.id else {
            throw LogbookError.inBackup("\(entry.place).\(field.name)", "names itself")
        }
        return id
    }

    /// Marks ids up to `last` as taken for ever.
    private func raiseLastID(of table: String, to last: Int) throws {
        if last == 0 { return }
        try step.db.execute(
            sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?",
            arguments: [last, table])
        if step.db.changesCount == 0 {
            try step.db.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
                arguments: [table, last])
        }
    }

    // MARK: The rest

    private func keepApart(_ pair: BackupSeparation) throws {
        let both = try [("a", pair.a), ("b", pair.b)].map { field, uid in
            guard let id = try uids.id(pair.kind, uid) else {
                throw LogbookError.inBackup(
                    "\(pair.place).\(field)",
                    "names “\(uid.shortened)”, but no \(pair.kind.noun) has that uid")
            }
            return id
        }
        guard both[0] != both[1] else {
            throw LogbookError.inBackup(pair.place, "names the same thing twice")
        }
        try step.keepApart(pair.kind, both[0], both[1])
    }

    private func readSettings(_ json: JSON) throws(FieldError) -> JSON? {
        if case .null = json { return nil }
        let fields = try FieldReader(json, at: "settings")
        for member in json.members { _ = try fields.text(member.name) }
        return json
    }

    private func restoreSettings(_ json: JSON) throws {
        var settings: [String: String] = [:]
        let fields = try FieldReader(json, at: "settings")
        for member in json.members { settings[member.name] = try fields.text(member.name) }
        for row in try SettingRow.fetchAll(step.db) where settings[row.name] == nil {
            try step.set(row.name, to: nil)
        }
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            try step.set(name, to: value)
        }
    }

    private func restoreExportFiles(_ text: inout JSONStream) throws {
        let refusal = LogbookError.inBackup("exportFiles", "holds what is no name of a file")
        guard try text.enterObject() else {
            if case .null = try text.value() { return }
            throw LogbookError.inBackup("exportFiles", FieldReader.misfit("an object"))
        }
        while let place = try text.nextName() {
            guard !place.isEmpty, try text.enterList() else { throw refusal }
            while try text.hasElement() {
                guard case .string(let name) = try text.value(), !name.isEmpty,
                    !name.contains("/")
                else { throw refusal }
                try ExportFileRow(place: place, name: name).insert(step.db)
            }
        }
    }
}
