import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Moves a posting to a status, or shows its moves: `kith posting status p3 offer`.
struct PostingStatus: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Move a posting to a status; without one, show how it got there.",
        discussion: """
            A move counts from its day, and the last one is the status. An application, an interview and an offer raise \
            the stage of the company too.
            """)
    static let examples = [
        "kith posting status p1 interviewing --on yesterday",
        "kith posting status \"research intern\"",
    ]

    @Argument(help: "An id, a uid or words.") var ref: String
    @Argument(help: "How far you have come with it.") var status: Posting.Status?
    @Option(help: "The day of the move (default: today).") var on: String?
    @Option(help: "What came with it.") var note: String?
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { status == nil }

    func validate() throws {
        if status == nil, on != nil || note != nil {
            throw ValidationError("--on and --note need a status.")
        }
    }

    func run(in session: Session) throws {
        guard let status else { return try show(session) }
        let day = try session.movingDay(on) {
            "kith followup add TEXT --posting \(shellQuoted(ref)) --due \($0.iso)"
        }
        let change = try session.readyLogbook.move(
            posting: ref, to: status, on: day, note: note.flatMap(Inputs.text))
        try session.tell(
            change, from: change.result.old, to: change.result.new, status, on: day,
            note: note.flatMap(Inputs.text))
    }

    private func show(_ session: Session) throws {
        let details = try session.logbook.details(.posting, ref)
        guard let posting = details.thing as? Posting else { return }
        try session.showMoves(
            of: posting, orSay: "Once you have applied: kith apply \(posting.ref)")
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        switch thing.kind {
        case .company: "kith stage \(thing.ref)" + (status?.stage.map { " \($0.rawValue)" } ?? "")
        case .contact, .meetup, .interaction, .followUp, .posting, .referral, .story, .skill: nil
        }
    }
}
