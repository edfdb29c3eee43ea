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
    /// True to show all rows of each section.
    var isAll = false
    /// Number of rows that a section shows otherwise.
    static let rows = 20

    func show(in session: Session) throws {
        let zone = try session.zone
        let isWhole = isAll || session.isJSON
        var today = try session.logbook.today(
            now: session.now, zone: zone, days: days, most: isWhole ? nil : Glance.rows)
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
        let sum = today.sum
        try console.say(
            console.styled(day.words, .strong)
                + (sum.isEmpty ? "" : ": " + sum.joined(separator: ", ")))
        let things = today.all
        let wording = Wording(
            names: try session.logbook.names(of: things), zone: try session.zone)
        let rows = Rows(wording, today: day)
        let interviews = today.interviews
        if !interviews.isEmpty {
            try console.say("\n" + console.styled("Interviews", .strong))
            try console.show(rows.interviews(interviews), indent: "  ")
        }
        for part in Today.Part.allCases {
            let shown = today.shown(part)
            if shown.isEmpty { continue }
            try show(
                Wording.title(part, isWeek: days == 7), shown, rows, session,
                of: part == .meetups ? shown.count : today.count(part), areLate: part == .overdue,
                all: line(forAll: part))
        }
        if things.isEmpty {
            try console.say("Nothing is due, and nothing stands in the next \(days) days.")
        }
        if let missing = try session.gapOfTheDay() {
            let company = missing.target.company
            try console.say(
                "\nOne gap a day: \(missing.gap.words) at \(shown(company.name)) "
                    + "(\(company.ref)): \(missing.gap.line(for: missing.target))")
        }
    }

    /// Shows a section, at most so many rows of it.
    private func show(
        _ title: String, _ things: [any Thing], _ rows: Rows, _ session: Session,
        of count: Int, areLate: Bool = false, all: String = ""
    ) throws {
        let console = session.console
        let isCut = !isAll && count > Glance.rows && !all.isEmpty
        try console.say("\n" + console.styled(title, .strong))
        try console.show(
            rows.table(isCut ? Array(things.prefix(Glance.rows)) : things, areLate: areLate),
            indent: "  ")
        if isCut { try console.say("  … and \(count - Glance.rows) more: \(all)") }
    }

    /// The line that shows all of a section.
    private func line(forAll part: Today.Part) -> String {
        switch part {
        case .people: "kith contact list --due"
        case .overdue: "kith followup list --overdue"
        case .referrals: "kith referral list"
        case .due, .upcoming, .meetups, .deadlines:
            "kith today --all" + (days == 7 ? "" : " --days \(days)")
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
                ("hint", .string(missing.gap.line(for: missing.target))),
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

extension Today {
    /// Interviews among the meetups that are still to come.
    fileprivate var interviews: [any Thing] {
        self[.meetups].filter { $0.isInterviewToCome }
    }

    /// The things of a part as the screen has them: interviews stand by themselves.
    fileprivate func shown(_ part: Part) -> [any Thing] {
        switch part {
        case .meetups: self[part].filter { !$0.isInterviewToCome }
        case .overdue, .due, .upcoming, .deadlines, .people, .referrals: self[part]
        }
    }

    /// `2 late`, `1 interview` and so on, for each that there is.
    fileprivate var sum: [String] {
        let interviews = interviews.count
        let meetups = self[.meetups].count - interviews
        let counts = [
            (interviews, interviews == 1 ? "interview" : "interviews"),
            (count(.overdue), "late"), (count(.due), "due today"), (count(.upcoming), "coming up"),
            (meetups, meetups == 1 ? "meetup" : "meetups"), (self[.deadlines].count, "closing"),
            (count(.people), "to keep in touch with"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }
}

extension Thing {
    /// True for an interview that is planned.
    fileprivate var isInterviewToCome: Bool {
        guard kind == .meetup, let meetup = self as? Meetup else { return false }
        return meetup.form == .interview && meetup.status == .planned
    }
}
