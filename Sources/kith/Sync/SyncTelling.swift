import DAVSync
import JobSearch
import LogSync
import Logbook

/// The end of rounds with some accounts.
struct SyncEnd {
    var reports: [(account: SyncAccount, report: AccountReport)] = []
    var failures: [(name: String, error: CommandError)] = []

    /// Errors of the accounts of which not all is done.
    var errors: [CommandError] {
        failures.map { name, error in
            var told = error
            if reports.count + failures.count > 1 {
                told.message = "\(shown(name)): \(error.message)"
            }
            return told
        } + reports.compactMap { $1.failure(of: $0) }
    }

    var json: JSON {
        let failed = failures.map { name, error in
            JSON.object([
                ("name", .string(name)), ("error", .string(error.message)),
                ("hint", .optional(error.hint)),
            ])
        }
        return .object([
            ("accounts", .array(reports.map(\.report.json))), ("failed", .array(failed)),
        ])
    }
}

extension AccountReport {
    /// The error with which a round ends of which not all is done; `nil` for others.
    fileprivate func failure(of account: SyncAccount) -> CommandError? {
        let name = shown(name)
        let again =
            "kith sync add \(shown(account.url))"
            + (account.user.isEmpty ? "" : " --user \(shown(account.user))") + " --name \(name)"
        for (collection, stop, sentence) in stops {
            let place = "“\(shown(collection))”"
            switch stop {
            case .noAnswer:
                return CommandError(
                    "\(place) was not synced: \(sentence ?? stop.words + ".")",
                    hint: "Nothing is lost; try again: kith sync \(name)")
            case .unreadable:
                return CommandError(
                    "\(place) was not synced: \(stop.words).",
                    hint: "Nothing was changed by it; try again: kith sync \(name)")
            case .unauthorized:
                return CommandError(
                    "The server of \(name) does not take the password (401).",
                    hint: "Type it again, or add the account anew: \(again)"
                )
            case .wait(let seconds):
                let time = seconds.map { " for \($0) seconds" } ?? ""
                return CommandError(
                    "The server of \(name) asks to wait\(time).",
                    hint: "Try again then: kith sync \(name)", status: .busy)
            case .vanished:
                return CommandError(
                    "\(place) is not on the server any more. Nothing was removed here.",
                    hint: "To make it anew: \(again)", status: .unknownReference)
            case .emptied:
                return CommandError(
                    "\(place) is empty on the server, and was not. Nothing was removed here.",
                    hint: "To send all of it again: kith sync \(name) --rebuild; to remove it here "
                        + "too: kith sync \(name) --allow-removals", status: .unknownReference)
            case .status(let status):
                return CommandError(
                    "\(place) was not synced: \(stop.words).",
                    hint: status == 403
                        ? "Look whether you may write there." : "Try again later: kith sync \(name)"
                )
            }
        }
        if keptBackHere + keptBackThere > 0 {
            let count = keptBackHere + keptBackThere
            return CommandError(
                "\(count == 1 ? "1 removal was" : "\(count) removals were") held back in \(name): more "
                    + "than 5 at once, and more than a tenth.",
                hint: "If they are meant: kith sync \(name) --allow-removals",
                status: .unknownReference)
        }
        let count = problems.count { !$0.isNote }
        if count == 0 { return nil }
        return CommandError(
            "\(count == 1 ? "One thing was" : "\(count) things were") not synced with \(name), as "
                + "said above.")
    }

    /// `{name, step, in, out, conflicts, keptBack, problems, requests …}`.
    fileprivate var json: JSON {
        .object([
            ("name", .string(name)), ("step", .optional(step)), ("in", incoming.json),
            ("out", outgoing.json), ("conflicts", .array(conflicts.map(\.json))),
            ("keptBack", .int(keptBackHere + keptBackThere)),
            ("problems", .array(problems.map(\.json) + stops.map { $0.stop.json($0.collection) })),
            ("requests", .int(requests)), ("revived", .strings(revived)),
            ("newCompanies", .strings(newCompanies)), ("remade", .strings(remade)),
            ("typed", .array(typed.map(\.json))),
        ])
    }
}

extension RoundReport.Counts {
    fileprivate var json: JSON {
        .object([
            ("added", .int(added)), ("changed", .int(changed)), ("removed", .int(removed)),
        ])
    }
}

extension RoundReport.Stop {
    /// The end of a sentence on why a collection was not synced.
    var words: String {
        switch self {
        case .noAnswer: "the server does not answer"
        case .unreadable: "the server's answer cannot be read"
        case .unauthorized: "the server does not take the password (401)"
        case .wait: "the server asks to wait"
        case .vanished: "it is not on the server any more"
        case .emptied: "it is empty on the server, and was not"
        case .status(let status): "the server answers \(status)"
        }
    }

    fileprivate func json(_ collection: String) -> JSON {
        .object([
            ("collection", .string(collection)), ("thing", .null),
            ("reason", .string(words)),
        ])
    }
}

extension AccountReport.Problem {
    fileprivate var json: JSON {
        .object([
            ("collection", .string(collection)), ("thing", .optional(label)),
            ("reason", .string(reason)),
        ])
    }
}

extension AccountReport.Conflict {
    fileprivate var json: JSON {
        .object([
            ("id", .int(id)), ("kind", .optional(kind?.word)), ("uid", .string(uid)),
            ("thing", .string(label)), ("field", .string(field)), ("kept", .string(kept)),
            ("lost", .string(lost)), ("loser", .string(isOurs ? "log" : "server")),
        ])
    }
}

extension AccountReport.TypedLine {
    fileprivate var json: JSON {
        .object([
            ("text", .string(text)), ("done", .bool(refusal == nil)),
            ("reason", .optional(refusal)),
        ])
    }
}

extension Session {
    /// Tells of a round in words.
    func tell(_ report: AccountReport, _ mode: SyncMode) throws {
        let verb = mode.isDryRun ? "Would sync" : "Synced"
        let name = shown(report.name)
        if report.incoming.isNothing, report.outgoing.isNothing {
            if report.isWhole { try console.say("\(verb) \(name): nothing new.") }
        } else {
            try console.say(
                "\(verb) \(name): in \(report.incoming.words); out \(report.outgoing.words)."
                    + (report.step == nil ? "" : " To take back what came in: kith undo"))
        }
        for company in report.newCompanies { try console.say("  New company: \(shown(company))") }
        for name in report.remade {
            try console.say("  “\(shown(name))” was made anew on the server; all was found again.")
        }
        for label in report.revived {
            try console.say(
                "  \(shown(label)) is back: it was removed on one side and changed on the other.")
        }
        for conflict in report.conflicts {
            try console.say(
                "  \(shown(conflict.label)): \(conflict.field) is “\(shown(conflict.kept.brief))”, "
                    + "not “\(shown(conflict.lost.brief))”"
                    + (mode.isDryRun ? "" : ": kith sync conflicts --take \(conflict.id)"))
        }
        for line in report.typed {
            if let refusal = line.refusal {
                console.note("  “\(shown(line.text))” stays on the server: \(shown(refusal))")
            } else {
                try console.say("  Typed on another device: \(shown(line.text))")
                for words in line.output.split(separator: "\n") {
                    try console.say("    " + words)
                }
                if !line.isRemoved {
                    try console.say("    It stays on the server too, and is not done again.")
                }
            }
        }
        for problem in report.problems {
            let thing = problem.label.map { "\(shown($0)): " } ?? ""
            console.note("  \(thing)\(shown(problem.reason)) (“\(shown(problem.collection))”)")
        }
    }
}

extension String {
    /// The text as it fits on a line with others.
    fileprivate var brief: String {
        let line = replacing("\n", with: " ")
        return line.count <= 60 ? line : line.prefix(59) + "…"
    }
}
