import ArgumentParser
import CivilTime
import JobSearch
import Logbook

struct InteractionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interaction", abstract: "Interactions: add, list, show, edit, remove.",
        subcommands: [
            InteractionAdd.self, InteractionList.self, ThingShow<Interaction>.self,
            ThingEdit<InteractionFields>.self, ThingRemove<Interaction>.self,
        ], defaultSubcommand: InteractionList.self)
}

/// An interaction's fields as options.
struct InteractionFields: Fields {
    @Option(help: "What happened.") var text: String?
    @Option(name: .customLong("with"), parsing: .singleValue, help: "A contact; may come again.")
    var with: [String] = []
    @Option(name: .customLong("company"), parsing: .singleValue, help: "A company; may come again.")
    var companies: [String] = []
    @Option(help: "The meetup where it was.") var meetup: String?
    @Option(help: "coffee, call, email, linkedin, message, meeting, interview or other.")
    var channel: Interaction.Channel?
    @Option(help: "When it was.") var on: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []

    var isEmpty: Bool {
        text == nil && with.isEmpty && companies.isEmpty && meetup == nil && channel == nil
            && on == nil && tags.isEmpty
    }

    static let clearable: [(String, Clearing<Interaction>)] = [
        ("with", { $0.contacts = [] }), ("companies", { $0.companies = [] }),
        ("meetup", { $0.meetup = nil }), ("tags", { $0.tags = [] }),
    ]

    func apply(to interaction: inout Interaction, _ names: NameLookup, _ session: Session) throws {
        if let text { interaction.text = cleaned(text) }
        interaction.contacts = Set(interaction.contacts).union(try names.ids(.contact, with))
            .sorted()
        interaction.companies = Set(interaction.companies)
            .union(try names.ids(.company, companies)).sorted()
        if let meetup { interaction.meetup = try names.id(.meetup, meetup) }
        if let channel { interaction.channel = channel }
        if let on { interaction.at = try session.past(on) }
        interaction.tags.merge(tags.map(Inputs.tag))
    }
}

/// Adds an interaction exactly as typed; `kith log` recognises names.
struct InteractionAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an interaction; kith log also recognises names.")

    @Argument(help: "What happened.") var what: String
    @OptionGroup var fields: InteractionFields
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.readyLogbook.addInteraction { names in
            var interaction = Interaction(text: cleaned(what), at: try session.past(nil))
            try fields.apply(to: &interaction, names, session)
            return interaction
        }
        try session.tell(change)
    }
}

/// Lists interactions: `kith interaction list --with Ada --since "1 month ago"`.
struct InteractionList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List interactions, the latest first.", aliases: ["ls"])

    @Option(help: "Only about this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        try session.show(
            try session.logbook.interactions(filter), asCSV: list.csv,
            orSay: "No interaction fits. To record one: kith log TEXT"
        ) { interaction, teller in
            (
                [
                    "\(interaction.id)", interaction.at.day(in: teller.zone).iso,
                    interaction.channel.rawValue, shown(interaction.text),
                    teller.linked(interaction) ?? "",
                ], nil
            )
        }
    }
}
