import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook

/// A check of what kith needs: `kith doctor`.
struct DoctorCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check the log, the time zones and the rights of files.")
    static let examples = ["kith doctor", "kith doctor --json"]

    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var findings: [(name: String, problem: CommandError?)] = []
        func check(_ name: String, _ body: () throws -> Void) {
            do {
                try body()
                findings.append((name, nil))
            } catch {
                findings.append((name, Hints.explain(error)))
            }
        }
        let home = try session.home
        check("log: \(home)/log.sqlite") { try session.logbook.check() }
        check("rights: only you can read the log") { try rights(home) }
        check("time zone: \((try? session.zone.name) ?? "unknown")") { _ = try session.zone }
        check("time zone data") {
            let (berlin, summer) = (
                try Zone.named("Europe/Berlin"), Instant(seconds: 1_782_864_000)
            )
            guard berlin.offset(at: summer) == 7200 else {
                throw CommandError(
                    "The zone data say something odd about Berlin in July 2026.",
                    hint: "apt-get install --reinstall tzdata")
            }
        }
        check("addresses of pages") {
            let bad = try session.logbook.badAddresses()
            for one in bad.prefix(20) {
                let name = "address: \(one.thing.kind.noun) \(one.thing.text) “\(one.label)”"
                findings.append((name, DoctorCommand.remedy(for: one)))
            }
            if bad.count > 20 {
                throw CommandError(
                    "There are \(bad.count - 20) more such addresses.",
                    hint: "Mend these, and look again: kith doctor")
            }
        }
        let broken = findings.filter { $0.problem != nil }
        if session.isJSON {
            let list = findings.map { finding in
                JSON.object([
                    ("check", .string(finding.name)), ("ok", .bool(finding.problem == nil)),
                    ("problem", .optional(finding.problem?.message)),
                    ("hint", .optional(finding.problem?.hint)),
                ])
            }
            try session.console.say(JSON.array(list).text())
        } else {
            for finding in findings {
                try session.console.say(
                    (finding.problem == nil ? "ok       " : "problem  ") + shown(finding.name))
                if let problem = finding.problem {
                    try session.console.say("         " + shown(problem.message))
                    if let hint = problem.hint {
                        try session.console.say("         " + shown(hint))
                    }
                }
            }
        }
        if !broken.isEmpty { throw ExitCode(1) }
    }

    /// The problem of an address, with the command that mends it.
    private static func remedy(for bad: BadAddress) -> CommandError {
        let kind = bad.thing.kind
        let field = kind.fields.first { $0.name == bad.field }
        let option = field?.options.first ?? bad.field
        let mended = WebAddress.mended(bad.value)
        let change = mended.map { "--\(option) \(shellQuoted($0))" } ?? "--clear \(option)"
        return CommandError(
            "The \(field?.word ?? bad.field) “\(bad.value)” is no address; exports leave it out.",
            hint: "kith \(kind.word) edit \(bad.thing.text) \(change)")
    }

    private func rights(_ home: String) throws {
        for (path, wanted) in [(home, 0o700), (home + "/log.sqlite", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
            guard mode & 0o077 == 0 else {
                throw CommandError(
                    "Others on this machine can read \(path).",
                    hint: "chmod \(String(wanted, radix: 8)) \(shellQuoted(path))")
            }
        }
    }
}
