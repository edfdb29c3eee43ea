import CivilTime
import GRDB

extension Logbook {
    /// Opens the log at `path` for reading alone, for as long as a program runs: none is made where
    /// there is none, an older one stays as it is, and nothing is ever written to it.
    ///
    /// - Throws: `LogbookError`
    public static func openToRead(
        path: String, clock: @escaping @Sendable () -> Instant
    ) throws -> Logbook {
        try explaining(path) {
            let (queue, version) = try queueToRead(path)
            if version < Schema.current {
                throw LogbookError.refused(
                    "The log is one of an older kith.",
                    hint: "kith brings it up to date: kith today")
            }
            return Logbook(queue, path: path, isReadOnly: true, clock: clock, newUID: { "" })
        }
    }

    /// Opens a log of this version or an older one for reading alone, and gives its version.
    static func queueToRead(_ path: String) throws -> (queue: DatabaseQueue, version: Int) {
        let queue = try ReadableLog.openToRead(path, configuration())
        return (queue, try queue.inDatabase { try Schema.version(of: $0, path: path) })
    }

    /// A number that is another one once any other process has changed the log. Only numbers of the
    /// same opened log can be compared.
    public func dataVersion() throws -> Int {
        try Logbook.explaining(path) {
            try queue.inDatabase { db in
                try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            }
        }
    }
}
