import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// An exchange in a line:
/// `kith log "yesterday: coffee with Ada, talked about #robots at @\"Acme AI\""`.
struct LogCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Record an exchange that has happened.",
        discussion: """
            Known names in the text are recognised; @Company (or @"Two Words") and #tag always count. A leading \
            “yesterday:” or “2026-03-02:” is the date.
            """)

    @Argument(help: "What happened.") var text: [String]
    @Option(name: .customLong("with"), parsing: .singleValue, help: "A contact; may come again.")
    var with: [String] = []
    @Option(name: .customLong("company"), parsing: .singleValue, help: "A company; may come again.")
    var companies: [String] = []
    @Option(help: "The meetup where it was.") var meetup: String?
    @Option(help: "How: coffee, call, email, linkedin, message, meeting, interview or other.")
    var channel: Interaction.Channel?
    @Option(help: "When it was (default: now).") var on: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @Option(help: "What you promised.") var followUp: String?
    @Option(help: "When that is due.") var due: String?
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if due != nil, followUp == nil {
            throw ValidationError("--due needs --follow-up TEXT.")
        }
    }

    func run(in session: Session) throws {
        let (at, rest) = try session.leadingDate(in: text.joined(separator: " "))
        let moment: Moment
        if let on {
            moment = try session.past(on)
        } else {
            moment = try at ?? session.past(nil)
        }
        var entry = LogEntry(
            text: on == nil ? rest : text.joined(separator: " "), at: moment)
        entry.with = with
        entry.companies = companies
        entry.meetup = meetup
        entry.channel = channel
        entry.tags = tags.map(Inputs.tag)
        entry.promise = try followUp.map { Promise($0, due: try session.due(due)) }
        let change = try session.logbook.log(entry)
        try session.tell(change, showing: [.interaction, .followUp])
    }
}

extension Session {
    /// A date before a colon at the very beginning, and the text behind it.
    func leadingDate(in text: String) throws -> (Moment?, String) {
        guard let colon = text.prefix(30).firstIndex(of: ":"),
            text[text.index(after: colon)...].first?.isWhitespace ?? false,
            let when = try? When.parse(
                String(text[..<colon]), facing: .past, now: now, zone: zone)
        else { return (nil, text) }
        if let warning = when.warning { console.note("Warning: \(warning)") }
        return (when.moment, String(text[text.index(after: colon)...].drop { $0.isWhitespace }))
    }
}
