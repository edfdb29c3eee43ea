import CivilTime
import GRDB
import JobSearch

/// The rows beside the things by which they are found without a scan: handles and search texts, and
/// the days by which a contact's cadence goes. All of it can be made anew from the things.
enum Index {
    /// Renews the handles and the search texts of the things that were changed, and of those that
    /// are `fresh`.
    ///
    /// The handles are written in the order of their index. The search texts come last, together
    /// and by their rowids: each other change between them, and each step back, would make FTS5
    /// write a segment of its own.
    ///
    /// - Parameter indexed: the changed things, each with its entry before the change.
    static func renew(
        _ indexed: [Reference: IndexEntry?], _ fresh: FreshThings, _ statements: StepStatements,
        _ db: Database
    ) throws {
        var handles = HandleBatch()
        var gone: [(handle: Handle, id: Int)] = []
        var goneTexts: [Int] = []
        var texts: [(row: Int, text: IndexEntry.Text)] = []
        texts.reserveCapacity(indexed.count + fresh.things.count)
        for one in fresh.things where indexed.isEmpty || indexed[one.reference] == nil {
            let (kind, id) = (one.reference.kind, one.reference.id)
            let entry = one.entry
            if let text = entry.text { texts.append((SearchRow.number(one.reference), text)) }
            if let name = entry.name { handles.addNames(kind, name, id) }
            for handle in entry.handles { handles.add(handle, id) }
        }
        for (reference, old) in indexed {
            let new = try IndexEntry.fetch(reference, db)
            let before = old?.allHandles(reference.kind) ?? []
            let after = new?.allHandles(reference.kind) ?? []
            gone += before.subtracting(after).map { ($0, reference.id) }
            for handle in after.subtracting(before) { handles.add(handle, reference.id) }
            if old?.text != new?.text {
                let row = SearchRow.number(reference)
                if old?.text != nil { goneTexts.append(row) }
                if let text = new?.text { texts.append((row, text)) }
            }
        }
        for (handle, id) in gone {
            try db.cachedStatement(sql: "DELETE FROM handle WHERE kind = ? AND text = ? AND id = ?")
                .execute(arguments: [handle.kind.rawValue, handle.text, id])
        }
        if !handles.isEmpty { try handles.write(with: statements) }
        for row in goneTexts.sorted() {
            try db.cachedStatement(sql: "DELETE FROM search WHERE rowid = ?")
                .execute(arguments: [row])
        }
        texts.sort { $0.row < $1.row }
        for (row, text) in texts {
            let search = try statements.search()
            search.bind(row, at: 1)
            search.bind(text.title, at: 2)
            search.bind(text.body, at: 3)
            try search.run()
        }
    }

    /// Renews the last interactions of all contacts together.
    static func renewLastInteractions(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE contact SET lastInteraction = last.day FROM (\(Encounters.lastOfAll)) last
                WHERE last.target = contact.id
                """)
    }

    /// Columns of `touchTables` from which a contact's next check-in follows, and those that keep it.
    static let touchColumns = """
        c.lastInteraction, c.nextTouch, c.lateAfter, c.touchDays, c.quietUntil, c.endedTouch,
        c.touchEndedAt, c.createdAt, c.cadence, c.latest, c.tags, o.tier, o.stage
        """
    static let touchTables = "FROM contact c LEFT JOIN company o ON o.id = c.company"

    /// The next check-in that follows from a row of `touchColumns`, and whether the row has it and
    /// the last interaction.
    static func touch(
        of row: Row, last: Day?, by rules: [CadenceRule]
    ) throws -> (touch: Touch?, isSame: Bool) {
        let facts = try CadenceFacts(
            cadence: row["cadence"], latest: row["latest"],
            tags: rules.isEmpty ? [] : row.list(10) ?? [], tier: row["tier"],
            stage: (row["stage"] as String?).flatMap(Company.Stage.init))
        let rule = Cadence.rule(for: facts, among: rules)
        let touch = try rule.map {
            try Cadence.touch(
                by: $0, last: last, added: Zone.utc.day(row["createdAt"]),
                quietUntil: row["quietUntil"])
        }
        let isSame =
            try last == row["lastInteraction"] && touch?.next == row["nextTouch"]
            && touch?.lateAfter == row["lateAfter"] && touch?.days == row["touchDays"]
        return (touch, isSame)
    }

    /// Renews a contact's last interaction and next check-in; without `now` that is no change of
    /// the contact.
    ///
    /// - Parameter rules: the cadences that are set for several contacts.
    static func renewTouch(
        of contact: Int, _ db: Database, by rules: [CadenceRule], now: Instant?
    ) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(touchColumns), (\(Encounters.last(with: "c.id"))) AS last
                    \(touchTables) WHERE c.id = ?
                    """), arguments: [contact])
        guard let row else { return }
        let last: Day? = try row["last"]
        let (touch, isSame) = try self.touch(of: row, last: last, by: rules)
        if isSame { return }
        let moved = try now == nil || touch?.next == row["nextTouch"] ? 0 : 1
        // A calendar that has a check-in which is planned no more is told so.
        let planned: Day? = try row["nextTouch"]
        var (ended, endedAt): (Day?, Instant?) = (
            try row["endedTouch"], try row["touchEndedAt"]
        )
        if touch != nil {
            (ended, endedAt) = (nil, nil)
        } else if let planned, let now {
            (ended, endedAt) = (planned, now)
        }
        try db.cachedStatement(
            sql: """
                UPDATE contact SET lastInteraction = ?, nextTouch = ?, lateAfter = ?, touchDays = ?,
                    endedTouch = ?, touchEndedAt = ?, sequence = sequence + ?, modifiedAt = max(modifiedAt, coalesce(?, modifiedAt))
                WHERE id = ?
                """
        ).execute(
            arguments: [
                last, touch?.next, touch?.lateAfter, touch?.days, ended, endedAt, moved, now,
                contact,
            ])
    }
}

extension IndexEntry {
    /// The entry of a thing as it stands in the log; `nil` when there is none.
    static func fetch(_ reference: Reference, _ db: Database) throws -> IndexEntry? {
        guard let thing = try reference.fetch(db) else { return nil }
        let imported = try Imported.text(of: Key(reference), db)
        return IndexEntry(thing, reference.kind.table, imported: imported)
    }
}
