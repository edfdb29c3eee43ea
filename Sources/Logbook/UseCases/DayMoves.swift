import CivilTime
import GRDB

/// How often the settings were changed that say when a thing of a day stands in a calendar, since
/// one was written.
///
/// Each of them moves all such things at once, which calendars learn by a higher SEQUENCE.
/// It is kept beside the settings and not in history: undoing a change moves the things once more.
public struct DayMoves: Sendable, Equatable {
    public var count: Int
    public var at: Instant

    /// The name under which it stands among the settings: `2 1772438400`.
    static let name = "calendar.dayMoves"
    /// The settings that move things.
    static let settings: Set<String> = ["timeZone", "followUp.time"]

    /// From the text of the setting.
    init?(_ text: String) {
        let parts = text.split(separator: " ").compactMap { Int($0) }
        guard parts.count == 2, parts[0] >= 0 else { return nil }
        (count, at) = (parts[0], Instant(seconds: parts[1]))
    }

    fileprivate static func count(at now: Instant, _ db: Database) throws {
        if try ExportRow.all().isEmpty(db) { return }
        let known = try SettingRow.fetch(db, name)
        let count = known.flatMap { DayMoves($0.value) }?.count ?? 0
        var row = SettingRow(id: known?.id, name: name, value: "\(count + 1) \(now.seconds)")
        try row.save(db)
    }
}

extension Step {
    /// Counts a change of a setting that moves things in calendars.
    func noteMoves(by setting: String) throws {
        if DayMoves.settings.contains(setting), !isRestoring { try DayMoves.count(at: now, db) }
    }
}

extension Logbook {
    /// How often things of a day were moved by settings; `nil` where they never were.
    public func dayMoves() throws -> DayMoves? {
        try setting(DayMoves.name).flatMap { DayMoves($0) }
    }
}
