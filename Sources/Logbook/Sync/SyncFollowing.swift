import CivilTime
import GRDB
import JobSearch

// What is made of things that came in, beyond what they say.
extension SyncApplication {
    /// Keeps the time of closing of a follow-up in step with its status, and moves a repeating one
    /// on that was done.
    func follow<T: Thing>(_ thing: inout T, from old: T?, _ said: PortableThing) throws {
        guard T.kind == .followUp, var followUp = thing as? FollowUp else { return }
        let before = old as? FollowUp
        if followUp.status == .open {
            followUp.closedAt = nil
        } else {
            let known = before?.status == followUp.status ? before?.closedAt : nil
            let modified = said.modifiedAt.flatMap { $0.canBeStored ? $0 : nil }
            let closedAt = followUp.closedAt ?? known ?? modified ?? step.present
            followUp.closedAt = closedAt
            if followUp.status == .done, let before, before.status == .open,
                !byLogs.contains(said.uid)
            {
                if let every = followUp.every {
                    let zone = try db.logZone()
                    let day = zone.day(min(closedAt, step.present))
                    followUp.moveOn(by: every, after: day, in: zone)
                    (followUp.status, followUp.closedAt) = (.open, nil)
                } else if before.isOpenRung, !done.contains(before.id) {
                    done.append(before.id)
                }
            }
        }
        if let whole = followUp as? T { thing = whole }
    }

    // MARK: What was there before

    /// The row of the trash of a thing.
    func trashRow(_ kind: Kind, _ uid: String) throws -> TrashRow? {
        guard let id = try trashed.get()[SyncKey(kind: kind, uid: uid)] else { return nil }
        return try TrashRow.fetch(db, id: id)
    }

    func readTrash() throws -> [SyncKey: Int] {
        var ids: [SyncKey: Int] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT id, kind, uid FROM trash ORDER BY id")
        while let row = try rows.next() {
            ids[try SyncKey(kind: Kind(rawValue: row[1]), uid: row[2])] = try row[0] as Int
        }
        return ids
    }

    /// The highest SEQUENCE that history remembers of a thing that sync knew and the log does not
    /// have: undo took it out, or it has left the trash.
    func oldSequence(_ said: PortableThing) throws -> Int? {
        let isKnown = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT 1 FROM syncCollection c CROSS JOIN syncItem s ON s.collection = c.id
                    WHERE s.uid = ? AND s.kind = ?
                    """), arguments: [said.uid, said.kind?.rawValue])
        if isKnown == nil { return nil }
        if let known = oldSequences { return known[said.uid] }
        var sequences: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT json_extract(other, '$.uid'), max(json_extract(other, '$.sequence'))
                FROM change WHERE kind > 0 AND other IS NOT NULL GROUP BY 1
                """)
        while let row = try rows.next() {
            if let uid: String = try row[0] { sequences[uid] = try row[1] }
        }
        oldSequences = sequences
        return sequences[said.uid]
    }

    // MARK: Skills

    /// Makes one of two skills of a name that logs have made apart from each other. The one whose
    /// uid comes first stays, on every log, and takes in what it lacks.
    ///
    /// - Returns: whether the one that came in is the other one.
    func isOther<T: Thing>(_ thing: inout T, _ said: PortableThing) throws -> Bool {
        if hasNewNames { try step.renewIndex() }
        hasNewNames = true
        let ids = try step.ids(.skill(.skill, thing.label)).filter { $0 != thing.id }
        guard let id = ids.first, var known = try T.fetch(db, id: id) else { return false }
        if known.uid < said.uid {
            known.takeIn(thing)
            try step.update(&known)
            let label = known.label.shortened
            refuse(said, "There is a skill \(label) under another uid, which stays.")
            return true
        }
        thing.takeIn(known)
        tell(said, "It takes the place of the skill \(known.label.shortened) of this log.")
        // What it is to be learnt by stays open.
        if let field = T.field("followUp") { known.set(field, to: .none) }
        try step.update(&known)
        try step.remove(known, from: Things())
        count(SyncKey(kind: .skill, uid: known.uid), \.removed)
        try step.remember(skill: known.label)
        return false
    }
}

extension Thing {
    /// Takes values from another thing where there is none.
    fileprivate mutating func takeIn(_ other: Self) {
        for field in Self.fields where field.canBeEmpty && value(of: field).isEmpty {
            set(field, to: other.value(of: field))
        }
    }
}
