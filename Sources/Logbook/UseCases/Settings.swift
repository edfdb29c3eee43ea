import GRDB
import JobSearch
import Synchronization

extension Logbook {
    /// A setting that the log keeps; `nil` when it was never set.
    public func setting(_ name: String) throws -> String? {
        try read { db in try db.setting(name) }
    }

    /// All settings that were set.
    public func settings() throws -> [String: String] {
        try read { db in
            let rows = try SettingRow.fetchAll(db)
            return Dictionary(rows.map { ($0.name, $0.value) }) { first, _ in first }
        }
    }

    /// Keeps the value of a setting that was never set, where this process has made the log or
    /// changed it: no step of history, for nobody has asked for it.
    ///
    /// - Returns: the value if it is kept from now on.
    public func settle(
        _ name: String, on value: @autoclosure () throws -> String?
    ) throws -> String? {
        guard isNew || made.withLock({ $0.isWritten }), try setting(name) == nil,
            let value = try value()
        else { return nil }
        return try write { db in
            if try SettingRow.fetch(db, name) != nil { return nil }
            var row = SettingRow(id: nil, name: name, value: value)
            try row.insert(db)
            return value
        }
    }

    /// Keeps a setting; `nil` forgets it.
    public func set(_ name: String, to value: String?) throws -> Change<String?> {
        try step { step in
            try step.set(name, to: value)
            return (value.map { "set \(name) to \($0)" } ?? "forgot the setting \(name)", value)
        }
    }
}
