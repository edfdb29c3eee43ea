import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook
import Presentation

/// An exchange in a line:
/// `kith log "yesterday: coffee with Ada, talked about #robots at @\"Acme AI\""`.
struct LogCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Record an exchange that has happened.",
        discussion: """
            Known names in the text are recognised; @Company (or @"Two Words") and #tag always count. A date in \
            front is the date: “yesterday coffee with Ada”, “2026-03-02 …”, “30 Mar …”, “3 days ago …”, and before a \
            colon any time: “fri: …”, “yesterday 15:00: …”. What is still to come is refused. With - each line of \
            standard input is an exchange, and the options count for each; all of them are one step of undo, and one \
            line that is refused leaves all of them out.
            """)
    static let examples = [
        "kith log \"coffee with Jonas Weidmann, Halden hires #compilers people\"",
        "kith log \"fri: call with Zoë\" --follow-up \"send the notes\" --due mon",
    ]

    @Argument(help: "What happened; - reads a line each from standard input.") var text: [String]
    @Option(name: .customLong("with"), parsing: .singleValue, help: "A contact; may come again.")
    var with: [String] = []
    @Option(name: .customLong("company"), parsing: .singleValue, help: "A company; may come again.")
    var companies: [String] = []
    @Option(help: "The meetup where it was.") var meetup: String?
    @Option(help: "How: coffee, call, email, linkedin, message, meeting, interview or other.")
    var channel: Interaction.Channel?
    @Option(help: "When it was (default: when the meetup was, else now).") var on: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @Option(help: "What you promised.") var followUp: String?
    @Option(help: "When that is due.") var due: String?
    @Flag(help: "The companies are new, however near to known ones.") var new = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if due != nil, followUp == nil {
            throw ValidationError("--due needs --follow-up TEXT.")
        }
    }

    func run(in session: Session) throws {
        let blank = try blank(session)
        if text == ["-"] { return try logLines(as: blank, session) }
        let (entry, date) = try entry(text.joined(separator: " "), as: blank, session)
        do {
            let change = try session.logbook.log(entry)
            try session.tell([change.result], of: [(entry.at, date?.typed)], in: change)
        } catch LogbookError.notYet(let notYet) {
            throw try refusal(notYet, entry, session)
        }
    }

    /// Records each line of standard input, all of them in one step.
    private func logLines(as blank: LogEntry, _ session: Session) throws {
        let lines = try session.inputLines()
        let entries = try lines.map { line in
            do { return try entry(line.text, as: blank, session, line: line.number) } catch {
                throw Hints.explain(error, line: line.number)
            }
        }
        do {
            let change = try session.logbook.log(entries.map(\.entry))
            let dates = entries.map { ($0.entry.at, $0.date?.typed) }
            try session.tell(change.result, of: dates, in: change)
            if !session.isJSON { try session.console.say(change.result.sum) }
        } catch let fault as LogEntryError {
            var error: any Error = fault.error
            if case .notYet(let notYet) = fault.error {
                error = try refusal(notYet, entries[fault.index].entry, session)
            }
            throw Hints.explain(error, line: lines[fault.index].number)
        }
    }

    /// An entry without text, as the options say it.
    private func blank(_ session: Session) throws -> LogEntry {
        var entry = LogEntry(text: "", at: try session.past(on))
        entry.isDatedByMeetup = on == nil
        entry.zone = try session.zone
        entry.with = with
        entry.companies = companies
        entry.meetup = meetup
        entry.channel = channel
        entry.tags = tags.map(Inputs.tag)
        entry.promise = try followUp.map { Promise($0, due: try session.due(due)) }
        entry.isNew = new
        return entry
    }

    /// The entry of a text, and the date in front of that; a doubt is written to standard error.
    private func entry(
        _ typed: String, as blank: LogEntry, _ session: Session, line: Int? = nil
    ) throws -> (entry: LogEntry, date: LeadingDate?) {
        var entry = blank
        entry.text = typed
        guard on == nil, let date = try LeadingDate.read(typed, now: session.now, zone: blank.zone)
        else { return (entry, nil) }
        if let warning = date.when.warning {
            session.console.note("Warning: \(line.map { "line \($0): " } ?? "")\(warning)")
        }
        entry.text = date.rest
        entry.at = date.when.moment
        entry.isDatedByMeetup = false
        return (entry, date)
    }

    private func refusal(
        _ notYet: NotYet, _ entry: LogEntry, _ session: Session
    ) throws -> CommandError {
        try session.refusal(
            notYet,
            PlanWords(
                text: entry.text, companies: companies, meetup: meetup, tags: entry.tags,
                channel: channel))
    }
}

extension Hints {
    /// An error in a line of several, of which none was recorded.
    fileprivate static func explain(_ error: any Error, line: Int) -> CommandError {
        var explained = explain(error)
        explained.message = "Line \(line): \(explained.message)"
        explained.hint =
            (explained.hint.map { $0 + "\n" } ?? "")
            + "No line was recorded: correct this one and give all of them again."
        return explained
    }
}

extension Session {
    /// True if `kith log` would find a date in front of a text, or be in doubt about one.
    func mayBeDated(_ text: String) throws -> Bool {
        do { return try LeadingDate.read(text, now: now, zone: zone) != nil } catch is WhenError {
            return true
        }
    }

    /// The lines of standard input that are not empty, with their numbers from 1.
    fileprivate func inputLines() throws -> [(number: Int, text: String)] {
        if world.isInputTerminal {
            console.note("An exchange a line; Ctrl-D ends the last one, Ctrl-C leaves all out.")
        }
        guard let text = String(data: try world.input(), encoding: .utf8) else {
            throw CommandError(
                "Standard input is no text in UTF-8.",
                hint: "Convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE | kith log -",
                status: .unreadable)
        }
        let lines = text.trimmingPrefix("\u{FEFF}").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        )
        .enumerated().map { (number: $0.offset + 1, text: String($0.element)) }
        .filter { !isBlank($0.text) }
        if lines.isEmpty {
            throw CommandError(
                "There is no line on standard input.",
                hint: "Write an exchange a line: printf 'coffee with Ada\\n' | kith log -",
                status: .misuse)
        }
        return lines
    }
}
