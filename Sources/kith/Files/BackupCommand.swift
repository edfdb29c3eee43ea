import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook

/// The whole log as one file: `kith backup log.json`.
struct BackupCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write the whole log into one JSON file.")
    static let examples = ["kith backup", "kith backup log.json"]

    @Argument(help: "The file (default: in HOME/backups, by the time); - is standard output.")
    var file: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let logbook = try session.logbook
        if file == "-" { return try logbook.backup { try session.console.put(bytes: $0) } }
        let place: String
        if let file {
            place = try session.path(file)
        } else {
            let directory = try session.home + "/backups"
            try session.makeDirectory(directory)
            let local = try session.zone.local(session.now)
            place = directory + "/\(local.day.iso)T\(local.clock.iso.replacing(":", with: "")).json"
        }
        try session.writeFile(place) { try logbook.backup($0) }
        if session.isJSON {
            return try session.console.say(JSON.object([("path", .string(place))]).text())
        }
        session.console.note("Wrote \(shown(place)).")
    }
}

/// A log from a backup: `kith restore log.json`, `kith restore log.json --replace`.
struct RestoreCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Read a backup into an empty log, or in place of one.",
        discussion: """
            --replace makes the log as the backup says: what only the log knows is removed, what both know is changed. It is \
            one step: kith undo brings all of it back.
            """)
    static let examples = [
        "kith restore log.json --home copy",
        "kith restore log.json --replace",
    ]

    @Argument(help: "The file that kith backup wrote; - is standard input.") var file: String
    @Flag(help: "Replace what the log holds.") var replace = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let source = try session.openFile(file)
        let change: Change<[Kind: Int]>
        session.isRestoring = true
        do {
            change = try session.logbook.restore(
                from: { session.pieces(of: source, file) }, isReplacing: replace)
        } catch LogbookError.refused(let message, let hint) {
            throw CommandError(message, hint: hint, status: .unreadable)
        } catch LogbookError.notEmpty {
            var explained = Hints.explain(LogbookError.notEmpty)
            explained.hint = explained.hint?.replacing("FILE", with: shellQuoted(shown(file)))
            throw explained
        }
        if session.isJSON {
            return try session.tellJSON(change.step, change.summary, change.touched)
        }
        if replace, change.step == nil {
            return try session.console.say("Nothing to change: the log is as the backup says.")
        }
        let words = change.summary
        try session.console.say(
            words.capitalizedFirst + "."
                + (replace ? " kith undo takes it back." : ""))
    }
}
