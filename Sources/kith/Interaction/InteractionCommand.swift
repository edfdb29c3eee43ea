import ArgumentParser
import JobSearch
import Logbook

struct InteractionCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "interaction", abstract: "Interactions: add, list, show, edit, remove.",
        discussion: "An interaction that is added stays as typed; kith log also recognises names.",
        subcommands: [
            ThingAdd<InteractionOptions>.self, InteractionList.self, ThingShow<Interaction>.self,
            ThingEdit<InteractionOptions>.self, ThingRemove<Interaction>.self,
        ], defaultSubcommand: InteractionList.self, aliases: ["interactions"])
}

extension Interaction: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "\"talked about internships\" --with zoë --channel coffee",
            "\"mail about the thesis\" --with haarmann --on yesterday",
        ],
        show: ["i25", "\"letter of reference\""],
        edit: ["i25 --tag advice", "i35 --with jonas --on \"28 Feb\""],
        remove: ["i35", "25"])
}

/// An interaction's fields as options.
struct InteractionOptions: FieldOptions {
    typealias Subject = Interaction
    typealias Label = TextOption

    @Option(name: .customLong("with"), parsing: .singleValue, help: "A contact; may come again.")
    var contacts: [String] = []
    @Option(name: .customLong("company"), parsing: .singleValue, help: "A company; may come again.")
    var companies: [String] = []
    @Option(help: "The meetup where it was.") var meetup: String?
    @Option(help: "How it was.") var channel: Interaction.Channel?
    @Option(name: .customLong("on"), help: "When it was.") var at: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []

    func begin(in session: Session) throws -> Interaction {
        Interaction(text: "", at: try session.past(nil))
    }

    func applyOthers(to interaction: inout Interaction, _ session: Session) throws {
        // Refuses a date that is typed, not one that has been there.
        guard at != nil, interaction.at.isAhead(of: session.now, in: try session.zone) else {
            return
        }
        let words = PlanWords(
            text: interaction.text, companies: companies, tags: tags.map(Inputs.tag),
            channel: channel)
        throw try session.refusal(
            NotYet(at: interaction.at, meetup: nil, known: contacts), words)
    }
}
