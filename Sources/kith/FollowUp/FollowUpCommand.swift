import ArgumentParser
import JobSearch

struct FollowUpCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "followup", abstract: "Follow-ups: add, list, show, edit, remove.",
        subcommands: [
            ThingAdd<FollowUpOptions>.self, FollowUpList.self, ThingShow<FollowUp>.self,
            ThingEdit<FollowUpOptions>.self, ThingRemove<FollowUp>.self,
        ], defaultSubcommand: FollowUpList.self, aliases: ["followups", "fu"])
}

extension FollowUp: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "\"send portfolio\" --with zoë --due fri",
            "\"call back\" --with jonas --due \"tomorrow 17:00\"",
        ],
        show: ["f20", "\"student ticket\""],
        edit: ["f20 --due \"next mon\"", "\"student ticket\" --priority high"],
        remove: ["f20", "17"])
}

/// A follow-up's fields as options.
struct FollowUpOptions: FieldOptions {
    typealias Subject = FollowUp
    typealias Label = TextOption

    @Option(name: .customLong("with"), parsing: .singleValue, help: "A contact; may come again.")
    var contacts: [String] = []
    @Option(help: "The company that it is about.") var company: String?
    @Option(help: "The meetup that it comes from.") var meetup: String?
    @Option(help: "The posting that it is about.") var posting: String?
    @Option(help: "When it is due.") var due: String?
    @Option(help: "How often it comes again: weekly, 2w, 1 month.") var every: String?
    @Option(help: "How important it is.") var priority: FollowUp.Priority?
    @Option(help: "Whether it is still to be done.") var status: FollowUp.Status?
    @OptionGroup var alarms: AlarmOptions

    func begin(in session: Session) throws -> FollowUp {
        let due = try self.due == nil ? session.due(nil) : .day(session.today)
        return FollowUp(text: "", due: due)
    }

    var hasOthers: Bool { !alarms.isEmpty }

    func applyOthers(to followUp: inout FollowUp, _ session: Session) throws {
        try alarms.apply(to: &followUp.alarms, session)
    }
}
