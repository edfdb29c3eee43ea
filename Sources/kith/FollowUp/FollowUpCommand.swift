import ArgumentParser
import CivilTime
import JobSearch
import Logbook

struct FollowUpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "followup", abstract: "Follow-ups: add, list, show, edit, remove.",
        subcommands: [
            FollowUpAdd.self, FollowUpList.self, ThingShow<FollowUp>.self,
            ThingEdit<FollowUpFields>.self, ThingRemove<FollowUp>.self,
        ], defaultSubcommand: FollowUpList.self, aliases: ["fu"])
}

/// A follow-up's fields as options.
struct FollowUpFields: Fields {
    @Option(help: "What is to be done.") var text: String?
    @Option(name: .customLong("with"), parsing: .singleValue, help: "A contact; may come again.")
    var with: [String] = []
    @Option(help: "The company that it is about.") var company: String?
    @Option(help: "The meetup that it comes from.") var meetup: String?
    @Option(help: "When it is due.") var due: String?
    @Option(help: "How often it comes again: weekly, 2w, 1 month.") var every: String?
    @Option(help: "high, normal or low.") var priority: FollowUp.Priority?
    @Option(help: "open, done or dropped.") var status: FollowUp.Status?
    @OptionGroup var alarms: AlarmOptions

    var isEmpty: Bool {
        text == nil && with.isEmpty && company == nil && meetup == nil && due == nil
            && every == nil && priority == nil && status == nil && alarms.isEmpty
    }

    static let clearable: [(String, Clearing<FollowUp>)] = [
        ("with", { $0.contacts = [] }), ("company", { $0.company = nil }),
        ("meetup", { $0.meetup = nil }), ("every", { $0.every = nil }),
        ("alarms", { $0.alarms = nil }),
    ]

    func apply(to followUp: inout FollowUp, _ names: NameLookup, _ session: Session) throws {
        if let text { followUp.text = cleaned(text) }
        followUp.contacts = Set(followUp.contacts).union(try names.ids(.contact, with)).sorted()
        if let company { followUp.company = try names.id(.company, company) }
        if let meetup { followUp.meetup = try names.id(.meetup, meetup) }
        if let due { followUp.due = try session.when(due, facing: .future) }
        if let every { followUp.every = try Inputs.period(every) }
        if let priority { followUp.priority = priority }
        try alarms.apply(to: &followUp.alarms, session)
        if let status, status != followUp.status {
            followUp.status = status
            followUp.closedAt = status == .open ? nil : session.now
        }
    }
}

/// Plans a follow-up: `kith followup add "send portfolio" --with Ada --due fri`.
struct FollowUpAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Plan a follow-up.")

    @Argument(help: "What is to be done.") var what: String
    @OptionGroup var fields: FollowUpFields
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let due = try fields.due == nil ? session.due(nil) : .day(session.today)
        let change = try session.readyLogbook.addFollowUp { names in
            var followUp = FollowUp(text: cleaned(what), due: due)
            try fields.apply(to: &followUp, names, session)
            return followUp
        }
        try session.tell(change)
    }
}

/// Lists follow-ups: `kith followup list --by fri`.
struct FollowUpList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List open follow-ups by due day.", aliases: ["ls"])

    @Option(help: "Only about this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @Flag(help: "Done and dropped ones too.") var all = false
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.isAll = all
        let today = try session.today
        try session.show(
            try session.logbook.followUps(filter), asCSV: list.csv,
            orSay: "No follow-up fits. To plan one: kith followup add TEXT --due WHEN"
        ) { followUp, teller in
            let isLate = followUp.status == .open && followUp.due.day(in: teller.zone) < today
            return (
                [
                    "\(followUp.id)", teller.dueWords(followUp.due, today: today),
                    teller.deed(followUp), teller.mark(followUp),
                    followUp.status == .open ? "" : followUp.status.rawValue,
                ], isLate ? .red : nil
            )
        }
    }
}
