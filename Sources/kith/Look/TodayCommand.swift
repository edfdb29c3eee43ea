import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// A morning's glance: `kith` or `kith today --days 14`.
struct TodayCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "today",
        abstract: "Show what is overdue, due today and coming up. Bare kith does the same.")
    static let examples = ["kith today", "kith today --days 14"]

    @Option(help: "How many days to look ahead.") var days = 7
    @Flag(help: "End with 1 when something is due or overdue.") var exitCode = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        guard (0...3650).contains(days) else {
            throw ValidationError("--days needs a number from 0 to 3650.")
        }
    }

    func run(in session: Session) throws {
        try Glance(days: days, isExitCode: exitCode).show(in: session)
    }
}

/// What is overdue, due and coming up, on the console.
struct Glance {
    /// How many days to look ahead.
    var days = 7
    /// Whether to end with 1 when something is due or overdue.
    var isExitCode = false

    func show(in session: Session) throws {
        let zone = try session.zone
        var today = try session.logbook.today(now: session.now, zone: zone, days: days)
        let day = zone.day(session.now)
        today.expandMeetups(from: day, to: day.adding(days: days), zone: zone)
        if session.isJSON {
            try showJSON(today, session)
        } else {
            try show(today, day, session)
        }
        if isExitCode, today.isPressing { throw ExitCode(1) }
    }

    private func show(_ today: Today, _ day: Day, _ session: Session) throws {
        let console = session.console
        if let other = try session.otherZone {
            console.note(
                "Times are those of \(try session.zone.name); this computer is set to "
                    + "\(other.name): kith config timeZone \(other.name)")
        }
        try console.say(console.styled(day.words, .strong))
        let things = today.all
        let wording = Wording(
            names: try session.logbook.names(of: things), zone: try session.zone)
        for part in Today.Part.allCases where !today[part].isEmpty {
            let table = Rows(wording, today: day).table(today[part], areLate: part == .overdue)
            let title = Wording.title(part, isWeek: days == 7)
            try console.say("\n" + console.styled(title, .strong))
            try console.show(table, indent: "  ")
        }
        if things.isEmpty {
            try console.say("Nothing is due, and nothing stands in the next \(days) days.")
        }
    }

    private func showJSON(_ today: Today, _ session: Session) throws {
        let things = ThingJSON(
            names: try session.logbook.names(of: today.all), zone: try session.zone)
        let parts = Today.Part.allCases.map { ($0.rawValue, things.list(today[$0])) }
        try session.console.say(JSON.object(parts).text())
    }
}
