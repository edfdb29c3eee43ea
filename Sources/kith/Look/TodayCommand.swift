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
    @Flag(help: "Show all rows of each section, not only the first \(Glance.rows).") var all = false
    @Flag(help: "End with 1 when something is due or overdue.") var exitCode = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        guard (0...3650).contains(days) else {
            throw ValidationError("--days needs a number from 0 to 3650.")
        }
    }

    func run(in session: Session) throws {
        try Glance(days: days, isExitCode: exitCode, isAll: all).show(in: session)
    }
}

/// What is overdue, due and coming up, on the console.
struct Glance {
    /// How many days to look ahead.
    var days = 7
    /// Whether to end with 1 when something is due or overdue.
    var isExitCode = false
    /// Whether to show all rows of each section.
    var isAll = false
    /// Number of rows that a section shows otherwise.
    static let rows = 20

    func show(in session: Session) throws {
        let zone = try session.zone
        let isWhole = isAll || session.isJSON
        var today = try session.logbook.today(
            now: session.now, zone: zone, days: days, people: isWhole ? nil : Glance.rows)
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
            let count = part == .people ? today.peopleCount : today[part].count
            let isCut = !isAll && count > Glance.rows
            let table = Rows(wording, today: day).table(
                isCut ? Array(today[part].prefix(Glance.rows)) : today[part],
                areLate: part == .overdue)
            let title = Wording.title(part, isWeek: days == 7)
            try console.say("\n" + console.styled(title, .strong))
            try console.show(table, indent: "  ")
            if isCut {
                try console.say("  … and \(count - Glance.rows) more: \(line(forAll: part))")
            }
        }
        if things.isEmpty {
            try console.say("Nothing is due, and nothing stands in the next \(days) days.")
        }
    }

    /// The line that shows all of a section.
    private func line(forAll part: Today.Part) -> String {
        switch part {
        case .people: "kith contact list --due"
        case .overdue: "kith followup list --overdue"
        case .due, .upcoming, .meetups, .deadlines:
            "kith today --all" + (days == 7 ? "" : " --days \(days)")
        }
    }

    private func showJSON(_ today: Today, _ session: Session) throws {
        let things = try session.thingJSON(session.logbook.names(of: today.all), today.all)
        let parts = Today.Part.allCases.map { ($0.rawValue, things.list(today[$0])) }
        try session.console.say(JSON.object(parts).text())
    }
}
