import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook

/// A log from a backup: `kith restore log.json`, `kith restore --from yesterday --replace`.
struct RestoreCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Read a backup into an empty log, or in place of one.",
        discussion: """
            It reads what kith backup wrote, encrypted or not, and the copies that kith makes by itself. --from takes the newest \
            of those in HOME/backups that was made on that day or before.

            --replace makes the log as the backup says: what only the log knows is removed, what both know is changed. It is \
            one step: kith undo brings all of it back. A copy of the log is kept before.
            """)
    static let examples = [
        "kith restore log.json --home copy",
        "kith restore log.json --replace",
    ]

    @Argument(help: "The file; - is standard input.") var file: String?
    @Option(
        help: ArgumentHelp(
            "Take the newest backup that is not of a later day (kith help when).",
            valueName: "when"))
    var from: String?
    @Flag(help: "Replace what the log holds.") var replace = false
    @Option(
        help: ArgumentHelp("A file with the key of an encrypted backup.", valueName: "file"))
    var identity: [String] = []
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if (file == nil) == (from == nil) {
            throw ValidationError(
                "Name a file, or a day with --from: kith backups lists what is there.")
        }
    }

    func run(in session: Session) throws {
        let kept = try from.map { try session.backup(notAfter: $0) }
        let folder = try session.backups
        let file = kept.map { folder + "/" + $0.name } ?? file ?? ""
        let identities = try identity.map { try session.existing($0) }
        session.isRestoring = true
        let source = try session.backupSource(file, identities: identities)
        let words = try kept.map {
            "from the backup of "
                + Moment.time($0.at, zone: try session.zone.name)
                .words(in: try session.zone)
        }
        let change = try restore(source, words, file, in: session)
        if session.isJSON {
            return try session.tellJSON(change.step, change.summary, change.touched)
        }
        if replace, change.step == nil, !change.touched.all.isEmpty || !change.result.isEmpty,
            !change.summary.hasSuffix("with the history")
        {
            return try session.console.say("Nothing to change: the log is as the backup says.")
        }
        try session.console.say(
            change.summary.capitalizedFirst + "."
                + (replace && change.step != nil ? " kith undo takes it back." : ""))
    }

    /// Keeps a copy of what is replaced, which goes again where nothing was.
    private func restore(
        _ source: BackupSource, _ words: String?, _ file: String, in session: Session
    ) throws -> Change<[Kind: Int]> {
        let logbook = try session.logbook
        let folder = try session.backups
        var copy: KeptBackup?
        if replace, session.makesBackups, try logbook.counts().values.contains(where: { $0 > 0 }) {
            copy = try logbook.keepCopy(in: folder, for: .restore)
        }
        var isNeeded = false
        defer { if let copy, !isNeeded { unlink(folder + "/" + copy.name) } }
        do {
            let change = try logbook.restore(
                from: source.open, words, isReplacing: replace)
            isNeeded = change.step != nil
            return change
        } catch LogbookError.refused(let message, let hint) {
            throw CommandError(message, hint: hint, status: .unreadable)
        } catch LogbookError.notEmpty {
            var explained = Hints.explain(LogbookError.notEmpty)
            let file = shellQuoted(shown(file))
            let typed = from.map { "--from \(shellQuoted(shown($0)))" } ?? file
            // Another home has other backups.
            explained.hint = explained.hint?.replacing("FILE", with: typed, maxReplacements: 1)
                .replacing("FILE", with: file)
            throw explained
        }
    }
}
