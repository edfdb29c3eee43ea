import GRDB
import JobSearch

extension Logbook {
    /// A setting that the log keeps; `nil` when it was never set.
    public func setting(_ name: String) throws -> String? {
        try read { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"),
                arguments: [name])
        }
    }

    /// All settings that were set.
    public func settings() throws -> [String: String] {
        try read { db in
            let rows = try SettingRow.fetchAll(db)
            return Dictionary(rows.map { ($0.name, $0.value) }) { first, _ in first }
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
