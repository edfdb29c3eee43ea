import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Series of follow-ups after an event: `kith ladder`.
struct LadderCommand: ExplainedCommand {
    static let configuration = CommandConfiguration(
        commandName: "ladder",
        abstract: "Series of follow-ups after an event: list, set, remove.",
        discussion: """
            One rung of a ladder at a time is a follow-up, counted from the event; when it is done, the next one is planned. \
            A newer exchange with that person moves it to that exchange plus the distance that was left. kith drop, a given \
            referral and a rejection end the ladder, an accepted offer the one of interviews. One begins with kith met … --ladder NAME and kith meetup attended … \
            --ladder NAME; internship begins by itself when the stage of a company becomes accepted.
            """,
        subcommands: [LadderList.self, LadderSet.self, LadderRemove.self],
        defaultSubcommand: LadderList.self, aliases: ["ladders"])
    static let examples = [
        "kith ladder", "kith ladder set coffee \"+2d thank {name}\" \"+2w send {name} news\"",
    ]
}

/// Lists the ladders with their rungs: `kith ladder list`.
struct LadderList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the ladders with their rungs.", aliases: ["ls"])
    static let examples = ["kith ladder list", "kith ladder list --json"]

    @OptionGroup var options: LogbookOptions

    var isPaged: Bool { true }

    func run(in session: Session) throws {
        let uses = try session.logbook.ladders()
        if session.isJSON {
            return try session.console.say(JSON.array(uses.map(\.json)).text())
        }
        let running = uses.reduce(0) { $0 + $1.running }
        try session.console.say(
            "\(uses.count) ladders, "
                + (running == 0
                    ? "none running. To begin one: kith met NAME --ladder meetup"
                    : "\(running) running"))
        for use in uses {
            try session.console.say("\n" + session.console.styled(use.title, .strong))
            try session.show(use.ladder)
        }
    }
}

extension Session {
    /// Shows the rungs of a ladder.
    func show(_ ladder: Ladder) throws {
        var table = Table([.whole, .main])
        for rung in ladder.rungs { table.add([rung.distance, shown(rung.text)]) }
        try console.show(table, indent: "  ", wraps: true)
    }

    /// Says how a ladder is now, and how it was before.
    fileprivate func tell(_ change: Change<LadderChange>, was word: String) throws {
        let (before, after) = (change.result.before, change.result.after)
        if isJSON {
            return try tellJSON(
                change.step, change.summary, change.touched,
                ladders: after.map { [$0.json] } ?? [])
        }
        guard change.step != nil else { return try console.say("Nothing to change.") }
        if let after {
            try console.say("Ladder \(after.title)")
            try show(after.ladder)
        } else if let before {
            try console.say("Removed ladder: \(before.name)")
        }
        if let before {
            try console.say(
                "  \(word): " + before.rungs.map { "“\(shown($0.words))”" }.inWords)
        }
    }
}

extension LadderUse {
    /// `meetup (built in): 2 running`.
    var title: String {
        let kind = isBuiltIn ? (isOwn ? "yours in place of the built-in one" : "built in") : "yours"
        let running =
            running == 0
            ? "" : ": \(running) running, kith followup list --ladder \(ladder.name)"
        return "\(shown(ladder.name)) (\(kind))\(running)"
    }

    /// `{name, builtIn, own, running, rungs: [{after, text}]}`.
    var json: JSON {
        .object([
            ("name", .string(ladder.name)), ("builtIn", .bool(isBuiltIn)), ("own", .bool(isOwn)),
            ("running", .int(running)),
            (
                "rungs",
                .array(
                    ladder.rungs.map {
                        .object([("after", .string($0.after.iso)), ("text", .string($0.text))])
                    })
            ),
        ])
    }
}

/// Defines a ladder: `kith ladder set coffee "+2d thank {name}" "+2w send {name} news"`.
struct LadderSet: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Define a ladder, or define it anew.",
        discussion: """
            A rung is a distance from the event (+2d, +1w, +1m; a month counts as 30 days) and what to do then; {name} and \
            {company} are filled in. Rungs that are open stay as they are; the next ones are of the new ladder.
            """)
    static let examples = [
        "kith ladder set coffee \"+2d thank {name}\" \"+2w send {name} news\"",
        "kith ladder set meetup \"+1d thank {name}\" \"+1m ask {name} how it goes\"",
    ]

    @Argument(help: "Its name, one word.") var name: String
    @Argument(help: "Its rungs, each in quotes: \"+7d share something with {name}\".")
    var rungs: [String] = []
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        do {
            let ladder = try Ladder(name: name, parsing: rungs)
            try session.tell(try session.readyLogbook.set(ladder), was: "before")
        } catch let error as LadderError {
            throw CommandError(error.message, hint: error.hint, status: .misuse)
        }
    }
}

/// Forgets a ladder: `kith ladder remove coffee`.
struct LadderRemove: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Forget a ladder of your own; a built-in one of that name counts again.",
        aliases: ["rm"])
    static let examples = ["kith ladder remove coffee", "kith ladder rm coffee"]

    @Argument(help: "Its name.") var name: String
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.tell(try session.readyLogbook.removeLadder(name), was: "it was")
    }
}
