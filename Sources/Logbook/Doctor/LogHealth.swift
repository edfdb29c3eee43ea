import CSQLiteShim
import CivilTime
import Foundation
import GRDB
import JobSearch

/// The state of a log, as a look through all of it finds it.
public struct LogHealth: Sendable {
    /// Version of the schema, and the one that this kith writes.
    public var schema: Int
    public static let schema = Schema.current
    /// When the last change was made; `nil` if there was none, or if that cannot be read.
    public var lastChange: Instant?
    public var firstChange: Instant?
    /// Number of bytes of the file and of what is written ahead of it.
    public var size = 0
    public var faults: [LogFault] = []
    /// The first values that no calendar may hold, and the number of all.
    public var badFields: [BadField] = []
    public var badFieldCount = 0

    /// Maximum number of those that are kept.
    static let limit = 20
}

extension Logbook {
    /// Version of SQLite.
    public static var sqliteVersion: String { String(cString: kith_sqlite_version()) }

    /// Opens the log at `path` to look at it: none is made where there is none, an older one stays
    /// as it is, and nothing is ever written to it.
    ///
    /// - Throws: `LogbookError`
    public static func openToExamine(path: String) throws -> Logbook {
        try explaining(path) {
            try LogFile.keeping(path) {
                return Logbook(
                    try queueToRead(path).queue, path: path, isReadOnly: true,
                    clock: { Instant(seconds: 0) },
                    newUID: { "" })
            }
        }
    }

    /// Looks through the whole log for damage: pages, indexes, rows, references and links, what is
    /// derived from the things, and values that no calendar may hold. Nothing is written, and no
    /// other process waits for it.
    ///
    /// - Throws: `LogbookError` where the log cannot be read at all.
    public func examine() throws -> LogHealth {
        try Logbook.explaining(path) {
            try queue.inDatabase { db in
                var health = LogHealth(schema: try Schema.numbers(db).version)
                for ending in ["", "-wal"] {
                    var status = stat()
                    if stat(path + ending, &status) == 0 { health.size += Int(status.st_size) }
                }
                try db.inTransaction(.deferred) {
                    var examination = Examination(db)
                    try examination.run(isCurrent: health.schema == Schema.current)
                    health.faults = examination.faults
                    health.badFields = examination.badFields
                    health.badFieldCount = examination.badFieldCount
                    health.lastChange = try? Instant.fetchOne(
                        db, sql: "SELECT max(changedAt) FROM step")
                    health.firstChange = try? Instant.fetchOne(
                        db, sql: "SELECT at FROM step ORDER BY id LIMIT 1")
                    return .rollback
                }
                return health
            }
        }
    }
}
