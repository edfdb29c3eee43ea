import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Moves a company to a stage, or shows its moves: `kith stage "Acme AI" networking`.
struct StageCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage",
        abstract: "Move a company to a stage; without one, show how it got there.",
        discussion: """
            Stages: researching, networking, applied, interviewing, offer, accepted, rejected, closed. A move counts from \
            its day, and the last one is the stage. An application or an interview raises a company by itself; nothing \
            but this command and kith company edit lowers it, or takes it out of accepted, rejected and closed.
            """, aliases: ["move"])
    static let examples = [
        "kith stage halden networking --note \"coffee with Jonas\"",
        "kith stage halden",
    ]

    @Argument(
        help: ArgumentHelp(
            "An id, a uid or words, and the stage behind them.", valueName: "company stage"))
    var words: [String]
    @Option(help: "The day of the move (default: today).") var on: String?
    @Option(help: "Why it moved.") var note: String?
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { stage == nil }

    /// The stage behind the company.
    private var stage: Company.Stage? {
        words.count > 1 ? words.last.flatMap { Company.Stage(typed: $0) } : nil
    }

    func run(in session: Session) throws {
        guard let stage else {
            if on != nil || note != nil {
                throw isCompanyBehindNoStage(session) ? noStage : missingStage
            }
            return try show(session)
        }
        let company = words.dropLast().joined(separator: " ")
        let day = try session.movingDay(on) { "kith followup add TEXT --due \($0.iso)" }
        let change = try session.readyLogbook.move(
            company: company, to: stage, on: day, note: note.flatMap(Inputs.text))
        if session.isJSON { return try session.tell(change) }
        try tell(change, day, to: stage, session)
    }

    private func tell(
        _ change: Change<StageMoved>, _ day: Day, to stage: Company.Stage, _ session: Session
    ) throws {
        let (old, new) = (change.result.old, change.result.new)
        let wording = Wording(names: change.names, zone: try session.zone)
        guard change.step != nil else {
            return try session.tellNothingMoved(
                new, to: stage.rawValue, isNow: old.stage == stage, since: old.stageSince, on: day)
        }
        try session.console.say(wording.line(new))
        let before = old.stage.rawValue + (old.stageSince.map { " since \($0.words)" } ?? "")
        if new.stage == old.stage, new.stageSince == old.stageSince {
            try session.console.say(
                "  moves: \(stage.rawValue) on \(day.words) added; the stage stays \(before)")
        } else {
            let since = new.stageSince.map { " since \($0.words)" } ?? ""
            try session.console.say("  stage \(new.stage.rawValue)\(since), before \(before)")
        }
        if let note = note.flatMap(Inputs.text) {
            try session.console.say("  note: \(shown(note.shortened))")
        }
        try session.tell(raised: change.raised)
        try session.tellLadders(change, withRungs: true)
    }

    private static let stages =
        "Stages: \(Company.Stage.allCases.map(\.rawValue).joined(separator: ", "))."

    private var missingStage: CommandError {
        CommandError("The stage is missing.", hint: Self.stages, status: .misuse)
    }

    private var noStage: CommandError {
        let typed = words.last ?? ""
        let near = Company.Stage.allCases.map(\.rawValue)
            .first { editDistance(folded(typed), $0) <= 2 }
        return CommandError(
            "“\(shown(typed))” is no stage.",
            hint: (near.map { "Did you mean \($0)? " } ?? "") + Self.stages, status: .misuse)
    }

    private func show(_ session: Session) throws {
        let details: Details
        do {
            details = try session.logbook.details(.company, words.joined(separator: " "))
        } catch LogbookError.unknown(_, _, _) where isCompanyBehindNoStage(session) {
            throw noStage
        }
        guard let company = details.thing as? Company else { return }
        let beginning = company.moves.first?.stage != .researching
        if session.isJSON {
            let first: [JSON] =
                beginning ? [.move("stage", Company.Stage.researching.rawValue, on: nil)] : []
            let moves = company.moves.map {
                JSON.move("stage", $0.stage.rawValue, on: $0.on, note: $0.note)
            }
            return try session.console.say(JSON.array(first + moves).text())
        }
        let wording = Wording(names: details.names, zone: try session.zone, now: session.now)
        let since = company.stageSince.map { " since \(wording.words($0))" } ?? ""
        try session.console.say(
            "\(shown(company.name)) (\(company.ref)): \(company.stage.rawValue)\(since)")
        try session.showMoves(
            of: company, from: beginning ? Company.Stage.researching.rawValue : nil)
        if company.moves.isEmpty {
            try session.console.say("To move it: kith stage \(company.ref) networking")
        }
    }

    /// True if all words but the last name a company.
    private func isCompanyBehindNoStage(_ session: Session) -> Bool {
        let name = words.dropLast().joined(separator: " ")
        return words.count > 1 && (try? session.logbook.details(.company, name)) != nil
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        guard thing.kind == .posting else { return nil }
        let status = stage.flatMap { Posting.Status(rawValue: $0.rawValue) }
        return "kith posting status \(thing.ref)" + (status.map { " \($0.rawValue)" } ?? "")
    }
}

extension Company.Stage {
    /// From a word, or the start of one that is no start of another.
    fileprivate init?(typed text: String) {
        let word = folded(text)
        let found = Self.allCases.filter { $0.rawValue.hasPrefix(word) }
        guard word.count > 2, found.count == 1 else { return nil }
        self = found[0]
    }
}

extension JSON {
    /// `{stage, on, note}`: a move of a company or a posting.
    static func move(_ name: String, _ place: String, on day: Day?, note: String? = nil) -> JSON {
        .object([
            (name, .string(place)), ("on", .optional(day?.iso)), ("note", .optional(note)),
        ])
    }
}

extension Session {
    /// The day of a move, today where none is said; a move that is still to come is refused.
    ///
    /// - Parameter plan: the line that plans it.
    func movingDay(_ typed: String?, orPlan plan: (Day) -> String) throws -> Day {
        let today = try today
        guard let day = try typed.map({ try self.day($0, facing: .past) }) else { return today }
        if day <= today { return day }
        throw CommandError(
            "\(day.words) is still to come, and a move has happened.",
            hint: "To be reminded: \(plan(day))", status: .misuse)
    }

    /// Says why a move changes nothing: the thing is there, or was on that day.
    func tellNothingMoved(
        _ thing: any Thing, to place: String, isNow: Bool, since: Day?, on day: Day
    ) throws {
        let when =
            switch since {
            case let since? where isNow && since <= day: "since \(since.words) already"
            case nil: "from the beginning"
            default: "on \(day.words) already"
            }
        try console.say(
            "\(shown(thing.label)) (\(thing.ref)): \(place) \(when); nothing to change.")
    }

    /// Shows the moves of a company or a posting, the oldest first.
    ///
    /// - Parameter beginning: the place at which it began, without a day.
    func showMoves(of thing: any Thing, from beginning: String?) throws {
        let wording = Wording(names: Names(), zone: try zone, now: now)
        var table = Table([.whole, .whole, .main])
        if let beginning { table.add(["beginning", beginning, ""]) }
        for move in wording.moves(of: thing) {
            table.add([move.on, move.place, move.note.map { shown($0, keepingLines: true) } ?? ""])
        }
        try console.show(table, indent: "  ", wraps: true)
    }
}
