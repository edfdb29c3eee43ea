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
        try console.say(console.styled(day.words, .strong))
        let things: [any Thing] =
            today.overdue as [any Thing] + today.due + today.upcoming
            + today.meetups + today.deadlines + today.people
        let wording = Wording(
            names: try session.logbook.names(of: things), zone: try session.zone)
        func section(_ title: String, _ table: Table) throws {
            if table.isEmpty { return }
            try console.say("\n" + console.styled(title, .strong))
            try console.show(table, indent: "  ")
        }
        func followUps(_ list: [FollowUp], style: Emphasis? = nil) -> Table {
            var table = Table(firm: [1])
            for followUp in list {
                let due = wording.due(followUp.due, today: day)
                table.add(
                    ["\(followUp.id)", due, wording.deed(followUp), wording.mark(followUp)],
                    style: style)
            }
            return table
        }
        try section("Overdue", followUps(today.overdue, style: .late))
        try section("Due today", followUps(today.due))
        try section("Coming up", followUps(today.upcoming))
        var meetups = Table(firm: [1])
        for meetup in today.meetups {
            meetups.add([
                "\(meetup.id)", meetup.time.words(in: wording.zone, year: day.year),
                shown(meetup.title),
                wording.place(meetup) ?? "",
            ])
        }
        try section(days == 7 ? "Meetups this week" : "Meetups", meetups)
        var deadlines = Table(firm: [1])
        for posting in today.deadlines {
            let closes = posting.closes.map { wording.due(.day($0), today: day) }
            deadlines.add([
                "\(posting.id)", closes ?? "", shown(posting.title),
                posting.company.map { shown(wording.names[.company, $0]) } ?? "",
            ])
        }
        try section("Closing", deadlines)
        var people = Table()
        for contact in today.people {
            people.add([
                "\(contact.id)", shown(contact.name), wording.role(contact) ?? "",
                contact.lastInteraction.map { "last \($0.roughly(day))" } ?? "no contact yet",
            ])
        }
        try section("Keep in touch", people)
        if things.isEmpty {
            try console.say("Nothing is due, and nothing stands in the next \(days) days.")
        }
    }

    private func showJSON(_ today: Today, _ session: Session) throws {
        let all: [any Thing] =
            today.overdue as [any Thing] + today.due + today.upcoming
            + today.meetups + today.deadlines + today.people
        let things = ThingJSON(
            names: try session.logbook.names(of: all), zone: try session.zone)
        let json = JSON.object([
            ("overdue", things.list(today.overdue)), ("due", things.list(today.due)),
            ("upcoming", things.list(today.upcoming)), ("meetups", things.list(today.meetups)),
            ("deadlines", things.list(today.deadlines)), ("people", things.list(today.people)),
        ])
        try session.console.say(json.text())
    }
}
