import CivilTime
import Foundation
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
            let queue = try ReadableLog.openToRead(path, configuration())
            let (version, owner) = try queue.inDatabase { try Schema.numbers($0) }
            if version < 1 || owner != Schema.applicationID {
                throw LogbookError.notALog(path: path)
            }
            if version > Schema.current {
                throw LogbookError.newerSchema(path: path, version: version)
            }
            if version < Schema.current {
                throw LogbookError.refused(
                    "The log is one of an older kith.",
                    hint: "kith brings it up to date: kith today")
            }
            return Logbook(
                queue, path: path, isReadOnly: true, clock: clock,
                newUID: { UUID().uuidString.lowercased() })
        }
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
