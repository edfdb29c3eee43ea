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

    /// What was looked at, with what is wrong with it.
    private struct Finding {
        var name: String
        var problem: CommandError?
        /// True for what should be better and stops nothing.
        var isWarning = false

        var level: String { problem == nil ? "ok" : isWarning ? "warning" : "problem" }
    }

    func run(in session: Session) throws {
        var findings: [Finding] = []
        func check(_ name: String, isWarning: Bool = false, _ body: () throws -> Void) {
            do {
                try body()
                findings.append(Finding(name: name))
            } catch {
                let problem = Hints.explain(error)
                findings.append(Finding(name: name, problem: problem, isWarning: isWarning))
            }
        }
        let home = try session.home
        check("log: \(home)/log.sqlite") { try session.logbook.check() }
        check("rights: only you can read the log") { try rights(home) }
        check("time zone: \((try? session.zone.name) ?? "unknown")") { _ = try session.zone }
        if let state = session.world.zoneData() {
            check(state.name, isWarning: true) { if let old = state.problem { throw old } }
        } else {
            check("time zone data") { _ = try Zone.named("Europe/Berlin") }
        }
        check("addresses of pages") {
            let bad = try session.logbook.badAddresses()
            for one in bad.prefix(20) {
                let name = "address: \(one.thing.kind.noun) \(one.thing.text) “\(one.label)”"
                findings.append(Finding(name: name, problem: DoctorCommand.remedy(for: one)))
            }
            if bad.count > 20 {
                throw CommandError(
                    "There are \(bad.count - 20) more such addresses.",
                    hint: "Mend these, and look again: kith doctor")
            }
        }
        try tell(findings, session)
        if findings.contains(where: { $0.level == "problem" }) { throw ExitCode(1) }
    }

    private func tell(_ findings: [Finding], _ session: Session) throws {
        if session.isJSON {
            let list = findings.map { finding in
                JSON.object([
                    ("check", .string(finding.name)), ("ok", .bool(finding.level != "problem")),
                    ("level", .string(finding.level)),
                    ("problem", .optional(finding.problem?.message)),
                    ("hint", .optional(finding.problem?.hint)),
                ])
            }
            return try session.console.say(JSON.array(list).text())
        }
        for finding in findings {
            let level = finding.level.padding(toLength: 9, withPad: " ", startingAt: 0)
            try session.console.say(level + shown(finding.name))
            for line in [finding.problem?.message, finding.problem?.hint].compactMap(\.self) {
                try session.console.say("         " + shown(line))
            }
        }
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
            var status = stat()
            guard stat(path, &status) == 0 else {
                throw CommandError(
                    "\(path) cannot be looked at: \(reason(of: errno)).",
                    hint: "Check its rights: ls -ld \(shellQuoted(path))")
            }
            guard status.st_mode & 0o077 == 0 else {
                throw CommandError(
                    "Others on this machine can read \(path).",
                    hint: "chmod \(String(wanted, radix: 8)) \(shellQuoted(path))")
            }
        }
    }
}

extension ZoneDataState {
    /// `time zone data: 2026f in /usr/share/zoneinfo`.
    fileprivate var name: String {
        "time zone data: \(release ?? "of no known release") in \(directory)"
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
                + wrong.joined(separator: "; ") + ".",
            hint: "Get newer ones (sudo apt-get update && sudo apt-get install tzdata), or let "
                + "TZDIR name a directory that has them.")
    }
}
