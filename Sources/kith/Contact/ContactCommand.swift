import ArgumentParser
import JobSearch

struct ContactCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Contacts: add, list, show, edit, remove.",
        subcommands: [
            ThingAdd<ContactOptions>.self, ContactList.self, ThingShow<Contact>.self,
            ThingEdit<ContactOptions>.self, ThingRemove<Contact>.self,
        ], defaultSubcommand: ContactList.self, aliases: ["contacts"])
}

extension Contact: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "\"Grace Hopper\" --company nordlicht --email grace@example.org",
            "\"Kofi Mensah\" --title CTO --cadence monthly",
        ],
        show: ["jonas", "c8"],
        edit: ["jonas --cadence 2w --tag mentor", "c8 --title \"Lead Engineer\" --clear cadence"],
        remove: ["\"Elif Şahin\" --unlink", "c13"])
}

struct ContactNameOption: LabelOption {
    @Option(name: .customLong("name"), help: "The name.") var label: String?
    @Flag(
        name: .customLong("correct"),
        help: "The company or title that is replaced was a slip: keep no past job.")
    var isCorrection = false
}

/// A contact's fields as options.
struct ContactOptions: FieldOptions {
    typealias Subject = Contact
    typealias Label = ContactNameOption

    @Option(help: "Where they work.") var company: String?
    @Option(help: "What they do there.") var title: String?
    @Option(name: .customLong("email"), parsing: .singleValue, help: "An address; may come again.")
    var emails: [String] = []
    @Option(name: .customLong("phone"), parsing: .singleValue, help: "A number; may come again.")
    var phones: [String] = []
    @Option(name: .customLong("linkedin"), help: "Their profile.") var linkedIn: String?
    @Option(help: "The meetup where you met first.") var metAt: String?
    @Option(help: "The contact who introduced you.") var introducedBy: String?
    @Option(help: "How often to be in touch: 30d, 2w, monthly.") var cadence: String?
    @Option(help: "The longest time without an exchange: 60d, 3 months.") var latest: String?
    @Option(
        name: .customLong("question"), parsing: .singleValue,
        help: "What to ask when you meet next; may come again.")
    var questions: [String] = []
    @Option(help: "What you know of them.") var notes: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
}
