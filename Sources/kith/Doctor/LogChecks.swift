import CivilTime
import Foundation
import JobSearch
import Logbook

/// Checks of the log itself, which change nothing.
extension Session {
    /// Opens the log to look at it; `nil` where there is none, or none that can be read.
    func openedLog(_ home: String, _ checkup: inout Checkup) -> Logbook? {
        let path = home + "/" + Logbook.fileName
        let name = "log: \(path)"
        var status = stat()
        if lstat(path, &status) != 0, errno == ENOENT {
            checkup.add("log: none in \(home) yet")
            return nil
        }
        do {
            let log = try Logbook.openToExamine(path: path)
            world.keep(log)
            return log
        } catch {
            checkup.add(name, damage(error))
            return nil
        }
    }

    func checkLog(_ log: Logbook, _ checkup: inout Checkup) -> LogHealth? {
        let name = "log: \(log.path)"
        do {
            let health = try log.examine()
            if health.faults.isEmpty { checkup.add(name) }
            for fault in health.faults { checkup.add(name, fault.problem) }
            let isOlder = health.schema < LogHealth.schema
            checkup.add(
                "schema: version \(health.schema)", isWarning: true,
                isOlder
                    ? CommandError(
                        "This kith writes version \(LogHealth.schema); of an older one only the "
                            + "pages are checked.",
                        hint: "Any other command brings it up to date: kith today") : nil)
            return health
        } catch {
            checkup.add(name, damage(error))
            return nil
        }
    }

    /// What to do about a log that cannot be read.
    private func damage(_ error: any Error) -> CommandError {
        var explained = Hints.explain(error)
        switch error {
        case LogbookError.notALog, LogbookError.damaged:
            explained.hint = "To read what can be read of it into a new one: kith doctor --repair"
        default: break
        }
        return explained
    }

    func checkFields(_ health: LogHealth, _ checkup: inout Checkup) {
        if health.badFields.isEmpty { return checkup.add("values that a calendar may hold") }
        for bad in health.badFields {
            let name = "value: \(bad.thing.kind.noun) \(bad.thing.text) “\(bad.label.shortened)”"
            checkup.add(name, isWarning: bad.flaw != .noAddress, bad.problem)
        }
        let more = health.badFieldCount - health.badFields.count
        if more > 0 {
            checkup.add(
                "values that a calendar may hold", isWarning: true,
                CommandError(
                    "There are \(more) more such values.",
                    hint: "Mend these, and look again: kith doctor"))
        }
    }
}

extension LogFault {
    /// The fault in a sentence, with the command that mends it.
    var problem: CommandError {
        CommandError(
            words,
            hint: isDamage
                ? "To read what can be read of it into a new log: kith doctor --repair"
                : "To make it anew: kith doctor --repair")
    }

    private var words: String {
        switch self {
        case .pages(let words): "The file is damaged: \(words.shortened)."
        case .index(let name): "The index \(name) does not say the same as its table."
        case .row(let words): "A row cannot be read: \(words)."
        case .references(let kind, let field, let count, let first):
            "\(kind.counted(count).capitalizedFirst): the \(field) is one that is not there "
                + "(first \(first.text))."
        case .links(let kind, let field, let count, let first):
            "\(count == 1 ? "A link" : "\(count) links") of \(kind.facts.nouns) to \(field) "
                + "lead\(count == 1 ? "s" : "") to nothing (first at \(first.text))."
        case .handles(let things):
            "\(things.words) cannot be found by name, or by a wrong one."
        case .texts(let things):
            "Of \(things.words) the search knows another text."
        case .words: "The words of the search are not those of its texts."
        case .checkIns(let things):
            "\(things.words): last contact or next check-in are wrong."
        case .terms(let things): "\(things.words): the keywords are of another text."
        }
    }
}

extension LogFault.Affected {
    /// `Ada (c1)`, `Ada (c1) and 3 more`.
    fileprivate var words: String {
        let name = label.map { "\($0.shortened) (\(first.text))" } ?? first.text
        return count == 1 ? name : "\(name) and \(count - 1) more"
    }
}

extension BadField {
    /// What is wrong with the value, with the command that mends it.
    fileprivate var problem: CommandError {
        let kind = thing.kind
        let field = kind.fields.first { $0.name == self.field }
        let word = field?.word ?? self.field
        let option = field?.options.first ?? self.field
        let edit = "kith \(kind.word) edit \(thing.text)"
        let isList = if case .list? = field?.shape { true } else { false }
        /// The line that puts another value in its place, where that is one line of its own.
        func line(_ mended: String?) -> String {
            guard let mended, !isList, !mended.contains("\n"), mended.count <= 200,
                field?.options.isEmpty == false
            else { return edit }
            return "\(edit) --\(option) \(shellQuoted(mended))"
        }
        switch flaw {
        case .noAddress:
            let mended = WebAddress.mended(value)
            let change = mended.map { "--\(option) \(shellQuoted($0))" } ?? "--clear \(option)"
            return CommandError(
                "The \(word) “\(value.shortened)” is no address; exports leave it out.",
                hint: "\(edit) \(change)")
        case .noMail:
            return CommandError("The \(word) “\(value.shortened)” is no address.", hint: edit)
        case .controls:
            return CommandError(
                "The \(word) holds control characters: “\(value.shortened)”.",
                hint: line(cleaned(value)))
        case .long:
            return CommandError(
                "The \(word) has \(value.utf8.count) bytes; not every calendar takes more than "
                    + "\(BadField.longest).", hint: edit)
        }
    }
}
