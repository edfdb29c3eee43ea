import CivilTime
import Foundation
import JobSearch
import Logbook

/// Checks of what is around the log: rights, clock, zones, space, backups, drafts.
extension Session {
    func checkRights(_ home: String, _ checkup: inout Checkup) {
        let file = home + "/" + Logbook.fileName
        checkup.check("rights: only you can read the log") {
            for (path, wanted) in [
                (home, 0o700), (file, 0o600), (file + "-wal", 0o600), (file + "-shm", 0o600),
            ] {
                try checkRights(path, wanted)
            }
        }
        var status = stat()
        guard lstat(file, &status) == 0 else { return }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        guard isLink || status.st_nlink > 1 else { return }
        checkup.add(
            "file: \(file)", isWarning: true,
            CommandError(
                isLink
                    ? "It is a link to another place: rights, space and backups are those of that."
                    : "The same file has \(status.st_nlink) names. A program that opens it by another "
                        + "one does not see what was written last.",
                hint: isLink
                    ? "To see where it leads: ls -l \(shellQuoted(file))"
                    : "To find them: find \(shellQuoted(home)) -samefile \(shellQuoted(file))"))
    }

    private func checkRights(_ path: String, _ wanted: Int) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw CommandError(
                "\(path) cannot be looked at: \(reason(of: errno)).",
                hint: "Check its rights: ls -ld \(shellQuoted(path))")
        }
        let digits = String(wanted, radix: 8)
        guard status.st_uid == geteuid() || geteuid() == 0 else {
            throw CommandError(
                "\(path) belongs to somebody else.",
                hint: "sudo chown $(id -u) \(shellQuoted(path))")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw CommandError(
                "Others on this machine can read \(path).",
                hint: "chmod \(digits) \(shellQuoted(path))")
        }
        guard Int(status.st_mode) & wanted == wanted else {
            throw CommandError(
                "\(path) can be read, but nothing can be written.",
                hint: "chmod \(digits) \(shellQuoted(path))")
        }
    }

    func checkZoneData(_ checkup: inout Checkup) {
        guard let state = world.zoneData() else {
            return checkup.check("time zone data") { _ = try Zone.named("Europe/Berlin") }
        }
        checkup.add(
            state.name, isWarning: true, state.problem ?? state.ageProblem(on: Zone.utc.day(now)))
    }

    /// The problem of a clock that is behind; `nil` if it is not.
    func clockProblem(_ lastChange: Instant?) -> CommandError? {
        let hint = "Set the clock: date shows it, timedatectl says whether it is kept right."
        if Zone.utc.day(now) < kithBegan {
            return CommandError(
                "By the clock it is \(Zone.utc.day(now).words), before this kith was made.",
                hint: hint)
        }
        guard let lastChange, now < lastChange else { return nil }
        return CommandError(
            "The last change of the log was made at \(lastChange.iso), which is still to come by "
                + "the clock.", hint: hint)
    }

    /// Warns of a disk that has no room for a copy of the log.
    func checkSpace(_ home: String, _ size: Int, _ checkup: inout Checkup) {
        guard let free = world.freeSpace(home) else { return }
        let isEnough = free / 3 >= size
        checkup.add(
            "free space: \(isEnough ? "more" : "less") than three times the log", isWarning: true,
            isEnough
                ? nil
                : CommandError(
                    "The log takes \(size.asBytes), and \(free.asBytes) are free: a repair, or a "
                        + "restore in its place, may not have room.",
                    hint: "Free some space: df -h \(shellQuoted(home))"))
    }

    /// Tells the age of the newest backup beside the log; nothing where there is none of a log that
    /// was begun just now.
    ///
    /// - Parameters:
    ///   - changes: when the first and the last change of the log were made.
    func checkBackups(
        _ home: String, _ changes: (first: Instant?, last: Instant?), _ zone: Zone,
        _ checkup: inout Checkup
    ) {
        let (firstChange, lastChange) = changes
        let all = KeptBackup.all(in: home + "/" + Logbook.backupFolder, zone: zone)
        guard let newest = all.first(where: { $0.size > 0 }) else {
            guard let firstChange, now.seconds - firstChange.seconds > 2 * 86_400 else { return }
            return checkup.add(
                "backups: none", isWarning: true,
                CommandError(
                    "There is no backup beside the log.",
                    hint: "To write one: kith backup. kith help backups says when kith makes "
                        + "them by itself."))
        }
        let days = max(0, now.seconds - newest.at.seconds) / 86_400
        let isOld = days > 14 && newest.at < lastChange ?? newest.at
        checkup.add(
            "backups: the newest is \(newest.name)", isWarning: true,
            isOld
                ? CommandError(
                    "It is \(days) days old, and the log has changed since.",
                    hint: "To write one: kith backup") : nil)
    }

    /// When a regular file that is not empty was written last; `nil` for anything else.
    private func modified(_ path: String) -> Instant? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
        else { return nil }
        #if canImport(Darwin)
            return Instant(seconds: status.st_mtimespec.tv_sec)
        #else
            return Instant(seconds: status.st_mtim.tv_sec)
        #endif
    }

    /// Warns of drafts that were left more than an hour ago by processes that were killed.
    func checkDrafts(_ home: String, _ checkup: inout Checkup) {
        let drafts = [home, home + "/exports", home + "/backups"].flatMap { directory in
            ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
                .filter { name in
                    let ending = ["-wal", "-shm", "-journal", "-copy"].first(where: name.hasSuffix)
                    return DraftName.place(of: name.dropLast(ending?.count ?? 0)) != nil
                }.map { directory + "/" + $0 }
        }
        let left = drafts.filter { path in
            modified(path).map { now.seconds - $0.seconds > 3600 } ?? false
        }
        guard let first = left.first else { return }
        checkup.add(
            "drafts: \(left.count) left by a kith that was killed", isWarning: true,
            CommandError(
                "They are of no use: \(first)\(left.count > 1 ? " and others" : "").",
                hint: "rm " + left.prefix(20).map(shellQuoted).joined(separator: " ")))
    }
}

extension Int {
    /// `640 kB`, `12 MB`.
    var asBytes: String {
        self < 1_000_000 ? "\(self / 1000) kB" : "\(self / 1_000_000) MB"
    }
}

extension ZoneDataState {
    /// `time zone data: 2026f in /usr/share/zoneinfo`.
    fileprivate var name: String {
        "time zone data: \(release ?? "of no known release") in \(directory)"
    }

    private static var hint: String {
        "Get newer ones (sudo apt-get update && sudo apt-get install tzdata), or let "
            + "TZDIR name a directory that has them."
    }

    /// The problem of data that lack known changes; `nil` if they have all.
    fileprivate var problem: CommandError? {
        guard let needed = missing.map(\.release).max() else { return nil }
        let wrong = Dictionary(grouping: missing, by: \.from).sorted { $0.key < $1.key }
            .map { "in \($0.value.map(\.zone).inWords) from \($0.key.words) on" }
        let claim =
            release.map { $0 < needed ? "" : ", although they say that they are \($0)" } ?? ""
        return CommandError(
            "They are older than \(needed)\(claim), and show a wrong time "
                + wrong.joined(separator: "; ") + ".", hint: ZoneDataState.hint)
    }

    /// The problem of data of a year before the last one: some country changes its clocks nearly
    /// every year.
    fileprivate func ageProblem(on day: Day) -> CommandError? {
        guard let release, let year = Int(release.prefix(4)), year < day.year - 1 else {
            return nil
        }
        return CommandError(
            "They are of \(year): what countries have changed since is not in them.",
            hint: ZoneDataState.hint)
    }
}
