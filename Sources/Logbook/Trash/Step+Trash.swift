import CivilTime
import GRDB
import JobSearch

// Removing softly: a thing goes into the trash, from where it can be brought back.

extension Step {
    /// Removes a thing and keeps it in the trash.
    ///
    /// - Parameter links: the fields by which other things named it until now.
    func removeSoftly(_ thing: some Thing, _ links: [CutLink]) throws {
        guard let snapshot = try Snapshot.fetch(Key(thing.reference), db) else { return }
        try remove(thing)
        try keep(thing, snapshot, links, merge: nil)
    }

    /// Keeps a thing that went into another one, so that they can be parted.
    ///
    /// - Parameters:
    ///   - snapshot: the thing as it was.
    ///   - before: the one that stays, as it was; it is as it is now.
    func keep(
        _ thing: some Thing, _ snapshot: Snapshot, _ links: [CutLink], into: Int, before: Snapshot
    ) throws {
        let after = try Snapshot.fetch(Key(thing.kind, into), db)
        guard let after else { return }
        try keep(thing, snapshot, links, merge: (into, before, after))
    }

    private func keep(
        _ thing: some Thing, _ snapshot: Snapshot, _ links: [CutLink],
        merge: (into: Int, before: Snapshot, after: Snapshot)?
    ) throws {
        try TrashRow.forgetOld(db, now: now)
        try db.cachedStatement(
            sql: """
                INSERT INTO trash (kind, thing, uid, label, at, snapshot, links, merge)
                VALUES (:kind, :thing, :uid, :label, :at, :snapshot, :links, iif(:into IS NULL, NULL,
                    json_object('into', :into, 'before', json(:before), 'after', json(:after))))
                """
        ).execute(arguments: [
            "kind": thing.kind.rawValue, "thing": thing.id, "uid": thing.uid, "label": thing.label,
            "at": now, "snapshot": snapshot.json, "links": CutLink.text(links),
            "into": merge?.into, "before": merge?.before.json, "after": merge?.after.json,
        ])
        try note(Key(.trash, Int(db.lastInsertedRowID)), before: nil)
    }

    /// True if a thing of that uid was removed, and not brought back.
    func isInTrash(_ kind: Kind, uid: String) throws -> Bool {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM trash WHERE kind = ? AND uid = ?"),
            arguments: [kind.rawValue, uid]) != nil
    }

    /// Takes a row out of the trash.
    func takeOut(_ row: TrashRow) throws {
        let key = Key(.trash, row.id)
        guard let before = try Snapshot.fetch(key, db) else { return }
        try Snapshot.remove(key, db)
        try note(key, before: before)
    }

    /// Brings a thing back from the trash, with the links that were cut and are still free.
    func bringBack(_ row: TrashRow, among rows: [TrashRow]) throws -> BroughtBack {
        var back = BroughtBack(thing: row.candidate)
        guard let thing = try row.kind.type.past(row.snapshot, db) else {
            throw LogbookError.refused("\(row.label.shortened) cannot be read.", hint: nil)
        }
        if try row.reference.fetch(db) != nil || id(row.kind, uid: row.uid) != nil {
            throw LogbookError.refused(
                "\(row.label.shortened) (\(row.reference.text)) is in the log again.",
                hint: "To see it: kith show \(row.reference.text)")
        }
        keepsHistory = false
        try insert(back: thing, row, &back)
        let stays = row.merge.map { owner(of: $0.into, row.kind, among: rows) }
        for link in row.links { try mend(link, of: row, stays: stays) }
        if let merge = row.merge, let stays {
            let staying = Reference(row.kind, stays)
            if var thing = try staying.fetch(db) {
                back.partedFrom = .init(kind: row.kind, id: stays, label: thing.label)
                if stays == merge.into { try part(&thing, row, merge.before, merge.after, &back) }
                // Whoever parts two says that they are not the same.
                try keepApart(row.kind, row.thing, stays)
            }
        }
        try takeOut(row)
        return back
    }

    /// The thing into which the one with an id went, and so on.
    private func owner(of id: Int, _ kind: Kind, among rows: [TrashRow]) -> Int {
        var id = id
        while let next = rows.first(where: { $0.kind == kind && $0.thing == id })?.merge?.into {
            id = next
        }
        return id
    }

    private func insert(
        back thing: some Thing, _ row: TrashRow, _ back: inout BroughtBack
    ) throws {
        var thing = thing
        for field in thing.kind.fields {
            switch (field.shape, thing.value(of: field)) {
            case (.reference(let kind), .number(let id)):
                let reference = Reference(kind, id)
                if try reference.fetch(db) != nil { continue }
                back.missing.append(reference)
                thing.set(field, to: .none)
            case (.references(let kind), .ids(let ids)):
                let there = try ids.filter { try Reference(kind, $0).fetch(db) != nil }
                back.missing += ids.filter { !there.contains($0) }.map { Reference(kind, $0) }
                thing.set(field, to: .ids(there))
            default: continue
            }
        }
        // A calendar may have it as cancelled, with one more.
        thing.sequence = max(thing.sequence, try goneSequence(of: Key(row.reference))) + 2
        thing.modifiedAt = now
        let imported: String? = try row.snapshot.value("imported", db)
        try insertAsIs(&thing, imported: imported)
        if thing.kind == .skill { try remember(skill: thing.label) }
    }

    /// Names a thing again where it was named, unless another is named there since.
    func mend(_ link: CutLink, of row: TrashRow, stays: Int? = nil) throws {
        let gone = row.reference
        guard var owner = try link.owner.fetch(db),
            let field = owner.kind.fields.first(where: { $0.name == link.field })
        else { return }
        switch (field.shape, owner.value(of: field)) {
        case (.reference, .none):
            owner.set(field, to: .number(gone.id))
            // Removing the company made it one where they worked before.
            if var contact = owner as? Contact, field.name == "company",
                contact.past.last?.company.map(folded) == folded(row.label)
            {
                contact.past.removeLast()
                owner = contact
            }
        case (.reference, .number(let id)) where id == stays:
            owner.set(field, to: .number(gone.id))
        case (.references, .ids(let ids)):
            var all = Set(ids).union([gone.id])
            if let stays, !link.ids.contains(stays) { all.remove(stays) }
            owner.set(field, to: .ids(all.sorted()))
        default: return
        }
        try renew(owner)
    }

    func renew(_ thing: some Thing) throws {
        var thing = thing
        try update(&thing)
    }
}
