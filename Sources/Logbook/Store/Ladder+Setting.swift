import GRDB
import JobSearch

/// Ladders that the user defines, which are settings: `ladder.meetup` is a JSON list of its rungs
/// as they are typed.
extension Ladder {
    static let prefix = "ladder."

    /// Name of the setting.
    static func setting(_ name: String) -> String { prefix + name }

    /// Value of the setting.
    var settingValue: String { JSONList.text(rungs.map(\.words)) }

    /// From a setting; `nil` if it is no ladder.
    init?(setting name: String, value: String) {
        guard name.hasPrefix(Ladder.prefix), let rungs = JSONList.strings(value),
            let ladder = try? Ladder(
                name: String(name.dropFirst(Ladder.prefix.count)), parsing: rungs)
        else { return nil }
        self = ladder
    }

    /// The ladder of a name, the user's own before a built-in one.
    static func named(_ name: String, _ db: Database) throws -> Ladder? {
        let setting = setting(name)
        if let row = try SettingRow.fetch(db, setting),
            let own = Ladder(setting: setting, value: row.value)
        {
            return own
        }
        return builtIn.first { $0.name == name }
    }

    /// The user's own ladders, by name.
    static func own(_ db: Database) throws -> [Ladder] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT name, value FROM setting WHERE name > 'ladder.' AND name < 'ladder/'
                ORDER BY name
                """)
        return try rows.compactMap { try Ladder(setting: $0[0], value: $0[1]) }
    }
}
