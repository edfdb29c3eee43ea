import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

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
    @Flag(help: "The companies are new, however near to known ones.") var new = false
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
        entry.isNew = new
        let change = try session.logbook.log(entry)
        try session.tell(
            change, new: change.result.created.new, showing: session.isJSON ? nil : [])
        try session.tellLinks(change)
    }
}

extension Session {
    /// Says what was recorded, whom it links, whom it does not, and what is promised.
    fileprivate func tellLinks(_ change: Change<Logged>) throws {
        let id = change.result.id
        var lines: [String] = []
        if !isJSON, let interaction = change.touched[Interaction.self].first(where: { $0.id == id })
        {
            var wording = Wording(names: change.names, zone: try zone)
            wording.namesLinks = false
            lines.append(wording.line(interaction))
            let links = interaction.references.map {
                "\(shown(change.names[$0.kind, $0.id])) (\($0.text))"
            }
            if !links.isEmpty { lines.append("  with " + links.joined(separator: ", ")) }
        }
        for name in change.result.unlinked {
            let why = name.count > 1 ? " (\(name.count) people)" : ""
            let near = name.near.map { "; \(shown($0.label)) is \($0.ref)" } ?? ""
            lines.append(
                "  Not linked: “\(shown(name.text))”\(why)\(near): "
                    + "kith interaction edit \(Reference(.interaction, id).text) --with "
                    + (name.near?.ref ?? "…"))
        }
        for line in lines { if isJSON { console.note(line) } else { try console.say(line) } }
        if isJSON { return }
        let wording = Wording(names: change.names, zone: try zone)
        for followUp in change.touched[FollowUp.self] { try console.say(wording.line(followUp)) }
    }

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
