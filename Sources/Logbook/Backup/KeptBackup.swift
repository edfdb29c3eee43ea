import CivilTime
import Foundation

/// A backup in the directory of backups, as its name says: a copy of the log, which kith made by
/// itself (`2026-03-02T090000+0100-daily.sqlite`), or a document that `kith backup` wrote
/// (`2026-03-02T090000.json`, encrypted with `.age` behind it).
public struct KeptBackup: Sendable, Equatable {
    public var name: String
    public var at: Instant
    /// The day on the clocks by which it is named.
    public var day: Day
    public var reason: Reason
    public var form: Form
    /// Number of bytes.
    public var size = 0

    /// The occasion on which a backup was made.
    public enum Reason: String, CaseIterable, Sendable {
        /// The first change of a day.
        case daily
        /// A newer kith, which changes the schema.
        case upgrade
        /// Another backup in place of what the log held.
        case restore
        /// A user who asked for it.
        case asked
    }

    public enum Form: String, Sendable {
        /// A database like the log itself.
        case copy
        /// JSON.
        case document
        /// JSON, encrypted by age.
        case encrypted
    }

    /// `nil` for a name that no backup has.
    ///
    /// - Parameter zone: the zone of a name that says none.
    public init?(name: String, zone: Zone) {
        let time = name.prefix(17)
        let digits = time.dropFirst(11).utf8
        guard let day = Day(iso: time.prefix(10)), time.dropFirst(10).first == "T",
            digits.count == 6, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(time.suffix(6)), number / 10_000 < 24, number / 100 % 100 < 60,
            number % 100 < 60
        else { return nil }
        let seconds = number / 10_000 * 3600 + number / 100 % 100 * 60 + number % 100
        let local = LocalTime(day: day, clock: ClockTime(seconds: seconds))
        let rest = name.dropFirst(17)
        (self.name, self.day) = (name, day)
        if rest == ".json" || rest == ".json.age" {
            (form, reason) = (rest == ".json" ? .document : .encrypted, .asked)
            at = zone.instant(local)
            return
        }
        guard rest.hasSuffix(KeptBackup.ending),
            let offset = Zone.offset(iso: Array(rest.utf8.prefix(5))[...])
        else { return nil }
        let words = rest.dropFirst(5).dropLast(KeptBackup.ending.count)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard words.count == 2 || words.count == 3 && Int(words[2]) != nil, words[0].isEmpty,
            let reason = Reason(rawValue: String(words[1])), reason != .asked
        else { return nil }
        (self.reason, form) = (reason, .copy)
        at = local.instant(offset: offset)
    }

    private static let ending = ".sqlite"

    /// The name of a copy.
    ///
    /// - Parameter number: 2 for the second one of the same second.
    static func name(_ reason: Reason, at: Instant, in zone: Zone, number: Int = 1) -> String {
        let local = zone.local(at)
        let offset = zone.offset(at: at)
        let minutes = abs(offset) / 60
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        return "\(local.day.iso)T\(local.clock.iso.replacing(":", with: ""))"
            + "\(offset < 0 ? "-" : "+")\(digits)-\(reason.rawValue)"
            + (number > 1 ? "-\(number)" : "") + ending
    }

    /// The backups in a directory, the newest first; none where there is no such directory.
    public static func all(in folder: String, zone: Zone) -> [KeptBackup] {
        var backups: [KeptBackup] = []
        for name in names(in: folder) {
            guard var backup = KeptBackup(name: name, zone: zone) else { continue }
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG
            else { continue }
            backup.size = Int(status.st_size)
            backups.append(backup)
        }
        return backups.sorted { ($0.at, $0.name) > ($1.at, $1.name) }
    }

    /// True if a copy of the log was made on a day.
    public static func hasCopy(of day: Day, in folder: String) -> Bool {
        let day = day.iso
        return names(in: folder).contains { name in
            name.hasPrefix(day) && KeptBackup(name: name, zone: .utc)?.form == .copy
        }
    }

    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
