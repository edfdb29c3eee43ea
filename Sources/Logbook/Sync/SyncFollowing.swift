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
            let closedAt = followUp.closedAt ?? known ?? said.modifiedAt ?? step.present
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

    // MARK: Names

    /// The thing of a name: a company is written down where there is none.
    func id(_ kind: Kind, named text: String, _ said: PortableThing) throws -> Int? {
        let name = cleaned(text)
        if name.isEmpty { return nil }
        if hasNewNames { try step.renewIndex() }
        hasNewNames = false
        var ids = try step.ids(.name(kind, folded(name)))
        if ids.isEmpty { ids = try step.ids(.alias(kind, folded(name))) }
        if ids.count > 1 {
            tell(
                said, "Several \(kind.facts.nouns) are called \(name.shortened); it names the first."
            )
        }
        if let id = ids.first { return id }
        guard kind == .company else {
            tell(said, "There is no \(kind.noun) called \(name.shortened).")
            return nil
        }
        // Every log that reads the same makes the same company.
        var new = PortableThing(.company, uid: NameUUID.make(folded(name), in: "kith company"))
        if let id = try step.id(.company, uid: new.uid) { return id }
        new.values = ["name": .text(name)]
        try Company.put(new, self)
        outcome.companies.append(new)
        return try step.id(.company, uid: new.uid)
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

extension SyncStep {
    /// Sets links that led to nothing when they came in, to those of their targets that are there by
    /// now. Where a field names another thing since, that stays.
    ///
    /// - Returns: the things that changed, as they are now, and the links that still lead to nothing.
    public func mend(
        links: [DanglingLinks]
    ) throws -> (things: [PortableThing], left: [DanglingLinks]) {
        let application = SyncApplication(self)
        step.keepsHistory = false
        defer { step.keepsHistory = true }
        var (mended, left) = ([Reference](), [DanglingLinks]())
        for link in links {
            guard let id = try step.id(link.kind, uid: link.uid),
                var thing = try Reference(link.kind, id).fetch(db),
                let field = link.kind.fields.first(where: { $0.name == link.field })
            else { continue }
            var missing: [String] = []
            for uid in link.targets {
                let old = thing.value(of: field)
                switch field.shape {
                case .reference(let kind):
                    guard let target = try application.id(kind, uid) else {
                        missing.append(uid)
                        continue
                    }
                    if old == .none { thing.set(field, to: .number(target)) }
                case .references(let kind):
                    guard let target = try application.id(kind, uid) else {
                        missing.append(uid)
                        continue
                    }
                    guard case .ids(let ids) = old else { continue }
                    thing.set(field, to: .ids(Set(ids + [target]).sorted()))
                default: continue
                }
            }
            if !missing.isEmpty {
                left.append(
                    DanglingLinks(link.kind, uid: link.uid, field: link.field, targets: missing))
            }
            if try step.renews(thing), !mended.contains(thing.reference) {
                mended.append(thing.reference)
            }
        }
        let things = try mended.compactMap { try $0.fetch(db).map(portable) }
        return (things, left)
    }
}

extension Step {
    /// Writes a thing that has changed; false when it has not.
    fileprivate func renews(_ thing: some Thing) throws -> Bool {
        var thing = thing
        return try update(&thing)
    }
}
