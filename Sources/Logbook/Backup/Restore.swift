import CivilTime
import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// Fills an empty log from a backup, so that it is equal in every field; settings become the
    /// backup's.
    ///
    /// `id`, `createdAt`, `modifiedAt` and `sequence` may be missing in a backup that was written
    /// by hand.
    ///
    /// With `isReplacing` a log that holds things becomes as the backup says; a calendar must see
    /// that as a change, so the SEQUENCE of what stays does not go back. What was exported stays
    /// known, for what is gone must be cancelled there.
    ///
    /// - Returns: how many things of each kind there are now.
    /// - Throws: `LogbookError.notEmpty` when the log holds things, `.refused` with the place of
    ///   what cannot be.
    public func restore(_ data: Data, isReplacing: Bool = false) throws -> Change<[Kind: Int]> {
        let document = try BackupDocument(data)
        return try step(isLong: true) { step in
            try step.db.keepPages(mebibytes: 64)
            let old = try Logbook.counts(step.db).filter { $0.value > 0 }
            if !old.isEmpty, !isReplacing { throw LogbookError.notEmpty }
            step.isRestoring = true
            step.keepsHistory = false
            var restoring = Restoring(step: step)
            if !old.isEmpty {
                restoring.isReplacing = true
                restoring.kept = try step.removeAll(but: document)
                restoring.old = try step.oldSequences(of: document)
            }
            try restoring.restore(document)
            let counts = restoring.counts.filter { $0.value > 0 }
            let replaced = old.isEmpty ? "" : " in place of \(old.inWords)"
            return (
                "restored \(counts.isEmpty ? "an empty log" : counts.inWords)\(replaced)", counts
            )
        }
    }
}

extension [Kind: Int] {
    /// `3 companies and 1 contact`.
    fileprivate var inWords: String {
        sorted { $0.key < $1.key }.map { $0.key.counted($0.value) }.inWords
    }
}

/// Puts a backup's things into the log: first all get their ids, then each is written with its
/// references.
private struct Restoring {
    let step: Step
    private(set) var counts: [Kind: Int] = [:]
    private var ids: [Kind: [String: Int]] = [:]
    var isReplacing = false
    /// Things of the backup that the log holds, by the same id and uid.
    var kept: Set<Reference> = []
    /// SEQUENCE of things that the log has held, by uid.
    var old: [String: Int] = [:]

    init(step: Step) { self.step = step }

    mutating func restore(_ document: BackupDocument) throws {
        var things = document.things
        for kind in Kind.allCases {
            try number(&things[kind, default: []], of: kind, after: document.lastIDs[kind] ?? 0)
        }
        for kind in Kind.allCases { for entry in things[kind] ?? [] { try insert(entry) } }
        for pair in document.notSame { try keepApart(pair) }
        try restoreExports(document)
        if let settings = document.settings { try restoreSettings(settings) }
    }

    /// Gives an id to each thing that has none, and refuses names that two of them have.
    private mutating func number(
        _ entries: inout [BackupEntry], of kind: Kind, after last: Int
    ) throws {
        let table = kind.facts.table
        var used: Set<Int> = []
        var uids: [String: Int] = [:]
        for entry in entries where entry.thing.id != 0 {
            guard used.insert(entry.thing.id).inserted else {
                throw LogbookError.inBackup(
                    entry.place + ".id", "is \(entry.thing.id), which another one has too")
            }
        }
        let given = try Int.fetchOne(
            step.db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table])
        var last = max(given ?? 0, last, used.max() ?? 0)
        for index in entries.indices {
            if entries[index].thing.id == 0 {
                last += 1
                entries[index].thing.id = last
            }
            let uid = entries[index].thing.uid
            if uid.isEmpty { continue }
            guard uids.updateValue(entries[index].thing.id, forKey: uid) == nil else {
                throw LogbookError.inBackup(
                    entries[index].place + ".uid",
                    "is “\(uid.shortened)”, which another one has too")
            }
        }
        ids[kind] = uids
        counts[kind] = entries.count
        try raiseLastID(of: table, to: last)
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

    private func insert(_ entry: BackupEntry) throws {
        var thing = entry.thing
        thing.createdAt = entry.createdAt ?? step.present
        thing.modifiedAt = entry.modifiedAt ?? step.now
        for (field, uids) in entry.references {
            switch field.shape {
            case .reference(let kind):
                let id = try uids.first.map { try self.id(kind, $0, entry, field) }
                thing.set(field, to: id.map { .number($0) } ?? .none)
            case .references(let kind):
                let all = try Set(uids.map { try id(kind, $0, entry, field) })
                thing.set(field, to: .ids(all.sorted()))
            default: continue
            }
        }
        if kept.contains(thing.reference) {
            try step.renew(&thing, imported: entry.imported)
        } else {
            if let sequence = old[thing.uid] {
                // A calendar may have its cancellation, as undo has it.
                thing.sequence = max(thing.sequence, sequence + 2)
                thing.modifiedAt = step.now
            }
            try step.insertAsIs(&thing, imported: entry.imported)
        }
    }

    /// The id of a thing that a field names.
    private func id(
        _ kind: Kind, _ uid: String, _ entry: BackupEntry, _ field: AnyField
    ) throws -> Int {
        let place = "\(entry.place).\(field.name)"
        guard let id = ids[kind]?[uid] else {
            throw LogbookError.inBackup(
                place, "names “\(uid.shortened)”, but no \(kind.noun) has that uid")
        }
        guard Reference(kind, id) != entry.thing.reference else {
            throw LogbookError.inBackup(place, "names itself")
        }
        return id
    }

    private func keepApart(_ pair: BackupDocument.Separation) throws {
        let both = try [("a", pair.a), ("b", pair.b)].map { field, uid in
            guard let id = ids[pair.kind]?[uid] else {
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

    private func restoreSettings(_ settings: [String: String]) throws {
        for row in try SettingRow.fetchAll(step.db) where settings[row.name] == nil {
            try step.set(row.name, to: nil)
        }
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            try step.set(name, to: value)
        }
    }

    private func restoreExports(_ document: BackupDocument) throws {
        if !document.exports.isEmpty, !isReplacing { try ExportRow.deleteAll(step.db) }
        for export in document.exports { try export.row.keep(in: step.db) }
        for (place, names) in document.exportFiles {
            for name in names { try ExportFileRow(place: place, name: name).insert(step.db) }
        }
    }
}
