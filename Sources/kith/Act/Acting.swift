import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation
import Publishing

/// Does follow-ups: `kith done 12`.
struct DoneCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Mark follow-ups as done; a repeating one moves on.",
        discussion: """
            What was promised to somebody is no exchange with them by itself: --log TEXT records one, and so does each done \
            after kith config done.logs true, in the words of the follow-up.
            """)
    static let examples = [
        "kith done f19 f22",
        "kith done \"office tour\" --log \"Aoife named a day\"",
    ]

    @Argument(help: "Follow-ups, by id or words.") var refs: [String]
    @Option(help: ArgumentHelp("Record it as an exchange too.", valueName: "text"))
    var log: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let logbook = try session.logbook
        let exchange: DoneExchange =
            try log.map { .text($0) }
            ?? (Setting.doneLogs.value(in: logbook) == "true" ? .each : .none)
        let change = try logbook.done(
            refs, now: session.now, zone: session.zone, exchange: exchange)
        try session.tell(change)
        if session.isJSON { return }
        try session.sayReferrals(ofDone: change.result)
        try session.saySkills(ofDone: change.result)
        guard case .none = exchange else { return }
        for promise in change.result where !promise.contacts.isEmpty {
            var options = promise.contacts.map { ("with", Reference(.contact, $0).text) }
            // A date in front of the text would be taken for that of the exchange.
            if try session.mayBeDated(promise.text) { options.append(("on", "today")) }
            try session.console.say(
                "  Log it too: " + typedLine("log", promise.text, options: options))
        }
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        switch thing.kind {
        case .meetup: "kith meetup attended \(thing.ref)"
        case .posting: "kith apply \(thing.ref)"
        case .contact: "kith log TEXT --with \(thing.ref)"
        case .company: "kith log TEXT --company \(thing.ref)"
        case .skill: "kith skill have \(thing.ref)"
        case .interaction, .followUp, .referral, .story: nil
        }
    }
}

/// Gives a follow-up up: `kith drop 12`.
struct DropCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "Give follow-ups up without doing them.")
    static let examples = ["kith drop f17", "kith drop \"student ticket\""]

    @Argument(help: "Follow-ups, by id or words.") var refs: [String]
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.tell(try session.logbook.drop(refs, now: session.now))
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        switch thing.kind {
        case .meetup: "kith meetup cancel \(thing.ref)"
        case .posting: "kith posting status \(thing.ref) withdrawn"
        case .skill: "kith skill forget \(thing.ref)"
        case .company, .contact, .interaction, .followUp, .referral, .story: nil
        }
    }
}

/// Takes the last commands back: `kith undo`, `kith undo 3`.
struct UndoCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the last commands that changed the log.")
    static let examples = ["kith undo", "kith undo 2"]

    @OptionGroup var steps: StepOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let logbook = try session.logbook
        let undone = try session.watching("undo") { try logbook.undo(steps.count, watch: $0) }
        try session.tell(undone, verb: "Undid")
    }
}

/// How many steps an undo or a redo goes.
struct StepOptions: ParsableArguments {
    @Argument(help: "How many steps.") var count = 1

    func validate() throws {
        if count < 1 { throw ValidationError("The number of steps must be above 0.") }
    }
}

/// Does again what was taken back: `kith redo`.
struct RedoCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Do again what undo took back.")
    static let examples = ["kith redo", "kith redo 2"]

    @OptionGroup var steps: StepOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let logbook = try session.logbook
        let redone = try session.watching("redo") { try logbook.redo(steps.count, watch: $0) }
        try session.tell(redone, verb: "Redid")
    }
}

/// The steps so far: `kith history --limit 5`.
struct HistoryCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show what was done, the latest first.")
    static let examples = ["kith history", "kith history --limit 5"]

    @Option(help: "How many steps.") var limit = 20
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit needs a number above 0.") }
    }

    func run(in session: Session) throws {
        let steps = try session.logbook.history(limit: limit)
        let zone = try session.zone
        if session.isJSON {
            let list = steps.map { step in
                JSON.object([
                    ("step", .int(step.id)), ("summary", .string(step.summary)),
                    ("at", .string(step.at.iso(offset: zone.offset(at: step.at)))),
                    ("state", .string(step.state.rawValue)),
                    (
                        "counts",
                        .object(
                            Kind.allCases.map { ($0.facts.list, .int(step.counts[$0] ?? 0)) })
                    ),
                ])
            }
            return try session.console.say(JSON.array(list).text())
        }
        if steps.isEmpty { return try session.console.say("Nothing was done yet.") }
        var table = Table([.whole, .whole, .main, .brief, .brief])
        for step in steps {
            let local = zone.local(step.at)
            table.add(
                [
                    String(step.id), "\(local.day.iso) \(local.clock.short)", shown(step.summary),
                    step.words, step.state == .done ? "" : step.state.rawValue,
                ], step.state == .done ? [] : [.faint])
        }
        try session.console.show(table)
    }
}

extension Session {
    /// Changes things under watch, since a step may be a large import.
    func watching(
        _ name: String, _ body: (_ watch: () throws -> Void) throws -> [StepRecord]
    ) throws -> [StepRecord] {
        let watch = Watch(world)
        defer { watch.end() }
        var isBegun = false
        return try body {
            if !isBegun { watch.begin(name) }
            isBegun = true
            try watch.check(.changing)
        }
    }

    /// `Undid: met Ada Lovelace (1 contact, 1 interaction, 1 follow-up)`, a line for each step.
    ///
    /// JSON is one object, of the last of the steps.
    func tell(_ steps: [StepRecord], verb: String) throws {
        let lines = steps.map { step in
            "\(verb): \(step.summary)" + (step.words.isEmpty ? "" : " (\(step.words))")
        }
        if isJSON {
            return try tellJSON(
                steps.last?.id, lines.joined(separator: "\n"), logbook.touched(by: steps))
        }
        for line in lines { try console.say(shown(line)) }
    }
}
