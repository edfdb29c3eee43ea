import CivilTime
import Foundation
import JobSearch
import Logbook
import Publishing

/// The backup of the day. It is made behind the first change, by another process of this program,
/// so that nobody waits for it.
enum DailyBackup {
    /// The word for it on a command line, which no help page has.
    static let word = "_daily-backup"

    /// Begins another process that makes it. Where none can be begun, there is none.
    static func begin(_ home: String) {
        #if os(Linux)
            let program = "/proc/self/exe"
        #else
            let program = Bundle.main.executablePath ?? ""
        #endif
        DetachedChild.start(program, ["kith", word, home])
    }

    /// Makes it as the one thing that this process does; false where a command line does not ask for
    /// it.
    static func run(askedBy words: [String]) -> Bool {
        guard words.count == 3, words[1] == word else { return false }
        let options = SessionOptions(home: words[2])
        guard let session = try? Session(world: .system(), options: options),
            let home = try? session.home
        else { return true }
        DetachedChild.letGo()
        make(home, at: session.now, freeSpace: session.world.freeSpace)
        return true
    }

    /// Makes it, where the disk has room for three times the log. A failure is nobody's concern
    /// here: `doctor` tells the age of the newest one.
    static func make(_ home: String, at now: Instant, freeSpace: (String) -> Int?) {
        _ = try? Logbook.keepDailyCopy(of: home + "/" + Logbook.fileName, at: now) { size in
            freeSpace(home).map { $0 >= 3 * size + (16 << 20) } ?? false
        }
    }
}

extension Session {
    /// True unless the environment says that no backups are made by themselves.
    var makesBackups: Bool { world.environment["KITH_BACKUPS"]?.lowercased() != "off" }

    /// Has the backup of the day made, behind a command that has changed the log, unless it is
    /// there.
    func beginDailyBackup() {
        guard makesBackups, let logbook = changedLogbook, let home = try? home else { return }
        let zone =
            options.tz == nil && knownZone != nil
            ? knownZone
            : (try? logbook.setting(Setting.timeZone.rawValue)).map {
                Zone.named($0, else: .utc)
            }
        let folder = home + "/" + Logbook.backupFolder
        guard !KeptBackup.hasCopy(of: (zone ?? .utc).day(now), in: folder),
            (try? Setting.backups.value(in: logbook)) == "on",
            // A log that was only begun holds nothing.
            (try? logbook.history(limit: 1).isEmpty) == false
        else { return }
        world.backUp(home)
    }
}
