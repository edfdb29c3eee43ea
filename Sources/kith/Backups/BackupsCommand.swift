import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook
import Presentation
import Publishing

/// The backups beside the log: `kith backups`.
struct BackupsCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "backups", abstract: "List the backups of the log, the newest first.",
        discussion: """
            kith copies the log each day, behind the first change, into HOME/backups; and before it is brought up to date by a \
            newer kith, or replaced by kith restore. It keeps the last one of each of 7 days, 4 weeks and 12 months; those \
            before something else for 30 days, and what kith backup wrote for ever. Where the disk has no room for three times \
            the log there is none of the day. kith config backups off makes an end of it, \
            and so does KITH_BACKUPS=off for a script.

            They are on the same disk as the log. For one elsewhere: kith backup FILE
            """)
    static let examples = ["kith backups", "kith backups --json"]

    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        let folder = try session.backups
        let file = try session.home + "/" + Logbook.fileName
        // Looking begins no log.
        let isThere = FileManager.default.fileExists(atPath: file)
        let zone = try isThere || session.options.tz != nil ? session.zone : session.systemZone
        let all = KeptBackup.all(in: folder, zone: zone)
        if session.isJSON {
            return try session.console.say(JSON.array(all.map { $0.json(in: folder) }).text())
        }
        guard let newest = all.first else {
            let isOff = try isThere && Setting.backups.value(in: session.logbook) == "off"
            return try session.console.say(
                isOff || !session.makesBackups
                    ? "There are no backups, and none are made. To write one: kith backup"
                    : "There are no backups yet: one is made each day, with the first change.")
        }
        var table = Table([.whole, .whole, .brief, .main])
        for backup in all {
            let local = zone.local(backup.at)
            table.add([
                "\(local.day.words) \(local.clock.short)", backup.size.asBytes, backup.why,
                shown(backup.name),
            ])
        }
        try session.console.show(table)
        try session.console.say(
            "To go back to one: kith restore --from \(newest.day.iso) --replace")
    }
}

extension KeptBackup {
    fileprivate var why: String {
        switch reason {
        case .daily: "of the day"
        case .upgrade: "before an upgrade"
        case .restore: "before a restore"
        case .asked: form == .encrypted ? "kith backup, encrypted" : "kith backup"
        }
    }

    /// `{path, at, reason, form, bytes}`.
    fileprivate func json(in folder: String) -> JSON {
        .object([
            ("path", .string(folder + "/" + name)), ("at", .string(at.iso)),
            ("reason", .string(reason.rawValue)), ("form", .string(form.rawValue)),
            ("bytes", .int(size)),
        ])
    }
}
