import GRDB
import JobSearch

/// A setting that goes along with the things: a ladder of the user's own, or a cadence of several
/// contacts.
struct SyncedSetting {
    let name: String
    let value: String

    /// Uid of its item: the same on every log.
    var uid: String { SyncedSetting.uid(of: name) }

    var thing: PortableThing {
        var thing = PortableThing(nil, uid: uid)
        thing.values = ["name": .text(name), "value": .text(value)]
        return thing
    }

    static func uid(of name: String) -> String {
        NameUUID.make(name, in: "kith setting")
    }

    /// The settings of the log that sync.
    static func all(_ db: Database) throws -> [SyncedSetting] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT name, value FROM setting ORDER BY name"))
        return try rows.map { try SyncedSetting(name: $0[0], value: $0[1]) }
            .filter { SettingScope.of($0.name) == .synced }
    }

    /// The setting that came in as a thing; `nil` for what is none, or none that syncs.
    init?(_ thing: PortableThing) {
        guard thing.kind == nil, case .text(let name)? = thing.values["name"],
            case .text(let value)? = thing.values["value"], SettingScope.of(name) == .synced,
            SyncedSetting.uid(of: name) == thing.uid,
            Ladder(setting: name, value: value) != nil
                || CadenceRule(setting: name, value: value) != nil
        else { return nil }
        self.init(name: name, value: value)
    }

    private init(name: String, value: String) { (self.name, self.value) = (name, value) }
}

/// Whether a setting is of the log on this machine, or goes along with the things by sync.
public enum SettingScope: Sendable {
    case local
    case synced

    /// Names of the settings of one log: they are about this machine, or about how its user types
    /// and reads here.
    private static let ofThisLog: Set<String> = [
        "timeZone", Logbook.backupSetting, "followUp.days", "followUp.time", "done.logs",
        "followUp.alarm", "meetup.alarm", "conference.alarm", "fair.alarm", "hackathon.alarm",
        "webinar.alarm", "coffee.alarm", "call.alarm", "interview.alarm",
        DayMoves.name, ForgottenSkills.setting,
    ]

    /// The scope of a setting; `nil` for one of which nobody has decided. It stays where it is.
    public static func of(_ name: String) -> SettingScope? {
        if ofThisLog.contains(name) || name.hasPrefix(SyncAccount.prefix) { return .local }
        if name.hasPrefix(Ladder.prefix) || CadenceRule.Subject(setting: name) != nil {
            return .synced
        }
        return nil
    }
}
