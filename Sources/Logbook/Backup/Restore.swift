import Foundation
import GRDB
import JobSearch

extension Logbook {
    /// Fills an empty log from a backup, so that it is equal in every field; settings become the
    /// backup's.
    ///
    /// `id`, `createdAt`, `modifiedAt` and `sequence` may be missing in a backup that was written
    /// by hand. The document is read twice, a thing at a time.
    ///
    /// With `isReplacing` a log that holds things becomes as the backup says; a calendar must see
    /// that as a change, so the SEQUENCE of what stays does not go back. What was exported stays
    /// known, for what is gone must be cancelled there.
    ///
    /// What is known of servers with which the log syncs is forgotten: the next round finds the
    /// things there again by their uids, and removes none.
    ///
    /// A log in which there never was a step gets the history that is in a backup, as its own: that
    /// is no step, and undo takes back the last one of the backup.
    ///
    /// - Parameters:
    ///   - open: begins to read the document, and returns what gives its next bytes; none at its
    ///     end.
    ///   - words: where it comes from, for history: `from the backup of Fri 27 Nov 2026 09:14`.
    /// - Returns: how many things of each kind there are now.
    /// - Throws: `LogbookError.notEmpty` when the log holds things, `.refused` with the place of
    ///   what cannot be, or the error of `open`; then nothing has changed.
    public func restore(
        from open: () throws -> () throws -> [UInt8], _ words: String? = nil,
        isReplacing: Bool = false
    ) throws -> Change<[Kind: Int]> {
        try step(isLong: true) { step in
            try step.db.keepPages(mebibytes: 8)
            let old = try Logbook.counts(step.db).filter { $0.value > 0 }
            let isReplacing = isReplacing && !old.isEmpty
            let survey = try BackupSurvey(open, keepsAll: isReplacing, step.db)
            if !old.isEmpty, !isReplacing { throw LogbookError.notEmpty }
            step.isRestoring = true
            step.keepsHistory = false
            let isFirst = try Int.fetchOne(step.db, sql: "SELECT 1 FROM step LIMIT 1") == nil
            let takesHistory = survey.hasHistory && isFirst && old.isEmpty
            if takesHistory { step.changes.isSilent = true }
            let restoring = try Restoring(
                step, survey, isReplacing: isReplacing, takesHistory: takesHistory)
            try restoring.restore(open)
            try BackupSurvey.end(step.db)
            // What the log lacks now would be taken for removed.
            try SyncState.forgetAll(step.db)
            let counts = survey.counts.filter { $0.value > 0 }
            var end = words.map { " " + $0 } ?? ""
            end += old.isEmpty ? "" : " in place of \(old.inWords)"
            if survey.hasHistory, old.isEmpty {
                end += takesHistory ? ", with the history" : ", without the history"
            }
            return (
                "restored \(counts.isEmpty ? "an empty log" : counts.inWords)\(end)", counts
            )
        }
    }

    /// Does the same with a document in memory.
    public func restore(_ data: Data, isReplacing: Bool = false) throws -> Change<[Kind: Int]> {
        try restore(
            from: {
                var rest = [[UInt8](data)]
                return { rest.popLast() ?? [] }
            }, isReplacing: isReplacing)
    }
}

extension [Kind: Int] {
    /// `3 companies and 1 contact`.
    fileprivate var inWords: String {
        sorted { $0.key < $1.key }.map { $0.key.counted($0.value) }.inWords
    }
}
