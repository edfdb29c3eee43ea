import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook
import Publishing

/// The whole log as one file: `kith backup log.json`.
struct BackupCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write the whole log into one JSON file.",
        discussion: """
            kith keeps backups by itself, too: kith backups lists them. This one is a file for other places and other programs.

            --encrypt and --passphrase have the program age encrypt it, so that nobody else can read it (apt install age). \
            kith restore reads it back; of one of more than 8 MB it asks for the passphrase twice.
            """)
    static let examples = ["kith backup", "kith backup log.json --history"]

    @Argument(help: "The file (default: in HOME/backups, by the time); - is standard output.")
    var file: String?
    @Flag(help: "Take the steps along that kith undo takes back.") var history = false
    @Option(
        help: ArgumentHelp(
            "Encrypt it for a key (age1…, ssh-ed25519 …), or for those in a file.",
            valueName: "recipient"))
    var encrypt: [String] = []
    @Flag(help: "Encrypt it with a passphrase, which age asks for.") var passphrase = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if passphrase, !encrypt.isEmpty {
            throw ValidationError("--encrypt and --passphrase exclude each other.")
        }
    }

    func run(in session: Session) throws {
        let logbook = try session.logbook
        let age = try passphrase || !encrypt.isEmpty ? Age(in: session.world) : nil
        let arguments = try age == nil ? [] : encryption(in: session)
        if file == "-" {
            guard let age else {
                return try logbook.backup(hasHistory: history) {
                    try session.console.put(bytes: $0)
                }
            }
            let encryption = try Encryption(age, arguments, output: nil)
            try logbook.backup(hasHistory: history, encryption.write)
            return try encryption.finish()
        }
        let place = try place(in: session, isEncrypted: age != nil)
        let output = try FileInPlace(place, sparing: logbook)
        if let age {
            let encryption = try Encryption(age, arguments, output: output.descriptor)
            try logbook.backup(hasHistory: history, encryption.write)
            try encryption.finish()
        } else {
            try logbook.backup(hasHistory: history) { try output.write($0) }
        }
        try output.finish()
        if session.isJSON {
            return try session.console.say(JSON.object([("path", .string(place))]).text())
        }
        session.console.note("Wrote \(shown(place)).")
    }

    private func place(in session: Session, isEncrypted: Bool) throws -> String {
        if let file { return try session.path(file) }
        let directory = try session.home + "/" + Logbook.backupFolder
        try session.makeDirectory(directory)
        let local = try session.zone.local(session.now)
        let time = "\(local.day.iso)T\(local.clock.iso.replacing(":", with: ""))"
        return "\(directory)/\(time).json\(isEncrypted ? ".age" : "")"
    }

    /// The arguments with which age encrypts.
    private func encryption(in session: Session) throws -> [String] {
        if passphrase { return ["-p"] }
        return try encrypt.flatMap { recipient in
            ["age1", "ssh-"].contains(where: recipient.hasPrefix)
                ? ["-r", recipient] : ["-R", try session.existing(recipient)]
        }
    }
}
