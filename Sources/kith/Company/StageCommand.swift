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
        let (old, new) = (change.result.old, change.result.new)
        try session.tell(
            change, from: old, to: new, stage, on: day, note: note.flatMap(Inputs.text))
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
        try session.showMoves(
            of: company, orSay: "To move it: kith stage \(company.ref) networking")
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
