import CivilTime
import GRDB
import JobSearch

/// One command's changes of the log: the only way in which things are written.
///
/// It notes for each thing how it was before, so that undo needs to know nothing about commands, and renews at
/// its end what is derived from the things it touched.
final class Step {
    let db: Database
    let now: Instant
    let newUID: @Sendable () -> String
    private let statements: StepStatements
    private let changes: StepChanges
    private let derived: StepDerived
    /// What was written first, in the order in which it was touched: as much of it as may be told.
    private(set) var everything: [Key] = []
    private(set) var seen = KeySet()
    /// Whether things come with their whole history: what is derived from them is no news to a calendar.
    var isRestoring = false
    /// Whether another company or title of a contact is another job, and the old one is kept with them.
    var keepsPastJobs = true

    init(_ db: Database, now: Instant, newUID: @escaping @Sendable () -> String) {
        self.db = db
        statements = StepStatements(db)
        changes = StepChanges(db, statements, now: now)
        derived = StepDerived(db, statements)
        self.now = now
        self.newUID = newUID
    }

    /// Adds a thing; gives it an id, and a uid where it has none.
    ///
    /// - Parameters:
    ///   - imported: what imports keep with it, so that the next one can tell a hand-made edit.
    ///   - isFoundByIt: whether that has handles in it (`Handle.record`).
    func insert<T: Stored>(
        _ thing: inout T, imported: String? = nil, isFoundByIt: Bool = true
    ) throws {
        if thing.uid.isEmpty { thing.uid = newUID() }
        thing.createdAt = now
        thing.modifiedAt = now
        try insertAsIs(&thing, imported: imported, isFoundByIt: isFoundByIt)
    }

    /// Adds a thing with the history that it brings along.
    func insertAsIs<T: Stored>(
        _ thing: inout T, imported: String? = nil, isFoundByIt: Bool = true
    ) throws {
        let row = try statements.insertion(T.self)
        var writer = RowWriter(row)
        thing.write(to: &writer)
        writer["imported"] = imported
        try row.run()
        thing.id = Int(db.lastInsertedRowID)
        for (link, ids) in thing.links { try insertLinks(link, thing.id, ids) }
        let key = Key(T.kind, thing.id)
        try derived.add(thing, key, imported: isFoundByIt ? imported : nil)
        seen.insert(key)
        if everything.count <= Touched.limit { everything.append(key) }
        try changes.noteAdded(key)
    }

    /// Writes a thing that has changed; does nothing when it has not. Says which.
    @discardableResult
    func update<T: Stored>(_ thing: inout T) throws -> Bool {
        let key = Key(T.kind, thing.id)
        guard let old = try T.fetch(db, id: thing.id), let before = try Snapshot.take(key, db)
        else { return false }
        thing.modifiedAt = old.modifiedAt
        thing.sequence = old.sequence
        if thing == old { return false }
        try touch(key, old.any)
        if keepsPastJobs, let before = old as? Contact, var after = thing as? Contact {
            try keepPastJob(of: before, in: &after)
            if let kept = after as? T { thing = kept }
        }
        thing.modifiedAt = now
        let row = try statements.renewal(T.self)
        var writer = RowWriter(row)
        thing.write(to: &writer)
        try row.run()
        for (link, ids) in thing.links where ids != old.links[link] {
            try db.cachedStatement(
                sql: "DELETE FROM \(link.rawValue) WHERE \(link.owner.table) = ?"
            ).execute(arguments: [thing.id])
            try insertLinks(link, thing.id, ids)
        }
        try note(key, before: before)
        derived.noteContacts(of: old)
        if let after = try Snapshot.take(key, db),
            try after.differsInCalendar(from: before, key, db)
        {
            thing.sequence += 1
            try setSequence(key, thing.sequence)
        }
        return true
    }

    /// Removes a thing on which nothing hangs any more.
    func remove<T: Stored>(_ thing: T) throws {
        let key = Key(T.kind, thing.id)
        guard let before = try Snapshot.take(key, db) else { return }
        try touch(key)
        try Snapshot.remove(key, db)
        try note(key, before: before)
        derived.noteContacts(of: thing)
    }

    /// Keeps a setting, or forgets it when `value` is `nil`.
    func set(_ name: String, to value: String?) throws {
        let row = try Row.fetchOne(
            db, sql: "SELECT id, value FROM setting WHERE name = ?", arguments: [name])
        let (id, old) = (row?["id"] as Int?, row?["value"] as String?)
        if old == value { return }
        try noteMoves(by: name)
        let before = try id.flatMap { try Snapshot.take(Key(setting: $0), db) }
        switch (id, value) {
        case (nil, nil): return
        case (let id?, nil):
            try db.execute(sql: "DELETE FROM setting WHERE id = ?", arguments: [id])
            try note(Key(setting: id), before: before)
        case (let id?, let value?):
            try db.execute(
                sql: "UPDATE setting SET value = ? WHERE id = ?", arguments: [value, id])
            try note(Key(setting: id), before: before)
        case (nil, let value?):
            try db.execute(
                sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
            try note(Key(setting: Int(db.lastInsertedRowID)), before: nil)
        }
    }

    // MARK: Notes

    /// Notes how a thing was before; to be told to `touch` before it is changed.
    func note(_ key: Key, before: Snapshot?) throws {
        if key.kind == nil { try touch(key) }
        try derived.noteContacts(of: key)
        try changes.note(key, before: before)
    }

    /// Notes that a thing will be changed: what the index has of it follows from how it is now.
    ///
    /// - Parameter thing: the thing as it is in the log; looked up when there is none.
    func touch(_ key: Key, _ thing: AnyThing? = nil) throws {
        if seen.insert(key), everything.count <= Touched.limit { everything.append(key) }
        try derived.touch(key, thing)
    }

    /// Notes that the interactions of a thing's contacts may be others now.
    func noteContacts(of key: Key) throws { try derived.noteContacts(of: key) }

    private func insertLinks(_ link: LinkTable, _ owner: Int, _ ids: [Int]) throws {
        if ids.isEmpty { return }
        let statement = try statements.link(link)
        for id in ids {
            statement.bind(owner, at: 1)
            statement.bind(id, at: 2)
            try statement.run()
        }
    }

    func setSequence(_ key: Key, _ sequence: Int) throws {
        try db.cachedStatement(sql: "UPDATE \(key.table) SET sequence = ? WHERE id = ?")
            .execute(arguments: [sequence, key.id])
    }

    // MARK: The end

    /// Renews what is derived, and gives the step its words. Returns its number, or `nil` when nothing changed.
    func finish(summary: String) throws -> Int? {
        let number = try changes.finish(summary: summary)
        try renewDerived()
        return number
    }

    /// Renews what is derived from the things touched so far; long steps may call it now and then.
    func renewDerived() throws {
        try derived.renew(now: isRestoring ? nil : now)
    }

    /// Renews the handles and the search texts of what was touched so far, and leaves the rest to `renewDerived`.
    func renewIndex() throws { try derived.renewIndex() }

    /// The id of the thing of that uid.
    func id(_ kind: Kind, uid: String) throws -> Int? {
        try statements.uidLookup(kind).numbers(uid).first
    }

    /// The ids of the things of a handle, as the index has them.
    func ids(_ handle: String) throws -> [Int] {
        try statements.handleLookup().numbers(handle).map { Key(number: $0).id }
    }
}
