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
            Known names in the text are recognised; @Company (or @"Two Words") and #tag always count. A date in \
            front is the date: “yesterday coffee with Ada”, “2026-03-02 …”, “30 Mar …”, “3 days ago …”, and before a \
            colon any time: “fri: …”, “yesterday 15:00: …”. What is still to come is refused.
            """)
    static let examples = [
        "kith log \"coffee with Jonas Weidmann, Halden hires #compilers people\"",
        "kith log \"fri: call with Zoë\" --follow-up \"send the notes\" --due mon",
    ]

    @Argument(help: "What happened.") var text: [String]
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
        let typed = text.joined(separator: " ")
        let date = try on == nil ? leadingDate(in: typed, session) : nil
        var entry = LogEntry(
            text: date?.rest ?? typed, at: try date?.when.moment ?? session.past(on))
        entry.isDatedByMeetup = on == nil && date == nil
        entry.zone = try session.zone
        entry.with = with
        entry.companies = companies
        entry.meetup = meetup
        entry.channel = channel
        entry.tags = tags.map(Inputs.tag)
        entry.promise = try followUp.map { Promise($0, due: try session.due(due)) }
        entry.isNew = new
        do {
            let change = try session.logbook.log(entry)
            let note = try session.source(ofDate: entry.at, in: change, typed: date?.typed)
            try session.tell(
                change, new: change.result.created.new, showing: session.isJSON ? nil : [])
            try session.tellLinks(change, note: note)
        } catch LogbookError.notYet(let notYet) {
            let words = PlanWords(
                text: entry.text, companies: companies, meetup: meetup, tags: entry.tags,
                channel: channel)
            throw try session.refusal(notYet, words)
        }
    }

    /// The date in front of the text; a doubt is written to standard error.
    private func leadingDate(in text: String, _ session: Session) throws -> LeadingDate? {
        let date = try LeadingDate.read(text, now: session.now, zone: session.zone)
        if let warning = date?.when.warning { session.console.note("Warning: \(warning)") }
        return date
    }
}

extension Session {
    /// True if `kith log` would find a date in front of a text, or be in doubt about one.
    func mayBeDated(_ text: String) throws -> Bool {
        do { return try LeadingDate.read(text, now: now, zone: zone) != nil } catch is WhenError {
            return true
        }
    }

    /// Says what was recorded, whom it links, whom it does not, and what is promised.
    fileprivate func tellLinks(_ change: Change<Logged>, note: String?) throws {
        let id = change.result.id
        var lines: [String] = []
        if !isJSON, let interaction = change.touched[Interaction.self].first(where: { $0.id == id })
        {
            var wording = Wording(names: change.names, zone: try zone)
            wording.namesLinks = false
            lines.append(wording.line(interaction))
            if let note { lines.append("  " + note) }
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
        let wording = Wording(names: change.names, zone: try zone, now: now)
        for followUp in change.touched[FollowUp.self] { try console.say(wording.line(followUp)) }
    }

    /// Words for where the date of an interaction came from, if it was not typed as an option.
    ///
    /// - Parameters:
    ///   - asked: the date that was asked for; another one is that of the meetup.
    ///   - typed: the date in the text.
    func source<T>(
        ofDate asked: Moment, in change: Change<T>, typed: String? = nil
    ) throws -> String? {
        guard let interaction = change.touched[Interaction.self].first else { return nil }
        let day = interaction.at.words(in: try zone)
        if let typed { return "dated \(day) by “\(shown(typed))” in the text" }
        guard interaction.at != asked, let meetup = interaction.meetup else { return nil }
        let title = shown(change.names[.meetup, meetup])
        return "dated \(day), when “\(title)” was; --on says otherwise"
    }
}
