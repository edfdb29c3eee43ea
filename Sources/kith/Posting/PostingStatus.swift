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
        try session.tell(change, to: status, on: day, note: note.flatMap(Inputs.text))
    }

    private func show(_ session: Session) throws {
        let details = try session.logbook.details(.posting, ref)
        guard let posting = details.thing as? Posting else { return }
        let beginning = posting.moves.first?.status != .saved
        if session.isJSON {
            let first: [JSON] =
                beginning ? [.move("status", Posting.Status.saved.rawValue, on: nil)] : []
            let moves = posting.moves.map {
                JSON.move("status", $0.status.rawValue, on: $0.on, note: $0.note)
            }
            return try session.console.say(JSON.array(first + moves).text())
        }
        let wording = Wording(names: details.names, zone: try session.zone, now: session.now)
        let since = posting.statusSince.map { " since \(wording.words($0))" } ?? ""
        try session.console.say(
            "\(shown(posting.title)) (\(posting.ref)): \(posting.status.rawValue)\(since)")
        try session.showMoves(
            of: posting, from: beginning ? Posting.Status.saved.rawValue : nil)
        if posting.moves.isEmpty {
            try session.console.say("Once you have applied: kith apply \(posting.ref)")
        }
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        switch thing.kind {
        case .company: "kith stage \(thing.ref)" + (status?.stage.map { " \($0.rawValue)" } ?? "")
        case .contact, .meetup, .interaction, .followUp, .posting, .referral: nil
        }
    }
}

extension Session {
    /// Tells of a posting that was moved: how it is now, how it was before, and since when.
    func tell(
        _ change: Change<StatusMoved>, to status: Posting.Status, on day: Day, note: String? = nil
    ) throws {
        if isJSON { return try tell(change) }
        let (old, new) = (change.result.old, change.result.new)
        guard change.step != nil else {
            return try tellNothingMoved(
                new, to: status.rawValue, isNow: old.status == status, since: old.statusSince,
                on: day)
        }
        try console.say(Wording(names: change.names, zone: try zone).line(new))
        let before = old.status.rawValue + (old.statusSince.map { " since \($0.words)" } ?? "")
        if new.moves != old.moves {
            if new.status == old.status, new.statusSince == old.statusSince {
                try console.say(
                    "  moves: \(status.rawValue) on \(day.words) added; the status stays \(before)")
            } else {
                let since = new.statusSince.map { " since \($0.words)" } ?? ""
                try console.say("  status \(new.status.rawValue)\(since), before \(before)")
            }
            if let note { try console.say("  note: \(shown(note.shortened))") }
        }
        var (rest, was) = (new, old)
        (rest.moves, was.moves, rest.status, was.status) = ([], [], .saved, .saved)
        let wording = Wording(names: change.names, zone: try zone)
        for line in wording.changes(from: was, to: rest, old: change.names) {
            try console.say("  " + line)
        }
        try tell(raised: change.raised)
        try tellLadders(change, withRungs: true)
    }
}
