import CivilTime
import Foundation
import ICalendar
import Intake
import JobSearch
import Logbook
import Publishing

/// Turns the libraries' errors, which say what is wrong, into what a person reads and can type
/// next.
enum Hints {
    static func explain(_ error: any Error) -> CommandError {
        switch error {
        case let error as CommandError: error
        case let error as LogbookError: explain(error, after: nil)
        case let failure as OutputFailure: explain(failure, after: nil)
        case let error as PublishingError: explain(error)
        case let error as WhenError: CommandError(error.message, hint: error.hint, status: .misuse)
        case let error as ZoneError: explain(error)
        case let failure as IntakeFailure:
            CommandError(
                "\(shown(failure.path)): \(failure.error.message)", hint: failure.hint,
                status: failure.status)
        case let stop as Interruption:
            CommandError(
                "Stopped before the end; nothing was changed.",
                status: stop.signal == 2 ? .interrupted : .terminated)
        default:
            CommandError(
                "This failed: \(reason(error)).",
                status: systemCode(of: error) == EIO ? .diskFailed : .failed)
        }
    }

    /// - Parameters:
    ///   - step: the step that was made before.
    ///   - files: whether files were written before, which are told.
    static func explain(
        _ error: LogbookError, after step: Int?, files: Bool = false
    ) -> CommandError {
        let made = step.map { "The change is made (step \($0)). " } ?? ""
        let nothing =
            files
            ? " Only what is told above is written."
            : step == nil ? " Nothing was changed." : ""
        return switch error {
        case .unknown(let kind, let text, let nearest): unknown(kind, text, nearest)
        case .inTrash(let gone):
            CommandError(
                "The \(gone.kind.noun) “\(shown(gone.label.shortened))” was removed.",
                hint: "To bring it back from the trash: kith trash restore \(gone.ref)",
                status: .unknownReference)
        case .notInTrash(let text):
            CommandError(
                "Nothing in the trash is called “\(shown(text))”.",
                hint: "kith trash lists what was removed in the last thirty days.",
                status: .unknownReference)
        case .ambiguous(_, let text, let candidates):
            CommandError(
                "“\(shown(text))” may be \(candidates.count > 20 ? "many things" : "several things"):\n"
                    + lines(candidates),
                hint: candidates.first.map { "Name one by its id: \($0.ref)" },
                status: .unknownReference)
        case .otherKind(let kind, let candidate):
            CommandError(
                "\(candidate.ref) is the \(candidate.kind.noun) “\(shown(candidate.label.shortened))”, not \(kind.withArticle).",
                hint:
                    "kith show \(candidate.ref) shows it, kith \(kind.word) list what may be meant.",
                status: .unknownReference)
        case .slip(let kind, let text, let candidate):
            CommandError(
                "“\(shown(text))” is a typo away from the \(kind.noun) “\(shown(candidate.label))” (\(candidate.ref)).",
                hint: "Did you mean “\(shown(candidate.label))”? For a new one add --new.",
                status: .unknownReference)
        case .similar(let kind, let text, let candidates):
            CommandError(
                "“\(shown(text))” may be \(candidates.count == 1 ? "a \(kind.noun)" : "one of the \(kind.facts.nouns)") in the log:\n"
                    + lines(candidates),
                hint:
                    "If so, type \(candidates.first?.ref ?? "its id") in its place. For a new one add --new.",
                status: .unknownReference)
        case .alreadyThere(let kind, let candidate):
            CommandError(
                "There is a \(kind.noun) “\(shown(candidate.label))” already (\(candidate.ref)).",
                hint:
                    "To change it: kith \(kind.word) edit \(candidate.ref). For a second one add --new.",
                status: .unknownReference)
        case .hangsOn(let thing, let hanging):
            CommandError(
                "“\(shown(thing.label))” stays, because other things name it:\n"
                    + hanging.map { "  " + shown($0) }.joined(separator: "\n"),
                hint:
                    "To remove it and keep them without it: kith \(thing.kind.word) remove \(thing.ref) --unlink"
            )
        case .refused(let message, let hint): CommandError(message, hint: hint, status: .misuse)
        case .closed(let followUp):
            CommandError(
                "Follow-up \(followUp.ref) “\(shown(followUp.text.shortened))” is \(followUp.status.rawValue) already.",
                hint: "To open it again: kith followup edit \(followUp.ref) --status open")
        case .noCadence(let contact, let day):
            CommandError(
                "\(shown(contact.name)) (\(contact.ref)) has no cadence, so there is no check-in to move.",
                hint: "To set one: kith cadence set EVERY --contact \(contact.ref)\n"
                    + "Or to plan a follow-up: kith followup add TEXT --with \(contact.ref) "
                    + "--due \(day.iso)", status: .misuse)
        case .notYet(let notYet):
            CommandError(
                "\(notYet.at.day.words) is still to come, and an interaction has happened.",
                hint: "To plan it: kith followup add TEXT --due \(notYet.at.day.iso)",
                status: .misuse)
        case .nothingToUndo: CommandError("There is nothing to undo.")
        case .tooFewSteps(let count):
            CommandError(
                "There \(count == 1 ? "is only 1 step" : "are only \(count) steps"); nothing was changed.",
                hint: "kith history shows them.")
        case .nothingToRedo: CommandError("There is nothing to redo.")
        case .notALog(let path):
            CommandError(
                "\(path) is not a log of kith, or it is damaged.",
                hint: "Move it away, or name another home with --home DIR or KITH_HOME.",
                status: .unreadable)
        case .damaged(let path, let what):
            CommandError(
                "\(made)\(shown(path)) is damaged: \(shown(what)).",
                hint: "To read what can be read of it into a new one: kith doctor --repair. The "
                    + "copies of earlier days: kith backups",
                status: .unreadable)
        case .newerSchema(let path, let version):
            CommandError(
                "\(path) was written by a newer kith (schema \(version)).",
                hint: "Install the newest kith; this one changes nothing in it.",
                status: .unreadable)
        case .noCopyBeforeUpgrade(let folder, let reason):
            CommandError(
                "This log must be brought up to date, and no copy of it can be kept before: "
                    + "\(reason). Nothing was changed.",
                hint: "Free some space, or look at the rights: ls -ld \(shellQuoted(folder))",
                status: .diskFailed)
        case .notEmpty:
            CommandError(
                "A restore needs an empty log, and this one holds things.",
                hint:
                    "To replace what it holds, which kith undo takes back: kith restore FILE --replace\n"
                    + "Or restore into a fresh home: kith --home NEW restore FILE")
        case .nothingInside(let path):
            CommandError(
                "\(shown(path)) holds nothing to import.",
                hint: "Have a look at it; perhaps it is another file.", status: .unreadable)
        case .nothingTaken(let path, let reason):
            CommandError(
                "Nothing in \(shown(path)) can be taken in: \(shown(reason)).",
                hint: "What a file only names or cancels must be in the log already; kith "
                    + "duplicates lists who looks alike.",
                status: .unreadable)
        case .busy:
            CommandError(
                "The log is busy: another kith has been writing for ten seconds.",
                hint: "Try again.", status: .busy)
        case .diskFull:
            CommandError(
                "\(made)The disk is full.\(nothing)", hint: "Free some space.",
                status: .diskFailed)
        case .diskFailed(let reason):
            CommandError(
                "\(made)The disk failed: \(reason).\(nothing)",
                hint: "Look at the disk (df -h; ulimit -f) and then at the log: kith doctor",
                status: .diskFailed)
        case .erasedInPart(let reason, let isBusy):
            CommandError(
                "It is erased, but the files of the log may still hold its words: \(reason).",
                hint: "Later changes write over them. kith doctor looks at the log.",
                status: isBusy ? .busy : .diskFailed)
        case .unsure(let reason):
            CommandError(
                "The disk failed at the end of the change: \(reason). It may be made or not.",
                hint: "Before you repeat it, look: kith history", status: .diskFailed)
        case .cannotWrite(let path, let reason):
            CommandError(
                "\(path) cannot be opened or written: \(reason).",
                hint: "Check the rights of its directory, or name another home with --home DIR.",
                status: .cannotCreate)
        }
    }

    private static func unknown(
        _ kind: Kind, _ text: String, _ nearest: [LogbookError.Candidate]
    ) -> CommandError {
        let listing = "kith \(kind.word) list\(kind == .followUp ? " --all" : "") shows them."
        if Int(text) != nil || text.hasPrefix("#") || Reference(typed: text)?.kind == kind {
            return CommandError(
                "There is no \(kind.noun) \(shown(text)).", hint: listing,
                status: .unknownReference)
        }
        if isBlank(text) {
            return CommandError(
                "The name of a \(kind.noun) is missing.", hint: listing, status: .unknownReference)
        }
        let name = shown(text)
        let adding =
            kind.facts.isNamed
            ? "kith \(kind.word) \(kind == .skill ? "have" : "add") \(shellQuoted(name))"
                + (kind == .meetup ? " --start WHEN" : "")
            : nil
        var hint =
            nearest.isEmpty
            ? ""
            : "Did you mean \(nearest.map { "“\(shown($0.label))”" }.joined(separator: " or "))? "
        if var adding {
            // A name that is a typo away from a known one is not added by itself.
            if !nearest.isEmpty { adding += " --new" }
            hint += (nearest.isEmpty ? "Write it down: " : "Or write it down: ") + adding
        } else {
            hint += listing
        }
        return CommandError(
            "No \(kind.noun) is called “\(name)”.", hint: hint, status: .unknownReference)
    }

    private static func lines(_ candidates: [LogbookError.Candidate]) -> String {
        candidates.prefix(10).map { "  \($0.ref)  \(shown($0.label))" }
            .joined(separator: "\n") + (candidates.count > 10 ? "\n  …" : "")
    }
}

/// A line of kith as it can be typed.
func typedLine(_ words: String..., options: [(String, String)]) -> String {
    let typed = options.map { "--\($0) \(shellQuoted(shown($1)))" }
    return (["kith"] + words.map { shellQuoted(shown($0)) } + typed).joined(separator: " ")
}
