import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Notes an application: `kith apply p3 --through Mei`.
struct ApplyCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Note that you applied for a posting; its company gets to applied, too.",
        aliases: ["applied"])
    static let examples = [
        "kith apply \"research intern\" --on yesterday",
        "kith apply p1 --through zoë --note \"with the long CV\"",
    ]

    @Argument(help: "The posting: an id, a uid or words.") var ref: [String]
    @Option(help: "The day on which you applied (default: today).") var on: String?
    @Option(help: "A contact through whom you applied.") var through: String?
    @Option(help: "What went with it.") var note: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let name = ref.joined(separator: " ")
        let day = try session.movingDay(on) {
            "kith followup add TEXT --posting \(shellQuoted(name)) --due \($0.iso)"
        }
        do {
            let change = try session.readyLogbook.apply(
                to: name, on: on == nil ? nil : day, through: through, note: note)
            try tell(change, day, session)
        } catch let late as AppliedTooLate {
            let posting = late.posting
            let since = posting.since.map { " since \($0.words)" } ?? ""
            throw CommandError(
                "\(shown(posting.title)) (\(posting.ref)): \(posting.status.rawValue)\(since); an application comes before that.",
                hint: "Say when you applied: kith apply \(posting.ref) --on WHEN", status: .misuse)
        } catch LogbookError.unknown(.posting, let text, let nearest) where nearest.isEmpty {
            throw try byCompany(text, session)
                ?? LogbookError.unknown(.posting, text, nearest: nearest)
        }
    }

    private func tell(_ change: Change<StatusMoved>, _ day: Day, _ session: Session) throws {
        let (old, new) = (change.result.old, change.result.new)
        if !session.isJSON, let applied = old.applied {
            let now = old.status == .applied ? "" : ", and it is \(old.status.rawValue)"
            let again =
                old.status.isOpen ? "" : " To apply again: kith posting status \(new.ref) applied"
            try session.console.say(
                "Applied already: \(shown(new.title)) (\(new.ref)) on \(applied.words)\(now).\(again)"
            )
            if change.step == nil { return }
        }
        let move = new.moves.last { $0.status == .applied }
        try session.tell(change, from: old, to: new, .applied, on: day, note: move?.note)
        guard !session.isJSON, old.applied == nil else { return }
        if new.company == nil {
            try session.console.say(
                "  It names no company: kith posting edit \(new.ref) --company COMPANY")
        }
    }

    /// The complaint about a company's name in place of that of a posting; `nil` if it is none.
    private func byCompany(_ text: String, _ session: Session) throws -> CommandError? {
        let logbook = try session.logbook
        guard let details = try? logbook.details(.company, text) else { return nil }
        let company = details.thing
        let open = details.hanging[Posting.self].filter { $0.status.isOpen && $0.applied == nil }
        var hint = open.prefix(5).map { "kith apply \($0.ref)" }.joined(separator: " or ")
        hint =
            open.isEmpty
            ? "To add one: kith posting add TITLE --company \(company.ref)"
            : "Did you mean: " + hint
        return CommandError(
            "\(shown(company.label)) (\(company.ref)) is a company, and one applies for a posting.",
            hint: hint, status: .unknownReference)
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        switch thing.kind {
        case .company: "kith posting list --company \(thing.ref)"
        case .contact, .meetup, .interaction, .followUp, .posting, .referral, .story, .skill: nil
        }
    }
}
