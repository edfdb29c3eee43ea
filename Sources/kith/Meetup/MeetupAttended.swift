import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Notes that one was at a meetup: `kith meetup attended m3`.
struct MeetupAttended: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "attended", abstract: "Note that you were at a meetup.",
        discussion: """
            With --ladder a series of follow-ups begins with each of those who were met there: people of exchanges at it, \
            and those whom it lists.
            """)
    static let examples = [
        "kith meetup attended \"founders breakfast\"",
        "kith meetup attended stammtisch --occurrence 2026-02-03",
    ]

    @OptionGroup var meetup: MeetupChoice
    @Option(
        help: ArgumentHelp("Begin a ladder with everybody met there.", valueName: "name"))
    var ladder: String?
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if ladder != nil, meetup.occurrences.count > 1 {
            throw ValidationError("--ladder goes with one --occurrence.")
        }
    }

    func run(in session: Session) throws {
        if let ladder { return try session.attend(meetup, ladder) }
        try meetup.set(.attended, in: session, check: session.checkBegun)
    }
}

extension Session {
    fileprivate func attend(_ choice: MeetupChoice, _ ladder: String) throws {
        let ref = choice.ref.joined(separator: " ")
        let change = try readyLogbook.attended(
            ref, ladder: ladder, zone: try zone,
            occurrence: { meetup, series in
                guard let typed = choice.occurrences.first else { return nil }
                guard let series else { throw noOccurrences(meetup) }
                return try occurrenceDay(typed, of: series)
            }, check: checkBegun)
        if isJSON { return try tellJSON(change.step, change.summary, change.touched) }
        let wording = Wording(names: change.names, zone: try zone, now: now)
        for thing in change.touched.all {
            let day = change.result.occurrence
            let meetup = thing as? Meetup
            let instance = try meetup.flatMap { meetup in
                try day.flatMap { Series(meetup, else: try zone)?.instance(on: $0) }
            }
            try console.say(wording.line(instance ?? thing))
        }
        try tellLadders(change)
        if change.result.people == 0 {
            let id = Reference(.meetup, change.result.meetup).text
            try console.say(
                "  Nobody is known to have been met there: "
                    + typedLine("met", "NAME", options: [("at", id), ("ladder", ladder)]))
        } else if change.step == nil, change.ladders.isEmpty {
            try console.say("Nothing to change.")
        }
    }

    /// Refuses a meetup that is still to come.
    fileprivate func checkBegun(_ meetup: Meetup) throws {
        let (begins, zone) = (meetup.time.start, try zone)
        let isAhead = begins.instant.map { $0 > now } ?? (begins.day(in: zone) > zone.day(now))
        guard isAhead else { return }
        throw CommandError(
            "Meetup \(meetup.ref) “\(shown(meetup.title))” is still to come: \(begins.words(in: zone)).",
            hint: "If it was on another day: kith meetup edit \(meetup.ref) --start WHEN",
            status: .failed)
    }
}
