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
    @Flag(help: "Show all rows of each section, not only the first \(MorningScreen.rows).")
    var all = false
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
    /// True to show all rows of each section.
    var isAll = false

    func show(in session: Session) throws {
        let zone = try session.zone
        let isWhole = isAll || session.isJSON
        var today = try session.logbook.today(
            now: session.now, zone: zone, days: days, most: isWhole ? nil : MorningScreen.rows)
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
        let screen = MorningScreen(today, day: day, days: days)
        let sum = screen.sum
        try console.say(
            console.styled(screen.title, .strong)
                + (sum.isEmpty ? "" : ": " + sum.joined(separator: ", ")))
        let things = today.all
        let wording = Wording(
            names: try session.logbook.names(of: things), zone: try session.zone)
        let rows = Rows(wording, today: day)
        for section in screen.sections { try show(section, rows, console) }
        if things.isEmpty { try console.say(screen.emptiness) }
        if let missing = try session.gapOfTheDay() {
            try console.say("\nOne gap a day: \(missing.words): \(missing.line)")
        }
    }

    /// Shows a section, at most so many rows of it.
    private func show(
        _ section: MorningScreen.Section, _ rows: Rows, _ console: Console
    ) throws {
        var section = section
        let isCut = !isAll && section.count > MorningScreen.rows && !section.all.isEmpty
        if isCut { section.things = Array(section.things.prefix(MorningScreen.rows)) }
        try console.say("\n" + console.styled(section.title, .strong))
        try console.show(section.table(rows), indent: "  ")
        if isCut {
            try console.say("  … and \(section.count - MorningScreen.rows) more: \(section.all)")
        }
    }

    private func showJSON(_ today: Today, _ session: Session) throws {
        let things = try session.thingJSON(session.logbook.names(of: today.all), today.all)
        var parts = Today.Part.allCases.map { ($0.rawValue, things.list(today[$0])) }
        let missing = try session.gapOfTheDay().map { missing in
            JSON.object([
                (
                    "company",
                    .reference(missing.target.company.reference, missing.target.company.name)
                ), ("gap", .string(missing.gap.rawValue)),
                ("hint", .string(missing.line)),
            ])
        }
        parts.append(("gap", missing ?? .null))
        try session.console.say(JSON.object(parts).text())
    }
}

extension Session {
    fileprivate func gapOfTheDay() throws -> DailyGap? {
        try logbook.gapOfTheDay(now: now, zone: zone)
    }
}
