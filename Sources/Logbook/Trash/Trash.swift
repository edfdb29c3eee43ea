import CivilTime
import GRDB
import JobSearch

/// A thing in the trash.
public struct Trashed: Sendable, Equatable {
    public var thing: LogbookError.Candidate
    /// The time at which it was removed.
    public var at: Instant
    /// The thing that it was merged into.
    public var mergedInto: LogbookError.Candidate?

    /// The time at which it leaves the trash.
    public var until: Instant { at.adding(seconds: TrashRow.days * 86_400) }
}

/// A thing that was brought back from the trash.
public struct BroughtBack: Sendable, Equatable {
    public var thing: LogbookError.Candidate
    /// The thing that it was a part of.
    public var partedFrom: LogbookError.Candidate?
    /// Things that it named, and that are no longer in the log.
    public var missing: [Reference] = []
    /// Fields of the one that it is parted from that stay, because they were changed since.
    public var kept: [String] = []
}

/// What was erased from the trash and from history.
public struct Erased: Sendable, Equatable {
    public var things: [LogbookError.Candidate]
    /// Places of exports that show some of them, and have not been written since they went.
    public var places: [String]
}

extension Logbook {
    /// What was removed in the last thirty days, the newest first.
    public func trash() throws -> [Trashed] {
        let present = clock()
        return try read { db in
            try TrashRow.all(db, now: Turn.now(db, at: present)).map { row in
                var trashed = Trashed(thing: row.candidate, at: row.at)
                if let merge = row.merge {
                    let label: String? = try merge.after.value(row.kind.labelColumn, db)
                    trashed.mergedInto = .init(
                        kind: row.kind, id: merge.into, label: label ?? "")
                }
                return trashed
            }
        }
    }

    /// Brings things back from the trash, each with its id, and named again where it was named; parts
    /// what was merged.
    ///
    /// - Parameter references: ids, uids or names.
    /// - Throws: `LogbookError.notInTrash`, `.ambiguous`, or `.refused` for one that is in the log
    ///   again.
    public func bringBack(_ references: [String]) throws -> Change<[BroughtBack]> {
        try step { step in
            let rows = try TrashRow.all(step.db, now: step.now)
            var chosen: [TrashRow] = []
            for reference in references {
                let row = try TrashRow.one(reference, in: rows)
                if !chosen.contains(where: { $0.id == row.id }) { chosen.append(row) }
            }
            // What others name comes first.
            chosen.sort { ($0.kind, $0.id) < ($1.kind, $1.id) }
            let back = try chosen.map { try step.bringBack($0, among: rows) }
            let names = chosen.map { "\($0.kind.noun) \($0.label.shortened)" }.inWords
            return ("restored \(names) from the trash", back)
        }
    }

    /// Erases what is in the trash, and what history has of it: that cannot be undone.
    ///
    /// - Parameters:
    ///   - references: ids, uids or names; none for all of it.
    ///   - isDryRun: only to say what would be.
    public func emptyTrash(_ references: [String], isDryRun: Bool) throws -> Erased {
        let present = clock()
        func choose(_ db: Database) throws -> [TrashRow] {
            let now = try Turn.now(db, at: present)
            let rows = try TrashRow.all(db, now: now)
            return references.isEmpty
                ? rows : try references.map { try TrashRow.one($0, in: rows) }
        }
        func told(_ rows: [TrashRow], _ db: Database) throws -> Erased {
            Erased(
                things: rows.map(\.candidate), places: isDryRun ? try rows.places(db) : [])
        }
        if isDryRun { return try read { try told(choose($0), $0) } }
        return try erasing { db in
            let rows = try choose(db)
            for row in rows { try row.erase(db) }
            // What has left the trash by itself is only in history.
            try TrashRow.forgetOld(db, now: Turn.now(db, at: present))
            return try told(rows, db)
        }
    }
}

extension TrashRow {
    /// The one thing of the trash that a text names.
    fileprivate static func one(_ text: String, in rows: [TrashRow]) throws -> TrashRow {
        let found = named(text, in: rows)
        guard let first = found.first else { throw LogbookError.notInTrash(text) }
        if found.count > 1 {
            throw LogbookError.ambiguous(first.kind, text, found.map(\.candidate))
        }
        return first
    }
}
