import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// What was done in the last weeks, and what came of it: `kith stats --weeks 4`.
struct StatsCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show what you did in the last weeks, how far your targets came, and advice.",
        discussion: """
            A week begins on Monday. Met are those with whom the first exchange was in it, or whom you met first at a \
            meetup in it. A follow-up is in time if it was done on its due day or before; where you moved it, the last due \
            day counts. Targets count for each stage that they ever reached; warm is one where somebody is warm now. A first \
            message is one in writing after \(AnswerNumbers.days) days without an exchange; it is answered if another \
            exchange follows within \(AnswerNumbers.days) days.
            """, aliases: ["statistics"])
    static let examples = ["kith stats", "kith stats --weeks 4"]
    /// Number of weeks where none is said.
    static let usualWeeks = 8
    private static let mostWeeks = 520

    @Option(help: "How many weeks, this one included.") var weeks = usualWeeks
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws {
        guard (1...StatsCommand.mostWeeks).contains(weeks) else {
            throw ValidationError("--weeks needs a number from 1 to \(StatsCommand.mostWeeks).")
        }
    }

    func run(in session: Session) throws {
        let statistics = try session.logbook.statistics(
            weeks: weeks, now: session.now, zone: session.zone)
        if session.isJSON { return try session.console.say(statistics.json.text()) }
        if statistics.isEmpty { return try session.sayNothing(in: statistics.weeks) }
        try session.show(statistics)
    }
}

extension Session {
    fileprivate func show(_ statistics: Statistics) throws {
        let screen = StatisticsScreen(statistics, today: try today, width: console.width)
        for line in wrapped(screen.sum, into: console.width) {
            try console.say(console.styled(line, .strong))
        }
        for section in [screen.weeks, screen.funnel] where !section.isEmpty {
            try console.say("")
            for (line, styles) in section { try console.say(console.styled(line, styles)) }
        }
        try console.say("")
        try console.show(screen.facts, wraps: true)
    }

    /// Says how to begin, or that all there is was earlier.
    fileprivate func sayNothing(in weeks: [WeekNumbers]) throws {
        let since = weeks.count == 1 ? "this week" : "the last \(weeks.count) weeks"
        try console.say("Nothing to count in \(since).")
        if let first = weeks.first?.week.first, try logbook.hasExchanges(before: first) {
            try console.say("Earlier ones: kith stats --weeks 52")
        }
        try console.say(
            """
            After a talk: kith met NAME --at MEETUP
            Where you would like to work: kith target add NAME --tier 1
            """)
    }
}
