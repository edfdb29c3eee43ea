import CivilTime
import Foundation
import GRDB

extension Logbook {
    /// The first bytes of a copy of a log.
    public static let copyMark = Array("SQLite format 3\0".utf8)

    /// Opens a copy of a log to read it. Of one of an earlier schema another copy is brought to the
    /// current one, which has no name and is gone with the process.
    ///
    /// - Parameter log: the path of the log beside which that is written.
    /// - Throws: `LogbookError`
    public static func openCopy(at path: String, beside log: String) throws -> Logbook {
        let copy = try openToExamine(path: path)
        let version = try explaining(path) { try copy.queue.inDatabase(Schema.numbers).version }
        if version == Schema.current { return copy }
        return try explaining(path) {
            // Nobody sweeps the draft meanwhile.
            try LogFile.keeping(log) {
                let draft = try NewLog.makeDraft(log)
                defer { for ending in [""] + LogFile.endings { unlink(draft + ending) } }
                let file = Foundation.open(draft, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
                guard file >= 0 else { throw LogFile.writingFault(draft) }
                defer { close(file) }
                try LogCopy.write(copy.queue, to: draft, file)
                let queue = try DatabaseQueue(path: draft)
                try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = MEMORY") }
                try Schema.migrate(queue)
                return Logbook(
                    queue, path: path, isReadOnly: true, clock: { Instant(seconds: 0) },
                    newUID: { "" })
            }
        }
    }

    /// Makes an empty file beside a log, which has no name any more and is gone once it is closed.
    ///
    /// - Returns: its descriptor.
    /// - Throws: `LogbookError`
    public static func namelessFile(beside log: String) throws -> Int32 {
        let draft = try NewLog.makeDraft(log)
        let file = Foundation.open(draft, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        unlink(draft)
        if file < 0 { throw LogFile.writingFault(draft) }
        return file
    }
}
