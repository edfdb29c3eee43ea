import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// How things stand at the targets: `kith targets --gaps`.
struct TargetList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the targets, what comes next at each, and what is missing.",
        discussion: """
            A row tells the stage, the warm ones among the people you know there (3/11), the last contact, and what \
            comes first of open follow-ups, meetups and closing days, or the line to type where nothing does. Warm is \
            who had an exchange with you in the last \(Warmth.days) days. --gaps counts what is missing, --suggest lists \
            companies without a tier that you follow on LinkedIn or know people at.
            """,
        aliases: ["ls"])
    static let examples = [
        "kith targets", "kith targets --gaps", "kith targets --tier 2 --all",
        "kith targets --suggest",
    ]

    @Option(help: "Only of this tier, 1 to 3.") var tier: Int?
    @Option(help: "Only at this stage.") var stage: Company.Stage?
    @Option(help: "Only with this tag.") var tag: String?
    @Flag(help: "Show what is missing, and the line that closes the first gap of each sort.")
    var gaps = false
    @Flag(help: "Show a row for every target.") var all = false
    @Flag(help: "Show companies that may be targets.") var suggest = false
    @Option(help: "How many at most.") var limit: Int?
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws {
        try checkLimit(limit)
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs a number from 1 to 3.")
        }
        if suggest, tier != nil || stage != nil || tag != nil || gaps || all {
            throw ValidationError("--suggest goes with --limit only: what it lists is no target.")
        }
    }

    func run(in session: Session) throws {
        if suggest { return try session.suggestTargets(limit: limit) }
        var filter = TargetFilter()
        filter.tier = tier
        filter.stage = stage
        filter.tag = tag.map(Inputs.tag)
        let zone = try session.zone
        let logbook = try session.logbook
        let all = try logbook.targets(filter, now: session.now, zone: zone)
        var targets = gaps ? all.filter { !$0.gaps.isEmpty } : all
        if let limit { targets = Array(targets.prefix(limit)) }
        let names = try logbook.names(
            of: targets.compactMap { $0.last?.contact.map { Reference(.contact, $0) } })
        if session.isJSON {
            return try session.console.say(
                TargetJSON(names: names, zone: zone).list(targets).text())
        }
        if all.isEmpty { return try session.console.say(emptiness(session)) }
        let screen = TargetScreen(targets, names: names, zone: zone, now: session.now)
        if gaps { return try show(screen, gapsAt: targets.count, of: all.count, session) }
        try session.console.say(
            TargetScreen(all, names: names, zone: zone, now: session.now).sum)
        try show(screen, session)
        if targets.count < all.count {
            session.console.note("… and \(all.count - targets.count) more: leave out --limit")
        }
    }

    private func show(_ screen: TargetScreen, _ session: Session) throws {
        let console = session.console
        let (lines, table) = screen.lines(isAll: all)
        let rows = table.lines(width: console.width)
        for line in lines {
            switch line {
            case .row(let index):
                try console.say(console.styled(rows[index].text, rows[index].styles))
            case .text(let text):
                try console.say(console.width.map { fitted(text, into: $0) } ?? text)
            }
        }
        let isFolded = lines.contains { if case .text = $0 { true } else { false } }
        console.note(
            isFolded
                ? "All of them: kith targets --all; what is missing: kith targets --gaps"
                : "What is missing: kith targets --gaps")
    }

    private func show(
        _ screen: TargetScreen, gapsAt count: Int, of total: Int, _ session: Session
    ) throws {
        let targets = total == 1 ? "1 target" : "\(total) targets"
        if count == 0 { return try session.console.say("Nothing is missing at \(targets).") }
        try session.console.say(
            "What is missing at \(count == total ? targets : "\(count) of \(targets)"), "
                + "first choice first")
        try session.console.show(screen.gaps, indent: "  ")
    }

    private func emptiness(_ session: Session) throws -> String {
        if tier != nil || stage != nil || tag != nil,
            try !session.logbook.targets(now: session.now, zone: session.zone).isEmpty
        {
            return "No target fits. All of them: kith targets --all"
        }
        return """
            No targets yet. To add one: kith target add NAME --tier 1
            A list of them, a name a line or a table: kith target add --file FILE
            Companies that you follow or know people at: kith targets --suggest
            """
    }
}
