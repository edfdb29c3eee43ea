import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// One line after a talk:
/// `kith met "Ada Lovelace" --at "Swift Berlin" --follow-up "send portfolio" --due fri`.
struct MetCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "met", abstract: "Write down whom you met, where, and what you promised.",
        discussion: """
            Contacts, the company and the meetup are created when they are new, and named. A name that is a \
            typo away from a known one is refused; --new says that it is meant.
            """)
    static let examples = [
        "kith met \"Grace Hopper\" --at \"Robotics Open Lab\" --company Halden",
        "kith met \"Ivo Horvat\" --note \"hires in May\" --follow-up \"send CV\" --due fri",
    ]

    @Argument(help: "Who: one or several names.") var names: [String]
    @Option(help: ArgumentHelp("The meetup where it was.", valueName: "meetup")) var at: String?
    @Option(help: "Where they work.") var company: String?
    @Option(help: "What they do there.") var title: String?
    @Option(name: .customLong("email"), parsing: .singleValue, help: "An address; may come again.")
    var emails: [String] = []
    @Option(name: .customLong("phone"), parsing: .singleValue, help: "A number; may come again.")
    var phones: [String] = []
    @Option(name: .customLong("linkedin"), help: "Their profile.") var linkedIn: String?
    @Option(help: "The contact who introduced you.") var introducedBy: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @Option(help: "What you talked about.") var note: String?
    @Option(help: "When it was (default: when the meetup was, else now).") var on: String?
    @Option(help: "What you promised.") var followUp: String?
    @Option(help: "When that is due.") var due: String?
    @Option(help: ArgumentHelp("Begin a ladder with each of them.", valueName: "name"))
    var ladder: String?
    @Flag(help: "The names are new, however near to known ones.") var new = false
    @Flag(help: "A company or title that is replaced was a slip: keep no past job.")
    var correct = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if due != nil, followUp == nil {
            throw ValidationError("--due needs --follow-up TEXT.")
        }
        if names.count > 1, !emails.isEmpty || !phones.isEmpty || linkedIn != nil {
            throw ValidationError("--email, --phone and --linkedin belong to one person; name one.")
        }
    }

    func run(in session: Session) throws {
        var met = Met(
            names: names, on: try session.past(on))
        met.isDatedByMeetup = on == nil
        met.at = at
        met.company = company
        met.title = title
        met.emails = try emails.map(Inputs.email)
        met.phones = phones
        met.linkedIn = try linkedIn.map(Inputs.linkedIn)
        met.introducedBy = introducedBy
        met.tags = tags.map(Inputs.tag)
        met.note = note
        met.promise = try followUp.map { Promise($0, due: try session.due(due)) }
        met.ladder = ladder
        met.isNew = new
        met.isCorrection = correct
        met.zone = try session.zone
        do {
            let change = try session.logbook.met(met)
            if !session.isJSON { try session.tellKnown(change) }
            try session.tell(
                change, new: change.result.new, showing: [.interaction, .followUp],
                note: session.source(
                    ofDate: met.on, in: change.touched[Interaction.self].first, change.names))
        } catch LogbookError.notYet(let notYet) {
            let words = PlanWords(
                text: "Meet " + names.map(cleaned).inWords, meetup: at, people: names)
            throw try session.refusal(notYet, words)
        }
    }
}

extension Session {
    /// Says whom the log knew, and what of them is different now.
    fileprivate func tellKnown(_ change: Change<Created>) throws {
        let known = change.result.before
        let others = known.flatMap(\.references).filter { $0.kind == .company }
        let old = others.isEmpty ? Names() : try logbook.names(of: others)
        for before in known {
            let after = change.touched[Contact.self].first { $0.id == before.id } ?? before
            let changes = Wording(names: change.names, zone: try zone)
                .changes(from: before, to: after, old: old)
            try console.say(
                changes.isEmpty
                    ? "Known: \(shown(before.label)) (\(before.ref))"
                    : "\(shown(before.label)) (\(before.ref)): \(changes.joined(separator: "; "))")
        }
    }

    /// A time in the past, as typed; now when nothing is.
    func past(_ text: String?) throws -> Moment {
        if let text { return try when(text, facing: .past) }
        return .time(now, zone: try zone.name)
    }
}
