import CivilTime
import GRDB
import JobSearch

/// One command's changes of the log: the only way in which things are written.
///
/// It notes for each thing how it was before, so that undo needs to know nothing about commands,
/// and renews at its end what is derived from the things it touched.
final class Step {
    let db: Database
    /// The time to which changes are dated: that of the clock, but never one before the last step's,
    /// so that no date of a calendar goes back with a clock.
    let now: Instant
    /// The time of the clock: the day that a user has.
    let present: Instant
    let newUID: @Sendable () -> String
    private let statements: StepStatements
    let changes: StepChanges
    let index: StepIndex
    /// What was written first, in the order in which it was touched: as much of it as may be listed.
    private(set) var everything: [Key] = []
    private(set) var seen = KeySet()
    /// True if all of it is listed, however much that is.
    var listsAll = false
    private var isListed: Bool { listsAll || everything.count <= Things.limit }
    /// True if added things come from a backup: a value that is derived from them is no change that
    /// a calendar has to see.
    var isRestoring = false
    /// True if things come in by sync, with what follows from them (`SyncPut`).
    var isSyncing = false
    /// Things that were changed by a step of sync since it has marked them, if it has.
    var unmarked: Set<Key> = []
    /// True if a changed thing keeps what it was before (`Thing.keepHistory`).
    var keepsHistory = true
    /// The companies and postings that got further by what the step does.
    var raised: [Raise] = []

    /// The day of the step in the zone in which the log's times are meant.
    var today: Day {
        get throws {
            if let day { return day }
            let today = try db.logZone().day(present)
            day = today
            return today
        }
    }
    private var day: Day?
    /// Ladders that the step touches; `nil` until it touches one.
    var ladders: StepLadders?

    /// - Parameter present: the time of the clock.
    init(
        _ db: Database, at present: Instant, newUID: @escaping @Sendable () -> String
    ) throws {
        self.db = db
        let turn = try Turn(after: db, at: present)
        statements = StepStatements(db)
        changes = StepChanges(db, statements, turn, at: present)
        index = StepIndex(db, statements)
        (now, self.present) = (turn.at, present)
        self.newUID = newUID
    }

    /// Gives another step, which is undone or done again now, the turn of this one.
    func giveTurn(to step: Int, _ state: StepRecord.State) throws {
        try changes.turn.give(to: step, state, db)
    }

    /// Adds a thing; gives it an id, and a uid where it has none.
    ///
    /// - Parameters:
    ///   - imported: what imports keep with it, so that the next one can tell a hand-made edit.
    ///   - isFoundByIt: true if that has handles in it (`Handle.record`).
    func insert<T: Thing>(
        _ thing: inout T, imported: String? = nil, isFoundByIt: Bool = true
    ) throws {
        thing.createdAt = present
        thing.modifiedAt = now
        try insertAsIs(&thing, imported: imported, isFoundByIt: isFoundByIt)
        if T.kind == .skill { try remember(skill: thing.label) }
        try followLadders(thing, from: nil)
    }

    /// Adds a thing with the history that it brings along.
    func insertAsIs<T: Thing>(
        _ thing: inout T, imported: String? = nil, isFoundByIt: Bool = true
    ) throws {
        if thing.uid.isEmpty { thing.uid = newUID() }
        // A backup may be of a machine whose clock was ahead.
        changes.turn.at = max(changes.turn.at, thing.modifiedAt)
        let table = T.kind.table
        let row = try statements.insertion(table)
        row.bind(imported, at: thing.bind(to: row, table))
        try row.run()
        thing.id = Int(db.lastInsertedRowID)
        try insertLinks(of: thing, table)
        try index.add(thing, table, imported: isFoundByIt ? imported : nil)
        let key = Key(T.kind, thing.id)
        seen.insert(key)
        if isListed { everything.append(key) }
        try changes.noteAdded(key)
    }

    /// Writes a thing that has changed; does nothing when it has not. Says which.
    @discardableResult
    func update<T: Thing>(_ thing: inout T) throws -> Bool {
        let key = Key(T.kind, thing.id)
        guard let old = try T.fetch(db, id: thing.id), let before = try Snapshot.fetch(key, db)
        else { return false }
        thing.modifiedAt = old.modifiedAt
        thing.sequence = old.sequence
        if thing == old { return false }
        try touch(key, old)
        if keepsHistory {
            try thing.keepHistory(of: old, on: today, name: name)
        }
        thing.modifiedAt = now
        if isSyncing { unmarked.insert(key) }
        let table = T.kind.table
        let row = try statements.renewal(table)
        _ = thing.bind(to: row, table)
        try row.run()
        if table.links.contains(where: { thing.value(of: $0) != old.value(of: $0) }) {
            try db.cachedStatement(sql: "DELETE FROM link WHERE kind = ? AND owner = ?")
                .execute(arguments: [T.kind.rawValue, thing.id])
            try insertLinks(of: thing, table)
        }
        if T.kind == .company, keepsHistory { try keepName(of: old, in: thing) }
        try note(key, before: before)
        index.noteContacts(of: old)
        if let after = try Snapshot.fetch(key, db),
            try after.differsInCalendar(from: before, key, db)
        {
            thing.sequence += 1
            try setSequence(key, thing.sequence)
        }
        try followLadders(thing, from: old)
        return true
    }

    /// Removes a thing on which nothing hangs any more.
    func remove(_ thing: some Thing) throws {
        let key = Key(thing.reference)
        guard let before = try Snapshot.fetch(key, db) else { return }
        try touch(key)
        if thing.kind == .skill, !isRestoring { try forget(skill: thing) }
        try Snapshot.remove(key, db)
        try note(key, before: before)
        index.noteContacts(of: thing)
        followLadders(removed: thing)
    }

    /// True for a thing that this step has added.
    func hasAdded(_ thing: some Thing) -> Bool { changes.hasAdded(Key(thing.reference)) }

    /// Keeps a setting, or forgets it when `value` is `nil`.
    func set(_ name: String, to value: String?) throws {
        let old = try SettingRow.fetch(db, name)
        if old?.value == value { return }
        try noteMoves(by: name)
        let before = try old?.id.flatMap { try Snapshot.fetch(Key(.setting, $0), db) }
        var row = SettingRow(id: old?.id, name: name, value: value ?? "")
        if value == nil { try row.delete(db) } else { try row.save(db) }
        index.noteSetting(name)
        if let id = row.id { try note(Key(.setting, id), before: before) }
    }

    /// Notes that a setting will be changed by undo or redo.
    func noteSetting(_ name: String) throws {
        try noteMoves(by: name)
        index.noteSetting(name)
    }

    // MARK: Notes

    /// Notes how a row was before; `touch` comes before it is changed.
    func note(_ key: Key, before: Snapshot?) throws {
        if let reference = key.reference {
            try index.noteContacts(of: reference)
        } else {
            try touch(key)
        }
        try changes.note(key, before: before)
    }

    /// Notes that a row will be changed: its entry in the index follows from how it is now.
    ///
    /// - Parameter thing: the thing as it is in the log; looked up when there is none.
    func touch(_ key: Key, _ thing: (any Thing)? = nil) throws {
        if seen.insert(key), isListed { everything.append(key) }
        if let reference = key.reference { try index.touch(reference, thing) }
    }

    /// Notes that the interactions of a thing's contacts may be others now.
    func noteContacts(of key: Key) throws {
        if let reference = key.reference { try index.noteContacts(of: reference) }
    }

    private func insertLinks(of thing: some Thing, _ table: Table) throws {
        for field in table.links {
            guard case .ids(let ids) = thing.value(of: field), !ids.isEmpty else { continue }
            let statement = try statements.link()
            for id in ids {
                statement.bind(table.kind.rawValue, at: 1)
                statement.bind(thing.id, at: 2)
                statement.bind(field.role, at: 3)
                statement.bind(id, at: 4)
                try statement.run()
            }
        }
    }

    func setSequence(_ key: Key, _ sequence: Int) throws {
        try db.cachedStatement(sql: "UPDATE \(key.source.table) SET sequence = ? WHERE id = ?")
            .execute(arguments: [sequence, key.id])
    }

    // MARK: The end

    /// Renews what is derived, and gives the step its words. Returns its number, or `nil` when
    /// nothing changed.
    func finish(summary: String) throws -> Int? {
        let number = try changes.finish(summary: summary)
        try renewDerived()
        return number
    }

    /// Renews what is derived from the things touched so far; long steps may call it now and then.
    func renewDerived() throws {
        try index.renew { contact in
            isRestoring && changes.hasAdded(Key(.contact, contact)) ? nil : now
        }
    }

    /// Renews the handles and the search texts of what was touched so far, and leaves the rest to
    /// `renewDerived`.
    func renewIndex() throws { try index.renewIndex() }

    /// The id of the thing of that uid.
    func id(_ kind: Kind, uid: String) throws -> Int? {
        try statements.uidLookup(kind).numbers(uid).first
    }

    /// The ids of the things of a handle, as the index has them.
    func ids(_ handle: Handle) throws -> [Int] {
        let lookup = try statements.handleLookup()
        lookup.bind(handle.kind.rawValue, at: 2)
        return try lookup.numbers(handle.text)
    }
}
