import CivilTime
import Foundation
import GRDB
import JobSearch

/// What is kept beside the things so that they are found without a scan: handles, the search index, and the days
/// by which a contact's cadence goes. All of it can be made anew from the things.
enum Derived {
    /// Renews the handles and the search texts of the things that were changed, and of those that are `fresh`.
    ///
    /// The handles are written in the order of their index. The search texts come last, together and by their rowids:
    /// each other change between them, and each step back, would make FTS5 write a segment of its own.
    ///
    /// - Parameter indexed: the changed things, each with what the index has of it.
    static func renewIndex(
        of indexed: [Key: Entry?], _ fresh: FreshThings, _ statements: StepStatements,
        _ db: Database
    ) throws {
        var handles = HandleBatch()
        var gone: [(text: String, key: Int)] = []
        var goneTexts: [Int] = []
        var texts: [(key: Int, title: String, body: String)] = []
        texts.reserveCapacity(indexed.count + fresh.things.count)
        for one in fresh.things where indexed.isEmpty || indexed[one.key] == nil {
            let entry = Entry(one.thing)
            if entry.isSearched {
                texts.append((one.key.number, folded(entry.title), folded(entry.body)))
            }
            if let (kind, name) = entry.name { handles.addNames(kind, name, one.key.number) }
            for handle in entry.handles { handles.add(handle, one.key.number) }
            for handle in recordHandles(one.imported, of: one.key) {
                handles.add(handle, one.key.number)
            }
        }
        for (key, old) in indexed {
            let new = try Entry.fetch(key, db)
            let (before, after) = (old?.allHandles ?? [], new?.allHandles ?? [])
            for handle in before.subtracting(after) { gone.append((handle, key.number)) }
            for handle in after.subtracting(before) { handles.add(handle, key.number) }
            let (oldText, newText) = (old?.searched, new?.searched)
            if oldText != newText {
                if oldText != nil { goneTexts.append(key.number) }
                if let newText { texts.append((key.number, newText.title, newText.body)) }
            }
        }
        for (text, key) in gone {
            try db.cachedStatement(sql: "DELETE FROM handle WHERE text = ? AND key = ?")
                .execute(arguments: [text, key])
        }
        if !handles.isEmpty { try handles.write(with: statements) }
        for key in goneTexts.sorted() {
            try db.cachedStatement(sql: "DELETE FROM search WHERE rowid = ?")
                .execute(arguments: [key])
        }
        texts.sort { $0.key < $1.key }
        for (key, title, body) in texts {
            let search = try statements.search()
            search.bind(key, at: 1)
            search.bind(title, at: 2)
            search.bind(body, at: 3)
            try search.run()
        }
    }

    /// What imports and mergers know of a contact or a company.
    static func imported(of key: Key, _ db: Database) throws -> String? {
        guard let kind = key.kind, kind == .contact || kind == .company else { return nil }
        return try Imported.text(of: key, db)
    }

    /// The handles of the rows of other programs' files that are known to speak of a contact, and of what was merged
    /// into a contact or a company.
    static func recordHandles(_ imported: String?, of key: Key) -> [String] {
        guard let kind = key.kind, kind == .contact || kind == .company, var text = imported,
            text.withUTF8({ has("record\"", $0) || has("\"merged ", $0) })
        else { return [] }
        let imported = Imported(json: text)
        return imported.fields.filter { $0.key.hasSuffix("/record") }.flatMap(\.value).sorted()
            + imported[Imported.mergedUIDs].map { Handle.uid(kind, $0) }
            + imported[Imported.mergedNames].map { Handle.alias(kind, folded($0)) }
            + imported[Imported.mergedProfiles].map(Handle.profile)
    }

    private static func has(_ mark: StaticString, _ json: UnsafeBufferPointer<UInt8>) -> Bool {
        let (first, length) = (mark.utf8Start[0], mark.utf8CodeUnitCount)
        guard let start = json.baseAddress, json.count >= length else { return false }
        for index in 0...json.count - length where start[index] == first {
            if memcmp(start + index, mark.utf8Start, length) == 0 { return true }
        }
        return false
    }

    /// Renews a contact's last interaction and next touch; without `now` that is no change of the contact.
    static func renewTouch(of contact: Int, _ db: Database, now: Instant?) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT c.lastInteraction, c.nextTouch, c.cadence, c.createdAt,
                        (SELECT max(i.day) FROM interactionContact l
                            JOIN interaction i ON i.id = l.interaction
                            WHERE l.contact = c.id) AS last
                    FROM contact c WHERE c.id = ?
                    """), arguments: [contact])
        guard let row else { return }
        let last: Day? = row["last"]
        let cadence: Period? = row["cadence"]
        let since = last ?? Zone.utc.day(row["createdAt"])
        let next = cadence.map { since.adding($0) }
        if last == row["lastInteraction"] && next == row["nextTouch"] { return }
        let moved = now == nil || next == row["nextTouch"] ? 0 : 1
        try db.cachedStatement(
            sql: """
                UPDATE contact SET lastInteraction = ?, nextTouch = ?, sequence = sequence + ?,
                    modifiedAt = max(modifiedAt, coalesce(?, modifiedAt))
                WHERE id = ?
                """
        ).execute(arguments: [last, next, moved, now, contact])
    }
}
