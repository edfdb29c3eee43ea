import CivilTime
import GRDB
import JobSearch

extension TrashRow {
    /// Erases a thing from the trash and from history: what it was, and where others named it.
    func erase(_ db: Database) throws {
        let steps = try Int.fetchAll(
            db, sql: "SELECT DISTINCT step FROM change WHERE kind = ? AND id = ? AND count = 1",
            arguments: [kind.rawValue, thing])
        for (number, id) in [(kind.rawValue, thing), (Key.Source.trash.number, self.id)] {
            try db.execute(
                sql: "DELETE FROM change WHERE kind = ? AND id = ? AND count = 1",
                arguments: [number, id])
        }
        try db.execute(sql: "DELETE FROM trash WHERE id = ?", arguments: [self.id])
        try db.execute(
            sql: "DELETE FROM gone WHERE kind = ? AND id = ?", arguments: [kind.rawValue, thing])
        try SyncState.erase(uid, kind, db)
        for owner in Kind.allCases {
            for field in owner.fields { try forget(field, of: owner, db) }
        }
        // Words of its own steps alone: a short name may be a part of any other word.
        for name in Set([label, label.shortened]) {
            try db.execute(
                sql: """
                    UPDATE step SET summary = replace(summary, ?, '…')
                    WHERE id IN (SELECT value FROM json_each(?))
                    """, arguments: [name, JSONList.text(steps)])
        }
        try db.execute(
            sql: """
                DELETE FROM step WHERE id IN (SELECT value FROM json_each(?))
                    AND NOT EXISTS (SELECT 1 FROM change WHERE step = step.id)
                """, arguments: [JSONList.text(steps)])
    }

    /// Takes the thing out of a field of all that history has of a kind.
    private func forget(_ field: AnyField, of owner: Kind, _ db: Database) throws {
        let path = "$.\(field.name)"
        switch field.shape {
        case .reference(kind):
            try db.execute(
                sql: """
                    UPDATE change SET other = json_set(other, ?, NULL)
                    WHERE kind = ? AND json_extract(other, ?) = ?
                    """, arguments: [path, owner.rawValue, path, thing])
        case .references(kind):
            try db.execute(
                sql: """
                    UPDATE change SET other = json_set(other, :path, (
                        SELECT json_group_array(value) FROM json_each(other, :path)
                        WHERE value <> :thing))
                    WHERE kind = :kind AND EXISTS (
                        SELECT 1 FROM json_each(other, :path) WHERE value = :thing)
                    """, arguments: ["path": path, "kind": owner.rawValue, "thing": thing])
        default: return
        }
    }
}

extension [TrashRow] {
    /// Places of exports that show some of the things, and have not been written since they went.
    func places(_ db: Database) throws -> [String] {
        let exports = try ExportRow.fetchAll(db)
        let told = exports.filter { export in
            contains { row in
                row.kind.rawValue == export.kind && row.at.seconds >= export.at
                    && export.written.contains(row.thing)
            }
        }
        return Set(told.map(\.place)).sorted()
    }
}

extension Logbook {
    /// Changes the log so that nothing of what is deleted is left in its files.
    ///
    /// - Throws: `LogbookError.erasedInPart` if the change is made, and its words are left there.
    func erasing<T>(_ body: (Database) throws -> T) throws -> T {
        let result = try write { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
            let result = try body(db)
            // The words of what was removed stand in its segments until they are merged.
            try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
            return result
        }
        do { _ = try queue.inDatabase { try $0.checkpoint(.truncate) } } catch {
            let isBusy = (error as? DatabaseError)?.resultCode == .SQLITE_BUSY
            let words = (error as? DatabaseError)?.message ?? "the disk failed"
            throw LogbookError.erasedInPart(
                reason: isBusy ? "another kith is reading" : words, isBusy: isBusy)
        }
        return result
    }
}
