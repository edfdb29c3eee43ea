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
            Known names in the text are recognised; @Company (or @"Two Words") and #tag always count. A date in \
            front is the date: “yesterday coffee with Ada”, “2026-03-02 …”, “30 Mar …”, “3 days ago …”, and before a \
            colon any time: “fri: …”, “yesterday 15:00: …”. What is still to come is refused.
            """)

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
        do {
            let change = try session.logbook.log(entry)
            let note = try session.source(ofDate: entry.at, in: change, typed: date?.typed)
            try session.tell(change, showing: [.interaction, .followUp], note: note)
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
