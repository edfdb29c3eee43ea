import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import JobSearch
import Logbook
import Publishing

/// A check of what kith needs: `kith doctor`; and its repair: `kith doctor --repair`.
struct DoctorCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the log and what kith needs; repair the log.",
        discussion: """
            Nothing is changed, and no other kith has to wait. What should be better is a warning; with a problem the command \
            ends with 1. Behind each stands what to do.

            --repair makes anew what follows from the things (names, search, check-ins). Of a damaged log it reads all that \
            can be read into a new one; the damaged one stays beside it as log.sqlite.damaged-DAY.
            """)
    static let examples = ["kith doctor", "kith doctor --repair"]

    @Flag(help: "Repair the log, or read what can be read of it into a new one.") var repair = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if repair { return try session.repair() }
        var checkup = Checkup()
        session.check(&checkup)
        try session.tell(checkup.findings)
        if checkup.findings.contains(where: { $0.level == "problem" }) { throw ExitCode(1) }
    }
}

/// What was looked at, with what is wrong with it.
struct CheckFinding {
    var name: String
    var problem: CommandError?
    /// True for what should be better and stops nothing.
    var isWarning = false

    var level: String { problem == nil ? "ok" : isWarning ? "warning" : "problem" }
}

/// The findings of a check, one after the other.
struct Checkup {
    private(set) var findings: [CheckFinding] = []

    mutating func add(_ name: String, isWarning: Bool = false, _ problem: CommandError? = nil) {
        findings.append(CheckFinding(name: name, problem: problem, isWarning: isWarning))
    }

    /// Adds what `body` throws.
    mutating func check(_ name: String, isWarning: Bool = false, _ body: () throws -> Void) {
        do {
            try body()
            add(name)
        } catch { add(name, isWarning: isWarning, Hints.explain(error)) }
    }
}

extension Session {
    fileprivate func tell(_ findings: [CheckFinding]) throws {
        if isJSON {
            let list = findings.map { finding in
                JSON.object([
                    ("check", .string(finding.name)), ("ok", .bool(finding.level != "problem")),
                    ("level", .string(finding.level)),
                    ("problem", .optional(finding.problem?.message)),
                    ("hint", .optional(finding.problem?.hint)),
                ])
            }
            return try console.say(JSON.array(list).text())
        }
        for finding in findings {
            let level = finding.level.padding(toLength: 9, withPad: " ", startingAt: 0)
            try console.say(level + shown(finding.name))
            for line in [finding.problem?.message, finding.problem?.hint].compactMap(\.self) {
                try console.say("         " + shown(line))
            }
        }
    }

    fileprivate func check(_ checkup: inout Checkup) {
        let home: String
        do { home = try self.home } catch { return checkup.add("log", Hints.explain(error)) }
        let log = openedLog(home, &checkup)
        let health = log.flatMap { checkLog($0, &checkup) }
        checkRights(home, &checkup)
        let zone = Result {
            let name = try options.tz ?? log?.setting(Setting.timeZone.rawValue)
            return try name.map(Zone.named) ?? systemZone
        }
        checkup.check("time zone: \((try? zone.get().name) ?? "unknown")") { _ = try zone.get() }
        checkZoneData(&checkup)
        checkup.add("clock: \(now.iso)", isWarning: true, clockProblem(health?.lastChange))
        checkup.check("calendars: libical \(world.versions.libical)") {
            if let fault = CalendarLibrary.fault(in: (try? zone.get()) ?? .utc) {
                throw CommandError(
                    fault, hint: "Install kith again, or build it against another libical.")
            }
        }
        checkup.add("database: SQLite \(world.versions.sqlite)")
        guard let health else { return }
        checkSpace(home, health.size, &checkup)
        checkBackups(
            home, (health.firstChange, health.lastChange), (try? zone.get()) ?? .utc, &checkup)
        checkDrafts(home, &checkup)
        checkFields(health, &checkup)
        if let log { checkSync(log, &checkup) }
    }
}
